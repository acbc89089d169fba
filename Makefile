PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
TOOLS := $(VENV)/tools
PYTEST := $(BIN)/python -m pytest
# More than four workers only fight for memory; pytest-xvfb gives each a display of its own.
PARALLEL := --numprocesses auto --maxprocesses 4
I18N := resources/i18n

.PHONY: help setup run test check test-all bench catalogue screenshots app app-test dist clean

help:
	@echo "make setup        build $(VENV) with the govcompare command and the tools of its tests in it"
	@echo "make run          open the window on the sample reports"
	@echo "make test         style, types, walls and all tests, without a display"
	@echo "make check        style, types and walls alone"
	@echo "make test-all     the same and the nightly tests"
	@echo "make bench        measure"
	@echo "make catalogue    bring the words of resources/i18n up to date"
	@echo "make screenshots  take the pictures of docs/images anew"
	@echo "make app          build the program into dist/govcompare"
	@echo "make app-test     build it and use it as a person would, without Python or sources around"
	@echo "make dist         build it and pack it with its install script for Linux"

setup: $(TOOLS)

$(READY): pyproject.toml .ci/setup.sh
	PYTHON="$(PYTHON)" .ci/setup.sh

$(TOOLS): pyproject.toml .ci/setup.sh
	PYTHON="$(PYTHON)" .ci/setup.sh tools

run: $(READY)
	$(BIN)/python -m govcompare resources/samples

check: $(TOOLS)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The window's tests measure the processor time of its events, so nothing else works beside them.
test: check
	$(PYTEST) $(PARALLEL) --benchmark-disable --durations 10 --ignore tests/gui
	$(PYTEST) --benchmark-disable --durations 10 tests/gui

test-all: check
	$(PYTEST) $(PARALLEL) --benchmark-disable --durations 10 -m "" --ignore tests/gui
	$(PYTEST) --benchmark-disable --durations 10 -m "" tests/gui

bench: $(TOOLS)
	$(PYTEST) tests/benchmarks -m "" --benchmark-only -p no:xvfb

catalogue: $(TOOLS)
	mkdir -p build
	$(BIN)/pybabel -q extract --mapping-file pyproject.toml --no-default-keywords --keyword tr --keyword source --keyword ntr:1,2 \
		--no-location --sort-output --project govcompare --output-file build/govcompare.pot govcompare resources/templates
	for language in zh_CN zh_TW; do \
		$(BIN)/pybabel -q update --domain govcompare --input-file build/govcompare.pot --output-dir $(I18N) \
			--locale $$language --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date --init-missing || exit 1; \
	done
	$(BIN)/pybabel -q compile --domain govcompare --directory $(I18N)

screenshots: $(TOOLS)
	PYTHONPATH=. $(BIN)/python .ci/screenshots.py

app: $(TOOLS)
	PYTHONHASHSEED=0 $(BIN)/pyinstaller --noconfirm build_app.spec

app-test: app
	GOVCOMPARE_APP=dist/govcompare $(PYTEST) --benchmark-disable -m "" tests/packages

dist: app
	.ci/dist.sh

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
