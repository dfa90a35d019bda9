# `make demo` builds the example blog, `make test` runs every test, `make unit` the quick ones. All set up what they need in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PORT ?= 8000
WORKERS ?= auto

.PHONY: demo serve test unit storm coverage lint format docs pictures messages changelog wheel dist weight neighbors benchmark clean

$(VENV)/.demo: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed, this is " + sys.version.split()[0])'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.test: $(VENV)/.demo
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	touch $@

demo: $(VENV)/.demo
	cd example_site && ../$(BIN)/pelican content --output output --relative-urls --delete-output-directory
	@echo
	@echo "The demo blog is built. To look at it as readers will, run 'make serve' and visit"
	@echo "    http://localhost:$(PORT)/"
	@echo "    http://localhost:$(PORT)/ways-your-massage-therapist-can-ease-spinal-stenosis-pain.html"
	@echo "Or open the files themselves:"
	@echo "    $(CURDIR)/example_site/output/index.html"
	@echo "    $(CURDIR)/example_site/output/ways-your-massage-therapist-can-ease-spinal-stenosis-pain.html"

serve: demo
	cd example_site && ../$(BIN)/pelican --listen --output output --port $(PORT)

test: $(VENV)/.test
	HYPOTHESIS_PROFILE=thorough $(BIN)/python -m pytest -n $(WORKERS)

# What needs no browser, no wheel and no whole site.
UNIT := tests/architecture tests/ground tests/settings tests/model tests/check tests/features tests/theme \
	-m "not site and not browser and not wheel"
unit: $(VENV)/.test
	$(BIN)/python -m pytest -n $(WORKERS) $(UNIT)

# How much of the code the quick tests run. It ends with status 1 below the floor of pyproject.toml. Takes some minutes.
coverage: $(VENV)/.test
	$(BIN)/python -m pytest -n $(WORKERS) $(UNIT) --cov --cov-report=term:skip-covered

# Every sweep with all its cases: wrong settings, hostile text, damaged files, killed builds. Takes many minutes.
storm: $(VENV)/.test
	HYPOTHESIS_PROFILE=storm $(BIN)/python -m pytest -n $(WORKERS) -m "sweep or storm"

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.test
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

# What a program prints, as a file; where it fails, the file stays as it is.
written = $(BIN)/python $(1) > $(2).new && mv $(2).new $(2) || { rm -f $(2).new; exit 1; }

# The pages of docs/ that are written from the code, and all of docs/ as a site of this theme, in build/docs. SITEURL is where it
# will be found; without it the site can be read from a disk.
docs: $(VENV)/.test
	$(call written,tools/settings_page.py,docs/settings.md)
	$(call written,tools/settings_page.py wording,docs/wording.md)
	$(call written,tools/rules_page.py,docs/check.md)
	$(call written,tools/components_page.py,docs/components.md)
	$(BIN)/python tools/feature_pages.py
	PYTHONPATH=tools SITEURL=$(SITEURL) $(BIN)/python -m docs_site build/docs

# The pictures of README.md and docs/: the example and a first site, photographed. Needs Chromium or Chrome.
pictures: $(VENV)/.test
	$(BIN)/python tools/pictures.py

# Collect the messages of templates and code into the template of the catalogs, and bring every catalog up to it.
LOCALE := pelican_wellness/i18n/locale
messages: $(VENV)/.test
	$(BIN)/pybabel -q extract -F pyproject.toml -k N_ -c Translators: --no-wrap --sort-by-file --add-location=file --omit-header \
		-o $(LOCALE)/pelican_wellness.pot .
	$(BIN)/python tools/catalogs.py

# The files of changes/ become a section of CHANGELOG.md. DRAFT=1 shows it and changes nothing. changes/README.md
changelog: $(VENV)/.test
	$(BIN)/python -m towncrier build $(if $(DRAFT),--draft,--yes) \
		--version "$$($(BIN)/python -c 'import pelican_wellness; print(pelican_wellness.__version__)')"

# The package as one file, and the line that installs it: the way for as long as no release is out.
wheel: $(VENV)/.demo
	rm -rf dist
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir dist .
	@echo "The wheel is built. To install it into the environment of your blog, type there:"
	@for wheel in dist/*.whl; do echo "    python -m pip install '$(CURDIR)/$$wheel'"; done

# What a release uploads: the source, the wheel that is made of this source, and a look at both. TAG=v0.1.0 must be the version.
dist: $(VENV)/.test
	$(if $(TAG),$(BIN)/python tools/version_of_tag.py $(TAG))
	rm -rf dist
	$(BIN)/python -m build --outdir dist .
	$(BIN)/python -m twine check --strict dist/*

# What each page of the demo weighs. With BEFORE=folder only what changed against that build of it.
weight: demo
	$(BIN)/python tools/page_weight.py example_site/output $(if $(BEFORE),--before $(BEFORE))

# Pelican's own tests with this package installed and without: what is merely installed changes nothing. Fetches Pelican's source.
neighbors: $(VENV)/.test
	$(BIN)/python tools/neighbors.py

# How long builds take, against others: writes docs/performance.md. Takes about 25 minutes, and two cores with nothing else to do.
# SIZES="20 1000" PAIRS=3 is quick; FLEX and PAPERMOD are folders of these themes, which are no packages. benchmarks/README.md
benchmark:
	$(PYTHON) -m venv .benchmarks/ours
	$(PYTHON) -m venv .benchmarks/others
	.benchmarks/ours/bin/python -m pip install --quiet --disable-pip-version-check .
	.benchmarks/others/bin/python -m pip install --quiet --disable-pip-version-check --requirement benchmarks/requirements.txt
	.benchmarks/ours/bin/python -m benchmarks --others-python .benchmarks/others/bin/python $(if $(SIZES),--sizes $(SIZES)) $(if $(PAIRS),--pairs $(PAIRS)) \
		$(if $(FLEX),--flex $(FLEX)) $(if $(PAPERMOD),--papermod $(PAPERMOD))

clean:
	rm -rf $(VENV) .benchmarks example_site/output build dist .pytest_cache .mypy_cache .ruff_cache
