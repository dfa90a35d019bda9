"""An article or page in its other languages."""

from pelican_wellness.feature import Feature, Part, Slot, Values
from pelican_wellness.i18n.language import language
from pelican_wellness.model.page import View
from pelican_wellness.model.site import Site


def _links(view: View, _site: Site) -> Values | None:
    versions = [one for one in view.article.source.translations if one.save_as] if view.article else []
    return {"versions": [(language(one.language), one.url) for one in versions]} if versions else None


FEATURE = Feature("translations", parts=(Part(Slot.BELOW_TITLE, "translations/links", _links),))
