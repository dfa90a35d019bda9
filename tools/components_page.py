"""Write docs/components.md from templates and code: python tools/components_page.py > docs/components.md."""

import ast
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from inspect import Parameter, get_annotations, getdoc, getsource, signature
from itertools import pairwise
from pathlib import Path
from textwrap import dedent

from jinja2 import Environment, meta
from settings_page import table

from pelican_wellness.adapter.filters import FILTERS
from pelican_wellness.adapter.live_person import LivePerson
from pelican_wellness.adapter.templates import REMEMBERED, Components
from pelican_wellness.adapter.wellness import Wellness
from pelican_wellness.feature import AUTHOR_PERSON, EXCERPT, OUTLINE, READING_MINUTES, WORD_COUNT, Slot
from pelican_wellness.features.about import Introduction
from pelican_wellness.features.cta.feature import CallToAction
from pelican_wellness.features.pictures.feature import Picture
from pelican_wellness.features.references.feature import Reference
from pelican_wellness.features.review.feature import Review
from pelican_wellness.html.outline import Heading
from pelican_wellness.i18n.language import Language
from pelican_wellness.model.channel import Channel
from pelican_wellness.model.page import View
from pelican_wellness.plugin import FEATURES

_THEME = Path(__file__).resolve().parents[1] / "theme"
TEMPLATES = _THEME / "templates"
STYLES = _THEME / "static" / "css" / "components"

_HEAD = """\
# What pages are made of

Everything that a template or stylesheet of your own can replace or use. [overriding.md](overriding.md) tells how.

This page is written from the code: `python tools/components_page.py > docs/components.md`.
"""

PAGES: Mapping[str, str] = {
    "404.html": "The page for a wrong address",
    "accessibility.html": "How people with disabilities can use the website",
    "archives.html": "All articles by year",
    "area.html": "Who works in a town or district, and the articles that fit",
    "article.html": "An article",
    "author.html": "The articles of one author, below their profile",
    "authors.html": "All authors",
    "base.html": "The frame of every page",
    "categories.html": "All categories",
    "category.html": "The articles of one category",
    "class.html": "A class",
    "classes.html": "The timetable",
    "contact.html": "The contact page",
    "directory.html": "Everybody who takes clients",
    "event.html": "An event",
    "first-visit.html": "What to expect, step by step",
    "good-faith-estimate.html": "What clients may ask beforehand about costs, in the United States",
    "imprint.html": "Who is behind the website, in Germany, Austria and Switzerland",
    "home.html": "Home, where a practice has more to say than what articles there are",
    "index.html": "The list of articles: the home page, or beside it",
    "page.html": "A page",
    "period_archives.html": "The articles of a year, month or day, if Pelican is told to write such pages",
    "policies.html": "What is agreed, as a table",
    "privacy.html": "What becomes of readers’ data",
    "questions.html": "Questions that open",
    "service.html": "What the practice offers, a page each",
    "services.html": "All services and prices",
    "tag.html": "The articles of one tag",
    "testimonials.html": "What clients say",
    "tags.html": "All tags",
}
"""What a reader sees there."""

BLOCKS: Mapping[str, str] = {
    "body": "Everything between `<body>` and `</body>`",
    "skip_link": "The link “Skip to content”",
    "header": "The head of the page: name, buttons, menu",
    "content": "What differs from page to page",
    "sidebar": "The sidebar with its slot; nothing where the slot is empty",
    "footer": "The foot of the page with its slot",
    "html_attributes": "Empty: more attributes for the `html` element. Begin with a space.",
    "head": "The whole content of `head`, with the four blocks below",
    "title": "The title in the browser's tab",
    "scripts": "The scripts that parts of this page ask for; add yours here, as files of your site",
    "styles": "The stylesheets of this page",
    "after_text": "What follows the text: the slot of the same name",
}
"""What a block holds."""

SLOTS: Mapping[Slot, str] = {
    Slot.HEADER: "Beside the menu, at the head of every page.",
    Slot.BELOW_TITLE: "Below the title of an article, a page, a category or a tag.",
    Slot.ARTICLE_END: "Below the tags of an article.",
    Slot.SIDEBAR: "Beside the text; below it on a phone.",
    Slot.FOOTER: "At the foot of every page, above the links.",
}
"""Where a slot is, as far as its own words in feature.py do not say it."""

