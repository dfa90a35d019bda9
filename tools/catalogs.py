"""Bring every catalog up to the messages of templates and code: python tools/catalogs.py, as `make messages` does.

Babel's own `update` writes headers of its own, or none; without its Plural-Forms a catalog reads wrongly. Here a catalog
keeps its header and its order: messages that are gone go, new ones come last and are empty.
"""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from pelican_wellness.i18n.catalogs import DOMAIN

LOCALE = Path(__file__).resolve().parents[1] / "pelican_wellness" / "i18n" / "locale"


def updated(text: str, template: Catalog) -> str:
    """Return a catalog's text with the messages of the template, and the comments for translators that stand there."""
    old = read_po(BytesIO(text.encode()))
    new = Catalog(locale=old.locale, fuzzy=False)
    new.mime_headers = old.mime_headers  # its plural forms are those of its header, whatever Babel's release has
    known = [message.id for message in old if message.id and message.id in template]
    for one in [*known, *(message.id for message in template if message.id and message.id not in old)]:
        message, stated = template[one], old.get(one)
        if message is not None:
            string = stated.string if stated else ""
            new.add(message.id, string, flags=message.flags, auto_comments=message.auto_comments)
    written = BytesIO()
    write_po(written, new, width=0, no_location=True, omit_header=True)
    header, _, _ = text.partition("\n\n")
    return f"{header}\n\n{written.getvalue().decode().strip()}\n"


def main() -> None:
    """Bring every catalog up to the template."""
    template = read_po(BytesIO((LOCALE / f"{DOMAIN}.pot").read_bytes()))
    for file in sorted(LOCALE.rglob("*.po")):
        file.write_text(updated(file.read_text(encoding="utf-8"), template), encoding="utf-8")


if __name__ == "__main__":
    main()
