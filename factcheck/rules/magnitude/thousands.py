"""The same digits a thousand times apart, about one thing: "a cost of £730m", "the £730bn scheme"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.model import Claim, Context, Count, Money
from factcheck.rules.base.figures import digits_of, near, printed
from factcheck.rules.base.frames import Page

_THOUSAND = 1000
_NEAR_WORDS = 7
_SHARED_WORDS = 4
_THE = re.compile(r"(?:\b(?:the|this|that|its|their|his|her)|[’']s?) $", re.IGNORECASE)
_A = re.compile(r"\ban? $", re.IGNORECASE)
_SCHEME = re.compile(
    r"[ -](?:[a-z-]+ ){0,2}(?:scheme|project|programme|program|plan|deal|bid|takeover|merger|acquisition|purchase|"
    r"contract|package|bailout|loan|tunnel|bridge|line|road|railway|stadium|reactor|plant|station|"
    r"development|investment|effort|charge|write-?down|fine|penalty|settlement|order|grant|donation|bequest)\b"
    r"(?! (?:that|which|he|she|they|it|for|to|of)\b)",
    re.IGNORECASE,
)
_THING = re.compile(r"[ -](?:[a-z]+[ -]){0,2}?([a-z]{4,})(?=[.,;]| [a-z]+)", re.IGNORECASE)
_THE_THING = re.compile(r"\b(?:the|this|that|its|their) (?:[a-z]+ )?([a-z]{4,}) (?:of|worth) $", re.IGNORECASE)
"""What a sum is the size of, behind it and before it."""
_OF_A_FIRM = re.compile(
    r"\b(?:los[ts]\w*|profits?|revenues?|sales|(?<!deal )(?<!contract )(?<!offer )(?<!bid )worth|"
    r"valu\w+(?! of (?:its|their|the))|budget|debts?|assets|turnover|market|earn\w*|income|economy|funds?)\b",
    re.IGNORECASE,
)
"""Words before a sum that is no price of anything."""
_AGAIN = re.compile(
    r"[- ](?:would|will|was|is|has|had|could|should|must|"
    r"(?:[a-z]+ )?(?:fine|penalty|bill|grant|loss|charge|settlement|gift|order))\b"
)
"""Behind a sum that is spoken of again."""
_OF_THE = re.compile(r"\b(?:half|most|much|some|all|part|third|quarter|rest|cent) of (?:the|that|this) $")
_NEXT = 200
"""How many characters behind a sum it may be spoken of again with no other words in common."""
_SIZED = re.compile(r"[ -](?:[a-z]+[ -]){0,2}[a-z]{4,}(?=[.,;:]|$)")
"""Behind the first mention of a sum stands at most what it is the size of: "a £4.3 million pool"."""
_BEHIND, _BEFORE = 60, 40
"""How many characters behind and before a sum are read with it."""
_FEWEST_WORDS = 2
"""So few words in common are enough where one of the sentences has no others."""


def thousandfold(page: Page) -> Iterator[tuple[Claim, Claim]]:
    """All two figures of a page with the same digits, a thousand times apart, that are of one thing."""
    by_digits: dict[tuple[str, str], list[tuple[Claim, Context]]] = {}
    for claim, context in page.told:
        interval = near(claim) if isinstance(claim.value, Money | Count) else None
        digits = digits_of(claim) if interval else ""
        if interval and len(digits) > 1:
            by_digits.setdefault((interval.axis, digits), []).append((claim, context))
    for group in by_digits.values():
        for (one, context), (other, other_context) in pairwise(group):
            small, great = sorted((printed(one), printed(other)))
            if round(great / small, 6) != _THOUSAND:
                continue
            if _is_named_again(page, one, other) or _is_same_thing(one, context, other, other_context):
                yield one, other


def _is_named_again(page: Page, first: Claim, claim: Claim) -> bool:
    """Whether a sum stands for what the reader knows, and has not been told before: "the £640bn scheme"."""
    text = page.article.text
    before, behind = text[max(0, claim.start - _BEFORE) : claim.start], text[claim.end : claim.end + _BEHIND]
    is_told = any(other.text == claim.text and other.start < claim.start for other in page.claims)
    if is_told or not (_THE.search(before) or _A.search(before) or _THE_THING.search(before)):
        return False
    is_price = not _OF_A_FIRM.search(text[max(0, first.start - _BEFORE) : first.start])
    is_near = claim.start - first.end < _NEXT or _OF_THE.search(before)
    is_next = is_near and _THE.search(before) and _AGAIN.match(behind)
    return bool(is_price and (is_next or _SCHEME.match(behind))) or _is_named(page, first, before, behind)


def _is_named(page: Page, first: Claim, before: str, behind: str) -> bool:
    """Whether what a sum is the size of stands before its first mention, in its sentence: "the fund has £3bn"."""
    match = _THE_THING.search(before) or (_THING.match(behind) if _THE.search(before) else None)
    start, end = page.context(first).sentence
    sized = _SIZED.match(page.article.text, first.end, end)
    words = re.findall("[a-z]+", page.article.text[start : sized.end() if sized else first.start].lower())
    return match is not None and match[1].lower() in words


def _is_same_thing(one: Claim, context: Context, other: Claim, other_context: Context) -> bool:
    """Whether two figures are of one measure and have words around them in common."""
    if one.about.measure is None or one.about.measure != other.about.measure:
        return False
    words, other_words = (
        {stem for stem, distance, _ in around.words if distance <= _NEAR_WORDS} for around in (context, other_context)
    )
    shared = len(words & other_words)
    return shared >= _SHARED_WORDS or (shared >= _FEWEST_WORDS and shared == min(len(words), len(other_words)))