COMPONENTS: Mapping[str, str] = {
    "about/box": "“About Me” in the sidebar: heading, photo, text, link to the profile",
    "classes/actions": "What can be done about a class: book it, have it in a calendar",
    "classes/facts": "When and where a class or an event is, and what it costs",
    "classes/next": "The next classes and events, on the home page and on a profile",
    "classes/people": "Who teaches it, and the way to the timetable",
    "classes/row": "One class or event in a list",
    "classes/timetable": "The classes of a week, day by day, the dates to come, and the calendar",
    "contact/access": "How one gets in",
    "contact/hours": "Opening hours",
    "contact/locations": "Further places of the practice",
    "contact/facts": "Areas, languages, prices and website of the practice",
    "contact/form": "The form of the contact page",
    "contact/people": "The people on the contact page, and the way to the directory",
    "contact/footer": "Name, address and hours of the practice, at the foot of each page",
    "contact/practice": "What else there is to know of the practice: services, access, areas, prices",
    "contact/reach": "How the practice is reached, when it is open, where it is",
    "crisis_lines/lines": "Numbers for people in a crisis",
    "cta/service_button": "The way to book a service, on its page",
    "cta/box": "The box with heading, sentence and button",
    "cta/footer_button": "The button at the foot of each page",
    "cta/header_button": "The button at the head of each page",
    "cta/main_button": "The button that books, calls or leads to the contact page; on telephones it may be another",
    "cta/person": "Photo, heading, role and areas of the person in the box",
    "descriptions/text": "Your words about a category or a tag",
    "directory/area": "People and articles on the page of an area",
    "directory/filter": "The form that narrows the directory; not to be seen where no scripts run",
    "directory/groups": "Everybody who takes clients, area by area, where they are more than a dozen",
    "directory/people": "Everybody who takes clients, each once",
    "qr/code": "A code that telephones read, on paper only",
    "services/all": "The way back to all services, below everything else on the page of one",
    "services/details": "Who gives a service and where, and the articles that fit",
    "services/links": "The names of services",
    "services/list": "All services, each with its prices",
    "services/prices": "A table of prices",
    "testimonials/list": "What clients say, each with name and date, and the service that they speak of",
    "disclaimer/text": "What an article does not replace, and the link to how it is written",
    "feeds/links": "Links to feeds, in the head",
    "head/tags": "Address, description, previews and translations, in the head",
    "home/about": "Who this is",
    "home/areas": "Where it is, town by town",
    "home/articles": "Pinned and newest articles",
    "home/classes": "The next classes and events",
    "home/first_visit": "The first visit in three steps",
    "home/hero": "The head of the home page: headline, button, hours and area in a line, a picture",
    "home/more": "A link to the rest",
    "home/ornament": "What stands in the window where there is no picture",
    "home/questions": "What people ask, with links to the answers",
    "home/sections": "The sections of the home page",
    "home/services": "What is offered, each with its first price",
    "home/testimonials": "What clients say",
    "home/visit": "Address, hours, access and the way to the map",
    "home/window": "The picture, portrait or drawing beside the headline",
    "legal/line": "A line of a page that the law asks for, with its links",
    "legal/links": "The links to these pages, at the foot of every page",
    "legal/notice": "The text of such a page: headings, addresses, paragraphs, lists",
    "links/sidebar": "`LINKS` in the sidebar",
    "links/social": "`SOCIAL` at the foot of each page",
    "people/card": "One person in a list",
    "people/channels": "A list of ways to reach somebody",
    "people/chips": "Areas or places, each as a link as large as a thumb",
    "people/facts": "Topics, languages and areas of a person, and whether they work online",
    "people/links": "License of a person, and their pages elsewhere",
    "people/list": "A list of people",
    "people/name": "The head of the page of an author who has no file in content/people/",
    "people/portrait": "The photo of a person, else their initials",
    "people/profile": "A person at the top of their page: photo, role, ways to reach them, biography, facts",
    "pictures/files": "A picture of which there are several files",
    "pictures/lead": "The picture above an article",
    "pictures/picture": "A picture in a place such as `lead`, `entry` or `portrait`, as one file or as several",
    "review/line": "Who reviewed an article, and when",
    "site/archive": "All articles, year by year",
    "site/byline": "The names of an article's authors",
    "site/colophon": "Links to archives, categories, tags, authors and feed",
    "site/date_list": "A list of articles with their dates",
    "site/draft_notice": "“Draft: not published yet”",
    "site/empty": "A list that has nothing yet, and the way home",
    "site/entries": "The articles of one page of a list, and the links to its other pages",
    "site/entry": "One article in a list: picture, title, minutes, date, excerpt",
    "site/glyph": "A small drawing beside a link: a letter, a telephone, a camera; no company's sign",
    "site/footer": "The foot of each page",
    "site/header": "The head of each page: name, buttons, menu",
    "site/heading": "The title of an article or page as its heading",
    "site/introduction": "Name and subtitle of the site at the top of the home page, where nothing else stands there",
    "site/list_header": "The heading of a list, such as a category's name",
    "site/mark": "The logo, or the leaf where there is none",
    "site/menu": "The main menu",
    "site/menu_more": "What of the main menu is not seen at once, below “More”",
    "site/name": "Logo and name of the site, linked to the home page",
    "site/pagination": "“Newer articles” and “Older articles”",
    "site/period": "An archive's period in words, such as “March 2026”",
    "site/plain": "A title without markup, for the browser's tab",
    "site/prices": "What something costs, as a table",
    "site/prose": "The text of an article or page",
    "site/reading_line": "Minutes, date and date of the last change of an article",
    "site/scheme_toggle": "The button for light and dark",
    "site/script": "One script, in the head of the pages that have one",
    "site/sidebar": "The sidebar",
    "site/skip_link": "“Skip to content”, for those who use the keyboard",
    "site/tag_line": "The line of tags and words below an article",
    "site/term_list": "A list of categories, tags or authors with their numbers of articles",
    "structured_data/graph": "What the page is about, for search engines",
    "translations/links": "“Read this in:” and links to the translations",
    "vcard/link": "The card for address books, on the contact page and on profiles",
    "web_app/icons": "Icons, manifest and the color of the browser's frame, in the head",
}
"""What a component prints."""

