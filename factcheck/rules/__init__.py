"""Inconsistencies inside one article: one module a rule, each with a stable code."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Article, Claim, Context, Finding


def inconsistencies(article: Article, claims: Sequence[Claim], contexts: Sequence[Context]) -> list[Finding]:
    """The findings of all rules on one article."""
    return []
