"""What is kept of articles between builds is never wrong, and spares looking at them again."""

import logging
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import markdown
import pelican as pelican_module
import pytest
from factory import BASE_SETTINGS, Build, Built, Command, article, builder, write_site
from hypotheses import sweep
from hypothesis import given
from hypothesis import strategies as st
from pelican import Pelican
from pelican.contents import Content
from pelican.plugins import signals
from pelican.settings import DEFAULT_CONFIG, read_settings
from unprivileged import somebody
from work import COPIES, LOOKED_AT, READ, work_done

from pelican_wellness import kept as kept_module
from pelican_wellness.adapter import keeping
from pelican_wellness.settings.mistakes import WellnessError

KEPT = "wellness-articles"
PRACTICE = {"email": "a@example.com", "kind": "massage"}
WELLNESS: dict[str, Any] = {"social_cards": False, "speed": {"processes": 1}, "practice": PRACTICE}
EXTENSIONS: dict[str, Any] = {
    **DEFAULT_CONFIG["MARKDOWN"]["extension_configs"],
    "markdown.extensions.admonition": {},
    "markdown.extensions.toc": {},
}
ORDINARY: dict[str, Any] = {
    "FEED_ALL_ATOM": "feeds/all.atom.xml",
    "DEFAULT_PAGINATION": 3,
    "MARKDOWN": {"extension_configs": EXTENSIONS},
}
RICH = """[TOC]

| c | d |
| - | - |
| 3 | 4 |

## First

Ask for rest, or contact a massage therapist. Read [more]({filename}/b.md). An LMT knows.[^1] ![A hand](hand.jpg)

*[LMT]: Licensed massage therapist

| a | b |
| --: | - |
| 1 | 2 |

!!! urgent
    Call somebody.

Code:

    :::python
    print("code")

<script>1</script><img src="https://pictures.example/a.png" alt="x">

[^1]: A note, doi: 10.1000/182.

## References

1. One. PMID: 123
"""


LONG = "Some words. " * 60


def site() -> dict[str, str | bytes]:
    """A small site in which every edit has something to do."""
    return {
        "a.md": article(RICH, slug="a", summary="**Short** one", area="Bath"),
        "b.md": article(
            "## Two\n\nContact a massage therapist.[^1]\n\n[^1]: Note.",
            slug="b",
            title="B & *c*",
            author="Ana Flores",
            tags="x, y",
        ),
        "de/b.md": article(RICH, slug="b", title="Zwei", lang="de"),
        "c.md": article("你好，世界。 ![x](y.png)\n\n{{ braces }} &#8217;", slug="c", status="draft"),
        "d.md": article(LONG, slug="d", image="hand.jpg", disclaimer="yes", tagline="A *tag* line"),
        "e.rst": "E\n=\n\n:date: 2026-03-01\n:slug: e\n\nText.\n",
        "hand.jpg": b"not read",
        "pages/about.md": "Title: About\n\nContact a massage therapist.",
        "people/bo.md": "Title: Bo Lind\nEmail: bo@example.com\nAreas: Bath\n\nBo.",
        "people/ana.md": "Title: Ana Flores\nEmail: ana@example.com\nAreas: Bath\n\n**Ana** contact a massage therapist.",
    }


MARKDOWN_FILES, TEXTS = 8, 7
"""The people are no texts that features edit, `e.rst` is one."""


def contents(built: Built) -> dict[str, bytes]:
    return {name: (built.output / name).read_bytes() for name in sorted(built.files)}


def said(built: Built) -> list[str]:
    return [one.replace(str(built.output.parent), "") for one in built.complaints()]


def wellness(**sections: Any) -> dict[str, Any]:
    return {"WELLNESS": {**WELLNESS, **sections}}


def build_with(build: Build, cache: Path, files: dict[str, str | bytes], **settings: Any) -> tuple[Built, Counter[str]]:
    with work_done() as counts:
        built = build(files, **{**ORDINARY, **wellness(), "CACHE_PATH": str(cache), **settings})
    return built, counts


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, Path]:
    """The site, and a cache in which all of it is kept."""
    folder = tmp_path_factory.mktemp("whole")
    built, counts = build_with(builder(folder), folder / "kept", site())
    assert counts == {READ: MARKDOWN_FILES, LOOKED_AT: TEXTS}
    return built, folder / "kept"


