"""Promises of health, and claims without a source.

What counts is what a sentence says, not the word: "there is no cure" warns, "can it cure?" asks, "cured ham" is food.
Each sentence is looked at by clauses: a negation reaches from its place to the end of its clause. Where a sentence can be
read both ways the rules are silent, for a false alarm costs more trust than a miss.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import Tag

from pelican_wellness.editorial.checks.rule import Article, Blog, Hit, Rule
from pelican_wellness.editorial.checks.sentences import (
    around,
    blocks,
    is_title_of_references,
    place,
    references,
    sentences,
)
from pelican_wellness.html.document import classes
from pelican_wellness.html.plain_text import HEADINGS, plain_text


def _words(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of whole words, whatever their case; spaces are for reading only where they are doubled."""
    return re.compile(rf"\b(?:{pattern})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Promise:
    """A word that promises. `unless` is looked for in the whole sentence; found, the word means something else."""

    word: re.Pattern[str]
    unless: re.Pattern[str]


_MATERIAL = (
    r"concrete|cement|mortar|plaster|resin|epox(?:y|ies)|glue|adhesive|varnish|lacquer|putty|silicone|rubber|leather|tobacco|"
    r"hams?|bacon|salmon|meats?|sausages?|fish|olives?|cheese|salami|nail polish|gel nails?|manicure|uv lamp|led lamp"
)
_CURE = _Promise(
    _words(r"(?:cure-alls?|cures?|cured|curing|curative)\b"),
    _words(
        rf"(?:{_MATERIAL})\b"
        # What dries: "leave the balm to cure for two weeks", "the soap cures in a month".
        r"|(?:cures?|cured|curing)[ ](?:(?:fully|completely|slowly|hard|overnight)\b|time\b|(?:for|in|within)[ ](?:\w+[ ]){1,3}"
        r"(?:seconds?|minutes?|hours?|days?|weeks?|months?)\b)"
        # What medicine does cure, and how its books speak of it.
        r"|(?:antibiotics?|antivirals?|surgery|surgeons?|chemotherapy|vaccines?)\b|cure rates?\b"
        r"|(?:than|pound of|kill or|talking|rest|water) cure\b|cure (?:is |was |may be |can be )?worse than\b"
        r"|(?:search|searching|research|race|hope|hoping|quest|look|looking|wait|waiting|wish|funds?|money) (?:for|into) (?:a|the) "
        r"(?:\w+ )?cure\b|find(?:ing)? (?:a|the) cure\b"
        r"|cures? (?:for|of) (?:boredom|wanderlust|homesickness|loneliness|curiosity|mondays?)\b"
    ),
)
_ADMINISTRATIVE = (
    r"spots?|places?|seats?|slots?|appointments?|bookings?|reservations?|rooms?|mats?|prices?|rates?|refunds?|delivery|shipping|"
    r"privacy|confidential\w*|anonymity|rights?|income|wages?|pay|payments?|access|parking|discounts?|availability|hours"
)
_BAD_END = (
    r"worse|awake|tired|hurt|hurts|sore|injur\w+|fail\w*|disappoint\w*|trouble|miserable|ruin\w*|spoil\w*|upset|annoy\w*|keep you up|"
    r"tighten\w*|trigger\w*"
)
_GUARANTEE = _Promise(
    _words(r"(?:guarantee|guarantees|guaranteed|guaranteeing)\b"),
    _words(
        r"(?:money[- ]back|satisfaction|price|quality|best[- ]price|refund|lifetime|year|loan|legal|minimum)[ -]guarantee\w*"
        r"|satisfaction (?:is )?(?:100 ?% )?guaranteed\b|guarantee[ds]? (?:of )?(?:your )?satisfaction\b"
        rf"|guarantee(?:s|d|ing)? (?:\S+ ){{0,3}}(?:{_ADMINISTRATIVE})\b|(?:{_ADMINISTRATIVE}) (?:\S+ ){{0,2}}guaranteed\b"
        r"|(?:laws?|act|constitution|regulations?|warranty)\b"
        rf"|guaranteed (?:way )?to (?:\S+ ){{0,4}}(?:{_BAD_END})\b"
    ),
)
_MIRACLE = _Promise(
    _words(r"(?:miracles?|miraculous(?:ly)?)\b"),
    _words(
        r"(?:small|little|minor|everyday|daily|tiny|modest|by some|by a|christmas) miracles?\b|miracles? of (?:birth|life|nature|sleep|spring)\b"
        r"|miracle (?:question|morning|fruit|berry|on|gro)\b|miracle-gro\b|course in miracles\b"
        r"|(?:wait|waiting|hope|hoping|hoped|pray|praying|prayed|wish|wishing|ask|asking|look|looking) for (?:a |the )?(?:\w+ )?miracles?\b"
        r"|miracle (?:that )?(?:i|we|he|she|they|anyone|nobody)\b"
    ),
)
_DETOX = _Promise(
    _words(r"(?:detox\w*|de-tox\w*)"),
    _words(
        r"(?:alcohol|drug|opioid|opiate|medical|medically|inpatient|hospital|digital|screen|phone|tech|technology|internet|news|"
        r"social[- ]media|dopamine|email|smartphone|supervised)[ -](?:\w+[ -])?detox\w*"
        r"|detox\w* (?:clinic|clinics|unit|units|center|centers|centre|centres|ward|facility|facilities|hospital|nurse)\b"
        r"|detox\w* from (?:\w+ )?(?:alcohol|drugs?|opioids?|heroin|screens?|phones?|social|news|caffeine|sugar|nicotine|work)\b"
        r"|(?:withdrawal|rehab\w*|addict\w*|opioids?|heroin|sober|sobriety|substance (?:use|abuse)|dependence|benzodiazepines?)\b"
        r"|(?:phones?|screens?|social media|notifications?|inbox|apps?)\b"
        # The organs do it by themselves; that a treatment makes them is a claim again.
        r"|^(?=.*\b(?:liver|kidneys?)\b)(?!.*\b(?:massage|session|treatment|tea|juice|oil|yoga|help|support|boost|stimulat|cleans)\w*\b)"
    ),
)
_SAFE = _Promise(
    _words(r"(?:completely|totally|absolutely|entirely|100\s?(?:%|percent|per cent))[ -]safe\b"),
    _words(
        r"(?:feel|feels|felt|feeling|be and feel)(?: \w+){0,2} (?:completely|totally|absolutely|entirely|100\s?%|100 percent) safe\b"
        r"|(?:you are|you're|i am|i'm|we are|they are|everyone is|clients are|people are|i was|i felt) (?:\w+ )?"
        r"(?:completely|totally|absolutely|entirely|100\s?%) safe\b"
        r"|safe (?:space|place|room|environment|hands|harbor|harbour|distance)\b"
        r"|(?:data|details|information|payments?|website|records|notes|belongings|valuables)\b"
    ),
)
_SIDE_EFFECTS = _Promise(
    re.compile(
        r"\b(?:no|zero|free (?:of|from)(?: any| all)?|without(?: any| the)?)[ ]side[- ]effects?\b|\bside[- ]effect[- ]free\b",
        re.IGNORECASE,
    ),
    _words(
        r"(?:little|few|almost|virtually|hardly|practically|next to)(?: or| to| if any,?)? no side[- ]effects?\b|or no side[- ]effects?\b"
        r"|(?:report|reports|reported|notice|noticed|experience|experienced|had|have had|found|saw|seen|observed|recorded|with) "
        r"(?:no|zero) side[- ]effects?\b"
        r"|(?:if|whether|when) (?:you|there|they) .{0,30}side[- ]effects?\b"
    ),
)
_MEDICINES = (
    r"(?:medications?|medicines?|meds|drugs|pills|tablets|prescriptions?|antidepressants?|painkillers?|insulin|inhalers?|"
    r"blood[- ]thinners?)"
)
_CARE = (
    r"(?:doctors?|physicians?|gps?|pharmacists?|prescribers?|psychiatrists?|nurses?|specialists?|care team|medical advice|clinicians?)\b"
    r"|(?:danger\w*|risk\w*|harm\w*|tempt\w*|sudden\w*|abrupt\w*|withdrawal|taper\w*|unsafe|mistakes?|unless|reckless)\b"
)
_MEDICATION = _Promise(
    _words(
        rf"(?:instead of|in place of|rather than|replaces?|replacing) (?:taking )?(?:all )?your (?:\w+ ){{0,2}}{_MEDICINES}\b"
        r"|(?:stop|quit|give up|throw away|ditch|come off|get off|bin|toss)(?: taking)? (?:all |all of )?your (?:\w+ ){0,2}"
        rf"{_MEDICINES}\b"
    ),
    _words(
        rf"{_CARE}|(?:if|when|whenever|before|after|until|want|wants|wanted|wanting|wish|wishing|decide|decided|thinking of|plan) "
        r"(?:to |you |on )?(?:\w+ ){0,2}(?:stop|quit|give up|throw|ditch|come off|get off)\b"
    ),
)
_PROMISES = (_CURE, _GUARANTEE, _MIRACLE, _DETOX, _SAFE, _SIDE_EFFECTS, _MEDICATION)
_STEMS = ("cur", "guarant", "mirac", "detox", "de-tox", "safe", "effect", "instead", "in place", "rather", "replac", "your")
"""What one of the words must contain: a quick look, since most articles have none."""

_PARENTHESIS = re.compile(
    r",\s(?:however|of course|on its own|by itself|alone|in itself|sadly|unfortunately|though|as such),", re.IGNORECASE
)
_CLAUSE_END = re.compile(
    r"[;:!?]|\s?[–—]\s?|\s-{1,3}\s|,?\s(?:but|yet|however|because|although|though|whereas)\s"
    r"|,\s(?:and|so)\s(?=(?:it|this|that|these|they|we|i|you|our|my|your|massage|the|a|an)\b)"
    # "No more headaches, guaranteed": what is set apart speaks for itself.
    r"|,\s(?=guaranteed\b)",
    re.IGNORECASE,
)
_NEGATED_LATER = _words(
    r"(?:cures?|guarantees?|miracles?|detox\w*)(?: (?:for|of|from|in|to) (?:\w+ ){0,3}?(?:\w+))?"
    r" (?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)(?:n't|n’t| not| never)\b|cannot\b|remains? (?:unknown|elusive))"
    r"|(?:cures?|guarantees?|detox\w*|promises?) (?:nothing|nobody|no one|neither|none)\b"
    r"|(?:cures?|guarantees?|miracles?|detox\w*)(?: \w+){0,5} (?:are|is|was|were) (?:rare|unlikely|impossible|unknown|unproven|another matter)\b"
    r"|detox\w*(?: \w+)? (?:lacks?|are|is) (?:evidence|unproven|a fad|fads|marketing|mostly marketing)\b"
)
_NO_NEGATION = _words(
    r"not (?:only|just|merely|simply)\b|no (?:doubt|wonder|question|matter|surprise)\b|no (?:longer|more)\b(?! an?\b)"
    r"|nothing (?:short of|less than)\b|(?:never|cannot|can't|won't) fails?\b|without (?:a |any )?doubt\b|why not\b"
    r"|with(?:out| no) (?!cures?\b|guarantee|miracle|detox|side)\w+"
)
_NEGATION = _words(
    r"(?:not|no|never|none|nobody|nothing|neither|nor|cannot|hardly|rarely|seldom|unable|impossible|unlikely|too early)\b|\w+n['’]t\b"
)
_NEGATION_BESIDE = re.compile(
    r"\b(?:instead of|rather than|without|before|until|avoid(?:s|ing)?|beyond|doubt(?:s|ed)?|far from|anything but|short of|less than|"
    r"lacks?|lacking|more than|other than|whether|unlike)\s(?:\S+\s){0,3}$",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:is|are|was|were|been|being)\s(?:\w+\s){0,2}(?:believed|thought|said|claimed|reputed|rumou?red|supposed|touted|marketed|advertised|"
    r"sold|promoted|hyped|billed|hailed|praised)\b"
    r"|\bused to (?:be|believe|think)\b|\b(?:people|they|others|many|some) (?:\w+ )?(?:once|believed|thought)\b|\bonce (?:believed|thought|sold)\b"
    r"|\b(?<!we )(?<!i )(?:claim(?:s|ed|ing)?|alleg\w+|pretend\w*)\b|\bclaims?\b.{0,20}\bthat\b"
    r"|\b(?:ads?|adverts?|advertisements?|advertis(?:ers|ing)|products?|labels?|influencers?|websites?|sites|companies|brands|sellers?|anyone|"
    r"anybody|someone|somebody|whoever|people|others|some|many|those|they|books?|videos?|posts?|headlines?|packages?|bottles?|friends?)\s"
    r"(?:\w+\s){0,3}?(?:promis|claim|offer|sell|guarantee|swear|tell|say|talk|advertis|insist)"
    r"|\b(?:therapists?|practitioners?|coach(?:es)?|healers?|teachers?|clinics?|man|woman|person)\s(?:who|that)\s(?:\w+\s){0,2}"
    r"(?:promis|claim|offer|sell|guarantee|swear|tell|say|talk|advertis|insist)"
    r"|\b(?:if|when|whenever|should)\s(?:an?|any|some|someone|anyone|somebody|anybody|your therapist|the therapist|another|he|she|they)\b[^,]*$"
    r"|\b(?:the|this|that|these|those|such) (?:words?|terms?|phrases?|idea|notion|promise) (?:of |as |like )?(?:an? )?\S*\s?$"
    r"|\b(?:words?|terms?|phrases?|promises) (?:such as|like|of)\b"
    r"|(?<!can )(?<!will )(?<!^)\bexpect(?:s|ed|ing)?\s(?:\S+\s){0,2}$",
    re.IGNORECASE,
)
_WARNING = _words(
    r"(?:wary|beware|watch out|steer clear|stay away|walk away|run away|red flags?|warning signs?|suspicious|skeptic\w*|sceptic\w*|distrust|"
    r"too good to be true|scams?|fraud\w*|snake oil|quack\w*|myths?|misconceptions?|misleading|unproven|illegal|exaggerat\w*|hype|nonsense|"
    r"untrue|so-called|no evidence|little evidence|weak evidence|lack of evidence|fads?|marketing|debunk\w*|pseudoscien\w*|gimmicks?|"
    r"promise miracles)\b"
)
_MYTHS = _words(r"(?:myths?|misconceptions?|fact or fiction|facts and fiction|red flags?)\b")
_ASKS = re.compile(r"(?:can|could|does|do|did|is|are|will|would|should) (?!not\b)(?:\S+ ){1,}", re.IGNORECASE)
_QUESTION = re.compile(r"\?[\"'”’)\]]*$")
_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»]{1,40})[\"”“»]")
_FEW_WORDS = 3


