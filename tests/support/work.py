"""What a build does for articles, counted."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from pelican_wellness import forks, pipeline
from pelican_wellness.adapter import readers

READ, LOOKED_AT, COPIES = "files that were converted", "texts that were looked at", "copies of this process"


@contextmanager
def work_done() -> Iterator[Counter[str]]:
    """Count what is done in this process for articles."""
    counts: Counter[str] = Counter()
    with pytest.MonkeyPatch.context() as patch:
        for owner, name, what in (
            (readers.MarkdownReader, "_convert", READ),
            (pipeline.Deriver, "_look_at", LOOKED_AT),
            (forks.Copy, "__init__", COPIES),
        ):
            patch.setattr(owner, name, _counted(getattr(owner, name), what, counts))
        yield counts


def _counted(original: Any, what: str, counts: Counter[str]) -> Any:
    def calls(*arguments: Any, **keywords: Any) -> Any:
        counts[what] += 1
        return original(*arguments, **keywords)

    return calls
