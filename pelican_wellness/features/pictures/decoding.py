"""How much memory decoding a picture takes, so that no build takes more than 600 MB: measured with Pillow 13, rounded up."""

from pelican_wellness.features.pictures.raster import Opened

MOST_MEMORY = 370_000_000
"""Bytes for one picture. The rest of a build and the other processes take less than 200 MB."""

MOST_SHOWN = 100_000_000
"""Pixels of what smaller pictures are made of. What has more is no photo of a usual camera."""

_FORMATS = {"WEBP": 16.2, "AVIF": 10.0, "HEIF": 7.5}
"""Bytes for a pixel, of formats whose decoders take more than the pixels."""

_MODES = {"1": 2.0, "L": 1.2, "P": 10.0, "RGB": 4.2, "RGBX": 4.2, "CMYK": 4.2, "YCbCr": 8.2}
_ANY_MODE = 12.0
"""The same by Pillow's mode, until the picture is small; others are transparent, or have sixteen bits."""

_COEFFICIENT = 2
"""Bytes."""

_MOST_OF_JPEG = 1_000_000_000
"""Pixels: decoding more takes minutes, at whatever size."""


def memory_for(picture: Opened, content: bytes, part: int) -> int:
    """Return the bytes that decoding takes; of a JPEG at a part of its size."""
    pixels: int = picture.width * picture.height
    if picture.format not in ("JPEG", "MPO"):
        mode = "RGBA" if "transparency" in picture.info else picture.mode
        return 2 * len(content) + round(pixels * _FORMATS.get(picture.format, _MODES.get(mode, _ANY_MODE)))
    if pixels > _MOST_OF_JPEG:
        return MOST_MEMORY + 1
    layers = [(across, down) for _, across, down, *_ in picture.layer]
    # What comes in passes is all kept until the last.
    kept = _COEFFICIENT * sum(across * down for across, down in layers) if _in_passes(picture, content) else 0
    most = max((across for across, _ in layers), default=1) * max((down for _, down in layers), default=1)
    return 2 * len(content) + round(pixels * (kept / most + 4.2 / part**2))


_SCAN, _HEAD = 0xDA, 4


def _in_passes(picture: Opened, content: bytes) -> bool:
    """Whether a JPEG has more than one scan: it is progressive, or its first scan has not all colors (ITU-T T.81, B.2.3)."""
    if picture.info.get("progressive"):
        return True
    at = 2
    while at + _HEAD < len(content) and content[at] == 0xFF:  # noqa: PLR2004 - a marker
        if content[at + 1] == _SCAN:
            return bool(content[at + _HEAD] < len(picture.layer))
        at += 2 + int.from_bytes(content[at + 2 : at + 4]) if content[at + 1] != 0xFF else 1  # noqa: PLR2004 - fill bytes
    return False
