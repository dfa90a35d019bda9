"""Beside plugins that work on pictures as well: nothing is done twice, and nothing is lost."""

from collections.abc import Callable, Iterable
from types import ModuleType
from typing import Any

import pytest
from factory import Build, article
from pelican import signals
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from photographs import as_file, photograph

PHOTO = as_file(photograph(1200, 900))
SMALL = {"images": {"widths": [200, 400]}}


@pytest.mark.parametrize("ours_is_first", [True, False])
def test_photos_does_not_see_our_lines(build: Build, idle_plugin: Callable[[str], ModuleType], *, ours_is_first: bool) -> None:
    """It takes the value of each line `Image_…` for a file, and ends the build where there is none."""
    seen: dict[str, Any] = {}

    def look(generators: Iterable[Generator]) -> None:
        for one in generators:
            if isinstance(one, ArticlesGenerator):
                contents = one.articles
            elif isinstance(one, PagesGenerator):
                contents = one.pages
            else:
                continue
            for content in contents:
                seen.update({(content.slug, name): value for name, value in content.metadata.items() if "image" in name})

    photos = idle_plugin("photos")
    photos.register = lambda: signals.all_generators_finalized.connect(look)  # type: ignore[attr-defined]
    plugins = ["pelican_wellness", photos] if ours_is_first else [photos, "pelican_wellness"]
    lines = {"image": "images/a.jpg", "image_alt": "A room", "image_credit": "Photo: Ana"}
    files = {
        "a.md": article(slug="a", **lines),
        "pages/b.md": article(slug="b", **lines),
        "c.md": article(slug="c", image_hero="{photo}album/one.jpg", image_alt="{photo}album/two.jpg"),
        "images/a.jpg": PHOTO,
    }
    built = build(files, PLUGINS=plugins, WELLNESS=SMALL)
    assert seen == {("c", "image_hero"): "{photo}album/one.jpg", ("c", "image_alt"): "{photo}album/two.jpg"}
    assert built.page("a.html").select('.w-lead img[alt="A room"]')
    assert "Photo: Ana" in built.page("a.html").select(".w-lead")[0].text
    assert built.page("pages/b.html").select('meta[property="og:image:alt"][content="A room"]')


def test_what_is_left_to_image_process_is_not_developed_as_well(build: Build) -> None:
    text = "![A]({static}/images/a.jpg){: .image-process-small }\n\n![B]({static}/images/b.jpg)"
    built = build({"a.md": article(text, slug="a"), "images/a.jpg": PHOTO, "images/b.jpg": PHOTO}, WELLNESS=SMALL)
    picture = built.page("a.html").select_one("img.image-process-small")
    assert picture
    assert picture.attrs == {"alt": "A", "class": ["image-process-small"], "src": "https://example.com/images/a.jpg"}
    assert {name.partition("-200")[0].partition("-400")[0] for name in built.files if name.startswith("image-sizes/")} == {
        "image-sizes/b"
    }
    assert "images/a.jpg" in built.files
