"""How clients tell of a result in English: what was wrong, and that it no longer is."""

import re

_PARTS = r"(?:back|neck|shoulders?|knees?|hips?|hands?|wrists?|elbows?|ankles?|foot|feet|jaw|spine|posture|sleep|body)"
_WRONG = (
    r"(?:pains?|aches?|headaches?|backaches?|migraines?|insomnia|anxiety|panic(?: attacks?)?|depression|sciatica|tinnitus|"
    r"symptoms?|cramps?|stiffness|nightmares|arthritis|vertigo|dizziness|numbness|trauma)"
)
_MEDICINE = r"(?:painkillers?|pills?|medications?|medicines?|tablets?|antidepressants?|injections?|surgery|an operation)"
_IS = r"(?:is|are|was|were|has|have|had|just|all|completely|totally|simply|now|finally)"
_A_FEW = r"(?:\w+ ){0,2}"


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


SUFFERED = _any_case(rf"\b{_WRONG}\b")
"""What somebody came for, in words that articles use of other things too, and clients of themselves alone."""

RESULTS = (
    _any_case(rf"\b(?:healed|fixed) (?:my|his|her|their|our|the) {_A_FEW}(?:{_PARTS}|{_WRONG})\b"),
    _any_case(r"\bhealed (?:me|us|him|her|them)\b"),
    _any_case(
        rf"\b{_WRONG}(?: in (?:my|the) {_PARTS})? (?:{_IS} ){{0,3}}"
        r"(?:gone|went away|disappeared|vanished|stopped|never came back|a thing of the past)\b"
    ),
    _any_case(rf"\b{_WRONG}[- ]free\b"),
    _any_case(rf"\b(?:no more|no longer (?:have|had|suffer from|get)|(?:without|not had) a single) (?:\w+ )?{_WRONG}\b"),
    _any_case(
        rf"\b(?:no longer|never|(?:don|didn)['’]t|(?:do|did) not) (?:need|needed|take|took|have to take) {_A_FEW}{_MEDICINE}\b"
    ),
    _any_case(rf"\b(?:came|come|got|am|is) off (?:my|his|her|the|all) {_A_FEW}{_MEDICINE}\b"),
    _any_case(
        r"\blost (?:\w+ )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) (?:kilos?|kg|pounds|lbs?|stone)\b"
    ),
)
"""\"Cured\" and \"guaranteed\" are CLM001's."""
