"""Times of classes and events, as readers of a language see them."""

from datetime import datetime, time, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_wellness.i18n.catalogs import available, catalog
from pelican_wellness.i18n.class_times import date_and_time, next_time, weekly

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
NNBSP = "\u202f"
"""Stands before AM and PM in English."""
EVENING, MORNING = (time(18), time(19)), (time(7), time(8))

say = {tag: catalog(tag).gettext for tag in (*available(), "en-GB", "ar-EG", "zh-TW", "qq")}

TUESDAYS = {
    "en": f"Tuesdays, 6:00{NNBSP}PM – 7:00{NNBSP}PM",
    "en-GB": "Tuesdays, 18:00 – 19:00",
    "de": "dienstags, 18:00 – 19:00",
    "es": "los martes, 18:00 – 19:00",
    "fr": "le mardi, 18:00 – 19:00",
    "cs": "každé úterý 18:00 – 19:00",
    "fi": "tiistaisin 18.00 – 19.00",
    "ru": "по вторникам, 18:00 – 19:00",
    "vi": "18:00 – 19:00 Thứ Ba hằng tuần",
    "ja": "毎週火曜日 18:00～19:00",
    "ko": "매주 화요일 오후 6:00~오후 7:00",
    "zh_Hans": "每周二 18:00至19:00",
    "ar": "أيام الثلاثاء، 6:00 م – 7:00 م",
    "ar-EG": "أيام الثلاثاء، ٦:٠٠ م – ٧:٠٠ م",
    "fa": "سه‌شنبه‌ها،\u200f ۱۸:۰۰ تا ۱۹:۰۰",
    "qq": f"Tuesdays, 6:00{NNBSP}PM – 7:00{NNBSP}PM",
}


@pytest.mark.parametrize(("tag", "line"), TUESDAYS.items(), ids=list(TUESDAYS))
def test_every_week(tag: str, line: str) -> None:
    assert weekly([(TUE, *EVENING)], tag, say[tag]) == [line]


WEEKS: dict[str, tuple[str, dict[int, list[tuple[time, time]]], list[str]]] = {
    "no classes": ("en-GB", {}, []),
    "two days": ("en-GB", {MON: [EVENING], WED: [EVENING]}, ["Mondays and Wednesdays, 18:00 – 19:00"]),
    "two days in Arabic": ("ar", {MON: [EVENING], WED: [EVENING]}, ["أيام الاثنين وأيام الأربعاء، 6:00 م – 7:00 م"]),
    "two days in Japanese": ("ja", {MON: [EVENING], WED: [EVENING]}, ["毎週月曜日、毎週水曜日 18:00～19:00"]),
    "two days that follow each other": ("de", {MON: [EVENING], TUE: [EVENING]}, ["montags und dienstags, 18:00 – 19:00"]),
    "three days": (
        "en-GB",
        {MON: [EVENING], WED: [EVENING], FRI: [EVENING]},
        ["Mondays, Wednesdays and Fridays, 18:00 – 19:00"],
    ),
    "three days that follow each other": (
        "en-GB",
        {MON: [EVENING], TUE: [EVENING], WED: [EVENING]},
        ["Mon–Wed, 18:00 – 19:00"],
    ),
    "the working week": ("de", {day: [MORNING] for day in range(5)}, ["Mo–Fr, 07:00 – 08:00"]),
    "the working week where it begins on Sunday": (
        "he",
        {SUN: [MORNING], MON: [MORNING], TUE: [MORNING]},
        ["יום א׳–יום ג׳, 7:00 – 8:00"],
    ),
    "every day": ("es", {day: [MORNING] for day in range(7)}, ["todos los días, 7:00 – 8:00"]),
    "times of their own": (
        "en-GB",
        {TUE: [EVENING], MON: [MORNING], WED: [MORNING]},
        ["Mondays and Wednesdays, 07:00 – 08:00", "Tuesdays, 18:00 – 19:00"],
    ),
    "two times of a day": ("en-GB", {TUE: [EVENING, MORNING]}, ["Tuesdays, 07:00 – 08:00", "Tuesdays, 18:00 – 19:00"]),
    "past midnight": ("en-GB", {SAT: [(time(22), time(1))]}, ["Saturdays, 22:00 – 01:00"]),
    "Sunday first": ("he", {MON: [EVENING], SUN: [MORNING]}, ["בימי ראשון, 7:00 – 8:00", "בימי שני, 18:00 – 19:00"]),
}


