"""The page of benchmarks is written from what was measured; the sites that are measured are the same everywhere."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from factory import ROOT

from benchmarks import figures, page, plot
from benchmarks.corpus import Shape, change, people, texts
from benchmarks.figures import spread
from benchmarks.profile_build import room_of

DOCS = ROOT / "docs"


FOUND = figures.Figures(
    day="2026-11-28",
    cores=2,
    base=1000,
    titles={"simple": "Pelican's bare `simple`", "ours": "ours", "hugo": "Hugo with a bare theme"},
    notes=["Flex is left out."],
    versions={"Python": "3.11.7"},
    sizes={
        1000: figures.OfSize(
            {"simple cold": [1.0, 1.2, 1.1], "ours cold": [0.9, 0.8, 0.7], "ours again": [0.2, 0.3, 0.25], "hugo cold": [0.6]},
            {"simple cold": [1.0, 1.0, 1.0], "ours cold": [1.4, 1.5, 1.3]},
            {"simple": 1790, "ours": 2000},
        ),
        10_000: figures.OfSize({"simple cold": [11.0], "ours cold": [8.0], "ours again": [2.0]}, {}, {"simple": 17_900}),
    },
    shapes={"10 tags": figures.OfSize({"simple cold": [1.0], "ours cold": [0.8]})},
    profile={"`html`": {"derive": 20.0, "write": 0.04}, "Jinja": {"write": 79.0}, "`web`": {"write": 0.9}},
)


def test_the_page_is_written_from_the_figures() -> None:
    """Before there are any it has no part for them."""
    text = (DOCS / "performance.md").read_text("utf-8")
    if figures.FILE.exists():
        found = figures.load(figures.FILE)
        assert page.with_block(text, found) == text, "run: python -m benchmarks --write-only"
        assert (DOCS / page.DRAWING).read_text("utf-8") == page.drawing(found)
    else:
        assert "<!-- figures" not in text
        assert not (DOCS / page.DRAWING).exists()


def test_what_is_written_by_hand_stays() -> None:
    before, after = "# A page\n\nBy hand.\n", "\n\n## Below\n\nBy hand.\n"
    once = page.with_block(before, FOUND)
    assert once.startswith(before)
    twice = page.with_block(once.rstrip() + after, FOUND)
    assert (twice.startswith(before), twice.endswith(after), twice.count("## How quick")) == (True, True, 1)


def test_only_ratios_are_stated() -> None:
    block = page.with_block("", FOUND).split("### Where the time goes")[0]
    rows = re.findall(r"^\| [^-|].*$", block, re.MULTILINE)
    assert [row for row in rows if "everything anew, against `simple`" in row or "Hugo" in row] == [
        "| ours, everything anew, against `simple` | 0.67 (0.64-0.90, 3 pairs) | 0.73 (1 pair) |",
        "| ours against Hugo with a bare theme, everything anew | 1.50 (1 pair) |  |",
    ]
    assert "| 10 tags | 0.80 (1 pair) |" in rows
    assert "Flex is left out." in block
    assert "which is 10 times as many, the time grows: Pelican's bare `simple` 11.00 (1 pair), ours 8.89 (1 pair)." in block
    assert not re.search(r"\d (s|ms|seconds|minutes|MiB|MB)\b", block)


def test_the_profile_names_what_counts() -> None:
    table = page.with_block("", FOUND).split("### Where the time goes")[1]
    assert "| Jinja | 79.0 |  |  |  | 79.0 |  |\n| `html` | 20.0 |  |  | 20.0 |  |  |\n" in table
    assert "`web`" not in table


@pytest.mark.parametrize(
    ("above", "below", "said"),
    [
        ([2.0], [4.0], "0.50 (1 pair)"),
        ([1.0, 3.0, 2.0], [1.0, 1.0, 1.0], "2.00 (1.00-3.00, 3 pairs)"),
        ([1.0, 3.0], [1.0, 1.0], "2.00 (1.00-3.00, 2 pairs)"),
        ([1.0, 3.0, 2.0], [2.0], "0.50 (1 pair)"),
        ([], [2.0], "None"),
    ],
)
def test_a_ratio_has_its_spread(above: list[float], below: list[float], said: str) -> None:
    assert str(spread(above, below)) == said


def test_figures_are_kept(tmp_path: Path) -> None:
    figures.save(FOUND, tmp_path / "kept.json")
    assert figures.load(tmp_path / "kept.json") == FOUND


def test_the_drawing_says_in_words_what_it_shows() -> None:
    lines = [plot.Line("ours", ((20, 0.1), (1000, 0.5))), plot.Line("a <theme>", ((20, 0.1), (1000, 1.0)))]
    root = ET.fromstring(plot.drawn("Time & growth", "At 1,000 articles: less.", "articles", lines))
    names = {one.get("id"): one.text for one in root if one.get("id")}
    assert root.get("role") == "img"
    assert [names[one] for one in (root.get("aria-labelledby") or "").split()] == ["Time & growth", "At 1,000 articles: less."]
    said = [one.text for one in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {"ours", "a <theme>", "articles", "1,000", "0"} <= set(said)
    assert "prefers-color-scheme: dark" in ET.tostring(root, encoding="unicode")


@pytest.mark.parametrize("most", [0.3, 1, 1.2, 3.9, 4, 10.3, 16, 99, 101, 5000])
def test_a_curve_fits_its_scale(most: float) -> None:
    top = plot._rounded_up(most)
    assert most <= top <= max(1, 2 * most)
    drawn = plot.drawn("", "", "", [plot.Line("a", ((1, 0), (2, most)))])
    heights = [float(one) for one in re.findall(r'cy="([\d.]+)"', drawn)]
    assert all(plot._TOP <= one <= plot._BOTTOM for one in heights)


def test_a_site_is_the_same_each_time() -> None:
    shape = Shape(30, tags=10, authors=3, people=4, areas=5)
    one, other = list(texts(shape)), list(texts(shape))
    assert one == other
    assert len({text.title for text in one}) == len({text.name for text in one}) == 30
    assert {tag for text in one for tag in text.tags} <= {f"topic-{number:04}x" for number in range(10)}
    assert {text.author for text in one} == {"Author 0", "Author 1", "Author 2"}
    assert all(350 < len(text.body.split()) < 500 for text in one)
    assert [name for name, _ in people(shape)] == ["person-0.md", "person-1.md", "person-2.md", "person-3.md"]


def test_a_change_is_one_each_time(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("Text.\n", "utf-8")
    seen = {"Text.\n"}
    for turn in range(3):
        change(file, turn)
        seen.add(file.read_text("utf-8"))
    assert len(seen) == 4


@pytest.mark.parametrize(
    ("file", "room"),
    [
        ("/x/site-packages/pelican_wellness/features/cta/rules.py", "`features/cta`"),
        ("/x/site-packages/pelican_wellness/features/csp.py", "`features/csp.py`"),
        ("/x/pelican_wellness/pelican_wellness/html/outline.py", "`html`"),
        ("/x/site-packages/pelican/themes/wellness/templates/base.html", "templates"),
        ("<template>", "templates"),
        ("/x/site-packages/markdown/core.py", "Markdown"),
        ("/x/site-packages/odd/core.py", "other libraries"),
        ("<frozen importlib._bootstrap>", "importing"),
        ("/usr/lib/python3.11/re/__init__.py", "Python's library"),
    ],
)
def test_a_file_is_in_a_room(file: str, room: str) -> None:
    assert room_of(file) == room
