"""The WELLNESS setting: one model per section, one loader, one place that prints mistakes."""

from pelican_wellness.settings.core import WellnessSettings
from pelican_wellness.settings.load import check_person, check_texts, load_settings
from pelican_wellness.settings.mistakes import Mistake, WellnessError

__all__ = ["Mistake", "WellnessError", "WellnessSettings", "check_person", "check_texts", "load_settings"]
