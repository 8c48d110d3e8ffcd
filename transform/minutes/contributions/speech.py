"""The wordings behind a name by which minutes say that someone speaks."""

import re
from collections.abc import Iterator

from transform.minutes.contributions import pronouns, questioners
from transform.minutes.contributions.speaking import ADVERBS, VERB, Heard, heard
from transform.minutes.contributions.spoken_thanks import WAS_THANKED
from transform.minutes.contributions.verbs import ACTIONS
from transform.minutes.mentions import Mention
from transform.minutes.mentions.words import LARGE
from transform.minutes.text.prose import Prose

_BEHIND = re.compile(rf",? {ADVERBS}{VERB}")
_DASHED = re.compile(r" [–—-] (?P<verb>spoke|asked|said|raised|queried|objected)\b")
_PARTICIPLE = re.compile(
    r",? (?:having (?:just |already )?(?P<done>moved|seconded|proposed|"
    r"spoken|asked|introduced|presented|explained|outlined|said)|(?P<doing>seconding|proposing|"
    r"moving))\b"
)
"""Councillor A proposed, Councillor B seconding; Councillor A having seconded it"""
_AND_VERB = re.compile(
    rf" (?!(?:and|or) )[^.;,:\n]{{1,90}}?,? and {ADVERBS}(?P<verb>moved|seconded|proposed|asked|"
    rf"said|stated|explained|"
    r"suggested|wondered|queried|urged|reported|introduced|thanked|outlined|commented|presented|"
    r"questioned|welcomed|raised|answered)\b"
)
"""Councillor A saw the sense of it and moved approval"""
_IN_DOING = re.compile(
    r" in (?:moving|seconding|presenting|introducing|opening|proposing|responding|summing|"
    r"supporting)"
    r"(?: [\w’]+){0,6}?(?= (?:said|stated|explained|advised|commented|asked|paid|thanked|reported|"
    r"highlighted|outlined|noted|referred|emphasised|stressed|reminded|welcomed)\b)"
)
"""Councillor A in moving the motion said"""
_VIEW = re.compile(r"[’']s? (?:view|opinion|judgement|estimation|experience|mind)\b")
_HIS_WORDS = re.compile(
    r"[’']s? (?:own |first |main )?(?:reply|answer|response|question|view|point|concern|suggestion|"
    r"advice|contention|argument|conclusion|opinion|fear|hope|worry)"
    r"(?: (?:to|on|about) [^,.;\n]{2,50})? (?:was|were|had been|being)"
    r"(?:,? [^,.;\n]{2,30},)? (?:that|whether|to|about|why|how|what|simply)\b"
)
"""Ann Ash’s reply was that they would"""
_OFFERS = re.compile(
    r"(?:,? (?:was|were|as|being|acted as))? (?:the|its|their) (?P<role>proposer|mover|seconder)\b"
)
"""Councillor Ash was the seconder"""
_QUESTION = re.compile(r" [–—-] (?=[A-Z][^\n?]{8,300}\?)")
"""Councillor Ash – How many would go?"""
"""In Councillor A’s view"""
_WORDS = re.compile(rf":? ?[“‘\"]|: (?=[^\n]{{10,400}}\?\s*(?:\n|$))|: {ADVERBS}{VERB}")
"""Councillor A: “Will the Leader say why?”"""
_OF = re.compile(
    rf" (?:of|from|for|representing|on behalf of|speaking for|at) (?:the |The |an? "
    rf")?[{LARGE}\d][\w’'&.-]*(?: (?:[{LARGE}\d][\w’'&.-]*|of|the|and(?= [{LARGE}])|for|in|&|on|"
    rf"with|to)){{0,10}}(?=[,)]| {ADVERBS}[a-z]+)"
)
"""Mr A of the Friends of the Mill"""
_ASIDE = re.compile(
    r", (?!and\b)(?:[^,;.\n]|\.(?=\d)){2,130}(?=,)| – [^–;.\n]{2,80} –| \([^()\n]{2,80}\)"
)
"""Mr A, Head of Parks, presented; Mrs B, a resident, of Mill Lane, said"""
_CAME = re.compile(
    rf",? (?:also |then )?(?:attended|w(?:as|ere)(?: also)? (?:in attendance|present)|joined|came|"
    rf"appeared|w(?:as|ere) called(?: upon)?|"
    rf"was welcomed|rose|stood)\b[^,;.\n]{{0,70}}?"
    rf"(?: and|, and| where (?:he|she)) {ADVERBS}{VERB}"
)
"""… attended and explained; … joined the meeting by video and presented"""
_TO_SPEAK = re.compile(
    r",? (?:(?:was|were) )?(?:also )?(?:attended|present|in attendance|invited|asked|called upon|"
    r"permitted|allowed|there|given leave)(?: [^,;.\n]{2,40}?)? to (?P<verb>introduce|present|"
    r"speak|address|outline|explain|update|comment|respond|report|give an?|put (?:his|her)|ask "
    r"(?:his|her))\b(?! (?:at|to) the next)"
)
"""… attended to present; … was invited to speak"""
_WHO = re.compile(
    r"(?: to the (?:meeting|Committee|Council|Panel|Board|Cabinet|item))?,? who (?:also |then |"
    r"duly )?(?:(?P<plain>presented|introduced|spoke|addressed|explained|"
    r"outlined|said|advised|reported|asked|replied|responded|confirmed|answered|updated|described|"
    r"commented|stated|summarised|talked|clarified|highlighted|moved|seconded|queried|thanked)|"
    r"(?P<verb>gave|took|provided|delivered|made|raised|read|led)(?= (?:an?|the|her|his|their|some|"
    r"further|members|out)\b[^,;.\n]{0,50}?(?:presentation|update|talk|overview|summary|address|"
    r"account|report|briefing|demonstration|introduction|explanation|statement|response|details|"
    r"evidence|concern|question|point|through)))\b"
)
"""The Chair welcomed Mr A, who gave a talk"""
_AND_OFFICE = re.compile(
    rf",? (?:and|together with|along with|with|supported by|accompanied by|assisted by) "
    rf"(?:the |a |an |his |her |its |their |other |colleagues )?"
    rf"(?:[{LARGE}][\w’'-]*|colleagues|officers|staff|team|representatives)"
    rf"(?: (?:[{LARGE}][\w’'-]*|of|for|and|the|from|his|her|team)){{0,8}}?,? {ADVERBS}"
    r"(?P<verb>(?!(?:of|for|and|the|from|his|her|team)\b)[a-z]+)\b"
)
"""Mr A and the Head of Parks presented"""
_SIDE = re.compile(
    r"(?:, [^,;.\n]{2,60},)? (?:(?:for|against) (?:it|the (?:amendment|motion|proposal))\b|"
    r"to the same effect|on the other side|likewise|in favour|in support|in opposition|"
    r"against)\b(?! of the following)"
)
"""A spoke against the motion and B and C in favour"""
_SPOKE = re.compile(r"\bspoke\b")
_IN_HIS = ("In ", "in ", "To ", "to ")
_BEGINS = (" ", ",", ":", ")", "’", "'", "“", "‘", '"')
"""How every wording behind a name begins."""


