"""The WELLNESS setting: one model per section, one loader, one place that prints mistakes."""

from pelican_wellness.config.load import check_person, check_texts, load_settings
from pelican_wellness.config.mistakes import Mistake, WellnessError
from pelican_wellness.config.settings import WellnessSettings

__all__ = ["Mistake", "WellnessError", "WellnessSettings", "check_person", "check_texts", "load_settings"]
