"""Whatever an author types, a page stays one page: no element, attribute or script that the theme did not write."""

import json
import tempfile
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from bs4 import BeautifulSoup
from factory import BASE_SETTINGS, write_site
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pelican import Pelican
from pelican.settings import read_settings

SCRIPTS = {
    f'<script defer="" src="https://example.com/theme/js/{name}.js"></script>' for name in ("contact-form", "directory-filter")
}
LINE = st.text(
    st.one_of(
        st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"]),
        st.sampled_from(list("<>\"'&;=/{}%")),
    ),
    min_size=1,
    max_size=60,
).filter(lambda text: text.strip() and "\x85" not in text)


@given(title=LINE, summary=LINE, name=LINE, tag=LINE)
@example(
    title="</title><script>alert(1)</script>",
    summary='"><img src=x onerror=alert(1)>',
    name="' onload='x",
    tag="{{ 7*7 }}{% raw %}",
)
@example(title="<em>a", summary="&#x3c;script&#x3e;", name="<b><i></b></i>", tag="%(count)s %s")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_hostile_words(title: str, summary: str, name: str, tag: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        head = f"Title: {title}\nSlug: a\nDate: 2026-01-01\nTags: {tag}\nAuthor: {name}\nCategory: {tag}\nSummary: {summary}\n"
        person = (
            f"Title: {name}\nSlug: p\nRole: {title}\nCredentials: {summary}\nLicense: {tag}\nTopics: {tag}\nAreas: {title}\n"
        )
        person += f"Languages: {summary}\nEmail: p@example.com\nOnline: yes\n\nBio"
        files: dict[str, str | bytes] = {
            "a.md": head + "\nBody",
            "pages/p.md": f"Title: {title}\nSlug: p\n\nx",
            "people/p.md": person,
            "people/q.md": "Title: Other\nAreas: Leeds\nPhone: +1 802 555 0142\n\nBio",
        }
        content = write_site(Path(folder), files)
        conf = {
            **BASE_SETTINGS,
            "PATH": str(content),
            "OUTPUT_PATH": folder + "/output",
            "SITENAME": name,
            "SITESUBTITLE": title,
        }
        conf["WELLNESS"] = {
            "profession": name,
            "about": {"heading": title, "text": "x"},
            "cta": {"button": tag.replace("{", "").replace("}", "") or "x"},
            "practice": {
                "name": name,
                "address": dict.fromkeys(["street", "locality", "region", "postal_code"], title),
                "areas": [summary],
                "price_range": tag,
                "languages": [title],
            },
            "contact_form": {"provider": "web3forms", "id": "abc"},
        }
        Pelican(read_settings(override=conf)).run()
        headers = Path(folder, "output", "_headers").read_text(encoding="utf-8")
        for file in Path(folder, "output").rglob("*.html"):
            if "theme" in file.parts:
                continue
            page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
            assert len(page.find_all("title")) == len(page.find_all("h1")) == 1
            assert not page.find_all(["object", "embed"])
            for style in page.find_all("style"):
                assert b64encode(sha256(style.string.encode()).digest()).decode() in headers
            data = page.find_all("script", type="application/ld+json")
            assert {str(script) for script in page.find_all("script") if script not in data} <= SCRIPTS
            assert all(json.loads(script.string)["@graph"] for script in data)
            for element in page.find_all(True):
                assert not [attribute for attribute in element.attrs if attribute.startswith("on") or attribute == "style"]
                for attribute in ("href", "src", "action"):
                    assert not str(element.get(attribute, "")).lower().startswith("javascript:")
