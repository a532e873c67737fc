"""How each kind of fact is printed: one table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from synthetic.days import day_form, month_form, year_form
from synthetic.facts import Fact
from synthetic.look import Form, Look
from synthetic.measures import age_form, clock_form, duration_form, ordinal_form, quantity_form
from synthetic.sums import count_form, money_form, percent_form

FORMS: dict[str, Callable[[Fact, Any, Look], Form]] = {
    "count": count_form,
    "money": money_form,
    "percent": percent_form,
    "quantity": quantity_form,
    "duration": duration_form,
    "age": age_form,
    "ordinal": ordinal_form,
    "clock": clock_form,
    "day": day_form,
    "month": month_form,
    "year": year_form,
}
"""Kind to its form."""
