"""Who says the words in a quotation: the clause of attribution before or behind them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable
from functools import cache
from itertools import dropwhile
from typing import NamedTuple

from factcheck.extractors.quotes.persons import CAPITAL, PARTICLE, PERSON, Persons
from factcheck.extractors.quotes.stretches import Stretch
from factcheck.lexicon import values
from factcheck.text.scan import Scan

_REACH = 160
"""How many characters before or behind a quotation its clause of attribution may take."""
_LONGEST_NAME = 60
_LONGEST_NOUN = 5
"""How many words may stand for a speaker who is not named: "the oldest of the miners"."""
_NAME = re.compile(rf"(?<!\w){CAPITAL}(?: (?:{PARTICLE}|(?:of|for|and)(?: the)? )?{CAPITAL})*")
_SHORT = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Prof|Lt|Col|Sgt|Capt|Rev|Jr|Sr|[A-Z])\.")
"""Words whose full stop ends no sentence."""
_END = re.compile(r"[.;:!?“”\"\n]")
_RELATIVE = re.compile(r"\b(?:that|which|who|whose|and|but)\b")
_BREAK = re.compile(r"[.;:!?()“”\"—–]\s?|, | (?:and|but|as|while|that|when|where|because|if|though|although|so) ")
_AFTER_WHO = re.compile(rf"(?P<name>{PERSON})(?:, [^,]{{1,60}})?,? who$")
_CUT = re.compile(
    r",| (?:at|in|from|with|on|by|to|who|after|before|during|as|about|when|while|of|for|that|which|last|this|late) "
)
_ASIDE = re.compile(r" (?:(?:aged? )?\d{1,3}|(?:from|of|in|at|with|who|whose) .*)$")
"""What stands between a name and another aside: an age, a place."""
_BEFORE_NOUN = re.compile(r"\b(?:the|an?|his|her|its|their|one|another) ", re.IGNORECASE)
_DAY = re.compile(r"\b(?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\b", re.IGNORECASE)


@cache
def _verbs() -> re.Pattern[str]:
    """A verb of saying; ``form`` has its subject elsewhere, ``according`` has it behind."""
    groups = (f"(?P<{role}>{_any_of(values('speech', role))})" for role in _ROLES)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(groups)})\b", re.IGNORECASE)


_ROLES = ("verb", "form", "according")


def _any_of(forms: Iterable[str]) -> str:
    """A pattern for the longest of some forms, which looks at those with one first letter only."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms, key=len, reverse=True):
        by_letter[form[0].lower()].append(form[1:])
    return "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())


class Attribution(NamedTuple):
    """Who is named as the speaker, as printed, or None; and where the clause that says so ends."""

    speaker: str | None
    is_direct: bool
    end: int


