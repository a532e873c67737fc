"""The codes of all findings, and what each of them finds."""

from __future__ import annotations

BETWEEN_SOURCES: dict[str, str] = {
    "FC101": "contradicting sums of money",
    "FC102": "contradicting percentages",
    "FC103": "contradicting counts",
    "FC104": "contradicting quantities",
    "FC105": "contradicting dates or times",
    "FC106": "contradicting durations",
    "FC107": "contradicting ranks",
    "FC108": "contradicting trends",
    "FC301": "a quotation that differs in substance",
    "FC302": "a quotation in other words",
    "FC303": "a quotation that was cut",
    "FC401": "what only one source says",
    "FC402": "what only copies of one story say",
    "FC403": "articles that are copies of one story",
    "FC901": "an agreement",
    "FC902": "an update",
}
"""The findings that the comparison of sources makes; those inside one article are rules with pages of their own."""


def codes() -> dict[str, str]:
    """Every code and what it finds, in order."""
    from factcheck.rules import RULES

    return dict(sorted((BETWEEN_SOURCES | {code: rule.name for code, rule in RULES.items()}).items()))
