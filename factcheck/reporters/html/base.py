"""What every part of the page needs: safe text, safe ids, links, and the sentences of a side."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from html import escape

from factcheck.model import Article, Claim, Finding, Number, Ordinal, Point, Quote, Timex, Trend, Value
from factcheck.reporters.base import WORDING, View, date_label, place, visible
from factcheck.reporters.base.passages import Passage, Pen, excerpt

_BUDGET = 600
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")
_TINTS = 5
"""How many colours there are for sides; more sides use them again, told apart by their letters."""
_RELATIONS = {"~": "about ", ">": "more than ", ">=": "at least ", "<": "less than ", "<=": "up to "}


def esc(text: str) -> str:
    """Text from outside, safe between tags and inside a quoted attribute."""
    return escape(visible(text), quote=True)


def anchor(prefix: str, name: str) -> str:
    """A page-wide id for a thing: safe in ``id`` and ``href``, and never that of another thing."""
    return f"{prefix}-{_UNSAFE.sub(lambda match: f'.{ord(match[0]):x}.', name)}"


def point_anchor(point: Point) -> str:
    """The id of a claim in the text of its article, or of other words that a finding points at."""
    if isinstance(point, Claim):
        return anchor("claim", point.id)
    return anchor("words", f"{point.start}-{point.end}-{point.article}")


def finding_anchor(finding: Finding) -> str:
    return anchor("finding", finding.id)


def article_anchor(article: Article) -> str:
    return anchor("article", article.id)


def link(target: str, body: str, kind: str = "") -> str:
    """A link inside the page; ``body`` is HTML, ``kind`` its class."""
    styled = f' class="{kind}"' if kind else ""
    return f'<a{styled} href="#{target}">{body}</a>'


def article_link(article: Article) -> str:
    """A link to an article's text, by the name of its publisher."""
    return link(article_anchor(article), f"<bdi>{esc(article.name)}</bdi>")


def icon(finding: Finding) -> str:
    """The sign of a verdict, with its name for those who do not see it."""
    wording = WORDING[finding.verdict]
    return f'<span class="icon {finding.verdict}" role="img" aria-label="{wording.one}">{wording.icon}</span>'


def section(name: str, heading: str, body: str) -> str:
    """A part of the page that ``#name`` leads to; ``heading`` and ``body`` are HTML."""
    title = f"{name}-heading"
    return f'<section id="{name}" aria-labelledby="{title}"><h2 id="{title}">{heading}</h2>{body}</section>\n'


def tint(side: int) -> str:
    return f"side-{side % _TINTS + 1}"


def letter(side: int) -> str:
    """``A`` for the first side, ``B`` for the second; a number where the letters run out."""
    return chr(ord("A") + side) if side < 26 else str(side + 1)


def source_date(article: Article) -> str:
    """The publisher and the date of publication, the date readable by machines too."""
    label = date_label(article)
    if article.published is not None:
        label = f'<time datetime="{article.published.isoformat()}">{label}</time>'
    return f"{article_link(article)}, {label}"


def passages(view: View, points: Iterable[Point], kind: str) -> str:
    """The sentences that points stand in, these marked, each with where it comes from and links to places in the text.

    The folder of a file is told once, with the article's text.
    """
    pen = Pen(esc, f'<mark class="{kind}">', "</mark>")
    return "".join(_passage(passage, pen) for passage in view.passages(points))


def _passage(passage: Passage, pen: Pen) -> str:
    article = passage.article
    first, *others = passage.points
    file = place(article, first).replace("\\", "/").rpartition("/")[2]
    named = [(first, file), *((point, f"{point.line}:{point.column}") for point in others)]
    places = ", ".join(link(point_anchor(point), esc(name), "place") for point, name in named)
    return (
        f'<figure class="passage"><blockquote dir="auto">{excerpt(passage, pen, _BUDGET)}</blockquote>'
        f"<figcaption>{source_date(article)} {places}</figcaption></figure>"
    )


def meaning(value: Value) -> str:
    """What a value means, in words: ``more than 1,400 enterprise``, ``2024-05-16``, ``down``."""
    hedge = _RELATIONS.get(value.relation, "")
    match value:
        case Number():
            unit = next((getattr(value, name) for name in ("currency", "unit", "noun") if hasattr(value, name)), None)
            return f"{value.direction or ''} {hedge}{_figure(value)} {unit or ''}".strip()
        case Ordinal():
            return f"{hedge}number {value.rank} {value.noun or ''}".strip()
        case Timex():
            return f"{hedge}{_days(value)}{f' ({value.mod})' if value.mod else ''}"
        case Trend():
            return value.direction
        case Quote():
            return f"{value.speaker or 'somebody'}: {value.words}"
    return ""


def _figure(value: Number) -> str:
    if value.amount is None:
        return " to ".join(_grouped(end) for end in (value.low, value.high) if end is not None)
    return _grouped(value.amount)


def _grouped(number: Decimal) -> str:
    """A number in plain decimal notation, its thousands set apart: ``1,234,567.5``."""
    figure = f"{number:,f}"
    return figure.rstrip("0").rstrip(".") if "." in figure else figure


def _days(value: Timex) -> str:
    if value.earliest is None or value.latest is None:
        return value.timex
    days = [day.isoformat() for day in (value.earliest, value.latest)]
    span = days[0] if days[0] == days[1] else " to ".join(days)
    return span if span == value.timex else f"{value.timex} ({span})"