def _is_promise(sentence: str, found: re.Match[str]) -> bool:
    """Whether a word that promises is meant as it stands: not asked, denied, warned of, reported or only named."""
    if _QUESTION.search(sentence) or _WARNING.search(sentence):
        return False
    if any(
        quote.start() <= found.start() < quote.end() and len(quote[1].split()) <= _FEW_WORDS
        for quote in _QUOTED.finditer(sentence)
    ):
        return False
    before = sentence[: found.start()]
    for end in _CLAUSE_END.finditer(sentence, 0, found.start()):
        before = sentence[end.end() : found.start()]
    counted = _NO_NEGATION.sub(" ", before)
    if _NEGATION.search(counted) or _NEGATION_BESIDE.search(before) or _REPORTED.search(before):
        return False
    # "A product that guarantees" ends with the word itself.
    if _REPORTED.search(before + found.group() + " "):
        return False
    return _NEGATED_LATER.match(sentence, found.start()) is None


def _texts(article: Article) -> Iterator[tuple[str, str | int]]:
    """Yield title, summary and the blocks of the text, and the line where it is known."""
    yield article.title, article.line_of_key("title")
    if "summary" in article.metadata:
        yield article.metadata["summary"], article.line_of_key("summary")
    headings = {" ".join(heading.get_text().split()) for heading in article.document.find_all(list(HEADINGS))}
    about_myths = False
    for block in blocks(plain_text(article.document, without={"pre", "nav", "code"}).text):
        if block in headings:
            about_myths = _MYTHS.search(block) is not None
            if is_title_of_references(block):
                return
        if not about_myths:
            yield block, ""


