"""The page for editing: published at /admin/, no article, and with a policy of its own; no other page changes."""

import pytest
from factory import Build, article

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Edit</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src https://editor.example/">
</head><body><script src="https://editor.example/editor.js"></script></body></html>
"""
FILES: dict[str, str | bytes] = {
    "a.md": article(slug="a", tags="neck"),
    "extra/admin/index.html": PAGE,
    "extra/admin/config.yml": "backend:\n  name: github\n",
    "extra/admin/choices.yml": "tags: [neck]\n",
}


def test_it_is_published_and_nothing_else_changes(build: Build) -> None:
    built, without = build(FILES), build({"a.md": FILES["a.md"]})
    assert built.complaints() == []
    assert (built.output / "admin" / "index.html").read_text("utf-8") == PAGE
    assert built.files - without.files == {"admin/index.html", "admin/config.yml"}
    assert {name: (built.output / name).read_bytes() for name in without.files} == {
        name: (without.output / name).read_bytes() for name in without.files
    }


@pytest.mark.parametrize("host", ["netlify", "cloudflare"])
def test_its_policy_takes_the_place_of_that_of_the_others(build: Build, host: str) -> None:
    built = build(FILES, WELLNESS={"security": {"host": host}}, SITEURL="https://example.com/blog")
    block = built.html("_headers").partition("\n/blog/admin/*\n")[2]
    policy = "default-src 'none'; script-src https://editor.example/; frame-ancestors 'none'"
    assert f"  Content-Security-Policy: {policy}\n" in block
    assert "  Cross-Origin-Opener-Policy: same-origin-allow-popups\n" in block
    assert ("  ! Content-Security-Policy\n" in block) is (host == "cloudflare")
    assert "editor.example" not in built.html("_headers").partition("/blog/admin/*")[0]


@pytest.mark.parametrize("stated", ["", "é", "\x00"], ids=["none", "letters", "control"])
def test_a_policy_that_no_header_can_hold_is_none(build: Build, stated: str) -> None:
    page = PAGE.replace("default-src 'none'; script-src https://editor.example/", stated)
    built = build({**FILES, "extra/admin/index.html": page}, WELLNESS={"security": {"host": "netlify"}})
    assert "/admin/*" not in built.html("_headers")


def test_a_policy_over_several_lines_is_one(build: Build) -> None:
    page = PAGE.replace("; script-src", ";&#10;\n  script-src").replace('https://editor.example/"', "'self'&#13;X-Bad: 1\"")
    built = build({**FILES, "extra/admin/index.html": page}, WELLNESS={"security": {"host": "netlify"}})
    stated = "default-src 'none'; script-src 'self' X-Bad: 1; frame-ancestors 'none'"
    assert f"\n  Content-Security-Policy: {stated}\n" in built.html("_headers")


@pytest.mark.parametrize("name", ["index.html", "config.yml"])
def test_half_of_it_is_not_published(build: Build, name: str) -> None:
    built = build({key: value for key, value in FILES.items() if not key.endswith(name)})
    assert not [file for file in built.files if file.startswith("admin/")]
    assert built.complaints() == []


def test_a_file_of_the_bloggers_own_stays(build: Build) -> None:
    """Who publishes the folder in another way goes on to do so."""
    built = build(
        FILES,
        STATIC_PATHS=["extra/admin"],
        EXTRA_PATH_METADATA={
            "extra/admin/index.html": {"path": "admin/index.html"},
            "extra/admin/config.yml": {"path": "admin/config.yml"},
        },
    )
    assert built.complaints() == []
    assert (built.output / "admin" / "index.html").read_text("utf-8") == PAGE


def test_under_another_theme_its_page_is_no_article_either(build: Build) -> None:
    built = build(FILES, THEME="simple", WELLNESS={})
    assert built.complaints() == []
    assert "admin/index.html" not in built.files
