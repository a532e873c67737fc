"""A whole in one place, and its parts in another: "61 people came. Of these, 30 were from Leeds, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Claim, Count
from factcheck.rules.base.figures import near, overlap, printed
from factcheck.rules.base.frames import Frame, Page
from factcheck.rules.base.lists import Whole, are_opposed, bounds, gaps, is_same, joined, like, middle
from factcheck.rules.base.patterns import IN_ALL, THEM, compiled

_IN_ALL = f"(?:{IN_ALL}|between them)"
_NAMED_LISTS = (
    # three firms got 14 in all: one 6, another 5 and the third 3
    rf"<total:level>(?: [a-z]+){{0,3}} {_IN_ALL}<gap:40>: (?P<list>[^:]*)$",
    r"\b(?:total|sum) of <near><total:level><gap:60>: (?P<list>[^:]*)$",
    rf"\b{_IN_ALL},? <gap:30><total:level><gap:60>: (?P<list>[^:]*)$",
)
_PAID = (
    "(?:(?:split|divided|broken down) (?:into|between|among|as)|"
    "(?:filled|closed|plugged|bridged|covered|met|funded|financed|paid for) (?:with|by|from|through|out of))"
)
_COMPOSED = (
    # won 8, drawn 3 and lost 3 of their 14 matches
    r"(?P<list>\bwon <near><count>(?: [a-z]+)?,? (?:drawn|drew|drawing|tied) <near><count>,? and lost <near><count>)"
    " of (?:their|its|his|her|the) (?:[a-z]+ )?<total:count>",
    # a staff of 14 is made up of 6 nurses, 5 doctors and 3 clerks
    r"<total:level>(?!-)<gap:60>\b(?:made up|composed|comprised) of (?P<list><near><level>[^:;]*)$",
    # the hole of £14m was filled with £6m from reserves, £5m from cuts and £3m from taxes
    rf"<total:money>(?!-)<gap:60>\b{_PAID} (?P<list><near><money>[^:;]*)$",
)
_LEAD = compiled(r"^<gap:60><number:count><gap:30>:")
_PLAIN_LIST = "<total:level><gap:40>: (?P<list>[^:]*)$"
_NUMBERED = (
    r"<number:count><gap:60><total:level><gap:40>: (?P<list>[^:]*)$",
    r"<total:level><gap:60><number:count><gap:40>: (?P<list>[^:]*)$",
)
_OF_THESE = (
    # 61 people came. Of these, 30 were from Leeds, 20 from York and 10 from Hull
    r"^(?:of|among) (?:these|those|them|the [a-z]+)\b,?(?P<list>.*)$",
    r"^(?P<list><near><level>(?: [a-z]+)? of (?:them|these|those|the (?:casualties|injured|wounded|victims|patients|"
    r"dead|passengers|survivors|total))\b.*)$",
)
_OF_WHOLE = (
    # 61 people, of whom 30 were from Leeds, 20 from York and 10 from Hull
    rf"<whole:level>(?: [a-z]+){{0,4}}(?:,| [–—-])? of {THEM}\b(?P<list>.*)$",
    # 61 people came, 30 of them from Leeds, 20 from York and 10 from Hull
    rf"<whole:level><clause:60>, (?P<list><near><level> of {THEM}\b.*)$",
    # of the 61 people 30 were from Leeds, 20 from York and the other 10 from Hull
    r"^(?:of|among) (?:the|its|their|his|her|these|those|all) (?:[a-z]+ )?<whole:level>(?P<list>.*)$",
)
_LEFT = r"\b(?:the|its) (?:remaining|other) <near><level>"
_OPEN = re.compile(
    r"\b(?:includ\w+|so far|since|mostly|mainly|chiefly|than|or|more|another|others|each|every|per|at least|half|also|"
    r"both|too|some of|many of|most of|again|already|twice|increas\w+|decreas\w+|rose|fell|(?<!put )up|down|against|"
    r"compared|hospital\w*|intensive|critical\w*|serious\w*)\b"
)
"""Words of lists whose members may be in two of them, or of another time."""
_OF_THEM = re.compile(rf"\bof {THEM}\b")
_WHERE = "(?:in|at|from|through|to|near|on|by|via|aboard)"
_PLACED = re.compile(rf"^(?: [a-z'-]+){{0,4}}? ({_WHERE})\b")
_OPPOSED = tuple(
    (compiled(rf"(?<![a-z])(?:{one})(?![a-z])"), compiled(rf"(?<![a-z])(?:{other})(?![a-z])"))
    for one, other in (
        ("<age>|younger|minors?", "older|adults?|the rest"),
        ("men|boys|male", "women|girls|female"),
        ("children", "adults|grown-ups"),
        ("yes|for|in favou?r", "no|against"),
        ("survived|were saved|lived", "died|drowned|were killed"),
        ("passengers?", "crew"),
        ("full-time", "part-time"),
        ("civilians?", "soldiers?"),
    )
)
_REACH = 600
"""How many characters before its parts a whole may stand, or a part before its total."""
_SENTENCES, _NUMBERED_REACH = 3, 2
_CLOSE = 0.9
_FEWEST, _SEVERAL = 2, 3


def wholes(page: Page) -> Iterator[Whole]:
    """All wholes of a page whose parts are told behind them."""
    for before, after in page.neighbours:
        yield from _of_these(before, after)
    for index, frame in enumerate(page.frames):
        if len(frame.claims) < _FEWEST or not frame.has("level"):
            continue
        yield from _named(frame)
        yield from _composed(frame)
        yield from _divided(frame)
        earlier = page.before(index, _SENTENCES)
        yield from _of_the_same(page, frame, earlier)
        yield from _numbered(frame, earlier)


def _named(frame: Frame) -> Iterator[Whole]:
    """A total, and behind a colon what each of several has of it."""
    for pattern in (*_NAMED_LISTS, *_NUMBERED, _PLAIN_LIST) if ":" in frame.text else ():
        for found in frame.find(pattern):
            parts = like(frame, found["total"], *found.match.span("list"))
            if _OPEN.search(found.match[0]) or not joined(frame, parts):
                continue
            if pattern in _NUMBERED and printed(found["number"]) != len(parts):
                continue
            if pattern is not _PLAIN_LIST or len(parts) >= _SEVERAL:
                yield Whole(tuple(parts), found["total"], complete=pattern is not _PLAIN_LIST)


def _numbered(frame: Frame, before: Sequence[Frame]) -> Iterator[Whole]:
    """What each of several things has of a total, where so many things were spoken of shortly before or right in front:
    "It goes to four schemes.", "All are in two towns: …"."""
    if len(frame.claims) < _SEVERAL or " and " not in frame.text:
        return
    figures = [claim for claim in frame.claims.values() if claim.kind in ("money", "count", "quantity") and near(claim)]
    numbers = [claim for one in before[-_NUMBERED_REACH:] for claim in one.claims.values() if claim.kind == "count"]
    fewest = _SEVERAL
    if lead := _LEAD.match(frame.text):
        number = frame.claims[lead.start("number")]
        numbers, figures, fewest = [number], [claim for claim in figures if claim is not number], _FEWEST
    parts = [claim for claim in like(frame, figures[-1]) if claim in figures] if figures else []
    is_open = _OPEN.search(frame.text) or _OF_THEM.search(frame.text)
    if len(parts) < fewest or parts != figures or is_open or not joined(frame, parts):
        return
    if any(isinstance(claim.value, Count) and claim.value.amount == len(parts) for claim in numbers):
        totals = [claim for one in before for claim in like(one, parts[0]) if claim.start < parts[0].start]
        low, high = bounds(parts)
        intervals = [(claim, interval) for claim in totals if (interval := near(claim))]
        close = [claim for claim, interval in intervals if _CLOSE <= middle(parts) / interval.middle <= 1 / _CLOSE]
        if close and not any(overlap((low, high), (one.near_low, one.near_high)) for _, one in intervals):
            total = min(close, key=lambda claim: abs(printed(claim) - middle(parts)))
            yield Whole(tuple(parts), total, complete=True)


def _composed(frame: Frame) -> Iterator[Whole]:
    """A total, and behind a verb all that it is made of."""
    for found in frame.find(*_COMPOSED):
        parts = like(frame, found["total"], *found.match.span("list"))
        if not _OPEN.search(found.match["list"]) and joined(frame, parts):
            yield Whole(tuple(parts), found["total"], complete=True)


def _divided(frame: Frame) -> Iterator[Whole]:
    """A whole, then its parts in the same sentence."""
    for found in frame.find(*_OF_WHOLE):
        parts = like(frame, found["whole"], *found.match.span("list"))
        if _are_apart(frame, parts, found.match["list"]):
            yield Whole(tuple(parts), found["whole"], _leaves_none(frame))


def _of_these(before: Frame, frame: Frame) -> Iterator[Whole]:
    """A whole, then its parts in the next sentence."""
    counts = [claim for claim in frame.claims.values() if claim.kind in ("count", "money")]
    for found in frame.find(*_OF_THESE) if counts else ():
        parts = like(frame, counts[0], *found.match.span("list"))
        if _are_apart(frame, parts, found.match["list"]):
            yield from _of(parts, like(before, parts[0]), _leaves_none(frame))


def _of(parts: list[Claim], totals: list[Claim], complete: bool) -> Iterator[Whole]:
    """The figure that parts may be of, unless one of several may be their whole."""
    low, high = bounds(parts)
    intervals = [(interval, claim) for claim in totals if (interval := near(claim))]
    if any(overlap((low, high), (found.near_low, found.near_high)) for found, _ in intervals):
        return
    if not complete and any(found.near_high >= low for found, _ in intervals):
        return
    if intervals:
        _, total = min(intervals, key=lambda item: abs(item[0].middle - middle(parts)))
        yield Whole(tuple(parts), total, complete)


def _of_the_same(page: Page, frame: Frame, before: Sequence[Frame]) -> Iterator[Whole]:
    """Two parts that exclude each other, and shortly before them a figure of the same things."""
    counts = [claim for claim in frame.claims.values() if claim.kind == "count"]
    others = [claim for claim in frame.claims.values() if claim.kind in ("date", "time", "money", "percent")]
    if len(counts) != _FEWEST or others or not before or not _are_apart(frame, counts, frame.text):
        return
    totals = [claim for one in before for claim in like(one, counts[0]) if counts[0].start - claim.start < _REACH]
    yield from _of(counts, [claim for claim in totals if is_same(page, counts[0], claim)], complete=False)


def _are_apart(frame: Frame, parts: list[Claim], text: str) -> bool:
    """Whether parts are a list of which no member is in two of them."""
    if not joined(frame, parts) or _OPEN.search(text):
        return False
    said = gaps(frame, parts)[1:]
    if _leaves_none(frame):
        return True
    if len(parts) < _SEVERAL:
        return are_opposed(_OPPOSED, *said)
    places = [match[1] for gap in said if (match := _PLACED.match(gap))]
    return len(places) > len(set(places))


def _leaves_none(frame: Frame) -> bool:
    """Whether the last part is what is left: "and the other nine"."""
    return any(frame.find(_LEFT))
