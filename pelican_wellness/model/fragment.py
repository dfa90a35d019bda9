"""HTML of the blogger's that is neither an article nor a page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fragment:
    """A biography, an introduction, a description: its links are as they were written, in the file `path` if in any.

    Templates print it with the filter `live`, which makes the links anew for each page.
    """

    html: str = ""
    path: str = ""

    def __bool__(self) -> bool:
        return bool(self.html)

    def __str__(self) -> str:
        return self.html
