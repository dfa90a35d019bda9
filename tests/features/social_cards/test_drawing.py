"""Social cards, drawn with the fonts of this machine."""

import os
import re
import signal
import zlib
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from factory import ROOT
from hypotheses import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat

from pelican_wellness.color.accent import accent_tokens
from pelican_wellness.color.contrast import contrast
from pelican_wellness.features.social_cards import drawing, typesetting
from pelican_wellness.features.social_cards.card import HEIGHT, WIDTH, Card, Colors, Keys
from pelican_wellness.features.social_cards.drawing import Artist, Drawn
from pelican_wellness.features.social_cards.feature import card_colors
from pelican_wellness.features.social_cards.font_files import installed
from pelican_wellness.features.social_cards.fonts import Face, Fonts
from pelican_wellness.features.social_cards.layer import Layer, layer_of
from pelican_wellness.features.social_cards.png import Rows, png, rows
from pelican_wellness.features.social_cards.typesetting import Typesetter
from pelican_wellness.features.social_cards.worker import draw_all
from pelican_wellness.stylesheet.stylesheet import palette_tokens

CSS = ROOT / "theme" / "static" / "css"
COLORS = Colors("#fbf7f0", "#1f2621", "#484f49", "#e6f0e7", "#37563d", "#fbf7f0")
CARD = Card("Ease back pain", "Calm Hands", COLORS, "Ana Ruiz", "Yoga teacher")
FILES = installed()
FONTS = Artist(FILES)
NO_FONTS = Artist([])
MARGIN = 60


def render(card: Card, artist: Artist = FONTS) -> Drawn:
    return artist.draw(card)


def _picture(drawn: Drawn) -> Image.Image:
    return Image.open(BytesIO(drawn.png)).convert("RGB")


def _added(card: Card, without: Card, fonts: Artist = FONTS) -> tuple[int, int, int, int]:
    """Return the box around all that one card has and another has not."""
    changed = ImageChops.difference(_picture(render(card, fonts)), _picture(render(without, fonts))).convert("L")
    box = changed.point(lambda level: 255 * (level > 24)).getbbox()
    assert box is not None, "nothing was written"
    return box


TITLES = {
    "short": ("Sleep", "ltr", "en"),
    "long": (
        "What happens during a first massage, what to say and to wear, and why nobody minds if you fall asleep " * 3,
        "ltr",
        "en",
    ),
    "one long word": ("Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle", "ltr", "de"),
    "an address": ("https://example.com/" + "a/" * 80, "ltr", "en"),
    "Arabic": ("ماذا يحدث في أول جلسة تدليك لك؟ (yoga 2024)، وكيف تستعد", "rtl", "ar"),
    "Hebrew": ("10 דרכים להקל על כאבי גב עם Yin yoga", "rtl", "he"),
    "Chinese": ("缓解颈部疼痛的五个简单动作：办公室里也能做的“伸展运动”指南，" * 2, "ltr", "zh-Hans"),
    "Japanese": ("はじめてのマッサージ。受ける前に知っておきたい「五つのこと」", "ltr", "ja"),
    "a letter as wide as a card": ("\ufdfd \ufdfd\ufdfd yoga", "rtl", "ar"),
    "hostile": ("\"'></script><svg onload=alert(1)> {{ 7*7 }} \x00 \u202e txt", "ltr", "en"),
}


@pytest.mark.parametrize("fonts", [FONTS, NO_FONTS], ids=["fonts", "no fonts"])
@pytest.mark.parametrize("name", TITLES)
def test_title_stays_within_its_box(name: str, fonts: Artist) -> None:
    title, direction, language = TITLES[name]
    card = CARD._replace(title=title, direction=direction, language=language)
    if render(card, fonts).letters:  # this machine has no font for it; something at least can be drawn
        card = card._replace(title=f"{title} yoga")
    left, top, right, bottom = _added(card, card._replace(title=""), fonts)
    assert left >= MARGIN
    assert right <= WIDTH - MARGIN
    assert 120 < top < bottom < 480
    # The text begins at the side where reading begins.
    assert (left < 100) if direction == "ltr" else (right > WIDTH - 100)


