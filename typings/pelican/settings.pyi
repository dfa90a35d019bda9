from typing import Any, TypeAlias

# Pelican's own alias. Settings are a program of the blogger's, so a value can be anything.
Settings: TypeAlias = dict[str, Any]

DEFAULT_THEME: str
DEFAULT_CONFIG: Settings

def read_settings(path: str | None = None, override: Settings | None = None) -> Settings: ...
def get_settings_from_file(path: str) -> Settings: ...
