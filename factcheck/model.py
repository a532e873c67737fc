"""The nouns of factcheck: frozen records that import nothing of ours.

Offsets are code points into ``Article.text``; lines and columns count from 1 and lead back to the file that an
article was read from. Numbers are ``Decimal``, so that nothing printed is lost. ``to_dict`` gives the JSON contract:
numbers as strings in plain decimal notation, keys without a value left out of ``value``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass, field, fields
from datetime import date, datetime
from decimal import Decimal
from hashlib import blake2b
from typing import Any, ClassVar, Literal, NamedTuple

Relation = Literal["=", "~", ">", ">=", "<", "<=", "range"]
Direction = Literal["up", "down", "flat"]
Verdict = Literal["agreement", "contradiction", "update", "inconsistency", "single_source"]
Severity = Literal["error", "warning", "info"]
Modality = Literal["fact", "plan", "forecast", "denied", "alleged"]

VERDICTS: tuple[Verdict, ...] = ("contradiction", "inconsistency", "update", "agreement", "single_source")
"""All verdicts, in the order in which an editor wants to see them."""
ALARMS: tuple[Verdict, ...] = VERDICTS[:2]
"""The verdicts that say that something is wrong."""
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""All severities, the gravest first."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The place in a file of one offset of a text: every offset up to the next anchor is counted from here."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment of the file that is no part of the text, at the offset of the text where it stands."""

    offset: int
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """One publisher's text. ``published`` is a date, a datetime with or without a zone, or None if unknown.

    ``path`` is the file that it was read from, ``anchors`` lead back to its lines, and ``remarks`` are its comments.
    """

    id: str
    text: str
    source: str = ""
    published: date | datetime | None = None
    title: str | None = None
    path: str | None = None
    _: KW_ONLY
    anchors: tuple[Anchor, ...] = ()
    remarks: tuple[Remark, ...] = ()
    currency: str | None = None
    """The ISO 4217 code of the publisher's own currency: what "$" and "dollars" mean there, if not American ones."""
    day_first: bool | None = None
    """Whether "3/4/2024" is a day of April to the publisher; None if the other dates of the text have to tell."""

    @property
    def day(self) -> date | None:
        """The day of publication, in the article's own time zone."""
        return self.published.date() if isinstance(self.published, datetime) else self.published

    @property
    def name(self) -> str:
        """What to call the publisher in a sentence: the source, or the id where no source is known."""
        return self.source or self.id

    def to_dict(self, include_text: bool = False) -> dict[str, Any]:
        published = self.published.isoformat() if self.published else None
        out: dict[str, Any] = {"id": self.id, "source": self.source, "title": self.title, "published": published}
        out["path"] = self.path
        if include_text:
            out["text"] = self.text
        return out


HOLDERS = frozenset({"trend", "quote"})
"""The kinds of claims in which claims of other kinds may stand."""

# ------------------------------------------------------------------------------------------------------------ values


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What a mention means. ``relation`` says how it was hedged or bounded; only ``range`` has ``low`` and ``high``."""

    KEYS: ClassVar[dict[str, str]] = {}
    """The JSON key of a field, where it is not the field's own name."""
    HIDDEN: ClassVar[frozenset[str]] = frozenset({"step"})

    relation: Relation = "="

    def to_dict(self) -> dict[str, Any]:
        told = ((name, value) for name, value in _fields(self).items() if value is not None and name not in self.HIDDEN)
        return {self.KEYS.get(name, name): _printed(value) for name, value in told}


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Value):
    """A number as printed. ``amount`` is None exactly for a range.

    ``step`` is the worth of one unit of the last printed place ("$240bn": 1e9, "13.5": 0.1, "1,400": 1); what it means
    for the precision of a value is decided by its kind.
    """

    amount: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    step: Decimal = Decimal(0)
    direction: Direction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Money(Number):
    """A sum of money; ``currency`` is an ISO 4217 code."""

    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Percent(Number):
    """A percentage, a fraction of a whole or a change in points; ``amount`` in the unit given."""

    KEYS: ClassVar[dict[str, str]] = {"amount": "percent"}
    unit: Literal["percent", "percentage_point", "basis_point"] = "percent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(Number):
    """A number of people or things; ``noun`` is the thing counted, as printed, in lower case and singular."""

    KEYS: ClassVar[dict[str, str]] = {"amount": "number"}
    noun: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Number):
    """A measure with its unit, such as ``kilometre``, ``celsius``, ``year_old`` (ages) or ``time`` (multiples)."""

    KEYS: ClassVar[dict[str, str]] = {"amount": "magnitude"}
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordinal(Value):
    """A rank and what is ranked: ``43`` and ``time`` of "the 43rd time"."""

    rank: int
    noun: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex(Value):
    """A date, time, duration or set in TIMEX3 notation, ``earliest`` and ``latest`` its first and last day if known.

    An expression that could not be anchored keeps its X's (``XXXX-WXX-4``) and has no days.
    """

    timex: str
    mod: str | None = None
    earliest: date | None = None
    latest: date | None = None
    low: str | None = None
    high: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend(Value):
    """A change without a figure."""

    direction: Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Value):
    """Words said by somebody; ``speaker`` as printed."""

    speaker: str | None
    words: str


