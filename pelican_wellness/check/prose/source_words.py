"""The words by which findings that need a source are known, and those that turn them around."""

from pelican_wellness.check.prose.claim_words import any_of, anywhere, pattern

_NUMBER = r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred)"
_PEOPLE = any_of(
    "people adults? patients? women men children teenagers? teens seniors americans? australians? britons? canadians? workers? "
    "nurses? athletes runners mothers parents participants? volunteers? subjects sufferers of_us of_them of_those"
)
FIGURE = anywhere(
    r"(?<![\d/])(?!100\s?%)\d[\d.,]*\s?(?:%|percent\b|per cent\b)",
    rf"\b{_NUMBER} (?:out of|in) (?:every |all )?{_NUMBER} (?:\w+ ){{0,2}}{_PEOPLE}\b",
    rf"\b{_NUMBER} (?:\w+ ){{0,2}}(?:participants|studies|patients|(?:clinical|randomi[sz]ed|controlled) trials)\b",
    rf"\b{_NUMBER} weeks\b(?=.*\b(?:participants|volunteers|patients|trial|study)\b)",
)
NO_FIGURE = pattern(
    any_of(
        r"discount off cotton linen wool silk cocoa chocolate alcohol organic deposit tips? gratuity vat tax sales? "
        r"prices? fees? sure certain usual pace speed volume load battery humidity solution lotion effort maximum "
        r"max capacity interest coupon voucher cancel\w* "
        r"refund\w* tickets? clients a_day per_day hydrogen_peroxide spf"
    )
    + r"\b",
    r"of (?:the|a|each|every) (?:session|class|time|hour|visit|day|massage|appointment)\b",
    r"(?:i|we) (?:\w+ )?(?:see|saw|treat|treated|have|had|welcome|look after|care for)\b",
    rf"of your {any_of('strength weight body energy time day attention')}\b",
)
"""Numbers that say nothing about health: prices, cloth, doses."""
OUTCOME = pattern(
    any_of(
        r"reduc\w+ decreas\w+ lower\w* improv\w+ increas\w+ ease[sd]? easing reliev\w+ relief drop\w* fell fall cut cuts "
        r"less more "
        r"fewer better boost\w* suffer\w* have has had experienc\w+ report\w* sleep slept live lives risk\w* chance likely "
        r"effective "
        r"recover\w* feel feels felt rated scored"
    )
    + rf"\b|{_PEOPLE}\b"
)
"""What a number must go with: a change, or people who have something."""
_AUTHORITY = any_of(
    "study studies research researchers trials? scientists? evidence systematic_reviews? meta-analysis meta-analyses surveys? "
    "science experiments? data"
)
_BETWEEN = any_of(
    r"has have had also now clearly consistently recently even often repeatedly actually at_\w+ from_\w+ by_\w+ in_\w+ on_\w+ "
    r"published_\w+_\w+"
)
_SHOWS = any_of(
    "shows? shown showed found finds? suggests? suggested proves? proved proven demonstrates? demonstrated confirms? confirmed "
    "reveals? revealed indicates? indicated linked concludes? concluded"
)
EVIDENCE = pattern(
    rf"{_AUTHORITY} (?:{_BETWEEN} ){{0,4}}{_SHOWS}\b",
    r"(?:clinically|scientifically|medically) (?:proven|tested|shown|proved|validated|backed|supported)\b",
    r"according to (?:\w+ )?(?:research|studies|scientists|researchers|a study)\b",
    r"(?:is|are|been|was|were) (?:\w+ly )?proven to\b",
    rf"proven {any_of('benefits? relief treatment method way effects? effective remedy remedies')}\b",
)
CLAIM_STEMS = (
    *("%", "percent", "per cent", "stud", "research", "trial", "scien", "evidence", "proven", "clinically", "analys", "survey"),
    *("data", "experiment", "patients", "participants", " out of ", " in every ", " in all ", " in a hundred"),
    *(
        f" in {number}"
        for number in ("1", "2", "3", "4", "5", "6", "7", "8", "9", "two", "three", "four", "five", "six", "seven")
    ),
    *(f" in {number}" for number in ("eight", "nine", "ten", "twelve", "twenty")),
)
"""What a text in lower case must contain to have a claim: a quick look."""
HEALTH = pattern(
    any_of(
        r"pains? painful aches? headaches? migraines? symptoms? sleep\w* insomnia stress\w* anxi\w+ depress\w+ mood "
        r"inflamm\w+ blood heart immun\w+ muscles? joints? stiff\w* cortisol serotonin endorphins? dopamine oxytocin "
        r"cytokines? hormones? heal\w* relie[fv]\w* ease eases eased easing recover\w* arthritis cancer diabetes asthma "
        r"fibromyalgia sciatica stenosis fatigue nausea digest\w+ weight_loss circulation pregnan\w+ injur\w+ diseases? "
        r"disorders? illness\w* treatment toxins? backs? necks? mobility flexibility massage yoga therapy"
    )
    + r"\b"
)
DENIED = pattern(
    any_of("not no never neither nor cannot unproven unclear mixed limited little yet unknown unsettled") + r"\b",
    r"\w+n['’]t\b",
)
