# make draft   sets everything up and runs the interview (without a terminal: drafts the examples)
# make test    sets up what the tests need, and runs them
# make golden  renews the golden drafts; read the difference before you commit it
# make bench   measures speed as ratios

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: draft test check golden bench clean

draft: $(VENV)/.installed
	@if [ -t 0 ] && [ -t 1 ]; then $(BIN)/drafter interview; else $(BIN)/drafter examples -o drafts --force; fi

test: $(VENV)/.tests
	@sh tools/test_programs.sh
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/drafter library check
	$(BIN)/drafter library prove
	$(BIN)/pytest -n auto

golden: $(VENV)/.tests
	$(BIN)/python tests/golden.py
	git --no-pager diff --stat -- clause_library tests

bench: $(VENV)/.tests
	$(BIN)/python benchmarks/draft_speed.py
	$(BIN)/python benchmarks/word_speed.py
	$(BIN)/python benchmarks/batch_speed.py
	$(BIN)/python benchmarks/start_speed.py
	$(BIN)/python benchmarks/library_scale.py

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -qq --upgrade pip
	$(BIN)/pip install -qq --editable .
	@touch $@

$(VENV)/.tests: $(VENV)/.installed
	$(BIN)/pip install -qq --editable '.[test]'
	@touch $@

clean:
	rm -rf $(VENV) build *.egg-info drafts
