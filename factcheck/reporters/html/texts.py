"""The articles in full, with their claims marked where they stand, one inside the other where they nest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from factcheck.model import VERDICTS, Article, Claim, Finding
from factcheck.reporters.base import UNDATED, WORDING, View, about_label, counted
from factcheck.reporters.html.base import (
    article_anchor,
    claim_anchor,
    esc,
    finding_anchor,
    meaning,
    section,
    source_date,
)

Findings = dict[str, list[Finding]]
"""The findings about each claim, by its id, the gravest first."""


def texts(view: View) -> str:
    """All articles, as they were published."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in view.report.claims:
        claims[claim.article].append(claim)
    findings: Findings = defaultdict(list)
    for verdict in VERDICTS:
        for finding in view.findings[verdict]:
            for name in finding.claims:
                findings[name].append(finding)
    body = "".join(_article(article, claims[article.id], findings) for article in view.articles.values())
    return section("articles", "Articles", body)


def _article(article: Article, claims: list[Claim], findings: Findings) -> str:
    at_hand = [claim for claim in claims if article.text[claim.start : claim.end] == claim.text]
    apart = [claim for claim in claims if article.text[claim.start : claim.end] != claim.text]
    path = f' <span class="place">{esc(article.path)}</span>' if article.path else ""
    undated = "" if article.published else f'<p class="none">This article {UNDATED}</p>'
    listed = "".join(f"<li>{_open(claim, findings)}{esc(claim.text)}{_close(claim, findings)}</li>" for claim in apart)
    return (
        f'<article class="text" id="{article_anchor(article)}"><h3 dir="auto">{esc(article.title or article.name)}</h3>'
        f'<p class="meta">{source_date(article)}{path} {counted(len(claims), "claim")}</p>{undated}'
        f'<div class="body" dir="auto">{_marked(article.text, at_hand, findings)}</div>'
        f"{f'<ul>{listed}</ul>' if listed else ''}</article>"
    )


def _marked(text: str, claims: Iterable[Claim], findings: Findings) -> str:
    """The text with every claim in a mark, and after the mark a link to each finding about it."""
    out, at = [], 0
    for offset, claim, kind in events(claims):
        out += [esc(text[at:offset]), _TAGS[kind](claim, findings)]
        at = offset
    return "".join([*out, esc(text[at:])])


def events(claims: Iterable[Claim]) -> Iterator[tuple[int, Claim, str]]:
    """Where marks begin and end, in order, so that they nest: the offset, the claim, and a key of ``_TAGS``.

    A claim that crosses the end of one inside which it began pauses there and resumes behind it.
    """
    opened: list[Claim] = []
    for claim in sorted(claims, key=lambda claim: (claim.start, -claim.end, claim.id)):
        yield from _ended(opened, claim.start)
        opened.append(claim)
        yield claim.start, claim, "open"
    yield from _ended(opened, None)


def _ended(opened: list[Claim], until: int | None) -> Iterator[tuple[int, Claim, str]]:
    """Close the open claims that end by an offset, the first and innermost first."""
    while opened:
        depth = min(range(len(opened)), key=lambda depth: (opened[depth].end, -depth))
        end = opened[depth].end
        if until is not None and end > until:
            return
        above = opened[depth + 1 :]
        yield from ((end, claim, "pause") for claim in reversed(above))
        yield end, opened.pop(depth), "close"
        yield from ((end, claim, "resume") for claim in above)


def _open(claim: Claim, findings: Findings) -> str:
    about = about_label(claim.about)
    sense = f"{claim.kind}: {meaning(claim.value)}{'; about ' + about if about else ''}"
    return f'<mark id="{claim_anchor(claim)}" class="{_verdict(claim, findings)}" title="{esc(sense)}">'


def _resume(claim: Claim, findings: Findings) -> str:
    return f'<mark class="{_verdict(claim, findings)}">'


def _pause(claim: Claim, findings: Findings) -> str:
    return "</mark>"


def _close(claim: Claim, findings: Findings) -> str:
    return "</mark>" + "".join(
        f'<a class="ref {finding.verdict}" href="#{finding_anchor(finding)}" title="{esc(finding.message)}"'
        f' aria-label="{WORDING[finding.verdict].one} {esc(finding.code)}">{WORDING[finding.verdict].icon}</a>'
        for finding in findings.get(claim.id, ())
    )


_TAGS: dict[str, Callable[[Claim, Findings], str]] = {
    "open": _open,
    "close": _close,
    "pause": _pause,
    "resume": _resume,
}


def _verdict(claim: Claim, findings: Findings) -> str:
    """The gravest verdict on a claim, for its colour."""
    told = findings.get(claim.id)
    return told[0].verdict if told else "unjudged"
