"""The labels of a story as claims, so that alignment can be fitted and measured apart from extraction."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from gold import Label, Story

from factcheck.model import Count, Mention, Money, Ordinal, Percent, Quantity, Timex, Trend, Value

_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def days(timex: str) -> tuple[date, date] | None:
    """First and last day of a TIMEX3 date; None where it names none."""
    if "/" in timex:
        first, last = (days(part) for part in timex.split("/", 1))
        return (first[0], last[1]) if first and last else None
    timex = timex.partition("T")[0].removeprefix("FY")
    if m := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", timex):
        return (day := date(int(m[1]), int(m[2]), int(m[3]))), day
    if m := re.fullmatch(r"(\d{4})-(\d\d)", timex):
        return _months(int(m[1]), int(m[2]), 1)
    if m := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", timex):
        monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
        return monday + timedelta(5 if m[3] else 0), monday + timedelta(6)
    if m := re.fullmatch(r"(\d{4})-([QH])([1-4])", timex):
        width = 3 if m[2] == "Q" else 6
        return _months(int(m[1]), (int(m[3]) - 1) * width + 1, width)
    if m := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", timex):
        return _months(int(m[1]), _SEASONS[m[2]], 3)
    if m := re.fullmatch(r"(\d{4})", timex):
        return date(int(m[1]), 1, 1), date(int(m[1]), 12, 31)
    if m := re.fullmatch(r"(\d{3})X?", timex):
        return date(int(m[1]) * 10, 1, 1), date(int(m[1]) * 10 + 9, 12, 31)
    return None


def _months(year: int, first: int, width: int) -> tuple[date, date]:
    years, month = divmod(first + width - 2, 12)
    return date(year, first, 1), date(year + years, month + 1, monthrange(year + years, month + 1)[1])


def value_of(label: Label) -> Value | None:
    """The value of a label, in the terms of the model."""
    relation: Any = label.relation
    if re.match("nearly|almost", label.quote, re.I):
        relation = "<"
    if label.kind == "trend":
        return Trend(direction=label.direction)  # type: ignore[arg-type]
    if label.kind == "date":
        span = days(str(label.value)) or (None, None)
        return Timex(timex=str(label.value), earliest=span[0], latest=span[1], relation=relation)
    if label.kind == "duration":
        low, high = map(str, label.value) if isinstance(label.value, list) else (None, None)
        return Timex(timex=str(label.ends[0]), low=low, high=high, relation=relation)
    if label.kind == "ordinal":
        after = re.findall(r"[a-z]+", label.unit)
        return Ordinal(rank=int(label.value), noun=after[-1] if after else None)
    return _number(label, relation)


def _number(label: Label, relation: Any) -> Value:
    figures = re.findall(r"\d[\d,]*(?:\.\d+)?", label.quote)
    ends = [Decimal(str(end)) for end in label.ends]
    step = Decimal(0)
    if figures:
        printed = Decimal(figures[0].replace(",", ""))
        step = Decimal(1).scaleb(-len(figures[0].partition(".")[2])) * (ends[0] / printed if printed else 1)
    fields: dict[str, Any] = {"relation": relation, "step": abs(step), "direction": label.direction}
    fields |= {"low": ends[0], "high": ends[1]} if len(ends) > 1 else {"amount": ends[0]}
    if label.kind == "money":
        return Money(currency=str(label.currency), **fields)
    if label.kind == "percent":
        unit = {"percentage points": "percentage_point", "basis points": "basis_point"}.get(label.unit, "percent")
        return Percent(unit=unit, **fields)  # type: ignore[arg-type]
    if label.kind == "count":
        return Count(noun=label.unit or None, **fields)
    return Quantity(unit=_UNITS.get(label.unit, label.unit.removesuffix("s").replace(" ", "_")), **fields)


_UNITS = {"km": "kilometre", "m": "metre", "mm": "millimetre", "cm": "centimetre", "feet": "foot", "kg": "kilogram",
          "mph": "mile_per_hour", "kmh": "kilometre_per_hour", "km/h": "kilometre_per_hour"}  # fmt: skip


def mentions_of(story: Story, article: str) -> list[Mention]:
    """The labels of an article as mentions, in order of their place."""
    found = []
    for label in story.labels.values():
        value = value_of(label) if label.article == article else None
        if value is not None:
            found.append(Mention(label.kind, label.start, label.end, value))
    return sorted(found, key=lambda m: (m.start, m.end))
