"""Whom an article's call to action names: sites in a line, built by real Pelican, against the choice and its reason."""

from time import process_time
from typing import Any

import pytest
from factory import Build, article

from pelican_wellness.features.cta.choice import Candidates, RuleIndex, Subject, choose
from pelican_wellness.model.channel import channels
from pelican_wellness.model.person import Person

SHOWN = "{% for a in articles + drafts %}{% if a.cta %}{{ a.cta.person.slug }}|{{ a.cta.reason|safe }}{% else %}|{% endif %}{% endfor %}"
PRACTICE = {"practice": {"telephone": "+1 802 555 0142"}}


def _person(line: str) -> tuple[str, str]:
    """Return file and text of a person: `mara: back pain, sleep @ Leeds, York` has topics and areas; `-` no channel."""
    slug, _, rest = line.partition(":")
    topics, _, areas = rest.partition("@")
    reachable = not slug.startswith("-")
    slug = slug.strip("- ")
    head = f"Title: {slug.title()}\nSlug: {slug}\nTopics: {topics.strip()}\nAreas: {areas.strip()}\n"
    return f"people/{slug}.md", head + (f"Email: {slug}@example.com\n" if reachable else "") + "\nBiography"


def _rules(*rules: dict[str, Any]) -> dict[str, Any]:
    return {"cta": {"rules": list(rules)}}


# What the table of test_choice.py says is what Pelican's lines, tags and authors come to: people; the article's metadata;
# the settings; whom the call names; how the reason begins.
TABLE: dict[str, tuple[list[str], dict[str, str], dict[str, Any], str, str]] = {
    "own Cta": (["ana", "bo"], {"cta": "bo"}, {}, "bo", "own Cta"),
    "none in capitals": (["ana"], {"cta": "None"}, PRACTICE, "", ""),
    "rule by one of several tags": (["ana", "bo"], {"tags": "y, x"}, _rules({"tags": ["z", "x"], "person": "bo"}), "bo", "rule by tag"),
    "a tag is compared by slug": (["ana", "bo"], {"tags": "Back Pain"}, _rules({"tags": ["back pain"], "person": "bo"}), "bo", "rule by tag"),
    "rule by category": (["ana", "bo"], {"category": "Sleep"}, _rules({"categories": ["Sleep"], "person": "bo"}), "bo", "rule by category"),
    "area by slug": (["ana: @ York", "bo: @ South Leeds"], {"area": "south  leeds"}, {}, "bo", "area"),
    "topics by slug": (["ana", "bo: Back Pain"], {"tags": "back-pain"}, {}, "bo", "topics"),
    "author by slug": (["ana", "bo"], {"author": "bo"}, {}, "bo", "author"),
    "two authors, by slug": (["ana", "bo"], {"authors": "Bo; Ana"}, {}, "ana", "author"),
    "author who takes no clients": (["-ana", "bo"], {"author": "Ana"}, PRACTICE, "", "practice"),
    "the site's setting": ([], {}, {"cta": {"url": "https://b.example/"}}, "", "site"),
    "a draft too": (["ana", "bo"], {"status": "draft", "cta": "bo"}, {}, "bo", "own Cta"),
    "a tag without letters": (["ana", "bo: 🌿"], {"tags": "🌿"}, {}, "bo", "topics"),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE)
def test_choice(build: Build, name: str) -> None:
    people, metadata, wellness, slug, reason = TABLE[name]
    files: dict[str, str | bytes] = {"a.md": article(slug="a", **metadata), "t.txt": SHOWN}
    files.update(map(_person, people))
    shown = build(files, WELLNESS=wellness, TEMPLATE_PAGES={"t.txt": "t.html"}).html("t.html")
    found = shown.split("|")
    assert found[0] == slug
    assert found[1].startswith(reason)
    assert bool(found[1]) == bool(reason)


