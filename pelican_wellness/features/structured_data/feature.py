"""What machines read of each page, put together from what the site knows: head, previews, structured data."""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from jinja2.runtime import Context
from markupsafe import Markup, escape
from pelican.contents import Article, Content

from pelican_wellness.adapter.other_plugins import CANONICAL, GRAPH, OPEN_GRAPH, TWITTER
from pelican_wellness.adapter.page_context import PageContext, file_url, page_content, page_language
from pelican_wellness.features.head.description import PageDescriptions
from pelican_wellness.features.head.tags import Head, cut, languages
from pelican_wellness.features.structured_data import entities as things
from pelican_wellness.features.structured_data.creative_works import (
    ArticleFacts,
    PageFacts,
    ReviewFacts,
    blog_posting,
    web_page,
)
from pelican_wellness.html.inline import inline_text
from pelican_wellness.i18n.language import language, localized
from pelican_wellness.model.introduction import owner
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site
from pelican_wellness.web.jsonld import Graph, Node, Ref, graph_of
from pelican_wellness.web.urls import whole

_SCHEME = re.compile(r"(?:https?|mailto|tel|sms):", re.IGNORECASE)
_DESCRIPTION = 160
_UNLISTED = ("draft", "hidden")
_KINDS = {"contact": "ContactPage", "about": "AboutPage", "directory": "CollectionPage", "area": "CollectionPage"}
"""Template or slug of a page -> its type of schema.org's."""


