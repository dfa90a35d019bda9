"""MED: medical articles and reviews."""

from datetime import date
from typing import Any

import pytest
from checking import Check

from pelican_wellness.features.review.review import Review
from pelican_wellness.model.person import Person

MEDICAL = {"editorial": {"medical": True}}
JANE = Person(slug="jane-doe", name="Jane Doe", credentials=("LMT",))
PLAIN = Person(slug="sam-roe", name="Sam Roe")
THREE = "Gout hurts.\n\nWith gout, rest.\n\nMore about *gout*."


def head(**lines: str) -> str:
    return "".join(f"{key}: {value}\n" for key, value in lines.items()) + "\nText."


ABOUT_AN_ILLNESS = [
    (head(Date="2026-01-01", Title="Massage and spinal stenosis"), 2),
    (head(Title="Living with Parkinson’s disease"), 1),
    (head(Title="Sleeping better", Tags="evenings, Insomnia"), 2),
    (head(Title="A walk", Category="Arthritis"), 2),
    (head(Title="Oils after chemotherapy"), 1),
    (head(Title="Gentle movement for migraines"), 1),
    (head(Title="What depression takes"), 1),
    (f"Date: 2026-01-01\nTitle: A big toe\n\n{THREE}", 2),
    ("Title: Joints\n\nRheumatoid arthritis is long.\n\n- rheumatoid arthritis\n- more rheumatoid arthritis", 1),
]
NOT_ABOUT_AN_ILLNESS = [
    head(Title="Gentle mornings with a stiff lower back", Tags="back pain, stress"),
    head(Title="Long strokes, short strokes", Tags="stroke"),
    head(Title="Our rules about COVID-19 and colds"),
    head(Title="Join our walk for the Arthritis Foundation"),
    head(Title="Breast Cancer Awareness Month at the studio"),
    head(Title="Cancerian summers"),
    head(Title="A cake for people with celiac disease"),
    head(Title="A quiet evening", Lang="es", Tags="insomnia"),
    "Title: First visit\n\nTell us if you have cancer or osteoporosis, or take blood thinners.\n\nTell us of cancer early.",
    "Title: Pressing\n\nA depression in the muscle.\n\nThe depression fills.\n\nNo depression is left.",
    "Title: Thanks\n\nThe Cancer Society came.\n\nWe gave to the Cancer Society.\n\nAnd the Cancer Society wrote.",
]


@pytest.mark.parametrize(("markdown", "line"), ABOUT_AN_ILLNESS)
@pytest.mark.parametrize("code", ["MED001", "MED002", "MED003"])
def test_medical_articles(found: Check, code: str, markdown: str, line: int) -> None:
    assert [one.line for one in found(code, markdown)] == [line]


@pytest.mark.parametrize("markdown", NOT_ABOUT_AN_ILLNESS)
@pytest.mark.parametrize("code", ["MED001", "MED002", "MED003"])
def test_other_articles(found: Check, code: str, markdown: str) -> None:
    assert found(code, markdown) == []


@pytest.mark.parametrize("code", ["MED001", "MED002", "MED003"])
def test_the_setting_makes_every_article_medical(found: Check, code: str) -> None:
    assert found(code, head(Title="A walk"), wellness=MEDICAL)
    assert found(code, head(Title="Un paseo", Lang="es"), wellness=MEDICAL)
    assert not found(code, head(Title="About me"), wellness=MEDICAL, kind="page")
    assert not found(code, head(Title="Gout"), kind="page")


@pytest.mark.parametrize("code", ["MED001", "MED002", "MED003"])
def test_but_those_whose_disclaimer_was_declined(found: Check, code: str) -> None:
    assert not found(code, head(Title="Closed on Monday", Disclaimer="none"), wellness=MEDICAL)
    assert found(code, head(Title="Gout", Disclaimer="none"), wellness=MEDICAL)
    kitchen = {"editorial": {"medical": True, "disclaimers": {"our-kitchen": False}}}
    assert not found(code, head(Title="Lentil soup", Category="Our Kitchen"), wellness=kitchen)
    assert found(code, head(Title="A walk", Category="Walks"), wellness=kitchen)


@pytest.mark.parametrize("code", ["MED001", "MED002", "MED003"])
def test_a_category_is_declined_by_the_slug_that_pelican_gives_it(found: Check, code: str) -> None:
    declined = {"editorial": {"medical": True, "disclaimers": {"korper-geist": False}}}
    assert not found(code, head(Title="A walk", Category="Körper & Geist"), wellness=declined)
    assert found(code, head(Title="A walk", Category="Körper"), wellness=declined)


def test_the_message_names_the_illness_as_written(found: Check) -> None:
    assert (
        found("MED001", head(Title="Rheumatoid Arthritis"))[0].message
        == "this article about Rheumatoid Arthritis has no disclaimer"
    )
    assert found("MED001", head(Title="A walk"), wellness=MEDICAL)[0].message == "this medical article has no disclaimer"


def test_disclaimer(found: Check) -> None:
    assert not found("MED001", head(Title="Gout"), disclaimer=True)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "this article about Gout is without an author"),
        ({"authors": (PLAIN,)}, "this article about Gout is by Sam Roe, without credentials"),
        (
            {"authors": (PLAIN, Person(slug="al", name="Al"))},
            "this article about Gout is by Sam Roe and Al, without credentials",
        ),
    ],
)
def test_credentials(found: Check, fields: dict[str, Any], message: str) -> None:
    assert [one.message for one in found("MED002", head(Title="Gout"), **fields)] == [message]


