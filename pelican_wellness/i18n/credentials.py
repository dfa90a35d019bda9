"""What the letters behind a name stand for.

Each is told to who points at it or hears it (`abbr`, WCAG 2.2, 3.1.4). These are titles of English-speaking countries, and stay
English on pages in other languages.
"""

import re
from collections.abc import Mapping

from pelican_wellness.pattern import pattern

CREDENTIALS: Mapping[str, str] = {
    # Massage and bodywork: https://www.fsmtb.org/ (licenses of the states), https://www.ncbtmb.org/ (board certification),
    # https://www.rmtbc.ca/ (Canada).
    "LMT": "Licensed massage therapist",
    "LMBT": "Licensed massage and bodywork therapist",
    "LMP": "Licensed massage practitioner",
    "CMT": "Certified massage therapist",
    "RMT": "Registered massage therapist",
    "BCTMB": "Board certified in therapeutic massage and bodywork",
    # Yoga: https://www.yogaalliance.org/credentialing, https://iayt.org/
    "RYT": "Registered yoga teacher",
    "E-RYT": "Experienced registered yoga teacher",
    "RPYT": "Registered prenatal yoga teacher",
    "RCYT": "Registered children's yoga teacher",
    "C-IAYT": "Certified yoga therapist of the International Association of Yoga Therapists",
    # Counseling and psychology: https://www.counseling.org/, https://www.bacp.co.uk/
    "LPC": "Licensed professional counselor",
    "LPCC": "Licensed professional clinical counselor",
    "LMHC": "Licensed mental health counselor",
    "LMFT": "Licensed marriage and family therapist",
    "LCSW": "Licensed clinical social worker",
    "NCC": "National certified counselor",
    "MBACP": "Member of the British Association for Counselling and Psychotherapy",
    "PsyD": "Doctor of psychology",
    # Nutrition: https://www.cdrnet.org/, https://theana.org/
    "RD": "Registered dietitian",
    "RDN": "Registered dietitian nutritionist",
    "LDN": "Licensed dietitian nutritionist",
    "CNS": "Certified nutrition specialist",
    # Medicine and its neighbors.
    "MD": "Doctor of medicine",
    "DO": "Doctor of osteopathic medicine",
    "DC": "Doctor of chiropractic",
    "DPT": "Doctor of physical therapy",
    "RN": "Registered nurse",
    "NP": "Nurse practitioner",
    "LAc": "Licensed acupuncturist",
}
"""Letters -> what they stand for."""

_LETTERS = pattern(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, CREDENTIALS), key=len, reverse=True))})(?![\w-])")


def credentials_in(words: str) -> list[tuple[str, str]]:
    """Return a text in pieces, each with what it stands for, or "".

    >>> credentials_in("Yoga teacher, RYT 500")
    [('Yoga teacher, ', ''), ('RYT', 'Registered yoga teacher'), (' 500', '')]
    """
    pieces, end = [], 0
    for found in _LETTERS.finditer(words):
        pieces += [(words[end : found.start()], ""), (found[0], CREDENTIALS[found[0]])]
        end = found.end()
    return [piece for piece in (*pieces, (words[end:], "")) if piece[0]]
