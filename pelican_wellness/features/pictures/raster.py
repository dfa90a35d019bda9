"""Pictures of pixels."""

from pathlib import Path

SHARED = (".jpg", ".jpeg", ".png", ".gif", ".webp")
"""Endings of the pictures that previews show; SVG is not among them."""


def size_of(file: Path) -> tuple[int, int] | None:
    """Return width and height in pixels as they are shown, None for a file that previews do not show or nobody can read."""
    if not file.name.lower().endswith(SHARED):
        return None
    from PIL import ExifTags, Image  # noqa: PLC0415 - loading Pillow takes as long as a dozen articles, and few sites need it here

    try:
        with Image.open(file) as picture:
            turned = picture.getexif().get(ExifTags.Base.Orientation) in (5, 6, 7, 8)  # these lie on their side
            width, height = picture.size
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return (height, width) if turned else (width, height)
