"""The JSON contract, typed: a report read back from JSON, and the published JSON Schema.

JSON does not tell how precisely a number was printed, nor the anchors of an article; a report that was read back has
``step`` 0 and no anchors, and gives the same JSON again.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import chain
from typing import Any

from pydantic import TypeAdapter, ValidationError

from factcheck import model
from factcheck.errors import InputError
from factcheck.schema import records

__all__ = ["claim_schema", "json_schema", "load_report"]

_DIALECT = {"$schema": "https://json-schema.org/draft/2020-12/schema"}


def load_report(data: str | bytes) -> model.Report:
    """The report that ``report.to_dict()`` was written from as JSON.

    Raises InputError for what is no JSON, breaks the contract, or names an article or a claim that is not there.
    """
    try:
        report = records.Report.model_validate_json(data)
    except ValidationError as error:
        raise InputError(_first_error(error)) from None
    _require_known(report)
    return model.Report(
        version=report.version,
        articles=tuple(model.Article(**dict(article)) for article in report.articles),
        claims=tuple(_claim(claim) for claim in report.claims),
        findings=tuple(_finding(finding) for finding in report.findings),
        skipped=tuple(model.Skipped(**dict(skipped)) for skipped in report.skipped),
    )


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a report, draft 2020-12."""
    return _DIALECT | records.Report.model_json_schema() | {"title": "factcheck report"}


def claim_schema() -> dict[str, Any]:
    """The JSON Schema of a claim, draft 2020-12."""
    shape: TypeAdapter[Any] = TypeAdapter(records.Claim)
    return _DIALECT | shape.json_schema() | {"title": "factcheck claim"}


def _first_error(error: ValidationError) -> str:
    first, *others = error.errors(include_url=False)
    where = ".".join(map(str, first["loc"]))
    more = f" (and {len(others)} more)" if others else ""
    return f"not a factcheck report: {where + ': ' if where else ''}{first['msg']}{more}; write one with --format json"


def _require_known(report: records.Report) -> None:
    """Raise InputError for a reference that leads nowhere."""
    articles = {article.id for article in report.articles}
    claims = {claim.id for claim in report.claims}
    named = [(f"claims.{at}.article", {claim.article}, articles) for at, claim in enumerate(report.claims)]
    named += [(f"findings.{at}.claims", set(finding.claims), claims) for at, finding in enumerate(report.findings)]
    named += [(f"findings.{at}.sides", set(chain(*f.sides)), claims) for at, f in enumerate(report.findings)]
    named += [
        (f"findings.{at}.places", {p.article for p in f.places}, articles) for at, f in enumerate(report.findings)
    ]
    for where, names, known in named:
        if names - known:
            raise InputError(f"not a factcheck report: {where}: nothing in it has the id {min(names - known)!r}")


def _claim(claim: records.Claim) -> model.Claim:
    return model.Claim(**{**dict(claim), "value": _value(claim.value), "about": model.About(**dict(claim.about))})


def _value(value: records.Value) -> model.Value:
    names = {key: name for name, key in value.NOUN.KEYS.items()}
    fields: dict[str, Any] = {names.get(key, key): part for key, part in value}
    if isinstance(value, records.NumberValue):
        fields |= {name: fields[name] and Decimal(fields[name]) for name in ("amount", "low", "high")}
    return value.NOUN(**fields)


def _finding(finding: records.Finding) -> model.Finding:
    parts = {
        "about": model.About(**dict(finding.about)),
        "explanation": tuple(model.Evidence(**dict(item)) for item in finding.explanation),
        "places": tuple(model.Place(**dict(place)) for place in finding.places),
    }
    return model.Finding(**{**dict(finding), **parts})
