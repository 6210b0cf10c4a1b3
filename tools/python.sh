#!/usr/bin/env bash
# Prints a Python 3.11 to 3.13 that can make environments, or says in one French sentence what is missing.
# Usage: tools/python.sh [PREFERRED]
for candidate in "${1:-python3}" python3.13 python3.12 python3.11 python3 python; do
  if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null
  then
    command -v "$candidate"
    exit 0
  fi
done
echo "seo-fr demande Python 3.11, 3.12 ou 3.13 avec le module venv (sous Debian : apt install python3 python3-venv) ; trouvé : $(python3 --version 2>&1 || echo aucun)." >&2
exit 1
