"""What the rules share: an article cut into frames, patterns over them, changes between two figures, and how to show a figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.kinds import Interval, intervals
from factcheck.model import Article, Claim, Context, Number, Percent, Quantity, Severity, Timex, Value


class Slip(NamedTuple):
    """What a rule found: the claims that do not fit together, in which way, how surely, and the words for it."""

    claims: tuple[Claim, ...]
    level: str
    confidence: float
    message: str
    severity: Severity = "warning"


class Rule(NamedTuple):
    """A rule: a stable code, a name, the severity of its surest findings, the text of its page, and its check."""

    code: str
    name: str
    severity: Severity
    text: str
    check: Callable[[Page], Iterator[Slip]]


# ------------------------------------------------------------------------------------------------------------- frames

_SIGNS = {
    name: chr(0xE000 + number)
    for number, name in enumerate(
        ("money", "percent", "points", "count", "quantity", "age", "times", "ordinal", "date", "time", "duration", "set")
    )
}
_LEVELS = ("money", "percent", "count", "quantity")
_GROUPS = {
    "figure": (*_LEVELS, "points", "age", "times", "ordinal"),
    "level": _LEVELS,
    "change": (*_LEVELS, "points", "times"),
    "when": ("date", "time"),
    "any": tuple(_SIGNS),
}
_WORD = re.compile(r"[^\W\d_]+")
_PRIVATE = re.compile("[\ue000-\ue0ff]")


class Frame:
    """A sentence in lower case in which each claim is one sign, so that a pattern speaks of words and claims alike.

    Trends and quotes have no sign, nor has a claim inside another.
    """

    def __init__(self, article: Article, span: tuple[int, int], claims: Sequence[Claim]) -> None:
        self.claims: dict[int, Claim] = {}
        parts: list[str] = []
        length, place = 0, span[0]
        for claim in sorted(claims, key=lambda claim: (claim.start, -claim.end)):
            sign = _sign(claim)
            if sign is None or claim.start < place:
                continue
            between = _plain(article.text[place : claim.start])
            length += len(between) + 1
            parts += [between, sign]
            self.claims[length - 1] = claim
            place = claim.end
        self.text = "".join([*parts, _plain(article.text[place : max(place, span[1])])])

    @property
    def words(self) -> list[str]:
        """The words outside the claims, in lower case."""
        return _WORD.findall(self.text)

    def find(self, pattern: str) -> Iterator[Found]:
        """All places where a pattern holds."""
        return (Found(self, match) for match in _compiled(pattern).finditer(self.text))


class Found:
    """A place of a frame where a pattern holds; ``found["old"]`` is the claim of the group of that name."""

    def __init__(self, frame: Frame, match: re.Match[str]) -> None:
        self._frame, self.match = frame, match

    def __getitem__(self, group: str) -> Claim:
        return self._frame.claims[self.match.start(group)]

    def words(self, *groups: str) -> set[str]:
        """The words of those of some groups that the pattern has."""
        texts = self.match.groupdict()
        return {word for group in groups for word in _WORD.findall(texts.get(group) or "")}

    def others(self, *claims: Claim) -> Iterator[Claim]:
        """The claims of the frame but for some."""
        return (claim for claim in self._frame.claims.values() if claim not in claims)

    @property
    def rest(self) -> str:
        """What follows in the frame."""
        return self.match.string[self.match.end() :]


class Page:
    """An article as the rules see it."""

    def __init__(self, article: Article, claims: Sequence[Claim], contexts: Sequence[Context]) -> None:
        self.article, self.claims, self.contexts = article, claims, contexts
        by_sentence: dict[tuple[int, int], list[Claim]] = {}
        for claim, context in zip(claims, contexts, strict=True):
            by_sentence.setdefault(context.sentence, []).append(claim)
        self.frames = [Frame(article, span, by_sentence[span]) for span in sorted(by_sentence)]

    def find(self, *patterns: str) -> Iterator[Found]:
        """All places of all sentences where one of the patterns holds."""
        return (found for frame in self.frames for pattern in patterns for found in frame.find(pattern))


def _plain(text: str) -> str:
    return _PRIVATE.sub(" ", " ".join(re.split(r"\s+", text)).lower().replace("’", "'"))


def _sign(claim: Claim) -> str | None:
    value = claim.value
    if isinstance(value, Quantity) and value.unit in ("year_old", "time"):
        return _SIGNS["age" if value.unit == "year_old" else "times"]
    if isinstance(value, Percent) and value.unit != "percent":
        return _SIGNS["points"]
    if claim.kind == "duration" and re.search("[ -]old$", claim.text):
        return _SIGNS["age"]
    return _SIGNS.get(claim.kind)


def _sign_class(name: str) -> str:
    return "".join(_SIGNS[kind] for kind in _GROUPS.get(name, (name,)))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """``<money>`` stands for a sum of money, ``<old:level>`` for a figure called "old", ``<gap:40>`` for up to 40
    characters without a figure or a strong stop, ``<near>`` for the small words before a figure."""
    figures, small = _sign_class("figure"), "(?:(?:the|its|their|a|an|about|some|just|only|almost|nearly|over|now) )*"
    pattern = re.sub(r"<gap:(\d+)>", rf"[^{figures};:?!]{{0,\1}}?", pattern)
    pattern = re.sub(r"<(\w+):gap:(\d+)>", rf"(?P<\1>[^{figures};:?!]{{0,\2}}?)", pattern)
    pattern = pattern.replace("<near>", small)
    pattern = re.sub(r"(?<!\?P)<(\w+):(\w+)>", lambda m: f"(?P<{m[1]}>[{_sign_class(m[2])}])", pattern)
    return re.compile(re.sub(r"(?<!\?P)<(\w+)>", lambda m: f"[{_sign_class(m[1])}]", pattern))


# ------------------------------------------------------------------------------------------------------------ figures


def near(claim: Claim) -> Interval | None:
    """The first interval of a figure, None for a range or a figure that is not above zero."""
    value = claim.value
    if isinstance(value, Number) and value.relation == "range":
        return None
    found = intervals(claim)
    return found[0] if found and found[0].near_low > 0 else None


def amount(claim: Claim) -> float:
    """The number itself, in its own unit."""
    value = claim.value
    return float(value.amount or 0) if isinstance(value, Number) else 0.0


def overlap(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two intervals have a point in common."""
    return max(one[0], other[0]) <= min(one[1], other[1])


