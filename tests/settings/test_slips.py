"""Names of lines: near misses of ours are told, those of others left alone."""

import pytest

from pelican_wellness.pipeline import lines
from pelican_wellness.plugin import FEATURES
from pelican_wellness.settings.lines import CHECK_IGNORE
from pelican_wellness.settings.people_lines import PersonLines
from pelican_wellness.settings.slips import slips

ARTICLE = frozenset({CHECK_IGNORE, *(name for kind in lines(FEATURES) for name in kind.names())})
PERSON = frozenset(PersonLines.names())

NEAR_MISSES = {
    "a letter dropped": (ARTICLE, {"Reviewd_by": "Reviewed_by", "Cta_headng": "Cta_heading", "Imag": "Image", "Are": "Area"}),
    "a letter added": (ARTICLE, {"Imagge": "Image", "Areas": "Area", "Disclaimers": "Disclaimer", "Ctaa_text": "Cta_text"}),
    "a letter changed": (ARTICLE, {"Imaga": "Image", "Cta_buttom": "Cta_button", "Review_dus": "Review_due"}),
    "two letters swapped": (ARTICLE, {"Iamge": "Image", "Aera": "Area", "Reveiwed": "Reviewed", "miage_alt": "Image_alt"}),
    "two slips": (ARTICLE, {"Reveiwd_by": "Reviewed_by", "Reding_tme": "Reading_time", "Dislcamer": "Disclaimer"}),
    "words joined otherwise": (
        ARTICLE,
        {
            "Review-due": "Review_due",
            "ReviewedBy": "Reviewed_by",
            "Cta heading": "Cta_heading",
            "Image-alt": "Image_alt",
            "Reading-time": "Reading_time",
            "Checkignore": "Check_ignore",
        },
    ),
    "another ending": (ARTICLE, {"Review_by": "Reviewed_by", "Reviewed_bye": "Reviewed_by", "Cta_headings": "Cta_heading"}),
    "people": (
        PERSON,
        {
            "Emial": "Email",
            "E-mail": "Email",
            "Phon": "Phone",
            "Phnoe": "Phone",
            "Licence": "License",
            "Credential": "Credentials",
            "Crednetials": "Credentials",
            "Topic": "Topics",
            "Language": "Languages",
            "Same-as": "Same_as",
            "Whatsap": "Whatsapp",
            "Whats_app": "Whatsapp",
            "Websit": "Website",
            "Bookings": "Booking",
            "Photos": "Photo",
            "Roles": "Role",
            "Ownr": "Owner",
        },
    ),
}


@pytest.mark.parametrize("kind", NEAR_MISSES)
def test_a_near_miss_names_the_line_as_it_is_documented(kind: str) -> None:
    known, table = NEAR_MISSES[kind]
    wanted = {name.lower(): right for name, right in table.items()}
    assert dict(slips(wanted, known)) == wanted


PELICAN = (
    "title date modified tags keywords category slug author authors summary lang translation status template save_as url "
    "private path filename"
).split()
PLUGINS = (
    "alias aliases redirect redirect_to subcategory subcategories series series_index related_posts gallery albums photos "
    "cover cover_image header_cover banner thumbnail featured featured_image og_image og_title og_description twitter_card "
    "twitter_image seo_title description canonical noindex robots sitemap changefreq priority event-start event-end "
    "event-location event-duration podcast audio length duration explicit video math mathjax latex css js stylesheets "
    "javascripts bibliography publications_src bibtex citation toc toc_depth comments comment_id disqus_identifier original_url "
    "source via parent order page_order sortorder menu pinned sticky short_url permalink uuid guid version revision updated "
    "created published expires schema jinja attachments license geo location linenos"
).split()
OWN = (
    "headline subtitle subheading tagline excerpt lead caption image_caption image_credit image_url images image_width icon "
    "logo color place city country latitude longitude map price cost rating stars review reviews reviewer review_date recipe "
    "ingredients servings cooktime yield isbn publisher book artist album genre read readtime read_time reading level "
    "copyright github mastodon linkedin bio project client tool newsletter course module lesson week chapter section rule "
    "cat id check page home stage race rate note usage manage area51"
).split()


@pytest.mark.parametrize("names", [PELICAN, PLUGINS, OWN], ids=["pelican", "plugins", "bloggers"])
def test_lines_of_others_are_left_alone(names: list[str]) -> None:
    assert dict(slips(names, ARTICLE)) == {}
    assert len({*PELICAN, *PLUGINS, *OWN}) > 40


def test_lines_of_others_in_a_persons_file_are_left_alone() -> None:
    assert dict(slips([*PELICAN, "pronouns", "inline", "rule", "pole", "home", "ems", "mail", "tel", "fax"], PERSON)) == {}


@pytest.mark.parametrize("known", [ARTICLE, PERSON], ids=["articles", "people"])
def test_our_own_lines_are_no_slips_for_each_other(known: frozenset[str]) -> None:
    assert dict(slips(known, known)) == {}
