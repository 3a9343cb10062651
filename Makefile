# make demo   set up, then check real-looking forms and show the result
# make test   set up, then all checks and tests
# make lint   style and types only
# make bench  the benchmarks (ratios within one run)
# make docs   write the pages and schemas that follow from rules, facts and checks
# make mutate the sampled mutation run of the value package (long, resumable)

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q
JOBS ?= auto

.PHONY: demo test lint bench mutate docs clean

$(VENV)/.demo: pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install -c constraints.txt -e ".[all]"
	@touch $@

$(VENV)/.test: pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install -c constraints.txt -e ".[all,test]"
	@touch $@ $(VENV)/.demo

demo: $(VENV)/.demo
	@$(BIN)/python examples/demo.py

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@# radon exits with 0 whatever it finds: ranks E and F (above 30) must not be printed
	! $(BIN)/radon cc -n E -s src | grep .
	$(BIN)/mypy

test: lint
	$(BIN)/python -m pytest -n $(JOBS) --cov --cov-report=term:skip-covered --doctest-modules src tests

bench: $(VENV)/.test
	@for bench in benchmarks/bench_*.py; do echo "== $$bench"; $(BIN)/python $$bench || exit 1; done

docs: $(VENV)/.test
	$(BIN)/python docs/make.py

mutate: $(VENV)/.test
	$(BIN)/python benchmarks/mutation/run.py

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage* dist build
