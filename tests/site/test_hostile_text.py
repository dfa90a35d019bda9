"""One hostile text in every line and setting that takes text: pages, graphs, feeds and headers stay what they are."""

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from factory import Build, Built, builder
from hypotheses import STORM, sweep
from hypothesis import given
from hypothesis import strategies as st
from places import is_right, places, with_value

from pelican_wellness.html.entities import unescape
from pelican_wellness.html.inline import inline_text
from pelican_wellness.pipeline import lines
from pelican_wellness.plugin import FEATURES
from pelican_wellness.settings.lines import Lines
from pelican_wellness.settings.people_lines import PersonLines

_WORDS = 10_000 if STORM else 1_500
"""How often a long text repeats itself: most of the time goes by reading the pages that hold it dozens of times."""

PIECES = {
    "quotes": "\"'`\u201c\\\"\\'",
    "script": "'\"><script>alert(1)</script>",
    "picture": "<img src=x onerror=alert(1)>",
    "drawing": "<svg/onload=alert(1)>",
    "end of the head": "</title></style></script></head><body onload=alert(1)>",
    "end of the graph": '"}]}</script><script>alert(1)</script>',
    "comment": "<!-- --!> --> <!--",
    "section of XML": "]]> <![CDATA[ x ]]>",
    "instruction": "<?php echo 1 ?>",
    "template": "{{ 7*7 }} {% raw %} {# x #}",
    "names in braces": "{profession} {person} {area} {a} {0} {x!r}",
    "open brace": "a { b } c {",
    "percent": "100% %s %(x)s %d %%",
    "references": "&#x41; &amp;lt;script&amp;gt; &copy &#0; &#xD800; &nope;",
    "endless reference": f"&#{'9' * 5000};",
    "line separators": "a\u2028b\u2029c\u0085d\x0be\x0cf",
    "nothing": "a\0b",
    "controls": "a\x01\x04\x1b[31m\x7f\x9fb",
    "backwards": "\u202ejs.evil\u202c \u2066x\u2069 שלום",
    "invisible": "a\u200b\u200d\ufeff\u00adb",
    "noncharacters": "a\ufffe\uffff\U0010ffffb",
    "emoji": "👩🏽\u200d⚕\ufe0f 🌿 e" + "\u0301" * 200,
    "address": "javascript:alert(1) data:text/html,<script>alert(1)</script>",
    "Markdown": "**a** [x](javascript:alert(1)) ![x](x) <javascript:alert(1)> # h",
    "header": "x; script-src * 'unsafe-inline'",
    "long": "a" + 'wörd <b>&" ' * _WORDS,
    "one long word": "<&" * 2 * _WORDS,
}
LEFT_OUT = {("about", "text"), ("practice", "services"), ("descriptions",), ("about", "person"), ("menu",), ("check",)}
"""What may hold HTML of the blogger's own, and names of what there is."""
BASE: dict[str, Any] = {
    "practice": {"telephone": "+1 802 555 0142", "email": "a@example.com"},
    "contact_form": {"provider": "custom", "action": "https://example.com/form"},
    "discovery": {"humans_txt": True, "security_contact": "mailto:a@example.com"},
    "about": {"text": "Calm."},
    "editorial": {"medical": True, "crisis_region": "US"},
}
SCRIPTS = {"contact-form.js", "directory-filter.js", "color-scheme.js"}
TYPED = {"cta", "area", "image", "reading_time", "reviewed", "review_due", "photo", "phone", "sms", "whatsapp", "email", "booking", "website", "same_as", "owner", "aliases"}  # fmt: skip
"""Lines that do not take any text."""
LONG = 100
"""Letters of a name of which a file is called."""


def settings_with(text: str) -> dict[str, Any]:
    """Return settings that hold a text wherever they can, alone, in a list or for a language."""
    raw, left_out = BASE, LEFT_OUT if len(text) < LONG else {*LEFT_OUT, ("practice", "areas")}
    for path in places():
        if path not in left_out and path[:1] not in left_out:
            tried = (with_value(raw, path, shape) for shape in (text, {"en": text}, [text]))
            raw = next(filter(is_right, tried), raw)
    worded = (with_value(raw, ("wording", message), text) for message in ("About Me", "Posted on:", "Contact", "Tags:"))
    raw = next(filter(is_right, worded), raw)
    return next(filter(is_right, [with_value(raw, ("cta", "rules"), [{"tags": [text], "heading": "x"}])]), raw)


def file_with(text: str, kind: list[type[Lines]], **head: str) -> str:
    """Return a file of Markdown that holds a text in every line that takes any."""
    keys = {key for one in kind for key in one.names() if key not in TYPED}
    if not is_right({"cta": {"text": text}}):
        keys -= {"cta_heading", "cta_text", "cta_button"}  # settings in an article's lines
    stated = {**dict.fromkeys(sorted(keys), text), **head}
    return "".join(f"{key.capitalize()}: {value}\n" for key, value in stated.items()) + "\nContact a therapist."


