# Everything runs in .venv, installed from the hashed lock files of requirements/.
# make PYTHON=python3.12 … chooses the interpreter.
SHELL := bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup demo desk test static check bench bundle bundle-all lock clean

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip --disable-pip-version-check --quiet
ARTICLE ?= data/articles/otan-ukraine.txt
# The arithmetic is small: threads of OpenBLAS only wait for each other.
export OPENBLAS_NUM_THREADS ?= 1

help:
	@echo "make demo    l’article d’exemple : métadonnées, intertitres, complété au-delà de 700 mots avec ses sources, et son rapport"
	@echo "make desk    le même article au pupitre, dans le navigateur"
	@echo "make test    les tests"
	@echo "make static  mise en forme, ruff, mypy strict, couches et cercles d’import, code mort, clés jamais lues"
	@echo "make check   make static, puis les tests"
	@echo "make bench   vitesse et qualité linguistique, comparées aux planchers de data/floors.json"
	@echo "make bundle  l’archive qui s’installe sans réseau, dans dist/ (PLATFORM=linux-aarch64-cp312 pour une autre machine)"
	@echo "make lock    recalcule les fichiers de verrouillage (UPGRADE=--upgrade pour monter les versions)"
	@echo "make clean   efface l’environnement et les caches du dépôt"

# A stamp, not the interpreter: an environment whose creation was interrupted is made anew.
$(VENV)/venv.stamp:
	@python=$$(tools/python.sh "$(PYTHON)") && rm -rf $(VENV) && "$$python" -m venv $(VENV) && touch $@

$(VENV)/runtime.stamp: requirements/runtime.txt requirements/build.txt pyproject.toml | $(VENV)/venv.stamp
	@echo "Installation de seo-fr et de ses dépendances dans $(VENV)…" >&2
	@$(PIP) install --require-hashes -r requirements/runtime.txt
	@$(PIP) install --require-hashes -r requirements/build.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/runtime.stamp
	@echo "Installation des outils de développement…" >&2
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

setup: $(VENV)/dev.stamp

# The article as it would be published, then, on the other stream, the report and what to do next.
demo: $(VENV)/runtime.stamp
	@$(VENV)/bin/seo-fr restructure --complete --report "$(ARTICLE)"
	@printf '\nLes sources de chaque bloc sont dans ses commentaires, invisibles à la publication. Avec un article à vous :\n  %s\n' "$(VENV)/bin/seo-fr restructure mon-article.txt --complete -o mon-article.seo.md --report" >&2

desk: $(VENV)/runtime.stamp
	@$(VENV)/bin/seo-fr desk "$(ARTICLE)"

# What kills processes and what builds the bundle has its own limits of time: alone, after the others.
ALONE := tests/auditing tests/packaging
test: $(VENV)/dev.stamp
	@$(RUN) -m pytest -n 2 --dist loadfile $(ALONE:%=--ignore %)
	@$(RUN) -m pytest $(ALONE)

# Form, lint, types, import layers and circles, code and keys of rules that nothing reads.
static: $(VENV)/dev.stamp
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(VENV)/bin/vulture
	$(RUN) tools/unread.py

check: static test

bench: $(VENV)/dev.stamp
	@$(RUN) tools/bench.py

# From the last commit; twice the same commit, twice the same bytes. PLATFORM: see tools/bundle/targets.py.
bundle: $(VENV)/runtime.stamp
	@PYTHONPATH=tools $(RUN) -m bundle --platform "$(PLATFORM)"

bundle-all: $(VENV)/runtime.stamp
	@PYTHONPATH=tools $(RUN) -m bundle --all

lock: $(VENV)/venv.stamp
	tools/lock.sh $(RUN) $(UPGRADE)

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