def test_without_an_author_the_title_has_more_room() -> None:
    card = CARD._replace(title=TITLES["long"][0], author="")
    _, top, _, bottom = _added(card, card._replace(title=""))
    assert top > 120
    assert 480 < bottom < 580


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200), st.sampled_from(["ltr", "rtl"]))
@settings(deadline=None, max_examples=examples(40))
def test_any_title_is_drawn(title: str, direction: str) -> None:
    picture = Image.open(BytesIO(render(CARD._replace(title=title, author=title[:9], direction=direction), FONTS).png))
    assert (picture.size, picture.format) == ((WIDTH, HEIGHT), "PNG")


def test_a_title_without_end_is_cut_before_it_is_measured() -> None:
    title = "(a, b) 10 % א! " * 20_000
    assert render(CARD._replace(title=title), FONTS).png == render(CARD._replace(title=title[:700]), FONTS).png


def test_equal_cards_are_equal_to_the_byte() -> None:
    assert Artist(FILES).draw(CARD).png == render(CARD, FONTS).png


def test_missing_letters_are_named_and_left_out() -> None:
    drawn = render(CARD._replace(title="Calm \ue123 body"), FONTS)
    assert drawn.letters == {"\ue123"}
    assert drawn.png == render(CARD._replace(title="Calm body"), FONTS).png
    assert render(CARD, FONTS).letters == frozenset()


def test_without_any_font_latin_is_still_drawn() -> None:
    assert not {"\u200c", "\x08"} & render(CARD._replace(title="می\u200cخواهم a\x08b"), FONTS).letters
    drawn = render(CARD._replace(title="Ease 首 pain"), NO_FONTS)
    assert drawn.letters == {"首"}
    assert render(CARD, NO_FONTS).letters == frozenset()


def _is_red(color: object) -> bool:
    assert isinstance(color, tuple)
    return bool(color[0] > 240 and max(color[1:]) < 16)


def test_photo_and_logo(tmp_path: Path) -> None:
    red, broken = tmp_path / "red.jpg", tmp_path / "broken.png"
    Image.new("RGB", (300, 200), "#ff0000").save(red)
    broken.write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    shown = _picture(render(CARD._replace(photo=str(red), logo=str(red)), FONTS))
    for place in ((132, 524), (100, 96)):
        assert _is_red(shown.getpixel(place)), place
    mirrored = _picture(render(CARD._replace(photo=str(red), direction="rtl"), FONTS))
    assert _is_red(mirrored.getpixel((WIDTH - 132, 524)))
    drawn = render(CARD._replace(photo=str(broken), logo=str(broken)), FONTS)
    assert drawn.files == {str(broken)}
    assert drawn.png == render(CARD, FONTS).png


def test_a_wide_logo_makes_room_for_the_name(tmp_path: Path) -> None:
    wide = tmp_path / "wide.png"
    Image.new("RGB", (2000, 200), "#ff0000").save(wide)
    shown = _picture(render(CARD._replace(logo=str(wide)), FONTS))
    assert _is_red(shown.getpixel((470, 96)))
    assert not _is_red(shown.getpixel((490, 96)))
    left, *_ = _added(CARD._replace(logo=str(wide)), CARD._replace(logo=str(wide), site=""))
    assert left > 480


def test_a_transparent_photo_is_not_black(tmp_path: Path) -> None:
    clear = tmp_path / "clear.png"
    Image.new("RGBA", (300, 300), (0, 0, 0, 0)).save(clear)
    color = _picture(render(CARD._replace(photo=str(clear)), FONTS)).getpixel((132, 524))
    assert isinstance(color, tuple)
    assert min(color) > 220


def test_a_photo_that_changes_while_pelican_runs(tmp_path: Path) -> None:
    photo = tmp_path / "photo.png"
    drawn = []
    for number, color in enumerate(("#ff0000", "#0000ff")):
        Image.new("RGB", (300, 300), color).save(photo)
        list(draw_all({f"k{number}": CARD._replace(photo=str(photo))}, tmp_path, FILES))
        drawn.append(_is_red(Image.open(tmp_path / f"k{number}.png").convert("RGB").getpixel((132, 524))))
    assert drawn == [True, False]


