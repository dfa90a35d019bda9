"""The first "contact a massage therapist" of an article becomes a link, and nothing else changes."""

import pytest
from bs4 import Tag
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_wellness.features.cta.link import link_phrase
from pelican_wellness.features.cta.phrase import finder, first_phrase, link_in_tree, literal_finder
from pelican_wellness.html.document import parse, serialize
from pelican_wellness.html.quick_tree import quick_tree, written

PHRASES = ["contact a massage therapist", "contact a therapist"]


def linked(html: str, phrases: list[str], href: str = "/contact/") -> list[str]:
    """Return the words of every link that was made; its document is otherwise as it was."""
    found = literal_finder(phrases)
    assert found is not None
    document = parse(html)
    text = document.get_text()
    may_be = found.may_be_in(html)
    made = link_phrase(document, found, href)
    tree = quick_tree(html)
    place = first_phrase(tree, found) if tree else None
    if tree and place and link_in_tree(*place, href):
        assert written(tree) == serialize(document)
        assert flat(parse(written(tree))) == flat(document)
    links = document.find_all("a", class_="w-cta-link")
    assert made == bool(links)
    assert may_be or not made
    assert all(link.attrs == {"href": href, "class": "w-cta-link"} for link in links)
    assert document.get_text() == text
    return [link.get_text() for link in links]


def flat(element: Tag) -> list[object]:
    return [(one.name, one.attrs, flat(one)) if isinstance(one, Tag) else str(one) for one in element.contents]


CASES = {
    "found": ("<p>Please contact a therapist today.</p>", PHRASES, ["contact a therapist"]),
    "the whole text": ("contact a therapist", PHRASES, ["contact a therapist"]),
    "not found": ("<p>Please rest.</p>", PHRASES, []),
    "nothing": ("", PHRASES, []),
    "first only": (
        "<p>Contact a therapist.</p><p>contact a therapist, contact a therapist</p>",
        PHRASES,
        ["Contact a therapist"],
    ),
    "any case": ("<p>CONTACT A Massage THERAPIST</p>", PHRASES, ["CONTACT A Massage THERAPIST"]),
    "no-break space": ("<p>contact a\u00a0massage therapist</p>", PHRASES, ["contact a\u00a0massage therapist"]),
    "other no-break spaces": ("<p>contact\u202fa\u2007therapist</p>", PHRASES, ["contact\u202fa\u2007therapist"]),
    "entity of a no-break space": ("<p>contact a&nbsp;therapist</p>", PHRASES, ["contact a\u00a0therapist"]),
    "line break in the source": ("<p>contact\n  a therapist</p>", PHRASES, ["contact\n  a therapist"]),
    "spaces in the phrase": ("<p>contact a therapist</p>", ["  contact  a\ttherapist "], ["contact a therapist"]),
    "no space, no match": ("<p>contact atherapist</p>", PHRASES, []),
    "not at the end of a word": ("<p>recontact a therapist</p>", PHRASES, []),
    "not at the start of a word": ("<p>contact a therapists</p>", PHRASES, []),
    "not before a digit or accent": ("<p>contact a therapist2, contact a therapisté</p>", PHRASES, []),
    "later whole words": ("<p>contact a therapists, contact a therapist</p>", PHRASES, ["contact a therapist"]),
    "quoted": ("<p>“contact a therapist”</p>", PHRASES, ["contact a therapist"]),
    "apostrophe after": ("<p>contact a therapist’s office</p>", PHRASES, ["contact a therapist"]),
    "within emphasis": ("<p><em>Please contact a therapist.</em></p>", PHRASES, ["contact a therapist"]),
    "within a list": ("<ul><li>contact a therapist</li></ul>", PHRASES, ["contact a therapist"]),
    "across elements": ("<p>contact a <b>therapist</b></p>", PHRASES, []),
    "longer wins": ("<p>contact a massage therapist</p>", ["contact a massage", PHRASES[0]], [PHRASES[0]]),
    "shorter where the longer is not": (
        "<p>contact a massage</p>",
        ["contact a massage", PHRASES[0]],
        ["contact a massage"],
    ),
    "signs are no pattern": ("<p>a+b (c)</p>", ["a+b (c)"], ["a+b (c)"]),
    "a sign is no joker": ("<p>aab</p>", ["a.b"], []),
    "Chinese": ("<p>如有疼痛，请联系按摩师咨询。</p>", ["联系按摩师"], ["联系按摩师"]),
    "Japanese": ("<p>セラピストに相談してください</p>", ["セラピストに相談"], ["セラピストに相談"]),
    "Thai": ("<p>กรุณาติดต่อนักบำบัดวันนี้</p>", ["ติดต่อนักบำบัด"], ["ติดต่อนักบำบัด"]),
    "Arabic": ("<p>يرجى الاتصال بالمعالج اليوم</p>", ["الاتصال بالمعالج"], ["الاتصال بالمعالج"]),
    "Arabic, whole words": ("<p>والاتصال بالمعالج</p>", ["الاتصال بالمعالج"], []),
    "Spanish": ("<p>¡Contacta a un masajista!</p>", ["contacta a un masajista"], ["Contacta a un masajista"]),
    "sharp s and accents in any case": ("<p>MÜNCHNER PRAXIS</p>", ["münchner praxis"], ["MÜNCHNER PRAXIS"]),
}


