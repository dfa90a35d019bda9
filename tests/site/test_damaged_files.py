"""Sources with bytes changed, cut off, or in another encoding: a site without them, or a mistake that names the file."""

from pathlib import Path

import pytest
from factory import ROOT, Build, builder
from hypotheses import sweep
from hypothesis import given
from hypothesis import strategies as st

from pelican_wellness.adapter.build import build_of
from pelican_wellness.settings.mistakes import WellnessError

SITE = ROOT / "tests/sites/everything-on/content"
FILES: dict[str, str | bytes] = {
    path: (SITE / path).read_bytes()
    for path in (
        "everything.md",
        "rest.rst",
        "page-of.html",
        "pages/about.md",
        "people/ana-silva.md",
        "people/carla-diaz.rst",
        "people/bo-lind.md",
        "people/dr-emil-roth.md",
    )
}
FILES |= {f"images/{name}": (SITE / "images" / name).read_bytes() for name in ("ana.png", "bo.png", "stones.svg", "large.png")}
SOURCES = [path for path in FILES if not path.startswith("images/")]
WELLNESS = {
    "editorial": {"medical": True, "review_interval_months": 12},
    "practice": {"telephone": "+1 802 555 0142", "address": {"country": "US"}},
}


def flipped(data: bytes, places: list[tuple[int, int]]) -> bytes:
    changed = bytearray(data)
    for place, byte in places:
        changed[place % len(changed)] = byte
    return bytes(changed)


def encoded(data: bytes, encoding: str) -> bytes:
    return data.decode().encode(encoding, errors="replace")


def damages(data: bytes) -> st.SearchStrategy[bytes]:
    """What happens to files: bytes that change, the rest that is lost, editors with ideas of their own."""
    place = st.integers(0, len(data))
    head = st.integers(0, min(len(data), 600))  # lines of metadata stand there
    return st.one_of(
        st.lists(st.tuples(place, st.integers(0, 255)), min_size=1, max_size=20).map(lambda some: flipped(data, some)),
        st.lists(st.tuples(head, st.sampled_from(b"\0\x0b\n\r:,;{}<>&#|* ")), min_size=1, max_size=10).map(
            lambda some: flipped(data, some)
        ),
        place.map(lambda end: data[:end]),
        head.map(lambda end: data[:end]),
        st.tuples(head, st.text(max_size=20)).map(lambda cut: data[: cut[0]] + cut[1].encode() + data[cut[0] :]),
        st.tuples(head, head).map(lambda two: data[: min(two)] + data[max(two) :]),
        st.sampled_from(["utf-16", "utf-16-be", "utf-32", "utf-8-sig", "latin-1", "cp1252", "shift-jis"]).map(
            lambda name: encoded(data, name)
        ),
        st.sampled_from([b"\r\n", b"\r", b"\n\n", b"\0"]).map(lambda end: data.replace(b"\n", end)),
        st.just(b""),
        st.binary(max_size=200),
    )


DAMAGE = st.sampled_from(SOURCES).flatmap(lambda path: st.tuples(st.just(path), damages(bytes(FILES[path]))))  # type: ignore[arg-type]


def outcome(build: Build, path: str, data: bytes) -> list[str]:
    """Return where mistakes are; any other end of the build fails the test."""
    try:
        built = build({**FILES, path: data}, WELLNESS=WELLNESS)
    except WellnessError as error:
        return [mistake.where for mistake in error.mistakes]
    assert {"index.html", "404.html"} <= built.files
    return []


def test_the_site_is_sound_before_it_is_damaged(build: Build) -> None:
    assert outcome(build, "people/ana-silva.md", bytes(FILES["people/ana-silva.md"])) == []  # type: ignore[arg-type]


@given(DAMAGE)
@sweep(quick=25, storm=600)
def test_damaged_source(tmp_path_factory: pytest.TempPathFactory, damage: tuple[str, bytes]) -> None:
    path, data = damage
    for where in outcome(builder(Path(tmp_path_factory.mktemp("damaged"))), path, data):
        assert any(name in where for name in (*FILES, "SAVE_AS")), "others may miss what the file was there for"


def test_a_name_too_long_for_a_file_is_named_by_the_source(build: Build) -> None:
    person = bytes(FILES["people/ana-silva.md"]).replace(b"\n", b"\0")  # type: ignore[arg-type]
    assert outcome(build, "people/ana-silva.md", person) == ["people/ana-silva.md"]
    tagged = b"Title: T\nDate: 2026-03-16\nTags: " + b"x" * 300 + b"\n\nText."
    assert outcome(build, "long.md", tagged) == ["long.md"]


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_person_in_another_encoding_is_named(encoding: str, build: Build) -> None:
    with pytest.raises(WellnessError, match=r"^people/ana\.md:1: text\n.*\n.*is no text in UTF-8"):
        build({"people/ana.md": encoded("Title: Ána\n\nBio".encode(), encoding)})


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfTitle: Ana\n\nBio", b"Title: Ana\r\n\r\nBio", b"Title: Ana\r\rBio"])
def test_marks_and_ends_of_lines_of_editors(data: bytes, build: Build) -> None:
    (person,) = build_of(build({"people/ana.md": data}).pelican.settings).people
    assert person.name == "Ana"