@pytest.fixture
def cache(whole: tuple[Built, Path], tmp_path: Path) -> Path:
    """A cache in which the site is kept, to be used up."""
    return Path(shutil.copytree(whole[1], tmp_path / "kept"))


def test_every_edit_has_something_to_do(whole: tuple[Built, Path]) -> None:
    html = whole[0].html("a.html")
    for trace in ("w-cta-link", "w-references", "w-scroller", "w-align-right", "w-advice-card", "#area-bath"):
        assert trace in html
    assert "https://pictures.example" in whole[0].html("_headers")


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize("addresses", ["absolute", "relative"])
def test_the_same_cold_and_kept(build: Build, tmp_path: Path, processes: int, addresses: str) -> None:
    settings = wellness(speed={"processes": processes})
    settings |= {"RELATIVE_URLS": True, "SITEURL": ""} if addresses == "relative" else {}
    files = site() | {f"more/{number}.md": article(f"Text {number}.", slug=f"m{number}") for number in range(70)}
    cold, first = build_with(build, tmp_path / "cache", files, **settings)
    assert first[COPIES] > 0 or processes == 1
    again, counts = build_with(build, tmp_path / "cache", files, **settings)
    assert counts[READ] == counts[LOOKED_AT] == 0
    assert counts[COPIES] <= first[COPIES] - (processes - 1), "those that read ahead"
    assert (contents(again), said(again)) == (contents(cold), said(cold))
    files["more/3.md"] = article("Contact a massage therapist, **now**.", slug="m3")
    changed, counts = build_with(build, tmp_path / "cache", files, **settings)
    assert counts[READ] == counts[LOOKED_AT] == 1
    anew, _ = build_with(build, tmp_path / "nothing", files, **settings)
    assert (contents(changed), said(changed)) == (contents(anew), said(anew))
    assert contents(changed) != contents(cold)


