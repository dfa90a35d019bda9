"""Further places of the practice, and how one gets in."""

from typing import Any

import pytest
from sites import settings_of

from pelican_wellness.settings.mistakes import WellnessError

US = {"address": {"country": "US"}}


def test_a_location_is_in_the_country_of_the_practice() -> None:
    listed = [{"name": "A", "telephone": "802-555-0142"}, {"name": "B", "address": {"country": "FR"}}, {"name": "C"}]
    practice = settings_of({"practice": {**US, "locations": listed}}).practice
    assert [one.address.country for one in practice.locations] == ["US", "FR", "US"]


def test_what_is_not_said_of_access_is_not_known() -> None:
    access = settings_of({"practice": {"access": {"lift": False}}}).practice.access
    assert (access.lift, access.step_free) == (False, None)


WRONG: dict[str, tuple[Any, str]] = {
    "no name": ({"locations": [{}]}, '["locations"][0]["name"]'),
    "no list": ({"locations": {"name": "A"}}, '["locations"]'),
    "an entry that is text": ({"locations": ["A"]}, '["locations"][0]'),
    "an unknown key": ({"locations": [{"name": "A", "adress": {}}]}, '["locations"][0]["adress"]'),
    "a number of another country": ({**US, "locations": [{"name": "A", "telephone": "0"}]}, '["locations"][0]["telephone"]'),
    "an address that is text": ({**US, "locations": [{"name": "A", "address": "x"}]}, '["locations"][0]["address"]'),
    "half a place": ({"locations": [{"name": "A", "geo": {"latitude": 1}}]}, '["locations"][0]["geo"]'),
    "perhaps": ({"access": {"lift": "perhaps"}}, '["access"]["lift"]'),
    "an empty way to pay": ({"payment": [""]}, '["payment"][0]'),
    "vouchers that run": ({"vouchers": "javascript:x"}, '["vouchers"]'),
    "insurers that are no list": ({"insurance": {"accepted": "Aetna"}}, '["insurance"]["accepted"]'),
}


@pytest.mark.parametrize(("practice", "where"), WRONG.values(), ids=WRONG)
def test_mistakes_are_placed(practice: Any, where: str) -> None:
    with pytest.raises(WellnessError) as error:
        settings_of({"practice": practice})
    assert [one.where for one in error.value.mistakes] == [f'WELLNESS["practice"]{where}']
