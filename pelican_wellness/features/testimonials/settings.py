"""WELLNESS["testimonials"]."""

from pydantic import Field

from pelican_wellness.model.site import Site
from pelican_wellness.settings.section import Section
from pelican_wellness.settings.types import Text


class Testimonials(Section):
    """What clients say lies in `content/testimonials/`."""

    allowed_by: Text | None = Field(
        None,
        description="For counselors: the rule that permits them to show testimonials. Without it they are left out, since "
        "the codes of ethics of the field forbid asking clients for them.",
    )


def may_be_shown(site: Site) -> bool:
    """Say whether the profession lets clients be quoted."""
    return site.practice.kind != "counselling" or bool(site.section(Testimonials).allowed_by)
