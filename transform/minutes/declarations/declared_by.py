"""Interests that were declared by people, and what people declared without calling it so."""

import re
from collections.abc import Iterator

from transform.minutes import mentions
from transform.minutes.declarations import declaring, matters
from transform.minutes.declarations.declaring import declarers
from transform.minutes.declarations.interest_wordings import NOUN
from transform.minutes.declarations.interests import Declared, kind_of, left
from transform.minutes.text import stems
from transform.minutes.text.prose import Prose

_DONE_BY = re.compile(
    r" (?:declared|disclosed|made|registered|received|given|noted|recorded|submitted|reported)"
    r"(?P<about> (?:in|on) (?:agenda )?(?:item|minute|application)s? [^.;:\n]{1,40}?)? "
    r"(?:by|from):? ",
    re.IGNORECASE,
)
_WHAT = re.compile(
    rf"(?P<what>(?:.{{0,70}}[ (])?(?:{NOUN}|[Dd]eclarations?(?: of (?:[\w-]+ ){{0,5}}{NOUN})?|"
    rf"[Dd]isclosures?(?: of (?:[\w-]+ ){{0,5}}{NOUN})?))"
    r"(?P<about>,? \(?(?:in|on|regarding|under)\b.{2,100}?)?,?"
    r"(?P<was> (?:was|were|had been|is|are|have been|has been)(?: \w+)?)?(?: also)?$",
    re.IGNORECASE,
)
"""Interests were declared by A (item 3) and B (item 5)"""
_NONE = re.compile(
    r"\b(?:no|none|nil|any|not|other|rate|money|payments?|forms?|public|reminder|advice|guidance|"
    r"expressions? of|register)\b|\bexpressions?\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"(?:,|;| and|, and|; and)(?: also)?(?: by| from)? (?=\w)")
_STATED = re.compile(
    r",?(?: (?:also|each|both|further|then|all)){0,4} "
    r"(?:(?:declared|disclosed|made known)(?:,? (?:for|in) [\w ]{0,40}?\w+,?)?(?: the fact)?"
    r"(?: that|(?= (?:he|she|they)\b)|, as| on the grounds? that)"
    r"|(?:stated|advised|reported|noted|indicated|announced|confirmed|informed [^,.;\n]{2,40}?|"
    r"(?:wished|wanted|asked) [^,.;\n]{0,40}?(?:noted|recorded|minuted|known))(?P<only> that| ,)?)"
    r"(?P<fact> (?:as [^,.;\n]{2,60}, )?(?:he|she|they|(?:his|her|their) (?:\w+[ -]?){1,3}?|"
    r"the (?:applicant|owner|objector|agent|speaker)s?(?: was| were| is)?) "
    r"(?:was|were|is|are|had|has|owned?s?|worked|works|lived?s?|knew|knows|known|rented|sat|"
    r"served|serves|attended|used|rents?|managed|chaired|employed)\b[^.;\n]*)"
)
"""A declared that she was a trustee, under the heading of declarations"""
_NO_TIE = re.compile(
    r"\b(?:lobbied|contacted|approached|received|visited|correspondence|e-?mails?|letter|minded|"
    r"(?:open|closed) mind|predetermin\w+|pre-determin\w+|whip|spoken to|no interest|not aware|"
    r"consulted|not \w+ interest|unable|leave early|late|recorded|interests? to declare|"
    r"had (?:already )?expressed|attended (?:the|a) (?:site|meeting)|dispensation)\b",
    re.IGNORECASE,
)
"""What ties nobody to a matter: lobbying, letters, site visits."""
_NOT_ONE = re.compile(
    r"\b(?:not|no|nor)\b[^.;\n]{0,80}\binterests?\b|\bobjective test\b", re.IGNORECASE
)
"""He did not consider that this amounted to an interest."""


_IT_WAS = re.compile(
    rf"(?:It|This|That|(?:The|His|Her) (?:interest|declaration)) (?:was|is|being)(?: therefore)? "
    rf"(?P<what>(?:an?|his|her) (?:[\w-]+,? ){{0,6}}?{NOUN})"
)
"""A stated that her husband worked there. It was a personal interest and she would leave."""


_BEING = re.compile(
    r",?(?: (?:also|each|both|further|then|all)){0,3} (?:declared|disclosed|made known)"
    r"(?P<fact> (?:(?:(?:his|her|their) )?(?:membership|employment|governorship|trusteeship|"
    r"directorship|ownership|position|role)(?: (?:of|as|by|with|on|at)\b)|"
    r"(?:him|her|them)sel(?:f|ves) (?:to be|as) (?:an?|the) )[^.;\n]*)"
)
"""A declared membership of the Trust; B declared herself to be a trustee"""


def read(prose: Prose, *, under: bool) -> Iterator[Declared]:
    """Give the interests that were declared by people; under: and those only told as facts."""
    if "interest" in prose.lower:
        yield from _told(prose)
    if "by " in prose.lower or "from " in prose.lower:
        yield from _passive(prose, under=under)
    if under:
        yield from _stated(prose)


def _passive(prose: Prose, *, under: bool) -> Iterator[Declared]:
    """Give the interests that were declared by the people of a list."""
    for _, done in declaring.matches(prose, (_DONE_BY, stems.of("_by _from"))):
        sentence = prose.sentence_at(done.start())
        begin = max(sentence.start, prose.text.rfind(";", sentence.start, done.start()) + 1)
        found = _WHAT.search(prose.text[begin : done.start()])
        if found is None or not (under or found["was"]) or _NONE.search(found["what"]):
            continue
        if not prose.is_quoted(done.start()) and not declaring.is_elsewhere(prose, sentence):
            about = found["about"] or done["about"] or ""
            matter = matters.behind(about, 0, len(about)) or ""
            yield from _by(prose, begin + found.start(), done.end(), found["what"], matter)


def _by(prose: Prose, start: int, position: int, what: str, about: str) -> Iterator[Declared]:
    """Give the interest of each who is named behind `by`, with what stands behind each."""
    end = prose.sentence_at(position - 1).end
    gone = left(prose.text[start:end])
    lead = matters.before(prose, prose.paragraph_at(start), start)
    while True:
        people, behind = mentions.listed(prose.text, position, end)
        item = matters.behind(prose.text, behind, end)
        for person in people:
            bracket = person.bracket or ""
            kind = kind_of(what)
            kind = kind_of(bracket) if kind == "unspecified" else kind
            own = left(bracket)
            withdrew = gone if own is None else own
            matter = person.bracket or about or item or lead
            yield Declared(person, kind, matter, withdrew, start, end)
        more = _MORE.search(prose.text, behind, end) if people and item else None
        if more is None:
            return
        position = more.end()


def _told(prose: Prose) -> Iterator[Declared]:
    """Give the interests that a sentence calls so which follows what someone stated."""
    for index, sentence in enumerate(prose.sentences):
        found = _IT_WAS.match(prose.text, sentence.start)
        before = prose.sentences[index - 1]
        if not found or not index or before.paragraph != sentence.paragraph:
            continue
        named = prose.within(before.start, before.end)[:1]
        words = prose.text[before.start : sentence.end]
        for person in named if named and named[0].start - before.start < 60 else ():
            about = matters.behind(prose.text, person.after, before.end)
            yield Declared(
                person, kind_of(found["what"]), about, left(words), before.start, sentence.end, True
            )


def _stated(prose: Prose) -> Iterator[Declared]:
    """Give what is declared without the word, under the heading of declarations."""
    for found in (*_STATED.finditer(prose.text), *_BEING.finditer(prose.text)):
        sentence = prose.sentence_at(found.start())
        words = prose.text[found.start() : sentence.end]
        behind = prose.text[found.start() : sentence.end + 250]
        if "interest" in found["fact"].lower() or _NO_TIE.search(found["fact"]):
            continue
        if _NOT_ONE.search(behind.partition("\n")[0]):
            continue
        for person in declarers(prose, found.start()):
            start = max(person.start, sentence.start)
            about = matters.behind(prose.text, found.end(), sentence.end)
            yield Declared(person, kind_of(words), about, left(words), start, sentence.end)
