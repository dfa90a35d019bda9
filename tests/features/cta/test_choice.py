"""Whom an article's call to action names: one table of people, lines and settings, against the choice and its reason."""

from dataclasses import replace
from typing import Any

import pytest
from checking import SLUGS, article, term
from sites import site_of

from pelican_wellness.features.cta.feature import call_of
from pelican_wellness.model.channel import channels
from pelican_wellness.model.person import Person
from pelican_wellness.settings.lines import split_list

PRACTICE = {"practice": {"telephone": "+1 802 555 0142"}}
NOBODY = ("", "")


def _person(line: str) -> Person:
    """Return a person: `mara: back pain, sleep @ Leeds, York` has topics and areas; `-` no channel."""
    slug, _, rest = line.partition(":")
    topics, _, areas = rest.partition("@")
    ways = () if slug.startswith("-") else channels(email="a@example.com")
    slug = slug.strip("- ")
    return Person(slug, slug.title(), channels=ways, topics=split_list(topics), areas=split_list(areas))


def _rules(*rules: dict[str, Any]) -> dict[str, Any]:
    return {"cta": {"rules": list(rules)}}


# People, one a line; the article's metadata; the settings; whom the call names ("" nobody); how the reason begins.
TABLE: dict[str, tuple[list[str], dict[str, str], dict[str, Any], str, str]] = {
    "own Cta": (["ana", "bo"], {"cta": "bo"}, {}, "bo", "own Cta"),
    "own Cta beats a rule": (["ana", "bo"], {"cta": "bo", "tags": "x"}, _rules({"tags": ["x"], "person": "ana"}), "bo", "own Cta"),
    "own Cta beats area and topics": (["ana: sleep @ Leeds", "bo"], {"cta": "bo", "tags": "sleep", "area": "Leeds"}, {}, "bo", "own Cta"),
    "own Cta beats the author": (["ana", "bo"], {"cta": "bo", "author": "Ana"}, {}, "bo", "own Cta"),
    "none": (["ana"], {"cta": "none", "author": "Ana"}, PRACTICE, *NOBODY),
    "none in capitals": (["ana"], {"cta": "None"}, PRACTICE, *NOBODY),
    "none beats a rule": (["ana"], {"cta": "none", "tags": "x"}, _rules({"tags": ["x"], "person": "ana"}), *NOBODY),
    "rule by tag": (["ana", "bo"], {"tags": "x"}, _rules({"tags": ["x"], "person": "bo"}), "bo", 'rule by tag: entry 1 of cta.rules has the tag "x"'),
    "rule by one of several tags": (["ana", "bo"], {"tags": "y, x"}, _rules({"tags": ["z", "x"], "person": "bo"}), "bo", "rule by tag"),
    "rules in their order": (["ana", "bo"], {"tags": "x, y"}, _rules({"tags": ["y"], "person": "bo"}, {"tags": ["x"], "person": "ana"}), "bo", "rule by tag: entry 1"),
    "a tag is compared by slug": (["ana", "bo"], {"tags": "Back Pain"}, _rules({"tags": ["back pain"], "person": "bo"}), "bo", "rule by tag"),
    "a rule for another tag": (["ana", "bo"], {"tags": "x", "author": "Ana"}, _rules({"tags": ["y"], "person": "bo"}), "ana", "author"),
    "rule by category": (["ana", "bo"], {"category": "Sleep"}, _rules({"categories": ["Sleep"], "person": "bo"}), "bo", "rule by category"),
    "tag before category, whatever their order": (["ana", "bo"], {"tags": "x", "category": "Sleep"}, _rules({"categories": ["Sleep"], "person": "ana"}, {"tags": ["x"], "person": "bo"}), "bo", "rule by tag: entry 2"),
    "one rule for a tag or a category": (["ana", "bo"], {"category": "Sleep"}, _rules({"tags": ["x"], "categories": ["Sleep"], "person": "bo"}), "bo", "rule by category"),
    "a rule that names nobody": (["ana"], {"tags": "grief", "author": "Ana"}, _rules({"tags": ["grief"], "person": "none"}), *NOBODY),
    "a rule with words only decides nothing": (["ana", "bo"], {"tags": "x", "author": "Bo"}, _rules({"tags": ["x"], "heading": "Hi"}), "bo", "author"),
    "a rule beats the area": (["ana: @ Leeds", "bo: @ York"], {"tags": "x", "area": "Leeds"}, _rules({"tags": ["x"], "person": "bo"}), "bo", "rule by tag"),
    "a class": (["ana", "bo"], {"kind": "class", "teacher": "bo", "author": "Ana"}, {}, "bo", "teacher: Bo teaches it"),
    "an event, the first who can be reached": (["-ana", "bo", "cy"], {"kind": "event", "teacher": "ana, cy, bo"}, {}, "cy", "teacher"),
    "a class beats a rule": (["ana", "bo"], {"kind": "class", "teacher": "bo", "tags": "x"}, _rules({"tags": ["x"], "person": "ana"}), "bo", "teacher"),
    "own Cta beats the teacher": (["ana", "bo"], {"kind": "class", "teacher": "bo", "cta": "ana"}, {}, "ana", "own Cta"),
    "a class without a teacher": (["ana", "bo"], {"kind": "class", "author": "Ana"}, {}, "ana", "author"),
    "a line of an article that means nothing there": (["ana", "bo"], {"teacher": "bo", "author": "Ana"}, {}, "ana", "author"),
    "area": (["ana: @ York", "bo: @ Leeds"], {"area": "Leeds"}, {}, "bo", "area: Bo works in Leeds"),
    "area by slug": (["ana: @ York", "bo: @ South Leeds"], {"area": "south  leeds"}, {}, "bo", "area"),
    "area, the first by slug": (["cy: @ Leeds", "bo: @ Leeds"], {"area": "Leeds"}, {}, "bo", "area"),
    "area, topics first": (["ana: @ Leeds", "bo: sleep @ Leeds"], {"area": "Leeds", "tags": "sleep"}, {}, "bo", "area: Bo works in Leeds, and topics match (sleep)"),
    "area, more topics first": (["ana: sleep @ Leeds", "bo: sleep, stress @ Leeds"], {"area": "Leeds", "tags": "sleep, stress"}, {}, "bo", "area"),
    "area, then who wrote it": (["ana: @ Leeds", "bo: @ Leeds"], {"area": "Leeds", "author": "Bo"}, {}, "bo", "area"),
    "topics before who wrote it": (["ana: sleep @ Leeds", "bo: @ Leeds"], {"area": "Leeds", "author": "Bo", "tags": "sleep"}, {}, "ana", "area"),
    "area before better topics elsewhere": (["ana: sleep, stress @ York", "bo: @ Leeds"], {"area": "Leeds", "tags": "sleep, stress"}, {}, "bo", "area"),
    "one of two areas": (["ana: @ York", "bo: @ Leeds"], {"area": "Hull; Leeds"}, {"practice": {"areas": ["Hull"]}}, "bo", "area: Bo works in Leeds"),
    "an area that only the practice serves": (["ana: sleep @ York"], {"area": "Hull", "tags": "sleep"}, {"practice": {"areas": ["Hull"]}}, "ana", "topics"),
    "topics": (["ana: sleep", "bo: back pain"], {"tags": "back pain"}, {}, "bo", "topics: 1 of Bo's topics match (back-pain)"),
    "topics by slug": (["ana", "bo: Back Pain"], {"tags": "back-pain"}, {}, "bo", "topics"),
    "more topics first": (["ana: a", "bo: a, b"], {"tags": "a, b"}, {}, "bo", "topics: 2 of Bo's topics match (a, b)"),
    "as many topics, who wrote it": (["ana: a", "bo: a"], {"tags": "a", "author": "Bo"}, {}, "bo", "topics"),
    "as many topics, by slug": (["cy: a", "bo: a"], {"tags": "a"}, {}, "bo", "topics"),
    "topics beat the author": (["ana: a", "bo"], {"tags": "a", "author": "Bo"}, {}, "ana", "topics"),
    "topics of the unreachable do not count": (["-ana: a", "bo"], {"tags": "a", "author": "Bo"}, {}, "bo", "author"),
    "author": (["ana", "bo"], {"author": "Bo"}, {}, "bo", "author: Bo wrote the article"),
    "author by slug": (["ana", "bo"], {"author": "bo"}, {}, "bo", "author"),
    "two authors, by slug": (["ana", "bo"], {"authors": "Bo; Ana"}, {}, "ana", "author"),
    "two authors, one reachable": (["-ana", "bo"], {"authors": "Ana; Bo"}, {}, "bo", "author"),
    "author beats the practice": (["ana"], {"author": "Ana"}, PRACTICE, "ana", "author"),
    "author who takes no clients": (["-ana", "bo"], {"author": "Ana"}, PRACTICE, "", "practice"),
    "author without a file": (["ana"], {"author": "Somebody"}, PRACTICE, "", "practice: the practice can be reached"),
    "no author": (["ana"], {}, PRACTICE, "", "practice"),
    "the site's own": (["ana", "bo"], {}, {}, "", "site: nothing more particular fits"),
    "the site's setting": ([], {}, {"cta": {"url": "https://b.example/"}}, "", "site"),
    "no way at all": (["-ana"], {"author": "Ana"}, {}, *NOBODY),
    "a draft too": (["ana", "bo"], {"status": "draft", "cta": "bo"}, {}, "bo", "own Cta"),
    "a tag without letters": (["ana", "bo: 🌿"], {"tags": "🌿"}, {}, "bo", "topics"),
    "tags and topics without letters that differ": (["ana", "bo: 🌿"], {"tags": "🔥", "author": "Ana"}, {}, "ana", "author"),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE)
def test_choice(name: str) -> None:
    people, lines, wellness, slug, reason = TABLE[name]
    site = site_of(wellness, tuple(map(_person, people)), slugify=SLUGS)
    stated = lines.get("authors", lines.get("author", ""))
    tags = split_list(lines.get("tags", ""))
    source = replace(
        article(
            "Text", metadata=lines, kind=lines.get("kind", "article"), tags=tags, category=lines.get("category", "misc")
        ).source,
        authors=tuple(map(term, split_list(stated))),
    )
    call = call_of(source, site)
    assert (call.person.slug if call and call.person else "") == slug
    assert (call.reason if call else "").startswith(reason)
    assert bool(call) == bool(reason)


def test_the_table_is_long_enough() -> None:
    assert len(TABLE) >= 40
