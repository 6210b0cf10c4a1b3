#!/usr/bin/env bash
# Writes the hashed lock files from pyproject.toml: every platform, Python 3.11 to 3.13, no address of any index.
# Usage: tools/lock.sh PYTHON [--upgrade]
set -euo pipefail
cd "$(dirname "$0")/.."
python=$1
shift
tool=$(mktemp -d)
trap 'rm -rf "$tool"' EXIT
"$python" -m venv "$tool/venv"
"$tool/venv/bin/python" -m pip install --quiet --disable-pip-version-check uv
compile() {
  # Local pip settings (extra folders of wheels, constraints) must not leak into what everyone installs.
  env -u UV_FIND_LINKS -u UV_CONSTRAINT "$tool/venv/bin/uv" pip compile --quiet --no-config --universal \
    --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links "$@"
}
compile --extra desk pyproject.toml --output-file requirements/runtime.txt "$@"
compile requirements/build.in --constraint requirements/runtime.txt --output-file requirements/build.txt "$@"
compile --group pyproject.toml:dev --extra desk pyproject.toml requirements/build.in --constraint requirements/runtime.txt \
  --constraint requirements/build.txt --output-file requirements/dev.txt "$@"
if grep -nE '://|^(-i|-f|--index|--find|--extra)' requirements/*.txt; then
  echo "Une adresse s’est glissée dans les fichiers de verrouillage ; rien ne doit être commité." >&2
  exit 1
fi
