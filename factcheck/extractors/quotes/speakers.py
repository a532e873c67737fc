"""Who says the words in a quotation: the clause of attribution before or behind them, and whom "he" stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, cached_property
from typing import NamedTuple

from factcheck.extractors.quotes.stretches import Stretch
from factcheck.lexicon import entries, values
from factcheck.text.scan import Scan

_REACH = 160
"""How many characters before or behind a quotation its clause of attribution may take."""
_LONGEST_NAME = 60
_CAPITAL = r"(?:[A-Z]\.|[A-ZÀ-ÖØ-Þ][\w’'&-]*)"
_PARTICLE = "(?:(?:de|del|da|di|dos|van|von|der|den|la|le|el|al|bin|ibn) )"
_PERSON = rf"{_CAPITAL}(?: {_PARTICLE}?{_CAPITAL}){{0,4}}"
_NAME = re.compile(rf"(?<!\w){_CAPITAL}(?: (?:{_PARTICLE}|(?:(?:of|for|and)(?: the)? ))?{_CAPITAL})*")
_TITLE_STOP = r"(?:(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Prof|Lt|Col|Sgt|Capt|Rev|Jr|Sr|[A-Z])\.)"
_CLAUSE = rf"(?:{_TITLE_STOP}|[^.;:!?“”\"\n])"
_CUT = re.compile(
    r",| (?:at|in|from|with|on|by|to|who|after|before|during|as|about|when|while|of|for|that|which|last|this|late) "
)
_SMALL = values("stopwords", "stop").keys()
_BEFORE_NOUN = re.compile(r"\b(?:the|an?|his|her|its|their|one|another) ", re.IGNORECASE)
_LONGEST_NOUN = 5
_DETERMINER = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_DAY = re.compile(r"\b(?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\b", re.IGNORECASE)
_BREAK = re.compile(r"[.;:!?()“”\"—–]\s?|, | (?:and|but|as|while|that|when|where|because|if|though|although|so) ")
_AFTER_WHO = re.compile(rf"(?P<name>{_PERSON})(?:, [^,]{{1,60}})?,? who$")


@cache
def _forms(role: str) -> str:
    forms = sorted((entry.form for entry in entries("speech") if entry.role == role), key=len, reverse=True)
    return "|".join(map(re.escape, forms))


@cache
def _tail() -> re.Pattern[str]:
    """The clause behind a quotation: "Li Qiang said", "said the minister", "according to the ministry"."""
    return re.compile(
        rf"\s*,?\s*(?P<before>{_CLAUSE}{{0,{_REACH}}}?)(?P<aux>(?:\b(?:{_forms('auxiliary')}|\w+ly) )*)"
        rf"\b(?P<verb>{_forms('verb')}|{_forms('form')})\b(?P<after>(?: {_CLAUSE}{{0,{_LONGEST_NAME}}})?)"
    )


@cache
def _lead() -> re.Pattern[str]:
    """A verb of saying with all that stands before it; the last one before a quotation counts."""
    return re.compile(
        rf"(?P<aux>(?: (?:{_forms('auxiliary')}|\w+ly))*) (?P<verb>{_forms('verb')})\b|^(?P<according>According to )"
        rf"|\b(?P<form>{_forms('form')})\b",
        re.IGNORECASE,
    )


class Attribution(NamedTuple):
    """Who is named as the speaker, as printed, or None; and where the clause that says so ends."""

    speaker: str | None
    is_direct: bool
    end: int


class Speakers:
    """The speakers of the quotations of one text."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._text = scan.text
        self._told: list[tuple[int, str]] = []

    def behind(self, stretch: Stretch) -> Attribution | None:
        """The attribution that follows a quotation: '"…," Li said'."""
        text, end = self._text, stretch.outer[1]
        last = text[stretch.end : end].strip("\"”»'’ ")[-1:] or text[stretch.end - 1]
        if last not in ",?!…—-" and not text.startswith(",", end):
            return None
        match = _tail().match(text, end, end + 2 * _REACH)
        if match is None or _is_relative(match["before"]):
            return None
        phrase = match["before"].strip(" ,") or match["after"].strip()
        return Attribution(self._named(phrase, stretch.start), True, match.end("verb"))

    def before(self, stretch: Stretch, since: int) -> Attribution | None:
        """The attribution in the words of the same sentence from an offset up to a quotation: "Li said that …"."""
        start = stretch.outer[0]
        lead = self._text[max(since, self._clause_start(start), start - 2 * _REACH) : start]
        match = None
        for match in _lead().finditer(lead):  # noqa: B007  # the last one counts
            pass
        if match is None:
            return None
        is_direct = lead.rstrip()[-1:] in (":", ",") or lead.endswith(match["verb"] or match["form"] or "\0")
        if match["form"]:
            return Attribution(None, is_direct, start)
        phrase = lead[match.end() :] if match["according"] else _subject(lead[: match.start()])
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
        speaker = values("speech", "pronoun").get(phrase.lower())
        if speaker:
            return self._person_before(at) if speaker in ("he", "she") else None
        speaker = _speaker_of(phrase) if phrase else None
        if speaker and _NO_PERSON.isdisjoint(speaker.split()):
            self._told.append((at, speaker))
        return speaker

    def _person_before(self, at: int) -> str | None:
        """The nearest before a place of the speakers so far, and of the persons who are subject of their sentence."""
        place = bisect_left(self._subjects, (at, "")) - 1
        return max([*self._told[-1:], *self._subjects[max(place, 0) : place + 1]], default=(0, None))[1]

    @cached_property
    def _subjects(self) -> list[tuple[int, str]]:
        """The places and names of the persons that a sentence begins with."""
        known = {match["name"].split()[-1] for match in _titled().finditer(self._text)}
        found = []
        for start, _ in self._scan.sentences:
            match = _opening().match(self._text, start)
            if match is None or not _NO_PERSON.isdisjoint(words := match["name"].split()):
                continue
            if match["title"] or len(words) > 1 or words[-1] in known:
                known.add(words[-1])
                found.append((start, match["name"]))
        return found


