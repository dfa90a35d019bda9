"""Which theme a site gets, and what the plugin gives to themes that are not ours."""

from pathlib import Path

import pytest
from factory import BASE_SETTINGS, Build, article, write_site
from pelican import Pelican
from pelican.settings import read_settings

import pelican_wellness

TEMPLATE = "{{ wellness.people|length }} {{ wellness.practice.email }} {% for a in articles %}{{ a.word_count }} {{ a.reading_minutes }}{% endfor %}"
OURS = "components/about/box.html"


def _is_ours(html: str) -> bool:
    return 'class="w-site-header"' in html


@pytest.mark.parametrize("theme", ["simple", "notmyidea"])
def test_a_named_theme_is_left_alone(build: Build, theme: str) -> None:
    built = build(
        {"a.md": article(title="A & B"), "t.txt": TEMPLATE},
        THEME=theme,
        TEMPLATE_PAGES={"t.txt": "t.html"},
        WELLNESS={"practice": {"email": "a@example.com"}},
    )
    assert not _is_ours(built.html("index.html"))
    assert "404.html" not in built.files
    assert built.html("t.html") == "0 a@example.com 3 1"
    assert "A & B" in built.html("index.html")  # these themes are not autoescaped, and stay so
    assert "Mon 16 March 2026" in built.html("a-b.html")  # nor are their dates touched


def test_no_theme_named_is_ours(build: Build) -> None:
    assert _is_ours(build({"a.md": article()}, THEME=...).html("index.html"))


def test_theme_by_name_and_by_path(build: Build) -> None:
    from pelican_wellness import theme_path

    assert (Path(theme_path()) / "templates" / OURS).is_file()
    for theme in ("wellness", theme_path()):
        assert _is_ours(build({"a.md": article()}, THEME=theme).html("index.html"))


def test_registering_twice_does_the_work_once(build: Build) -> None:
    built = build(
        {"a.md": article("contact a therapist", slug="a"), "pages/contact.md": "Title: Contact\n\nx"},
        PLUGINS=["pelican_wellness", "wellness"],
    )
    assert len(built.page("a.html").select("a.w-cta-link")) == 1


def test_a_pelican_of_another_class(tmp_path: Path) -> None:
    """It may load its plugins in a way of its own."""

    class Other(Pelican):
        def init_plugins(self) -> None:
            pelican_wellness.register()
            self.plugins = [pelican_wellness]
            self.settings["PLUGINS"] = ["pelican_wellness"]

    content = write_site(tmp_path, {"a.md": article(slug="a")})
    settings = read_settings(override={**BASE_SETTINGS, "PATH": str(content), "OUTPUT_PATH": str(tmp_path / "output")})
    Other(settings).run()
    assert _is_ours((tmp_path / "output" / "a.html").read_text(encoding="utf-8"))


def test_theme_without_its_plugin_says_so(build: Build) -> None:
    with pytest.raises(Exception, match='add "pelican_wellness" to PLUGINS'):
        build({"a.md": article()}, PLUGINS=[])


def test_parts_and_regions_can_be_replaced(build: Build, tmp_path: Path) -> None:
    overrides = tmp_path / "templates"
    (overrides / "components" / "site").mkdir(parents=True)
    (overrides / "components" / "site" / "byline.html").write_text("<p>My own byline & {{ authors[0].name }}</p>")
    (overrides / "article.html").write_text(
        '{% extends "!theme/article.html" %}{% block footer %}<footer>Mine</footer>{% endblock %}'
    )
    page = build({"a.md": article(author="<x>", slug="a")}, THEME_TEMPLATES_OVERRIDES=[str(overrides)]).page("a.html")
    assert page.footer
    assert [footer.get_text() for footer in page.find_all("footer")][-1] == "Mine"
    assert "My own byline & <x>" in page.get_text()
