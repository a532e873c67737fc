"""The matrix of facts by articles: what each says of what the others say too."""

from __future__ import annotations

from collections import defaultdict

from factcheck.model import VERDICTS, Article, Finding, Point
from factcheck.reporters.base import View, date_label, shortened
from factcheck.reporters.html.base import (
    article_link,
    esc,
    finding_anchor,
    icon,
    letter,
    link,
    point_anchor,
    section,
    tint,
)

_MOST_CELLS = 20_000
"""Beyond this a table helps nobody and browsers stall; the page says so instead."""


def matrix(view: View) -> str:
    """The matrix, with a row for each fact that more than one source tells or that one article tells twice."""
    findings = [finding for verdict in VERDICTS if verdict != "single_source" for finding in view.findings[verdict]]
    articles = list(view.articles.values())
    if not findings:
        body = '<p class="none">There is no fact to compare.</p>'
    elif len(findings) * len(articles) > _MOST_CELLS:
        body = f'<p class="none">{len(findings)} facts by {len(articles)} articles are too many for a table.</p>'
    else:
        body = _table(view, findings, articles)
    return section("matrix", "Facts by article", body)


def _table(view: View, findings: list[Finding], articles: list[Article]) -> str:
    head = "".join(
        f'<th scope="col">{article_link(article)}<small>{date_label(article)}</small></th>' for article in articles
    )
    rows = "".join(_row(view, finding, articles) for finding in findings)
    return (
        '<div class="scroll" role="region" aria-labelledby="matrix-heading" tabindex="0"><table class="matrix">'
        f'<thead><tr><th scope="col">Fact</th>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
        '<p class="hint">Letters and colours tell the sides of a fact apart. Each cell leads to its sentence.</p>'
    )


def _row(view: View, finding: Finding, articles: list[Article]) -> str:
    sides = view.sides(finding)
    cells: dict[str, list[str]] = defaultdict(list)
    for number, side in enumerate(sides):
        for point in side:
            cells[point.article].append(_cell(point, number, lettered=len(sides) > 1))
    label = f"{icon(finding)} {link(finding_anchor(finding), esc(shortened(view.label(finding), 70)))}"
    shown = "".join(f"<td>{''.join(cells[article.id]) or _SILENT}</td>" for article in articles)
    return f'<tr><th scope="row">{label}</th>{shown}</tr>'


_SILENT = '<span class="silent" role="img" aria-label="says nothing">·</span>'


def _cell(point: Point, side: int, *, lettered: bool) -> str:
    badge = f"<b>{letter(side)}</b> " if lettered else ""
    return link(point_anchor(point), f"{badge}<bdi>{esc(shortened(point.text, 40))}</bdi>", f"cell {tint(side)}")
