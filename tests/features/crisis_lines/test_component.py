"""Crisis lines at the foot of each page."""

from typing import get_args

import pytest
from rendering import HOSTILE, Renderer, assert_harmless, text_of

from pelican_wellness.features.crisis_lines import CRISIS_LINES, CrisisLine, CrisisLines
from pelican_wellness.settings.editorial import Region


def test_lines(render: Renderer) -> None:
    page = render("crisis_lines/lines", crisis=CRISIS_LINES["UK"])
    assert text_of(page) == "If you need help now Emergency: Call 999 Samaritans: Call 116 123 Shout: Text 85258 (SHOUT)"
    assert [one["href"] for one in page.select("a")] == ["tel:999", "tel:116123", "sms:85258?body=SHOUT"]


@pytest.mark.parametrize(
    ("tag", "says"),
    [
        ("de", "Notfall: 999 anrufen Samaritans: 116 123 anrufen Shout: SMS an 85258 (SHOUT)"),
        ("fr", "Urgence vitale : appelez le 999 Samaritans : appelez le 116 123 Shout : envoyez un SMS au 85258 (SHOUT)"),
        ("ja", "緊急：999に電話する Samaritans：116 123に電話する Shout：85258にSMSを送る（SHOUT）"),
    ],
)
def test_signs_of_the_language(tag: str, says: str) -> None:
    page = Renderer({"editorial": {"crisis_region": "UK"}}, tag=tag).part("crisis_lines/lines")
    assert text_of(page).endswith(says)


@pytest.mark.parametrize("region", get_args(Region))
def test_every_region(region: Region) -> None:
    page = Renderer({"editorial": {"crisis_region": region}}).part("crisis_lines/lines")
    found = CRISIS_LINES[region]
    assert len(page.select("li")) == 1 + len(found.lines)
    assert all(line.name in text_of(page) for line in found.lines)


def test_nowhere_unasked(render: Renderer) -> None:
    assert render.values("crisis_lines/lines") is None


def test_nothing_of_a_text_is_markup(render: Renderer) -> None:
    crisis = CrisisLines(HOSTILE, (CrisisLine(HOSTILE, HOSTILE, HOSTILE, HOSTILE),))
    assert_harmless(render("crisis_lines/lines", crisis=crisis), times=4)
