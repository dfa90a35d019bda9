"""Opening hours as people write them, in the reader's language (CLDR, through Babel)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time
from typing import Literal

from pelican_wellness.i18n.formats import own_days, own_digits
from pelican_wellness.i18n.language import language, locale_for
from pelican_wellness.i18n.remembered import remembered

Span = tuple[time, time]
"""From opening to closing."""

Week = Sequence[Sequence[Span]]
"""Seven days from Monday, each with its spans in their order, none where it is closed."""

_FIRST_DAY = {"ar": 6, "he": 6, "fa": 5}
"""Where the working week begins on Sunday or Saturday the list does too, so that working days stand together (CLDR,
supplementalData weekData). Elsewhere it begins on Monday."""

_TIME = {"ko": "aaaa h:mm"}
"""Where CLDR's short time has the English AM and PM, which signs on doors have not; elsewhere its short time."""


def week_rows(week: Week, tag: str, *, whole: bool = False) -> list[tuple[str, list[str]]]:
    """Return (days, spans) for each run of days with the same hours, in words; no spans where they are closed."""
    return [(days(run, tag, whole=whole), [span(one, tag) for one in week[run[0]]]) for run in _runs(week, days_in_order(tag))]


@remembered
def days_in_order(tag: str) -> tuple[int, ...]:
    """Return the days of the week as a list begins: Monday is 0."""
    start = _FIRST_DAY.get(locale_for(tag).language, 0)
    return tuple((start + offset) % 7 for offset in range(7))


def span(hours: Span, tag: str) -> str:
    """Return the time from opening to closing in words."""
    return (language(tag).until or " – ").join(clock(one, tag) for one in hours)


def clock(moment: time, tag: str) -> str:
    """Return a time of a day, by 12 or by 24 hours as the language does."""
    return own_digits(_clock(moment.hour, moment.minute, tag), tag)


@remembered
def _clock(hour: int, minute: int, tag: str) -> str:
    from babel.dates import format_time  # noqa: PLC0415 - most builds need not ask

    locale = locale_for(tag)
    return format_time(time(hour, minute), format=_TIME.get(locale.language, "short"), locale=locale)


def dates(first: date, last: date, tag: str) -> str:
    """Return a day, or a stretch of days, in words."""
    from babel.dates import format_interval, format_skeleton  # noqa: PLC0415 - most builds need not ask

    locale = locale_for(tag)
    if first == last:
        return own_days(format_skeleton("yMMMd", first, locale=locale), tag)
    return own_days(str(format_interval(first, last, "yMMMd", locale=locale)), tag)


def _runs(week: Week, order: Iterable[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for day in order:
        if run and list(week[day]) != list(week[run[0]]):
            yield run
            run = []
        run.append(day)
    yield run


def days(run: Sequence[int], tag: str, *, whole: bool = False) -> str:
    """Return days that follow each other, in `whole` words or as they are abbreviated."""
    names = _day_names("wide" if whole else "abbreviated", tag)
    if len(run) == 1:
        return names[run[0]]
    if len(run) == 2:  # noqa: PLR2004 - "Sat, Sun" is two days, a stretch is more
        return language(tag).comma.join(names[day] for day in run)
    return (language(tag).until or "–").join((names[run[0]], names[run[-1]]))


@remembered
def _day_names(width: Literal["abbreviated", "wide"], tag: str) -> tuple[str, ...]:
    """Return the names of the days from Monday."""
    from babel.dates import get_day_names  # noqa: PLC0415 - most builds need not ask

    names = get_day_names(width, "stand-alone", locale_for(tag))
    return tuple(str(names[day]) for day in range(7))
