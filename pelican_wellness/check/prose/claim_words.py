"""The words by which promises and claims are known, and those that turn them around.

All are patterns over one English sentence. Most are lists of plain words; `any_of` writes them as a pattern.
"""

import re
from dataclasses import dataclass

from pelican_wellness.check.prose.health_subjects import CLEANSED as CLEANSED_SUBJECT
from pelican_wellness.check.prose.health_subjects import COMPLAINT as COMPLAINT_SUBJECT
from pelican_wellness.check.prose.health_subjects import HEALTH as HEALTH_SUBJECT
from pelican_wellness.check.prose.health_subjects import MEDICINE as MEDICINE_SUBJECT


def any_of(words: str) -> str:
    r"""Return a pattern of words, one of which must be there; `_` stands for a space.

    >>> any_of("pain back_pain")
    '(?:pain|back pain)'
    """
    return f"(?:{'|'.join(words.split())})".replace("_", " ")


def pattern(*alternatives: str) -> re.Pattern[str]:
    """Compile a pattern that begins with a word, whatever the case of its letters."""
    return re.compile(rf"\b(?:{'|'.join(alternatives)})", re.IGNORECASE)


def anywhere(*alternatives: str) -> re.Pattern[str]:
    """Compile a pattern that may begin anywhere, whatever the case of its letters."""
    return re.compile("|".join(alternatives), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Promise:
    """A word that promises. `unless` is looked for in the whole sentence: where it is found the word means something else."""

    word: re.Pattern[str]
    unless: re.Pattern[str]
    stems: tuple[tuple[str, ...], ...]
    """Of each group, one must be in the sentence in lower case. Looking for plain letters is much faster than a pattern."""
    subject: re.Pattern[str] = HEALTH_SUBJECT
    """What the sentence must speak of too on a blog that is not a practice's."""


# --- CLM001: promises ---

_MATERIAL = any_of(
    "concrete cement mortar plaster resin epoxy epoxies glue adhesive varnish lacquer putty silicone rubber leather tobacco "
    "hams? bacon salmon meats? sausages? fish olives? cheese salami nail_polish gel_nails? manicure uv_lamp led_lamp"
)
_MEDICAL_CURE = any_of("antibiotics? antivirals? surgery medicines? operations?")
_SEARCH = any_of("search searching research race hope hoping quest look looking wait waiting wish funds? money")
CURE = Promise(
    pattern(r"(?:cure-alls?|cures?|cured|curing|curative)\b"),
    pattern(
        rf"{_MATERIAL}\b",
        # What dries: "leave the balm to cure for two weeks", "the soap cures in a month".
        r"(?:cures?|cured|curing) (?:fully|completely|slowly|hard|overnight|time)\b",
        r"(?:cures?|cured|curing) (?:for|in|within) (?:\w+ ){1,3}(?:second|minute|hour|day|week|month)s?\b",
        # What medicine does cure.
        rf"cured? (?:\S+ ){{0,4}}?(?:with|by|through) (?:\w+ )?{_MEDICAL_CURE}\b",
        rf"{_MEDICAL_CURE}(?: \w+){{0,3}} cures?\b",
        r"cure rates?\b",
        # Sayings, and the search for one.
        r"(?:than|pound of|kill or|talking|rest|water) cure\b",
        r"cure (?:is |was |may be |can be )?worse than\b",
        rf"{_SEARCH} (?:for|into) (?:a|the) (?:\w+ )?cure\b",
        r"find(?:ing)? (?:a|the) cure\b",
        rf"cures? (?:for|of) {any_of('boredom wanderlust homesickness loneliness curiosity mondays?')}\b",
    ),
    (("cure", "curing", "curative"),),
)
_ADMINISTRATIVE = any_of(
    r"spots? places? seats? slots? appointments? bookings? reservations? rooms? mats? prices? rates? refunds? delivery "
    r"shipping privacy confidential\w* anonymity rights? income wages? pay payments? access parking discounts? "
    r"availability hours"
)
_BAD_END = any_of(
    r"worse awake tired hurts? sore injur\w+ fail\w* disappoint\w* trouble miserable ruin\w* spoil\w* upset annoy\w* "
    r"keep_you_up tighten\w* trigger\w*"
)
GUARANTEE = Promise(
    pattern(r"guarantee(?:s|d|ing)?\b"),
    pattern(
        r"(?:money[- ]back|satisfaction|price|quality|refund|lifetime|year|loan|legal|minimum)[ -]guarantee\w*",
        r"satisfaction (?:is )?(?:100 ?% )?guaranteed\b",
        r"guarantee[ds]? (?:of )?(?:your )?satisfaction\b",
        rf"guarantee(?:s|d|ing)? (?:\S+ ){{0,3}}{_ADMINISTRATIVE}\b",
        rf"{_ADMINISTRATIVE} (?:\S+ ){{0,2}}guaranteed\b",
        r"(?:laws?|act|constitution|regulations?|warranty)\b",
        # "A screen in bed is guaranteed to keep you awake."
        rf"guaranteed (?:way )?to (?:\S+ ){{0,4}}{_BAD_END}\b",
    ),
    (("guarant",),),
    COMPLAINT_SUBJECT,
)
_LONGING = any_of("wait waiting hope hoping hoped pray praying prayed wish wishing ask asking look looking")
MIRACLE = Promise(
    pattern(r"miracles?\b", r"miraculous(?:ly)?\b"),
    pattern(
        rf"{any_of('small little minor everyday daily tiny modest by_some by_a christmas')} miracles?\b",
        r"miracles? of (?:birth|life|nature|sleep|spring)\b",
        # A question of solution-focused therapists; a book; a fruit; a film; a fertilizer.
        r"miracle (?:question|morning|fruit|berry|on)\b",
        r"miracle-gro\b",
        r"course in miracles\b",
        rf"{_LONGING} for (?:a |the )?(?:\w+ )?miracles?\b",
        r"(?:body|bodies|breath|breathing|life|birth|brain|nature|pregnancy|baby) (?:is|are) (?:\w+ ){0,2}miracles?\b",
        r"miracle bab(?:y|ies)\b",
        r"miracle (?:that )?(?:i|we|he|she|they|anyone|nobody)\b",
    ),
    (("mirac",),),
)
_DRUGS_AND_SCREENS = any_of(
    "alcohol drugs? opioids? opiates? heroin medical medically inpatient hospital supervised digital screens? phones? tech "
    "technology internet news social social_media dopamine email smartphone caffeine sugar nicotine work"
)
DETOX = Promise(
    pattern(r"de-?tox\w*"),
    pattern(
        rf"{_DRUGS_AND_SCREENS}[ -](?:\w+[ -])?detox\w*",
        rf"detox\w* from (?:\w+ )?{_DRUGS_AND_SCREENS}\b",
        r"(?:after|in|through|during|into|leaving|entering) detox\b(?! \w*(?:massage|tea|bath|diet|drink|juice|session))",
        rf"detox\w* {any_of('clinics? units? centers? centres? ward facility facilities hospital nurse')}\b",
        rf"{any_of('withdrawal rehab addict opioid heroin sober sobriety substance_use substance_abuse dependence')}\w*",
        rf"{any_of('phones? screens? social_media notifications? inbox apps?')}\b",
        # Liver and kidneys do it by themselves; that a treatment makes them is a promise again.
        r"^(?=.*\b(?:liver|kidneys?)\b)"
        rf"(?!.*\b{any_of('massage session treatment tea juice oil yoga help support boost stimulat cleans')}\w*\b)",
    ),
    (("detox", "de-tox"),),
    CLEANSED_SUBJECT,
)
_COMPLETELY = r"(?:completely|totally|absolutely|entirely|100\s?(?:%|percent|per cent))"
_PEOPLE_ARE = any_of("you_are you're i_am i'm we_are they_are everyone_is clients_are people_are i_was")
SAFE = Promise(
    pattern(rf"{_COMPLETELY}[ -]safe\b"),
    pattern(
        rf"{any_of('feels? felt feeling')}(?: \w+){{0,2}} {_COMPLETELY} safe\b",
        rf"{_PEOPLE_ARE} (?:\w+ )?{_COMPLETELY} safe\b",
        r"safe (?:space|place|room|environment|hands|harbou?r|distance)\b",
        rf"{any_of('data details information payments? website records notes belongings valuables')}\b",
    ),
    (("safe",), ("completely", "totally", "absolutely", "entirely", "100")),
)
_NOTICED = any_of("reports? reported notice noticed experienced? had found saw seen observed recorded with")
SIDE_EFFECTS = Promise(
    pattern(
        r"(?:no|zero|free (?:of|from)(?: any| all)?|without(?: any| the)?) side[- ]effects?\b", r"side[- ]effect[- ]free\b"
    ),
    pattern(
        r"(?:little|few|almost|virtually|hardly|practically|next to)(?: or| to| if any,?)? no side[- ]effects?\b",
        r"or no side[- ]effects?\b",
        rf"{_NOTICED} (?:no|zero) side[- ]effects?\b",
        r"(?:if|whether|when) (?:you|there|they) .{0,30}side[- ]effects?\b",
    ),
    (("side effect", "side-effect"),),
)
_MEDICINES = (
    any_of("medications? medicines? meds drugs pills tablets prescriptions? antidepressants? painkillers? insulin inhalers?")
    + "|blood[- ]thinners?"
)
_YOUR_MEDICINES = rf"your (?:\w+ ){{0,2}}(?:{_MEDICINES})\b"
_STOP = any_of("stop quit give_up throw_away ditch come_off get_off bin toss")
_DOCTORS = any_of(
    "doctors? physicians? gps? pharmacists? prescribers? psychiatrists? nurses? specialists? care_team medical_advice "
    "clinicians?"
)
_DANGER = any_of(r"danger\w* risk\w* harm\w* tempt\w* sudden\w* abrupt\w* withdrawal taper\w* unsafe mistakes? unless reckless")
MEDICATION = Promise(
    pattern(
        rf"(?:instead of|in place of|rather than|replaces?|replacing) (?:taking )?(?:all )?{_YOUR_MEDICINES}",
        rf"{_STOP}(?: taking)? (?:all |all of )?{_YOUR_MEDICINES}",
    ),
    pattern(
        rf"{_DOCTORS}\b",
        rf"{_DANGER}\b",
        rf"{any_of('if when whenever before after until wants? wanted wanting wish wishing decided? thinking_of plan')} "
        rf"(?:to |you |on )?(?:\w+ ){{0,2}}{_STOP}\b",
    ),
    (
        (
            "instead of",
            "in place of",
            "rather than",
            "replac",
            "stop",
            "quit",
            "give up",
            "throw away",
            "ditch",
            " off ",
            "bin ",
            "toss",
        ),
        ("your",),
        ("medic", " meds", "drugs", "pills", "tablet", "prescription", "antidep", "painkill", "insulin", "inhaler", "thinner"),
    ),
    MEDICINE_SUBJECT,
)
PROMISES = (CURE, GUARANTEE, MIRACLE, DETOX, SAFE, SIDE_EFFECTS, MEDICATION)

# --- What turns a promise around ---

PARENTHESIS = anywhere(
    rf",\s{any_of('however of_course on_its_own by_itself alone in_itself sadly unfortunately though as_such')},",
)
CLAUSE_END = anywhere(
    r"[;:!?]",
    r"\s?[–—]\s?",
    r"\s-{1,3}\s",
    r",?\s(?:but|yet|however|because|although|though|whereas)\s",
    r",\s(?:and|so)\s(?=(?:it|this|that|these|they|we|i|you|our|my|your|massage|the|a|an)\b)",
    # "No more headaches, guaranteed": what is set apart speaks for itself.
    r",\s(?=(?:guaranteed|(?:i|we) guarantee)\b)",
    # What stands at the beginning and is done with at the comma: "Without drugs, ...", "Don't worry, ...".
    r"^(?:with(?:out)?|although|though|while|even if|unlike|instead of|rather than"
    r"|(?:do not|don['’]t) (?:worry|wait|despair|suffer))\b[^,]{0,60},\s",
)
_AUXILIARY = any_of("is are was were do does did has have had can could will would should")
_DENIABLE = r"(?:cures?|guarantees?|miracles?|detox\w*)"
NEGATED_LATER = pattern(
    rf"{_DENIABLE}(?: (?:for|of|from|in|to) (?:\w+ ){{0,3}}?\w+)? "
    rf"(?:{_AUXILIARY}(?:n['’]t| not| never)|cannot|remains? unknown)\b",
    rf"{_DENIABLE} (?:nothing|nobody|no one|neither|none)\b",
    rf"{_DENIABLE}(?: \w+){{0,5}} (?:are|is|was|were) {any_of('rare unlikely impossible unknown unproven another_matter')}\b",
    r"detox\w*(?: \w+)? (?:lacks?|are|is) (?:evidence|marketing|mostly marketing)\b",
)
NO_NEGATION = pattern(
    r"not (?:only|just|merely|simply)\b",
    r"no (?:doubt|wonder|question|matter|surprise)\b",
    r"no (?:longer|more)\b(?! an?\b)",
    r"nothing (?:short of|less than)\b",
    r"(?:never|cannot|can't|won't) fails?\b",
    r"without (?:a |any )?doubt\b",
    r"why not\b",
    r"with(?:out| no) (?!(?:an?|any|cures?)\b|guarantee|miracle|detox|side)\w+",
)
"""Words that look like a negation and are none."""
NEGATION = pattern(
    r"(?:not|no|never|none|nobody|nothing|neither|nor|cannot)\b",
    rf"{any_of('hardly rarely seldom unable impossible unlikely too_early')}\b",
    r"(?<!a )(?:few|little)\b",
    r"\w+n['’]t\b",
)
_BESIDE = any_of(
    "instead_of rather_than without before until avoid avoids avoiding beyond doubt doubts doubted far_from anything_but "
    "short_of less_than lacks? lacking more_than other_than whether unlike"
)
NEGATION_BESIDE = anywhere(rf"\b{_BESIDE}\s(?:\S+\s){{0,3}}$")
"""Negations that reach only a few words far."""
_TOLD = any_of(
    "believed thought said claimed reputed rumou?red supposed touted marketed advertised sold promoted hyped billed "
    "hailed praised"
)
_TELLERS = any_of(
    "ads? adverts? advertisements? advertisers advertising products? labels? influencers? websites? sites companies "
    "brands sellers? anyone anybody someone somebody whoever people others some many those they books? videos? posts? "
    "headlines? packages? bottles? friends?"
)
_HELPERS = any_of("therapists? practitioners? coach coaches healers? teachers? clinics? man woman person")
_TELL = any_of("promis claim offer sell guarantee swear tell say talk advertis insist")
_SOMEONE = any_of("an? any some someone anyone somebody anybody your_therapist the_therapist another he she they")
REPORTED = anywhere(
    rf"\b(?:is|are|was|were|been|being)\s(?:\w+\s){{0,2}}{_TOLD}\b",
    r"\bused to (?:be|believe|think)\b",
    r"\b(?:people|they|others|many|some) (?:\w+ )?(?:once|believed|thought)\b",
    r"\bonce (?:believed|thought|sold)\b",
    r"\b(?<!we )(?<!i )(?:claim(?:s|ed|ing)?|alleg\w+|pretend\w*)\b",
    rf"\b{_TELLERS}\s(?:\w+\s){{0,3}}?{_TELL}",
    rf"\b{_HELPERS}\s(?:who|that)\s(?:\w+\s){{0,2}}{_TELL}",
    rf"\b(?:when|whenever|should)\s{_SOMEONE}\b[^,]*$",
    r"\bif\s(?!(?:you|your|we|our)\b)[^,]*$",
    r"\b(?:wish\w*|working on|told)\s[^,]*$",
    r"\b(?:the|this|that|these|those|such) (?:words?|terms?|phrases?|idea|notion|promise) (?:of |as |like )?(?:an? )?\S*\s?$",
    r"\b(?:words?|terms?|phrases?|promises) (?:such as|like|of)\b",
    r"(?<!can )(?<!will )(?<!^)\bexpect(?:s|ed|ing)?\s(?:\S+\s){0,2}$",
)
"""What others say, or might say."""
WARNING = pattern(
    any_of(
        r"wary beware watch_out steer_clear stay_away walk_away run_away red_flags? warning_signs? suspicious skeptic\w* "
        r"sceptic\w* distrust too_good_to_be_true scams? fraud\w* snake_oil quack\w* myths? misconceptions? misleading "
        r"unproven illegal exaggerat\w* hype nonsense untrue so-called no_evidence little_evidence weak_evidence "
        r"lack_of_evidence fads? marketing debunk\w* pseudoscien\w* gimmicks?"
    )
    + r"\b"
)
TOLD_BY = anywhere(
    r"\b(?:says?|said|claims?|claimed|promises|promised|boasts?|boasted|reads?) (?:the|its|their|a|an|one) (?:\w+ ){0,2}"
    + any_of(
        "leaflets? labels? ads? adverts? advertisements? banners? box packages? packaging brochures? headlines? first_line page"
    )
    + r"\b"
)
"""What somebody sells is described by those who sell it, and the author only quotes them."""
MYTHS = pattern(r"(?:myths?|misconceptions?|fact or fiction|facts and fiction|red flags?)\b")
ASKS = pattern(r"(?:can|could|does|do|did|is|are|will|would|should) (?!not\b)\S+ ")
QUESTION = re.compile(r"\?[\"'”’)\]]*$")
QUOTED = re.compile(r"[\"“„«]([^\"“”„«»]{1,40})[\"”“»]")

# --- CLM003: strong promises of relief ---

_COMPLAINT = any_of(
    "symptoms? pains? backaches? neckaches? aches? headaches? migraines? stiffness numbness tingling anxiety depression "
    "insomnia inflammation conditions? arthritis sciatica stenosis fibromyalgia discomfort problems?"
)
_ENTIRELY = any_of("completely entirely totally fully permanently")
_FOR_GOOD = any_of("completely entirely for_good forever once_and_for_all permanently for_life altogether")
_MAY = rf"{_COMPLAINT}(?: \w+)? (?:may|might|can|could|will|should) (?:even |also )?"
_END = any_of("eliminates? erases? ends? banish banishes gets?_rid_of removes? relieves?")
RELIEF = pattern(
    rf"{_MAY}{_ENTIRELY} {any_of('resolve disappear vanish clear_up go_away melt_away')}\b",
    rf"{_MAY}{any_of('resolve disappear vanish go_away be_gone')} {_FOR_GOOD}\b",
    rf"{_END} (?:\w+ ){{0,3}}{_COMPLAINT} {_FOR_GOOD}\b",
    rf"{_ENTIRELY} {_END} (?:\w+ ){{0,3}}{_COMPLAINT}\b",
    r"(?:live|be|stay|become) (?:completely |permanently )?pain[- ]free (?:for life|forever|for good)\b",
    r"permanent (?:pain )?relief\b",
)
RELIEF_STEMS = (
    *(
        "completely",
        "entirely",
        "totally",
        "fully",
        "permanent",
        "for good",
        "forever",
        "once and for all",
        "for life",
        "altogether",
    ),
)
TREATMENT = pattern(
    any_of(
        r"massages? sessions? therapy therapies therapists? treatments? yoga acupuncture reflexology aromatherapy reiki "
        r"stretch\w* exercises? routine practice oils? herbs? supplements? remedy remedies techniques? program programme "
        r"we our course diet"
    )
    + r"\b"
)
"""Without one of these a paragraph tells the course of a complaint, and promises nothing."""
BY_ITSELF = pattern(
    r"(?:on (?:its|their) own|by (?:itself|themselves)|without treatment|untreated|usually|often|most (?:people|cases))\b",
    rf"(?:until|if|unless|surgeons?|{_MEDICAL_CURE})\b",
)