ALL_READ, ALL_LOOKED_AT = {READ: MARKDOWN_FILES}, {LOOKED_AT: TEXTS}
OTHERS: dict[str, tuple[dict[str, str | bytes], dict[str, Any], dict[str, int]]] = {
    "a file": ({"b.md": article("Else. Contact a massage therapist.", slug="b")}, {}, {READ: 1, LOOKED_AT: 1}),
    "a line only": ({"d.md": article(LONG, slug="d2", tagline="Other")}, {}, {READ: 1}),
    "a file that is gone": ({"d.md": ""}, {}, {}),
    "another file of the same text": ({"copy/d.md": article(LONG, slug="copied")}, {}, {READ: 1}),
    "the language of a file": ({"b.md": str(site()["b.md"]).replace("Slug", "Lang: fr\nSlug")}, {}, {READ: 1, LOOKED_AT: 1}),
    "a summary": ({"a.md": str(site()["a.md"]).replace("Short", "Long")}, {}, {READ: 1, LOOKED_AT: 1}),
    "an area": ({"a.md": str(site()["a.md"]).replace("Area: Bath\n", "")}, {}, {READ: 1, LOOKED_AT: 1}),
    "a person's address": (
        {"people/ana.md": "Title: Ana Flores\nPhone: +44 20 7946 0018\nAreas: Bath\n\nAna."},
        {},
        {READ: 1},
    ),
    "a person who is gone": (
        {"people/ana.md": "Title: Bo\nEmail: bo@example.com\nAreas: Bath\n\nBo"},
        {},
        {READ: 1, LOOKED_AT: 1},
    ),
    "how Markdown is read": (
        {},
        {"MARKDOWN": {"extension_configs": {**EXTENSIONS, "markdown.extensions.toc": {"permalink": True}}}},
        {**ALL_READ, LOOKED_AT: 3},  # those with headings
    ),
    "how Markdown is written": (
        {},
        {"MARKDOWN": {"extension_configs": EXTENSIONS, "output_format": "html"}},
        {**ALL_READ, LOOKED_AT: 4},
    ),
    "lines that are formatted": ({}, {"FORMATTED_FIELDS": ["summary", "title"]}, ALL_READ),
    "lines that are not": ({}, {"FORMATTED_FIELDS": []}, {**ALL_READ, LOOKED_AT: 1}),
    "reading speeds": ({}, wellness(reading={"words_per_minute": 3}), ALL_LOOKED_AT),
    "reading speed of a language": ({}, wellness(reading={"words_per_minute": {"de": 3}}), ALL_LOOKED_AT),
    "letters": ({}, wellness(reading={"characters_per_minute": 1}), ALL_LOOKED_AT),
    "pictures": ({}, wellness(reading={"seconds_per_image": 600}), ALL_LOOKED_AT),
    "code": ({}, wellness(reading={"count_code": True}), ALL_LOOKED_AT),
    "length of excerpts": ({}, {"SUMMARY_MAX_LENGTH": 1}, ALL_LOOKED_AT),
    "no length of excerpts": ({}, {"SUMMARY_MAX_LENGTH": None}, ALL_LOOKED_AT),
    "end of excerpts": ({}, {"SUMMARY_END_SUFFIX": "!"}, ALL_LOOKED_AT),
    "phrases": ({}, wellness(cta={"phrases": ["ask for rest"]}), ALL_LOOKED_AT),
    "no phrases": ({}, wellness(cta={"phrases": []}), ALL_LOOKED_AT),
    "profession": ({}, wellness(profession="nurse"), ALL_LOOKED_AT),
    "kind of practice": ({}, wellness(practice={**PRACTICE, "kind": "yoga"}), ALL_LOOKED_AT),
    "where a call leads": ({}, wellness(cta={"url": "https://book.example.com/"}), {LOOKED_AT: 5}),
    "whom a rule names": ({}, wellness(cta={"rules": [{"tags": ["x"], "person": "none"}]}), {LOOKED_AT: 1}),
    "words of tables": ({}, wellness(wording={"Table": {"de": "Raster", "en": "Grid"}}), ALL_LOOKED_AT),
    "words of references": ({}, wellness(wording={"References": "Literature"}), ALL_LOOKED_AT),
    "words of arrows": ({}, wellness(wording={"Back to the text": "Up"}), ALL_LOOKED_AT),
    "words of cards": ({}, wellness(wording={"Urgent": "Now"}), ALL_LOOKED_AT),
    "words of one language": ({}, wellness(wording={"Urgent": {"de": "Sofort"}}), {LOOKED_AT: 1}),
    "the site's language": ({}, {"DEFAULT_LANG": "fr"}, {LOOKED_AT: TEXTS - 1}),
    "another theme": ({}, {"THEME": "simple"}, ALL_LOOKED_AT),
    "another theme with phrases": ({}, {"THEME": "simple", **wellness(cta={"phrases": ["ask for rest"]})}, ALL_LOOKED_AT),
    "the site's address": ({}, {"SITEURL": "https://other.example"}, {}),
    "addresses": ({}, {"RELATIVE_URLS": True, "SITEURL": ""}, {}),
    "its name": ({}, {"SITENAME": "Other"}, {}),
    "the policy": ({}, wellness(security={"host": "netlify"}), {}),
}
"""What is changed -> files, settings, and how much has to be done again."""


@pytest.mark.parametrize(("files", "settings", "work"), OTHERS.values(), ids=list(OTHERS))
def test_each_input_in_turn(
    whole: tuple[Built, Path],
    cache: Path,
    build: Build,
    tmp_path: Path,
    files: dict[str, str | bytes],
    settings: dict[str, Any],
    work: dict[str, int],
) -> None:
    changed = {name: text for name, text in (site() | files).items() if text}
    kept, counts = build_with(build, cache, changed, **settings)
    cold, _ = build_with(build, tmp_path / "nothing", changed, **settings)
    assert (contents(kept), said(kept)) == (contents(cold), said(cold))
    assert contents(kept) != contents(whole[0])
    assert +counts == work


