"""Where in a file a line of metadata stands."""

from pathlib import Path

import pytest

from pelican_wellness.model.source_lines import line_at, lines_of, where, with_ends

# The file, the key, the number of its line; None where there is none.
LINES: dict[str, tuple[str | bytes, str, int | None]] = {
    "Markdown": ("Title: Mara\nPhone: 1\n", "phone", 2),
    "Markdown, first line": ("Title: Mara\nPhone: 1\n", "title", 1),
    "Markdown, lower case": ("title: Mara\nphone: 1\n", "phone", 2),
    "Markdown, upper case": ("TITLE: Mara\nPHONE: 1\n", "phone", 2),
    "Markdown, space before the colon": ("Title: Mara\nPhone : 1\n", "phone", 2),
    "Markdown, indented": ("Title: Mara\n  Phone: 1\n", "phone", 2),
    "Markdown, no value": ("Title: Mara\nPhone:\n", "phone", 2),
    "Markdown, no space": ("Title:Mara\nPhone:1\n", "phone", 2),
    "Markdown, lines of Windows": ("Title: Mara\r\nPhone: 1\r\n", "phone", 2),
    "Markdown, no line break at the end": ("Title: Mara\nPhone: 1", "phone", 2),
    "Markdown, fenced": ("---\nTitle: Mara\nPhone: 1\n---\n", "phone", 3),
    "Markdown, underscore": ("Title: Mara\nSame_as: https://a.example/\n", "same_as", 2),
    "Markdown, several lines": ("Title: Mara\nAreas: Bath\n    Wells\nPhone: 1\n", "phone", 4),
    "Markdown, written twice": ("Phone: 1\nTitle: Mara\nPhone: 2\n", "phone", 1),
    "reStructuredText": ("Mara\n####\n\n:phone: 1\n:email: x\n", "email", 5),
    "reStructuredText, upper case": ("Mara\n####\n\n:Phone: 1\n", "phone", 4),
    "reStructuredText, indented": ("Mara\n####\n\n  :phone: 1\n", "phone", 4),
    "HTML": ('<html>\n<head>\n<meta name="phone" content="1">\n', "phone", 3),
    "HTML, single quotes": ("<html>\n<meta name='phone' content='1' />\n", "phone", 2),
    "HTML, no quotes": ("<html>\n<meta name=phone content=1>\n", "phone", 2),
    "HTML, upper case": ('<HTML>\n<META NAME="Phone" CONTENT="1">\n', "phone", 2),
    "HTML, indented": ('<html>\n\t<meta name="phone" content="1">\n', "phone", 2),
    "HTML, spaces around the sign": ('<meta  name = "phone"  content = "1">\n', "phone", 1),
    "HTML, underscore": ('<html>\n<meta name="same_as" content="x">\n', "same_as", 2),
    "byte order mark": ("\ufeffPhone: 1\n", "phone", 1),
    "byte order mark, reStructuredText": ("\ufeff:phone: 1\n", "phone", 1),
    "byte order mark, HTML": ('\ufeff<meta name="phone" content="1">\n', "phone", 1),
    "not in UTF-8": (b"Title: Tom\xe1s\nPhone: 1\n", "phone", 2),
    "sign that means something in a pattern": ("a.b: 1\n", "a.b", 1),
    "sign that would match another": ("aXb: 1\n", "a.b", None),
    "missing": ("Title: Mara\nEmail: x\n", "phone", None),
    "missing in HTML": ('<meta name="email" content="x">\n', "phone", None),
    "empty file": ("", "phone", None),
    "longer word": ("Phones: 1\n", "phone", None),
    "longer word in HTML": ('<meta name="phones" content="1">\n', "phone", None),
    "shorter word": ("Phon: 1\n", "phone", None),
    "end of a word": ("Telephone: 1\n", "phone", None),
    "second word": ("My phone: 1\n", "phone", None),
    "within a value": ("Title: phone: 1\n", "phone", None),
    "word without a colon": ("Phone 1\n", "phone", None),
    "last of the first lines": ("\n" * 199 + "Phone: 1\n", "phone", 200),
    "in the text far below": ("\n" * 200 + "Phone: 1\n", "phone", None),
    "not text": (b"\x89PNG\r\n\x1a\n\x00\x00", "phone", None),
}


