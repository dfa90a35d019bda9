"""What `check` finds on blogs that are not about health, each finding read and judged; and that it finds as much on one that is.

tests/data/general-blog/findings.tsv and tests/data/health-blog/findings.tsv hold the findings: file, line, code, judgement,
message. WRITE_GOLDEN=1 writes what is new as "unread"; somebody reads it and writes "right" or "wrong" in its place.
"""

import json
import os
import shutil
from pathlib import Path

import pytest
from factory import ROOT, Command

DATA = ROOT / "tests" / "data"
Row = tuple[str, ...]


def judged(blog: str) -> dict[Row, str]:
    """Return file, line, code and message of each finding, with its judgement."""
    rows = (line.split("\t") for line in (DATA / blog / "findings.tsv").read_text("utf-8").splitlines())
    return {(file, line, code, message): judgement for file, line, code, judgement, message in rows}


@pytest.fixture
def findings(tmp_path: Path, wellness_command: Command) -> "dict[str, set[Row]]":
    """Check both blogs."""
    found: dict[str, set[Row]] = {}
    for blog in ("general-blog", "health-blog"):
        folder = Path(shutil.copytree(DATA / blog, tmp_path / blog))
        done = wellness_command(folder, "check", "--format", "json", "--ignore", "RDG001")
        found[blog] = {(one["file"], str(one["line"]), one["code"], one["message"]) for one in json.loads(done.stdout)}
        if os.environ.get("WRITE_GOLDEN"):
            known = judged(blog)
            rows = [(*one[:3], known.get(one, "unread"), one[3]) for one in sorted(found[blog])]
            text = "".join("\t".join(row) + "\n" for row in rows)
            (DATA / blog / "findings.tsv").write_text(text, "utf-8")
    return found


def test_findings_are_right(findings: dict[str, set[Row]]) -> None:
    judgements = judged("general-blog")
    assert findings["general-blog"] == judgements.keys(), "somebody has to read what is new"
    assert set(judgements.values()) <= {"right", "wrong"}
    wrong = sum(one == "wrong" for one in judgements.values())
    assert wrong <= 0.03 * len(judgements)
    assert len(list((DATA / "general-blog" / "content").glob("*.*"))) >= 40


def test_nothing_is_missed_on_a_blog_about_health(findings: dict[str, set[Row]]) -> None:
    judgements = judged("health-blog")
    assert findings["health-blog"] == judgements.keys()
    assert set(judgements.values()) == {"right"}
    assert len({row[0] for row in judgements}) == len(list((DATA / "health-blog" / "content").glob("*.*"))) >= 15
