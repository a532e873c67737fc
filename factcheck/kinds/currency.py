"""What sums of money in different currencies are worth in one: euros, at the European Central Bank's daily rates.

Who converts takes the rate of the day of writing or the mean of the period that the sum is of; both are granted.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any

from factcheck.kinds.base import WORTH, Interval, interval_of
from factcheck.model import Money

_REFERENCE = "EUR"
_NEAREST = 10
"""The rate of a day without one is that of up to so many days before: weekends, holidays."""
_LATEST = timedelta(days=90)
"""The last rates known are taken for so long after."""
_SAMPLES = 12
"""A mean is taken over so many days of a period, evenly spread."""


def worth(value: Money, text: str, written: date, period: tuple[date, date] | None) -> Interval | None:
    """A sum of money, printed as ``text``, by its worth in euros; None where no rate is known.

    ``written`` is the day of publication, ``period`` the first and last day that the sum is of, if that is known.
    """
    rates = [rate(value.currency, written, written)]
    if period and period[0] < written:
        rates.append(rate(value.currency, period[0], min(period[1], written)))
    known = [found for found in rates if found]
    if not known:
        return None
    interval = interval_of(value, text, WORTH, precision=float(value.step), scale=value.currency)
    least, most = min(known), max(known)
    return interval._replace(
        low=interval.low * least,
        high=interval.high * most,
        near_low=interval.near_low * least,
        near_high=interval.near_high * most,
    )


@lru_cache(maxsize=4096)
def rate(currency: str, first: date, last: date) -> float | None:
    """What one unit of a currency was worth in euros in the mean of a period, None if not known."""
    if currency == _REFERENCE:
        return 1.0
    length = (last - first).days
    step = max(length / (_SAMPLES - 1), 1.0)
    days = {first + timedelta(days=min(round(number * step), length)) for number in range(_SAMPLES)}
    found = [rated for day in days if (rated := _of_day(currency, day))]
    return sum(found) / len(found) if found else None


def _of_day(currency: str, day: date) -> float | None:
    from currency_converter import RateNotFoundError

    converter = _converter(day.year)
    bounds = converter.bounds.get(currency)
    if bounds is None or not bounds.first_date <= day <= bounds.last_date + _LATEST:
        return None
    day = min(day, bounds.last_date)
    for back in range(_NEAREST):
        try:
            return float(converter.convert(1, currency, _REFERENCE, day - timedelta(days=back)))
        except RateNotFoundError:
            continue
    return None


@cache
def _converter(year: int) -> Any:
    """A converter with the rates of a year and of the one before: all since 1999 take ten times as long to read."""
    from currency_converter import CurrencyConverter

    years = (f"{year - 1}-", f"{year}-")

    class Converter(CurrencyConverter):  # type: ignore[misc]
        def load_lines(self, lines: Iterable[str]) -> None:
            header, *rows = lines
            self.bounds: dict[str, Any] = {}
            if wanted := [row for row in rows if row.startswith(years)]:
                super().load_lines([header, *wanted])

    return Converter()
