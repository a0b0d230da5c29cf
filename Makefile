# Three commands do all: `make chat`, `make web` and `make test`. Each sets up what it needs in .venv;
# `make install` does no more than that, for a server: it needs no home, no settings and no data folder.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := bot handlers knowledge tests docs
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input

# Hundreds of starts in the tests, and each would compile the program anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: install chat web serve test fast lint answers picture screens walk bench performance chaos lock clean

install: $(VENV)/.run ## Set .venv up, or bring it up to date.

chat: $(VENV)/.run ## Ask the policy in this terminal.
	@$(BIN)/policybot chat

web: $(VENV)/.run ## Serve the page, at http://127.0.0.1:8000 unless WEB_LISTEN says otherwise.
	@$(BIN)/policybot web

serve: $(VENV)/.run ## Serve Telegram; needs BOT_TOKEN.
	@$(BIN)/policybot serve

test: lint ## Lint, types and all tests.
	@$(BIN)/policybot learn
	$(BIN)/python -m pytest -q -n 3 --dist loadfile --no-loadscope-reorder

fast: $(VENV)/.dev ## The tests that start no process and no server, in half a minute.
	$(BIN)/python -m pytest -q -n 2 --dist worksteal -k "not postgresql" \
		tests/handlers tests/knowledge --ignore=tests/knowledge/ledger

lint: $(VENV)/.dev ## Style, types, and who imports whom.
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/mypy $(SOURCES)
	$(BIN)/lint-imports --no-cache --no-logo

answers: $(VENV)/.run ## Write docs/answers.md anew: how the bot answers, to be read.
	@$(BIN)/policybot catalogue docs/answers.toml > docs/answers.new && mv docs/answers.new docs/answers.md

picture: $(VENV)/.dev ## Have the conversations of the documents' pictures, and draw them anew.
	@$(BIN)/python -m docs.pictures

screens: $(VENV)/.dev ## Draw the page's screens anew, with chromium.
	@$(BIN)/python -m docs.pictures.screens

walk: $(VENV)/.dev ## Have people of every role use the bot, and write docs/walk.md.
	@$(BIN)/python -m tests.walk

bench: $(VENV)/.dev ## Time and memory on this machine.
	$(BIN)/python -m tests.bench

performance: $(VENV)/.dev ## The same, kept in docs/performance.md.
	$(BIN)/python -m tests.bench --keep

chaos: $(VENV)/.dev ## The bot under kills, crashes and strange input, at length.
	$(BIN)/python -m tests.chaos

lock: $(VENV)/.dev ## Choose newest versions and write both locks.
	$(BIN)/uv pip compile --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --quiet --extra dev pyproject.toml -o requirements-dev.lock
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --quiet -c requirements-dev.lock pyproject.toml -o requirements.lock

clean: ## Remove what the other commands made.
	rm -rf $(VENV) build *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; try: make PYTHON=python3.11") if sys.version_info < (3, 11) else 0'
	@echo 'Setting up in $(VENV) (about two minutes, once) …' >&2
	@$(PYTHON) -m venv $(VENV)

# The run and the test environment share .venv; the stamp says which lock it holds.
$(VENV)/.run: requirements.lock pyproject.toml | $(BIN)/python
	@! test -e $@ || echo 'Bringing $(VENV) up to date …' >&2
	@test -e $(VENV)/.dev || $(PIP_INSTALL) --require-hashes -r requirements.lock
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q bot handlers knowledge # who runs it may not write here
	@$(BIN)/policybot learn
	@touch $@

$(VENV)/.dev: requirements-dev.lock pyproject.toml | $(BIN)/python
	@echo 'Adding what the tests need to $(VENV) …' >&2
	@$(PIP_INSTALL) --require-hashes -r requirements-dev.lock
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.run
