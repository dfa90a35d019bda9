"""The contact form as each service's documentation asks for it. docs/contact.md names the pages."""

from collections.abc import Callable
from typing import NamedTuple

from pelican_wellness.settings.contact_form import ContactForm, Provider
from pelican_wellness.web.urls import origin


class Form(NamedTuple):
    """What differs from service to service.

    `action` is relative to the site unless it has a scheme, empty where the form is sent to its own page. `hidden` are
    names and values of hidden fields, `attributes` those of the `form` element. `honeypot` is the name of the field
    that only robots fill in, `honeypot_type` its input type.
    """

    action: str
    hidden: tuple[tuple[str, str], ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    honeypot: str = "website"
    honeypot_type: str = "text"
    leads_to: tuple[str, ...] = ()
    """Other sites that the service may lead to when it has the form: its page of thanks, a test that one is human."""

    @property
    def origin(self) -> str:
        """The other site that the form is sent to, for the site's policy; empty where it is this one."""
        return origin(self.action) or ""


def contact_form(settings: ContactForm, thanks: str, subject: str) -> Form | None:
    """Return the form of the settings, None where they have none.

    `thanks` is the whole address of the page shown afterwards, empty for the service's own; `subject` that of the email.
    """
    return _FORMS[settings.provider](settings, thanks, subject) if settings.provider else None


def _given(**fields: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in fields.items() if value)


def _formspree(settings: ContactForm, _thanks: str, subject: str) -> Form:
    return Form(f"https://formspree.io/f/{settings.id}", _given(_subject=subject), honeypot="_gotcha")


def _netlify(settings: ContactForm, _thanks: str, subject: str) -> Form:
    return Form(
        settings.thanks or "",
        (("form-name", "contact"), *_given(subject=subject)),
        (("name", "contact"), ("data-netlify", "true"), ("data-netlify-honeypot", "bot-field")),
        honeypot="bot-field",
    )


def _web3forms(settings: ContactForm, thanks: str, subject: str) -> Form:
    hidden = _given(access_key=settings.id or "", subject=subject, redirect=thanks)
    action, after = "https://api.web3forms.com/submit", ("https://web3forms.com",)
    return Form(action, hidden, honeypot="botcheck", honeypot_type="checkbox", leads_to=after)


def _basin(settings: ContactForm, _thanks: str, _subject: str) -> Form:
    return Form(f"https://usebasin.com/f/{settings.id}", honeypot="_gotcha")


def _staticforms(settings: ContactForm, thanks: str, subject: str) -> Form:
    hidden = _given(apiKey=settings.id or "", subject=subject, redirectTo=thanks)
    after = ("https://staticforms.xyz", "https://www.staticforms.xyz")
    return Form("https://api.staticforms.xyz/submit", hidden, honeypot="honeypot", leads_to=after)


def _custom(settings: ContactForm, _thanks: str, _subject: str) -> Form:
    return Form(settings.action or "", honeypot=settings.honeypot or "website")


_FORMS: dict[Provider, Callable[[ContactForm, str, str], Form]] = {
    "formspree": _formspree,
    "netlify": _netlify,
    "web3forms": _web3forms,
    "basin": _basin,
    "staticforms": _staticforms,
    "custom": _custom,
}