WRONG: dict[str, tuple[dict[str, str], dict[str, Any], list[str]]] = {
    "unknown person": ({"cta": "anna"}, {}, ["a.md:4: Cta", "'anna'", "one of ana, none", "did you mean: 'ana'"]),
    "person who cannot be reached": ({"cta": "bo"}, {}, ["a.md:4: Cta", "Bo cannot be reached", "Phone"]),
    "unknown area": ({"area": "Leds"}, {}, ["a.md:4: Area", "'Leds'", "one of Leeds, York", "did you mean: 'Leeds'"]),
    "unknown person in a rule": ({}, _rules({"tags": ["x"], "person": "anna"}), ['["cta"]["rules"][0]["person"]', "one of ana, none"]),
    "placeholder": ({"cta_text": "{persn}"}, {}, ["a.md:4: Cta_text", "{persn} is not filled in", "did you mean: 'person'"]),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_wrong_name(build: Build, name: str) -> None:
    metadata, wellness, fragments = WRONG[name]
    files: dict[str, str | bytes] = {"a.md": article(slug="a", **metadata)}
    files.update(map(_person, ["ana: @ Leeds, York", "-bo"]))
    with pytest.raises(Exception, match="expected:") as caught:
        build(files, WELLNESS=wellness)
    for fragment in fragments:
        assert fragment in str(caught.value)


def test_words_of_article_rule_and_site(build: Build) -> None:
    shown = "{% for a in articles %}{{ a.slug }}: {{ a.cta.heading }}, {{ a.cta.text }}, {{ a.cta.button }}\n{% endfor %}"
    built = build(
        {
            "a.md": article(slug="a", tags="x", cta_heading="Ask {person}"),
            "b.md": article(slug="b", tags="x", area="Leeds"),
            "c.md": article(slug="c", category="C"),
            "t.txt": shown,
            **dict([_person("ana: x @ York"), _person("bo: @ Leeds")]),
        },
        WELLNESS={
            "cta": {
                "text": "{profession} in {area}",
                "button": "Go",
                "rules": [{"tags": ["x"], "heading": "Rule for {person}"}, {"categories": ["C"], "text": "Category"}],
            },
            "profession": "healer",
            **PRACTICE,
        },
        TEMPLATE_PAGES={"t.txt": "t.html"},
    )
    assert set(built.html("t.html").strip().splitlines()) == {
        "a: Ask Ana, healer in York, Go",
        "b: Rule for Bo, healer in Leeds, Go",
        "c: Talk to a healer, Category, Go",
    }


def test_where_the_phrase_leads(build: Build) -> None:
    """To the people of the article's area where that is known, else to the same place as the button."""
    files: dict[str, str | bytes] = {
        "a.md": article("Please contact a therapist in your area.", slug="a", area="Leeds"),
        "b.md": article("Please contact a therapist in your area.", slug="b", cta="bo"),
        "c.md": article("Please contact a therapist in your area.", slug="c", cta="none"),
        **dict([_person("ana: @ Leeds"), _person("bo: @ York")]),
    }
    built = build(files)
    assert [link["href"] for link in built.page("a.html").select(".w-prose a")] == [
        "https://example.com/pages/directory.html#area-leeds"
    ]
    assert built.page("pages/directory.html").select_one(".w-person #area-leeds")
    (link,) = built.page("b.html").select(".w-prose a")
    assert (
        link["href"]
        == built.page("b.html").select_one(".w-call-to-action .w-button")["href"]
        == "https://example.com/author/bo.html"
    )  # type: ignore[index]
    assert not built.page("c.html").select(".w-prose a, .w-call-to-action")
    assert built.page("c.html").select(".w-header-call")


BOOKING = "https://booking.example/"


@pytest.mark.parametrize(
    ("people", "metadata", "rules"),
    [
        (["ana", "bo"], {"cta": "bo"}, []),
        (["ana", "bo"], {"tags": "x"}, [{"tags": ["x"], "person": "bo"}]),
        (["ana", "bo"], {"author": "Bo"}, []),
        (["bo"], {"cta": "bo"}, []),
    ],
    ids=["the article's own", "a rule's", "its author", "the only one there is"],
)
def test_a_named_person_wins_over_the_address_of_the_general_call(
    build: Build, people: list[str], metadata: dict[str, str], rules: list[dict[str, Any]]
) -> None:
    files: dict[str, str | bytes] = {
        "a.md": article(slug="a", **metadata),
        "b.md": article(slug="b", cta=""),
        **dict(map(_person, people)),
    }
    built = build(files, WELLNESS={"cta": {"url": BOOKING, "rules": rules}})
    button = built.page("a.html").select_one(".w-call-to-action .w-button")
    assert button
    assert button.get_text() == "Contact Bo"
    assert button["href"] == f"https://example.com/{'author/bo' if len(people) > 1 else 'pages/contact'}.html"
    for page in ("a.html", "b.html", "index.html"):
        assert [one["href"] for one in built.page(page).select(".w-header-call, .w-footer-call a")] == [BOOKING, BOOKING]


def test_no_button_leads_to_the_page_it_stands_on(build: Build) -> None:
    built = build({"a.md": article(slug="a"), "a.es.md": article(slug="a", lang="es")}, WELLNESS=PRACTICE)
    for path in ("pages/contact.html", "pages/contact-es.html"):
        assert {one["href"] for one in built.page(path).select(".w-header-call, .w-footer-call a")} == {"tel:+18025550142"}
    assert len(built.page("a.html").select(".w-header-call.w-on-screens, .w-footer-call .w-on-screens")) == 2
    silent = build({"a.md": article(slug="a")}, WELLNESS={"practice": {"email": "a@b.example"}})
    assert not silent.page("pages/contact.html").select(".w-header-call, .w-footer-call")


SHAPES: dict[str, tuple[str, str, str]] = {
    # A person's topics and areas, and an article's tags and area; {} is their number.
    "topics of their own": ("topic {}", "area {}", "topic {}"),
    "one topic for all, and tags that nobody knows": ("common", "one", "common; tag {}"),
    "one topic for all, and one of their own": ("common; topic {}", "one", "common; topic {}"),
    "one area for all": ("topic {}", "one", "topic {}; area one"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_choosing_takes_linear_time(shape: str) -> None:
    """Four times the people and articles take about four times as long, not sixteen times."""
    topics, area, tags = SHAPES[shape]
    way = channels(email="a@example.com")

    def seconds(size: int) -> float:
        people = [
            Person(f"p{one}", f"P {one}", topics=tuple(topics.format(one).split("; ")), areas=(area.format(one),), channels=way)
            for one in range(size)
        ]
        subjects = [
            Subject(
                tags=tuple(tags.format(one).split("; ")), areas=("one",) if "area one" in tags else (), authors=(people[one],)
            )
            for one in range(size)
        ]
        best = float("inf")
        for _ in range(3):
            candidates = Candidates(people, str, RuleIndex([], str, ()))
            start = process_time()
            for subject in subjects:
                choose(subject, candidates)
            best = min(best, process_time() - start)
        return best

    assert seconds(4000) / seconds(1000) < 9


def test_a_phrase_in_a_text_that_is_edited_further(build: Build) -> None:
    """The link stays where it is when a table gets its box, and in a plain text all else is as it was."""
    phrase, table = "Please contact a therapist today.", "| a | b |\n| --- | ---: |\n| 1 | 2 |"
    files: dict[str, str | bytes] = {
        "plain.md": article(f'{phrase}\n\nSay "R&D", 2 < 3.', slug="plain"),
        "table.md": article(f"{phrase}\n\n{table}", slug="table"),
    }
    built = build(files, WELLNESS={"profession": "therapist", "practice": {"email": "a@example.com"}})
    for name in ("plain", "table"):
        (link,) = built.page(f"{name}.html").select(".w-prose a.w-cta-link")
        assert link.get_text() == "contact a therapist"
    assert '<p>Say "R&amp;D", 2 &lt; 3.</p>' in built.html("plain.html")
    assert built.page("table.html").select(".w-prose .w-scroller td.w-align-right")
