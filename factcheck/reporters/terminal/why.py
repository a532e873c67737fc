"""One finding explained: who says what and what it means, how the values compare, what the link between them rests on,
and what stands against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.model import Claim, Finding, Link, Point, Report
from factcheck.reporters.base import (
    Options,
    View,
    about_label,
    counted,
    date_label,
    findings_counted,
    one_line,
    place,
    total,
    visible,
)
from factcheck.reporters.base.passages import Pen, excerpt
from factcheck.reporters.terminal.base import DIM, END, MARK, RED, STRONG, YELLOW, inked, stacked, wrapped

_CLAIMS_SHOWN = 12
_NARROWEST = 40
_LEVELS = {
    "identical": "both state the same",
    "same-at-precision": "the same, as precisely as it is printed",
    "entails": "one is stricter than the other, and fits it",
    "converted": "the same, once converted",
    "derived": "one follows from other figures",
    "near": "apart, but within what hedges and rounding allow",
    "disjoint": "no value fits both, whatever hedges and rounding allow",
}
"""The comparison levels of values, in words."""


@dataclass(frozen=True, slots=True)
class Told:
    """A finding of a report, what its claims mean by their ids, and whether reports tell it."""

    finding: Finding
    report: Report
    meanings: Mapping[str, str]
    is_told: bool = True


def render(told: Told, options: Options) -> str:
    page = _Page(told, options)
    blocks = [page.head(), page.points(), page.comparison(), page.weights(), page.against(), page.more()]
    return inked("\n".join(stacked(block for block in blocks if block)) + "\n", options.colour)


class _Page:
    """The parts of an explanation, each a list of lines; an empty list where there is nothing to say."""

    def __init__(self, told: Told, options: Options) -> None:
        self.told, self.finding, self.link = told, told.finding, told.finding.link
        self.view = View(told.report)
        self.width = max(options.width, _NARROWEST)
        opening, closing = (MARK, END) if options.colour else ("«", "»")
        self.pen = Pen(visible, opening, closing)

    def head(self) -> list[str]:
        finding = self.finding
        ink = {"error": RED, "warning": YELLOW}.get(finding.severity, STRONG)
        verdict = findings_counted(1, finding.verdict).removeprefix("1 ")
        code = f"{ink}{one_line(finding.code)} {finding.severity}{END}"
        mark = f"fingerprint {self.view.marks[finding.id]}, id {one_line(finding.id)}"
        lines = wrapped(f"{code} {visible(finding.message)}", self.width, hang="  ")
        lines += wrapped(f"{DIM}{verdict}, {finding.confidence:.0%} sure; {mark}{END}", self.width, "  ", "  ")
        if not self.told.is_told:
            lines += wrapped("It is not told: it was accepted, or the settings leave it out.", self.width, "  ", "  ")
        return lines

    def points(self) -> list[str]:
        """Who says what, and what it means; the two claims of the link first."""
        linked = self.link.claims if self.link else ()
        points = self.view.ordered(self.view.points[self.finding.id])
        points.sort(key=lambda point: not isinstance(point, Claim) or point.id not in linked)
        blocks = [self._point(point) for point in points[:_CLAIMS_SHOWN]]
        if (left := len(points) - _CLAIMS_SHOWN) > 0:
            blocks.append([f"  … and {counted(left, 'more claim')}"])
        if len(linked) < len(points) and linked:
            rest = wrapped("The others stand with one of these two:", self.width)
            blocks.insert(len(linked), rest)
        return stacked(blocks)

    def _point(self, point: Point) -> list[str]:
        article = self.view.articles[point.article]
        [passage] = self.view.passages([point])
        where = f"{visible(place(article, point))}, characters {point.start} to {point.end}"
        head = f"{STRONG}{visible(article.name)}{END}, {date_label(article)} · {DIM}{where}{END}"
        lines = [*wrapped(head, self.width, "", "  "), *wrapped(excerpt(passage, self.pen), self.width, "  ", "  ")]
        if not isinstance(point, Claim):
            return lines
        rows = {point.kind: self.told.meanings.get(point.id, ""), "about": _about(point)}
        for name, text in rows.items():
            lines += wrapped(f"{name}: {visible(text)}", self.width, "    ", "      ") if text else []
        return lines

    def comparison(self) -> list[str]:
        """How the values compare."""
        level = self.link.level if self.link else self.finding.level
        if self.finding.verdict == "inconsistency":
            return wrapped(f"A rule for one article found it ({visible(level)}).", self.width, "", "  ")
        if level not in _LEVELS:
            return []
        axis = f" as {_named(self.link.axis)}" if self.link else ""
        return wrapped(f"{STRONG}Compared{axis}{END}: {level} ({_LEVELS[level]}).", self.width, "", "  ")

    def weights(self) -> list[str]:
        """The waterfall: the weight, the feature and the level that held, their sum, and what was needed."""
        if not self.finding.explanation:
            return []
        rows = [(item.weight, f"{item.feature}: {item.level}") for item in self.finding.explanation]
        rows.append((total(self.finding.explanation), "together"))
        if self.link and self.link.threshold is not None:
            rows.append((self.link.threshold, "needed at least"))
        lines = wrapped(f"{STRONG}What says that they are about one thing{END}, in nats:", self.width, "", "  ")
        for weight, told in rows:
            lines += wrapped(visible(told), self.width, f"  {weight:+7.2f}  ", " " * 11)
        return lines

    def against(self) -> list[str]:
        """Innocent readings, and the vetoes that were asked."""
        link = self.link
        if link is None:
            return []
        lines = [f"{STRONG}What stands against it{END}:"]
        for row in _objections(link, self.finding):
            lines += wrapped(row, self.width, "  ", "    ")
        return lines

    def more(self) -> list[str]:
        return wrapped(f"{DIM}factcheck rule {one_line(self.finding.code)} tells more.{END}", self.width)


def _about(claim: Claim) -> str:
    """What a claim is about: the measure, subject and period, then what else narrows it."""
    about = claim.about
    modality = about.modality if about.modality != "fact" else None
    said_by = f"said by {about.attribution}" if about.attribution else None
    aspect = f"aspect {about.aspect}" if about.aspect else None
    return "; ".join(part for part in (about_label(about), aspect, modality, said_by) if part)


def _named(axis: str) -> str:
    """``sums in USD``, ``lengths``: what the values of an axis are."""
    kind, _, name = axis.partition(":")
    if kind == "money":
        return "sums of money in one currency" if name == "worth" else f"sums in {name}"
    if kind == "quantity" and name not in _AXES:
        return f"quantities ({name.replace('_', ' ')})"
    return _AXES.get(name, _AXES.get(kind, axis.replace("_", " ")))


_AXES = {
    "day": "dates",
    "second": "durations",
    "years": "years",
    "rank": "ranks",
    "count": "counts",
    "percent": "percentages",
    "ratio": "shares and multiples",
    "direction": "directions",
    "year_old": "ages",
    "length": "lengths",
    "area": "areas",
    "mass": "weights",
    "volume": "volumes",
    "speed": "speeds",
    "temperature": "temperatures",
}
"""What the values of an axis are, by its kind or, of percentages and quantities, by its name."""


def _objections(link: Link, finding: Finding) -> list[str]:
    rows = []
    if finding.verdict == "contradiction":
        rows.append(f"innocent readings: {', or '.join(link.readings) or 'none'}")
    if link.vetoes:
        rows.append(f"vetoes: none of these {len(link.vetoes)} holds: {'; '.join(link.vetoes)}")
    else:
        rows.append("vetoes: none was asked, for a rule links the two")
    return [visible(row) for row in rows]
