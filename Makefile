# On a fresh machine: `make report` or `make test`. Everything is installed into .venv; nothing else is touched.
PYTHON ?= python3
EVENT ?= corpus/ashgrove-pool
OUT ?= reports
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: report sample test lint floors locked lock audit lower-bounds clean

report: $(VENV)/installed
	@$(BIN)/mediacompare compare $(EVENT) -o $(OUT) --format pdf,html

# The committed sample report; a test holds it to what the program makes.
sample: $(VENV)/installed
	@$(BIN)/python -m tools.sample

test: $(VENV)/installed-test
	@$(BIN)/python -m pytest -n 2 -rs

lint: $(VENV)/installed-dev
	@$(BIN)/ruff check .
	@$(BIN)/mypy mediacompare

floors: $(VENV)/installed
	@$(BIN)/python -m benchmarks.floors

# The environment of the checks: each file is what the lock says, or nothing is installed.
locked: $(VENV)/python
	@$(PIP) --require-hashes --only-binary :all: -r .ci/requirements.lock
	@PYTHONWARNINGS=ignore $(PIP) --no-deps --no-build-isolation -e .
	@$(BIN)/python -m pip --disable-pip-version-check check
	@touch $(VENV)/installed $(VENV)/installed-test $(VENV)/installed-dev

# Write the lock anew after a change of setup.cfg; `make lock UPGRADE=--upgrade` takes the newest versions.
lock: $(VENV)/installed-dev
	@$(BIN)/python -m tools.lock $(UPGRADE)

audit: $(VENV)/installed-dev
	@$(BIN)/python -m tools.audit

# The oldest dependencies that setup.cfg allows, in an environment of their own.
lower-bounds:
	@rm -rf .venv-lower
	@$(PYTHON) -m venv .venv-lower
	@$(PYTHON) -m tools.lower_bounds > .venv-lower/bounds.txt
	@.venv-lower/bin/python -m pip install --quiet --disable-pip-version-check -r .venv-lower/bounds.txt -e '.[test]'
	@.venv-lower/bin/python -m pytest -m 'not browser' -n 2 --ignore tests/test_readme.py

clean:
	rm -rf $(VENV) .venv-lower build *.egg-info

$(VENV)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "mediacompare needs Python 3.11 or newer; say which: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "$(PYTHON) -m venv failed. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@touch $@

$(VENV)/installed: $(VENV)/python setup.cfg pyproject.toml
	@echo "Installing into $(VENV) (once) ..."
	@$(PIP) -e .
	@touch $@

$(VENV)/installed-test: $(VENV)/installed
	@$(PIP) -e '.[test]'
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed
	@$(PIP) -e '.[test,dev]'
	@touch $@