# ------------------------------------------------------------------------------------------------------------ claims


@dataclass(frozen=True, slots=True)
class Mention:
    """A value found at a span of a text, before it is known what it is about."""

    kind: str
    start: int
    end: int
    value: Value


@dataclass(frozen=True, slots=True)
class About:
    """What a claim is about: all that makes two claims comparable."""

    measure: str | None = None
    subject: tuple[str, ...] = ()
    aspect: str | None = None
    period: str | None = None
    qualifiers: tuple[str, ...] = ()
    modality: Modality = "fact"
    attribution: str | None = None

    def to_dict(self) -> dict[str, Any]:
        return _fields(self) | {"subject": list(self.subject), "qualifiers": list(self.qualifiers)}


@dataclass(frozen=True, slots=True)
class Claim:
    """A mention, what it means and what it is about. ``id`` is a content hash, equal from run to run."""

    id: str
    article: str
    kind: str
    text: str
    start: int
    end: int
    line: int
    column: int
    value: Value
    about: About = About()

    def __hash__(self) -> int:
        return hash(self.id)

    def to_dict(self) -> dict[str, Any]:
        return _fields(self) | {"value": self.value.to_dict(), "about": self.about.to_dict()}


@dataclass(frozen=True, slots=True)
class Context:
    """The words and figures around a claim, by which claims of different articles are aligned.

    Words are stems in which synonyms are one; distances count words, with a toll at every clause boundary crossed.
    """

    words: tuple[tuple[str, int, str], ...] = ()
    """The stems of the claim's own sentence outside all claims, with their distance and as printed, nearest first."""
    around: frozenset[str] = frozenset()
    """The stems of the sentences before and after."""
    measures: tuple[str, ...] = ()
    """What may be measured: groups of the measure lexicon, nearest first."""
    noun: tuple[str, ...] = ()
    """The stems of the thing counted."""
    names: tuple[str, ...] = ()
    """Proper names, nearest first; a country, its people and its capital are one."""
    name_distance: int = 99
    """How far the nearest name stands, in words."""
    where: str | None = None
    """The name of the place right behind the figure: "22 in Suzu"."""
    period: tuple[date, date] | None = None
    """First and last day of the nearest date of the sentence."""
    period_distance: int = 0
    sentence: tuple[int, int] = (0, 0)
    """The span of the sentence."""
    flags: frozenset[str] = frozenset()
    """What else the sentence says of the figure: ``forecast``, ``superlative``, ``partitive``, ``rate``, …"""


class Reading(NamedTuple):
    """What one article says: its claims in order, and the context of each."""

    article: Article
    claims: list[Claim]
    contexts: list[Context]


# ---------------------------------------------------------------------------------------------------------- findings


@dataclass(frozen=True, slots=True)
class Evidence:
    """One line of an explanation: a feature, the comparison level that held, and its weight in nats."""

    feature: str
    level: str
    weight: float

    def to_dict(self) -> dict[str, Any]:
        return {"feature": self.feature, "level": self.level, "weight": self.weight}


Bounds = tuple[float, float, float, float]
"""What a value states, from and to, and how far its hedge or its rounding may stretch before it is wrong."""


@dataclass(frozen=True, slots=True)
class Link:
    """The surest link of a finding: two of its claims, how they compare, and what was asked before they were linked."""

    claims: tuple[str, str]
    axis: str
    """Where the two values lie: ``money:USD``, ``day``."""
    bounds: tuple[Bounds, Bounds]
    level: str
    """The comparison level of the two; that of the finding is the loosest of all its claims."""
    threshold: float | None
    """What the weights had to come to, in nats; None where a rule linked the two."""
    vetoes: tuple[str, ...] = ()
    """The reasons for which the two would not have been linked; none of them held."""
    readings: tuple[str, ...] = ()
    """Why unlike values may both be right."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words of an article that a finding points at and that are no claim, such as a name."""

    article: str
    text: str
    start: int
    end: int
    line: int
    column: int

    def to_dict(self) -> dict[str, Any]:
        return _fields(self)


