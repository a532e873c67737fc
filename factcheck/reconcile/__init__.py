"""Holding the claims of several articles against each other."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Article, Claim, Context, Finding


def reconcile(articles: Sequence[Article], claims: Sequence[Claim], contexts: Sequence[Context]) -> list[Finding]:
    """What the articles say of the same things; ``contexts`` belong to ``claims``, one each."""
    return []
