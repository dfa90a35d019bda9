"""Installed as `pelican.plugins.wellness`, where Pelican finds plugins by itself and by the name "wellness"."""

from pelican_wellness import register

__all__ = ["register"]
