"""Colors, stylesheet, headers, icons: what the theme makes of `appearance`, `security`, `wording` and `descriptions`."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from factory import ROOT, Build, article
from sites import settings_of

from pelican_wellness.color.accent import accent_tokens, refuse_unreadable
from pelican_wellness.color.contrast import contrast, lightness, nearest_shade, shade
from pelican_wellness.i18n.catalogs import message_ids
from pelican_wellness.settings.mistakes import WellnessError
from pelican_wellness.stylesheet.stylesheet import palette_tokens

CSS = ROOT / "theme" / "static" / "css"
PALETTES = sorted(file.stem for file in (CSS / "palettes").glob("*.css"))
CONTACT: dict[str, str | bytes] = {"pages/contact.md": "Title: Contact\n\nx", "a.md": article(slug="a")}
ACCENTS = ["#37563d", "#8a1c1c", "#1d3f8f", "#5b2a86", "#ffd166", "#f4b6c2", "#000000", "#ffffff", "#0d3b3b"]


def test_the_palettes_promised() -> None:
    assert sorted(["sage", "clay", "lagoon", "lavender", "ink", "harbor"]) == PALETTES


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("palette", PALETTES)
def test_contrast_of_a_palette(palette: str, scheme: str) -> None:
    raw = {
        name.removeprefix(f"{scheme}-"): color
        for name, color in palette_tokens(CSS, palette).items()
        if name.startswith(scheme)
    }
    _check_contrast(raw)


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("accent", ACCENTS)
def test_contrast_of_an_accent(accent: str, palette: str) -> None:
    assert refuse_unreadable(accent) is None
    tokens = palette_tokens(CSS, palette)
    tokens |= accent_tokens(accent, tokens)
    for scheme in ("light", "dark"):
        raw = {name.removeprefix(f"{scheme}-"): color for name, color in tokens.items() if name.startswith(scheme)}
        assert raw["accent"] == accent
        _check_contrast(raw)
        assert contrast(raw["accent-border"], raw["bg"]) >= 3


def _check_contrast(raw: dict[str, str]) -> None:
    for background in ("bg", "bg-raised", "bg-tint"):
        for text in ("text", "text-muted", "link"):
            assert contrast(raw[text], raw[background]) >= 7, (text, background)
        assert contrast(raw["border-strong"], raw[background]) >= 3, ("border-strong", background)
    assert contrast(raw["text"], raw["mark"]) >= 7
    for fill in ("accent", "accent-strong"):
        assert contrast(raw["on-accent"], raw[fill]) >= 7, fill


@pytest.mark.parametrize("accent", ["#4f6b57", "#808080", "#c0392b", "#2e86c1", "#a67c52"])
def test_an_unreadable_accent_is_refused_with_a_passing_shade(accent: str) -> None:
    with pytest.raises(WellnessError) as raised:
        settings_of({"appearance": {"accent": accent}})
    (mistake,) = raised.value.mistakes
    assert mistake.where == 'WELLNESS["appearance"]["accent"]'
    assert "7.0:1" in mistake.problem
    assert mistake.nearest
    assert refuse_unreadable(mistake.nearest) is None
    assert abs(lightness(mistake.nearest) - lightness(accent)) < 0.25


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.48)]
)
def test_contrast(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(one, other) == contrast(other, one)


def test_shades() -> None:
    assert shade("#37563d", lightness("#37563d")) == "#37563d"
    assert shade("#ff0000", 0) == "#000000"
    assert shade("#ff0000", 1) == "#ffffff"
    assert nearest_shade("#37563d", "#ffffff", 7) == "#37563d"
    assert nearest_shade("#777777", "#777777", 21) is None


def test_palettes_have_the_same_roles_each_in_light_and_dark() -> None:
    roles = {}
    for palette in PALETTES:
        lines = re.findall(r"--w-([\w-]+):\s*([^;]+);", (CSS / "palettes" / f"{palette}.css").read_text(encoding="utf-8"))
        assert all(re.fullmatch(r"light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\)", color) for _, color in lines), palette
        roles[palette] = [name for name, _ in lines]
        assert len(palette_tokens(CSS, palette)) == 2 * len(lines) == 2 * len(set(roles[palette]))
    assert all(names == roles["sage"] for names in roles.values())


def test_only_palettes_hold_colors() -> None:
    for file in [file for file in CSS.rglob("*.css") if file.parent.name != "palettes"]:
        text = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.search(r"#[0-9a-fA-F]{3,8}\b|light-dark\(", text), file
        assert text.strip().startswith("@layer wellness."), file
        physical = r"(?<![\w-])(margin|padding|border)-(left|right|top|bottom)|(?<![\w-])(left|right|top|bottom|width|height):"
        assert not re.search(physical, text), (file, re.search(physical, text))


def test_a_part_styles_nothing_by_its_element_alone() -> None:
    for file in (CSS / "components").glob("*/*.css"):
        text = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        for selectors in re.findall(r"([^{};]+)\{", text):
            if not selectors.strip().startswith("@"):
                each = re.split(r",(?![^(]*\))", selectors)
                assert all(re.search(r"\.[a-z]", selector) for selector in each), (file, selectors)


HOOKS = frozenset(
    "area bullet colophon home-areas home-first-visit home-questions home-testimonials "
    "legal-links menu-more minutes note ornament posted updated words".split()
)
"""Classes that are there for scripts, tests and stylesheets of bloggers, and have no rule of ours."""


def test_every_class_has_a_rule() -> None:
    """So that no rule is lost unseen while a stylesheet is moved about."""
    rules = "".join(file.read_text(encoding="utf-8") for file in CSS.rglob("*.css"))
    printed = {
        name
        for file in (ROOT / "theme" / "templates").rglob("*.html")
        for value in re.findall(r'class="([^"]*)"', file.read_text(encoding="utf-8"))
        for name in re.findall(r"\bw-([\w-]*\w)(?![\w-])", value)
    }
    assert {name for name in printed if not re.search(rf"\.w-{name}(?![\w-])", rules)} == HOOKS


def test_every_variable_used_is_there_and_has_our_prefix() -> None:
    text = "".join(file.read_text(encoding="utf-8") for file in CSS.rglob("*.css"))
    defined = set(re.findall(r"(?m)^\s*(--[\w-]+):", text))
    assert set(re.findall(r"var\((--[\w-]+)", text)) == defined | {"--w-dim"}, "which comes with the scheme"
    assert all(name.startswith("--w-") for name in defined)


@pytest.mark.parametrize("palette", PALETTES)
def test_palette_and_scheme_are_in_the_page(build: Build, palette: str) -> None:
    html = build(CONTACT, WELLNESS={"appearance": {"palette": palette, "color_scheme": "dark"}}).html("a.html")
    raw = palette_tokens(CSS, palette)
    assert f"--w-bg:light-dark({raw['light-bg']},{raw['dark-bg']})" in html
    assert "@layer wellness.tokens{:root{color-scheme:dark;--w-dim:brightness(.88)}}" in html
    assert "[data-color-scheme" not in html, "no toggle, so what another setting's left must not count"
    assert "prefers-color-scheme" not in html
    assert "scheme-form" not in html.split("</style>")[1]


def test_an_accent_replaces_roles_in_light_and_dark(build: Build) -> None:
    html = build(CONTACT, WELLNESS={"appearance": {"accent": "#8a1c1c"}}).html("a.html")
    palette = palette_tokens(CSS, "sage")
    raw = accent_tokens("#8a1c1c", palette)
    assert html.index(f"--w-link:light-dark({palette['light-link']},{palette['dark-link']})") < html.index(
        f"--w-link:light-dark({raw['light-link']},{raw['dark-link']})"
    )
    assert ":root{color-scheme:light dark}:root[data-color-scheme=" in html
    assert "@media print{:root{color-scheme:light}" in html, "paper is light, whatever the screen has"


def test_own_stylesheet_comes_last_in_its_layer(build: Build) -> None:
    files = {**CONTACT, "css/mine.css": "a{color:red} /* </style><script>alert(1)</script> */"}
    page = build(files, WELLNESS={"appearance": {"custom_css": "css/mine.css"}}).page("a.html")
    style = page.style
    assert style and style.string
    assert (
        style.string.index("@layer wellness.tokens,wellness.base,wellness.layout,wellness.components,wellness.print,custom;")
        == 0
    )
    assert "@layer custom{a{color:red}" in style.string[-120:]
    assert not [script for script in page.find_all("script") if script.get("type") != "application/ld+json"]


def test_headers_hold_the_hash_of_the_very_stylesheet(build: Build) -> None:
    embed = '<iframe src="https://player.example.org/v/1" title="x"></iframe> <img src="//pics.example.net:8080/a.png" alt="">'
    built = build({"a.md": article(embed, slug="a")})
    headers = (built.output / "_headers").read_text(encoding="utf-8")
    style = built.page("a.html").style
    assert style and style.string
    expected = b64encode(sha256(style.string.encode()).digest()).decode()
    assert f"'sha256-{expected}'" in headers.partition("style-src ")[2].partition(";")[0]
    assert "frame-src 'self' https://player.example.org;" in headers
    assert "img-src 'self' data: https://pics.example.net:8080;" in headers
    assert "unsafe" not in headers
    for name in ("Referrer-Policy", "X-Content-Type-Options: nosniff", "Permissions-Policy"):
        assert name in headers


def test_headers_can_be_left_to_the_blogger(build: Build) -> None:
    assert "_headers" not in build(CONTACT, WELLNESS={"security": {"headers": False}}).files
    own = build(
        {**CONTACT, "extra/_headers": "mine"},
        STATIC_PATHS=["extra"],
        EXTRA_PATH_METADATA={"extra/_headers": {"path": "_headers"}},
    )
    assert (own.output / "_headers").read_text(encoding="utf-8") == "mine"


def test_identity(build: Build) -> None:
    built = build(
        {**CONTACT, "images/logo.svg": "<svg/>"},
        WELLNESS={"appearance": {"logo": "images/logo.svg"}},
        SITENAME="R&amp;B <b>Spa</b>",
    )
    manifest = json.loads((built.output / "theme" / "site.webmanifest").read_text(encoding="utf-8"))
    assert manifest["name"] == "R&B Spa"
    assert manifest["start_url"] == "../"
    for icon in manifest["icons"]:
        assert (built.output / "theme" / icon["src"]).is_file()
    page = built.page("index.html")
    assert page.select_one(".w-site-mark")["src"] == "https://example.com/images/logo.svg"  # type: ignore[index]
    assert "images/logo.svg" in built.files
    assert page.find("link", rel="manifest")
    assert {"favicon.ico", "apple-touch-icon.png", "color-scheme-worker.js"} <= built.files
    assert len(page.find_all("meta", attrs={"name": "theme-color"})) == 2


def test_icon_is_drawn_in_the_sites_colors(build: Build) -> None:
    for look, color in (
        ({"palette": "lavender"}, palette_tokens(CSS, "lavender")["light-accent"]),
        ({"accent": "#8a1c1c"}, "#8a1c1c"),
    ):
        icon = build(CONTACT, WELLNESS={"appearance": look}).page("a.html").find("link", rel="icon")
        assert icon and color.replace("#", "%23") in str(icon["href"])


def test_own_favicon_is_kept(build: Build) -> None:
    built = build(
        {**CONTACT, "extra/favicon.ico": b"mine"},
        STATIC_PATHS=["extra"],
        EXTRA_PATH_METADATA={"extra/favicon.ico": {"path": "favicon.ico"}},
    )
    assert (built.output / "favicon.ico").read_bytes() == b"mine"


def test_wording(build: Build) -> None:
    wording = {
        "About Me": "Who I am",
        "%(count)s Minutes": {"en": "%(count)s min"},
        "%(count)s Minute": "%(count)s min",
        "Tags:": {"es": "Temas:"},
    }
    files = {**CONTACT, "e.md": article(slug="e", lang="es", tags="x")}
    built = build(files, WELLNESS={"wording": wording, "about": {"text": "x"}})
    assert built.page("a.html").select_one("aside h2").get_text() == "Who I am"  # type: ignore[union-attr]
    assert built.page("a.html").select_one(".w-minutes").get_text() == "1 min"  # type: ignore[union-attr]
    assert "Temas:" in built.page("e-es.html").select_one(".w-tag-line").get_text()  # type: ignore[union-attr]
    with pytest.raises(WellnessError, match="did you mean: 'About Me'"):
        settings_of({"wording": {"About me": "x"}})


def test_wording_is_text(build: Build) -> None:
    own = '<script>alert(1)</script> R&D "100 %" &amp;'
    wording = {"About Me": own, "Tags:": own, "Menu": own, "%(count)s Minute": f"{own} %(count)s", "Search": own}
    wording = {message: words for message, words in wording.items() if message in message_ids()}
    page = build({"a.md": article(slug="a", tags="x")}, WELLNESS={"wording": wording, "about": {"text": "x"}}).page("a.html")
    heading, tags, button = page.select_one("aside h2"), page.select_one(".w-tag-line"), page.select_one(".w-menu-button")
    assert heading and heading.get_text() == own
    assert tags and own in tags.get_text()
    assert button and button.get_text() == own
    minutes = page.select_one(".w-minutes")
    assert minutes and minutes.get_text() == f"{own} 1"
    assert "alert" not in "".join(script.get_text() for script in page.find_all("script", type=None))


def test_descriptions(build: Build) -> None:
    settings = {"descriptions": {"categories": {"misc": "All *sorts*."}, "tags": {"one": {"en": "One thing.", "es": "Una."}}}}
    built = build({"a.md": article(tags="one, two")}, WELLNESS=settings)
    assert built.page("category/misc.html").select_one(".w-description em")
    assert "One thing." in built.page("tag/one.html").select_one(".w-description").get_text()  # type: ignore[union-attr]
    assert not built.page("tag/two.html").select(".w-description")


def test_pictures(build: Build) -> None:
    files: dict[str, str | bytes] = {
        "a.md": article(slug="a", image="{static}/art/x.svg", image_alt='A "calm" room'),
        "b.md": article(slug="b", image="art/gone.svg"),
        "art/x.svg": "<svg/>",
    }
    built = build(files)
    image = built.page("a.html").select_one(".w-lead img")
    assert image and image["alt"] == 'A "calm" room' and image["src"] == "https://example.com/art/x.svg"
    assert "art/x.svg" in built.files
    assert not built.page("b.html").select(".w-lead")
    assert any("art/gone.svg" in complaint for complaint in built.complaints())
    assert len(built.page("index.html").select(".w-entry-picture")) == 1


def test_markdown_tables_obey_the_policy(build: Build) -> None:
    page = build({"a.md": article("| a | b |\n|:--|--:|\n| 1 | 2 |", slug="a")}).page("a.html")
    assert not page.find_all(style=True)
    assert [cell.get("class") for cell in page.select("td")] == [None, ["w-align-right"]]
    scroller = page.select_one(".w-scroller")
    assert scroller and scroller["tabindex"] == "0" and scroller["aria-label"] == "Table"
    assert Path(page.select_one("table").parent.name).name == "div"  # type: ignore[union-attr]


def test_wording_reaches_every_message(build: Build) -> None:
    wording = {
        "Contact {a} {profession}": "Write to {a} {profession}",
        "Table": "Grid",
        "Menu": "100 % menu",
    }
    files = {**CONTACT, "a.md": article("| a |\n|---|\n| 1 |", slug="a")}
    page = build(files, WELLNESS={"wording": wording, "profession": "therapist"}).page("a.html")
    assert page.select_one(".w-header-call").get_text() == "Write to a therapist"  # type: ignore[union-attr]
    assert page.select_one(".w-scroller")["aria-label"] == "Grid"  # type: ignore[index]
    assert page.select_one(".w-menu-button").get_text() == "100 % menu"  # type: ignore[union-attr]


def test_wording_with_a_wrong_placeholder_is_a_mistake() -> None:
    with pytest.raises(WellnessError, match=r"%\(nam\)s is not filled in here"):
        settings_of({"wording": {"More about %(name)s": {"en": "More on %(nam)s"}}})


@pytest.mark.parametrize(
    ("lang", "says"), [("en", "Published"), ("en-GB", "Published"), ("es", "Publicado"), ("tlh", "Published")]
)
def test_own_words_give_way_to_a_translation(build: Build, lang: str, says: str) -> None:
    settings = {"wording": {"Posted on:": {"en": "Published"}}}
    files: dict[str, str | bytes] = {"a.md": article(slug="a", lang=lang)}
    page = build(files, WELLNESS=settings, ARTICLE_LANG_SAVE_AS="{slug}.html").page("a.html")
    assert page.select_one(".w-posted").get_text(" ", strip=True).startswith(says)  # type: ignore[union-attr]


def test_files_that_settings_name_are_published_from_any_folder(build: Build) -> None:
    files = {**CONTACT, "brand/logo.svg": "<svg/>", "brand/me.svg": "<svg/>"}
    built = build(files, WELLNESS={"appearance": {"logo": "brand/logo.svg"}, "about": {"text": "x", "photo": "brand/me.svg"}})
    assert {"brand/logo.svg", "brand/me.svg"} <= built.files


def test_policy_knows_what_texts_of_settings_and_people_load(build: Build) -> None:
    files = {**CONTACT, "people/m.md": "Title: M\n\n![x](https://bio.example.org/x.png)"}
    settings = {
        "about": {"text": "![me](https://about.example.org/me.jpg)"},
        "descriptions": {"tags": {"x": "![x](https://tags.example.org/x.png)"}},
    }
    headers = (build(files, WELLNESS=settings).output / "_headers").read_text(encoding="utf-8")
    for host in ("bio", "about", "tags"):
        assert f"https://{host}.example.org" in headers


def test_headers_that_the_blogger_does_not_publish_do_not_count(build: Build) -> None:
    assert "style-src" in (build({**CONTACT, "_headers": "mine"}).output / "_headers").read_text(encoding="utf-8")


def test_no_sidebar_without_anything_in_it(build: Build) -> None:
    files: dict[str, str | bytes] = {"a.md": article(slug="a"), "people/m.md": "Title: M\n\nx", "people/n.md": "Title: N\n\nx"}
    page = build(files).page("a.html")
    assert not page.find_all("aside")
    assert not page.find_all("a", string="Authors")
