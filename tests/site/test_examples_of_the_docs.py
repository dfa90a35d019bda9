"""Each example of settings and texts in the docs is put into a site, which is built without a mistake and without a doubt.

Examples of templates: tests/architecture/test_docs.py. Commands: tests/install/test_how_tos.py.
"""

import ast
import re
from typing import Any

import pytest
from factory import ROOT, Build, article
from photographs import as_file, photograph

pytestmark = pytest.mark.site
PAGES = sorted((ROOT / "docs").rglob("*.md"))

ELSEWHERE = {
    "from l2m4m import": "tests/install/test_neighbors.py: it needs a package",
    "import os\nimport sys": "tests/install/test_first_steps.py: a publishconf.py",
}
"""How an example begins -> where it is tried."""


def _examples(language: str) -> list[Any]:
    found = []
    for page in PAGES:
        text = page.read_text("utf-8")
        for block in re.finditer(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
            if not block[1].startswith(tuple(ELSEWHERE)):
                line = text[: block.start()].count("\n") + 1
                found.append(pytest.param(block[1], id=f"{page.relative_to(ROOT / 'docs').as_posix()}:{line}"))
    return found


def settings_of(example: str) -> dict[str, Any]:
    """Return the settings of an example: those of a pelicanconf.py, or what stands between the braces of WELLNESS."""
    fragment = re.match(r'\s*"', example)
    code = f"WELLNESS = {{\n{example}\n}}" if fragment else example
    names: dict[str, Any] = {}
    exec(compile(ast.parse(code), "pelicanconf.py", "exec"), {}, names)
    return names


PHOTO = as_file(photograph(600, 400))
SITE: dict[str, str | bytes] = {
    "massage.md": article(title="A", slug="a", category="Massage", tags="sleep, stress, pregnancy, neck pain"),
    "sleep.md": article(title="B", slug="b", category="Sleep"),
    "grief.md": article(title="C", slug="c", category="Grief"),
    "people/ana-silva.md": "Title: Ana Silva\nRole: Massage therapist\nEmail: a@example.com\n\nHello.",
    "people/bo-lind.md": "Title: Bo Lind\nRole: Massage therapist\nEmail: b@example.com\n\nHello.",
    "services/breathing.md": "Title: Breathing\n\nSlowly.",
    "services/deep-tissue-massage.md": "Title: Deep-tissue massage\n\nSlowly.",
    "services/swedish-massage.md": "Title: Swedish massage\n\nSlowly.",
    "pages/about.md": "Title: About\nSlug: about\n\nWe.",
    "pages/first-visit.md": "Title: First visit\nSlug: first-visit\nSave_as: first-visit.html\nUrl: first-visit.html\n\nCome.",
    "images/me.jpg": PHOTO,
    **dict.fromkeys(("images/ana.jpg", "images/bench.jpg", "images/towels.jpg"), PHOTO),
    **dict.fromkeys(("videos/neck.mp4", "sounds/breath.mp3"), b"x"),
    "images/logo.svg": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>',
    "extra/my.css": ":root { --w-prose: 1rem; }",
    "extra/htaccess": "",
    "extra/_headers": "",
    "extra/favicon.ico": PHOTO,
}
"""A site in which everything is there that examples name."""


@pytest.mark.parametrize("example", _examples("python"))
def test_an_example_of_settings_is_built(example: str, build: Build) -> None:
    settings = {key: value for key, value in settings_of(example).items() if key != "PATH"}
    wellness = {"social_cards": False, "practice": {"email": "a@example.com"}, **settings.pop("WELLNESS", {})}
    built = build(SITE, **{"STATIC_PATHS": ["images", "extra"], **settings}, WELLNESS=wellness)
    assert built.complaints() == []


def file_of(example: str) -> tuple[str, str]:
    """Return the name and the text of the file that an example is, or stands in."""
    if re.match(r"Title: .*\nRole: ", example):
        return "people/ana-silva.md", example
    if re.match(r"Title: .*\nSlug: contact\n", example):
        return "pages/contact.md", example
    if re.match("Title: |---\n", example):
        return "example.md", example
    lines = all(re.match(r"[A-Z]\w+: ", line) for line in example.splitlines())
    return (
        "example.md",
        f"Title: T\nDate: 2026-03-16\n{example}\nWords." if lines else f"Title: T\nDate: 2026-03-16\n\n{example}",
    )


@pytest.mark.parametrize("example", _examples("markdown"))
def test_an_example_of_a_text_is_built(example: str, build: Build) -> None:
    name, text = file_of(example)
    extensions = {f"markdown.extensions.{one}": {} for one in ("extra", "meta", "admonition", "attr_list")}
    wellness = {"social_cards": False, "practice": {"email": "a@example.com"}}
    statics = ["images", "videos", "sounds"]
    built = build({**SITE, name: text}, WELLNESS=wellness, STATIC_PATHS=statics, MARKDOWN={"extension_configs": extensions})
    assert built.complaints() == []
