"""What two values say about each other, whatever stands around them: how far apart they are, whether one is a slip."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from functools import lru_cache

from factcheck.kinds import SIDES, WORTH, printed, round_step
from factcheck.model import Number
from factcheck.reconcile.items import ONE_DAY
from factcheck.reconcile.pairs import Pair

CLASSES = (
    "money",
    "percent",
    "count",
    "small count",
    "quantity",
    "rank",
    "years",
    "second",
    "moment",
    "day",
    "span",
    "direction",
    "figure",
    "small figure",
)
"""The classes of values, by how often equal ones meet by chance."""
_SMALL = 12
"""Counts up to this one meet by chance."""
_UNSCALED = ("day", "direction", "rank")
"""Axes on which values have no size."""


def class_of(pair: Pair) -> str:
    """The class of the values of a pair, one of ``CLASSES``."""
    kind = pair.on_a.kind
    if kind in ("count", "figure"):
        return f"small {kind}" if pair.on_a.middle <= _SMALL else kind
    if kind == "day":
        width = max(pair.on_a.high - pair.on_a.low, pair.on_b.high - pair.on_b.low)
        return "moment" if width < 0.3 else "day" if width <= 1.5 else "span"
    return kind


def gap(pair: Pair) -> float:
    """How far the printed figures are apart: minus their distance as a share of the larger.

    "Over 8 million" and "over 9 million" may both hold, but hardly say the same.
    """
    if pair.on_a.axis in _UNSCALED:
        return 0.0
    a, b = (printed(on, item.claim.value.relation) for on, item in ((pair.on_a, pair.a), (pair.on_b, pair.b)))
    size = max(abs(a), abs(b))
    return -abs(a - b) / size if size and not math.isinf(size) else 0.0


HEDGES = ("a range", "bounds apart", "at least", "a bound", "one side alike", "about", "bare")
"""How two figures are hedged."""


def hedges(pair: Pair) -> str:
    """How the figures of a pair are hedged, one of ``HEDGES``."""
    relations = {pair.a.claim.value.relation, pair.b.claim.value.relation}
    if "range" in relations:
        return "a range"
    sides = {SIDES.get(relation) for relation in relations}
    if sides == {None}:
        return "bare"
    if ">=" in relations and relations <= {">=", ">", "="}:
        return "at least"
    if len(sides) == 1:
        return "one side alike"
    return "about" if "about" in sides else "a bound" if None in sides else "bounds apart"


_GRAINS = {"part of a day": 0.5, "day": ONE_DAY, "week": 9.0, "month": 33.0, "quarter": 100.0, "year": math.inf}
"""How long a date is at most, in days, by name."""
_NAMES, _MOST = tuple(_GRAINS), tuple(_GRAINS.values())
_FINEST, *_COARSER = _GRAINS
GRAINS = ("no date", *(f"both a {name}" for name in _GRAINS), *(f"within a {name}" for name in _COARSER))
"""How fine two dates are: alike, or one finer than the other."""


def grain(pair: Pair) -> str:
    """How fine the dates of a pair are, one of ``GRAINS``."""
    if pair.on_a.axis != "day":
        return "no date"
    lengths = sorted(on.high - on.low for on in (pair.on_a, pair.on_b))
    finer, coarser = (_NAMES[bisect_left(_MOST, length)] for length in lengths)
    return f"both a {finer}" if finer == coarser else f"within a {coarser}"


def digits(pair: Pair) -> int:
    """How many digits the less exact of two figures is printed with, but for zeros at its ends; -1 for dates."""
    if pair.on_a.axis in ("day", "direction"):
        return -1
    return min(len("".join(filter(str.isdigit, item.claim.text)).strip("0")) for item in (pair.a, pair.b))


def closeness(pair: Pair) -> float:
    """How close two unlike values are: minus the logarithm of their ratio; dates by days."""
    a, b = pair.on_a.middle, pair.on_b.middle
    if pair.on_a.axis == "day":
        return -math.log1p(abs(a - b) / 5)
    if pair.on_a.axis == "direction" or a == 0 or b == 0 or math.isinf(a) or math.isinf(b) or (a < 0) != (b < 0):
        return -1.0
    return -abs(math.log(a / b))


DIMENSIONS = (
    *("money", "converted money", "percent", "ratio", "count", "rank", "years", "day", "second", "direction"),
    *("length", "area", "magnitude", "year_old", "speed", "temperature", "point", "other"),
)
"""What figures measure."""


def dimension(pair: Pair) -> str:
    """What the figures of a pair measure, one of ``DIMENSIONS``."""
    kind, _, dimension = pair.on_a.axis.partition(":")
    if kind == "money":
        return "converted money" if dimension == "worth" else "money"
    found = dimension or kind
    return found if found in DIMENSIONS else "other"


_LONG = 4
"""Figures of so many digits are not swapped by chance."""
SLIPS = ("none", "one of two digits", "one digit", "swapped digits", "scale")
"""How one number may have become another by a slip of the pen."""


def slip(pair: Pair) -> str:
    """Which slip one number may be of the other, one of ``SLIPS``: of scale (million for billion) or of digits.

    Thousands are no slip of figures: "155" and "155,000" count two things; nor are metres and kilometres.
    """
    a, b = _as_written(pair)
    if pair.on_a.axis in _UNSCALED or a <= 0 or b <= 0 or math.isinf(a) or math.isinf(b):
        return "none"
    ratio = max(a, b) / min(a, b)
    for scale in _SCALES if not _is_size_and_way(pair) else ():
        if abs(ratio / scale - 1) < 0.002 and (_has_words(pair) if scale >= 1000 else len(_digits(a)) > 1):
            return "scale"
    return _slip_of_digits(_digits(a), _digits(b)) if math.floor(math.log10(a)) == math.floor(math.log10(b)) else "none"


def _is_size_and_way(pair: Pair) -> bool:
    """Whether a pair has lengths in two units: "an 18-metre yacht" and "18 kilometres off the coast"."""
    return pair.on_a.axis == "quantity:length" and pair.on_a.scale != pair.on_b.scale


def _as_written(pair: Pair) -> tuple[float, float]:
    """The numbers of a pair in the unit of their texts, where that is one."""
    a, b = pair.a.claim.value, pair.b.claim.value
    if isinstance(a, Number) and isinstance(b, Number) and pair.on_a.scale == pair.on_b.scale and a.amount and b.amount:
        return float(a.amount), float(b.amount)
    return pair.on_a.middle, pair.on_b.middle


def _slip_of_digits(one: str, other: str) -> str:
    if len(one) != len(other) or len(one) < 2 or one == other:
        return "none"
    unlike = [place for place, (x, y) in enumerate(zip(one, other, strict=True)) if x != y]
    if len(unlike) == 1:
        return "one digit" if len(one) > 2 else "one of two digits"
    first, last = unlike[0], unlike[-1]
    swapped = len(unlike) == 2 and last == first + 1 and one[first] == other[last] and one[last] == other[first]
    return "swapped digits" if swapped else "none"


def alike_by_chance(pair: Pair) -> bool:
    """Digits alike, but of sales in one sentence and of a profit in the other; or with a nought more, in other words.

    Three digits of which two are swapped are no chance.
    """
    found = slip(pair)
    a, b = pair.a.context.measures, pair.b.context.measures
    if found == "swapped digits":
        is_other = bool(a and b) and a[0] not in b and b[0] not in a
        return digits(pair) <= _TWO_DIGITS and (is_other or pair.a.near.keys() & pair.b.near.keys() == _PEOPLE)
    if found != "scale":
        return False
    if a and b and (a[0] not in b or b[0] not in a):
        return True
    return -closeness(pair) < math.log(_THOUSAND) and pair.a.vector.keys() != pair.b.vector.keys()


_TWO_DIGITS = 2
_PEOPLE = {"+person"}
"""What says little where it is all that stands near two figures: "1,300 residents", "3,100 people are in tents"."""
_THOUSAND = 900.0
"""Figures closer than by this factor are no slip of million for billion."""


def has_swapped_digits(pair: Pair, fewest: int = _LONG) -> bool:
    """Whether two figures without a hedge, of so many digits or more, have two neighbouring digits the other way round.

    Long ones may be too close to be told apart by their values, but are no rounding of each other.
    """
    bare = all(item.hedge is None and item.claim.value.relation == "=" for item in (pair.a, pair.b))
    return bare and digits(pair) >= fewest and slip(pair) == "swapped digits"


def has_swapped_year(pair: Pair) -> bool:
    """Whether two dates that are over differ in two swapped digits of their years alone: "May 1987", "May 1978".

    Who speaks of both years means two.
    """
    if pair.level != "disjoint" or pair.on_a.axis != "day":
        return False
    one, other = (_YEAR.split(item.claim.text) for item in (pair.a, pair.b))
    if not len(one) == len(other) == _PARTS or (one[:2], one[3]) != (other[:2], other[3]):
        return False
    if any(told[1] + told[2] in item.article.text for told, item in ((one, pair.b), (other, pair.a))):
        return False
    days = [item.article.day for item in (pair.a, pair.b)]
    return one[2] == other[2][::-1] and all(day and int(one[1] + max(one[2], other[2])) <= day.year for day in days)


_YEAR = re.compile(r"(?<!\d)(\d\d)(\d\d)(?!\d)")
_PARTS = 4
"""A text with one year in it, split: what is before, the century, the year of it, and what is behind."""
_SCALES = (10, 100, 1e3, 1e6)
"""By what factors a slip may be off; of one figure ("3" and "30") only the large ones tell."""


@lru_cache(maxsize=4096)
def _digits(number: float) -> str:
    """The first six figures of a number, without the zeros around them."""
    return f"{number:.5e}".partition("e")[0].replace(".", "").rstrip("0")


def may_be_rounded(pair: Pair) -> bool:
    """Whether one figure may be the other rounded: close to it, and no further off than the last place of one."""
    if pair.on_a.axis in ("day", "direction"):
        return False
    a, b = pair.on_a.middle, pair.on_b.middle
    if not 0 < abs(a - b) < _ROUNDING * max(abs(a), abs(b)):
        return False
    one, other = pair.a.claim.value, pair.b.claim.value
    if pair.on_a.scale != pair.on_b.scale or not (isinstance(one, Number) and isinstance(other, Number)):
        return True
    a, b = _as_written(pair)
    return abs(a - b) <= max(float(one.step), float(other.step), round_step(a), round_step(b))


def are_neighbours(pair: Pair) -> bool:
    """Whether two ages, or two counts that are printed to the last one, are one apart, and neither has a hedge."""
    a, b = pair.a.claim.value, pair.b.claim.value
    if pair.on_a.axis not in _WHOLE or not (isinstance(a, Number) and isinstance(b, Number) and a.amount and b.amount):
        return False
    is_full = pair.on_a.axis == AGE or (a.amount % 10 and b.amount % 10)
    return bool(is_full) and abs(a.amount - b.amount) == 1 == a.step == b.step and a.relation == b.relation == "="


AGE = "quantity:year_old"
_WHOLE = ("count", AGE)
_ROUNDING = 0.02
"""Values closer together than this share of themselves may be roundings of one."""


def thousandfold(pair: Pair) -> str:
    """By what one figure is exactly larger than another with the same two digits or more: "a thousand", "a million".

    Empty where it is not, where neither has its scale or its unit in words, of metres and kilometres, and of sums and
    counts under a thousand: "16 goals" are no slip of "16 million".
    """
    if pair.level != "disjoint" or pair.on_a.kind not in _SCALED or pair.on_a.axis == WORTH or _is_size_and_way(pair):
        return ""
    low, high = sorted(_as_written(pair))
    if pair.on_a.kind != "quantity" and low < _TIMES["a thousand"]:
        return ""
    found = next((name for name, times in _TIMES.items() if low > 0 and abs(high / low / times - 1) < _EXACT), "")
    return found if found and len(_digits(low)) > 1 and _has_words(pair) else ""


def tenfold(pair: Pair) -> str:
    """By what one figure of two digits or more is exactly larger than another: "ten", "a hundred"; else empty."""
    if pair.level != "disjoint" or pair.on_a.axis == WORTH or slip(pair) != "scale":
        return ""
    low, high = sorted(_as_written(pair))
    return next((name for name, times in _TENS.items() if abs(high / low / times - 1) < _EXACT), "")


def _has_words(pair: Pair) -> bool:
    """Whether one of two figures has its scale or its unit in words."""
    return any(any(map(str.isalpha, item.claim.text)) for item in (pair.a, pair.b))


_SCALED = ("money", "count", "quantity")
_TENS = {"ten": 10, "a hundred": 100}
_TIMES = {"a thousand": 1e3, "a million": 1e6}
_EXACT = 1e-6
