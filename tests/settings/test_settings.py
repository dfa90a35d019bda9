"""The WELLNESS setting: its defaults, and what is said about each kind of mistake."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sites import settings_of, site_of

from pelican_wellness.features.cta.settings import Cta
from pelican_wellness.pipeline import sections
from pelican_wellness.plugin import FEATURES
from pelican_wellness.settings.about import About
from pelican_wellness.settings.contact_form import ContactForm
from pelican_wellness.settings.load import settings_model
from pelican_wellness.settings.mistakes import Mistake, WellnessError
from pelican_wellness.settings.reading import ReadingLines

MODEL = settings_model(sections(FEATURES))


def mistakes(raw: object, content_path: Path | None = None) -> tuple[Mistake, ...]:
    with pytest.raises(WellnessError) as caught:
        settings_of(raw, content_path)
    return caught.value.mistakes


@pytest.mark.parametrize("raw", [None, {}, {"about": {}, "reading": {}, "practice": {}, "cta": {}, "appearance": {}}])
def test_defaults(raw: object) -> None:
    found = settings_of(raw)
    assert found.profession == "therapist"
    assert set(found.about.model_dump().values()) == {None}
    site = site_of(raw)
    stated = (found.practice, site.section(Cta), site.section(ContactForm))
    assert all(section.model_dump(exclude_defaults=True) == {} for section in stated)
    assert site.section(Cta).placement == ["header", "article", "footer"]
    assert found.appearance.accent is None
    assert found.reading.model_dump() == {
        "words_per_minute": None,
        "characters_per_minute": 500,
        "seconds_per_image": 12,
        "count_code": False,
    }


EVERY: dict[str, Any] = {key: {} for key in sections(FEATURES)}


@pytest.mark.parametrize("raw", [{}, {"images": {"lead": "first"}}, {"cta": {"text": "Book"}}])
def test_sections_that_nobody_states_are_their_defaults(raw: dict[str, Any]) -> None:
    kinds = sections(FEATURES).values()
    assert [site_of(raw).section(kind) for kind in kinds] == [site_of(EVERY | raw).section(kind) for kind in kinds]


@pytest.mark.parametrize("raw", [{"images": 1}, {"imagse": {}}, {"images": {"laed": 1}}, {1: {}}])
def test_a_mistake_names_also_sections_that_nobody_states(raw: dict[Any, Any]) -> None:
    assert mistakes(raw) == mistakes(EVERY | raw)


def test_settings_do_not_change_once_read() -> None:
    with pytest.raises(ValueError, match="frozen"):
        settings_of({}).profession = "yoga teacher"


def cta(settings: Any) -> object:
    return settings.cta.url


def practice(key: str) -> Callable[[Any], object]:
    return lambda settings: getattr(settings.practice, key)


def reading(key: str) -> Callable[[Any], object]:
    return lambda settings: getattr(settings.reading, key)


GOOD: dict[str, tuple[dict[str, Any], Callable[[Any], object], object]] = {
    "profession": ({"profession": "yoga teacher"}, lambda s: s.profession, "yoga teacher"),
    "profession per language": (
        {"profession": {"en": "a", "pt-BR": "b"}},
        lambda s: s.profession,
        {"en": "a", "pt-BR": "b"},
    ),
    "one speed": ({"reading": {"words_per_minute": 250}}, reading("words_per_minute"), 250),
    "speeds": (
        {"reading": {"words_per_minute": {"en": 250, "pt_BR": 9}}},
        reading("words_per_minute"),
        {"en": 250, "pt_BR": 9},
    ),
    "no time for pictures": ({"reading": {"seconds_per_image": 0}}, reading("seconds_per_image"), 0),
    "yes": ({"reading": {"count_code": True}}, reading("count_code"), True),
    "page of the site": ({"cta": {"url": "pages/contact.html"}}, cta, "pages/contact.html"),
    "page from the root": ({"cta": {"url": "/pages/contact.html"}}, cta, "pages/contact.html"),
    "part of a page": ({"cta": {"url": "#contact"}}, cta, "#contact"),
    "mail": ({"cta": {"url": "mailto:a@b.example"}}, cta, "mailto:a@b.example"),
    "telephone link": ({"cta": {"url": "TEL:+18025550142"}}, cta, "TEL:+18025550142"),
    "web": ({"cta": {"url": " https://b.example/x?y=1#z "}}, cta, "https://b.example/x?y=1#z"),
    "colon within a path": ({"cta": {"url": "pages/a:b.html"}}, cta, "pages/a:b.html"),
    "odd case of a good scheme": (
        {"practice": {"booking_url": "HTTPS://B.example/"}},
        practice("booking_url"),
        "HTTPS://B.example/",
    ),
    "telephone": ({"practice": {"telephone": "+1 (802) 555-0142"}}, practice("telephone"), "+1 (802) 555-0142"),
    "mail address": ({"practice": {"email": "a.b+c@d-e.example"}}, practice("email"), "a.b+c@d-e.example"),
    "short color": ({"appearance": {"accent": "#Abc"}}, lambda s: s.appearance.accent, "#aabbcc"),
    "color": ({"appearance": {"accent": " #2F4A3a"}}, lambda s: s.appearance.accent, "#2f4a3a"),
    "placeholders": ({"cta": {"text": "Ask {a} {profession}"}}, lambda s: s.cta.text, "Ask {a} {profession}"),
    "no phrases": ({"cta": {"phrases": []}}, lambda s: s.cta.phrases, []),
    "phrases in a tuple": ({"cta": {"phrases": ("call me",)}}, lambda s: s.cta.phrases, ["call me"]),
    "nothing said": ({"about": {"text": None}}, lambda s: s.about.text, None),
    "fediverse": (
        {"appearance": {"fediverse_creator": " @ana@social.example "}},
        lambda s: s.appearance.fediverse_creator,
        "@ana@social.example",
    ),
    "no cards": ({"social_cards": False}, lambda s: s.social_cards.draw, False),
    "cards": ({"social_cards": True}, lambda s: s.social_cards.draw, True),
    "pictures as they are": ({"images": False}, lambda s: s.images.develop, False),
    "pictures developed": ({"images": True}, lambda s: s.images.develop, True),
    "formats in the order of the best": (
        {"images": {"formats": ("webp", "avif")}},
        lambda s: s.images.formats,
        ["avif", "webp"],
    ),
    "no formats": ({"images": {"formats": []}}, lambda s: s.images.formats, []),
    "widths in order": ({"images": {"widths": [900, 300, 300]}}, lambda s: s.images.widths, [300, 900]),
    "file unchecked without a folder": (
        {"about": {"photo": "/images/me.jpg"}},
        lambda s: s.about.photo,
        "images/me.jpg",
    ),
}


@pytest.mark.parametrize(("raw", "of", "expected"), GOOD.values(), ids=list(GOOD))
def test_good_value(raw: dict[str, Any], of: Callable[[Any], object], expected: object) -> None:
    assert of(settings_of(raw)) == expected


# What is wrong -> the setting's address, a fragment of the problem, what was probably meant.
WRONG: dict[str, tuple[Any, str, str, str | None]] = {
    "unknown section": ({"abuot": {}}, '["abuot"]', "no such setting", "about"),
    "unknown section in another case": ({"Practice": {}}, '["Practice"]', "no such setting", "practice"),
    "unknown section like none": ({"zzz": 1}, '["zzz"]', "no such setting", None),
    "unknown key": ({"practice": {"telefone": "1"}}, '["practice"]["telefone"]', "no such setting", "telephone"),
    "key of another section": ({"about": {"booking_url": "x"}}, '["about"]["booking_url"]', "no such setting", None),
    "key that is a number": ({"about": {1: 2}}, '["about"][1]', "", None),
    "the whole is a list": ([], "", "not a dictionary", None),
    "the whole is text": ("massage", "", "not a dictionary", None),
    "section is text": ({"about": "me"}, '["about"]', "not a dictionary", None),
    "section is a list": ({"cta": []}, '["cta"]', "not a dictionary", None),
    "section is a number": ({"reading": 238}, '["reading"]', "not a dictionary", None),
    "section is nothing": ({"practice": None}, '["practice"]', "not a dictionary", None),
    "text is a number": ({"about": {"text": 3}}, '["about"]["text"]', "a number, not text", None),
    "text is a list": ({"profession": ["a"]}, '["profession"]', "a list, not text", None),
    "text is yes": ({"about": {"text": True}}, '["about"]["text"]', "a yes/no value, not text", None),
    "text is nothing": ({"profession": None}, '["profession"]', "nothing, not text", None),
    "text is bytes": ({"profession": b"x"}, '["profession"]', "bytes, not text", None),
    "empty text": ({"profession": ""}, '["profession"]', "empty", None),
    "blank text": ({"cta": {"button": " \t"}}, '["cta"]["button"]', "empty", None),
    "blank text in a language": ({"about": {"text": {"en": "x", "es": " "}}}, '["about"]["text"]', "empty", None),
    "empty address": ({"cta": {"url": " "}}, '["cta"]["url"]', "empty", None),
    "number is yes": (
        {"reading": {"characters_per_minute": True}},
        '["reading"]["characters_per_minute"]',
        "yes/no",
        None,
    ),
    "number is text": (
        {"reading": {"words_per_minute": "238"}},
        '["reading"]["words_per_minute"]',
        "text, not a whole",
        None,
    ),
    "number is broken": (
        {"reading": {"words_per_minute": 2.5}},
        '["reading"]["words_per_minute"]',
        "not a whole number",
        None,
    ),
    "number is not a number": (
        {"reading": {"seconds_per_image": float("nan")}},
        '["reading"]["seconds_per_image"]',
        "not a whole number",
        None,
    ),
    "zero speed": ({"reading": {"words_per_minute": 0}}, '["reading"]["words_per_minute"]', "not more than 0", None),
    "negative speed in a language": (
        {"reading": {"words_per_minute": {"en": -1}}},
        '["reading"]["words_per_minute"]',
        "not more than 0",
        None,
    ),
    "negative seconds": ({"reading": {"seconds_per_image": -1}}, '["reading"]["seconds_per_image"]', "0", None),
    "pictures switched off by False": (
        {"reading": {"seconds_per_image": False}},
        '["reading"]["seconds_per_image"]',
        "yes/no",
        None,
    ),
    "yes is a number": ({"reading": {"count_code": 1}}, '["reading"]["count_code"]', "neither True nor False", None),
    "yes is text": ({"reading": {"count_code": "yes"}}, '["reading"]["count_code"]', "neither True nor False", None),
    "color by name": ({"appearance": {"accent": "sage"}}, '["appearance"]["accent"]', "no color", None),
    "color with a wrong digit": ({"appearance": {"accent": "#12345g"}}, '["appearance"]["accent"]', "no color", None),
    "color with four digits": ({"appearance": {"accent": "#1234"}}, '["appearance"]["accent"]', "no color", None),
    "color that ends the style": (
        {"appearance": {"accent": "#fff}body{"}},
        '["appearance"]["accent"]',
        "no color",
        None,
    ),
    "script": (
        {"practice": {"booking_url": "javascript:alert(1)"}},
        '["practice"]["booking_url"]',
        "javascript: addresses",
        None,
    ),
    "script in odd case": (
        {"practice": {"booking_url": "JaVaScRiPt:x"}},
        '["practice"]["booking_url"]',
        "not allowed",
        None,
    ),
    "script after spaces": (
        {"practice": {"booking_url": " \n javascript:x"}},
        '["practice"]["booking_url"]',
        "not allowed",
        None,
    ),
    "script split by a tab": (
        {"practice": {"booking_url": "java\tscript:x"}},
        '["practice"]["booking_url"]',
        "no spaces or line breaks",
        None,
    ),
    "script after a control": (
        {"practice": {"booking_url": "\x01javascript:x"}},
        '["practice"]["booking_url"]',
        "U+0001",
        None,
    ),
    "data": ({"practice": {"booking_url": "data:text/html,x"}}, '["practice"]["booking_url"]', "data: addresses", None),
    "script link": ({"cta": {"url": "javascript:alert(1)"}}, '["cta"]["url"]', "javascript: addresses", None),
    "script link in odd case": ({"cta": {"url": "  JAVAscript:x"}}, '["cta"]["url"]', "not allowed", None),
    "script link after a no-break space": (
        {"cta": {"url": "\u00a0javascript:x"}},
        '["cta"]["url"]',
        "not allowed",
        None,
    ),
    "script link split by a line break": ({"cta": {"url": "java\nscript:x"}}, '["cta"]["url"]', "no line breaks", None),
    "script link after a control": ({"cta": {"url": "\x00javascript:x"}}, '["cta"]["url"]', "U+0000", None),
    "script link after a slash": ({"cta": {"url": "/javascript:alert(1)"}}, '["cta"]["url"]', "not allowed", None),
    "script link after slashes and a space": ({"cta": {"url": "// javascript:alert(1)"}}, '["cta"]["url"]', "", None),
    "data link": ({"cta": {"url": "Data:text/html,x"}}, '["cta"]["url"]', "not allowed", None),
    "old script link": ({"cta": {"url": " vbScript:x"}}, '["cta"]["url"]', "vbScript: addresses", None),
    "file link": ({"cta": {"url": "file:///etc/passwd"}}, '["cta"]["url"]', "file: addresses", None),
    "no scheme": (
        {"practice": {"booking_url": "b.example/x"}},
        '["practice"]["booking_url"]',
        "no https:// in front",
        "https://b.example/x",
    ),
    "only slashes": (
        {"practice": {"booking_url": "//b.example"}},
        '["practice"]["booking_url"]',
        "no https:// in front",
        "https://b.example",
    ),
    "no scheme, with a port": (
        {"practice": {"booking_url": "b.example:81/x"}},
        '["practice"]["booking_url"]',
        "https://",
        "https://b.example:81/x",
    ),
    "no host": ({"practice": {"booking_url": "https:///x"}}, '["practice"]["booking_url"]', "names no host", None),
    "no host in a link": ({"cta": {"url": "https://"}}, '["cta"]["url"]', "names no host", None),
    "broken host": ({"practice": {"booking_url": "http://[::1"}}, '["practice"]["booking_url"]', "no web address", None),
    "space in an address": (
        {"practice": {"booking_url": "https://b.example/a b"}},
        '["practice"]["booking_url"]',
        "no spaces",
        None,
    ),
    "telephone with words": (
        {"practice": {"telephone": "call me"}},
        '["practice"]["telephone"]',
        "telephone number",
        None,
    ),
    "telephone too short": ({"practice": {"sms": "+1 2"}}, '["practice"]["sms"]', "no telephone number", None),
    "telephone too long": ({"practice": {"whatsapp": "+" + "1" * 16}}, '["practice"]["whatsapp"]', "too long", None),
    "telephone is a number": (
        {"practice": {"telephone": 18025550142}},
        '["practice"]["telephone"]',
        "a number, not text",
        None,
    ),
    "mail without a host": ({"practice": {"email": "mara"}}, '["practice"]["email"]', "no email address", None),
    "mail with a header": (
        {"practice": {"email": "a@b.example\nBcc: c@d.example"}},
        '["practice"]["email"]',
        "no email",
        None,
    ),
    "two mails": ({"practice": {"email": "a@b.example, c@d.example"}}, '["practice"]["email"]', "no email", None),
    "unknown placeholder": (
        {"cta": {"text": "Ask {professoin}"}},
        '["cta"]["text"]',
        "{professoin} is not filled",
        "profession",
    ),
    "empty placeholder": ({"cta": {"button": "Ask {}"}}, '["cta"]["button"]', "{} is not filled", None),
    "placeholder in a language": ({"cta": {"heading": {"es": "{x}"}}}, '["cta"]["heading"]', "{x} is not filled", None),
    "phrases as text": ({"cta": {"phrases": "call me"}}, '["cta"]["phrases"]', "text, not a list", None),
    "phrases as a dictionary": (
        {"cta": {"phrases": {"en": "x"}}},
        '["cta"]["phrases"]',
        "a dictionary, not a list",
        None,
    ),
    "phrases hold a number": ({"cta": {"phrases": ["a", 1]}}, '["cta"]["phrases"]', "a number, not text", None),
    "phrases hold nothing": ({"cta": {"phrases": [""]}}, '["cta"]["phrases"]', "empty", None),
    "language by its name": (
        {"profession": {"english": "x"}},
        '["profession"]',
        "'english' is not a language tag",
        None,
    ),
    "language is a number": ({"profession": {1: "x"}}, '["profession"]', "1 is not a language tag", None),
    "language with a space": (
        {"reading": {"words_per_minute": {"pt BR": 1}}},
        '["reading"]["words_per_minute"]',
        "tag",
        None,
    ),
    "fediverse by its address": (
        {"appearance": {"fediverse_creator": "https://social.example/@ana"}},
        '["appearance"]["fediverse_creator"]',
        "no account",
        "@ana@social.example",
    ),
    "fediverse without its sign": (
        {"appearance": {"fediverse_creator": "ana@social.example"}},
        '["appearance"]["fediverse_creator"]',
        "no account",
        "@ana@social.example",
    ),
    "cards in words": ({"social_cards": "off"}, '["social_cards"]', "neither True nor False", None),
    "pictures in words": ({"images": "off"}, '["images"]', "neither True nor False", None),
    "format that nobody makes": ({"images": {"formats": ["avfi"]}}, '["images"]["formats"]', "'avfi' is no format", "avif"),
    "format alone": ({"images": {"formats": "avif"}}, '["images"]["formats"]', "not a list", None),
    "no widths": ({"images": {"widths": []}}, '["images"]["widths"]', "no list of widths", None),
    "width in words": ({"images": {"widths": ["480px"]}}, '["images"]["widths"]', "'480px' is no width", None),
    "width of yes": ({"images": {"widths": [True]}}, '["images"]["widths"]', "True is no width", None),
    "width too large": ({"images": {"widths": [480, 4000]}}, '["images"]["widths"]', "4000 is no width", None),
    "no small width": ({"images": {"widths": [800]}}, '["images"]["widths"]', "wider than 480", None),
    "best of all qualities": ({"images": {"quality": 101}}, '["images"]["quality"]', "more than 100", None),
    "lead of another kind": ({"images": {"lead": "frist"}}, '["images"]["lead"]', "", "first"),
    "text in a language is a dictionary": (
        {"profession": {"en": {}}},
        '["profession"]',
        "a dictionary, not text",
        None,
    ),
    "text in no language": ({"profession": {}}, '["profession"]', "empty", None),
    "speed in no language": ({"reading": {"words_per_minute": {}}}, '["reading"]["words_per_minute"]', "empty", None),
    "half a character": ({"about": {"text": "a \ud800"}}, '["about"]["text"]', "(U+D800)", None),
    "end of a string in C": ({"practice": {"areas": ["Leeds", "a\0"]}}, '["practice"]["areas"]', "(U+0000)", None),
    "what no feed can hold": ({"practice": {"name": "a\x0b"}}, '["practice"]["name"]', "(U+000B)", None),
    "placeholder not closed": ({"cta": {"text": "Ask a {profession"}}, '["cta"]["text"]', "a { has no partner", None),
    "placeholder not opened": ({"cta": {"button": {"en": "Ask, a}"}}}, '["cta"]["button"]', "a } has no partner", None),
    "placeholder in two braces": ({"cta": {"heading": "{{person}}"}}, '["cta"]["heading"]', "a { has no partner", None),
    "placeholder of wording not closed": (
        {"wording": {"Talk to {person}": "Ask {person"}},
        '["wording"]',
        "a { has no partner",
        None,
    ),
    "months without end": (
        {"editorial": {"review_interval_months": 10**30}},
        '["editorial"]["review_interval_months"]',
        "more than 1,000,000",
        None,
    ),
    "seconds without end": (
        {"reading": {"seconds_per_image": 10**30}},
        '["reading"]["seconds_per_image"]',
        "more than 1,000,000",
        None,
    ),
    "a number that Python does not write": (
        {"check": {"reading_grade": 10**5000}},
        '["check"]["reading_grade"]',
        "more than 1,000,000",
        None,
    ),
}


@pytest.mark.parametrize(("raw", "where", "problem", "nearest"), WRONG.values(), ids=list(WRONG))
def test_wrong_value(raw: object, where: str, problem: str, nearest: str | None) -> None:
    (mistake,) = mistakes(raw)
    assert mistake.where == f"WELLNESS{where}"
    assert problem in mistake.problem
    assert mistake.nearest == nearest
    assert mistake.expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"abuot": 1}, f"one of {', '.join(sorted(MODEL.model_fields))}"),
        ({"about": 1}, f"a dictionary with any of {', '.join(About.model_fields)}"),
        ({"reading": {"seconds_per_image": "x"}}, "a whole number, 0 or more"),
        ({"reading": {"words_per_minute": "x"}}, "a whole number above 0, or one per language"),
        ({"practice": {"booking_url": "x"}}, "a web address such as 'https://example.com/'"),
        ({"cta": {"heading": 1}}, "text, or a text per language"),
        ({"appearance": {"accent": 1}}, "a color such as '#37563d'"),
        ({"profession": 1}, "a noun in the singular"),
        ({"cta": {"phrases": 1}}, "a list of texts"),
    ],
)
def test_what_is_expected_is_said_in_words(raw: object, expected: str) -> None:
    (mistake,) = mistakes(raw)
    assert mistake.expected.startswith(expected)


def test_the_color_given_as_an_example_is_accepted() -> None:
    (mistake,) = mistakes({"appearance": {"accent": "red-ish"}})
    example = mistake.expected.split("'")[1]
    assert settings_of({"appearance": {"accent": example}}).appearance.accent == example


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder with one photo; beside the folder stands a file that is none of its business."""
    (tmp_path / "secret.txt").write_text("x")
    folder = tmp_path / "content"
    (folder / "images").mkdir(parents=True)
    (folder / "images" / "mara.jpg").write_text("x")
    return folder