class Speakers:
    """The speakers of the quotations of one text, which are asked for in order."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._text = scan.text
        self._persons = Persons(scan)

    def behind(self, stretch: Stretch) -> Attribution | None:
        """The attribution that follows a quotation: '"…," Li said', '"…," said Li', '"…," according to Li'."""
        text, end = self._text, stretch.outer[1]
        last = text[stretch.end : end].strip("\"”»'’ ")[-1:] or text[stretch.end - 1]
        if last not in ",?!…—-" and not text.startswith(",", end):
            return None
        verb = _verbs().search(text, end, end + _REACH)
        lead = text[end : verb.start()].strip(" ,") if verb else ""
        if verb is None or _END.search(_SHORT.sub("", lead)) or _RELATIVE.search(lead):
            return None
        phrase = _without_auxiliaries(lead) or _clause(text[verb.end() : verb.end() + _LONGEST_NAME])
        return Attribution(self._named(phrase, stretch.start), True, verb.end())

    def before(self, stretch: Stretch, since: int) -> Attribution | None:
        """The attribution in the words of the same sentence from an offset up to a quotation: "Li said that …"."""
        start = stretch.outer[0]
        lead = self._text[max(since, self._clause_start(start), start - 2 * _REACH) : start]
        verbs = list(_verbs().finditer(lead))
        if not verbs:
            return None
        verb = verbs[-1]
        is_direct = lead.rstrip()[-1:] in (":", ",") or not lead[verb.end() :].strip()
        if verb["form"]:
            return Attribution(None, is_direct, start)
        phrase = lead[verb.end() :] if verb["according"] else _subject(_without_auxiliaries(lead[: verb.start()]))
        return Attribution(self._named(phrase, stretch.start), is_direct, start)

    def _clause_start(self, start: int) -> int:
        """Where the sentence of a quotation begins; the one before, if it ends with a colon."""
        sentences = self._scan.sentences
        index = self._scan.sentence_at(start)
        if index and sentences[index][0] >= start and self._text[sentences[index - 1][1] - 1] == ":":
            index -= 1
        return min(sentences[index][0], start)

    def _named(self, phrase: str, at: int) -> str | None:
        """The speaker in a noun phrase, as printed; of a pronoun, the nearest earlier person."""
        phrase = _DAY.sub("", " ".join(phrase.split())).strip(" ,")
        pronoun = values("speech", "pronoun").get(phrase.lower())
        if pronoun:
            return self._persons.before(at, pronoun) if pronoun in ("he", "she") else None
        speaker = _speaker_of(phrase) if phrase else None
        if speaker:
            self._persons.speaks(speaker, at)
        return speaker


def _without_auxiliaries(words: str) -> str:
    """Words without those at their end that stand between a subject and its verb: "the minister has also"."""
    kept = words.rstrip()
    while kept:
        before, _, last = kept.rpartition(" ")
        if last.lower() not in values("speech", "auxiliary") and not last.endswith("ly"):
            break
        kept = before.rstrip()
    return kept


def _clause(words: str) -> str:
    """Words up to the end of their clause."""
    hidden = _SHORT.sub(lambda match: "_" * len(match[0]), words)
    end = _END.search(hidden)
    return words[: end.start()] if end else words


def _subject(words: str) -> str:
    """The subject at the end of some words: what follows the last break of a clause, or what an apposition follows."""
    relative = _AFTER_WHO.search(words)
    if relative:
        return relative["name"]
    parts = words.split(",")
    if not parts[-1] and len(parts) > 2:  # "Li Qiang, the premier, said"; "Ann Li, 73, from Derby, said"
        told = parts[:-2]
        while len(told) > 1 and _ASIDE.match(told[-1]):
            told.pop()
        return _BREAK.split(told[-1])[-1]
    return _BREAK.split(words + " ")[-1]


def _speaker_of(phrase: str) -> str | None:
    """The name in a noun phrase ("chief executive Li Qiang"), or the phrase without what follows its noun."""
    small = values("stopwords", "stop")
    names = [match[0] for match in _NAME.finditer(phrase) if match[0].lower() not in small]
    head = _CUT.split(phrase)[0]
    inside = [name for name in names if name.split()[0] in head.split()]
    apposed = names[len(inside)] if len(names) > len(inside) else None
    if inside and (head.endswith(inside[-1]) or inside[-1] not in head):
        speaker = " ".join(dropwhile(lambda word: word.lower() in small, inside[-1].split()))
    elif apposed and phrase[len(head) :].startswith(f", {apposed}"):
        speaker = apposed
    else:
        speaker = _noun(head, small)
    return speaker if 1 < len(speaker) <= _LONGEST_NAME and speaker.lower() not in small else None


def _noun(head: str, small: Container[str]) -> str:
    """A speaker without a name, from the determiner on ("a ministry spokesman"); empty for what is no noun phrase."""
    speaker = head[max((match.start() for match in _BEFORE_NOUN.finditer(head)), default=0) :]
    opener = speaker.split(" ")[0]
    if opener.lower() in small:
        speaker = opener.lower() + speaker[len(opener) :]
    is_noun = _BEFORE_NOUN.match(speaker) or opener.lower() not in small
    return speaker if is_noun and len(speaker.split()) <= _LONGEST_NOUN else ""
