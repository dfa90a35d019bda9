"""Every kind of picture: what is made of it looks like it, has the right size, and says nothing.

Tables name what makes a file, not the file: every process that runs tests reads this module, and one of them runs its tests.
"""

import zlib
from collections.abc import Callable
from io import BytesIO

import pytest
from photographs import SECRET, as_file, difference, photograph, secrets, seen
from PIL import Image, ImageCms, ImageFile, features

from pelican_wellness.features.pictures import darkroom, moving
from pelican_wellness.features.pictures.darkroom import prints
from pelican_wellness.features.pictures.made import FOR_WORK, HEAVIEST, NOT_SHOWN, READ, Options, Prints
from pelican_wellness.features.pictures.metadata import without_metadata

OPTIONS = Options(("avif", "webp"), (120, 240, 400), 75, originals=False)
PHOTO = photograph(500, 375)
THROUGH = PHOTO.convert("RGBA").rotate(20)
AVIF, WEBP, JPEG, PNG = "image/avif", "image/webp", "image/jpeg", "image/png"

pytestmark = pytest.mark.skipif(not features.check("avif"), reason="this Pillow writes no AVIF")


def turned(orientation: int) -> bytes:
    """Return the photograph stored as a camera that was held so stores it."""
    back = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    return as_file(PHOTO.transpose(back) if back is not None else PHOTO, quality=90, exif=secrets(orientation))


def in_other_colors() -> bytes:
    """Return the photograph with red and green in each other's places, and a profile that says so under its own name."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profile = profile.replace(b"rXYZ", b"????", 1).replace(b"gXYZ", b"rXYZ", 1).replace(b"????", b"gXYZ", 1)
    swapped = Image.merge("RGB", [PHOTO.getchannel(name) for name in "GRB"])
    return as_file(swapped, quality=95, icc_profile=profile.replace("sRGB".encode("utf-16-be"), "Mine".encode("utf-16-be")))


def sixteen_bits() -> bytes:
    """Return a gray PNG of sixteen bits."""
    gray = PHOTO.convert("L")
    return as_file(Image.frombytes("I;16", gray.size, b"".join(bytes((0, value)) for value in gray.tobytes())), "PNG")


def sixteen_bits_in_color() -> bytes:
    """Return a PNG of three times sixteen bits, which Pillow does not write."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)

    raw, width = PHOTO.tobytes(), 3 * PHOTO.width
    rows = (b"\0" + b"".join(bytes((one, one)) for one in raw[at : at + width]) for at in range(0, len(raw), width))
    head = PHOTO.width.to_bytes(4) + PHOTO.height.to_bytes(4) + b"\x10\x02\0\0\0"
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"".join(rows))) + chunk(b"IEND", b"")