def test_an_author_without_a_file(found: Check) -> None:
    (one,) = found("MED002", head(Title="Gout", Author="Pat Poe"))
    assert (one.line, one.message) == (2, "this article about Gout is by Pat Poe, without credentials")
    assert "by Mo" in found("MED002", head(Title="Gout"), blog={"pelican": {"AUTHOR": "Mo"}})[0].message


def test_one_author_with_credentials_is_enough(found: Check) -> None:
    assert not found("MED002", head(Title="Gout"), authors=(JANE,))
    assert not found("MED002", head(Title="Gout"), authors=(PLAIN, JANE))


UNSOURCED = [
    "Text.",
    "See [the other article]({filename}b.md) and [us](https://www.blog.example.com/x).",
    "[Book here](https://booking.example.com/a) or [write](mailto:a@example.com) or [call](tel:+18025550142).",
    "## Sources of stress\n\n- Noise\n- Light",
    "## References\n\n## Next\n\nText.",
    "In 2010, 10.5 of 12 people in a study felt better.",
]
SOURCED = [
    "See [NHS](https://www.nhs.uk/conditions/gout/).",
    "See <http://example.org/>.",
    "A fact.[^1]\n\n[^1]: Doe, 2020.",
    "## References\n\n- Doe, 2020.",
    "### Sources:\n\n1. Doe, 2020.",
    "## References and further reading\n\nDoe, 2020.",
    '<h2 id="x"><a href="#x">Bibliography</a></h2>\n\n<ul><li>Doe</li></ul>',
    "Doe 2020, doi:10.1001/jama.1997.03540390074039",
    "Doe 2020, PMID 123456",
]


@pytest.mark.parametrize("text", UNSOURCED)
def test_without_a_source(found: Check, text: str) -> None:
    settings = {"practice": {"booking_url": "https://booking.example.com/"}}
    pelican = {"pelican": {"SITEURL": "https://blog.example.com"}}
    assert found("MED003", f"Title: Gout\n\n{text}", wellness=settings, blog=pelican)


@pytest.mark.parametrize("text", SOURCED)
def test_with_a_source(found: Check, text: str) -> None:
    assert not found("MED003", f"Title: Gout\n\n{text}")


def test_references_in_another_language(found: Check) -> None:
    assert not found("MED003", "Title: Gota\nLang: es\n\n## Referencias\n\n- Doe", wellness=MEDICAL)
    assert found("MED003", "Title: Gota\nLang: es\n\n## Las manos\n\n- Doe", wellness=MEDICAL)


def review(*, overdue: bool = False, due: date | None = date(2026, 2, 10), **fields: Any) -> Review:
    return Review(**{"name": "Ann Poe, MD", "day": date(2024, 2, 10), "due": due, "overdue": overdue, **fields})


REVIEWED = head(Title="A walk", Reviewed_by="Ann Poe, MD", Reviewed="2024-02-10")


def test_overdue(found: Check) -> None:
    (one,) = found("MED004", REVIEWED, review=review(overdue=True))
    assert (one.line, one.message) == (3, "the review is of 2024-02-10 and was due again on 2026-02-10")
    stated = REVIEWED.replace("\n\n", "\nReview_due: 2026-02-10\n\n")
    assert [one.line for one in found("MED004", stated, review=review(overdue=True))] == [4]
    assert found("MED004", REVIEWED, review=review(overdue=True), kind="page", language="es")


def test_not_overdue(found: Check) -> None:
    assert not found("MED004", REVIEWED, review=review())
    assert not found("MED004", REVIEWED, review=review(due=None))
    assert not found("MED004", head(Title="Gout", Date="2010-01-01"))


@pytest.mark.parametrize(
    ("author", "reviewer"),
    [
        ({"authors": (JANE,)}, {"name": "Jane Doe, LMT", "person": JANE}),
        ({"authors": (PLAIN, JANE)}, {"name": "Jane Doe, LMT", "person": JANE}),
        ({"authors": (JANE,)}, {"name": "Dr. Jane  Doe, MD"}),
        ({}, {"name": "Pat Poe, MD"}),
    ],
)
def test_reviewed_by_the_author(found: Check, author: dict[str, Any], reviewer: dict[str, Any]) -> None:
    article = head(Title="A walk", Author="Pat Poe", Reviewed_by="someone", Reviewed="2026-01-01")
    assert [one.line for one in found("MED005", article, review=review(**reviewer), **author)] == [3]


@pytest.mark.parametrize(
    ("author", "reviewer"),
    [
        ({"authors": (PLAIN,)}, {"name": "Jane Doe, LMT", "person": JANE}),
        ({"authors": (JANE,)}, {"name": "Janet Doe, MD"}),
        ({}, {"name": "Ann Poe, MD"}),
    ],
)
def test_reviewed_by_somebody_else(found: Check, author: dict[str, Any], reviewer: dict[str, Any]) -> None:
    assert not found("MED005", head(Title="A walk", Author="Pat Poe"), review=review(**reviewer), **author)


def test_no_review(found: Check) -> None:
    assert not found("MED005", head(Title="A walk", Author="Pat Poe"))
