"""What can be configured, and what holds where nothing is."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from factcheck.codes import guess, is_known
from factcheck.lexicon import entries
from factcheck.model import Severity

FailOn = Literal["error", "warning", "info", "contradiction", "inconsistency", "never"]


def _load_code(code: str) -> str:
    if not is_known(code):
        raise ValueError(f"no rule has the code {code!r}.{guess(code)}")
    return code


Code = Annotated[str, AfterValidator(_load_code), Field(description="A code such as FC101, or how codes begin: FC1.")]


def _load_currency(code: str) -> str:
    known = {entry.value.split()[0] for entry in entries("currencies") if entry.role == "currency_code"}
    if code not in known:
        near = get_close_matches(code.upper(), sorted(known), n=1)
        raise ValueError(f"no currency has the code {code!r}." + (f" Did you mean {near[0]}?" if near else ""))
    return code


Currency = Annotated[str, AfterValidator(_load_currency)]
DateOrder = Literal["day-first", "month-first"]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-"))


class Source(Strict):
    """What is known of a publisher, by its name as the articles give it."""

    group: str | None = Field(None, min_length=1, description="Publishers of one group count as one voice.")
    currency: Currency | None = Field(None, description='Its own currency: what "$" and "dollars" mean there.')
    date_order: DateOrder | None = Field(None, description='Whether "3/4/2024" is a day of April or of March there.')


class Settings(Strict):
    """The settings of factcheck: factcheck.toml, or the table tool.factcheck of pyproject.toml."""

    extend: str | None = Field(None, description="A configuration that holds where this one says nothing.")
    select: list[Code] = Field(["FC"], description="The codes of the findings that are told.")
    ignore: list[Code] = Field([], description="The codes of those that are not; the longer code wins over select.")
    severity: dict[Code, Severity] = Field({}, description="Another severity for findings of a code.")
    confidence: float = Field(0.0, ge=0, le=1, description="Findings that are less sure are not told.")
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