FILES: dict[str, tuple[str, str, str | None]] = {
    "missing": ("images/marra.jpg", "no such file", "images/mara.jpg"),
    "missing in another case": ("images/MARA.JPG", "no such file", "images/mara.jpg"),
    "missing, like none": ("images/zzzzzzzzzzzz.svg", "no such file", None),
    "missing folder": ("pictures/mara.jpg", "no such file", None),
    "folder": ("images", "no such file", None),
    "the content folder": ("/", "no such file", None),
    "below a file": ("images/mara.jpg/x", "no such file", None),
    "outside": ("../secret.txt", "outside the content folder", None),
    "outside on a detour": ("images/../../secret.txt", "outside the content folder", None),
    "from the root of the disk": ("/etc/passwd", "no such file", None),
    "picture in the text": (f"data:image/png;base64,{'A' * 600}", "no such file", None),
    "a name of 5,000 letters": ("a" * 5000, "no such file", None),
    "a path of 5,000 letters": ("a/" * 2500, "no such file", None),
    "character that no file has": ("images/a\x00.jpg", "", None),
}


@pytest.mark.parametrize(("photo", "problem", "nearest"), FILES.values(), ids=list(FILES))
def test_wrong_file(content: Path, photo: str, problem: str, nearest: str | None) -> None:
    (mistake,) = mistakes({"about": {"photo": photo}}, content)
    assert mistake.where == 'WELLNESS["about"]["photo"]'
    assert problem in mistake.problem
    assert "Value error" not in mistake.problem
    assert mistake.nearest == nearest


