"""The findings as cards, a section for each verdict."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from factcheck.model import VERDICTS, Claim, Evidence, Finding, Point, Verdict
from factcheck.reporters.base import (
    WORDING,
    View,
    about_label,
    counted,
    findings_counted,
    total,
)
from factcheck.reporters.html.base import (
    esc,
    finding_anchor,
    icon,
    letter,
    link,
    meaning,
    passages,
    point_anchor,
    section,
    source_date,
    tint,
)

_NONE: dict[Verdict, str] = {
    "contradiction": "No source contradicts another.",
    "inconsistency": "No article contradicts itself.",
    "update": "No figure was updated.",
    "agreement": "No fact is told by more than one source.",
    "single_source": "Every fact is told by more than one source.",
}


def cards(view: View) -> str:
    """A section for each verdict, with its findings or a word that there are none."""
    return "".join(_section(view, verdict, view.findings[verdict]) for verdict in VERDICTS)


def _section(view: View, verdict: Verdict, findings: list[Finding]) -> str:
    wording = WORDING[verdict]
    heading = (
        f'<span class="icon {verdict}" aria-hidden="true">{wording.icon}</span> '
        f'{wording.heading} <span class="count">{len(findings)}</span>'
    )
    if not findings:
        body = f'<p class="none">{_NONE[verdict]}</p>'
    elif verdict == "single_source":
        body = _singles(view, findings)
    else:
        body = "".join(_card(view, finding) for finding in findings)
    return section(verdict, heading, body)


def _card(view: View, finding: Finding) -> str:
    sides = view.sides(finding)
    shown = "".join(_side(view, finding, number, side) for number, side in enumerate(sides))
    topic = about_label(finding.about)
    return (
        f'<article class="card {finding.verdict} {finding.severity}" id="{finding_anchor(finding)}">'
        f"<h3>{icon(finding)} {esc(finding.message)}</h3>"
        f'<p class="meta"><span class="code">{esc(finding.code)}</span> '
        f'<span class="severity {finding.severity}">{finding.severity}</span> '
        f"{f'<span>{esc(topic)}</span> ' if topic else ''}<span>confidence {finding.confidence:.0%}</span> "
        f"<span>fingerprint <code>{view.marks[finding.id]}</code></span></p>"
        f'<div class="sides">{shown}</div>{_why(finding)}</article>'
    )


def _side(view: View, finding: Finding, number: int, points: list[Point]) -> str:
    if len(view.sides(finding)) == 1:
        return passages(view, points, tint(0))
    badge = f'<span class="badge {tint(number)}">{letter(number)}</span>'
    return (
        f'<div class="side"><h4>{badge} <span dir="auto">{esc(view.voice(points))}</span></h4>'
        f"{passages(view, points, tint(number))}</div>"
    )


def _why(finding: Finding) -> str:
    """The explanation as a waterfall: each bar begins where the one before it ended."""
    if not finding.explanation:
        return ""
    rows = "".join(
        f'<tr><th scope="row">{esc(item.feature)}</th><td>{esc(item.level)}</td>'
        f'<td class="weight">{item.weight:+.2f}</td><td class="bar">{bar}</td></tr>'
        for item, bar in zip(finding.explanation, _bars(finding.explanation), strict=True)
    )
    return (
        '<details class="why"><summary>Why</summary><table><thead><tr><th scope="col">Feature</th>'
        '<th scope="col">Level</th><th scope="col">Weight</th><td></td></tr></thead>'
        f'<tbody>{rows}</tbody><tfoot><tr><th scope="row">Together</th><td>{esc(finding.level)}</td>'
        f'<td class="weight">{total(finding.explanation):+.2f}</td><td></td></tr></tfoot></table></details>'
    )


def _bars(explanation: Sequence[Evidence]) -> list[str]:
    """A drawing for each weight, all on one scale."""
    ends = list(accumulate((item.weight for item in explanation), initial=0.0))
    low, width = min(ends), (max(ends) - min(ends)) or 1.0
    bars = []
    for first, last in pairwise(ends):
        left, wide = (min(first, last) - low) / width * 100, abs(last - first) / width * 100
        kind = "for" if last >= first else "against"
        bars.append(
            '<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
            f'<rect class="{kind}" x="{left:.1f}" y="0" width="{max(wide, 0.5):.1f}" height="8"></rect></svg>'
        )
    return bars


def _singles(view: View, findings: list[Finding]) -> str:
    """Which articles are copies, and what only one source says: a folded list by article."""
    voices = "".join(
        f'<p id="{finding_anchor(finding)}">{icon(finding)} {esc(finding.message)}</p>' for finding in view.voices
    )
    lists = "".join(
        f"<h3>{source_date(view.articles[article])}: {counted(len(rows), 'claim')}</h3>"
        f"<ul>{''.join(_single(view, *row) for row in rows)}</ul>"
        for article, rows in view.singles.items()
    )
    told = findings_counted(len(findings) - len(view.voices), "single_source")
    summary = f"{told} in {counted(len(view.singles), 'article')}"
    return f'{voices}<details class="singles"><summary>{summary}</summary>{lists}</details>'


def _single(view: View, claim: Claim, finding: Finding) -> str:
    topic = about_label(claim.about)
    sense = f"{claim.kind}: {meaning(claim.value)}"
    words = link(point_anchor(claim), f"<bdi>{esc(claim.text)}</bdi>")
    return (
        f'<li id="{finding_anchor(finding)}">{words}{view.copies(finding)} '
        f'<span class="sense">{esc(topic)}{"; " if topic else ""}{esc(sense)}</span></li>'
    )