@pytest.mark.parametrize(("text", "key", "number"), LINES.values(), ids=list(LINES))
def test_line(tmp_path: Path, text: str | bytes, key: str, number: int | None) -> None:
    (tmp_path / "mara.md").write_bytes(text if isinstance(text, bytes) else text.encode())
    assert where("mara.md", tmp_path, key) == f"mara.md{f':{number}' if number else ''}: {key.capitalize()}"


def test_path_is_named_from_the_content_folder(tmp_path: Path) -> None:
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "mara.md").write_text("Title: Mara\nPhone: 1\n", encoding="utf-8")
    assert where("people/mara.md", tmp_path, "phone") == "people/mara.md:2: Phone"


@pytest.mark.parametrize("path", ["nobody.md", "nowhere/mara.md", "people"], ids=["file", "folder", "a folder itself"])
def test_missing_file(tmp_path: Path, path: str) -> None:
    (tmp_path / "people").mkdir()
    assert where(path, tmp_path, "phone") == f"{path}: Phone"


@pytest.mark.parametrize("character", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028"], ids=ascii)
def test_lines_are_counted_as_editors_do(tmp_path: Path, character: str) -> None:
    (tmp_path / "mara.md").write_text(f"Role: massage{character}therapist\nPhone: 1\n", encoding="utf-8")
    assert where("mara.md", tmp_path, "phone") == "mara.md:2: Phone"


@pytest.mark.parametrize("line", ["Phone content", "phone contents are listed below"])
def test_the_word_content_makes_no_line_of_metadata(tmp_path: Path, line: str) -> None:
    (tmp_path / "mara.md").write_text(f"{line}\nPhone: 1\n", encoding="utf-8")
    assert where("mara.md", tmp_path, "phone") == "mara.md:2: Phone"


@pytest.mark.parametrize(
    "line",
    ['<head><meta name="phone" content="1">', '<meta content="1" name="phone">', '<meta id="a" name="phone" content="1">'],
    ids=["behind another", "content first", "another attribute first"],
)
def test_every_meta_element_of_html_is_found(tmp_path: Path, line: str) -> None:
    (tmp_path / "mara.html").write_text(f"<html>\n{line}\n", encoding="utf-8")
    assert where("mara.html", tmp_path, "phone") == "mara.html:2: Phone"


@pytest.mark.parametrize(
    ("name", "text", "number"),
    [
        ("mara.rst", "Mara\n####\n\n:phone: 1\n", 1),
        ("mara.html", "<html>\n<head>\n<title>Mara</title>\n", 3),
        ("mara.htm", "\n<TITLE>Mara</TITLE>\n", 2),
    ],
    ids=["reStructuredText", "HTML", "HTML by its short name"],
)
def test_title_that_is_no_line_of_metadata(tmp_path: Path, name: str, text: str, number: int) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert where(name, tmp_path, "title") == f"{name}:{number}: Title"


@pytest.mark.parametrize(
    ("name", "text"),
    [("mara.rst", "Mara\n####\n\n:email: x\n"), ("mara.html", "<title>Mara</title>\n"), ("mara.md", "Mara\n")],
    ids=["reStructuredText", "HTML", "Markdown"],
)
def test_a_title_is_no_other_key(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert where(name, tmp_path, "phone") == f"{name}: Phone"


def test_markdown_has_its_title_on_a_line_of_metadata(tmp_path: Path) -> None:
    (tmp_path / "mara.md").write_text("Mara\n<title>Mara</title>\nTitle: Mara\n", encoding="utf-8")
    assert where("mara.md", tmp_path, "title") == "mara.md:3: Title"


@pytest.mark.parametrize("character", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028"], ids=ascii)
def test_what_ends_a_line(character: str) -> None:
    text = f"a\rb{character}c\r\nd\n\ne"
    assert lines_of(text) == ["a", f"b{character}c", "d", "", "e"]
    assert "".join(with_ends(text)) == text
    assert len(with_ends(text)) == 5


@pytest.mark.parametrize(
    ("before", "line"), [(b"", 1), (b"a", 1), (b"a\n", 2), (b"a\r\n", 2), (b"a\r", 2), (b"a\r\rb\n", 4), (b"\x0b\x0c\x85", 1)]
)
def test_line_of_a_byte(before: bytes, line: int) -> None:
    assert line_at(before + b"\xff\n", len(before)) == line
