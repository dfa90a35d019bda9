"""Assemble the theme's stylesheet from its parts.

It goes into each page's head: the first paint waits for one trip, not for two.
"""

import re
from pathlib import Path

from pelican_wellness.config.appearance import Appearance

PARTS = ("layers.css", "tokens.css", "base.css", "layout.css", "components/*.css", "print.css")
"""Patterns of the parts below `static/css`, in the order of their cascade layers."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def stylesheet(folder: Path, appearance: Appearance) -> str:
    """Return the parts in `folder`, without comments, and the blogger's choices last."""
    parts = [file.read_text(encoding="utf-8") for pattern in PARTS for file in sorted(folder.glob(pattern))]
    if appearance.accent:
        parts.append(f"@layer tokens{{:root{{--accent:{appearance.accent}}}}}")
    return re.sub(r"\s+", " ", _COMMENT.sub("", "\n".join(parts))).strip()