@pytest.mark.parametrize("photo", ["images/mara.jpg", "/images/mara.jpg", " images/mara.jpg ", "images/../images/mara.jpg"])
def test_right_file(content: Path, photo: str) -> None:
    assert settings_of({"about": {"photo": photo}}, content).about.photo == photo.strip().lstrip("/")


def test_missing_file_beside_a_link_that_leads_out(content: Path) -> None:
    (content / "images" / "logo.svg").symlink_to(content.parent / "secret.txt")
    (mistake,) = mistakes({"about": {"photo": "images/marra.jpg"}}, content)
    assert "no such file" in mistake.problem
    assert mistake.nearest == "images/mara.jpg"


def test_file_that_is_a_pipe(content: Path) -> None:
    os.mkfifo(content / "images" / "pipe.jpg")
    (mistake,) = mistakes({"about": {"photo": "images/pipe.jpg"}}, content)
    assert "no such file" in mistake.problem


def test_all_mistakes_are_reported_at_once() -> None:
    found = mistakes(
        {
            "proffesion": "x",
            "about": {"text": 1, "foto": "x"},
            "reading": {"words_per_minute": -1, "count_code": "no"},
            "practice": [],
            "appearance": {"accent": "red"},
        }
    )
    assert {mistake.where for mistake in found} == {
        'WELLNESS["proffesion"]',
        'WELLNESS["about"]["text"]',
        'WELLNESS["about"]["foto"]',
        'WELLNESS["reading"]["words_per_minute"]',
        'WELLNESS["reading"]["count_code"]',
        'WELLNESS["practice"]',
        'WELLNESS["appearance"]["accent"]',
    }
    assert len(found) == 7


