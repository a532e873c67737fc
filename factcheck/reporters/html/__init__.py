"""The report as one HTML file: no network, no need of scripts, for screen, keyboard and paper."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from factcheck.model import Report, Verdict
from factcheck.reporters.base import (
    UNDATED,
    WORDING,
    Options,
    View,
    counted,
    findings_counted,
)
from factcheck.reporters.html import cards, matrix, texts, timeline
from factcheck.reporters.html.base import article_link, esc, link, section


def render(report: Report, options: Options) -> str:
    view = View(report)
    style, script = _data("report.css"), _data("report.js")
    allowed = f"style-src {_hash(style)}; script-src {_hash(script)}"
    policy = f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"
    parts = (cards.cards, matrix.matrix, timeline.timeline, texts.texts, _unchecked)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{_title(view)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'{_header(view)}\n<main id="findings">\n{"".join(part(view) for part in parts)}</main>\n'
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _data(name: str) -> str:
    from importlib.resources import files

    return files("factcheck.reporters").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """What the content security policy calls an inline style or script by; nothing else may style or run."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _title(view: View) -> str:
    contradictions = findings_counted(len(view.findings["contradiction"]), "contradiction")
    return f"Fact check: {contradictions} in {counted(len(view.articles), 'article')}"


def _header(view: View) -> str:
    sources = len({article.name for article in view.report.articles})
    base = (
        f"{view.articles_counted}, of {counted(sources, 'source')},"
        f" {counted(len(view.claims), 'claim')}. factcheck {esc(view.report.version)}"
    )
    strip = "".join(_tile(verdict, len(found)) for verdict, found in view.findings.items())
    parts = "".join(f"<li>{link(target, name)}</li>" for target, name in _PARTS)
    return (
        '<a class="skip" href="#findings">Skip to the findings</a>\n'
        f'<header><h1>Fact check</h1><p class="meta">{base}</p>'
        f'<nav aria-label="Findings"><ul class="strip">{strip}</ul></nav>'
        f'<nav aria-label="Other parts"><ul class="parts">{parts}</ul></nav></header>'
    )


def _tile(verdict: Verdict, number: int) -> str:
    wording = WORDING[verdict]
    return (
        f'<li class="{verdict}"><a href="#{verdict}"><span class="number">{number}</span> <span>'
        f'<span class="icon" aria-hidden="true">{wording.icon}</span> {wording.heading}</span></a></li>'
    )


_PARTS = (("matrix", "Facts by article"), ("timeline", "Timeline"), ("articles", "Articles"), ("skipped", "Skipped"))


def _unchecked(view: View) -> str:
    rows = [f"{article_link(article)} {UNDATED}" for article in view.undated]
    rows += [
        f'<bdi class="place">{esc(skipped.path)}</bdi> ({esc(skipped.stage)}): {esc(skipped.reason)}'
        for skipped in view.report.skipped
    ]
    items = "".join(f"<li>{row}</li>" for row in rows)
    body = f"<ul>{items}</ul>" if items else '<p class="none">Nothing was skipped.</p>'
    return section("skipped", "Skipped, or checked in part", body)
