"""Whatever stands in WELLNESS and in lines of metadata: a site, or a readable block per mistake."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from hypotheses import sweep
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel
from sites import settings_of, site_of
from strange import JSON, STRANGE

from pelican_wellness.kept import Kept
from pelican_wellness.model.source import Source
from pelican_wellness.pipeline import Deriver, lines
from pelican_wellness.plugin import FEATURES
from pelican_wellness.settings.lines import Lines
from pelican_wellness.settings.load import key_path
from pelican_wellness.settings.mistakes import Mistake, WellnessError
from pelican_wellness.settings.people_lines import PersonLines
from pelican_wellness.settings.validation import sections_within

HERE = Path(__file__).resolve().parent
MODEL = type(settings_of())
RIGHT = st.sampled_from(
    [
        "text", "{person}", "images/me.jpg", "pages/contact.html", "https://example.com/", "hello@example.com", "US", "#37563d",
        "+1 802 555 0142", "Mon-Fri 9:00-17:00", "2026-12-24 closed", "none", {"en": "one", "es": "dos"}, ["one", "two"], 5, True,
    ]
)  # fmt: skip
"""What some setting takes, so that a wrong one has right ones beside it, and the wrong kind is the only thing wrong."""
VALUES = st.one_of(STRANGE, RIGHT, JSON)
KINDS: list[type[Lines]] = [*lines(FEATURES), PersonLines]
SOURCE = Source(
    path="a.md",
    root=HERE,
    kind="article",
    title="A title",
    slug="a",
    language="en",
    html="<p>Contact a therapist. <img src='a.png'></p>",
    url="a.html",
    save_as="a.html",
    metadata={},
    status="published",
)


def misspelled(names: list[str]) -> st.SearchStrategy[str]:
    """Names, and what hasty fingers make of them."""
    name = st.sampled_from(names)
    return st.one_of(
        name,
        name,
        name.map(lambda one: one[1:]),
        name.map(str.upper),
        name.map(lambda one: one + " "),
        st.text(max_size=6),
    )


def section(model: type[BaseModel]) -> st.SearchStrategy[Any]:
    """Something like a section: a dictionary of its keys, near misses of them among these, or anything else."""
    inner = {key: within(field.annotation) for key, field in model.model_fields.items()}
    keyed = misspelled([*inner]).flatmap(lambda key: st.tuples(st.just(key), inner.get(key, VALUES)))
    return st.one_of(
        st.lists(keyed, max_size=3).map(dict),
        st.fixed_dictionaries({}, optional=inner),
        VALUES,
    )


def within(annotation: Any) -> st.SearchStrategy[Any]:
    """Values for a field: sections where it holds some."""
    models = sections_within(annotation)
    if not models:
        return VALUES
    one = section(models[0])
    return one if models == [annotation] else st.one_of(one, st.lists(one, max_size=2), VALUES)


def assert_readable(mistakes: tuple[Mistake, ...] | list[Mistake], begins: str) -> None:
    assert mistakes
    for mistake in mistakes:
        first, *rest = str(mistake).split("\n")
        assert first.startswith(begins)
        assert [line[:17] for line in rest[:3]] == ["    holds:       ", "    problem:     ", "    expected:    "]
        assert mistake.problem
        assert mistake.expected
        assert "Input should" not in mistake.problem, "pydantic's own words"
        assert len(str(mistake)) < 2000
        str(mistake).encode()


def refusal(raw: object, content_path: Path | None) -> WellnessError | None:
    """Return what is wrong with the settings; any other exception fails the test."""
    try:
        settings_of(raw, content_path)
    except WellnessError as error:
        return error
    return None


def stripped(address: str) -> str:
    """Return the address of a value without indexes: what is one thing may be written instead of a list of one.

    pydantic names keys without halves of characters.
    """
    return re.sub(r"\[\d+\]", "", address.encode(errors="surrogatepass").decode(errors="replace"))


def addresses(raw: object, location: tuple[Any, ...] = ()) -> Iterator[str]:
    """The addresses of all that stands in a setting."""
    yield key_path(location)
    inner = raw.items() if isinstance(raw, dict) else enumerate(raw) if isinstance(raw, list | tuple) else ()
    for key, value in inner if len(location) < 6 else ():  # ROUND has no end
        yield from addresses(value, (*location, key))


def everything(annotation: Any, path: str = "") -> Iterator[str]:
    """The paths of all settings."""
    for model in sections_within(annotation):
        for key, field in model.model_fields.items():
            yield f"{path}.{key}"
            yield from everything(field.annotation, f"{path}.{key}")


def test_every_setting_is_swept() -> None:
    assert len([*everything(MODEL)]) > 60
    assert get_args(MODEL.model_fields["cta"].annotation) == ()


@given(section(MODEL), st.sampled_from([None, HERE]))
@sweep(quick=150, storm=4000)
def test_settings_are_right_or_said_to_be_wrong(raw: object, content_path: Path | None) -> None:
    if error := refusal(raw, content_path):
        assert_readable(error.mistakes, "WELLNESS")
        assert {stripped(mistake.where) for mistake in error.mistakes} <= set(map(stripped, addresses(raw)))
        assert len(str(error).split("\n\n")) == len(error.mistakes)
        return
    site = site_of(raw)
    Deriver(site, FEATURES, Kept()).derive([SOURCE])


@given(st.data(), st.sampled_from(KINDS))
@sweep(quick=100, storm=2000)
def test_lines_are_right_or_said_to_be_wrong(data: st.DataObject, kind: type[Lines]) -> None:
    metadata = data.draw(st.fixed_dictionaries({}, optional=dict.fromkeys(kind.names(), VALUES)))
    _, mistakes = kind.read(metadata, lambda key: f"a.md: {key}", {"content_path": HERE, "country": "US"})
    if mistakes:
        assert_readable(mistakes, "a.md: ")