def is_bare(*claims: Claim) -> bool:
    """Whether figures are printed without a hedge or a bound."""
    return all(claim.value.relation == "=" for claim in claims)


def years_of(claim: Claim) -> float | None:
    """The length of a duration or an age in years."""
    value = claim.value
    if isinstance(value, Quantity):
        return amount(claim)
    match = re.fullmatch(r"P(\d+(?:\.\d+)?)Y", value.timex) if isinstance(value, Timex) else None
    return float(match[1]) if match else None


def shown(number: float) -> str:
    """A number for a reader, to at most five figures: "78.8", "0.25", "11.7 billion"."""
    size = abs(number)
    for worth, name in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"), (1.0, "")):
        if size >= worth or not name:
            digits = 0 if name == "" and size >= 1000 else 1 if name == "" and size >= 10 else 2
            text = f"{number / worth:,.{digits}f}"
            return (text.rstrip("0").rstrip(".") if "." in text else text) + name
    return plain(Decimal(number))


# ------------------------------------------------------------------------------------------------------------ changes


class Change(NamedTuple):
    """A figure that is said to lead from one level to another of the same measure."""

    old: Claim
    new: Claim
    by: Claim

    @property
    def in_order(self) -> tuple[Claim, ...]:
        return tuple(sorted(self, key=lambda claim: claim.start))