@pytest.mark.parametrize(
    "change",
    [
        lambda patch: patch.setattr(keeping, "__version__", "9.9"),
        lambda patch: patch.setattr(markdown, "__version__", "9.9"),
        lambda patch: patch.setattr(pelican_module, "__version__", "9.9"),
        lambda patch: patch.setattr("sys.version", "4.0"),
        lambda patch: patch.setattr(keeping, "stamp_of_package", lambda name: "9.9" if name == "pygments" else "1"),
        lambda patch: patch.setattr(keeping, "stamp_of_package", lambda name: "9.9" if name == "bs4" else "1"),
    ],
    ids=["ours", "Markdown", "Pelican", "Python", "Pygments", "BeautifulSoup"],
)
def test_another_version_begins_anew(
    whole: tuple[Built, Path], cache: Path, build: Build, monkeypatch: pytest.MonkeyPatch, change: Callable[[Any], None]
) -> None:
    change(monkeypatch)
    built, counts = build_with(build, cache, site())
    assert counts == {**ALL_READ, **ALL_LOOKED_AT}
    assert contents(built) == contents(whole[0])
    assert build_with(build, cache, site())[1] == {}


def test_other_code_of_the_same_version_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As an installer noted it, or as somebody works at it."""
    package = tmp_path / "pelican_wellness"
    (package / "features").mkdir(parents=True)
    monkeypatch.setattr(keeping, "_PACKAGE", package)
    code: Callable[[], str] = keeping._code.__wrapped__
    found = [code()]
    for name, text in (("a.py", "1"), ("features/b.py", ""), ("features/b.py", "2"), ("c.toml", "")):
        (package / name).write_text(text)
        found.append(code())
    record = tmp_path / f"pelican_wellness-{keeping.__version__}.dist-info" / "RECORD"
    record.parent.mkdir()
    for text in ("a", "b"):
        record.write_text(text)
        found.append(code())
    (package / "a.py").write_text("as installed, whenever that was")
    assert code() == found[-1]
    assert len(set(found)) == len(found)


def test_a_package_that_is_not_there_has_no_stamp(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "find_spec", lambda _package: None)
    assert keeping.made_by().endswith("\n\n")


def test_an_edit_gets_plain_values(cache: Path, build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a text is kept by must be the same in every process."""
    from pelican_wellness import plugin

    first, *others = plugin.FEATURES
    opaque = type(first)("opaque", depends=lambda _draft, site: site, edit=lambda _text, _given: False)
    monkeypatch.setattr(plugin, "FEATURES", (opaque, *others))
    with pytest.raises(TypeError, match="Site is no plain value"):
        build_with(build, cache, site())


@sweep(quick=5, storm=300)
@given(st.data())
def test_a_spoiled_file_is_as_none(
    whole: tuple[Built, Path], tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("spoiled")
    cache = Path(shutil.copytree(whole[1], folder / "kept"))
    file = cache / KEPT
    whole_file = file.read_bytes()
    at = data.draw(st.integers(0, len(whole_file) - 1))
    by = data.draw(st.integers(0, 255))
    file.write_bytes(whole_file[:at] + (bytes([whole_file[at] ^ by]) + whole_file[at + 1 :] if by else b""))
    built, counts = build_with(builder(folder), cache, site())
    assert counts == {**ALL_READ, **ALL_LOOKED_AT}
    assert (contents(built), said(built)) == (contents(whole[0]), said(whole[0]))
    assert file.read_bytes() == whole_file


@contextmanager
def _full_disk() -> Iterator[None]:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept_module, "written_atomically", full)
        yield


@pytest.mark.parametrize("trouble", ["a folder in its place", "a file in the place of the folder", "a full disk"])
def test_where_nothing_can_be_kept_the_site_is_built(
    whole: tuple[Built, Path], build: Build, tmp_path: Path, trouble: str
) -> None:
    cache = tmp_path / "cache"
    match trouble:
        case "a folder in its place":
            (cache / KEPT / "within").mkdir(parents=True)
        case "a file in the place of the folder":
            cache.write_text("in the way")
    with _full_disk() if trouble == "a full disk" else contextmanager(lambda: iter([None]))():
        built, counts = build_with(build, cache, site())
    assert (contents(built), said(built)) == (contents(whole[0]), said(whole[0]))
    assert counts == {**ALL_READ, **ALL_LOOKED_AT}