@pytest.mark.skipif(not FILES, reason="this machine has no fonts")
def test_a_font_of_ones_own(tmp_path: Path) -> None:
    serif = next(face for face in [Fonts(FILES).face("a", "title", "", "en", None)] if face)
    sans = Fonts(FILES).face("a", "text", "", "en", None)
    assert sans
    assert render(CARD._replace(title_font=sans.file), FONTS).png != render(CARD, FONTS).png
    assert render(CARD._replace(title_font=serif.file), FONTS).png == render(CARD, FONTS).png
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"nothing")
    drawn = render(CARD._replace(title_font=str(broken)), FONTS)
    assert drawn.files == {str(broken)}
    assert drawn.png == render(CARD, FONTS).png


PALETTES = sorted(file.stem for file in (CSS / "palettes").glob("*.css"))


@pytest.mark.parametrize("background", ["paper", "accent", "dark"])
@pytest.mark.parametrize("accent", [None, "#1d4e89", "#ffd400", "#1a1a1a"])
@pytest.mark.parametrize("palette", PALETTES)
def test_text_can_be_read(palette: str, accent: str | None, background: str) -> None:
    raw = palette_tokens(CSS, palette)
    colors = card_colors(raw | (accent_tokens(accent, raw) if accent else {}), background)  # type: ignore[arg-type]
    for text in (colors.title, colors.text):
        assert contrast(text, colors.background) >= 7
        assert contrast(text, colors.shape) >= 7
    assert contrast(colors.on_badge, colors.badge) >= 7


def test_keys() -> None:
    keys = Keys(FILES)
    changed = [
        CARD._replace(title="Ease"),
        CARD._replace(site="B"),
        CARD._replace(author=""),
        CARD._replace(direction="rtl"),
        CARD._replace(colors=COLORS._replace(shape="#ffffff")),
    ]
    assert len({keys.key(card) for card in (CARD, *changed)}) == 6
    assert keys.key(CARD._replace()) == Keys(FILES).key(CARD)
    assert keys.key(CARD) != Keys([*FILES, Path("new.ttf")]).key(CARD)


def test_a_key_changes_with_the_photo(tmp_path: Path) -> None:
    photo = tmp_path / "a.png"
    photo.write_bytes(b"1")
    card = CARD._replace(photo=str(photo))
    before = Keys(FILES).key(card)
    photo.write_bytes(b"2")
    assert Keys(FILES).key(card) != before


MANY = {f"k{number}": CARD._replace(title=f"Number {number}") for number in range(60)}


def test_several_processes_draw_what_one_does(tmp_path: Path) -> None:
    reports = list(draw_all(MANY, tmp_path, FILES, processes=3))
    assert sorted(report.key for report in reports) == sorted(MANY)
    assert {file.name for file in tmp_path.iterdir()} == {f"{key}.png" for key in MANY}
    for key in ("k0", "k1", "k2", "k59"):
        assert (tmp_path / f"{key}.png").read_bytes() == render(MANY[key], FONTS).png


def test_what_cards_share_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    layers: list[str] = []
    compressed: list[bool] = []

    def drawn(card: Card, setter: Typesetter) -> Layer:
        layers.append(card.author)
        return layer_of(card, setter)

    def packed(raw: bytes, **how: bool) -> Rows:
        compressed.append(True)
        return rows(raw, **how)

    monkeypatch.setattr(drawing, "layer_of", drawn)
    monkeypatch.setattr(drawing, "rows", packed)
    cards = {f"k{number}": CARD._replace(title=f"Number {number}", author=f"A{number % 3}") for number in range(60)}
    list(draw_all(cards, tmp_path, FILES))
    assert layers == ["A0", "A1", "A2"]
    assert len(compressed) == 60


