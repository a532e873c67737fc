"""The messages of findings, in plain words: what claims are about, who says what, and what may explain a difference."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from operator import attrgetter

from factcheck.kinds import WORTH, compare, printed, shown
from factcheck.lexicon import values
from factcheck.model import Article, Count
from factcheck.reconcile.items import NEAR, Item, moment_of
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.reasons.times import is_to_come
from factcheck.reconcile.updates import counted_later, told_later
from factcheck.reconcile.values import (
    AGE,
    are_neighbours,
    has_swapped_digits,
    has_swapped_year,
    may_be_rounded,
    slip,
    tenfold,
    thousandfold,
)

_TOPIC_WORDS = 4
_NO_CHANCE = 3
"""Two swapped digits of so many are rather a slip than another count."""
_NAMED = 3
"""How many sources of one side are named; the others are counted."""
_SAID = 24
"""How many ways to put a thing, or sides, are told; the others are counted."""


def in_order(items: Iterable[Item]) -> list[Item]:
    """Items in the order of their articles' publication and of their place."""
    return sorted(items, key=attrgetter("order"))


def by_publication(articles: Iterable[Article]) -> list[Article]:
    """Articles in the order of publication, undated ones last."""
    return sorted(
        articles, key=lambda article: (article.published is None, str(moment_of(article.published)), article.id)
    )


def topic(items: Sequence[Item]) -> str:
    """What claims are about, in brackets: their measure and the heaviest words that most of their sentences share.

    Words stand as the sentence prints them that has the most, and together where they stand side by side there. Where
    sentences share none, the words near the first claim stand for all.
    """
    shared = _shared(items) or items[0].near
    teller = max(items, key=lambda item: sum(weight for stem, weight in shared.items() if stem in item.vector))
    measures = {stem for item in items for stem in item.context.measures[:1]}
    heaviest = sorted(shared, key=lambda stem: (stem not in measures, -shared[stem], stem))
    printed = {stem: surface for stem, _, surface in teller.context.words}
    words = _as_printed([printed[stem] for stem in heaviest if stem in printed][:_TOPIC_WORDS], teller)
    said = ", ".join(filter(None, (_NAMELESS.get(teller.intervals[0].axis), words)))
    return f" ({said})" if said else ""


_NAMELESS = {AGE: "age"}
"""What no sentence names that gives it."""


def _shared(items: Sequence[Item]) -> dict[str, float]:
    """The stems that more than half of some sentences have, with their least weight."""
    weights: dict[str, list[float]] = {}
    for item in items:
        for stem, weight in item.vector.items():
            weights.setdefault(stem, []).append(weight)
    return {stem: min(found) for stem, found in weights.items() if 2 * len(found) > len(items)}


def _as_printed(words: Sequence[str], item: Item) -> str:
    """Words in the order of an item's sentence, divided by commas where they do not stand side by side."""
    text, (start, end) = item.article.text, item.context.sentence
    missing, out, last = set(words), "", -1
    for match in _HYPHENED.finditer(text, start, end):
        parts = {match[0], *_WORD.findall(match[0])} & missing
        if parts:
            missing -= parts
            out += ("" if last < 0 else " " if text[last : match.start()].isspace() else ", ") + match[0]
            last = match.end()
    return out


_WORD = re.compile(r"[^\W\d_]\w*")
_HYPHENED = re.compile(r"[^\W\d_]\w*(?:[-\u2010\u2011][^\W\d_]\w*)*")


def told(item: Item) -> str:
    """A claim as printed, a count with the thing that it counts: "17 league goals"."""
    value, text, start, end = item.claim.value, item.article.text, item.claim.start, item.claim.end
    if isinstance(value, Count) and value.noun:
        words = _NEXT_WORDS.match(text, end)
        for word in _WORD.finditer(text, end, words.end() if words else end):
            if word[0].lower().startswith(value.noun[:-1] or value.noun):
                return flat(text[start : word.end()])
    return flat(item.claim.text)


_NEXT_WORDS = re.compile(r"(?:[ \n-][^\W\d_]+){1,4}")


def say(items: Sequence[Item], dated: bool = False) -> str:
    """Who says what, in order; those who print the same words are named together."""
    said: dict[str, list[Item]] = {}
    for item in items:
        said.setdefault(flat(item.claim.text), []).append(item)
    names = labels([item.article for item in items], dated)
    more = f"; {len(said) - _SAID} more put it otherwise" if len(said) > _SAID else ""
    return "; ".join(f"{_who(names, group)} “{_words(group)}”" for group in [*said.values()][:_SAID]) + more


def say_together(items: Sequence[Item], names: Mapping[str, str], directed: bool) -> str:
    """What the members of one side say, as at most two of them print it; ``directed`` adds which way it went."""
    texts: dict[str, str] = {}
    for item in items:
        texts.setdefault(flat(item.claim.text), f"“{told(item)}”")
    way = next((f", {item.direction}" for item in items if directed and item.direction), "")
    return f"{_who(names, items)} {' or '.join([*texts.values()][:2])}{way}"


def _who(names: Mapping[str, str], items: Sequence[Item]) -> str:
    found = list(dict.fromkeys(names[item.article.id] for item in items))
    return f"{listed(found)} {'say' if len(found) > 1 else 'says'}"