def test_error_holds_a_block_for_each_mistake() -> None:
    error = WellnessError(mistakes({"abuot": 1, "cta": {"url": ""}}))
    assert error.exitcode == 1
    assert str(error) == "\n\n".join(str(mistake) for mistake in error.mistakes)
    assert str(error).count("\n\n") == 1


def test_mistake_is_one_block() -> None:
    mistake = Mistake('WELLNESS["abuot"]', {"text": "a\nb"}, "there is no such setting", "one of about, cta", "about")
    assert str(mistake).split("\n") == [
        'WELLNESS["abuot"]',
        r"    holds:        {'text': 'a\nb'}",
        "    problem:      there is no such setting",
        "    expected:     one of about, cta",
        "    did you mean: 'about'",
    ]


def test_mistake_without_a_guess_makes_none() -> None:
    assert "did you mean" not in str(Mistake("x", 1, "p", "e"))


@pytest.mark.parametrize("value", [10**5000, {"en": [10**5000]}], ids=["number", "within others"])
def test_what_python_does_not_write_is_said_all_the_same(value: object) -> None:
    assert "holds:        a value that cannot be shown (" in str(Mistake("x", value, "p", "e"))


@pytest.mark.parametrize("stated", ["9" * 1000, "9" * 5000, "0", "10000", "٥", "²", "5.0"])
def test_what_is_no_number_of_minutes(stated: str) -> None:
    _, (mistake,) = ReadingLines.read({"reading_time": stated}, str, {})
    assert (mistake.where, mistake.problem) == ("reading_time", "this is no number of minutes")