def behind(prose: Prose, mention: Mention) -> Heard | None:
    """Return what the words behind a name say that the person does, None if nothing of speech."""
    text = prose.text
    if not text.startswith(_BEGINS, mention.after):
        return pronouns.then(prose, mention)
    if _VIEW.match(text, mention.after) and text[: mention.start].endswith(_IN_HIS):
        return Heard("said", mention.after)
    if _HIS_WORDS.match(text, mention.after) or WAS_THANKED.match(text, mention.after):
        return Heard("said", mention.after)
    for position in _places(prose, mention):
        found = heard(text, _BEHIND, position) or _who(text, position)
        if found:
            aside = text[mention.after : position].strip(" ,–)")
            return found._replace(aside=aside or None)
        if text.startswith(
            (" attended", " was", " were", " joined", " came", " appeared", ", "), position
        ):
            found = heard(text, _CAME, position) or _invited(text, position)
            if found:
                return found
    return (
        heard(text, _AND_OFFICE, mention.after)
        or heard(text, _DASHED, mention.after)
        or _participle(text, mention.after)
        or _too(prose, mention)
        or _offers(prose, mention)
        or _said(prose, mention)
        or _on_a_side(prose, mention)
        or questioners.questioner(prose, mention)
        or pronouns.then(prose, mention)
    )


