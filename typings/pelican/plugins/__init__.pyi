# A namespace without an `__init__.py` in Pelican, so that plugins can be installed into it.
