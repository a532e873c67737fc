"""One article: which beats it tells, in which order and words, and where in its text each fact stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from synthetic.chance import Chance
from synthetic.facts import Fact, Value
from synthetic.forms import FORMS
from synthetic.look import Look
from synthetic.names import Person
from synthetic.outlets import Outlet
from synthetic.templates import Beat, Parts, Settled, Slot

AGAIN = 0.12
"""How often an article says a thing a second time."""
SWAPS = 0.25
"""How often two beats that follow each other change places."""


@dataclass(slots=True)
class Mention:
    """Where a fact stands in a sentence or text, and which values the print allows."""

    start: int
    end: int
    fact: Fact
    state: int
    value: Value
    low: float
    high: float
    planted: str = ""
    """The id of the planted fault that made this value wrong."""

    def moved(self, by: int) -> Mention:
        return Mention(
            self.start + by, self.end + by, self.fact, self.state, self.value, self.low, self.high, self.planted
        )


@dataclass(slots=True)
class Sentence:
    """A filled template."""

    beat: Beat
    text: str
    mentions: list[Mention]

    def replaced(self, mention: Mention, text: str, new: Mention) -> Sentence:
        """The sentence with another text in the place of a mention; ``new`` says what it means now."""
        by = len(text) - (mention.end - mention.start)
        new.start, new.end = mention.start, mention.start + len(text)
        mentions = [
            new if other is mention else other.moved(by) if other.start > mention.start else other
            for other in self.mentions
        ]
        return Sentence(self.beat, self.text[: mention.start] + text + self.text[mention.end :], mentions)


@dataclass(slots=True)
class Event:
    """What all articles of a story have in common."""

    number: int
    genre: str
    start: datetime
    """When it happened, in Greenwich time."""
    words: dict[str, object]
    facts: dict[str, Fact]
    ties: list[tuple[str, ...]]
    beats: tuple[Beat, ...]


@dataclass(slots=True)
class Told:
    """An article before it is laid out. ``origin`` is the place in the story of the article that it copies."""

    outlet: Outlet
    published: datetime
    """In the outlet's own time."""
    hours: float
    state: int
    title: Sentence
    sentences: list[Sentence]
    origin: int | None = None
    credit: str = ""
    breaks: list[int] = field(default_factory=list)
    """How many sentences each paragraph has, over and over."""


class Pen:
    """Fills templates for one article."""

    def __init__(self, event: Event, outlet: Outlet, day: date, state: int, chance: Chance) -> None:
        self.event, self.outlet, self.state, self.chance = event, outlet, state, chance
        self.look = Look(outlet, day, chance)
        self.met: set[str] = set()
        self.plain = False
        """Whether numbers are neither rounded nor hedged, as in headlines."""

    def sentence(self, beat: Beat, way: int | None = None) -> Sentence:
        """A beat, said in one of its ways."""
        pieces: list[str] = []
        mentions: list[Mention] = []
        ways = beat.ways[self.outlet.american]
        self.plain = beat.title
        self._fill(ways[int(self.chance.random() * len(ways)) if way is None else way], pieces, 0, mentions)
        text = "".join(pieces)
        if text[0].islower():
            text = text[0].upper() + text[1:]
        if not self.outlet.curly:
            text = text.replace("“", '"').replace("”", '"').replace("’", "'")
        return Sentence(beat, text, mentions)

    def _fill(self, parts: Parts, pieces: list[str], at: int, mentions: list[Mention]) -> int:
        """Append the pieces of some parts; give the place behind them."""
        for part in parts:
            if isinstance(part, str):
                text = part
            elif isinstance(part, tuple):
                at = self._fill(self.chance.pick(part), pieces, at, mentions)
                continue
            elif isinstance(part, Settled):
                text = part.of(self.event.number)
            elif part.fact:
                prefix, text = self.claim(part, at, mentions)
                if prefix:
                    pieces.append(prefix)
                    at += len(prefix)
            else:
                text = self.word(part.key)
            pieces.append(text)
            at += len(text)
        return at

    def claim(self, slot: Slot, at: int, mentions: list[Mention]) -> tuple[str, str]:
        """The preposition and the print of a fact."""
        fact = self.event.facts[slot.key]
        value = fact.at(self.state)
        prefix, text, low, high = self.print(fact, value, slot.mode, slot.bare or self.plain)
        if at == 0 and fact.kind == "count" and text[0].isdigit() and not self.plain:
            prefix = self.chance.pick(("A total of ", "In all, ", "Altogether "))
        start = at + len(prefix)
        mentions.append(Mention(start, start + len(text), fact, self.state if fact.moves else 0, value, low, high))
        return prefix, text

    def print(self, fact: Fact, value: Value, mode: str = "", bare: bool = False) -> tuple[str, str, float, float]:
        look = self.look
        look.mode, look.bare = mode, bare
        return FORMS[fact.kind](fact, value, look)

    def word(self, key: str) -> str:
        word = self.event.words[key]
        if isinstance(word, str):
            return word
        if isinstance(word, Person):
            if key in self.met:
                return word.short(self.outlet.titled)
            self.met.add(key)
            return word.full()
        return self.chance.pick(word)


