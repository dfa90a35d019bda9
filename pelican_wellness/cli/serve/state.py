"""What the browser asks about: which build is the last, what is wrong, what is known of a page."""

from collections.abc import Mapping
from dataclasses import asdict
from threading import Condition

from pelican_wellness.cli.serve.building import Looked, Outcome, Page

_NOT_YET = "The site is being built for the first time."


class State:
    """Shared by the thread that builds and those that answer the browser."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._version = 0
        self._checked = 0
        self._problem = _NOT_YET
        self._notes: list[str] = []
        self._pages: dict[str, Page] = {}
        self._findings: Looked | None = None
        self._is_over = False

    @property
    def version(self) -> int:
        """The number of the last build, 0 before the first."""
        return self._version

    @property
    def problem(self) -> str:
        """What keeps the site from being built; empty where nothing does."""
        return self._problem

    @property
    def pages(self) -> Mapping[str, Page]:
        """What somebody wrote, by its file in the output."""
        return self._pages

    def built(self, outcome: Outcome) -> None:
        """Take in a build. Pages of one that failed are those of the last that did not."""
        with self._changed:
            self._version += 1
            self._problem, self._notes = outcome.problem, outcome.notes
            if not outcome.problem:
                self._pages = {page.file: page for page in outcome.pages}
            self._findings = None
            self._changed.notify_all()

    def checked(self, version: int, findings: Looked) -> None:
        """Take in what `check` said of a build, unless there is a later one."""
        with self._changed:
            if version == self._version:
                self._findings = findings
                self._checked = version
                self._changed.notify_all()

    def close(self) -> None:
        """Let everybody go who waits."""
        with self._changed:
            self._is_over = True
            self._changed.notify_all()

    def wait(self, seen: tuple[int, int], patience: float) -> tuple[int, int] | None:
        """Return numbers of the last build and of the last one checked, as soon as they are not those seen; None at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_over or (self._version, self._checked) != seen, patience)
            return None if self._is_over else (self._version, self._checked)

    def of_page(self, file: str) -> dict[str, object]:
        """Return what the panel shows beside a page."""
        page = self._pages.get(file)
        findings = self._findings
        # Findings about the settings belong to every page.
        own = [one for one in findings.findings if _is_about(one[0], page)] if findings else []
        keys = ("file", "line", "code", "message", "remedy")
        return {
            "page": asdict(page) if page else None,
            "is_checked": findings is not None,
            "findings": [dict(zip(keys, one, strict=True)) for one in own],
            "others": len(findings.findings) - len(own) if findings else 0,
            "grade": findings.grades.get(page.source) if findings and page else None,
            "notes": self._notes,
        }


def _is_about(file: str, page: Page | None) -> bool:
    return file.endswith(".py") or (page is not None and (file == page.source or file.endswith(f"/{page.source}")))
