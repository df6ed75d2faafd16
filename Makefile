# Safe Harbour: one command for each thing that people do here. `make help` lists them.
# Everything is installed into .venv from requirements/*.txt (names, versions and hashes only).

.DEFAULT_GOAL := help
.PHONY: help demo demo-reset play test check bench browser vectors simulated-study messages lock clean

PORT ?= 8000
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$p; break; }; done)
FOLDER ?= var/study
SEED ?= 2026
CLASSES ?= 8
WALKS ?= 100000
BIN := .venv/bin
RUN := $(BIN)/python
SITE := http://127.0.0.1:$(PORT)
export PYTHONUNBUFFERED := 1
export PYGAME_HIDE_SUPPORT_PROMPT := 1

help: ## list what can be done
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: build/.ready FREE_PORT ## set everything up, make a demo school, serve it, open the game
	@echo "Preparing the database (the first time takes half a minute) ..."
	@$(RUN) manage.py migrate --verbosity 0
	@$(RUN) manage.py collectstatic --no-input --verbosity 0
	@SITE_URL=$(SITE) $(RUN) manage.py create_demo_school
	@echo "The site is at $(SITE)/ until you press Ctrl-C."
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
	echo "Opening the game ..."; $(RUN) -m game --site $(SITE) & trap "kill $$! 2>/dev/null" EXIT INT TERM; else \
	echo "There is no display here, so the game stays closed; make play opens it."; fi; \
	SAFE_HARBOUR_COUNTRY=zz SITE_URL=$(SITE) $(RUN) -m gunicorn --config lms/gunicorn.py --bind 127.0.0.1:$(PORT) lms.wsgi

FREE_PORT: build/.ready
	@$(RUN) -c 'import socket, sys; port = sys.argv[1]; \
	port.isdecimal() and 0 < int(port) < 65536 or sys.exit("PORT has to be a number from 1 to 65535, such as PORT=8001."); \
	s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); \
	sys.exit(s.connect_ex(("127.0.0.1", int(port))) == 0 and f"Port {port} is in use: stop what runs there, or call make demo PORT=8001.")' '$(PORT)'

demo-reset: build/.ready FREE_PORT ## forget the demo school and its data, and start over
	@rm -f var/site.sqlite3 var/site.sqlite3-wal var/site.sqlite3-shm
	@echo "The demo's database is gone."
	@$(MAKE) --no-print-directory demo

play: build/.ready ## open the game (it talks to the site at PORT)
	@$(RUN) -m game --site $(SITE)

test: .venv/dev.ready build/.ready ## run all tests, on SQLite and on PostgreSQL when DATABASE_URL names one
	@echo "Testing on SQLite ..."
	@env -u DATABASE_URL $(BIN)/pytest -n auto --dist worksteal
	@if [ -n "$$DATABASE_URL" ]; then echo "Testing the site on the database of DATABASE_URL ..."; \
	$(BIN)/pytest -n auto --dist worksteal -m django_db tests/lms; fi

check: .venv/dev.ready build/.ready ## check format, lint, types, walls, migrations, content and docs
	@$(BIN)/ruff format --check --quiet . || { echo "Run $(BIN)/ruff format . to put the format right."; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(RUN) manage.py makemigrations --check --dry-run --verbosity 1
	@$(RUN) -m curriculum check --quiet
	@$(BIN)/pytest -q tests/architecture tests/docs

bench: .venv/dev.ready build/.ready ## measure the game, the curriculum and the site, and print the figures
	@$(RUN) -m tests.bench

browser: ## install what lets make bench ask Lighthouse (needs Node.js 20 or newer)
	@cd tests/browser && npm ci --ignore-scripts --no-audit --no-fund

vectors: .venv/dev.ready build/.ready ## hold the two lesson engines against each other in many walks (WALKS, SEED)
	@$(RUN) -m tests.vectors --walks $(WALKS) --seed $(SEED)

simulated-study: build/.ready ## simulate classes from T0 to T3 and write the outcome data to FOLDER (SEED, CLASSES)
	@rm -f var/study.sqlite3 var/study.sqlite3-wal var/study.sqlite3-shm
	@mkdir -p var
	@echo "Preparing a database of its own ..."
	@DATABASE_URL=sqlite:///$(CURDIR)/var/study.sqlite3 $(RUN) manage.py migrate --verbosity 0
	@DATABASE_URL=sqlite:///$(CURDIR)/var/study.sqlite3 $(RUN) manage.py simulate_study $(FOLDER) --seed $(SEED) --classes $(CLASSES)
	@rm -f var/study.sqlite3 var/study.sqlite3-wal var/study.sqlite3-shm

messages: .venv/dev.ready ## give translators what is new: extract, update every catalog, compile
	@$(RUN) -m locales.update
	@$(RUN) -m curriculum messages compile

lock: ## write requirements/*.txt anew from pyproject.toml (needs uv)
	@uv pip compile pyproject.toml --all-extras --universal --generate-hashes --no-emit-index-url --no-header --quiet -o requirements/dev.txt
	@uv pip compile pyproject.toml --extra game --extra site --extra build --universal --generate-hashes --no-emit-index-url --no-header --quiet -c requirements/dev.txt -o requirements/demo.txt

clean: ## remove what make has built (the demo's data in var/ stays)
	@rm -rf .venv build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

# The environment: made once, made again when a lock file changes.
define install
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is missing: install it (python.org, or your system's package python3)."; exit 1; }
	@$(RUN) -c 'import pip' 2>/dev/null || $(PYTHON) -m venv --clear .venv || { echo "Python cannot make a virtual environment: install your system's package python3-venv."; exit 1; }
	@echo "Installing $$(grep -c == $(1)) packages into .venv (a minute or two) ..."
	@$(RUN) -m pip install --disable-pip-version-check --no-input --require-hashes --only-binary :all: --requirement $(1) \
	| awk '/^Collecting/{printf "\r  %d packages found ", ++n; fflush()} /^Installing/{printf "\n  unpacking ...\n"; fflush()}'
	@$(RUN) -m pip check --disable-pip-version-check >/dev/null 2>&1 && $(RUN) -c 'import $(2)' 2>/dev/null \
	|| { echo "The packages could not be installed: is the package registry within reach? The lines above say more."; exit 1; }
endef

.venv/demo.ready: requirements/demo.txt
	@test -f .venv/dev.ready || echo "Setting up Safe Harbour."
	$(if $(wildcard .venv/dev.ready),,$(call install,requirements/demo.txt,django$(comma) pygame$(comma) babel))
	@touch $@

.venv/dev.ready: requirements/dev.txt
	@echo "Setting up Safe Harbour with its tests."
	$(call install,requirements/dev.txt,pytest$(comma) mypy$(comma) playwright)
	@touch .venv/demo.ready $@

comma := ,

# Pictures and catalogs, as the programs load them. Both builders skip what is up to date.
build/.ready: .venv/demo.ready FORCE
	@$(RUN) -m assets.build
	@$(RUN) -m curriculum messages compile > build/messages.log || { cat build/messages.log; exit 1; }
	@touch $@

FORCE:
