"""Planted faults: figures that contradict what other articles say, and figures at odds with their own article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from synthetic.chance import Chance
from synthetic.compose import Mention, Pen, Sentence, Told
from synthetic.days import WEEKDAYS
from synthetic.facts import Fact, Value

CONTRADICTIONS = 0.12
"""The share of own articles that come after another and get a figure that contradicts it."""
INCONSISTENCIES = 0.06
"""The share of own articles that are made to disagree with themselves."""
Stated = dict[tuple[str, int], list[tuple[int, float, float]]]
"""Fact and state to where it was rightly stated: the place of the article in the story, and the ends."""


@dataclass(slots=True)
class Fault:
    """What was planted: ``kind`` is contradiction or inconsistency, ``how`` says in which way."""

    id: str
    kind: str
    how: str
    article: int
    fact: str
    state: int
    others: list[int] = field(default_factory=list)
    """The articles that state it so that both cannot be true."""


def wrong(fact: Fact, value: Value, chance: Chance) -> tuple[str, Value]:
    """Another value, and what the slip is called."""
    if isinstance(value, date):
        return "day", _other_day(fact.kind, value, chance)
    n = int(value)
    if fact.kind in ("count", "money") and n >= 100:
        how = chance.pick(("digits", "near", "near", "near", "scale"))
        if how == "digits" and (swapped := _swapped(n)) != n:
            return how, swapped
        if how == "scale" and n >= 1_000_000:
            return how, n * 1000 if fact.kind == "money" and n < 10**9 else n * 10
    if fact.kind in ("count", "money", "quantity", "percent") and n >= 20:
        part = chance.between(9, 35) * n // 100 or 2
        is_full = fact.kind == "percent" and n + part > 100 * fact.scale >= n
        return "near", _as_round(n + part if chance.often(0.5) and not is_full else n - part, n)
    if fact.kind == "clock":
        return "near", (n + chance.pick((-120, -60, 60, 120, 180))) % 1440
    return "near", n + chance.pick((1, 2, 3)) if n < 4 or chance.often(0.5) else n - chance.between(1, min(3, n - 2))


def _other_day(kind: str, value: date, chance: Chance) -> date:
    if kind == "year":
        return date(value.year + chance.pick((-10, -2, -1, 1, 2)), 1, 1)
    if kind == "month":
        place = value.year * 12 + value.month - 1 + chance.pick((-2, -1, 1, 2))
        return date(place // 12, place % 12 + 1, 1)
    return value + timedelta(days=chance.pick((-2, -1, 1, 2)))


def _swapped(n: int) -> int:
    """The number with its first two unlike digits changed for each other."""
    digits = str(n)
    for place in range(len(digits) - 1):
        one, other = digits[place], digits[place + 1]
        if one != other and (place or other != "0"):
            return int(digits[:place] + other + one + digits[place + 2 :])
    return n


def _as_round(n: int, like: int) -> int:
    """The number with as many noughts at its end as another, two digits kept."""
    step = 1
    while like % (step * 10) == 0 and n >= step * 1000:
        step *= 10
    return n // step * step


def apart(low: float, high: float, other_low: float, other_high: float) -> bool:
    return high < other_low or other_high < low


def record(stated: Stated, place: int, told: Told) -> None:
    """Remember what an article rightly says."""
    for sentence in told.sentences:
        for m in sentence.mentions:
            if not m.planted:
                stated.setdefault((m.fact.key, m.state), []).append((place, m.low, m.high))


def plant_contradiction(pen: Pen, told: Told, place: int, stated: Stated, name: str) -> Fault | None:
    """Give one fact of an article another value, wherever the article states it; None if nothing fits."""
    chance = pen.chance
    mentions = [m for s in told.sentences for m in s.mentions if (m.fact.key, m.state) in stated]
    for _ in range(min(4, len(mentions))):
        m = chance.pick(mentions)
        how, value = wrong(m.fact, m.value, chance)
        text = pen.print(m.fact, value, "day" if m.fact.kind == "day" else "", bare=True)
        _, _, low, high = text
        others = sorted({p for p, lo, hi in stated[m.fact.key, m.state] if apart(low, high, lo, hi)})
        if not others or value == m.value:
            continue
        told.sentences = [_with(s, m.fact, value, pen, name) for s in told.sentences]
        told.title = _with(told.title, m.fact, value, pen, name)
        return Fault(name, "contradiction", how, place, m.fact.key, m.state, others)
    return None


def _with(sentence: Sentence, fact: Fact, value: Value, pen: Pen, name: str) -> Sentence:
    """The sentence with another value for a fact, where it states it."""
    for mention in list(sentence.mentions):
        if mention.fact is fact:
            sentence = _changed(sentence, _same(sentence.mentions, mention), value, pen, name)
    return sentence


def _same(mentions: Iterable[Mention], wanted: Mention) -> Mention:
    """The mention of a fact in a sentence that may have been changed since."""
    return next(m for m in mentions if m.fact is wanted.fact and not m.planted)


def _changed(sentence: Sentence, mention: Mention, value: Value, pen: Pen, name: str) -> Sentence:
    printed = sentence.text[mention.start : mention.end]
    mode = "-" if printed.endswith(("-old", "-day", "-week", "-month", "-year", "-hour")) else ""
    _, text, low, high = pen.print(mention.fact, value, mode, bare=True)
    new = Mention(0, 0, mention.fact, mention.state, value, low, high, name)
    return sentence.replaced(mention, text, new)


def plant_inconsistency(pen: Pen, told: Told, place: int, name: str) -> Fault | None:
    """Make an article disagree with itself in the first of several ways that fits."""
    for way in pen.chance.few((_twice, _tied, _headline, _weekday), 3):
        fault = way(pen, told, name)
        if fault:
            how, mention = fault
            return Fault(name, "inconsistency", how, place, mention.fact.key, mention.state)
    return None


Found = tuple[str, Mention] | None


def _twice(pen: Pen, told: Told, name: str) -> Found:
    """Another value at the second of two places that state one fact."""
    seen: dict[str, Mention] = {}
    for number, sentence in enumerate(told.sentences):
        for m in sentence.mentions:
            first = seen.setdefault(m.fact.key, m)
            if first is not m and m.fact.kind in ("count", "money", "percent") and number:
                return _put(pen, told, number, m, name, "twice", (first,))
    return None


def _tied(pen: Pen, told: Told, name: str) -> Found:
    """Another value for one of the facts of a sentence that arithmetic binds together."""
    for number, sentence in enumerate(told.sentences):
        keys = {m.fact.key: m for m in sentence.mentions}
        for tie in pen.event.ties:
            if all(key in keys for key in tie):
                return _put(pen, told, number, keys[tie[0]], name, "arithmetic")
    return None


def _headline(pen: Pen, told: Told, name: str) -> Found:
    """Another value in the headline."""
    for m in told.title.mentions:
        body = [o for s in told.sentences for o in s.mentions if o.fact is m.fact]
        if body and m.fact.kind in ("count", "money", "percent"):
            return _put(pen, told, -1, m, name, "headline", body)
    return None


def _weekday(pen: Pen, told: Told, name: str) -> Found:
    """Another weekday beside a day of the month."""
    for number, sentence in enumerate(told.sentences):
        for m in sentence.mentions:
            printed = sentence.text[m.start : m.end]
            day = printed.split(",")[0].split(" ")[0]
            if day in WEEKDAYS and len(printed) > len(day):
                other = WEEKDAYS[(WEEKDAYS.index(day) + pen.chance.pick((1, 2, 5, 6))) % 7]
                new = Mention(0, 0, m.fact, m.state, m.value, m.low, m.high, name)
                told.sentences[number] = sentence.replaced(m, other + printed[len(day) :], new)
                return "weekday", new
    return None


def _put(
    pen: Pen, told: Told, number: int, mention: Mention, name: str, how: str, against: Iterable[Mention] = ()
) -> Found:
    """Put a wrong value in the place of a mention of a sentence (-1: the title)."""
    _, value = wrong(mention.fact, mention.value, pen.chance)
    sentence = told.title if number < 0 else told.sentences[number]
    changed = _changed(sentence, mention, value, pen, name)
    new = next(m for m in changed.mentions if m.planted == name)
    if value == mention.value or not all(apart(new.low, new.high, m.low, m.high) for m in against):
        return None
    if number < 0:
        told.title = changed
    else:
        told.sentences[number] = changed
    return how, new