KINDS: dict[str, Callable[[], tuple[bytes, str, Image.Image, tuple[str, ...]]]] = {
    **{f"jpeg turned as {one}": lambda one=one: (turned(one), ".jpg", PHOTO, (AVIF, WEBP, JPEG)) for one in range(1, 9)},
    "jpeg in gray": lambda: (as_file(PHOTO.convert("L")), ".jpeg", PHOTO.convert("L"), (AVIF, WEBP, JPEG)),
    "jpeg in four inks": lambda: (as_file(PHOTO.convert("CMYK"), quality=90), ".jpg", PHOTO, (AVIF, WEBP, JPEG)),
    "jpeg of other colors": lambda: (in_other_colors(), ".jpg", PHOTO, (AVIF, WEBP, JPEG)),
    "jpeg with a broken profile": lambda: (as_file(PHOTO, icc_profile=b"no profile" * 20), ".jpg", PHOTO, (AVIF, WEBP, JPEG)),
    "two photos in a file": lambda: (
        as_file(PHOTO, "MPO", save_all=True, append_images=[PHOTO.rotate(90)]),
        ".jpg",
        PHOTO,
        (AVIF, WEBP, JPEG),
    ),
    "png": lambda: (as_file(PHOTO, "PNG"), ".png", PHOTO, (AVIF, WEBP, PNG)),
    "png in gray": lambda: (as_file(PHOTO.convert("LA"), "PNG"), ".png", PHOTO.convert("L"), (AVIF, WEBP, PNG)),
    "png one can see through": lambda: (as_file(THROUGH, "PNG"), ".png", THROUGH, (AVIF, WEBP, PNG)),
    "png with a palette": lambda: (as_file(PHOTO.quantize(200), "PNG"), ".png", PHOTO, (AVIF, WEBP, PNG)),
    "png of sixteen bits": lambda: (sixteen_bits(), ".png", PHOTO.convert("L"), (AVIF, WEBP, PNG)),
    "png of sixteen bits in color": lambda: (sixteen_bits_in_color(), ".png", PHOTO, (AVIF, WEBP, PNG)),
    "png in black and white": lambda: (as_file(PHOTO.convert("1"), "PNG"), ".png", PHOTO.convert("L"), (AVIF, WEBP, PNG)),
    "gif": lambda: (as_file(PHOTO.quantize(200), "GIF"), ".gif", PHOTO, (AVIF, WEBP, PNG)),
    "webp": lambda: (as_file(PHOTO, "WEBP", exif=secrets()), ".webp", PHOTO, (AVIF, WEBP, JPEG)),
    "webp one can see through": lambda: (as_file(THROUGH, "WEBP", lossless=True), ".webp", THROUGH, (AVIF, WEBP, PNG)),
    "avif": lambda: (as_file(PHOTO, "AVIF", quality=80, speed=9, exif=secrets(1)), ".avif", PHOTO, (AVIF, WEBP, JPEG)),
    "avif turned": lambda: (
        as_file(PHOTO.rotate(90, expand=True), "AVIF", quality=80, speed=9, exif=secrets(6)),
        ".avif",
        PHOTO,
        (AVIF, WEBP, JPEG),
    ),
    "tiff of a scanner": lambda: (
        as_file(PHOTO, "TIFF", compression="tiff_lzw", exif=secrets()),
        ".tif",
        PHOTO,
        (AVIF, WEBP, JPEG),
    ),
    "tiff turned": lambda: (
        as_file(PHOTO.rotate(90, expand=True), "TIFF", exif=secrets(6)),
        ".tiff",
        PHOTO,
        (AVIF, WEBP, JPEG),
    ),
    "tiff in four inks": lambda: (as_file(PHOTO.convert("CMYK"), "TIFF"), ".tif", PHOTO, (AVIF, WEBP, JPEG)),
    "tiff one can see through": lambda: (as_file(THROUGH, "TIFF"), ".tif", THROUGH, (AVIF, WEBP, PNG)),
    "tiff of several pages": lambda: (
        as_file(PHOTO, "TIFF", save_all=True, append_images=[PHOTO.rotate(90)]),
        ".tif",
        PHOTO,
        (AVIF, WEBP, JPEG),
    ),
    "bmp": lambda: (as_file(PHOTO, "BMP"), ".bmp", PHOTO, (AVIF, WEBP, JPEG)),
    "bmp with a palette": lambda: (as_file(PHOTO.quantize(200), "BMP"), ".bmp", PHOTO, (AVIF, WEBP, PNG)),
}
NEAR = 6.0
"""Of 255 steps of color, on the mean: what formats that lose something change where pixels are averaged."""


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_made_looks_like_the_picture(kind: str) -> None:
    file, ending, looks, types = KINDS[kind]()
    made = prints(file, ending, OPTIONS, shown=True)
    assert not made.problem
    assert made.clean is not None
    own = seen(made.clean)
    assert (made.width, made.height) == own.size == looks.size
    changed = {JPEG: ".jpg", PNG: ".png"}[types[-1]]
    assert made.ending == (changed if ending in NOT_SHOWN else ending)
    assert difference(_with_color(own), looks) < NEAR
    sizes = {one: [(width, height) for type_, width, height, _ in made.renditions if type_ == one] for one in types}
    assert {type_ for type_, *_ in made.renditions} == set(types)
    expected = [(400, 300), (240, 180), (120, 90)]
    assert list(sizes.values()) == [expected] * 3
    for type_, width, height, content in made.renditions:
        picture = seen(content)
        assert Image.MIME[str(picture.format)] == type_
        assert picture.size == (width, height)
        assert difference(picture, looks) < NEAR
    for content in (made.clean, *(content for *_, content in made.renditions)):
        assert SECRET.encode() not in content
        assert not seen(content).getexif()
        assert "icc_profile" not in seen(content).info
    assert bool(made.color) == (looks.mode != "RGBA")