def _words(items: Sequence[Item]) -> str:
    """What all of some items print: with the thing counted only where it is the same."""
    texts = {told(item) for item in items}
    return texts.pop() if len(texts) == 1 else flat(items[0].claim.text)


def against(sides: Sequence[str]) -> str:
    """What several sides say, the first against all others: "A says 3, but B says 4 and C says 5"."""
    first, *others = sides
    more = [f"{len(others) - _SAID} more sides say otherwise"] if len(others) > _SAID else []
    return f"{first}, but {' and '.join([*others[:_SAID], *more])}"


def listed(names: Sequence[str]) -> str:
    """Names in a sentence; of many, the first few."""
    if len(names) > _NAMED + 1:
        return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} others"
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def labels(articles: Iterable[Article], dated: bool) -> dict[str, str]:
    """What to call each of some articles, by id; dated, two of one source and day by the hour as well."""
    known = {article.id: article for article in articles}
    names = {id_: label(article, dated) for id_, article in known.items()}
    shared = Counter(names.values()) if dated else Counter()
    return {id_: _timed(known[id_], name) if shared[name] > 1 else name for id_, name in names.items()}


def label(article: Article, dated: bool) -> str:
    """What to call an article."""
    return f"{article.name} ({article.day.isoformat()})" if dated and article.day else article.name


def _timed(article: Article, name: str) -> str:
    """The name of an article with its day and hour, where it has one."""
    if isinstance(article.published, datetime):
        return f"{article.name} ({article.published:%Y-%m-%d %H:%M})"
    return name


def flat(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def in_euros(pair: Pair) -> str:
    """What two sums of money in different currencies are in one, as a sentence; empty for all else."""
    if pair.on_a.axis != WORTH:
        return ""
    sums = (f"€{shown(printed(on, i.claim.value.relation))}" for i, on in ((pair.a, pair.on_a), (pair.b, pair.on_b)))
    return f" At the European Central Bank's rates that is {' and '.join(sums)}."


def out_of_scale(pair: Pair) -> str:
    """That a figure is ten, a hundred, a thousand or a million times the other; empty where it is not."""
    times = thousandfold(pair) or tenfold(pair)
    return f" One is {times} times the other." if times else ""


def swapped(pair: Pair) -> str:
    """That a figure has two digits of the other swapped; empty where it has not."""
    return " Two digits are swapped: one of them may be a slip." if slip(pair) == "swapped digits" else ""


def _speakers(pair: Pair) -> list[str]:
    """Who says the two figures, in order; a longer form of one name is no other: "Velmira" and "Velmira AG"."""
    told = {item.claim.about.attribution or "" for item in (pair.a, pair.b)}
    short, long = sorted(told, key=len) if len(told) > 1 else ("", *told)
    return [long] if set(short.split()) <= set(long.split()) else sorted(told)


def _scopes(pair: Pair) -> str:
    """What narrows one figure and not the other, as printed: "one has “net”, the other “gross”"."""
    one, other = (set(item.claim.about.qualifiers) for item in (pair.a, pair.b))
    told = [_quoted(item, only) for item, only in ((pair.a, one - other), (pair.b, other - one)) if only]
    return f"one has {', the other '.join(told)}" if told else ""


def _quoted(item: Item, scopes: Iterable[str]) -> str:
    return " and ".join(f"“{_as_said(item, scope)}”" for scope in sorted(scopes))


def _as_said(item: Item, scope: str) -> str:
    """The words of a scope that stand nearest to a figure in its sentence."""
    text, (start, end) = item.article.text, item.context.sentence
    forms = [form for form, value in values("flags", "qualifier").items() if value == scope]
    words = rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(forms, key=len, reverse=True)))})(?!\w)"
    found = re.compile(words, re.IGNORECASE).finditer(text, start, end)
    nearest = min(found, key=lambda match: abs(match.start() - item.claim.start), default=None)
    return flat(nearest[0]) if nearest else scope.replace("_", " ")


def innocent_readings(pair: Pair) -> list[str]:
    """Why unlike figures may both be right, in plain words. No reading makes good a slip."""
    if thousandfold(pair) or has_swapped_year(pair):
        return []
    a, b, one, other = pair.a, pair.b, pair.on_a, pair.on_b
    speakers = _speakers(pair)
    periods = {item.context.period for item in (a, b) if item.context.period_distance <= NEAR}
    scopes = _scopes(pair)
    is_rounded, is_next = may_be_rounded(pair), are_neighbours(pair)
    is_swapped = has_swapped_digits(pair, _NO_CHANCE)
    readings = (
        (
            "a birthday between the two" if one.axis == AGE else "one more or one less in the count",
            is_rounded and is_next,
        ),
        ("rounding", is_rounded and not is_next),
        ("a looser wording", (one.hedged or other.hedged) and compare(one, other) != "disjoint"),
        ("a conversion", one.scale != other.scale),
        (f"the word of another: {' or '.join(speakers)}", len(speakers) > 1),
        ("a forecast against a result", is_to_come(a) != is_to_come(b)),
        ("a preliminary figure against a final one", a.has("preliminary") != b.has("preliminary")),
        (f"another scope: {scopes}", bool(scopes) and one.axis != "day"),
        ("another date", len(periods - {None}) == 2),
        ("a later count", counted_later(pair) and not is_swapped),
        ("a later figure", told_later(pair) and not counted_later(pair) and not is_swapped),
    )
    return [reading for reading, holds in readings if holds]
