"""The timeline: when the articles say that things happened, day by day, and when they appeared."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from factcheck.model import Article, Claim, Timex
from factcheck.reporters.base import MONTHS, View, counted
from factcheck.reporters.base.passages import Pen, excerpt
from factcheck.reporters.html.base import article_link, esc, point_anchor, section

_MANY = 40
"""With more days than this each year is folded."""
_BUDGET = 90
_KINDS = frozenset({"date", "time"})
_EMPTY = '<p class="none">No date could be put on a day.</p>'
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

Days = tuple[date, date]


def timeline(view: View) -> str:
    """The timeline, with the dates that could not be put on a day listed apart."""
    told: dict[Days, list[Claim]] = defaultdict(list)
    loose: list[Claim] = []
    for claim in view.ordered(view.report.claims):
        if claim.kind in _KINDS and isinstance(claim.value, Timex):
            if claim.value.earliest and claim.value.latest:
                told[claim.value.earliest, claim.value.latest].append(claim)
            else:
                loose.append(claim)
    appeared: dict[Days, list[Article]] = defaultdict(list)
    for article in view.articles.values():
        if article.day:
            appeared[article.day, article.day].append(article)
    entries = [(days[0].year, _entry(view, days, told[days], appeared[days])) for days in sorted({*told, *appeared})]
    return section("timeline", "Timeline", f"{_listed(entries) or _EMPTY}{_loose(view, loose)}")


def _listed(entries: list[tuple[int, str]]) -> str:
    """One list of all entries, or a folded one for each year where there are very many."""
    if len(entries) <= _MANY:
        return f'<ol class="days">{"".join(entry for _, entry in entries)}</ol>' if entries else ""
    years: dict[int, list[str]] = defaultdict(list)
    for year, entry in entries:
        years[year].append(entry)
    return "".join(
        f"<details><summary>{year}: {counted(len(items), 'entry', 'entries')}</summary>"
        f'<ol class="days">{"".join(items)}</ol></details>'
        for year, items in years.items()
    )


def _entry(view: View, days: Days, claims: list[Claim], appeared: list[Article]) -> str:
    kind = "day" if days[0] == days[1] else "span"
    out = f'<li class="{kind}"><span class="when">{days_label(*days)}</span><ul>{_tellers(view, claims)}'
    if appeared:
        names = ", ".join(map(article_link, appeared))
        out += f'<li class="appeared">Published: {names}</li>'
    return out + "</ul></li>"


def _tellers(view: View, claims: list[Claim]) -> str:
    """A line for each claim: its publisher, and its words in their sentence as a link."""
    lines = []
    for claim in claims:
        [passage] = view.passages([claim])
        words = excerpt(passage, Pen(esc, f'<a href="#{point_anchor(claim)}">', "</a>"), _BUDGET)
        lines.append(f'<li><bdi class="who">{esc(passage.article.name)}</bdi> <bdi>{words}</bdi></li>')
    return "".join(lines)


def _loose(view: View, claims: list[Claim]) -> str:
    if not claims:
        return ""
    return f'<div class="loose"><h3>Without a fixed day</h3><ul>{_tellers(view, claims)}</ul></div>'


def days_label(first: date, last: date) -> str:
    """``Tue 14 May 2024``, ``March 2024``, ``2013`` or both ends of a span."""
    if first == last:
        return f"{_WEEKDAYS[first.weekday()]} {_day(first)}"
    after = last + timedelta(days=1) if last < date.max else last
    if first.day == after.day == 1:
        if first.month == after.month == 1 and after.year == first.year + 1:
            return str(first.year)
        if (after.year - first.year) * 12 + after.month - first.month == 1:
            return f"{MONTHS[first.month - 1]} {first.year}"
    return f"{_day(first)} – {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
