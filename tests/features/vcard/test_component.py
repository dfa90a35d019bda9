"""The link to a card."""

from rendering import HOSTILE, Renderer, assert_harmless


def test_a_link(render: Renderer) -> None:
    page = render("vcard/link", url="contact/ana.vcf")
    assert [one["href"] for one in page.select("a")] == ["https://example.com/contact/ana.vcf"]
    assert_harmless(render("vcard/link", url=HOSTILE), times=0)
