"""The articles in full, with their claims, and what else findings point at, marked where they stand.

One mark stands inside the other where they nest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from factcheck.model import VERDICTS, Article, Claim, Finding, Point
from factcheck.reporters.base import UNDATED, WORDING, View, about_label, counted
from factcheck.reporters.html.base import (
    article_anchor,
    esc,
    finding_anchor,
    meaning,
    point_anchor,
    section,
    source_date,
)

Findings = dict[str, list[Finding]]
"""The findings about each point, by its id in the page, the gravest first."""


def texts(view: View) -> str:
    """All articles, as they were published."""
    points: dict[str, list[Point]] = defaultdict(list)
    places: list[Point] = [place for finding in view.report.findings for place in finding.places]
    for point in dict.fromkeys([*view.report.claims, *places]):
        points[point.article].append(point)
    findings: Findings = defaultdict(list)
    for verdict in VERDICTS:
        for finding in view.findings[verdict]:
            for point in view.points[finding.id]:
                findings[point_anchor(point)].append(finding)
    body = "".join(_article(article, points[article.id], findings) for article in view.articles.values())
    return section("articles", "Articles", body)


def _article(article: Article, points: list[Point], findings: Findings) -> str:
    at_hand = [point for point in points if article.text[point.start : point.end] == point.text]
    apart = [point for point in points if article.text[point.start : point.end] != point.text]
    claims = sum(isinstance(point, Claim) for point in points)
    path = f' <span class="place">{esc(article.path)}</span>' if article.path else ""
    undated = "" if article.published else f'<p class="none">This article {UNDATED}</p>'
    listed = "".join(f"<li>{_open(point, findings)}{esc(point.text)}{_close(point, findings)}</li>" for point in apart)
    return (
        f'<article class="text" id="{article_anchor(article)}"><h3 dir="auto">{esc(article.title or article.name)}</h3>'
        f'<p class="meta">{source_date(article)}{path} {counted(claims, "claim")}</p>{undated}'
        f'<div class="body" dir="auto">{_marked(article.text, at_hand, findings)}</div>'
        f"{f'<ul>{listed}</ul>' if listed else ''}</article>"
    )


def _marked(text: str, points: Iterable[Point], findings: Findings) -> str:
    """The text with every point in a mark, and after the mark a link to each finding about it."""
    out, at = [], 0
    for offset, point, kind in events(points):
        out += [esc(text[at:offset]), _TAGS[kind](point, findings)]
        at = offset
    return "".join([*out, esc(text[at:])])


def events(points: Iterable[Point]) -> Iterator[tuple[int, Point, str]]:
    """Where marks begin and end, in order, so that they nest: the offset, the point, and a key of ``_TAGS``.

    A point that crosses the end of one inside which it began pauses there and resumes behind it.
    """
    opened: list[Point] = []
    for point in sorted(points, key=lambda point: (point.start, -point.end, point_anchor(point))):
        yield from _ended(opened, point.start)
        opened.append(point)
        yield point.start, point, "open"
    yield from _ended(opened, None)


def _ended(opened: list[Point], until: int | None) -> Iterator[tuple[int, Point, str]]:
    """Close the open points that end by an offset, the first and innermost first."""
    while opened:
        depth = min(range(len(opened)), key=lambda depth: (opened[depth].end, -depth))
        end = opened[depth].end
        if until is not None and end > until:
            return
        above = opened[depth + 1 :]
        yield from ((end, point, "pause") for point in reversed(above))
        yield end, opened.pop(depth), "close"
        yield from ((end, point, "resume") for point in above)


def _open(point: Point, findings: Findings) -> str:
    title = f' title="{esc(_sense(point))}"' if isinstance(point, Claim) else ""
    return f'<mark id="{point_anchor(point)}" class="{_verdict(point, findings)}"{title}>'


def _sense(claim: Claim) -> str:
    about = about_label(claim.about)
    return f"{claim.kind}: {meaning(claim.value)}{'; about ' + about if about else ''}"


def _resume(point: Point, findings: Findings) -> str:
    return f'<mark class="{_verdict(point, findings)}">'


def _pause(point: Point, findings: Findings) -> str:
    return "</mark>"


def _close(point: Point, findings: Findings) -> str:
    return "</mark>" + "".join(
        f'<a class="ref {finding.verdict}" href="#{finding_anchor(finding)}" title="{esc(finding.message)}"'
        f' aria-label="{WORDING[finding.verdict].one} {esc(finding.code)}">{WORDING[finding.verdict].icon}</a>'
        for finding in findings.get(point_anchor(point), ())
    )


_TAGS: dict[str, Callable[[Point, Findings], str]] = {
    "open": _open,
    "close": _close,
    "pause": _pause,
    "resume": _resume,
}


def _verdict(point: Point, findings: Findings) -> str:
    """The gravest verdict on a point, for its colour."""
    told = findings.get(point_anchor(point))
    return told[0].verdict if told else "unjudged"