_NOUN = (
    "(?:rise|increase|gain|growth|jump|surge|climb|hike|leap|boost|fall|drop|decline|decrease|reduction|cut|dip|slump|"
    "loss|slide|plunge|tumble|lower)"
)
_MORE = "(?:more|less|fewer|higher|lower|up|down|greater|dearer|cheaper)"
_LEAD = (
    f"(?:(?:or|up|down|by|a|an|nearly|almost|another|about|some|which|that|is|was|represents|representing|of|{_NOUN}) ){{0,6}}"
)
_TAIL = f"(?: (?P<tail>{_NOUN}|{_MORE})\\b)?"
_PATTERNS = (
    # from 80 to 100, a rise of 20%; from 80 to 100, or 20%
    f"\\bfrom <near><old:level><g1:gap:60>\\bto <near><new:level><g2:gap:30>[,(–—-] ?(?P<lead>{_LEAD})<by:change>{_TAIL}",
    # rose 20% in May, from 80 to 100
    f"<by:change>{_TAIL}<g1:gap:50>\\bfrom <near><old:level><g2:gap:60>\\bto <near><new:level>",
    # rose 20% to 100 from 80
    f"<by:change>{_TAIL}<g1:gap:25>\\bto <near><new:level><g2:gap:40>\\bfrom <near><old:level>",
    # 100, up 20% from 80; 100, a rise of 20% on the 80 of last year; 20% more than the 80 of May
    f"<new:level><g1:gap:30>[,(–—-] ?(?P<lead>{_LEAD})<by:change>(?: {_NOUN}| {_MORE})? (?:from|than|on) <near><old:level>",
    # 100, against 80 a year earlier, a rise of 20%
    "<new:level><g1:gap:40>\\b(?:from|against|compared (?:with|to)|versus|instead of|in place of|as a substitute (?:of|for)) "
    f"<near><old:level><g2:gap:60>[,(–—-] ?(?P<lead>{_LEAD})<by:change>{_TAIL}",
)
_FORBIDDEN = frozenset("and but while whereas from than compared after although because excluding including per each every".split())
"""Between the figures of a change these words mean that one of them belongs to something else."""
_EMPTY_LEAD = frozenset("a an about some by nearly almost another of which that is was".split())
"""Words that say nothing of a change by themselves; "or" does: "from 80 to 100, or 25%"."""
_OTHER_BASE = re.compile(
    r"\b(?:constant currenc\w+|organic\w*|adjust\w+|annuali[sz]ed|annually|real terms|like-for-like|on average|"
    r"compound\w*|estimate[sd]?|expect\w*|forecast\w*|predict\w+|target\w*|(?:a|per|each|every) (?:year|month|week|day|quarter)"
    r"(?! (?:ago|earlier|before|later)))\b"
)
"""A change on another base, or per year, need not follow from the two levels beside it."""


def changes(page: Page) -> Iterator[Change]:
    """All changes of a page that are printed with both their levels."""
    seen: set[Change] = set()
    for found in page.find(*_PATTERNS):
        change = Change(found["old"], found["new"], found["by"])
        if change not in seen and _is_change(found, change):
            seen.add(change)
            yield change


def _is_change(found: Found, change: Change) -> bool:
    if found.words("g1", "g2") & _FORBIDDEN or _OTHER_BASE.search(found.match[0] + found.rest[:30]):
        return False
    old, new = near(change.old), near(change.new)
    if old is None or new is None or old.axis != new.axis or near(change.by) is None:
        return False
    return bool(found.words("tail") or found.words("lead") - _EMPTY_LEAD) or _is_amount(change.by.value)


def _is_amount(value: Value) -> bool:
    """Whether a figure is by itself the amount of a change: with a direction, a multiple, or in points."""
    if isinstance(value, Percent) and value.unit != "percent":
        return True
    return isinstance(value, Number) and (value.direction is not None or getattr(value, "unit", "") == "time")
