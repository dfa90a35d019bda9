"""Elements and their attributes with an address, and which directive of a policy governs what is loaded from there."""

from collections.abc import Mapping

NAVIGATES = ""
"""Followed by a reader, not loaded with the page."""

URL_ATTRIBUTES: Mapping[tuple[str, str], str] = {
    ("a", "href"): NAVIGATES,
    ("area", "href"): NAVIGATES,
    ("blockquote", "cite"): NAVIGATES,
    ("del", "cite"): NAVIGATES,
    ("ins", "cite"): NAVIGATES,
    ("q", "cite"): NAVIGATES,
    ("img", "longdesc"): NAVIGATES,
    ("img", "src"): "img-src",
    ("img", "srcset"): "img-src",
    ("input", "src"): "img-src",
    ("source", "srcset"): "img-src",
    ("source", "src"): "media-src",
    ("audio", "src"): "media-src",
    ("video", "src"): "media-src",
    ("video", "poster"): "img-src",
    ("track", "src"): "media-src",
    ("iframe", "src"): "frame-src",
    ("embed", "src"): "object-src",
    ("object", "data"): "object-src",
    ("script", "src"): "script-src",
    ("link", "href"): "style-src",
    ("form", "action"): "form-action",
    ("button", "formaction"): "form-action",
    ("input", "formaction"): "form-action",
    ("image", "href"): "img-src",
}
"""(element, attribute) -> the directive that governs it (HTML, "Attributes"; CSP Level 3, section 6)."""

SRCSET = "srcset"
"""The attribute that holds several addresses."""

ATTRIBUTES = tuple(dict.fromkeys(attribute for _, attribute in URL_ATTRIBUTES if attribute != SRCSET))
"""Every attribute that holds one address."""

LOADED: Mapping[str, tuple[tuple[str, str], ...]] = {
    element: tuple((name, directive) for (one, name), directive in URL_ATTRIBUTES.items() if one == element and directive)
    for element, _ in URL_ATTRIBUTES
}
"""Element -> its attributes from which something is loaded, each with its directive."""
