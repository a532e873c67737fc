"""The records of the JSON contract, as pydantic models: what a report may hold, and nothing else."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, ClassVar, Generic, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from factcheck import model

Number = Annotated[
    str, StringConstraints(pattern=r"^-?[0-9]+(\.[0-9]+)?$"), Field(description="A number in plain decimal notation.")
]
Weight = Annotated[float, Field(allow_inf_nan=False)]
Offset = Annotated[int, Field(ge=0)]
Position = Annotated[int, Field(ge=1)]


class Record(BaseModel):
    """What all parts of the contract share: no unknown keys, no silent conversions."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def _moment(printed: object) -> object:
    """A date or a time in any form that ``isoformat`` writes; old zones have seconds, which pydantic does not read."""
    if not isinstance(printed, str):
        return printed
    return date.fromisoformat(printed) if len(printed) == len("2024-05-14") else datetime.fromisoformat(printed)


class Article(Record):
    """One publisher's text. ``text`` is there only where it was asked for."""

    id: str
    source: str = Field(description="The publisher; empty if unknown.")
    title: str | None
    published: Annotated[date | datetime | None, BeforeValidator(_moment)] = Field(
        description="A date, or a time with or without a zone, in ISO 8601."
    )
    path: str | None
    text: str = Field(default="", description="The text that offsets count in, in code points.")


# ------------------------------------------------------------------------------------------------------------ values


class Value(Record):
    """What a claim means. ``relation`` says how it was hedged or bounded; a ``range`` has ``low`` and ``high``."""

    NOUN: ClassVar[type[model.Value]]
    """The class that a value of this shape is read into."""

    relation: model.Relation


class NumberValue(Value):
    """A number; a range has ends instead of an amount."""

    low: Number | None = None
    high: Number | None = None
    direction: model.Direction | None = None


class MoneyValue(NumberValue):
    """A sum of money."""

    NOUN = model.Money
    amount: Number | None = None
    currency: str = Field(description="An ISO 4217 code.")


class PercentValue(NumberValue):
    """A percentage, a fraction of a whole, or a change in points."""

    NOUN = model.Percent
    percent: Number | None = None
    unit: Literal["percent", "percentage_point", "basis_point"]


class CountValue(NumberValue):
    """A number of people or things."""

    NOUN = model.Count
    number: Number | None = None
    noun: str | None = Field(default=None, description="The thing counted, in lower case and singular.")


class QuantityValue(NumberValue):
    """A measure with its unit."""

    NOUN = model.Quantity
    magnitude: Number | None = None
    unit: str = Field(description="The name of the unit, such as ``kilometre``.")


class OrdinalValue(Value):
    """A rank and what is ranked."""

    NOUN = model.Ordinal
    rank: int
    noun: str | None = None


class TimexValue(Value):
    """A date, time, duration or set in TIMEX3 notation, with its first and last day if known."""

    NOUN = model.Timex
    timex: str
    mod: str | None = None
    earliest: date | None = None
    latest: date | None = None
    low: str | None = None
    high: str | None = None


class TrendValue(Value):
    """A change without a figure."""

    NOUN = model.Trend
    direction: model.Direction


class QuoteValue(Value):
    """Words said by somebody."""

    NOUN = model.Quote
    speaker: str | None = None
    words: str


# ------------------------------------------------------------------------------------------------------------ claims


class About(Record):
    """What a claim is about: all that makes two claims comparable."""

    measure: str | None
    subject: tuple[str, ...]
    aspect: str | None
    period: str | None
    qualifiers: tuple[str, ...]
    modality: model.Modality
    attribution: str | None


Kind = TypeVar("Kind")
Meaning = TypeVar("Meaning", bound=Value)


class _Claim(Record, Generic[Kind, Meaning]):
    """A stretch of an article, what it means and what it is about."""

    id: str = Field(description="A content hash, equal from run to run.")
    article: str = Field(description="The id of the article.")
    kind: Kind
    text: str = Field(description="The words as printed: ``article.text[start:end]``.")
    start: Offset
    end: Offset
    line: Position
    column: Position
    value: Meaning
    about: About


class MoneyClaim(_Claim[Literal["money"], MoneyValue]):
    """A claim of a sum of money."""


class PercentClaim(_Claim[Literal["percent"], PercentValue]):
    """A claim of a percentage, a fraction or a change in points."""


class CountClaim(_Claim[Literal["count"], CountValue]):
    """A claim of a number of people or things."""


class QuantityClaim(_Claim[Literal["quantity"], QuantityValue]):
    """A claim of a measure with its unit."""


class OrdinalClaim(_Claim[Literal["ordinal"], OrdinalValue]):
    """A claim of a rank."""


class TimexClaim(_Claim[Literal["date", "time", "duration", "set"], TimexValue]):
    """A claim of a date, a time, a duration or a set of them."""


class TrendClaim(_Claim[Literal["trend"], TrendValue]):
    """A claim of a change without a figure."""


class QuoteClaim(_Claim[Literal["quote"], QuoteValue]):
    """A claim of words said."""


Claim = Annotated[
    MoneyClaim | PercentClaim | CountClaim | QuantityClaim | OrdinalClaim | TimexClaim | TrendClaim | QuoteClaim,
    Field(discriminator="kind"),
]

# ---------------------------------------------------------------------------------------------------------- findings


class Evidence(Record):
    """A feature, the comparison level that held, and its weight in nats."""

    feature: str
    level: str
    weight: Weight


class Place(Record):
    """Words of an article that a finding points at and that are no claim."""

    article: str = Field(description="The id of the article.")
    text: str = Field(description="The words as printed: ``article.text[start:end]``.")
    start: Offset
    end: Offset
    line: Position
    column: Position


class Finding(Record):
    """A verdict on a fact. ``sides`` split its claims into groups whose members agree with one another."""

    id: str
    code: str = Field(description="The stable code of the rule, such as ``FC101``.")
    verdict: model.Verdict
    severity: model.Severity
    confidence: float = Field(ge=0, le=1)
    about: About
    claims: tuple[str, ...] = Field(description="Ids of claims.")
    sides: tuple[tuple[str, ...], ...] = Field(description="Ids of claims, by side.")
    level: str = Field(description="The comparison level between the sides.")
    message: str
    explanation: tuple[Evidence, ...]
    places: tuple[Place, ...] = Field(
        default=(),
        description="Words that do not fit together, where claims alone do not tell these; left out if none.",
    )


class Skipped(Record):
    """Something that was not checked, or not in full."""

    path: str
    stage: str
    reason: str


class Verdicts(Record):
    """How many findings there are of each verdict."""

    contradiction: Offset
    inconsistency: Offset
    update: Offset
    agreement: Offset
    single_source: Offset


class Summary(Record):
    """Counts."""

    articles: Offset
    independent: Offset
    undated: Offset
    claims: Offset
    skipped: Offset
    findings: Verdicts


class Report(Record):
    """All that a run of factcheck found."""

    version: str
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...]
    summary: Summary
