"""The WELLNESS setting: one model per section, one loader, one place that prints mistakes."""

from pelican_wellness.config.load import load_settings
from pelican_wellness.config.mistakes import Mistake, WellnessError
from pelican_wellness.config.settings import WellnessSettings

__all__ = ["Mistake", "WellnessError", "WellnessSettings", "load_settings"]