def _with_color(picture: Image.Image) -> Image.Image:
    """Return a picture of sixteen bits in eight."""
    return picture.convert("I").point(lambda value: value / 256).convert("L") if picture.mode.startswith("I") else picture


def test_the_colors_of_the_table_can_be_told() -> None:
    file, *_ = KINDS["jpeg of other colors"]()
    assert difference(seen(file), PHOTO) > 2 * NEAR, "the numbers are others, and the profile is needed"


MOVING = {
    "gif": lambda: (
        as_file(PHOTO.resize((300, 200)), "GIF", save_all=True, append_images=[PHOTO.resize((300, 200)).rotate(9)]),
        ".gif",
    ),
    "webp": lambda: (
        as_file(PHOTO.resize((300, 200)), "WEBP", save_all=True, append_images=[THROUGH.resize((300, 200))]),
        ".webp",
    ),
    "png": lambda: (
        as_file(PHOTO.resize((300, 200)), "PNG", save_all=True, append_images=[PHOTO.resize((300, 200)).rotate(9)]),
        ".png",
    ),
    "avif": lambda: (
        as_file(PHOTO.resize((300, 200)), "AVIF", save_all=True, append_images=[THROUGH.resize((300, 200))]),
        ".avif",
    ),
}
STILL = {"gif": PNG, "webp": JPEG, "avif": JPEG}
"""In which format the first picture of each is made; that of a PNG is read by everybody."""


@pytest.mark.parametrize("kind", MOVING)
def test_what_moves_goes_on_moving(kind: str) -> None:
    file, ending = MOVING[kind]()
    made = prints(file, ending, OPTIONS, shown=True)
    assert (made.problem, made.moves, made.width, made.height) == ("", True, 300, 200)
    assert [one[:3] for one in made.renditions] == [(STILL[kind], 300, 200) for _ in range(kind in STILL)]
    assert all(difference(seen(content), seen(file)) < NEAR for *_, content in made.renditions)
    assert prints(file, ending, OPTIONS, shown=False) == made._replace(renditions=[])
    assert made.clean is not None
    assert getattr(seen(made.clean), "n_frames", 1) == getattr(seen(file), "n_frames", 1) == 2


def _frames(kind: str, count: int, size: tuple[int, int], **options: object) -> bytes:
    first, *others = [photograph(*size, seed) for seed in range(count)]
    return as_file(first, kind, save_all=True, append_images=others, duration=[80, *[120] * (count - 1)], loop=0, **options)


HEAVY = {
    "gif too heavy": lambda: (_frames("GIF", 4, (240, 180)), ".gif", 1.0),
    "webp too heavy": lambda: (_frames("WEBP", 4, (280, 200), quality=95), ".webp", 1.0),
    "png too heavy": lambda: (_frames("PNG", 3, (180, 140)), ".png", 1.0),
    "gif too wide": lambda: (
        as_file(photograph(2600, 90), "GIF", save_all=True, append_images=[photograph(2600, 90, 2)], duration=90),
        ".gif",
        2048 / 2600,
    ),
    "avif too wide": lambda: (
        as_file(photograph(2400, 90), "AVIF", speed=10, save_all=True, append_images=[photograph(2400, 90, 2)], exif=secrets()),
        ".avif",
        2048 / 2400,
    ),
}


