"""Settings of the demo blog. The three that matter are THEME, PLUGINS and WELLNESS."""

AUTHOR = "Mara Lindqvist"
SITENAME = "Alder & Linen"
SITESUBTITLE = "Notes on massage and movement from a small practice in Burlington, Vermont"
SITEURL = ""

PATH = "content"
TIMEZONE = "America/New_York"
DEFAULT_LANG = "en"

THEME = "wellness"
PLUGINS = ["pelican_wellness"]
WELLNESS = {
    "descriptions": {
        "categories": {
            "massage": "What happens on the table, how to choose, and how to say what you need.",
            "movement": "Small movements for stiff mornings and long days at a desk.",
            "self-care": "What your own two hands, a ball and ten minutes can do.",
            "sleep": "Quieter evenings and easier nights.",
        },
        "tags": {"back-pain": "Gentle help for a sore back, and when to see a doctor instead."},
    },
    "practice": {
        "name": "Alder & Linen",
        "kind": "massage",
        "address": {
            "street": "12 Alder Street",
            "locality": "Burlington",
            "region": "VT",
            "postal_code": "05401",
            "country": "US",
        },
        "telephone": "802-555-0142",
        "email": "hello@example.com",
        "booking_url": "https://booking.example.com/",
        "hours": [
            "Tue-Wed 10:00-18:00",
            "Thu 12:00-20:00",
            "Fri 10:00-16:00",
            "Sat 9:00-13:00",
            "2026-12-24 to 2027-01-02 closed",
        ],
        "price_range": "$65 to $145",
        "access": {
            "step_free": True,
            "lift": False,
            "toilet": True,
            "parking": {
                "en": "Two spaces behind the house, free while you are here",
                "es": "Dos plazas detrás de la casa, gratuitas durante su visita",
                "ar": "موقفان خلف المنزل، مجاناً أثناء زيارتك",
            },
            "transit": {"en": "Bus 2, Alder Street", "es": "Autobús 2, Alder Street", "ar": "الحافلة 2، Alder Street"},
            "fragrance_free": True,
        },
        "payment": [
            {"en": "Card", "es": "Tarjeta", "ar": "بطاقة"},
            {"en": "Cash", "es": "Efectivo", "ar": "نقداً"},
            {"en": "Bank transfer", "es": "Transferencia", "ar": "حوالة مصرفية"},
        ],
        "insurance": {"receipts": True},
        "services": ["swedish-massage", "deep-tissue-massage", "breathing-and-rest-one-to-one"],
        "locations": [
            {
                "name": "Winooski Studio",
                "address": {"street": "3 Mill Yard", "locality": "Winooski", "region": "VT", "postal_code": "05404"},
                "hours": ["Tue 18:00-19:30", "Sat 10:00-11:30"],
                "access": {"step_free": True, "lift": True, "toilet": True},
                "services": ["breathing-and-rest-one-to-one"],
            },
        ],
        "languages": ["en", "es", "sv"],
    },
    "home": {
        "headline": {
            "en": "Massage that listens first",
            "es": "Un masaje que primero escucha",
            "ar": "تدليك يصغي أولاً",
        },
    },
    "contact_form": {"provider": "netlify"},
    "legal": {
        "country": "US",
        "pages": ["accessibility", "privacy"],
        "accessibility": {
            "assessed": "2026-10-05",
            "limits": [
                {
                    "en": (
                        "The booking calendar belongs to another company, and its month view cannot be used with a keyboard "
                        "alone. Call us, and we will find a time together."
                    ),
                    "es": (
                        "El calendario de reservas es de otra empresa, y su vista mensual no se puede usar solo con el "
                        "teclado. Llámenos y buscaremos juntos una hora."
                    ),
                    "ar": (
                        "تقويم الحجز لشركة أخرى، ولا يمكن استخدام عرضه الشهري بلوحة المفاتيح وحدها. اتصل بنا لنجد معاً موعداً."
                    ),
                },
            ],
        },
    },
    "editorial": {"crisis_region": "US", "review_interval_months": 24},
    "cta": {
        "rules": [
            {"tags": ["breathing"], "person": "tomas-reyes"},
            {"categories": ["Sleep"], "person": "tomas-reyes", "heading": "A class for quieter evenings"},
        ],
        "phrases": [
            "contact a massage therapist",
            "contact a therapist",
            "en contacto con un masajista",
            "التواصل مع معالج تدليك",
        ],
    },
    "profession": {"en": "massage therapist", "es": "masajista", "ar": "معالج تدليك"},
    "about": {
        "text": {
            "en": (
                "Relaxation. Healing. Massage. Stress has become such a common element of our lives. It affects "
                "us in profound ways. Our muscles are stiff, our minds are anxious, and we do not get enough "
                "sleep. You can address stress in many ways, and one of those ways is through massage. A good "
                "massage can leave you feeling more relaxed and like your stress has melted away. Massage is also "
                "good for your muscles and your physical form. It can enhance sports performance and ease the "
                "aches of arthritis. This blog explores massage more in-depth, allowing you to learn more about "
                "this helpful treatment modality."
            ),
            "es": (
                "Relajación. Bienestar. Masaje. El estrés se ha vuelto algo tan común en nuestra vida que "
                "nos afecta profundamente. Tenemos los músculos rígidos, la mente inquieta y dormimos poco. "
                "Una de las maneras de aliviarlo es el masaje. Este blog lo explora con calma, para que "
                "conozcas mejor esta forma de tratamiento."
            ),
            "ar": (
                "استرخاء. عافية. تدليك. صار التوتّر جزءاً مألوفاً من حياتنا، وهو يؤثّر فينا بعمق: عضلات "
                "متيبّسة، وذهن قلق، ونوم قليل. والتدليك من الطرق التي تعين على تخفيفه. تتناول هذه المدوّنة "
                "التدليك بتأنٍّ، لتتعرّف أكثر على هذا العلاج النافع."
            ),
        },
        "photo": "images/mara.svg",
    },
}

# Article pages of their own name, lists under page/2/, feeds that cannot clash.
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]
DEFAULT_PAGINATION = 6
FEED_ALL_ATOM = None  # publishconf.py has it: a feed needs the site's full address
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.extra": {},
        "markdown.extensions.admonition": {},
        "markdown.extensions.codehilite": {"css_class": "highlight", "guess_lang": False},
        "markdown.extensions.meta": {},
        "markdown.extensions.sane_lists": {},
        "markdown.extensions.smarty": {},
        "markdown.extensions.toc": {"toc_depth": "2-2"},
    },
    "output_format": "html5",
}
STATIC_PATHS = ["images", "media"]
ARTICLE_EXCLUDES = ["media"]
