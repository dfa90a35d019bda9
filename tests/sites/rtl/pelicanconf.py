"""A site in Arabic, with translations into Hebrew and English."""

PATH = "content"
SITENAME = "أيدٍ هادئة"
SITESUBTITLE = "ملاحظات عن التدليك والراحة 100%"
SITEURL = "https://example.com"
TIMEZONE = "Asia/Amman"
DEFAULT_LANG = "ar"
THEME = "wellness"
PLUGINS = ["pelican_wellness"]
AUTHOR = "ليلى حدّاد"
DEFAULT_PAGINATION = 2
MENUITEMS = [("المتجر", "https://shop.example.com/")]
WELLNESS = {
    "profession": {"ar": "معالجة تدليك", "he": "מטפלת בעיסוי", "en": "massage therapist"},
    "about": {"text": {"ar": "تدليك و*استرخاء* في عمّان (الدوار الثالث).", "he": "עיסוי והרפיה."}},
    "practice": {
        "name": "أيدٍ هادئة",
        "kind": "massage",
        "address": {"street": "شارع الرينبو 7", "locality": "عمّان", "postal_code": "11183", "country": "JO"},
        "telephone": "+962 6 461 0123",
        "email": "hello@example.com",
        "hours": ["Sun-Thu 9:00-17:00", "Fri-Sat closed"],
        "languages": ["ar", "he", "en"],
    },
    "descriptions": {"categories": {"rest": "عن **الراحة** والنوم."}},
    "editorial": {"disclaimer": True},
    "appearance": {"palette": "lagoon", "color_scheme": "light"},
}
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.extra": {},
        "markdown.extensions.meta": {},
        "markdown.extensions.admonition": {},
    },
    "output_format": "html5",
}
