"""What a sentence speaks of where it speaks of health.

On the blog of a practice a promise is one of health whatever its words; on any other, "guaranteed" is said of packets,
"cure" of ham and "side effects" of functions. There a sentence must name one of these. Words that others use too are left
out: pain, stress, headache, symptoms, relief, recovery, treatment, heart, depression.
"""

import re

from pelican_wellness.check.medical_topic import NAMES

_OTHER_MEANING = frozenset({"shingles", "heart attack", "frozen shoulder", "gallstone"})
"""Illnesses whose names roofers, journalists and cooks use."""
_ILLNESSES = "|".join(re.escape(name) for name in sorted(NAMES, key=len, reverse=True) if name not in _OTHER_MEANING)
_COMPLAINTS = (
    rf"(?:{_ILLNESSES})s?|anxiety|inflammation|hay fever|high blood pressure|blood sugar|cellulite|tinnitus|rheumatism|"
    r"(?:back|neck|shoulder|joint|knee|hip|muscle|nerve|period|menstrual|chronic) ?(?:pain|ache)s?|"
    r"(?:pain|ache)s? in (?:your|the) (?:back|neck|shoulders?|joints?|knees?|hips?|muscles)|pain relief|weight loss"
)
_TREATMENTS = (
    r"massages?|yoga|acupuncture|reiki|reflexology|aromatherapy|homeopath\w+|cupping|hypnotherapy|physiotherapy|chiropract\w+|"
    r"osteopath\w+|essential oils?|herbal (?:teas?|medicines?|remed\w+)|(?:food|dietary|nutritional) supplements?"
)
_BODY = r"(?:your|our) (?:bod(?:y|ies)|liver|kidneys|skin|gut|immune system|lymph\w*)"


def _words(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b", re.IGNORECASE)


COMPLAINT = _words(_COMPLAINTS)
"""An illness or a complaint, by a name that has no other meaning."""
HEALTH = _words(_COMPLAINTS, _TREATMENTS, _BODY)
"""That, a treatment, or what it is done to."""
CLEANSED = _words(_COMPLAINTS, _TREATMENTS, _BODY, r"the body|toxins")
"""That, and what only cleansing is said of: to others the body is a message's, too."""
MEDICINE = _words(
    r"medications?|medicines?|pills|prescriptions?|antidepressants?|painkillers?|insulin|inhalers?|blood[- ]thinners?"
)
"""Medicine, but for tablets, which people read on."""
