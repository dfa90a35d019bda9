"""The questions: what is asked, what may be answered, and what is taken where somebody just presses Enter."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import get_args
from zoneinfo import available_timezones

from pelican_wellness.cli.init.answers import SITE_NAME, Answers, mistakes_of_settings, zones_of
from pelican_wellness.i18n.catalogs import available
from pelican_wellness.i18n.countries import country_code
from pelican_wellness.settings.appearance import Palette
from pelican_wellness.settings.mistakes import nearest, one_of
from pelican_wellness.settings.practice import PracticeKind


@dataclass(frozen=True, slots=True)
class Question:
    """`key` is that of the answer and of its flag. `check` returns what is wrong with it, nothing where all is well."""

    key: str
    text: str
    example: str = ""
    check: Callable[[Answers], str] = lambda _answers: ""
    default: Callable[[Answers], str] = lambda _answers: ""
    choices: Callable[[Answers], Sequence[str]] = lambda _answers: ()

    def wrong(self, value: str, answers: Answers) -> str:
        """Return what is wrong with an answer; one that is left out is right."""
        if not value:
            return ""
        choices = self.choices(answers)
        if self.key in _CLOSED and choices and value not in choices:
            meant = nearest(value, choices)
            return f"{value!r} is none of these: {one_of(choices)}." + (f" Did you mean {meant}?" if meant else "")
        return self.check(answers.with_(self.key, value))


def _as_the_build(key: str) -> Callable[[Answers], str]:
    return lambda answers: "\n".join(mistakes_of_settings(answers, key))


def _a_country(answers: Answers) -> str:
    if country_code(answers.country):
        return ""
    return f"{answers.country!r} is no country that is known here: write its English name or its two letters, such as US."


def _a_zone(answers: Answers) -> str:
    if answers.timezone in available_timezones():
        return ""
    meant = nearest(answers.timezone, available_timezones())
    hint = f" Did you mean {meant}?" if meant else ""
    return f"{answers.timezone!r} is no time zone: they are called as Europe/London or America/New_York.{hint}"


def _only_zone(answers: Answers) -> str:
    zones = zones_of(answers.country)
    usual = [zone for zone in zones if zone in _USUAL]
    return (usual or list(zones) or ["UTC"])[0]


_USUAL = frozenset({
    "America/New_York", "America/Toronto", "America/Mexico_City", "America/Sao_Paulo", "Australia/Sydney", "Europe/Berlin",
    "Europe/Madrid", "Europe/Lisbon", "Europe/Moscow", "Europe/Kyiv", "Pacific/Auckland", "Asia/Shanghai", "Asia/Jakarta",
})  # fmt: skip
"""Where most people of a country of several zones live."""

_ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s/]+[^\s]*")


def _a_web_address(answers: Answers) -> str:
    if _ADDRESS.fullmatch(answers.address):
        return ""
    return f"{answers.address!r} is no address of a website: it begins with https://, such as https://www.example.com."


QUESTIONS = (
    Question("name", "What is your practice called?", default=lambda _: SITE_NAME),
    Question("owner", "What is your own name?", "Ana Ortiz"),
    Question("kind", "What do you do?", choices=lambda _: get_args(PracticeKind), default=lambda _: "other"),
    Question("street", "Street and number, if clients come to you", "12 Alder Street"),
    Question("postal_code", "Postal code", "05401"),
    Question("town", "Town", "Burlington"),
    Question("country", "Country", "US, or Germany", _a_country),
    Question("timezone", "Time zone", check=_a_zone, default=_only_zone, choices=lambda answers: zones_of(answers.country)),
    Question("telephone", "Telephone", "802-555-0142", _as_the_build("telephone")),
    Question("email", "Email address", "hello@example.com", _as_the_build("email")),
    Question("booking", "Address of your online booking", "https://booking.example.com/", _as_the_build("booking_url")),
    Question("hours", "Opening hours", "Tue-Thu 10:00-18:00; Sat 9:00-13:00", _as_the_build("hours")),
    Question("palette", "Colors", choices=lambda _: get_args(Palette), default=lambda _: get_args(Palette)[0]),
    Question(
        "language",
        "Language of the site",
        choices=lambda _: sorted(tag.replace("_", "-") for tag in available()),
        default=lambda _: "en",
    ),
    Question("address", "Address that your site will have", "https://www.example.com", _a_web_address),
)
"""In the order in which they are asked: what follows from an answer comes after it."""

_CLOSED = frozenset({"kind", "palette", "language"})
"""Questions that only their choices answer."""


def mistakes(answers: Answers) -> list[str]:
    """Return what is wrong with answers that were given at once."""
    found = {question.key: question.wrong(getattr(answers, question.key), answers) for question in QUESTIONS}
    # What the build says, it says of all settings together.
    return [f"--{key.replace('_', '-')}: {problem}" for key, problem in found.items() if problem]


def completed(answers: Answers) -> Answers:
    """Return answers with the defaults of those that were left out."""
    for question in QUESTIONS:
        if not getattr(answers, question.key):
            answers = answers.with_(question.key, question.default(answers))
    return answers