@pytest.mark.parametrize(
    "raw",
    [
        {"cta": {"text": "one\n\ntwo {a\n\nb}"}},
        {"one\n\ntwo": 1},
        {"profession": {"one\n\ntwo": "x"}},
        {"profession": ["one\n\ntwo"]},
        {"practice": {"booking_url": "one\n\ntwo"}},
    ],
    ids=["placeholder", "key", "language", "value", "address"],
)
def test_line_breaks_do_not_split_the_block(raw: object) -> None:
    (mistake,) = mistakes(raw)
    first, *rest = str(mistake).split("\n")
    assert first.startswith("WELLNESS")
    assert len(rest) in (3, 4)
    assert all(line.startswith("    ") for line in rest)


@pytest.mark.parametrize(
    "raw",
    [
        {"practice": {"booking_url": "x" * 5000}},
        {"about": ["x" * 5000]},
        {"about": {"heading": list(range(5000))}},
        {"appearance": {"accent": "#" * 5000}},
        {"cta": {"text": f"{{{'x' * 5000}}}"}},
        {"x" * 5000: 1},
    ],
    ids=["address", "section", "list", "color", "placeholder", "key"],
)
def test_long_values_are_cut(raw: object) -> None:
    (mistake,) = mistakes(raw)
    assert len(str(mistake)) < 1000


@given(
    st.text(":/\\ javscriptJAVSCRIPTdt\t\n\u00a0\x00", max_size=24),
    st.sampled_from(["", "javascript:x", "data:x", "vbscript:x"]),
)
@settings(deadline=None)
def test_no_address_that_is_accepted_runs_a_script(before: str, after: str) -> None:
    try:
        url = settings_of({"cta": {"url": before + after}}).cta.url
    except WellnessError:
        return
    # As a browser reads it: without leading spaces and controls, and without tabs and line breaks (WHATWG URL, 4.4).
    seen = "".join(c for c in (url or "") if c not in "\t\r\n").lstrip("".join(map(chr, range(33)))).lower()
    assert not seen.startswith(("javascript:", "data:", "vbscript:"))