def test_a_folder_that_may_only_be_read(whole: tuple[Built, Path]) -> None:
    kept = (whole[1] / KEPT).read_bytes()
    with somebody() as folder:
        cache = folder / "kept"
        cache.mkdir()
        (cache / KEPT).write_bytes(kept)
        cache.chmod(0o500)
        try:
            changed = site() | {"b.md": article("Else.", slug="b")}
            for _ in range(2):
                built, counts = build_with(builder(folder), cache, changed)
                assert counts == {READ: 1, LOOKED_AT: 1}
                assert "Else." in built.html("b.html")
                assert said(built) == said(whole[0])
                shutil.rmtree(folder / "1")
        finally:
            cache.chmod(0o700)


def test_what_another_plugin_makes_of_a_text_is_looked_at(whole: tuple[Built, Path], cache: Path, build: Build) -> None:
    words = "First"

    def put_before(content: Content) -> None:
        if content._content:
            content._content = f"<p>{words}. Contact a massage therapist.</p>{content._content}"

    for words in ("First", "Second words"):
        with signals.content_object_init.connected_to(put_before):
            built, counts = build_with(build, cache, site())
            assert counts == ALL_LOOKED_AT
            again, counts = build_with(build, cache, site())
            assert counts == {}
        assert contents(again) == contents(built)
        assert f"<p>{words}. <a" in built.html("d.html")
    built, _ = build_with(build, cache, site())
    assert contents(built) == contents(whole[0])


def test_messages_are_said_in_each_build(build: Build, tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "a.md": article('![](x.png)\n\n<img src="https://*/y.png" alt="y">', slug="a", status="published\nStatus: draft"),
        "b.md": b"Title: \xff\n\nNot in UTF-8.",
        "people/ana.md": 'Title: Ana\n\n<img src="https://*/z.png" alt="z">',
    }
    first, second = (said(build_with(build, tmp_path / "cache", files)[0]) for _ in range(2))
    assert first == second
    for words in ("Status has a line already", "a.md: browsers will refuse https://*/y.png", "https://*/z.png"):
        assert sum(words in one for one in first) == 1
    assert any("Empty alt" in one for one in first)
    assert any("b.md" in one for one in first)


def test_it_can_be_switched_off(whole: tuple[Built, Path], cache: Path, build: Build, tmp_path: Path) -> None:
    settings = wellness(speed={"processes": 1, "keep": False})
    before = (cache / KEPT).read_bytes()
    for folder in (cache, tmp_path / "new"):
        built, counts = build_with(build, folder, site(), **settings)
        assert counts == {**ALL_READ, **ALL_LOOKED_AT}
        assert contents(built) == contents(whole[0])
    assert (cache / KEPT).read_bytes() == before
    assert not (tmp_path / "new" / KEPT).exists()


@pytest.mark.parametrize("keep", [True, False])
def test_one_process_that_builds_again(tmp_path: Path, *, keep: bool) -> None:
    content = write_site(tmp_path, site())
    settings = {**BASE_SETTINGS, **ORDINARY, **wellness(speed={"processes": 1, "keep": keep})}
    settings |= {"PATH": str(content), "OUTPUT_PATH": str(tmp_path / "out"), "CACHE_PATH": str(tmp_path / "cache")}
    pelican = Pelican(read_settings(override=settings))
    whole: Counter[str] = Counter({**ALL_READ, **ALL_LOOKED_AT})
    for change, work in (("", whole), ("", Counter()), ("Else.", Counter({READ: 1, LOOKED_AT: 1})), ("", Counter())):
        if change:
            (content / "b.md").write_text(article(change, slug="b"), "utf-8")
        with work_done() as counts:
            pelican.run()
        assert counts == (work if keep else whole)
    assert "Else." in (tmp_path / "out" / "b.html").read_text("utf-8")


def test_a_build_that_fails_forgets_nothing(cache: Path, build: Build) -> None:
    before = (cache / KEPT).read_bytes()
    with pytest.raises(WellnessError):
        build_with(build, cache, {"x.md": article("New.", slug="x", cta="nobody-of-this-name")})
    assert (cache / KEPT).read_bytes() == before


