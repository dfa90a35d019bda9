"""The documentation as a site of this theme: python -m docs_site [OUTPUT], with tools/ on the path. `make docs` does it.

docs/ stays as code hosts show it: pages that begin with `# Title` and link to `other.md`. `reader` makes pages of them,
`kinds` says which of the four kinds each is of; `demo`, `kitchen_sink` and `palettes` make what is on the site only.
"""
