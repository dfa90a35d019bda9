"""Where a site's texts are kept: the repository that git knows of, if any."""

import re
import subprocess
from pathlib import Path
from typing import NamedTuple

_REMOTE = re.compile(r"(?:[a-z+]+://)?(?:[^@/]*@)?(?P<host>[\w.-]+)(?::\d+(?=/))?[:/]/?(?P<path>.+?)(?:\.git)?/?")
"""`https://github.com/a/b.git`, `git@github.com:a/b`, `ssh://git@gitlab.com/a/b/c`. Names and passwords are left out."""

_HOSTS = {"github.com": "github", "gitlab.com": "gitlab"}


class Repository(NamedTuple):
    """`top` is its folder, or the site's where there is none; `backend` is empty where its host is none of those known."""

    top: Path
    backend: str = ""
    name: str = ""
    branch: str = ""


def repository(folder: Path) -> Repository:
    """Return the repository that a folder lies in."""
    top = _git(folder, "rev-parse", "--show-toplevel")
    if not top:
        return Repository(folder.resolve())
    backend, name = of_remote(_git(folder, "remote", "get-url", "origin"))
    head = _git(folder, "symbolic-ref", "--short", "refs/remotes/origin/HEAD").partition("/")[2]
    return Repository(Path(top).resolve(), backend, name, head or _git(folder, "branch", "--show-current"))


def of_remote(address: str) -> tuple[str, str]:
    """Return the kind of host, and the name of a repository there, from the address that git fetches from.

    >>> of_remote("git@github.com:ana/site.git"), of_remote("https://x:secret@gitlab.com/a/b/c"), of_remote("/srv/site.git")
    (('github', 'ana/site'), ('gitlab', 'a/b/c'), ('', ''))
    """
    found = _REMOTE.fullmatch(address.strip())
    backend = _HOSTS.get(found["host"].lower().removeprefix("www."), "") if found else ""
    return (backend, found["path"]) if found and backend and "/" in found["path"] else ("", "")


def _git(folder: Path, *arguments: str) -> str:
    """Return what git says; "" where it says nothing, or is not there."""
    try:
        done = subprocess.run(  # noqa: S603 - no word of it comes from elsewhere
            ["git", "-C", str(folder), *arguments],  # noqa: S607 - whichever git the user has
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=20,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