Point = Claim | Place
"""What a finding points at: both have an article, a text and a place in it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict on a fact. ``claims`` are ids; ``sides`` split them into groups whose members agree."""

    id: str
    code: str
    verdict: Verdict
    severity: Severity
    confidence: float
    about: About
    claims: tuple[str, ...]
    sides: tuple[tuple[str, ...], ...]
    level: str
    message: str
    explanation: tuple[Evidence, ...] = ()
    places: tuple[Place, ...] = ()
    """The words that do not fit together, where claims alone do not tell these."""
    link: Link | None = field(default=None, compare=False, repr=False)
    """Known of findings that were just made between sources, and no part of the JSON contract."""

    def to_dict(self) -> dict[str, Any]:
        out = _fields(self) | {
            "about": self.about.to_dict(),
            "claims": list(self.claims),
            "sides": [list(side) for side in self.sides],
            "explanation": [evidence.to_dict() for evidence in self.explanation],
            "places": [place.to_dict() for place in self.places],
        }
        del out["link"]
        if not self.places:
            del out["places"]
        return out


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was not checked, or not in full: where it was, at which stage, and why."""

    path: str
    stage: str
    reason: str

    def to_dict(self) -> dict[str, Any]:
        return _fields(self)


@dataclass(frozen=True, slots=True)
class Report:
    """All that a run found: the articles, their claims, the findings, and what was left out."""

    version: str
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...] = ()

    def homes(self) -> dict[str, frozenset[str]]:
        """The ids of the articles that each finding is of, by its own id: those of all that it points at.

        A finding of whole articles points at nothing, and names them as its subject.
        """
        owners = {claim.id: claim.article for claim in self.claims}
        known = {article.id for article in self.articles}
        return {
            finding.id: frozenset({owners[claim] for claim in finding.claims})
            | {place.article for place in finding.places}
            or frozenset(known.intersection(finding.about.subject))
            for finding in self.findings
        }

    def points(self) -> dict[str, list[Point]]:
        """What each finding points at, by its id: its places, and its claims that do not stand inside one of these."""
        claims = {claim.id: claim for claim in self.claims}
        return {finding.id: _points(finding, [claims[id] for id in finding.claims]) for finding in self.findings}

    @property
    def summary(self) -> dict[str, Any]:
        """Counts: articles, those that copy no other, undated ones, claims, skipped, and the findings by verdict."""
        verdicts = [finding.verdict for finding in self.findings]
        copies = sum(len(finding.about.subject) - 1 for finding in self.findings if finding.level == "copies")
        return {
            "articles": len(self.articles),
            "independent": len(self.articles) - copies,
            "undated": sum(article.published is None for article in self.articles),
            "claims": len(self.claims),
            "skipped": len(self.skipped),
            "findings": {verdict: verdicts.count(verdict) for verdict in VERDICTS},
        }

    def to_dict(self, include_text: bool = False) -> dict[str, Any]:
        return {
            "version": self.version,
            "articles": [article.to_dict(include_text) for article in self.articles],
            "claims": [claim.to_dict() for claim in self.claims],
            "findings": [finding.to_dict() for finding in self.findings],
            "skipped": [skipped.to_dict() for skipped in self.skipped],
            "summary": self.summary,
        }


def _points(finding: Finding, claims: list[Claim]) -> list[Point]:
    spans = [(place.article, place.start, place.end) for place in finding.places]
    free = [c for c in claims if not any(a == c.article and s <= c.start and c.end <= e for a, s, e in spans)]
    return sorted([*free, *finding.places], key=lambda point: (point.article, point.start)) if spans else [*free]


def content_id(first: object, *parts: object) -> str:
    """Twelve hexadecimal digits that depend on the parts alone: equal from run to run."""
    return content_ids(first)(*parts)


def content_ids(first: object) -> Callable[..., str]:
    """The ``content_id`` of things that have their first part in common, which is read once."""
    common = blake2b(str(first).encode("utf-8", "surrogatepass"), digest_size=6)

    def identify(*parts: object) -> str:
        whole = common.copy()
        whole.update("".join([f"\0{part}" for part in parts]).encode("utf-8", "surrogatepass"))
        return whole.hexdigest()

    return identify


def plain(number: Decimal) -> str:
    """A number in plain decimal notation, without trailing zeros after the point."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _printed(value: Any) -> Any:
    """A number or a day of a value as JSON has it."""
    if isinstance(value, Decimal):
        return plain(value)
    return value.isoformat() if isinstance(value, date) else value


def _fields(record: Any) -> dict[str, Any]:
    """The fields of a record in their order."""
    return {name: getattr(record, name) for name in _field_names(type(record))}


_NAMES: dict[type, tuple[str, ...]] = {}


def _field_names(cls: type) -> tuple[str, ...]:
    """The fields of a value class, the main one first."""
    names = _NAMES.get(cls)
    if names is None:
        own = [field.name for field in fields(cls)]
        names = _NAMES[cls] = tuple(sorted(own, key=lambda name: name == "relation"))
    return names
