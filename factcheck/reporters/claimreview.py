"""Contradictions and inconsistencies as drafts of schema.org ClaimReview. Format: schema.org/ClaimReview.

What the tool can tell is that published claims do not go together, not which of them is true. So a review is made for
each side, its rating has words and no value, and who reviewed it, when and where is left to the desk that publishes it.
Only errors are told: what may have an innocent reading is nothing to publish.
"""

from __future__ import annotations

import json
from typing import Any

from factcheck.fingerprints import fingerprints
from factcheck.model import Article, Finding, Point, Report, Verdict
from factcheck.reporters.base import Options, View, one_line
from factcheck.reporters.base.annotations import uri_of

_WEB = ("https://", "http://")
RATINGS: dict[Verdict, str] = {
    "contradiction": "Contradicted by another source",
    "inconsistency": "Inconsistent within the article",
}
"""What the tool can say of a claim of a finding, by its verdict."""


def render(report: Report, options: Options) -> str:
    view, prints = View(report), fingerprints(report)
    reviews = []
    for finding in (finding for verdict in RATINGS for finding in view.findings[verdict]):
        if finding.severity == "error" and view.points[finding.id]:
            for number, side in enumerate(view.sides(finding), start=1):
                identity = {"@type": "ClaimReview", "identifier": f"{prints[finding.id]}-{number}"}
                reviews.append(identity | _review(view, finding, side))
    return json.dumps({"@context": "https://schema.org", "@graph": reviews}, indent=2, ensure_ascii=False) + "\n"


def _review(view: View, finding: Finding, side: list[Point]) -> dict[str, Any]:
    """The review of what one side says in all."""
    first, *others = dict.fromkeys(point.article for point in side)
    words = [one_line(passage.text) for passage in view.passages(point for point in side if point.article == first)]
    works = [_appearance(view.articles[article]) for article in (first, *others)]
    return {
        "creativeWorkStatus": "Draft",
        "claimReviewed": " […] ".join(words),
        "itemReviewed": {"@type": "Claim", "appearance": works},
        "reviewBody": one_line(finding.message),
        "reviewRating": {"@type": "Rating", "alternateName": RATINGS[finding.verdict]},
    }


def _appearance(article: Article) -> dict[str, Any]:
    work: dict[str, Any] = {"@type": "NewsArticle", "identifier": one_line(article.id)}
    if article.title:
        work["headline"] = one_line(article.title)
    if article.published:
        work["datePublished"] = article.published.isoformat()
    if url := next((place for place in (article.path, article.id) if place and place.startswith(_WEB)), None):
        work["url"] = uri_of(one_line(url))
    return work | {"publisher": {"@type": "Organization", "name": one_line(article.name)}}
