"""Settings of Flex, Elegant, Reflex and notmyidea that have no equivalent, and what becomes of each."""

from collections.abc import Mapping

_WORDS: Mapping[str, str] = {
    "There are no comments. What readers wrote stays with the service.": """
        DISQUS_SITENAME DISQUS_FILTER DUOSHUO_SITENAME ISSO_URL ISSO_EMBED_JS_PATH ISSO_OPTIONS UTTERANCES_REPO UTTERANCES_LABEL
        UTTERANCES_THEME UTTERANCES_FILTER COMMENTBOX_PROJECT COMMENTBOX_FILTER COMMENTS_INTRO WEBMENTION_URL PINGBACK_URL
    """,
    "Readers are not counted, and nothing is loaded from elsewhere.": """
        GOOGLE_ANALYTICS MODERN_GOOGLE_ANALYTICS GOOGLE_GLOBAL_SITE_TAG GOOGLE_TAG_MANAGER ANALYTICS GUAGES GAUGES
        HEAP_ANALYTICS PIWIK_URL PIWIK_SSL_URL PIWIK_SITE_ID MATOMO_URL MATOMO_SITE_ID MICROSOFT_CLARITY
        PLAUSIBLE_DOMAIN SHYNET_URL STATUSCAKE CLOUDFLARE_WEB_ANALYTICS_TOKEN STAT_COUNTER_PROJECT
        STAT_COUNTER_SECURITY
    """,
    "There are no advertisements.": "GOOGLE_ADSENSE AMAZON_ONELINK AMAZON_BESTAZON",
    "There are no buttons for sharing or applause.": "ADD_THIS_ID SHARE_LINKS SHARE_POST_INTRO APPLAUSE_BUTTON",
    "There is no newsletter. An entry of LINKS can lead to its own page.": """
        MAILCHIMP_FORM_ACTION MAILCHIMP_FILTER FREELISTS_NAME FREELISTS_FILTER EMAIL_SUBSCRIPTION_LABEL EMAIL_FIELD_PLACEHOLDER
        SUBSCRIBE_BUTTON_TITLE
    """,
    "The foot of a page names no license and no year. Write them on a page of yours.": """
        COPYRIGHT_YEAR COPYRIGHT_NAME CC_LICENSE SITE_LICENSE
    """,
    "The icon is drawn in the site's colors. A file of yours that is published as favicon.ico stays there.": """
        FAVICON USE_SHORTCUT_ICONS
    """,
    "Pictures for previews are drawn for each article.": "FEATURED_IMAGE",
    "Search engines may read every page, and robots.txt says so.": "ROBOTS",
    "Search engines also take a file, or an entry at your domain, as a proof that the site is yours.": """
        CLAIM_GOOGLE CLAIM_BING CLAIM_YANDEX
    """,
    "The menu is always there.": "MAIN_MENU",
    "Each page names its canonical address.": "REL_CANONICAL",
    "The reading time is always shown.": "READING_TIME_LOWER_LIMIT",
    "It follows from DEFAULT_LANG.": "OG_LOCALE I18N_TEMPLATES_LANG",
    'Its rules are for the pages of the other theme. Rules for these are named in WELLNESS["appearance"]["custom_css"].': """
        CUSTOM_CSS STYLESHEET_URL
    """,
    "It belongs to the stylesheets of the other theme.": "CSS_FILE USE_LESS STYLES",
    "Code is shown in one color.": "PYGMENTS_STYLE PYGMENTS_STYLE_DARK",
    "No font is loaded from elsewhere.": "USE_GOOGLE_FONTS",
    'The words are the theme\'s own. WELLNESS["wording"] puts others in their place.': """
        LINKS_WIDGET_NAME SOCIAL_WIDGET_NAME SOCIAL_PROFILE_LABEL RELATED_POSTS_LABEL SERIES_TITLE SERIES_TEXT
    """,
    "It is not shown. Write it on a page of yours.": "PROJECTS PROJECTS_TITLE HOSTED_ON PGP_KEY",
    "People have a file each in content/people/: pelican-wellness new person.": "AUTHORS",
    "DEFAULT_PAGINATION says how many articles a list shows.": "RECENT_ARTICLES_COUNT",
    "There is no search.": "SEARCH_URL STORK_VERSION",
    "This theme does that in its own way.": """
        HOME_HIDE_TAGS DISABLE_URL_HASH ARTICLE_HIDE_TRANSLATION LINKS_IN_NEW_TAB RECENT_ARTICLE_SUMMARY PHOTOS_LIGHTBOX
        GITHUB_POSITION ASSET_URL
    """,
}

UNMATCHED: Mapping[str, str] = {name: words for words, names in _WORDS.items() for name in names.split()}
"""A setting of theirs -> what becomes of it."""
