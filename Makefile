# `make demo` shows everything, `make test` checks it, `make faults` tries what goes wrong.

PYTHON ?= python3
SERVE ?= 1
BIN := .venv/bin

.PHONY: demo test check faults bench lock clean

demo: .venv/run.stamp  ## collect our own specimen council site over HTTP and serve the result
	$(BIN)/minutebook demo $(if $(filter 0,$(SERVE)),--no-serve)

test: check  ## everything that must hold: style, types, workflows, tests
	$(BIN)/pytest -n auto --dist worksteal

check: .venv/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/minutebook metadata --check
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/zizmor --offline --quiet .github

faults: .venv/test.stamp  ## inject every fault of docs/faults.md and say what came of each
	$(BIN)/python -m tests.faults

bench: .venv/test.stamp  ## print the ratios of docs/benchmarks.md
	missed=0; for bench in tests/bench/*.py; do \
		$(BIN)/python -m tests.bench.$$(basename $$bench .py) || missed=1; done; exit $$missed

lock: .venv/test.stamp  ## lock the newest versions that pyproject.toml allows, with hashes
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
		--no-emit-index-url --no-header pyproject.toml --group build -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
		--no-emit-index-url --no-header pyproject.toml --group build --group dev \
		-c requirements.txt -o requirements-dev.txt

.venv/run.stamp: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Minutebook needs Python 3.11 or later: make PYTHON=python3.12 …" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	PYTHONWARNINGS=ignore $(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

.venv/test.stamp: .venv/run.stamp requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

clean:  ## remove the virtual environment and the demo's data
	rm -rf .venv data/demo
