"""How one gets in, in words."""

from collections.abc import Iterator, Mapping

from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.model.site import Site
from pelican_wellness.settings.location import Access

AccessRow = tuple[str, str]
"""Label and words; the words are empty where the label says it all."""

_YES_OR_NO: Mapping[str, tuple[str, str]] = {
    # Translators: how one gets into a practice, for people who use a wheelchair or a stick; each stands alone in a list.
    "step_free": (N_("Step-free entrance"), N_("There are steps at the entrance")),
    "lift": (N_("Elevator"), N_("No elevator")),
    "toilet": (N_("Accessible restroom"), N_("No accessible restroom")),
    "fragrance_free": (N_("Fragrance-free rooms"), N_("Scented oils are used in the rooms")),
    "quiet_room": (N_("Quiet room to wait in"), N_("No separate room to wait in")),
}
"""Key of the setting -> what is said where it is so, and where it is not."""

_IN_WORDS: Mapping[str, str] = {
    # Translators: a label; what follows says where cars are left.
    "parking": N_("Parking"),
    # Translators: a label; what follows says which bus or train stops near.
    "transit": N_("Public transit"),
}


def access_rows(access: Access, site: Site, language: str) -> list[AccessRow]:
    """Return what is said of how one gets in, in the order of the settings."""
    return list(_rows(access, site, language))


def _rows(access: Access, site: Site, language: str) -> Iterator[AccessRow]:
    for key in type(access).model_fields:
        value = getattr(access, key)
        if value is None:
            continue
        if key in _YES_OR_NO:
            yes, no = _YES_OR_NO[key]
            yield site.translate(yes if value else no, language), ""
        elif key in _IN_WORDS:
            yield site.translate(_IN_WORDS[key], language), site.said(value, language) or ""
        else:
            yield site.said(value, language) or "", ""
