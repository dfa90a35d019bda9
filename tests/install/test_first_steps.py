"""What README and "A first blog" tell to type works as it stands there, with the wheel, in an empty folder."""

import re
from pathlib import Path

import pytest
from clean_environment import run
from factory import ROOT

pytestmark = pytest.mark.wheel
README = ROOT / "README.md"
FIRST = ROOT / "docs" / "first-blog.md"
STAYS = ("--listen", "serve")
"""Commands that go on until Ctrl+C; they have tests of their own."""


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)


def commands(page: Path) -> list[list[str]]:
    """Return the commands of ours that stand in lines of their own, in their order."""
    lines = re.findall(r"^    (pelican(?:-wellness)? .+)$", page.read_text("utf-8"), re.MULTILINE)
    return [line.split() for line in lines if not line.endswith(STAYS)]


def typed(python: Path, folder: Path, page: Path) -> str:
    """Type the commands of a page; return all that they print."""
    assert commands(page)
    return "".join(run(python.with_name(name + python.suffix), *rest, cwd=folder) for name, *rest in commands(page))


def test_readme(python: Path, tmp_path: Path) -> None:
    (settings,), (article,) = blocks(README, "python"), blocks(README, "markdown")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "stiff-neck.md").write_text(article, "utf-8")
    (tmp_path / "pelicanconf.py").write_text(settings, "utf-8")
    typed(python, tmp_path, README)
    page = (tmp_path / "output" / "what-helps-a-stiff-neck.html").read_text("utf-8")
    assert page.count('class="w-cta-link"') == 1
    assert "I am Ana" in page
    assert "hello@example.com" in (tmp_path / "output" / "pages" / "contact.html").read_text("utf-8")


def test_a_first_blog(python: Path, tmp_path: Path) -> None:
    settings, publish = blocks(FIRST, "python")
    article, contact = blocks(FIRST, "markdown")
    (tmp_path / "content" / "pages").mkdir(parents=True)
    (tmp_path / "content" / "images").mkdir()
    for name, text in {
        "pelicanconf.py": settings,
        "publishconf.py": publish,
        "content/stiff-neck.md": article,
        "content/pages/contact.md": contact,
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    assert [" ".join(one) for one in commands(FIRST)] == [
        "pelican content",
        "pelican content -s publishconf.py",
        "pelican-wellness check",
    ]
    typed(python, tmp_path, FIRST)
    page = (tmp_path / "output" / "what-helps-a-stiff-neck.html").read_text("utf-8")
    assert 'rel="canonical" href="https://calmhands.example/what-helps-a-stiff-neck.html"' in re.sub(
        r'href="([^"]+)" rel="canonical"', r'rel="canonical" href="\1"', page
    )
    assert "ground floor" in (tmp_path / "output" / "pages" / "contact.html").read_text("utf-8")
    # What the page says is to be seen.
    assert re.search(r"38\s+Words", re.sub(r"<[^>]+>", "", page))


def test_what_a_mistyped_setting_says(python: Path, tmp_path: Path) -> None:
    """The block in "A first blog" is what is printed, but for the names of all settings."""
    wrong = blocks(FIRST, "python")[0].replace('"profession"', '"profesion"')
    (tmp_path / "content").mkdir()
    (tmp_path / "pelicanconf.py").write_text(wrong, "utf-8")
    with pytest.raises(AssertionError) as failed:
        run(python, "-m", "pelican", "content", cwd=tmp_path)
    for line in re.findall(
        r"^    (pelicanconf\.py:.+|    (?:holds|problem|did you mean): .+)$", FIRST.read_text("utf-8"), re.MULTILINE
    ):
        assert line.strip() in str(failed.value)


def test_the_readme_is_short() -> None:
    assert len(README.read_text("utf-8").splitlines()) <= 150
