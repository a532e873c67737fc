"""Headline that its article does not bear out

What it does
------------
Looks up each figure of the headline in the text: a sum, a percentage, a measure or a count of the same thing must be
there. Where the text speaks of the same thing in the same words with another figure only, or has the same digits with
two swapped or the point in another place, the rule says so.

Why it matters
--------------
Headlines are written last, by others, from memory, and are what most readers see.

Example
-------
"Ferry fire kills 21" above "The fire on the ferry killed 12 people".

Known limits
------------
Needs a title. Figures in words ("hundreds") are left alone, and those up to twelve too, but for people who met one fate
and for things of which the first sentences tell another number in the words of the headline; so are figures that the
text does not give at all: a sum of what it gives, or the round figure of a hurried headline, need not stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.kinds import Interval, compare
from factcheck.model import Claim, Context, Count, Number, Percent
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.figures import digits_of, direction_of, is_bare, near, noun_of, printed, rank_of
from factcheck.rules.base.frames import Page
from factcheck.rules.base.synonyms import ONE_THING
from factcheck.rules.headline.borne import DIGITS, FAR, bears_out, has_swapped, is_of_things, is_share, is_sum, words_of
from factcheck.text.stems import fates

_FEW = 12
"""Smaller figures are of many things, and of some people: "a driver and his four passengers"."""
_SCORED = re.compile(r"\b(?<!percentage )(?<!basis )(?:point|goal|run)s?$", re.IGNORECASE)
"""A match is won by fewer of them than were scored."""
_OPENING = 2
"""How many sentences with figures make the opening of a text."""
_FEW_COMMON = 3
"""So many words of a headline with a few things must be in the sentence that has another number of them."""
_SHORT = 6
_ONE_MORE = re.compile(
    r"\b(?:another|one more|(?:a|one) further|an additional|and one|an extra|plus one|besides|as well as)\b",
    re.IGNORECASE,
)
_AND_ONE = re.compile(r"\band (?:an?|one|its|the|their|his|her)\b", re.IGNORECASE)
"""Words of a text that may bring its own number up to that of the headline."""
_VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|billions)\b", re.IGNORECASE)
_WHOLE = re.compile(r"\bof (?:its|the|their|his|her|all) $", re.IGNORECASE)
"""Before the figure of a headline of which another one is a part: "four of its 13 libraries"."""
_OF_A_PART = re.compile(
    r"\W*(?:(?:Without|Excluding|Not counting|Stripping out|Leaving out|Apart from)\b|"
    r"[A-Z]?[a-z]+ (?:from|of|for) (?:the |its )?"
    r"(?P<part>(?!(?:the|its|year|quarter|month|week|half|period|first|second|third|fourth)\b)[a-z]+)\b)"
)
"""A sentence of the text that begins with a part: "Sales of boats", "Excluding boats,"."""
_COMMON = 2
"""So many words of the headline must be in the sentence."""
_THOUSAND = 1000
_SCALES = (10.0, 100.0, 1000.0, 1e6)


def check(page: Page) -> Iterator[Slip]:
    title = page.article.title or ""
    for claim, context in page.headline:
        if _WHOLE.search(title, 0, claim.start):
            continue
        figure = _figure(claim, context)
        yield from _other_few(page, claim, context)
        if figure is None or any(bears_out(*body, claim, context, figure) for body in page.told):
            continue
        if not is_sum(page, claim, context, figure) and not is_share(page, figure):
            yield from _denied(page, claim, context, figure)


def _figure(claim: Claim, context: Context) -> Interval | None:
    """The figure of a headline that the text must bear out; a few are, if they say what befell people."""
    if not isinstance(claim.value, Number):
        return None
    interval, noun = near(claim), noun_of(claim)
    if interval is None or _SCORED.search(noun or claim.text) or _VAGUE.search(claim.text):
        return None
    if interval.axis == "count" and context.measures[:1] and context.measures[0] in fates() and interval.high > 1:
        return interval
    return interval if re.search(r"\d", claim.text) and (interval.axis != "count" or interval.high > _FEW) else None


def _denied(page: Page, claim: Claim, context: Context, figure: Interval) -> Iterator[Slip]:
    """The first figure of the text that is of what the headline's is of."""
    for body, around in page.told:
        other = near(body)
        if other is None or compare(figure, other) != "disjoint" or not _is_close(figure, other):
            continue
        if figure.axis == "count" and figure.high <= _FEW and not _may_be_all(page, around, figure):
            continue
        shared = len(words_of(context) & words_of(around))
        is_same = (
            shared >= _COMMON
            and _is_same_measure(claim, context, body, around)
            and not _is_of_part(page, context, around)
        )
        if is_same or (shared and _is_shifted(claim, body, shared)) or _is_misprint(page, claim, body, shared):
            yield _slip(claim, body)
            return