def compose(pen: Pen, hours: float, published: datetime) -> Told:
    """An article of its own about an event."""
    chance, outlet = pen.chance, pen.outlet
    known = [beat for beat in pen.event.beats if beat.after <= hours]
    over = {key for key, fact in pen.event.facts.items() if fact.is_over(published.date())}
    title = pen.sentence(*_one(chance, [beat for beat in known if beat.title], over))
    pen.met.clear()
    opening = pen.sentence(*_one(chance, [beat for beat in known if beat.lead], over))
    body = _body(known, {m.fact.key for m in opening.mentions}, over, chance)
    body = chance.few(body, outlet.length + chance.between(-3, 3))
    for place in range(len(body) - 1):
        if chance.often(SWAPS):
            body[place], body[place + 1] = body[place + 1], body[place]
    sentences = [opening, *(pen.sentence(beat, way) for beat, way in body)]
    breaks = [1, *(chance.pick((1, 2, 2, 3)) for _ in range(6))]
    return Told(outlet, published, hours, pen.state, title, sentences, breaks=breaks)


def _one(chance: Chance, beats: list[Beat], over: set[str]) -> tuple[Beat, int]:
    """One of some beats and one of its ways, none that speaks of what is over as if it were to come."""
    return chance.pick([(beat, way) for beat in beats for way, keys in enumerate(beat.keys) if keys.isdisjoint(over)])


def _body(known: list[Beat], told: set[str], over: set[str], chance: Chance) -> list[tuple[Beat, int]]:
    """Beats and the way of each: what is told already is seldom told again."""
    body = []
    for beat in known:
        if beat.title or beat.lead or chance.random() > 0.3 + 0.7 * beat.odds:
            continue
        count = len(beat.keys)
        first = int(chance.random() * count)
        for turn in range(count):
            way = (first + turn) % count
            keys = beat.keys[way]
            half_told = len(keys & told) * 2
            new = half_told < len(keys) if turn else half_told <= len(keys) or chance.often(AGAIN)
            if new and keys.isdisjoint(over):
                body.append((beat, way))
                told |= keys
    return body


def layout(told: Told, place: str) -> tuple[str, list[Mention]]:
    """The text of an article and its mentions, with offsets into it. ``place`` is the dateline's."""
    pieces: list[str] = []
    mentions: list[Mention] = []
    at = left = paragraph = 0
    if told.outlet.dateline:
        pieces.append(f"{place.upper()} - " if told.outlet.american else f"{place} – ")
        at = len(pieces[0])
    for number, sentence in enumerate(told.sentences):
        if number:
            gap = " " if left else "\n\n"
            pieces.append(gap)
            at += len(gap)
        if not left:
            left = told.breaks[paragraph % len(told.breaks)]
            paragraph += 1
        left -= 1
        pieces.append(sentence.text)
        mentions += [mention.moved(at) for mention in sentence.mentions]
        at += len(sentence.text)
    return "".join(pieces) + told.credit, mentions
