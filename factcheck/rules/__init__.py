"""Inconsistencies inside one article: one module or package a rule, each with a stable code.

A rule is silent unless it is sure: every pattern asks for words that say what a figure does to its neighbours, and
every comparison grants each figure its rounding and its hedge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import About, Article, Claim, Context, Finding, Place, content_id
from factcheck.rules import (
    arithmetic,
    counted,
    dates,
    elapsed,
    headline,
    lengths,
    listed,
    magnitude,
    order,
    persons,
    points,
    ranks,
    rates,
    repeated,
    roles,
    shares,
    sums,
    units,
    ways,
)
from factcheck.rules.base import Rule, Slip
from factcheck.rules.base.frames import Page
from factcheck.text.positions import Positions

RULES: dict[str, Rule] = {
    module.RULE.code: module.RULE
    for module in (
        arithmetic,
        dates,
        sums,
        elapsed,
        points,
        magnitude,
        repeated,
        persons,
        rates,
        ways,
        units,
        headline,
        counted,
        shares,
        lengths,
        order,
        roles,
        listed,
        ranks,
    )
}
"""Code to rule."""


def inconsistencies(
    article: Article,
    claims: Sequence[Claim],
    contexts: Sequence[Context],
    headline: Sequence[tuple[Claim, Context]] = (),
) -> list[Finding]:
    """The findings of all rules on one article; ``contexts`` belong to ``claims``, one each.

    ``headline`` holds the claims of the article's title, with their contexts.
    """
    page = Page(article, claims, contexts, headline)
    return [finding for rule in RULES.values() for finding in _findings(rule, page)]


def _findings(rule: Rule, page: Page) -> Iterator[Finding]:
    """The findings of one rule, each set of claims once."""
    seen: set[str] = set()
    for slip in rule.check(page):
        finding = _finding(rule, slip, page.article)
        if finding.id not in seen:
            seen.add(finding.id)
            yield finding


def _finding(rule: Rule, slip: Slip, article: Article) -> Finding:
    claims = sorted(slip.claims, key=lambda claim: (claim.start, claim.end))
    ids = tuple(claim.id for claim in claims)
    places = _places(slip, article) if slip.spans else ()
    words = [f"{place.start} {place.text}" for place in places]
    identity = content_id(rule.code, *(ids or (article.id, *words)))
    about = slip.about or (claims[0].about if claims else About())
    return Finding(
        id=identity,
        code=rule.code,
        verdict="inconsistency",
        severity=slip.severity,
        confidence=slip.confidence,
        about=about,
        claims=ids,
        sides=(),
        level=slip.level,
        message=slip.message,
        places=places,
    )


def _places(slip: Slip, article: Article) -> tuple[Place, ...]:
    """The words of a slip with their places in the file, in order."""
    positions = Positions(article)
    return tuple(
        Place(article.id, article.text[start:end], start, end, *positions.at(start))
        for start, end in sorted(set(slip.spans))
    )
