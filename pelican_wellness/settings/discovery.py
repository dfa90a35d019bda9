"""WELLNESS["discovery"]: how a blog is found."""

from typing import Annotated, Any

from pydantic import AfterValidator, Field

from pelican_wellness.settings.section import Expected, Section, wrong
from pelican_wellness.settings.types import Link, YesNo
from pelican_wellness.web.urls import has_scheme


def _can_be_told(address: Any) -> Any:
    problem = "security.txt needs a whole address (RFC 9116, 2.5.3)"
    scheme = has_scheme(address)
    if not scheme and "@" in address:
        raise wrong(problem, f"mailto:{address}")
    if not scheme and not any(map(str.isalpha, address)):
        raise wrong(problem, f"tel:{''.join(sign for sign in address if sign.isdecimal() or sign == '+')}")
    if address.startswith("http:"):
        problem = "a web address in security.txt begins with https:// (RFC 9116, 2.5.3)"
        raise wrong(problem, address.replace("http:", "https:", 1))
    return address


class Discovery(Section):
    """What is written for search engines and previews. It needs SITEURL; `publishconf.py` has it."""

    sitemap: YesNo = Field(default=True, description="Write `sitemap.xml`, and `robots.txt` that names it.")
    head: YesNo = Field(
        default=True,
        description="Write canonical addresses, previews and structured data into each page's head, and draw social cards.",
    )
    humans_txt: YesNo = Field(
        default=False, description="Write `humans.txt`: the people of `content/people/`, and what made the site."
    )
    security_contact: (
        Annotated[
            Link, AfterValidator(_can_be_told), Expected("an address such as 'mailto:me@example.com', or a page of this site")
        ]
        | None
    ) = Field(None, description="Write `.well-known/security.txt`: whom to tell of a security problem of the site.")