OTHER_STYLES: Mapping[str, str] = {
    "advice_cards/card": "Cards of advice in an article",
    "cta/link": "The phrase in an article that became a link",
    "pictures/rows": "Pictures side by side in an article",
    "prose/admonition": "Other admonitions in an article",
    "prose/pressed": "Buttons and boxes to tick that an author writes",
    "prose/wide": "Tables and code, which may be wider than the text",
    "references/list": "The list of references of an article",
    "shared/button": "Whatever has the class `w-button`",
    "shared/forced_colors": "What readers with colors of their own need",
    "shared/labels": "Small words beside or below others: `w-label`, `w-hint`",
    "shared/tap": "The size of what is tapped",
    "site/article": "The frame of an article or page, on every page",
    "visit/shapes": "Steps, policies and questions on the pages before the first visit",
}
"""What the stylesheets that belong to no component are for."""

ATTRIBUTES: Mapping[str, str] = {
    WORD_COUNT.name: "Number of words",
    READING_MINUTES.name: "Whole minutes, at least 1",
    EXCERPT.name: "The summary as plain text: yours (`Summary:`), else the first words of the paragraphs",
    OUTLINE.name: "Its headings as a tree: a list of headings, each with `children`",
    AUTHOR_PERSON.name: "The person of `content/people/` behind the author, or None",
    "cta": "The call to action, or None where there is none",
    "references": "What it refers to, one entry for each; in this theme only",
    "review": "The review that it states, or None",
    "image": "The picture of the line `Image:`, else the first of the text where `images.lead` says so, or None",
    "disclaimer": "Its disclaimer in its language, or None",
    "structured_data": "Its graph of schema.org, as one `script` element of data",
}
"""What the attributes of articles and pages are."""