@pytest.mark.parametrize("kind", HEAVY)
def test_what_moves_and_is_too_large_becomes_smaller_and_moves_as_before(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A smaller limit stands for the real one: encoding what is as heavy takes many seconds."""
    file, ending, part = HEAVY[kind]()
    heaviest = HEAVIEST // 20 if part == 1 else HEAVIEST
    monkeypatch.setattr(darkroom, "HEAVIEST", heaviest)
    assert len(file) > heaviest or part < 1
    made = prints(file, ending, OPTIONS, shown=True)
    assert made.problem == ""
    assert made.clean is not None
    assert len(made.clean) <= heaviest
    before, after = seen(file), seen(made.clean)
    assert after.size == (made.width, made.height)
    assert max(after.size) <= max(before.size) * part + 1
    assert (after.format, getattr(after, "n_frames", 1)) == (before.format, getattr(before, "n_frames", 1))
    for frame in range(getattr(before, "n_frames", 1)):
        before.seek(frame)
        after.seek(frame)
        assert after.info.get("duration") == pytest.approx(before.info.get("duration"), abs=1)
        assert difference(after, before) < 12
    assert after.info.get("loop") == before.info.get("loop")
    before.seek(0)
    for *_, content in made.renditions:
        assert max(seen(content).size) <= 2048
        assert len(content) <= heaviest
        assert difference(seen(content), before) < 12
    stays = prints(file, ending, OPTIONS._replace(originals=True), shown=True)
    assert stays.clean is not None
    assert seen(stays.clean).size == seen(file).size


@pytest.mark.parametrize("limit", ["_LONGEST", "_TRIES"])
def test_what_cannot_go_on_moving_stands_still_and_says_so(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moving, limit, 0)
    file, ending, _ = HEAVY["gif too wide"]()
    made = prints(file, ending, OPTIONS, shown=True)
    assert "stands still now: save it as a film" in made.problem
    assert made.clean is not None
    assert (seen(made.clean).size, getattr(seen(made.clean), "n_frames", 1)) == ((2048, 71), 1)
    assert {kind for kind, *_ in made.renditions} == {AVIF, WEBP, PNG}


def test_what_stands_still_is_the_first_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also after all of them were gone through."""
    monkeypatch.setattr(moving, "_TRIES", 1)
    monkeypatch.setattr(darkroom, "HEAVIEST", HEAVIEST // 20)
    for kind in ("gif too heavy", "png too heavy"):
        file, ending, _ = HEAVY[kind]()
        made = prints(file, ending, OPTIONS, shown=True)
        assert "stands still now" in made.problem, kind
        assert made.clean is not None
        assert difference(seen(made.clean), seen(file)) < 12, kind
        assert all(difference(seen(content), seen(file)) < 12 for *_, content in made.renditions), kind


def test_no_smaller_picture_is_too_heavy_either() -> None:
    made = prints(
        as_file(photograph(2000, 2000), quality=95), ".jpg", Options(("webp",), (400, 2000), 100, originals=False), shown=True
    )
    assert {width for _, width, *_ in made.renditions} == {400}
    assert all(len(content) <= HEAVIEST for *_, content in made.renditions)


def test_none_is_wider_than_the_picture_and_none_higher_than_it_may_be() -> None:
    small = prints(as_file(photograph(150, 100)), ".jpg", OPTIONS, shown=True)
    assert sorted({width for _, width, *_ in small.renditions}) == [120, 150]
    tower = prints(as_file(photograph(500, 4000)), ".jpg", OPTIONS, shown=True)
    assert (tower.width, tower.height) == (250, 2000)
    assert sorted({(width, height) for _, width, height, _ in tower.renditions}) == [(120, 960), (240, 1920), (250, 2000)]
    dot = prints(as_file(Image.new("RGB", (1, 1), "#203040"), "PNG"), ".png", OPTIONS, shown=True)
    assert (dot.color, {width for _, width, *_ in dot.renditions}) == ("#203040", {1})
    line = prints(as_file(Image.new("RGB", (3000, 1), "#203040"), "PNG"), ".png", OPTIONS, shown=True)
    assert {height for _, _, height, _ in line.renditions} == {1}


@pytest.mark.parametrize(
    ("drawn", "kind", "ending", "long"),
    [
        (lambda: photograph(4032, 3024), "JPEG", ".jpg", 2016),
        (lambda: photograph(4500, 3000), "JPEG", ".jpg", 2048),
        (lambda: photograph(2500, 1500), "WEBP", ".webp", 2048),
        (lambda: photograph(1100, 800), "PNG", ".png", None),
        (lambda: Image.new("RGB", (9000, 3000), "#abc"), "PNG", ".png", 2048),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_large_picture_becomes_small_and_light(
    drawn: Callable[[], Image.Image], kind: str, ending: str, long: int | None
) -> None:
    picture = drawn()
    made = prints(as_file(picture, kind), ending, OPTIONS, shown=False)
    assert made.clean is not None
    own = seen(made.clean)
    assert (made.width, made.height) == own.size
    assert len(made.clean) <= HEAVIEST
    assert max(own.size) == long if long else max(own.size) < max(picture.size)
    assert own.width / own.height == pytest.approx(picture.width / picture.height, rel=0.01)
    assert own.format == kind
    assert made.renditions == []


def test_a_light_picture_keeps_its_own_pixels() -> None:
    file = as_file(PHOTO, exif=secrets())
    made = prints(file, ".jpg", OPTIONS, shown=False)
    assert made.clean is not None
    assert seen(made.clean).tobytes() == seen(file).tobytes()


@pytest.mark.parametrize("orientation", [1, 6])
def test_originals_stay_large_and_say_nothing_all_the_same(orientation: int) -> None:
    file = as_file(photograph(3000, 2000), exif=secrets(orientation))
    made = prints(file, ".jpg", OPTIONS._replace(originals=True), shown=False)
    assert made.clean is not None
    assert seen(made.clean).size == (made.width, made.height) == ((3000, 2000) if orientation == 1 else (2000, 3000))
    assert SECRET.encode() not in made.clean
    assert not seen(made.clean).getexif()


def test_only_formats_that_are_asked_for_are_made() -> None:
    made = prints(as_file(PHOTO), ".jpg", OPTIONS._replace(formats=("webp",)), shown=True)
    assert {kind for kind, *_ in made.renditions} == {WEBP, JPEG}


def test_a_better_quality_is_heavier_in_every_format() -> None:
    def weights(quality: int) -> dict[tuple[str, int], int]:
        made = prints(as_file(PHOTO), ".jpg", OPTIONS._replace(quality=quality), shown=True)
        return {(kind, width): len(content) for kind, width, _, content in made.renditions}

    good, bad = weights(90), weights(40)
    assert all(good[one] > 1.5 * bad[one] for one in bad)


def _large_and_cut() -> bytes:
    return as_file(photograph(3000, 2000), exif=secrets())[:400_000]


CUT = as_file(PHOTO, exif=secrets())[:15_000]
NONE = (0, 0)
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"
WRONG = {
    "empty": lambda: (b"", ".jpg", "is empty", NONE),
    "words": lambda: (b"This is no picture.", ".jpg", "no picture", NONE),
    "a drawing by another name": lambda: (b"<svg xmlns='http://www.w3.org/2000/svg'/>", ".png", "it is a drawing, ", None),
    "a document by another name": lambda: (b"%PDF-1.7 /Author (Ana)", ".jpg", "no picture", None),
    "a program of a printer": lambda: (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", ".jpg", "no picture", NONE),
    "cut off": lambda: (CUT, ".jpg", "cut off", (500, 375)),
    "cut off on its side": lambda: (turned(6)[:20_000], ".jpg", "cut off", (500, 375)),
    "gif that moves cut off": lambda: (as_file(PHOTO, "GIF", save_all=True, append_images=[THROUGH])[:-9000], ".gif", "cut off", (500, 375)),
    "png that moves cut off": lambda: (
        as_file(PHOTO, "PNG", save_all=True, append_images=[PHOTO.rotate(9)])[:-9000], ".png", "cut off", (500, 375),
    ),
    "a large one cut off": lambda: (_large_and_cut(), ".jpg", "cut off", (2048, 1365)),
    "png cut off": lambda: (as_file(PHOTO, "PNG")[:30_000], ".png", "cut off", (500, 375)),
    "a large png cut off": lambda: (as_file(photograph(3000, 2000).quantize(30, method=Image.Quantize.FASTOCTREE), "PNG")[:200_000], ".png", "cut off", (2048, 1365)),
    "a heavy webp cut off": lambda: (as_file(photograph(3000, 2000), "WEBP", quality=95)[:200_000], ".webp", "no picture", NONE),
    "tiff cut off": lambda: (as_file(PHOTO, "TIFF", exif=secrets())[:300_000], ".tif", "cut off", (500, 375)),
    "tiff cut off at once": lambda: (as_file(PHOTO, "TIFF", exif=secrets())[:30], ".tif", "no picture", None),
    "head alone": lambda: (as_file(PHOTO)[:25], ".jpg", "no picture", NONE),
    "120 megapixels": lambda: (as_file(Image.new("L", (12_000, 10_000)), quality=5), ".jpg", "120 megapixels, more than 100", (2048, 1707)),
    "200 megapixels": lambda: (as_file(Image.new("L", (20_000, 10_000)), quality=5), ".jpg", "200 megapixels, more than 100", (2048, 1024)),
    "200 megapixels in passes": lambda: (
        as_file(Image.new("L", (20_000, 10_000)), quality=5, progressive=True), ".jpg", "200 megapixels, more than 100", None,
    ),
    "a bomb": lambda: (as_file(Image.new("1", (20_000, 20_000)), "PNG"), ".png", "400 megapixels, more than 100", None),
    "a bomb of zeros": lambda: (as_file(Image.new("L", (16_000, 12_000)), "WEBP", lossless=True), ".webp", "192 megapixels, more than 22", None),
    "photo of an iphone": lambda: (HEIC, ".heic", "no picture that can be read", None),
    "what a camera saw": lambda: (as_file(PHOTO, "TIFF"), ".dng", "Save it as JPEG", None),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_used_is_said_and_no_smaller_ones_are_made_of_it(name: str) -> None:
    """What there is of it is no larger than any other picture; where there is nothing, nothing is published."""
    file, ending, problem, size = WRONG[name]()
    made = prints(file, ending, OPTIONS, shown=True)
    assert problem in made.problem
    assert (list(made.renditions), made.color) == ([], "")
    assert (made.withheld, made.clean is None) == (size is None, size is None or (size == NONE and not made.clean))
    assert (made.width, made.height) == (size or (0, 0))
    if made.clean and size != NONE:
        assert Image.open(BytesIO(made.clean)).size == size
    assert SECRET.encode() not in (made.clean or b"")
    assert len(made.clean or b"") <= HEAVIEST


@pytest.mark.parametrize("name", ["a bomb", "200 megapixels in passes", "a large png cut off"])
def test_where_originals_stay_what_cannot_be_decoded_stays_as_well(name: str) -> None:
    file, ending, problem, _ = WRONG[name]()
    made = prints(file, ending, OPTIONS._replace(originals=True), shown=True)
    assert problem in made.problem
    assert (made.withheld, list(made.renditions)) == (False, [])
    assert made.clean == without_metadata(file)


@pytest.mark.parametrize("ending", FOR_WORK)
def test_what_no_browser_shows_is_not_published(ending: str) -> None:
    made = prints(as_file(PHOTO, exif=secrets()), ending, OPTIONS, shown=False)
    assert (made.withheld, made.clean, f"in {ending} " in made.problem) == (True, None, True)


def test_pillow_is_as_careful_as_before() -> None:
    before = Image.MAX_IMAGE_PIXELS, ImageFile.LOAD_TRUNCATED_IMAGES
    prints(_large_and_cut(), ".jpg", OPTIONS, shown=True)
    assert before == (Image.MAX_IMAGE_PIXELS, ImageFile.LOAD_TRUNCATED_IMAGES)


NAMED = {
    "png by the name of jpeg": lambda: (as_file(PHOTO, "PNG"), ".jpg", "PNG", "JPEG", PNG),
    "through by the name of jpeg": lambda: (as_file(THROUGH, "PNG"), ".jpg", "PNG", "JPEG", PNG),
    "jpeg by the name of png": lambda: (as_file(PHOTO, exif=secrets()), ".png", "JPEG", "PNG", JPEG),
    "jpeg by the name of gif": lambda: (as_file(PHOTO), ".gif", "JPEG", "GIF", JPEG),
    "webp by the name of jpeg": lambda: (as_file(PHOTO, "WEBP"), ".jpeg", "WEBP", "JPEG", JPEG),
    "jpeg of a telephone by its other name": lambda: (turned(6), ".heic", "JPEG", "JPEG", JPEG),
    "gif by the name of webp": lambda: (as_file(PHOTO.quantize(200), "GIF"), ".webp", "GIF", "WEBP", PNG),
}


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize("options", [OPTIONS, OPTIONS._replace(originals=True)], ids=["small", "originals"])
def test_one_by_the_name_of_another_format_becomes_what_its_name_says(name: str, options: Options) -> None:
    file, ending, kind, own, last = NAMED[name]()
    made = prints(file, ending, options, shown=True)
    assert made.problem == f"it is a {kind}, though its name ends in {ending}: rename it, or save it anew"
    assert made.ending == (".jpg" if ending == ".heic" else ending)
    assert made.clean is not None
    assert seen(made.clean).format == own
    assert SECRET.encode() not in made.clean
    assert (made.width, made.height) == seen(made.clean).size == (500, 375)
    assert {type_ for type_, *_ in made.renditions} == {AVIF, WEBP, last}


@pytest.mark.parametrize("shown", [True, False])
def test_a_large_one_by_the_name_of_another_format_is_no_larger_than_others(*, shown: bool) -> None:
    made = prints(as_file(photograph(65, 49).resize((2600, 1950)), "PNG", compress_level=1), ".jpg", OPTIONS, shown=shown)
    assert (made.width, made.height) == (2048, 1536)
    assert made.clean is not None
    assert len(made.clean) <= HEAVIEST


def test_what_moves_goes_on_moving_by_any_name() -> None:
    file, _ = MOVING["gif"]()
    made = prints(file, ".png", OPTIONS, shown=True)
    assert "it is a GIF" in made.problem
    assert [kind for kind, *_ in made.renditions] == [PNG]
    assert made.clean is not None
    assert getattr(seen(made.clean), "n_frames", 1) == 2


def test_a_large_photo_takes_little_memory_to_decode() -> None:
    """A JPEG of 50 megapixels is decoded at a quarter."""
    made = prints(as_file(Image.new("L", (8_660, 5_773), 99), quality=20), ".jpg", OPTIONS, shown=False)
    assert (made.width, made.height) == (2048, 1366)


class TestPhotosOfTelephones:
    """HEIC, with the extra and without."""

    def test_with_the_extra_they_become_jpeg(self) -> None:
        heif = pytest.importorskip("pillow_heif")
        heif.register_heif_opener(thumbnails=False)
        for orientation in (1, 6):
            file = as_file(PHOTO.resize((250, 188)), "HEIF", quality=90, exif=secrets(orientation))
            looks = seen(file)
            made = prints(file, ".heic", OPTIONS, shown=True)
            assert (made.problem, made.ending) == ("", ".jpg")
            assert made.clean is not None
            assert seen(made.clean).format == "JPEG"
            assert SECRET.encode() not in made.clean
            assert difference(seen(made.clean), looks) < NEAR
            assert {kind for kind, *_ in made.renditions} == {AVIF, WEBP, JPEG}

    def test_without_it_the_remedy_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("pelican_wellness.features.pictures.darkroom._readable", lambda: ["JPEG", "PNG"])
        made = prints(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", ".heic", OPTIONS, shown=True)
        assert made == Prints(ending=".heic", problem=made.problem, withheld=True)
        assert "Install pelican-wellness[heic]" in made.problem


def test_all_endings_are_those_of_formats() -> None:
    from pelican_wellness.features.pictures.darkroom import _NAMES

    assert {ending for endings in _NAMES.values() for ending in endings} == set(READ)
