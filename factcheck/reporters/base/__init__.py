"""What every reporter needs: options, wording, the order of findings, and the sentences that claims stand in.

Nothing here knows a format. Text that comes from outside is passed through ``visible`` before it is escaped for one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from factcheck.fingerprints import fingerprints
from factcheck.model import SEVERITIES, VERDICTS, About, Article, Claim, Evidence, Finding, Point, Report, Verdict
from factcheck.reporters.base.passages import Passage, Span, merged

if TYPE_CHECKING:
    from factcheck.text.sentences import Sentences

AnyPoint = TypeVar("AnyPoint", bound=Point)


@dataclass(frozen=True, slots=True)
class Options:
    """How to write a report. ``width`` is in terminal cells; a reporter ignores what its format has no use for."""

    include_text: bool = False
    verbose: bool = False
    quiet: bool = False
    width: int = 100
    colour: bool = False
    focus: frozenset[str] = frozenset()
    """The ids of the articles that the reader answers for; empty where these are all."""


UNDATED = "has no publication date: its relative dates are compared only where that is safe."
"""What to say of an article without a date, after its name."""


class Wording(NamedTuple):
    """How to speak of a verdict."""

    one: str
    many: str
    heading: str
    icon: str


WORDING: dict[Verdict, Wording] = {
    "contradiction": Wording("contradiction", "contradictions", "Contradictions", "✗"),
    "inconsistency": Wording("inconsistency", "inconsistencies", "Inconsistencies inside one article", "⚠"),
    "update": Wording("update", "updates", "Updated figures", "↻"),
    "agreement": Wording("agreement", "agreements", "Agreements", "✓"),
    "single_source": Wording("single-source claim", "single-source claims", "Only one source says", "○"),
}

# ---------------------------------------------------------------------------------------------------------- safe text

_REPLACED = [*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, *range(0xD800, 0xE000)]
_VISIBLE: dict[int, int | str] = {
    **{code: 0x2400 + code for code in range(0x20)},
    **dict.fromkeys(_REPLACED, "\ufffd"),
    **{ord("\n"): "\n", ord("\t"): " ", 0x7F: "␡", 0x2028: " ", 0x2029: "\n"},
}


def visible(text: str) -> str:
    """The text, equally long, with characters of control, direction and byte order made visible, and lone surrogates.

    Nothing in it can move a cursor, colour a terminal, reorder a line or end one, a plain line feed apart.
    """
    return text.replace("\r\n", " \n").translate(_VISIBLE) if not text.isprintable() else text


def one_line(text: str) -> str:
    """The visible text on one line."""
    return " ".join(visible(text).split())


# -------------------------------------------------------------------------------------------------------------- words

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number and its noun: ``no updates``, ``1 update``, ``2 updates``."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


def findings_counted(number: int, verdict: Verdict) -> str:
    return counted(number, WORDING[verdict].one, WORDING[verdict].many)


def date_label(article: Article) -> str:
    """``14 May 2024``, ``14 May 2024, 18:30`` or ``undated``."""
    published = article.published
    if published is None:
        return "undated"
    label = f"{published.day} {MONTHS[published.month - 1]} {published.year}"
    return f"{label}, {published:%H:%M}" if isinstance(published, datetime) else label


def place(article: Article, point: Point) -> str:
    """``file:line:column`` of a claim or other words, with the article's id where it was not read from a file."""
    return f"{article.path or article.id}:{point.line}:{point.column}"


def about_label(about: About) -> str:
    """``exports, China, 2023``: what is compared, or an empty string where nothing is known of it."""
    names = [name.title() if name.islower() else name for name in about.subject]
    parts = [about.measure, *names, *about.qualifiers, about.period]
    return ", ".join(dict.fromkeys(part.replace("_", " ") for part in parts if part))


# ------------------------------------------------------------------------------------------------------------- a view