VIEW: Mapping[str, str] = {
    "kind": "The name of the page's template, such as `article` or `category`",
    "tag": "The language as your file or your settings have it: `pt-BR`",
    "language": "The language, as a value (see below)",
    "site_url": "`SITEURL` as this page must write it: relative where addresses are",
    "theme_url": "Where the theme's own files are, as this page links to them",
    "file": "The file that the page is written to, below the output",
    "url": "Its address, relative to the site",
    "article": "The plugin's own view of the article or page; templates read Pelican's `article` or `page` instead",
    "key": "`home`, `contact`, `directory` or `area/…` on those pages, else empty",
    "term": "Category, tag or author of a list: `name`, `slug`, `url`, `save_as`",
    "term_kind": "`category`, `tag` or `author` on such a list, else empty",
    "count": "How many articles stand in a list",
    "listed": "Titles or names of what stands first on this page of a list; they may hold inline HTML",
    "period": "Year, month and day of an archive's period, as far as it has them: `(2026, 3)`",
    "previous": "Address of the page before this one in a list, relative to the site",
    "next": "Address of the page after it",
    "home": "Where the home page is, as this page links to it",
    "is_home": "Whether this is the home page",
}
"""What the attributes of a view are."""

_VALUES: tuple[tuple[str, type, str], ...] = (
    ("A person", LivePerson, "`article.author_person`, `wellness.people`, `person` in components"),
    ("A way to reach somebody", Channel, "`channels` of a person and of a call to action"),
    ("A call to action", CallToAction, "`article.cta`"),
    ("A review", Review, "`article.review`"),
    ("A picture", Picture, "`article.image`"),
    ("A reference", Reference, "`article.references`"),
    ("A heading", Heading, "`article.outline`"),
    ("An introduction", Introduction, "`wellness.about`"),
    ("A language", Language, "`view.language`, the filter `language`"),
)


def undescribed() -> list[str]:
    """Return a line for each thing that this module has no words for, or has words for though it is gone."""
    files = {file.name for file in TEMPLATES.glob("*.html")}
    tables: tuple[tuple[str, Mapping[str, str], set[str]], ...] = (
        ("PAGES", PAGES, files),
        ("BLOCKS", BLOCKS, {block for name in files for block in own_blocks(name)}),
        ("COMPONENTS", COMPONENTS, {*components()}),
        ("OTHER_STYLES", OTHER_STYLES, {*other_styles()}),
        ("VIEW", VIEW, {one.name for one in fields(View)}),
        ("ATTRIBUTES", ATTRIBUTES, {name for name, _ in attributes()}),
    )
    here = "of tools/components_page.py"
    return sorted(
        f"{one}: say what it is, in {name} {here}" if one in there else f"{one}: it is gone; take it out of {name} {here}"
        for name, known, there in tables
        for one in there ^ known.keys()
    )


def components_page() -> str:
    """Return the text of docs/components.md. Raises LookupError where there are no words for something."""
    if odd := undescribed():
        raise LookupError("\n".join(odd))
    return "\n".join([_HEAD, *_pages(), *_slots(), *_components(), *_helpers(), *_values()])


def _pages() -> Iterator[str]:
    files = sorted(file.name for file in TEMPLATES.glob("*.html"))
    yield "## Pages\n\nA file for each kind of page, in `templates/`.\n"
    yield table(("File", "Page", "Extends"), ((f"`{name}`", PAGES[name], _named(_extended(name))) for name in files))
    yield "## Blocks\n\nWhat a template that extends another can replace; `{{ super() }}` prints what was there.\n"
    rows = ((f"`{block}`", f"`{name}`", BLOCKS[block]) for name in ("base.html", "page.html") for block in own_blocks(name))
    yield table(("Block", "In", "What it holds"), rows)


def _slots() -> Iterator[str]:
    yield (
        "## Slots\n\nPlaces that [features](reference.md#features) fill. Each is a file `templates/slots/….html`. The parts "
        "stand in the order of this table; a feature that has nothing to say on a page prints nothing.\n"
    )
    said = _docstrings_of_members(Slot)
    rows = []
    for slot in Slot:
        filled = [
            f"[`{part.component}`](#{_anchor_of(part.component)})"
            for one in FEATURES
            for part in one.parts
            if part.slot is slot
        ]
        rows.append((f"`slots/{slot.value}.html`", said.get(slot.name) or SLOTS[slot], ", ".join(filled)))
    yield table(("Slot", "Where", "Parts"), rows)


