"""The codes of all findings, and a page for each: what it finds, why it matters, an example, its limits.

The pages are the docstrings of the modules that make the findings.
"""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

from factcheck.errors import UsageError
from factcheck.model import Severity

BETWEEN_SOURCES: dict[str, str] = {
    "FC101": "Contradicting sums of money",
    "FC102": "Contradicting percentages",
    "FC103": "Contradicting counts",
    "FC104": "Contradicting quantities",
    "FC105": "Contradicting dates or times",
    "FC106": "Contradicting durations",
    "FC107": "Contradicting ranks",
    "FC108": "Contradicting trends",
    "FC301": "A quotation that differs in substance",
    "FC302": "A quotation in other words",
    "FC303": "A quotation that was cut",
    "FC401": "What only one source says",
    "FC402": "What only copies of one story say",
    "FC403": "Articles that are copies of one story",
    "FC901": "An agreement",
    "FC902": "An update",
}
"""The findings that the comparison of sources makes; those inside one article are rules with pages of their own."""

_MODULES = {"FC3": "quotes", "FC402": "lineage", "FC403": "lineage"}
"""Where findings between sources are made, by the beginning of their code; the others in ``judge``."""
_SEVERITIES: dict[str, Severity] = {"FC1": "error", "FC301": "warning"}
"""The severity of the surest findings between sources, by the beginning of their code; the others tell of no fault."""


class Page(NamedTuple):
    """The page of a code: what it finds in a few words, how grave its surest findings are, and the text."""

    code: str
    title: str
    severity: Severity
    text: str


def codes() -> dict[str, str]:
    """Every code and what it finds, in order."""
    from factcheck.rules import RULES

    return dict(sorted({**BETWEEN_SOURCES, **{code: _title(rule.text) for code, rule in RULES.items()}}.items()))


def load_page(code: str) -> Page:
    """The page of a code. Raises UsageError where there is none, with the nearest code that there is."""
    page = page_of(code.upper())
    if page is None:
        raise UsageError(_unknown(code.upper()))
    return page


def page_of(code: str) -> Page | None:
    """The page of a code; None for a code that this version does not know."""
    from factcheck.rules import RULES

    if rule := RULES.get(code):
        return Page(code, _title(rule.text), rule.severity, _body(rule.text))
    if code not in BETWEEN_SOURCES:
        return None
    module = next((name for prefix, name in _MODULES.items() if code.startswith(prefix)), "judge")
    severity: Severity = next((grade for prefix, grade in _SEVERITIES.items() if code.startswith(prefix)), "info")
    text = import_module(f"factcheck.reconcile.{module}").__doc__ or ""
    return Page(code, BETWEEN_SOURCES[code], severity, _body(text))


def _title(text: str) -> str:
    return text.partition("\n")[0]


def _body(text: str) -> str:
    return text.partition("\n")[2].strip()


def is_known(prefix: str) -> bool:
    """Whether any code is, or begins with, some letters."""
    return bool(prefix) and any(code.startswith(prefix) for code in codes())


def guess(code: str) -> str:
    """`` Did you mean FC101?``, with the code that has most letters in the same place; empty where none comes near."""
    from difflib import get_close_matches
    from operator import eq

    near = get_close_matches(code.upper(), codes(), n=10, cutoff=0.5)
    best = max(near, key=lambda name: sum(map(eq, name, code.upper())), default=None)
    return f" Did you mean {best}?" if best else ""


def _unknown(code: str) -> str:
    return f"There is no rule {code!r}.{guess(code)} `factcheck rule` lists all rules."