def test_what_is_gone_is_forgotten(cache: Path, build: Build) -> None:
    before = (cache / KEPT).stat().st_size
    few = {name: text for name, text in site().items() if name in ("a.md", "people/ana.md")}
    build_with(build, cache, few)
    assert (cache / KEPT).stat().st_size < before / 2
    assert build_with(build, cache, few)[1] == {}


@pytest.mark.parametrize("layer", ["reader", "generator"])
def test_beside_pelicans_own_cache(whole: tuple[Built, Path], tmp_path: Path, layer: str) -> None:
    content, cache = write_site(tmp_path, site()), tmp_path / "cache"
    own = {"CACHE_CONTENT": True, "LOAD_CONTENT_CACHE": True, "CONTENT_CACHING_LAYER": layer, "PATH": str(content)}
    found = []
    for number in range(4):
        output = tmp_path / str(number)
        settings = {**BASE_SETTINGS, **ORDINARY, **wellness(), **own, "CACHE_PATH": str(cache), "OUTPUT_PATH": str(output)}
        Pelican(read_settings(override=settings)).run()
        found.append(contents(Built(output, [], Pelican(read_settings(override=settings)))))
        if number == 2:
            (cache / KEPT).unlink()
    assert found[1:] == found[:-1]
    assert found[0].keys() == contents(whole[0]).keys()


CONF = """
SITENAME, TIMEZONE, THEME, PLUGINS = "Calm Hands", "UTC", "wellness", ["pelican_wellness"]
WELLNESS = {"speed": {"processes": 1}}
"""


def test_commands(tmp_path: Path, pelican_command: Command, wellness_command: Command) -> None:
    write_site(tmp_path, {"a.md": article("One.", slug="a"), "b.md": article("Two.", slug="b")})
    file = tmp_path / "cache" / KEPT

    def done(*arguments: str) -> Counter[str]:
        with work_done() as counts:
            assert pelican_command(tmp_path, CONF, *arguments).returncode == 0
        return counts

    both = {READ: 2, LOOKED_AT: 2}
    assert [done(), done(), done("--ignore-cache"), done()] == [both, {}, both, {}]
    before = file.stat()
    with work_done() as counts:
        wellness_command(tmp_path, "check")
        wellness_command(tmp_path, "explain", "a")
    assert counts[READ] <= 1, "`check` finds what was kept; `explain` does not load all for one"
    (tmp_path / "content" / "b.md").unlink()
    wellness_command(tmp_path, "check")
    assert file.stat() == before, "what only looks writes nothing"


def test_footnotes_that_count_texts_are_left_to_pelican(build: Build, tmp_path: Path) -> None:
    configs = {**EXTENSIONS, "markdown.extensions.footnotes": {"UNIQUE_IDS": True}}
    files: dict[str, str | bytes] = {f"{one}.md": article("Note.[^1]\n\n[^1]: It.", slug=one) for one in "ab"}
    built, counts = build_with(build, tmp_path / "cache", files, MARKDOWN={"extension_configs": configs})
    assert counts == {LOOKED_AT: 1}, "both texts are the same"
    first, second = (re.findall(r'id="fn:[^"]+"', built.html(f"{one}.html")) for one in "ab")
    assert first == second
    assert "-" in first[0]


def test_settings_that_cannot_be_told_are_read_each_time(build: Build, tmp_path: Path) -> None:
    configs = {**EXTENSIONS, "markdown.extensions.toc": {"slugify": lambda value, separator: f"{separator}{len(value)}"}}
    for _ in range(2):
        built, counts = build_with(build, tmp_path / "cache", site(), MARKDOWN={"extension_configs": configs})
        assert counts[READ] == MARKDOWN_FILES
        assert 'id="-3"' in built.html("b.html")
    assert counts[LOOKED_AT] == 0


def test_nobody_hears_of_it(cache: Path, build: Build, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    build_with(build, cache, site())
    assert not [record for record in caplog.records if "kept" in record.getMessage()]
