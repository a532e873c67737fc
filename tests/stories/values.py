"""Whether a reported claim means what a label says."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from gold import Label

from factcheck.model import Claim, Money, Number, Ordinal, Percent, Timex, Trend

Days = tuple[date, date]

NUMERIC = {"count", "quantity", "ordinal"}
BOUNDS = {">=": ">", "<=": "<"}
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
SECONDS = {"Y": 365.25 * 86400, "M": 30.4375 * 86400, "W": 7 * 86400, "D": 86400, "TH": 3600, "TM": 60, "TS": 1}


def same_value(label: Label, claim: Claim) -> bool:
    """True if the claim has a fitting kind and the value of the label."""
    return COMPARISONS.get(label.kind, same_number)(label, claim)


def same_relation(label: Label, claim: Claim) -> bool:
    """True if the claim is hedged or bounded as the label is; ``nearly`` and ``almost`` are about and below at once."""
    relation = BOUNDS.get(claim.value.relation, claim.value.relation)
    if re.match("nearly|almost", label.quote, re.IGNORECASE):
        return relation in ("~", "<")
    return relation == BOUNDS.get(label.relation, label.relation)


def same_trend(label: Label, claim: Claim) -> bool:
    return isinstance(claim.value, Trend) and claim.value.direction == label.direction


def same_date(label: Label, claim: Claim) -> bool:
    return claim.kind in ("date", "time") and any(
        same_days(str(end), timex) for end in label.ends for timex in timexes(claim)
    )


def same_duration(label: Label, claim: Claim) -> bool:
    if claim.kind == "duration":
        return any(near(seconds(end), seconds(timex), 0.01) for end in label.ends for timex in timexes(claim))
    if claim.kind in NUMERIC:
        return any(near(units(end), number, 1e-6) for end in label.ends for number in numbers(claim))
    return False


def same_quantity(label: Label, claim: Claim) -> bool:
    """Multiples may be read as trends, and ages as durations."""
    if isinstance(claim.value, Trend):
        return label.unit == "times" and label.direction in (None, claim.value.direction)
    if claim.kind == "duration" and "old" in label.unit:
        return any(near(end, units(timex), 1e-6) for end in label.ends for timex in timexes(claim))
    return same_number(label, claim)


def same_number(label: Label, claim: Claim) -> bool:
    if claim.kind != label.kind and not {claim.kind, label.kind} <= NUMERIC:
        return False
    if isinstance(claim.value, Money) and claim.value.currency != label.currency:
        return False
    scale = 0.01 if label.unit == "basis points" else 1
    tolerance = 0.0002 if label.kind == "percent" else 1e-6  # a third is labelled 33.33 per cent
    return any(near(end * scale, number, tolerance) for end in label.ends for number in numbers(claim))


COMPARISONS: dict[str, Callable[[Label, Claim], bool]] = {
    "trend": same_trend,
    "date": same_date,
    "duration": same_duration,
    "quantity": same_quantity,
}


def timexes(claim: Claim) -> list[str]:
    """The TIMEX3 value of a claim and, of a range, its ends."""
    value = claim.value
    found = (value.timex, value.low, value.high) if isinstance(value, Timex) else ()
    return [timex for timex in found if timex]


def numbers(claim: Claim) -> list[float]:
    """The number of a claim and, of a range, its ends; basis points in per cent."""
    value = claim.value
    found: tuple[int | Decimal | None, ...] = ()
    if isinstance(value, Ordinal):
        found = (value.rank,)
    elif isinstance(value, Number):
        found = (value.amount, value.low, value.high)
    scale = 0.01 if isinstance(value, Percent) and value.unit == "basis_point" else 1
    return [float(number) * scale for number in found if number is not None]


def near(a: float | None, b: float | None, tolerance: float) -> bool:
    return a is not None and b is not None and abs(a - b) <= tolerance * max(abs(a), abs(b))


def units(timex: str) -> float | None:
    """The bare number of a duration in one unit: 6 of P6M."""
    match = re.fullmatch(r"PT?([\d.]+)[A-Z]", str(timex))
    return float(match[1]) if match else None


def seconds(timex: str) -> float | None:
    """The length of an ISO 8601 duration in seconds."""
    if not re.fullmatch(r"P(?=.)([\d.]+[YMWD])*(T([\d.]+[HMS])+)?", timex):
        return None
    days, _, clock = timex.partition("T")
    parts = [(number, unit) for number, unit in re.findall(r"([\d.]+)([YMWD])", days)]
    parts += [(number, "T" + unit) for number, unit in re.findall(r"([\d.]+)([HMS])", clock)]
    return sum(float(number) * SECONDS[unit] for number, unit in parts)


def same_days(labelled: str, timex: str) -> bool:
    """True for the same days, or for days within a labelled span, week, season, quarter or half."""
    if labelled == timex or (re.fullmatch(r"XXXX-\d\d-\d\d", timex) and labelled[5:10] == timex[5:]):
        return True
    wanted, got = days(labelled), days(timex)
    if wanted is None or got is None:
        return False
    vague = "/" in labelled or re.search(r"-[WHQSF]", labelled)
    return wanted == got or bool(vague and wanted[0] <= got[0] and got[1] <= wanted[1])


def days(timex: str) -> Days | None:
    """The first and the last day of a TIMEX3 date or span; None for anything else."""
    if "/" in timex:
        ends = [days(part) for part in timex.split("/")]
        return (ends[0][0], ends[-1][1]) if ends[0] and ends[-1] else None
    for pattern, span in DAYS:
        if match := re.fullmatch(pattern, timex.split("T")[0]):
            try:
                return span(*match.groups())
            except ValueError:
                return None
    return None


def months(year: int, first: int, number: int) -> Days:
    """The first and the last day of a run of months."""
    later, month = divmod(first + number - 2, 12)
    return date(year, first, 1), date(year + later, month + 1, monthrange(year + later, month + 1)[1])


def week(year: str, number: str, weekend: str) -> Days:
    monday = date.fromisocalendar(int(year), int(number), 1)
    return monday + timedelta(5 if weekend else 0), monday + timedelta(6)


DAYS: list[tuple[str, Callable[..., Days]]] = [
    (r"(\d{4}-\d\d-\d\d)", lambda day: (date.fromisoformat(day), date.fromisoformat(day))),
    (r"(\d{4})-(\d\d)", lambda year, month: months(int(year), int(month), 1)),
    (r"(\d{4})", lambda year: months(int(year), 1, 12)),
    (r"(\d{3})X?", lambda decade: months(int(decade) * 10, 1, 120)),
    (r"(\d{4})-W(\d\d)(-WE)?", week),
    (r"(\d{4})-Q([1-4])", lambda year, quarter: months(int(year), 3 * int(quarter) - 2, 3)),
    (r"(\d{4})-H([12])", lambda year, half: months(int(year), 6 * int(half) - 5, 6)),
    (r"(\d{4})-(SP|SU|FA|WI)", lambda year, season: months(int(year), SEASONS[season], 3)),
]