def _promises(article: Article, _blog: Blog) -> Iterator[Hit]:
    if not article.is_english or _MYTHS.search(article.title):
        return
    written = f"{article.title} {article.metadata.get('summary', '')} {article.html}".lower()
    if not _may_promise(written):
        return
    for block, at in _texts(article):
        for sentence in sentences(block):
            for start, end, piece in _promises_of(sentence):
                yield Hit(
                    f'"{piece}" promises a result: "{around(sentence, start, end, 4)}"',
                    at or place(article, sentence, start, end),
                )


def _may_promise(written: str) -> bool:
    return any(stem in written for stem in _STEMS)


def _promises_of(sentence: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each promise of a sentence stands, and its words."""
    plain = _PARENTHESIS.sub(lambda found: " " * len(found.group()), sentence)
    if _ASKS.match(plain) and not plain.rstrip().endswith((".", "!")):
        return  # a heading that asks: "Can massage cure migraine"
    for promise in _PROMISES:
        found = promise.word.search(plain)
        if found and not promise.unless.search(plain) and _is_promise(plain, found):
            yield found.start(), found.end(), sentence[found.start() : found.end()]


_COMPLAINT = (
    r"(?:symptoms?|pains?|(?:back|neck)aches?|aches?|headaches?|migraines?|stiffness|numbness|tingling|anxiety|depression|insomnia|"
    r"inflammation|conditions?|arthritis|sciatica|stenosis|fibromyalgia|discomfort|problems?)"
)
_ENTIRELY = r"(?:completely|entirely|totally|fully|permanently)"
_FOR_GOOD = r"(?:completely|entirely|for good|forever|once and for all|permanently|for life|altogether)"
_RELIEF = _words(
    rf"{_COMPLAINT}(?: \w+)? (?:may|might|can|could|will|should) (?:even |also )?{_ENTIRELY} (?:resolve|disappear|vanish|clear up|go away|melt away)\b"
    rf"|{_COMPLAINT}(?: \w+)? (?:may|might|can|could|will|should) (?:even |also )?(?:resolve|disappear|vanish|go away|be gone) {_FOR_GOOD}\b"
    rf"|(?:eliminates?|erases?|ends?|banish(?:es)?|gets? rid of|removes?|relieves?) (?:\w+ ){{0,3}}{_COMPLAINT} {_FOR_GOOD}\b"
    rf"|{_ENTIRELY} (?:eliminates?|erases?|removes?|banish(?:es)?) (?:\w+ ){{0,3}}{_COMPLAINT}\b"
    r"|(?:live|be|stay|become) (?:completely |permanently )?pain[- ]free (?:for life|forever|for good)\b"
    r"|(?:permanent|total) (?:pain )?relief\b|(?:permanent|total) relief from\b"
)
_TREATMENT = _words(
    r"(?:massages?|session|sessions|therap(?:y|ies|ist|ists)|treatments?|yoga|acupuncture|reflexology|aromatherapy|reiki|stretch\w*|exercises?|"
    r"routine|practice|oils?|herbs?|supplements?|remed(?:y|ies)|technique|techniques|program|programme|we|our|course|diet)\b"
)
_BY_ITSELF = _words(
    r"(?:on (?:its|their) own|by (?:itself|themselves)|without treatment|untreated|usually|often|most (?:people|cases)|until|if|unless|"
    r"surgery|surgeons?|antibiotics?)\b"
)


def _strong_relief(article: Article, _blog: Blog) -> Iterator[Hit]:
    if not article.is_english or not _RELIEF.search(article.html):
        return
    for block, at in _texts(article):
        for sentence in sentences(block) if _TREATMENT.search(block) else ():
            found = _RELIEF.search(sentence)
            if found and not _BY_ITSELF.search(sentence) and _is_promise(sentence, found):
                where = at or place(article, sentence, found.start(), found.end())
                yield Hit(f'a strong promise of relief: "{found.group()}"', where)


_NUMBER = r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred)"
_PEOPLE = (
    r"(?:people|adults?|patients?|women|men|children|teenagers?|teens|seniors|americans?|australians?|britons?|canadians?|workers?|nurses?|athletes|"
    r"runners|mothers|parents|participants?|volunteers?|subjects|sufferers|of us|of them|of those)"
)
_FIGURE = re.compile(
    rf"(?<![\d/])(?!100\s?%)\d[\d.,]*\s?(?:%|percent\b|per cent\b)(?! off| cotton| linen| wool)"
    rf"|\b{_NUMBER} (?:out of|in) (?:every |all )?{_NUMBER} (?:\w+ ){{0,2}}{_PEOPLE}\b"
    rf"|\b{_NUMBER} (?:\w+ ){{0,2}}(?:participants|volunteers|subjects|trials|studies|patients)\b"
    rf"|\b{_NUMBER} weeks\b(?=.*\b(?:participants|volunteers|patients|trial|study)\b)",
    re.IGNORECASE,
)
_NO_FIGURE = _words(
    r"(?:discount|off|cotton|linen|wool|silk|cocoa|chocolate|alcohol|organic|deposit|tip|tips|gratuity|vat|tax|sales?|price|prices|fee|fees|battery|"
    r"humidity|solution|lotion|effort|maximum|max|capacity|interest|coupon|voucher|cancel\w*|refund\w*|tickets?|of your (?:strength|weight|"
    r"body|energy|time|clients|day|attention)|clients|a day|per day|a week we|hydrogen peroxide|spf)\b"
)
_AUTHORITY = r"(?:stud(?:y|ies)|research(?:ers)?|trials?|scientists?|evidence|meta-analys[ie]s|reviews?|surveys?|science|experiments?|data)"
_SHOWS = (
    r"(?:shows?|shown|showed|found|finds?|suggests?|suggested|proves?|proved|proven|demonstrates?|demonstrated|confirms?|confirmed|reveals?|revealed|"
    r"indicates?|indicated|links?|linked|concluded?)"
)
_EVIDENCE = re.compile(
    rf"\b{_AUTHORITY} (?:(?:has|have|had|also|now|clearly|consistently|recently|even|often|repeatedly|actually|at \w+|from \w+|by \w+|in \w+|on \w+) "
    rf"){{0,4}}{_SHOWS}\b"
    r"|\b(?:clinically|scientifically|medically) (?:proven|tested|shown|proved|validated|backed|supported)\b"
    r"|\b(?:is|are|been|was|were) (?:\w+ly )?proven to\b|\bproven (?:benefits?|relief|treatment|method|way|effects?|effective|remedy|remedies)\b",
    re.IGNORECASE,
)
_MAY_CLAIM = re.compile(
    r"%|percent|per cent|stud(?:y|ies)|research|trial|scienti|evidence|proven|clinically|analys|survey|patients|participants|volunteers"
    r"| out of | in (?:every |\d|two|three|four|five|ten)",
    re.IGNORECASE,
)
_HEALTH = _words(
    r"(?:pains?|painful|aches?|headaches?|migraines?|symptoms?|sleep\w*|insomnia|stress\w*|anxi\w+|depress\w+|mood|inflamm\w+|blood|heart|immun\w+|"
    r"muscles?|joints?|stiff\w*|cortisol|serotonin|endorphins?|dopamine|oxytocin|cytokines?|hormones?|heal\w*|relie[fv]\w*|eas(?:e|es|ed|ing)|recover\w*|"
    r"arthritis|cancer|diabetes|asthma|fibromyalgia|sciatica|stenosis|fatigue|nausea|digest\w+|weight loss|circulation|pregnan\w+|injur\w+|"
    r"symptom|disease|diseases|disorders?|illness\w*|treatment|toxins?|backs?|necks?|mobility|flexibility|massage|yoga|therapy)\b"
)
_DENIED = _words(
    r"(?:not|no|never|neither|nor|cannot|unproven|unclear|mixed|limited|little|yet|unknown|unsettled)\b|\w+n['’]t\b|what .{0,20}research"
)
_MARK = re.compile(r"\[\d{1,3}\]|https?://|\bdoi:|\b10\.\d{4,9}/|\bPMID\b", re.IGNORECASE)
_REFERENCE_CLASSES = frozenset({"footnote-ref", "footnote-reference", "citation-reference"})
_SOURCE_NAME = re.compile(r"[^.,:;()]+")
_ABBREVIATION = re.compile(r"\b[A-Z][A-Za-z]?[A-Z]+\b")


def _without_reference(article: Article, _blog: Blog) -> Iterator[Hit]:
    if not article.is_english or not _MAY_CLAIM.search(article.prose):
        return
    entries = references(article.document)
    names = {name for entry in entries for name in _names(entry)}
    for paragraph in article.document.find_all(["p", "li", "dd"]):
        text = " ".join(paragraph.get_text().split())
        if not _MAY_CLAIM.search(text) or paragraph.find(["p", "li", "dd"]) or text in entries:
            continue
        claim = next(filter(None, map(_claim, sentences(text))), None)
        if claim is None or _has_reference(paragraph) or any(name in text for name in names):
            continue
        sentence, found = claim
        where = place(article, sentence, found.start(), found.end())
        yield Hit(f'no source nearby: "{around(sentence, found.start(), found.end(), 5)}"', where)


def _claim(sentence: str) -> tuple[str, re.Match[str]] | None:
    """Return a sentence that says what was found about health, and where it does."""
    if _QUESTION.search(sentence) or _DENIED.search(sentence) or not _HEALTH.search(sentence):
        return None
    found = _EVIDENCE.search(sentence)
    if found is None and not _NO_FIGURE.search(sentence):
        found = _FIGURE.search(sentence)
    return (sentence, found) if found else None


def _has_reference(paragraph: Tag) -> bool:
    """Whether a paragraph refers to a source; for an item of a list, also the paragraph that introduces the list."""
    near = [paragraph]
    if paragraph.name in ("li", "dd") and paragraph.parent is not None:
        introduction = paragraph.parent.find_previous_sibling()
        near += [introduction] if isinstance(introduction, Tag) else []
    for one in near:
        if _MARK.search(one.get_text()):
            return True
        for link in one.find_all("a"):
            if str(link.get("href", "")).lower().startswith(("http:", "https:")) or classes(link) & _REFERENCE_CLASSES:
                return True
    return False


def _names(entry: str) -> Iterator[str]:
    """Yield by what names the text may speak of an entry: the author or institution it begins with, and abbreviations."""
    beginning = _SOURCE_NAME.match(entry)
    if beginning and beginning.group().strip():
        name = beginning.group().strip()
        yield name
        # "Field T" is "Field" in the text.
        if re.fullmatch(r"\w{3,} [A-Z]{1,3}", name):
            yield name.partition(" ")[0]
    yield from _ABBREVIATION.findall(entry)


RULES = (
    Rule(
        code="CLM001",
        name="promise",
        remedy=(
            'Say what it may do ("may ease") and leave out what nobody can promise. Guidance: the FTC\'s Health Products '
            "Compliance Guidance (US), the ASA on health therapies (UK), Ahpra's advertising guidelines (Australia)."
        ),
        reason="Regulators ask for strong evidence where a text promises health, and readers may put off care they need.",
        source="https://www.asa.org.uk/advice-online/health-therapies-and-references-to-medical-conditions.html",
        check=_promises,
    ),
    Rule(
        code="CLM002",
        name="claim without source",
        remedy="Link the source in this paragraph, or add a footnote; leave the claim out where you have none.",
        reason="Readers, and those who watch over advertising, want to see what a finding rests on.",
        source="https://www.asa.org.uk/advice-online/health-therapies-general.html",
        check=_without_reference,
    ),
    Rule(
        code="CLM003",
        name="strong promise of relief",
        remedy='Say what readers can count on, such as "may ease for a while"; "may" does not soften "completely".',
        reason="It raises a hope that treatment seldom meets; where the law is strict, that is forbidden in advertising.",
        source=(
            "https://www.ahpra.gov.au/Resources/Advertising-hub/Advertising-guidelines-and-other-guidance/"
            "Advertising-and-the-law.aspx"
        ),
        check=_strong_relief,
    ),
)
"""CLM: claims."""