def site_with(text: str, build: Build) -> Built:
    one_line = " ".join(re.split(r"[\r\n]", text))
    name = one_line if len(one_line) < LONG else "Name"
    listed = name.replace(",", "").replace(";", "")
    review = {"reviewed_by": f"{one_line}, MD", "reviewed": "2026-03-16"}
    article = file_with(
        one_line, lines(FEATURES), title=one_line, slug="a", date="2026-03-16", summary=one_line, tags=listed, category=name,
        author=name, image="images/a.svg", **review,
    )  # fmt: skip
    person = file_with(one_line, [PersonLines], title=name, slug="p", email="p@example.com", areas=f"Leeds; {listed}")
    files: dict[str, str | bytes] = {
        "a.md": article,
        "b.md": f'Title: B\nDate: 2026-03-15\nAuthor: {name}\n\n!!! urgent "x"\n    y\n\n## References\n\n1. z\n',
        "pages/q.md": f"Title: {one_line}\nSlug: q\n\nBody",
        "people/p.md": person,
        "people/o.md": "Title: Other\nAreas: Leeds\nPhone: +1 802 555 0142\nOwner: yes\n\nBio",
        "images/a.svg": "<svg/>",
    }
    links = [(text, "https://example.com/")]
    # What no page can show is a mistake in a setting; in an article it is what was written.
    said = {"SITENAME": text, "SITESUBTITLE": text, "AUTHOR": name, "LINKS": links, "SOCIAL": links, "MENUITEMS": links}
    said = said if is_right({"about": {"heading": text}}) else {}
    return build(files, WELLNESS=settings_with(text), FEED_ALL_RSS="feeds/all.rss.xml", **said)


def assert_whole(built: Built, text: str) -> None:
    for path, page in built.pages.items():
        assert len(page.find_all("title")) == len(page.find_all("h1")) == len(page.find_all("main")) == 1, path
        # The toggle of light and dark has a frame without an address.
        assert not page.select("object, embed, base, iframe:not([name=w-scheme]), iframe[src], iframe[srcdoc]"), path
        graph = page.find_all("script", type="application/ld+json")
        scripts = [one for one in page.find_all("script") if one not in graph]
        assert {str(one.get("src", "")).rpartition("/")[2] for one in scripts} <= SCRIPTS, path
        assert all(json.loads(one.string)["@graph"] for one in graph), path
        for element in page.find_all(True):
            assert not [name for name in element.attrs if name.startswith("on") or not re.fullmatch(r"[a-z][a-z:_-]*", name)], (
                path
            )
            for name in ("href", "src", "action", "formaction", "data"):
                assert not str(element.get(name, "")).strip().lower().startswith(("javascript:", "data:text")), path
    for path in sorted(built.files):
        file = built.output / path
        if path.endswith((".xml", ".svg")):
            ET.fromstring(file.read_bytes())
        if path.endswith((".webmanifest", ".json")):
            json.loads(file.read_bytes())
    for line in built.html("_headers").split("\n"):
        assert re.fullmatch(r"/\S*|  [A-Z][\w-]*: .*|", line), line
        assert "unsafe-inline' *" not in line
        assert "script-src *" not in line
    article = built.page("a.html")
    shown = " ".join(unescape(inline_text(" ".join(text.split()))).split())
    if "&" not in text and "<" not in text and len(text) < LONG:
        graph = str([json.loads(one.string) for one in article.find_all("script", type="application/ld+json")])
        assert article.h1 is not None
        assert " ".join(article.h1.get_text().split()) == shown
        assert repr(shown)[1:-1] in graph or json.dumps(shown)[1:-1] in graph


@pytest.mark.sweep
@pytest.mark.parametrize("name", PIECES)
def test_hostile_text(name: str, build: Build) -> None:
    assert_whole(site_with(PIECES[name], build), PIECES[name])


@pytest.mark.storm
@given(
    st.lists(st.one_of(st.sampled_from(sorted(PIECES.values(), key=len)[:-2]), st.text(max_size=20)), min_size=1, max_size=4)
)
@sweep(quick=1, storm=150)
def test_hostile_texts_together(tmp_path_factory: pytest.TempPathFactory, pieces: list[str]) -> None:
    assert STORM
    text = re.sub("[\ud800-\udfff\x02\x03]", "", "".join(pieces))  # the last two are Markdown's own signs
    assert_whole(site_with(f"a{text}", builder(Path(tmp_path_factory.mktemp("hostile")))), f"a{text}")