@pytest.mark.parametrize(("tag", "week", "lines"), WEEKS.values(), ids=list(WEEKS))
def test_a_week(tag: str, week: dict[int, list[tuple[time, time]]], lines: list[str]) -> None:
    assert weekly([(day, *hours) for day, spans in week.items() for hours in spans], tag, say[tag]) == lines


def test_every_day_has_words_of_its_own_in_every_language() -> None:
    for tag in available():
        lines = [weekly([(day, *EVENING)], tag, say[tag])[0] for day in range(7)]
        assert len({*lines, *weekly([(day, *EVENING) for day in range(7)], tag, say[tag])}) == 8, tag


def unbroken(words: str) -> str:
    return words.replace("_–_", "\u00a0–\u2060\u00a0").replace("_", "\u00a0")


on = partial(datetime, 2026, 11)
ONCE = {  # times are not torn apart: "_" is a no-break space
    "en": f"Sat, November 7, 2026, 10:00{NNBSP}AM_–_4:00{NNBSP}PM",
    "en-GB": "Sat, 7 November 2026, 10:00_–_16:00",
    "de": "Sa., 7. November 2026, 10:00_–_16:00",
    "es": "sáb, 7 de noviembre de 2026, 10:00_–_16:00",
    "fr": "sam. 7 novembre 2026, 10:00_–_16:00",
    "ja": "2026年11月7日(土) 10:00～16:00",
    "ko": "2026년 11월 7일 (토) 오전_10:00~오후_4:00",
    "zh-TW": "2026年11月7日 週六 上午10:00至下午4:00",
    "ar-EG": "السبت، ٧ نوفمبر ٢٠٢٦، ١٠:٠٠_ص_–_٤:٠٠_م",
    "he": "שבת, 7 בנובמבר 2026, 10:00_–_16:00",
}


@pytest.mark.parametrize(("tag", "words"), ONCE.items(), ids=list(ONCE))
def test_once(tag: str, words: str) -> None:
    assert date_and_time(on(7, 10), on(7, 16), tag) == unbroken(words)


LASTING: dict[str, tuple[datetime, datetime, str, str]] = {
    "past midnight": (on(7, 22), on(8, 2), "en-GB", "Sat, 7 November 2026, 22:00_–_02:00"),
    "until midnight": (on(7, 10), on(8), "en-GB", "Sat, 7 November 2026, 10:00_–_00:00"),
    "over two days": (on(7, 10), on(8, 16), "en-GB", "Sat, 7 November 2026, 10:00 – Sun, 8 November 2026, 16:00"),
    "a long night": (on(7, 20), on(8, 8), "en-GB", "Sat, 7 November 2026, 20:00 – Sun, 8 November 2026, 08:00"),
    "over two days in Japanese": (on(7, 10), on(8, 16), "ja", "2026年11月7日(土) 10:00～2026年11月8日(日) 16:00"),
    "whole day": (on(7), on(8), "en-GB", "Sat, 7 November 2026"),
    "whole days": (on(7), on(10), "en-GB", "7\u2009–\u20099 Nov 2026"),
    "first of a month in French": (on(1), on(2), "fr", "dim. 1er novembre 2026"),
}


@pytest.mark.parametrize(("begins", "ends", "tag", "words"), LASTING.values(), ids=list(LASTING))
def test_what_lasts(begins: datetime, ends: datetime, tag: str, words: str) -> None:
    assert date_and_time(begins, ends, tag) == unbroken(words)


def test_next() -> None:
    assert next_time(on(7, 10), on(7, 16), "en-GB", say["en-GB"]) == "Next: Sat, 7 November 2026, 10:00\u00a0–\u2060\u00a016:00"
    assert next_time(on(7), on(8), "fr", say["fr"]) == "Prochaine date\u00a0: sam. 7 novembre 2026"
    assert next_time(on(7), on(8), "ja", say["ja"]) == "次回：2026年11月7日(土)"


@given(
    st.text(max_size=8),
    st.sets(st.integers(0, 6)),
    st.datetimes(on(1).replace(year=1900), on(1).replace(year=2199)),
    st.integers(1, 99),
)
@settings(deadline=None)
def test_words_never_fail(tag: str, week: set[int], begins: datetime, hours: int) -> None:
    assert len(weekly([(day, *EVENING) for day in week], tag, catalog(tag).gettext)) == bool(week)
    assert date_and_time(begins, begins + timedelta(hours=hours), tag)
