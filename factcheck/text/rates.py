"""What a measure is counted by: "gallons a year", "micrograms per gram"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.model import plain
from factcheck.text.numerals import parse_numeral
from factcheck.text.scan import Scan, Vocabulary

NO_RATES = frozenset({"point", "magnitude", "degree", "celsius", "fahrenheit"})
_AFTER_MOMENT = frozenset({"ago", "after", "before", "later", "earlier"})


@cache
def _grammar(vocabulary: Vocabulary) -> re.Pattern[str]:
    per_unit = "(?:(?P<many><figure>) ?)?(?P<unit><unit>)"
    return vocabulary.grammar(f"(?: <per> |/)(?:(?P<time><rate_unit>)|{per_unit})| <a> (?P<each><rate_unit>)")


def with_rate(scan: Scan, last: int, unit: str) -> tuple[int, str]:
    """Where a measure that ends at a piece really ends, and its unit with what it is counted by."""
    rate = _grammar(scan.vocabulary).match(scan.letters, last) if unit not in NO_RATES else None
    if rate is None or scan.word_after(rate.end()).lower() in _AFTER_MOMENT:
        return last, unit  # "3 kg a day after"
    group = rate.lastgroup or ""
    by = scan.vocabulary.value("unit" if group == "unit" else "rate_unit", scan.words(*rate.span(group)))
    many = parse_numeral(scan.words(*rate.span("many"))) if rate["many"] else None
    step = f"{plain(many.amount)}_{by}" if many else by
    return (rate.end(), f"{unit}_per_{step}") if by else (last, unit)