_NO_PERSON = {
    *values("speech", "no_person"),
    *(entry.form for entry in entries("entities") if entry.role != "title"),
    *(entry.form.capitalize() for entry in entries("stopwords")),
}


@cache
def _title() -> str:
    titles = {
        form for entry in entries("entities") if entry.role == "title" for form in (entry.form, entry.form.title())
    }
    return "|".join(map(re.escape, sorted(titles, key=lambda form: (-len(form), form))))


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_title()}) (?P<name>{_PERSON})")


@cache
def _opening() -> re.Pattern[str]:
    """A name at the beginning of a sentence, unless another is joined to it."""
    return re.compile(rf"(?P<title>(?:(?:The |Former )?(?:{_title()}) )*)(?P<name>{_PERSON})(?! and {_CAPITAL}|[\w’'])")


def _is_relative(words: str) -> bool:
    return re.search(r"\b(?:that|which|who|whose|and|but)\b", words) is not None


def _subject(words: str) -> str:
    """The subject at the end of some words: what follows the last break of a clause, or what an apposition follows."""
    relative = _AFTER_WHO.search(words)
    if relative:
        return relative["name"]
    if words.endswith(","):  # "Li Qiang, the premier, said"
        return words.split(",")[0]
    return _BREAK.split(words + " ")[-1]


def _speaker_of(phrase: str) -> str | None:
    """The name in a noun phrase ("chief executive Li Qiang"), or the phrase without what follows its noun."""
    names = [match[0] for match in _NAME.finditer(phrase) if match[0].lower() not in _SMALL]
    head = _CUT.split(phrase)[0]
    inside = [name for name in names if name.split()[0] in head.split()]
    if inside:
        speaker = _DETERMINER.sub("", inside[-1])
    elif names and phrase[len(head) :].startswith(f", {names[0]}"):
        speaker = names[0]
    else:
        speaker = head[max((match.start() for match in _BEFORE_NOUN.finditer(head)), default=0) :]
        speaker = speaker[:1].lower() + speaker[1:]
        if len(speaker.split()) > _LONGEST_NOUN:
            return None
    return speaker if 1 < len(speaker) <= _LONGEST_NAME and speaker.lower() not in _SMALL else None
