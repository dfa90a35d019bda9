"""Every rule of `check`: those of features, and those about prose and settings that guard no feature."""

from collections.abc import Iterable, Sequence
from typing import cast

from pelican_wellness.check.prose import (
    advertising,
    claims,
    dates,
    headings,
    links,
    lost_lines,
    online,
    publishing,
    reading_grade,
    slips,
    titles,
)
from pelican_wellness.check.rule import Rule
from pelican_wellness.feature import Feature
from pelican_wellness.plugin import FEATURES


def all_rules(features: Iterable[Feature] = FEATURES) -> tuple[Rule, ...]:
    """Return the rules in the order in which `check --list` names them: by group and number."""
    own = [rule for feature in features if feature.rules for rule in cast(Sequence[Rule], feature.rules())]
    prose = [
        rule
        for room in (headings, links, titles, advertising, publishing, slips, dates, lost_lines, claims, reading_grade, online)
        for rule in room.RULES
    ]
    return tuple(sorted([*own, *prose], key=lambda rule: (_place(rule.code[:3]), rule.code)))


def _place(group: str) -> int:
    return _GROUPS.index(group) if group in _GROUPS else len(_GROUPS)


_GROUPS = ("PIC", "HDG", "LNK", "SEO", "MED", "PRA", "LEG", "TES", "CFG", "CLM", "RDG", "WEB")
"""The order of groups; one that is not here comes last."""
