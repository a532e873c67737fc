"""So many at so much each and what they come to, or a sum, how many share it and their average, by their claims."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Claim
from factcheck.rules.base.change import noun_of
from factcheck.rules.base.figures import is_bare, near, printed
from factcheck.rules.base.frames import Found, Frame, Page
from factcheck.rules.base.lists import gaps, like
from factcheck.rules.base.products import Product

_EACH = re.compile(
    r"^,?(?: each| apiece| (?:per|an?|for each|for every) (?P<unit>[a-z]+))\b(?! (?:year|month|week|day|hour)\b)"
)
_TOTAL = re.compile(
    r"\b(?:for|cost(?:s|ing)?(?: of)?|rais(?:ed|es|ing)|making|mak(?:es|ing)|br(?:ought|inging) in|nett(?:ed|ing)|"
    r"worth|spen[dt]|spending|pa(?:id|ys?|ying)|took|earn(?:ed|ing|s)|total(?:s|l?ed|l?ing)?(?: of)?|sum of|bill of|"
    r"deal of|order of|c(?:omes?|ame|oming) to|adds? up to|outlay of|investment of|"
    r"invest(?:ed|ing)) (?:an? |some |about |the )*$"
)
_IS_TOTAL = re.compile(
    r"^ (?:in all|in total|altogether|all told|order|deal|contract|purchase|bill|for the (?:lot|two|three))\b"
)
"""Words before or behind a sum by which it is that of all."""
_MORE = re.compile("^ (?:with|including|plus|after|before|net|a|an|per)\\b")
_NEXT = re.compile(
    r"^(?:the|that|this|it|they|in all|in total|altogether|together)\b.*"
    r"\b(?:total|cost|bill|order|deal|worth|price|contract|come|came|make|add)"
)
_ODD = re.compile(
    r"\b(?:can|could|may|might|up to|at most|limit\w*|maximum|minimum|list price|discount\w*|vat|plus|after|includ\w+|"
    r"instead|while|but|compared|than|from|up|down|more|less|first|second|another|others?|deposit|profit|tax|fee)\b"
)
"""Words of sums and prices of other things, or of more than these."""
_AVERAGE = (
    # 64 clubs share it, for an average grant of 120,000
    r"(?:,| [–—-]|\bor|\bfor|\bgiving|\bmaking|\bis|\bmeans|\bat)"
    r"(?: with| or| for| giving| making| which (?:is|means|makes))? an average(?: [a-z]+){0,2} of <near><one:money>",
    # 64 clubs share it, which works out at 120,000
    r",? (?:which works out|works? out|working out|averaging out|averaging)(?: at| to)? <near><one:money>",
    # 64 clubs share 9.6m. The average grant is 120,000
    r"^(?:the average (?:[a-z]+ )?|(?:that|this|it) )(?:is|was|means|makes|gives|came to|come to|comes to|works out at)"
    r" (?:an average(?: [a-z]+){0,2} of )?<near><one:money>",
)
_OF_TIME = re.compile(
    r"^(?: [a-z]+)? (?:an?|per|every|each) (?:year|month|week|day|hour)|^ (?:more|less|higher|lower|below|above)\b"
)
_LARGER = 1.5
"""A total is so many times one of its parts at least."""


def priced(page: Page) -> Iterator[Product]:
    """Prices of each, numbers and totals: the only three such figures of a sentence, or of it and the next."""
    after = dict(page.neighbours())
    for frame in page.frames:
        if not (frame.has("money") and frame.has("count")) or _ODD.search(frame.text):
            continue
        ones = [claim for claim in _sums(frame) if _EACH.match(gaps(frame, [claim])[1])]
        numbers = [claim for claim in frame.claims.values() if claim.kind == "count"]
        others = [claim for claim in _sums(frame) if claim not in ones]
        if len(ones) != 1 or len(numbers) != 1 or len(others) > 1 or not _is_of(frame, ones[0], numbers[0]):
            continue
        total = others[0] if others and _is_total(frame, others[0]) else None
        behind = after.get(frame)
        if not others and behind and _NEXT.search(behind.text) and len(behind.claims) == 1:
            total = next(iter(_sums(behind)), None)
        if total and printed(total) > _LARGER * printed(ones[0]):
            yield Product(numbers[0], ones[0], total, total)


def _sums(frame: Frame) -> list[Claim]:
    """The sums of a sentence."""
    return [claim for claim in frame.claims.values() if claim.kind == "money" and near(claim)]


def _is_of(frame: Frame, one: Claim, number: Claim) -> bool:
    """Whether a price may be that of the things that a number counts."""
    match = _EACH.match(gaps(frame, [one])[1])
    unit = match["unit"] if match else None
    noun = noun_of(number)
    return is_bare(number, one) and noun is not None and (unit is None or noun.startswith(unit))


def _is_total(frame: Frame, total: Claim) -> bool:
    before, behind = gaps(frame, [total])
    return bool(_TOTAL.search(before) or _IS_TOTAL.match(behind)) and not (_EACH.match(behind) or _MORE.match(behind))


def averages(page: Page) -> Iterator[Product]:
    """Averages that are worked out of the only sum and the only number before them, in one sentence or two."""
    before = {after: frame for frame, after in page.neighbours()}
    for frame in page.frames:
        for found in frame.find(*_AVERAGE) if frame.has("money") else ():
            one, home = found["one"], before.get(frame)
            if _OF_TIME.match(found.rest):
                continue
            product = _worked_out(found, [frame], one) or (_worked_out(found, [home, frame], one) if home else None)
            if product:
                yield product


def _worked_out(found: Found, window: list[Frame], one: Claim) -> Product | None:
    """The sum and the number of some sentences that stand before an average, if they are the only ones."""
    totals = [claim for frame in window for claim in like(frame, one) if claim.start < one.start]
    counts = [
        claim
        for frame in window
        for claim in frame.claims.values()
        if claim.kind == "count" and claim.start < one.start and is_bare(claim)
    ]
    if len(totals) != 1 or len(counts) != 1 or noun_of(counts[0]) is None:
        return None
    return Product(counts[0], one, totals[0], one) if printed(totals[0]) > _LARGER * printed(one) else None