class Discovery:
    """One a build; asked for each page. Without SITEURL there are no addresses to speak of, and little is said."""

    def __init__(self, site: Site, context: dict[str, Any]) -> None:
        self._site, self._context = site, context
        self._settings = site.pelican_settings
        self._descriptions = PageDescriptions(site)
        self.base = site.base

    def head(self, context: Context, content: Any = None) -> Markup:
        """Return the elements of a page's head; `content` is the article or page where the context does not say."""
        if self._silent:
            return Markup()
        page_or_article = content if content is not None else page_content(context)
        head = self._head(context, page_or_article)
        left = self._site.left_to_others if page_or_article is not None else set()
        names = [pair for pair in head.names() if TWITTER not in left or not pair[0].startswith("twitter:")]
        links = [link for link in head.links() if CANONICAL not in left or link["rel"] != "canonical"]
        properties = head.properties() if self.base and OPEN_GRAPH not in left else ()
        lines = [f'<meta name="{name}" content="{escape(value)}">' for name, value in names]
        lines += [f'<meta property="{name}" content="{escape(value)}">' for name, value in properties]
        lines += [f"<link {_attributes(link)}>" for link in links]
        return Markup("\n  ".join(lines))  # noqa: S704 - every value is escaped

    def structured_data(self, context: PageContext, content: Any = None) -> Markup:
        """Return the page's graph as one `script` element of data, empty where there is none."""
        content = content if content is not None else page_content(context)
        left = content is not None and GRAPH in self._site.left_to_others
        unlisted = getattr(content, "status", "published") in _UNLISTED or context.get("output_file") == "404.html"
        if self._silent or left or unlisted or not self.base:
            return Markup()
        graph = self._graph(context, content)
        return Markup(f'<script type="application/ld+json">{graph}</script>')  # noqa: S704 - nothing of it can end the element

    @property
    def _silent(self) -> bool:
        return not self._site.settings.discovery.head

    def _head(self, context: Context, content: Any) -> Head:
        page = self._page(context, content)
        preview = self._site.previews.get(content) or self._site.previews.get(None)
        shared: dict[str, Any] = {
            "url": page.url,
            "title": page.title,
            "description": page.description,
            "site_name": self._name,
            "language": page.language,
            "image": (self._address if preview.is_card else self._file)(preview.path) if preview else "",
            "preview": preview,
            "robots": self._robots(context, content),
            "fediverse": self._site.settings.appearance.fediverse_creator or "",
        }
        if content is None:
            around: dict[str, Any] = {name: self._around(context, name) for name in ("previous", "next")}
            return Head(kind="profile" if context.get("author") else "website", **shared, **around)
        alternates = languages(
            [(language(one.lang).tag, self._address(one.url)) for one in (content, *content.translations) if one.save_as]
        )
        shared |= {"alternates": alternates if self.base else (), "default_language": language(self._site.language).tag}
        if not isinstance(content, Article):
            return Head(**shared)
        return Head(
            kind="article",
            published=content.date,
            modified=getattr(content, "modified", None),
            section=_category(content),
            tags=tuple(tag.name for tag in getattr(content, "tags", ())),
            authors=tuple(author.name for author in getattr(content, "authors", ()) if author.name),
            **shared,
        )

    def _graph(self, context: PageContext, content: Any) -> Graph:
        page = self._page(context, content)
        trail = things.breadcrumbs(self._trail(content, page), page.url)
        practice = self._practice_whole if page.kind == "ContactPage" else self._practice
        shared = [self._website, practice, trail if page.url != f"{self.base}/" else None]
        trail_ref = trail.ref if page.url != f"{self.base}/" else None
        if isinstance(content, Article):
            return self._article_graph(content, page, trail_ref, shared)
        author = context.get("author")
        person = self._site.authors.get(author.slug) if author is not None and content is None else None
        entity = self._person(person, whole=True) if person else None
        if entity is None and page.kind == "ContactPage":
            entity = practice
        named = {node.id for node in (*shared, entity) if node}
        publisher = [self._person(one) for one in self._publishers if things.person_id(one, self.base) not in named]
        main = web_page(page, self._website.ref, trail=trail_ref, entity=entity.ref if entity else None)
        return graph_of([main, *([entity] if entity not in shared else []), *shared, *publisher])

    def _article_graph(self, content: Any, page: PageFacts, trail: Ref | None, shared: Iterable[Node | None]) -> Graph:
        site = self._site
        writers = [site.authors.get(author.slug) for author in getattr(content, "authors", ())]
        people: dict[str, Person] = {one.slug: one for one in (*self._publishers, *writers) if one}
        review = None
        if content.review:
            by = content.review.person
            people |= {by.slug: by} if by else {}
            reviewer = Node(("Person",), {"name": content.review.name.partition(",")[0]})
            review = ReviewFacts(content.review.day, Ref(things.person_id(by, self.base)) if by else reviewer)
        principles = site.settings.editorial.publishing_principles
        facts = ArticleFacts(
            published=content.date,
            modified=getattr(content, "modified", None),
            words=content.word_count,
            minutes=content.reading_minutes,
            section=_category(content),
            tags=tuple(tag.name for tag in getattr(content, "tags", ())),
            citations=tuple(reference.url for reference in content.references if reference.url),
            principles=self._address(principles) if principles else "",
            translations=tuple((language(one.lang).tag, self._address(one.url)) for one in content.translations if one.save_as),
        )
        authors = [
            Ref(things.person_id(person, self.base))
            if person
            else Node(("Person",), {"name": author.name, "url": self._address(author.url) if author.save_as else ""})
            for author, person in zip(getattr(content, "authors", ()), writers, strict=True)
            if author.name
        ]
        article = blog_posting(page, facts, authors, self._publisher)
        medical = site.settings.editorial.medical
        main = web_page(page, self._website.ref, trail=trail, entity=article.ref, review=review, medical=medical)
        return graph_of([main, article, *shared, *(self._person(one) for one in people.values())])

    def _page(self, context: PageContext, content: Any) -> PageFacts:
        tag = language(content.lang if content is not None else page_language(context)).tag
        if content is not None:
            title = inline_text(content.title)
            kind = _KINDS.get(getattr(content, "template", ""), _KINDS.get(content.slug, "WebPage"))
        else:
            title = self._list_title(context)
            kind = "ProfilePage" if context.get("author") else "CollectionPage"
        picture = getattr(content, "image", None)
        return PageFacts(
            url=self._url(context, content),
            title=title,
            description=cut(self._descriptions.of(context, content), _DESCRIPTION),
            language=tag,
            kind=kind,
            image=self._file(picture.path) if picture else "",
        )

    def _list_title(self, context: PageContext) -> str:
        for name in ("author", "category", "tag"):
            if (term := context.get(name)) is not None:
                return str(term.name)
        return self._name

    def _url(self, context: PageContext, content: Any) -> str:
        """Return the whole address of a page, without the name of the file where it is a folder's."""
        if content is not None:
            return self._address(content.url)
        page = context.get("articles_page") or context.get("dates_page")
        term = next((context[name] for name in ("author", "category", "tag") if context.get(name) is not None), None)
        file = context.get("output_file") or ""
        return self._address(page.url if page else term.url if term else file)

    def _around(self, context: PageContext, name: str) -> str:
        page = context.get(f"articles_{name}_page") or context.get(f"dates_{name}_page")
        return self._address(page.url) if page else ""

    def _address(self, url: str) -> str:
        if _SCHEME.match(url):
            return url
        return whole(self.base, url) if self.base else ""

    def _file(self, path: str) -> str:
        return self._address(file_url(self._context, path))

    def _robots(self, context: PageContext, content: Any) -> str:
        """Keep from search engines what is not public, and lists that only repeat one article."""
        if content is not None:
            return "noindex" if content.status in _UNLISTED else ""
        if context.get("output_file") == "404.html":
            return "noindex"
        return "noindex, follow" if context.get("tag") is not None and len(context.get("articles", ())) == 1 else ""

    def _trail(self, content: Content | None, page: PageFacts) -> list[tuple[str, str]]:
        category = getattr(content, "category", None) if isinstance(content, Article) else None
        between = [(category.name, self._address(category.url))] if category and category.save_as else []
        return [(self._name, f"{self.base}/"), *between, (page.title, page.url)]

    @cached_property
    def _name(self) -> str:
        return inline_text(self._settings["SITENAME"])

    @cached_property
    def _practice(self) -> Node | None:
        return self._practice_node(whole=False)

    @cached_property
    def _practice_whole(self) -> Node | None:
        return self._practice_node(whole=True)

    def _practice_node(self, *, whole: bool) -> Node | None:
        site, settings = self._site, self._site.settings
        price = settings.practice.price_range
        return things.practice(
            settings.practice,
            self.base,
            settings.practice.name or self._name,
            site.practice_channels,
            site.areas.values(),
            medical=settings.editorial.medical,
            price_range=(localized(price, site.language, site.language) or "") if price else "",
            logo=self._file(settings.practice.logo) if settings.practice.logo else "",
            whole=whole,
        )

    @cached_property
    def _publishers(self) -> list[Person]:
        """The person behind the site, where there is no practice to speak for it."""
        person = owner(self._site.people)
        return [person] if person and self._practice is None else []

    @cached_property
    def _publisher(self) -> Ref | None:
        if self._practice:
            return self._practice.ref
        return Ref(things.person_id(self._publishers[0], self.base)) if self._publishers else None

    @cached_property
    def _website(self) -> Node:
        return things.website(self.base, self._name, language(self._site.language).tag, self._publisher)

    def _person(self, person: Person, *, whole: bool = False) -> Node:
        works_for = self._practice.ref if self._practice and person.channels else None
        return things.person(person, self.base, works_for, self._file(person.photo) if person.photo else "", whole=whole)


def _category(content: Content) -> str:
    """Return the name of an article's category; some versions of Pelican let an article have none."""
    category = getattr(content, "category", None)
    return category.name if category else ""


def _attributes(values: dict[str, str]) -> str:
    return " ".join(f'{name}="{escape(value)}"' for name, value in values.items())
