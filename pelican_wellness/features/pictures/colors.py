"""The colors of pictures, whatever file they come from."""

from contextlib import suppress
from io import BytesIO

from PIL import Image, ImageCms

_OPAQUE = 255


def plain(picture: Image.Image) -> Image.Image:
    """Return a picture in gray, RGB, RGBA or CMYK, eight bits each."""
    mode = picture.mode
    if mode.startswith("I") or mode == "F":  # sixteen bits
        image = picture.convert("I").point(lambda value: value * (1 / 256) + 0).convert("L")
    elif mode in ("LA", "PA", "La", "RGBa") or (mode in ("P", "RGB", "L", "1") and "transparency" in picture.info):
        image = picture.convert("RGBA")
    elif mode in ("L", "RGB", "RGBA", "CMYK"):
        picture.load()
        image = picture
    else:
        image = picture.convert("L" if mode == "1" else "RGB")
    if image.mode == "RGBA" and image.getchannel("A").getextrema()[0] == _OPAQUE:
        return image.convert("RGB")
    return image


def is_srgb(profile: bytes) -> bool:
    """Whether a profile says nothing that is not taken for granted."""
    if not profile:
        return True
    with suppress(Exception):  # a profile can be broken where the picture is not
        return ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(profile))).startswith("sRGB")
    return False


def in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Return a picture in the colors that all browsers and screens take for granted."""
    if not is_srgb(profile):
        with suppress(Exception):  # as above, or it is one for other colors than the picture has
            mode = "RGBA" if image.mode == "RGBA" else "RGB"
            to = ImageCms.createProfile("sRGB")
            shown = ImageCms.profileToProfile(image, ImageCms.ImageCmsProfile(BytesIO(profile)), to, outputMode=mode)
            if shown is not None:
                return shown.convert("L") if image.mode == "L" else shown
    return image.convert("RGB") if image.mode == "CMYK" else image


_THUMB = 24
"""Pixels of the picture whose colors are counted."""
_FEW = 4
"""Colors among which the main one is looked for."""


def main_color(image: Image.Image) -> str:
    """Return the color that most of a picture has; none of one that is transparent, through which it would be seen."""
    if image.mode == "RGBA":
        return ""
    few = image.convert("RGB").resize((_THUMB, _THUMB), Image.Resampling.BOX, reducing_gap=2.0).quantize(_FEW)
    numbers = few.tobytes()
    main = max(range(_FEW), key=numbers.count)
    red, green, blue = (few.getpalette() or [0] * 3 * _FEW)[3 * main : 3 * main + 3]
    return f"#{red:02x}{green:02x}{blue:02x}"