def _components() -> Iterator[str]:
    yield (
        "## Components\n\nPieces of pages, in `templates/components/`. Each knows its arguments, `view` and `wellness`, and "
        "nothing else: Pelican's `article` or `SITENAME` only where it is handed them. The stylesheet has the same name, in "
        "`static/css/components/`; pages that do not print the component come without it.\n"
    )
    names = components()
    known = {feature.name for feature in FEATURES}
    for folder in sorted({name.partition("/")[0] for name in names}):
        yield f"### {folder}\n"
        if folder in known:
            yield f"See [the feature](features/{folder}.md).\n"
        rows = (
            (
                f"`{name}`",
                COMPONENTS[name],
                ", ".join(f"`{one}`" for one in arguments(name)),
                ", ".join(_printed_by(name)),
                "yes" if (STYLES / f"{name}.css").is_file() else "",
            )
            for name in names
            if name.startswith(f"{folder}/")
        )
        yield table(("Component", "What it prints", "Arguments", "Printed by", "Stylesheet"), rows)
    remembered = ", ".join(f"`{name}`" for name in sorted(REMEMBERED))
    yield (
        f"{remembered} are rendered once for each language and each set of arguments, and then remembered. Within them "
        "`view` knows `tag`, `language`, `site_url` and `theme_url`, and nothing else of the page.\n"
    )
    yield "### Other stylesheets\n\nIn the same folder, for what is no component.\n"
    yield table(("File", "What for"), ((f"`{name}.css`", OTHER_STYLES[name]) for name in other_styles()))


def _helpers() -> Iterator[str]:
    yield "## Functions\n\nWhat templates of this theme can call, beside Jinja's own.\n"
    own = {_called(name, one): getdoc(one) or "" for name, one in vars(Components).items() if not name.startswith("_")}
    own |= {"_(text)": "Return a text of [wording.md](wording.md) in the page's language; other texts stay as they are."}
    own |= {"ngettext(one, many, number, …)": "Return one of two texts, by a number."}
    yield table(("Function", "What it does"), ((f"`{call}`", _first(text)) for call, text in own.items()))
    yield (
        "## Filters\n\nIn every theme: `{{ article.word_count|number }}`. A filter that another theme has by the same name "
        "stays.\n"
    )
    yield table(("Filter", "What it makes"), ((f"`{name}`", _first(getdoc(one) or "")) for name, one in FILTERS.items()))
    yield "## wellness\n\nIn every template of every theme.\n"
    found = [(name, one) for name, one in vars(Wellness).items() if not name.startswith("_")]
    yield table(
        ("Name", "What it gives"), ((f"`wellness.{_called(name, one)}`", _first(getdoc(one) or "")) for name, one in found)
    )
    yield "## On every article and page\n\nIn every theme: `article.word_count`, `page.word_count`.\n"
    rows = ((f"`{name}`", ATTRIBUTES[name], f"[{owner}](features/{owner}.md)" if owner else "") for name, owner in attributes())
    yield table(("Attribute", "What it is", "Feature"), rows)


def _values() -> Iterator[str]:
    yield (
        "## view\n\nThe page that is being written: in each template and component of this theme, elsewhere as "
        "`wellness.view()`.\n"
    )
    yield table(("Attribute", "What it is"), ((f"`view.{one.name}`", VIEW[one.name]) for one in fields(View)))
    yield "## What values have\n"
    rows = ((name, where, ", ".join(f"`{one}`" for one in members(kind))) for name, kind, where in _VALUES)
    yield table(("Value", "Where it comes from", "What it has"), rows)
    yield (
        "A `url` of a person or a call to action is relative to the site: print `{{ url|link }}`. A `photo` or `path` is below "
        "the content folder: print `{{ path|file }}`. A `biography` or `text` that holds HTML is printed with "
        "`{{ text|live }}`.\n"
    )


def components() -> list[str]:
    """Return the names of all components."""
    folder = TEMPLATES / "components"
    return sorted(file.relative_to(folder).with_suffix("").as_posix() for file in folder.rglob("*.html"))