def _is_of_part(page: Page, context: Context, around: Context) -> bool:
    """Whether a sentence of the text speaks of a part that the headline does not name: "Sales of boats rose 9.7%"."""
    match = _OF_A_PART.match(page.article.text, *around.sentence)
    if match is None or match["part"] is None:
        return match is not None
    return not any(match["part"] == printed for _, _, printed in context.words)


def _other_few(page: Page, claim: Claim, context: Context) -> Iterator[Slip]:
    """A few things of which the opening of the text, in the words of the headline, tells another number."""
    figure, noun = near(claim), noun_of(claim)
    if figure is None or noun is None or _SCORED.search(noun) or not 1 < figure.high <= _FEW or not is_bare(claim):
        return
    counts = [(body, around) for body, around in page.told if isinstance(body.value, Count) and near(body)]
    if any(_is_figure(page, body, figure, noun) for body, _ in counts) or _ONE_MORE.search(page.article.text):
        return
    if any(_rank(body) == round(figure.high) for body in page.claims):
        return
    opening = [span for frame in page.frames[:_OPENING] for span in [frame.span]]
    same = [(body, around) for body, around in counts if around.sentence in opening and noun_of(body) == noun]
    if len(same) != 1 or is_sum(page, claim, context, figure):
        return
    ((body, around),) = same
    if _AND_ONE.search(page.article.text[body.end : around.sentence[1]]):
        return
    if is_bare(body) and printed(body) <= _FEW and len(words_of(context) & words_of(around)) >= _FEW_COMMON:
        yield _slip(claim, body)


def _is_figure(page: Page, body: Claim, figure: Interval, noun: str) -> bool:
    """Whether a count of the text is a figure, of the noun or of none, and not one of two of a score or a vote."""
    if round(printed(body)) != round(figure.high) or noun_of(body) not in (None, noun):
        return False
    text = page.article.text
    around = text[max(0, body.start - _SHORT) : body.start], text[body.end : body.end + _SHORT]
    return not (re.match(r"(?: to |[-–])\d", around[1]) or re.search(r"\d(?: to |[-–])$", around[0]))


def _slip(claim: Claim, body: Claim) -> Slip:
    """A figure of the headline, and the one that the text has for it."""
    message = f"The headline has “{claim.text}”, the text “{body.text}” (line {body.line})"
    return Slip((body,), "headline", 0.75, message)


def _may_be_all(page: Page, around: Context, figure: Interval) -> bool:
    """Whether a figure of the text may be that of all whom a headline counts: not "his four passengers", nor the two
    before "a third"."""
    if is_of_things(around):
        return False
    return not any(_rank(body) == round(figure.high) for body in page.claims)


def _rank(claim: Claim) -> int:
    """The place that "third" tells, also where "a third" is read as a share; 0 for anything else."""
    value = claim.value
    if isinstance(value, Percent) and value.amount and not re.search(r"\d", claim.text):
        return round(100 / value.amount)
    return rank_of(claim)


def _is_shifted(claim: Claim, body: Claim, shared: int) -> bool:
    """Whether two figures have the same three digits or more, with the point in another place; in one sentence two
    digits are enough for a million and a billion."""
    digits, others = digits_of(claim), digits_of(body)
    ratio = printed(claim) / printed(body)
    is_thousandfold = shared >= _COMMON and len(digits) > 1 and round(max(ratio, 1 / ratio), 6) == _THOUSAND
    return digits == others and (len(digits) >= DIGITS or is_thousandfold)


def _is_misprint(page: Page, claim: Claim, body: Claim, shared: int) -> bool:
    """Whether two figures of three digits or more have two digits swapped, or one nought more, and may be of one thing:
    the text has the headline's nowhere."""
    if any(printed(other) == printed(claim) for other in page.claims) or not is_bare(claim):
        return False
    nouns = {noun_of(claim), noun_of(body)} - {None}
    is_one = len(nouns) < 2 or any(nouns <= names for names in ONE_THING)
    one, other = (f"{round(printed(figure))}" for figure in (claim, body))
    is_told = shared or len(nouns) > 1 or len(one.rstrip("0")) >= DIGITS
    is_slip = has_swapped(claim, body) or one == f"{other}0" or other == f"{one}0"
    return bool(is_one and is_told and is_slip) and len(one) >= DIGITS


def _is_close(one: Interval, other: Interval) -> bool:
    """Whether two figures are of one size, but for a slip of scale."""
    ratio = max(one.middle, other.middle) / min(one.middle, other.middle)
    return ratio <= FAR or any(abs(ratio / scale - 1) < 0.002 for scale in _SCALES)


def _is_same_measure(claim: Claim, context: Context, body: Claim, around: Context) -> bool:
    """Whether both are of one measure, and of one step of it: a change is no level."""
    if direction_of(claim) != direction_of(body):
        return False
    if context.noun and around.noun and not fates().issuperset(context.noun):
        return bool(set(context.noun) & set(around.noun))
    return context.measures[:1] == around.measures[:1] != ()


RULE = Rule("FC212", "headline-against-text", "warning", __doc__ or "", check)