def _offers(prose: Prose, mention: Mention) -> Heard | None:
    """Return that someone moved or seconded, where the words call the person so."""
    found = _OFFERS.match(prose.text, mention.after)
    if found is None:
        return None
    return Heard("seconded" if found["role"] == "seconder" else "moved", found.end())


def _participle(text: str, position: int) -> Heard | None:
    """Return what someone does beside another: Councillor B seconding."""
    found = _PARTICIPLE.match(text, position)
    if found is None:
        return None
    verb = found["done"] or {"moving": "moved", "seconding": "seconded"}.get(
        found["doing"], "moved"
    )
    return Heard(ACTIONS.get(verb, "said"), found.end())


def _too(prose: Prose, mention: Mention) -> Heard | None:
    """Return what someone does after another thing: A saw the sense of it and moved approval."""
    found = _AND_VERB.match(prose.text, mention.after)
    if found is None or not pronouns.is_about(prose, mention, introduced=False):
        return None
    if prose.within(mention.after, found.start("verb")):
        return None
    return heard(prose.text, _AND_VERB, mention.after)


def _on_a_side(prose: Prose, mention: Mention) -> Heard | None:
    """Return that someone spoke on the other side than who is named before."""
    side = _SIDE.match(prose.text, mention.after)
    if side is None:
        return None
    start = prose.sentence_at(mention.start).start
    spoke = _SPOKE.search(prose.text, start, mention.start)
    return Heard("said", side.end()) if spoke else None


def _places(prose: Prose, mention: Mention) -> Iterator[int]:
    """Give where the verb can stand: at the name, behind a bracket, a body, a role in commas."""
    text, position = prose.text, mention.after
    yield position
    if text.startswith(")", position) and text.startswith("(", mention.start - 1):
        position += 1
        yield position
    of = _OF.match(text, position) or _IN_DOING.match(text, position)
    if of:
        position = of.end()
        yield position
    for _ in range(2):
        aside = _ASIDE.match(text, position)
        if aside is None or _is_named(prose, aside.start() + 2):
            return
        position = aside.end()
        yield position


def _is_named(prose: Prose, position: int) -> bool:
    """Say whether another person is named right there."""
    named = prose.within(position, position + 40)
    return bool(named) and named[0].start <= position + 2 and not is_role(prose, named[0])


def is_role(prose: Prose, mention: Mention) -> bool:
    """Say whether a name is an office after all: Mr A, Designated Nurse for the County, said."""
    goes_on = prose.text.startswith((" for ", " of ", " to the "), mention.after)
    index = prose.index_of(mention)
    if mention.titled or not goes_on or not index:
        return False
    return prose.text[prose.mentions[index - 1].after : mention.start] == ", "


def _who(text: str, position: int) -> Heard | None:
    """Return what someone does of whom a clause says so: Mr A, who gave a talk."""
    found = _WHO.match(text, position)
    return Heard(ACTIONS[found["plain"] or found["verb"]], found.end()) if found else None


def _invited(text: str, position: int) -> Heard | None:
    """Return that someone came to speak."""
    found = _TO_SPEAK.match(text, position)
    if found is None:
        return None
    return Heard("introduced" if found["verb"] in ("introduce", "present") else "said", found.end())


def _said(prose: Prose, mention: Mention) -> Heard | None:
    """Return that someone speaks whose very words follow: Councillor A: “Will it close?”."""
    found = _WORDS.match(prose.text, mention.after) or _QUESTION.match(prose.text, mention.after)
    if found is None:
        return None
    line = prose.paragraphs[prose.paragraph_at(mention.start)]
    if line.start != mention.start:
        return None
    if found.re is _QUESTION:
        return Heard("asked", found.end())
    if found["verb"]:
        return heard(prose.text, _WORDS, mention.after)
    return Heard("asked" if line.text.rstrip(' ”’"').endswith("?") else "said", found.end())