def test_rows_that_are_compressed_apart_are_one_picture() -> None:
    picture = [bytes([0, *(number * step % 4 for step in range(5))]) for number in range(7)]
    for cuts in ((0, 7), (0, 3, 7), (0, 1, 1, 2, 6, 7)):
        parts = [rows(b"".join(picture[first:end]), quickly=first > 1) for first, end in pairwise(cuts)]
        file = png(5, 7, bytes(range(12)), parts)
        data = file[file.index(b"IDAT") + 4 : file.index(b"IEND") - 8]
        assert zlib.decompress(data) == b"".join(picture)
        with Image.open(BytesIO(file)) as shown:
            shown.load()
            assert (shown.mode, shown.size) == ("P", (5, 7))
            assert shown.tobytes() == b"".join(row[1:] for row in picture)


def test_a_card_is_whole() -> None:
    wide = "\ufdfd" * 9
    cards = (CARD, CARD._replace(title=""), CARD._replace(author="", title="A " * 90))
    for card in (*cards, CARD._replace(title=wide, site=wide, author=wide, role=wide, direction="rtl")):
        file = render(card).png
        data = file[file.index(b"IDAT") + 4 : file.index(b"IEND") - 8]
        raw = zlib.decompress(data)
        assert len(raw) == (1 + WIDTH) * HEIGHT
        assert not any(raw[:: 1 + WIDTH])


def test_letters_side_by_side_are_a_word() -> None:
    """Words are put together of letters, where nothing joins these; what is seen is the same, to a pixel's breadth."""
    for word in ("Massage", "AVATAR", "office", "Thai", "grün", "«Túnel», 10%"):
        at_once = typesetting._stencil.__wrapped__
        with pytest.MonkeyPatch.context() as patch:
            face = Fonts(FILES).face("a", "title", "", "en", None) or Face()
            together = at_once(face, word, "ltr", "en", 76)
            patch.setattr(typesetting, "_PLAIN", re.compile("(?!)"))
            whole = at_once(face, word, "ltr", "en", 76)
        assert together
        assert whole
        assert abs(together.covers.width - whole.covers.width) <= 1
        assert (together.y, together.covers.height) == (whole.y, whole.covers.height)
        seen = ImageChops.difference(together.covers, whole.covers.resize(together.covers.size))
        assert ImageStat.Stat(seen).sum[0] < 0.1 * ImageStat.Stat(whole.covers).sum[0]


def test_a_process_that_dies_leaves_nothing_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, draw = os.getpid(), Artist.draw

    def dies(self: Artist, card: Card) -> Drawn:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return draw(self, card)

    monkeypatch.setattr(Artist, "draw", dies)
    assert len(list(draw_all(MANY, tmp_path, FILES, processes=2))) == 60
    assert len(list(tmp_path.iterdir())) == 60


def test_stopping_early_leaves_no_process_and_no_half_file(tmp_path: Path) -> None:
    reports = draw_all(MANY, tmp_path, FILES, processes=2)
    next(reports)
    reports.close()  # type: ignore[attr-defined]
    for file in tmp_path.glob("*.png"):
        Image.open(file).load()


def test_fonts_are_found_where_systems_keep_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("b/B.ttf", "a/A.OTF", "a/readme.txt"):
        file = tmp_path / "fonts" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "none"))
    monkeypatch.setenv("HOME", str(tmp_path / "none"))
    assert [file.name for file in installed()] == ["A.OTF", "B.ttf"]
    fonts = Fonts(installed())  # neither is a font
    assert fonts.face("a", "title", "", "en", None) == Face()


def test_letters_that_are_not_joined_are_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pelican_wellness.features.social_cards.drawing.shaping", lambda: False)  # as on a bare machine
    assert render(CARD._replace(title="سلام", direction="rtl"), FONTS).unshaped
    assert not render(CARD, FONTS).unshaped


def test_a_font_without_latin_letters_is_a_font() -> None:
    file = next((file for file in FILES if file.name == "NotoSansThai-Bold.ttf"), None)
    if file is None:
        pytest.skip("this machine has no Thai font")
    assert render(CARD._replace(title_font=str(file)), FONTS).files == frozenset()


def test_a_font_whose_name_is_no_text() -> None:
    assert Keys([Path("Sch\udcf6n.ttf")]).key(CARD)
