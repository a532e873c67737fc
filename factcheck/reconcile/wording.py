"""The messages of findings, in plain words: what claims are about, who says what, and what may explain a difference."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.kinds import WORTH, compare, printed, shown
from factcheck.model import Article
from factcheck.reconcile.items import Item, moment_of
from factcheck.reconcile.pairs import Pair

_TOPIC_WORDS = 4
_NAMED = 3
"""How many sources of one side are named; the others are counted."""
_ROUNDING = 0.02
"""Values closer together than this share of themselves may be roundings of one."""


def in_order(items: Iterable[Item]) -> list[Item]:
    """Items in the order of their articles' publication and of their place."""
    return sorted(items, key=lambda item: (str(item.article.published or ""), item.claim.article, item.claim.start))


def by_publication(articles: Iterable[Article]) -> list[Article]:
    """Articles in the order of publication, undated ones last."""
    return sorted(
        articles, key=lambda article: (article.published is None, str(moment_of(article.published)), article.id)
    )


def topic(items: Sequence[Item]) -> str:
    """What claims are about, in brackets: the heaviest words that their sentences share, as the first prints them.

    Words that stand side by side there stay together. Empty where the sentences share none.
    """
    first, *others = items
    weights = {
        stem: weight * min((other.vector.get(stem, 0.0) for other in others), default=weight)
        for stem, weight in first.vector.items()
    }
    heaviest = sorted((stem for stem in weights if weights[stem] > 0), key=lambda stem: (-weights[stem], stem))
    printed = {stem: surface for stem, _, surface in first.context.words}
    words = _as_printed([printed[stem] for stem in heaviest[:_TOPIC_WORDS]], first)
    return f" ({words})" if words else ""


def _as_printed(words: Sequence[str], item: Item) -> str:
    """Words in the order of an item's sentence, divided by commas where they do not stand side by side."""
    start, end = item.context.sentence
    sentence = item.article.text[start:end]
    placed = sorted((sentence.find(word), word) for word in words)
    out, last = "", -1
    for place, word in placed:
        out += (" " if last >= 0 and sentence[last:place].isspace() else ", " if out else "") + word
        last = place + len(word)
    return out


def say(items: Sequence[Item], dated: bool = False) -> str:
    """Who says what, in order; those who print the same words are named together."""
    said: dict[str, list[str]] = {}
    for item in items:
        names = said.setdefault(flat(item.claim.text), [])
        name = label(item.article, dated)
        if name not in names:
            names.append(name)
    return "; ".join(f"{listed(names)} {'say' if len(names) > 1 else 'says'} “{text}”" for text, names in said.items())


def say_together(items: Sequence[Item], directed: bool = False) -> str:
    """What the members of one side say, as at most two of them print it; ``directed`` adds which way it went."""
    names = list(dict.fromkeys(label(item.article, True) for item in items))
    texts = list(dict.fromkeys(f"“{flat(item.claim.text)}”" for item in items))
    way = next((f", {item.direction}" for item in items if directed and item.direction), "")
    return f"{listed(names)} {'say' if len(names) > 1 else 'says'} {' or '.join(texts[:2])}{way}"


def listed(names: Sequence[str]) -> str:
    """Names in a sentence; of many, the first few."""
    if len(names) > _NAMED + 1:
        return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} others"
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def label(article: Article, dated: bool) -> str:
    """What to call an article."""
    return f"{article.name} ({article.day.isoformat()})" if dated and article.day else article.name


def flat(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def in_euros(pair: Pair) -> str:
    """What two sums of money in different currencies are in one, as a sentence; empty for all else."""
    if pair.on_a.axis != WORTH:
        return ""
    sums = (f"€{shown(printed(on, i.claim.value.relation))}" for i, on in ((pair.a, pair.on_a), (pair.b, pair.on_b)))
    return f" At the European Central Bank's rates that is {' and '.join(sums)}."


def innocent_readings(pair: Pair) -> list[str]:
    """Why unlike figures may both be right, in plain words."""
    a, b, one, other = pair.a, pair.b, pair.on_a, pair.on_b
    size = max(abs(one.middle), abs(other.middle))
    speakers = {item.claim.about.attribution for item in (a, b)}
    periods = {item.context.period for item in (a, b)}
    readings = (
        ("rounding", one.axis not in ("day", "direction") and 0 < abs(one.middle - other.middle) < _ROUNDING * size),
        ("a looser wording", (one.hedged or other.hedged) and compare(one, other) != "disjoint"),
        ("a conversion", one.scale != other.scale),
        (f"the word of another: {' or '.join(sorted(filter(None, speakers)))}", len(speakers - {None}) == 2),
        ("a forecast against a result", a.has("forecast") != b.has("forecast")),
        ("a preliminary figure against a final one", a.has("preliminary") != b.has("preliminary")),
        ("another scope", set(a.claim.about.qualifiers) != set(b.claim.about.qualifiers)),
        ("another date", None not in periods and len(periods) == 2),
    )
    return [reading for reading, holds in readings if holds]