def other_styles() -> list[str]:
    """Return the names of the stylesheets that belong to no component."""
    names = (file.relative_to(STYLES).with_suffix("").as_posix() for file in STYLES.rglob("*.css"))
    return sorted(set(names) - set(components()))


def attributes() -> list[tuple[str, str]]:
    """Return the attributes of every article with the feature each is of, empty where it is of none."""
    core = [(fact.name, "") for fact in (WORD_COUNT, READING_MINUTES, EXCERPT, OUTLINE, AUTHOR_PERSON)]
    own = [(fact.name, feature.name) for feature in FEATURES for fact in feature.facts if not fact.hidden]
    return [*core, *own, ("structured_data", "structured_data")]


def arguments(component: str) -> list[str]:
    """Return what a component takes: what it and the slots it includes do not set themselves."""
    return sorted(_undeclared(f"components/{component}.html") - _GIVEN)


_GIVEN = frozenset({"view", "wellness", "_", "gettext", "ngettext"} | {name for name in vars(Components) if name[0] != "_"})


@cache
def _undeclared(template: str) -> frozenset[str]:
    tree = _environment().parse(_source(template))
    included = (name for name in meta.find_referenced_templates(tree) if name)
    return frozenset(meta.find_undeclared_variables(tree)).union(*map(_undeclared, included))


@cache
def _environment() -> Environment:
    environment = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    environment.filters.update(FILTERS)
    return environment


@cache
def _source(template: str) -> str:
    return (TEMPLATES / template).read_text(encoding="utf-8")


def _printed_by(component: str) -> Iterator[str]:
    """Yield slots and templates that print a component."""
    slots = dict.fromkeys(part.slot.value for one in FEATURES for part in one.parts if part.component == component)
    yield from (f"slot `{slot}`" for slot in slots)
    for file in sorted(TEMPLATES.rglob("*.html")):
        name = file.relative_to(TEMPLATES).as_posix()
        if f'component("{component}"' in _source(name):
            yield f"`{name.removeprefix('components/').removesuffix('.html') if '/' in name else name}`"


def own_blocks(template: str) -> list[str]:
    """Return the blocks of a template that the one it extends does not have, in their order."""
    above = _extended(template)
    inherited = set(own_blocks(above)) if above else set()
    return [name for name in re.findall(r"{%-?\s*block\s+(\w+)", _source(template)) if name not in inherited]


def _extended(template: str) -> str:
    found = re.search(r'{%-?\s*extends\s+"([^"]+)"', _source(template))
    return found[1] if found else ""


def _docstrings_of_members(kind: type) -> dict[str, str]:
    """Return the text below each member of an enumeration, which Python itself does not keep."""
    body = ast.parse(dedent(getsource(kind))).body[0]
    inside = body.body if isinstance(body, ast.ClassDef) else []
    found: dict[str, str] = {}
    for one, below in pairwise(inside):
        if isinstance(one, ast.Assign) and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            target = one.targets[0]
            found[target.id if isinstance(target, ast.Name) else ""] = " ".join(str(below.value.value).split())
    return found


def members(kind: type) -> Iterable[str]:
    """Return what a value has: its fields and its properties."""
    own = [one.name for one in fields(kind)] if is_dataclass(kind) else list(get_annotations(kind))
    added = (name for base in kind.__mro__ for name, one in vars(base).items() if isinstance(one, property))
    return [*own, *(name for name in added if name not in own)]


def _called(name: str, value: object) -> str:
    """How a template writes it: a function with its arguments, but for those that Python and Jinja hand over."""
    if not callable(value):
        return name
    own = (one for one in signature(value).parameters.values() if one.name not in ("self", "context"))
    return f"{name}({', '.join('…' if one.kind is Parameter.VAR_KEYWORD else one.name for one in own)})"


def _named(template: str) -> str:
    return f"`{template}`" if template else ""


def _anchor_of(component: str) -> str:
    return component.partition("/")[0]


def _first(text: str) -> str:
    """The first paragraph of a docstring, on one line."""
    return " ".join(text.partition("\n\n")[0].split())


if __name__ == "__main__":
    try:
        sys.stdout.buffer.write(components_page().encode())
    except LookupError as error:
        sys.exit(f"docs/components.md cannot be written:\n{error}")
