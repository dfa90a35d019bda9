import logging
from typing import ClassVar

from rich.console import Console
from rich.logging import RichHandler

console: Console
DEFAULT_LOG_HANDLER: RichHandler

class LimitFilter(logging.Filter):
    LOGS_DEDUP_MIN_LEVEL: ClassVar[int]

def init(
    level: int | None = None,
    fatal: str = "",
    handler: logging.Handler | None = ...,
    name: str | None = None,
    logs_dedup_min_level: int | None = None,
) -> None: ...