class View:
    """A report made ready for reading: findings in an editor's order, claims looked up and put in their sentences."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.articles = {article.id: article for article in sorted(report.articles, key=_published)}
        """By id, in the order of publication, undated articles last."""
        self.claims = {claim.id: claim for claim in report.claims}
        self._sentences: dict[str, Sentences] = {}

    @cached_property
    def findings(self) -> dict[Verdict, list[Finding]]:
        """The findings of each verdict, the gravest first, otherwise in the order of the report."""
        out: dict[Verdict, list[Finding]] = {verdict: [] for verdict in VERDICTS}
        for finding in sorted(self.report.findings, key=lambda finding: SEVERITIES.index(finding.severity)):
            out[finding.verdict].append(finding)
        return out

    @cached_property
    def _ranks(self) -> dict[str, int]:
        return {article: rank for rank, article in enumerate(self.articles)}

    @cached_property
    def homes(self) -> dict[str, list[Article]]:
        """The articles that each finding is of, by its id, in the order of publication."""
        return {id: [self.articles[a] for a in self.articles if a in home] for id, home in self.report.homes().items()}

    @cached_property
    def points(self) -> dict[str, list[Point]]:
        """What each finding points at, by its id: claims, and words that are none."""
        return self.report.points()

    @cached_property
    def marks(self) -> dict[str, str]:
        """The fingerprint of each finding, by its id."""
        return fingerprints(self.report)

    @property
    def undated(self) -> list[Article]:
        return [article for article in self.articles.values() if article.published is None]

    @property
    def voices(self) -> list[Finding]:
        """What is said of whole articles: which of them are copies of one story."""
        return [finding for finding in self.findings["single_source"] if not finding.claims]

    @cached_property
    def singles(self) -> dict[str, list[tuple[Claim, Finding]]]:
        """What only one source says, by the id of its article; of what copies say, the first claim stands for all."""
        rows: dict[str, list[tuple[Claim, Finding]]] = {}
        for finding in self.findings["single_source"]:
            for claim in finding.claims[:1]:
                rows.setdefault(self.claims[claim].article, []).append((self.claims[claim], finding))
        return rows

    def copies(self, finding: Finding) -> str:
        """``(and 2 copies)`` behind what only copies of one story say; empty where one article says it."""
        others = len({self.claims[claim].article for claim in finding.claims}) - 1
        return f" (and {counted(others, 'copy', 'copies')})" if others else ""

    @property
    def articles_counted(self) -> str:
        """``5 articles, 2 independent (1 undated)``."""
        independent = self.report.summary["independent"]
        told = f", {independent} independent" if independent < len(self.articles) else ""
        undated = f" ({len(self.undated)} undated)" if self.undated else ""
        return f"{counted(len(self.articles), 'article')}{told}{undated}"

    def sides(self, finding: Finding) -> list[list[Point]]:
        """What each side points at, as it was published; what is inconsistent in one article is read as a whole."""
        if finding.verdict == "inconsistency" or not finding.sides:
            return [self.ordered(self.points[finding.id])]
        return [self.ordered(self.claims[claim] for claim in side) for side in finding.sides]

    def ordered(self, points: Iterable[AnyPoint]) -> list[AnyPoint]:
        """The points by publication, then by their place in the text."""
        return sorted(points, key=lambda point: (self._ranks[point.article], point.start))

    def passages(self, points: Iterable[Point]) -> list[Passage]:
        """The sentences that points stand in, in order; points of one sentence share a passage."""
        rows: dict[str, dict[Span, list[Point]]] = {}
        for point in points:
            rows.setdefault(point.article, {}).setdefault(self._sentence(point), []).append(point)
        out = []
        for article, spans in rows.items():
            for span in merged(spans):
                inside = tuple(point for at, group in spans.items() if span[0] <= at[0] < span[1] for point in group)
                out.append(self._passage(self.articles[article], span, inside))
        return out

    def voice(self, points: list[Point]) -> str:
        """Who says what: ``2 sources say “$240bn”``."""
        names = dict.fromkeys(self.articles[point.article].name for point in points)
        words = list(dict.fromkeys(f"“{shortened(point.text)}”" for point in points))
        who = one_line(next(iter(names))) if len(names) == 1 else f"{len(names)} sources"
        told = " / ".join(words[:3]) + (" …" if len(words) > 3 else "")
        return f"{who} {'says' if len(names) == 1 else 'say'} {told}"

    def is_grouped(self, finding: Finding) -> bool:
        """Whether the sides want a heading each: where at least one of several has more than one claim."""
        return 1 < len(finding.sides) < len(finding.claims) and finding.verdict != "inconsistency"

    def label(self, finding: Finding) -> str:
        """What a finding is about, in few words."""
        if label := about_label(finding.about):
            return label
        points = self.points[finding.id]
        return shortened(points[0].text) if points else finding.code

    def _sentence(self, point: Point) -> Span:
        """The span of the sentences that hold a point; the point's own span where the text is not at hand."""
        article = self.articles[point.article]
        if article.text[point.start : point.end] != point.text:
            return point.start, point.end
        sentences = self._sentences.get(article.id)
        if sentences is None:
            from factcheck.text.sentences import Sentences

            sentences = self._sentences[article.id] = Sentences(visible(article.text))
        start, end = sentences.holding(point.start, point.end)
        return min(start, point.start), max(end, point.end)

    def _passage(self, article: Article, span: Span, points: tuple[Point, ...]) -> Passage:
        start, end = span
        text = article.text[start:end] or points[0].text
        marks = merged((point.start - start, point.end - start) for point in points)
        return Passage(article, points, text, tuple(marks))


def _published(article: Article) -> tuple[bool, str, str]:
    moment = article.published.isoformat() if article.published else ""
    return not moment, moment, article.id


def shortened(text: str, length: int = 60) -> str:
    """The text on one line, cut to ``length`` characters."""
    text = one_line(text)
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def total(explanation: Iterable[Evidence]) -> float:
    """The sum of the weights, in nats."""
    return sum(evidence.weight for evidence in explanation)