@pytest.mark.parametrize(("html", "phrases", "expected"), CASES.values(), ids=list(CASES))
def test_link(html: str, phrases: list[str], expected: list[str]) -> None:
    assert linked(html, phrases) == expected


@pytest.mark.parametrize(
    ("html", "may_be"),
    [
        ("<p>Please rest.</p>", False),
        ("<p>CONTACT A THERAPIST</p>", True),
        ("<p>a <b>therapist</b></p>", True),
        ("<p>contact a ther&#97;pist</p>", True),
        ("<p>Rest &amp; relax</p>", True),
    ],
)
def test_where_a_phrase_may_be(html: str, may_be: bool) -> None:  # noqa: FBT001
    found = literal_finder(["contact a therapist"])
    assert found
    assert found.may_be_in(html) is may_be


FORBIDDEN = [
    *(f"<h{level}>{{}}</h{level}>" for level in range(1, 7)),
    '<a href="x">{}</a>',
    '<a href="x"><b>{}</b></a>',
    "<code>{}</code>",
    "<pre>{}</pre>",
    "<pre><code><span>{}</span></code></pre>",
    "<kbd>{}</kbd>",
    "<samp>{}</samp>",
    "<label>{}</label>",
    "<details><summary>{}</summary></details>",
    "<table><caption>{}</caption></table>",
    "<button>{}</button>",
    "<textarea>{}</textarea>",
    "<select><option>{}</option></select>",
    "<script>{}</script>",
    "<style>{}</style>",
    "<template>{}</template>",
    "<noscript>{}</noscript>",
    "<svg><text>{}</text></svg>",
    "<p hidden>{}</p>",
    "<div hidden><p>{}</p></div>",
    '<p aria-hidden="true">{}</p>',
    '<p aria-hidden="TRUE">{}</p>',
    "<!-- {} -->",
    "<![CDATA[{}]]>",
    '<img alt="{}">',
]


@pytest.mark.parametrize("around", FORBIDDEN)
def test_never_within(around: str) -> None:
    html = around.format(PHRASES[0])
    assert linked(html, PHRASES) == []
    assert linked(f"{html}<p>Do contact a therapist.</p>", PHRASES) == ["contact a therapist"]


@pytest.mark.parametrize("phrases", [[], [""], ["  ", "\n", "\u00a0"]])
def test_no_phrases(phrases: list[str]) -> None:
    assert literal_finder(phrases) is None


def test_only_the_link_is_new() -> None:
    document = parse('<p class="b a">R&amp;B: contact&nbsp;a <b>x</b> or contact a therapist.<br>2 &lt; 3</p>')
    found = literal_finder(PHRASES)
    assert found is not None
    assert link_phrase(document, found, "?a=1&b=2")
    assert serialize(document) == (
        '<p class="b a">R&amp;B: contact\u00a0a <b>x</b> or '
        '<a href="?a=1&amp;b=2" class="w-cta-link">contact a therapist</a>.'
        "<br>2 &lt; 3</p>"
    )


def test_an_article_without_the_phrase_stays_as_it_was() -> None:
    html = "<p>contact <b>a</b> therapist</p>"
    document, nothing = parse(html), finder(["no such words"], [""])
    assert nothing is not None
    assert not link_phrase(document, nothing, "x")
    assert serialize(document) == html


PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "contact a therapist",
                "Contact a\u00a0massage therapist",
                "contact",
                " ",
                "\n",
                "x",
                "  ",
                "\t",
                "&amp;",
                "联系按摩师",
                ".",
            ),
            *(
                "<p>",
                "</p>",
                "<b>",
                "</b>",
                "<h2>",
                "</h2>",
                "<a href=x>",
                "</a>",
                "<pre>",
                "</pre>",
                "<br>",
                "<!-- x -->",
            ),
            *("<div hidden>", "</div>", "<script>", "</script>"),
        ]
    ),
    max_size=12,
).map("".join)


@given(st.one_of(PIECES, st.text(max_size=40)), st.lists(st.text(max_size=12), max_size=3))
@settings(deadline=None)
def test_words_never_change(html: str, phrases: list[str]) -> None:
    assert len(linked(html, [*PHRASES, "联系按摩师", *phrases])) <= 1


@given(st.text("abc .+*?()[]\\^$|é按", min_size=1, max_size=12))
@settings(deadline=None)
def test_any_phrase_finds_itself(phrase: str) -> None:
    words = phrase.split()
    if words:
        assert linked(f"<p>«{' '.join(words)}»</p>", [phrase]) == [" ".join(words)]
