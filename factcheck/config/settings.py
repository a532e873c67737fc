"""What can be configured, and what holds where nothing is."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from factcheck.articles import problem_with
from factcheck.codes import guess, is_known
from factcheck.model import Severity

FIGURES = ("FC101", "FC102", "FC103", "FC104")
"""The codes of contradictions between figures, which may be more or less far apart."""
FailOn = Literal["error", "warning", "info", "contradiction", "inconsistency", "never"]


def _load_code(code: str) -> str:
    if not is_known(code):
        raise ValueError(f"no rule has the code {code!r}.{guess(code)}")
    return code


Code = Annotated[str, AfterValidator(_load_code), Field(description="A code such as FC101, or how codes begin: FC1.")]


def _load_fingerprint(text: str) -> str:
    if not _FINGERPRINT.fullmatch(text):
        raise ValueError(f"{text!r} is no fingerprint: these are 16 hexadecimal digits, as factcheck check shows them")
    return text


_FINGERPRINT = re.compile(r"[0-9a-f]{16}")
Fingerprint = Annotated[str, AfterValidator(_load_fingerprint)]


def _load_currency(code: str) -> str:
    if problem := problem_with(code):
        raise ValueError(problem)
    return code


Currency = Annotated[str, AfterValidator(_load_currency)]


def _load_zone(name: str) -> str:
    from zoneinfo import ZoneInfo, available_timezones

    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        near = get_close_matches(name, sorted(available_timezones()), n=1, cutoff=0.5)
        guess = f"Did you mean {near[0]}?" if near else "Write it as Europe/Paris."
        raise ValueError(f"no time zone has the name {name!r}. {guess}") from None
    return name


Zone = Annotated[str, AfterValidator(_load_zone)]


def _load_figures(code: str) -> str:
    if not any(known.startswith(_load_code(code)) for known in FIGURES):
        raise ValueError(f"{code} is not about figures; a tolerance is for {', '.join(FIGURES)}")
    return code


Figures = Annotated[str, AfterValidator(_load_figures)]
Share = Annotated[float, Field(ge=0, le=1, strict=True)]
DateOrder = Literal["day-first", "month-first"]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-"))


class Source(Strict):
    """What is known of a publisher, by its name as the articles give it."""

    group: str | None = Field(None, min_length=1, description="Publishers of one group count as one voice.")
    currency: Currency | None = Field(None, description='Its own currency: what "$" and "dollars" mean there.')
    date_order: DateOrder | None = Field(None, description='Whether "3/4/2024" is a day of April or of March there.')
    time_zone: Zone | None = Field(None, description="Where its day begins: as Europe/Paris.")
    weight: Share = Field(1.0, description="How much its word counts where it contradicts others, from 0 to 1.")


class Settings(Strict):
    """The settings of factcheck: factcheck.toml, or the table tool.factcheck of pyproject.toml."""

    extend: str | None = Field(None, description="A configuration that holds where this one says nothing.")
    select: list[Code] = Field(["FC"], description="The codes of the findings that are told.")
    ignore: list[Code] = Field([], description="The codes of those that are not; the longer code wins over select.")
    severity: dict[Code, Severity] = Field({}, description="Another severity for findings of a code.")
    confidence: Share = Field(0.0, description="Findings that are less sure are not told.")
    tolerance: dict[Figures, Share] = Field(
        {}, description="How far figures may be apart, as a share of the larger one, before they contradict, by code."
    )
    fail_on: list[FailOn] = Field(["error"], description="The findings that end `check` with exit code 1.")
    per_path_ignores: dict[str, list[Code]] = Field(
        {}, description="The codes that are ignored in articles whose path fits a pattern; * stands for anything."
    )
    sources: dict[str, Source] = Field({}, description="What is known of publishers, by their name.")
    suppressions: str | None = Field(None, description="The file of findings that were looked at and accepted.")
    baseline: str | None = Field(None, description="The file of findings that were there before.")


def config_schema() -> dict[str, Any]:
    """The JSON Schema of factcheck.toml, draft 2020-12."""
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return dialect | Settings.model_json_schema() | {"title": "factcheck configuration"}
