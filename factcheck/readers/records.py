"""What manifests, front matter, pages and JSON records say of an article, checked field by field."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, PlainValidator, ValidationError

from factcheck.errors import InputError
from factcheck.text.surrogates import whole

_FULL_DATE = re.compile(r"[0-9]{4}-?[0-9]{2}-?[0-9]{2}")
_DATE_LENGTH = len("2024-05-16")
_LONG = 5
"""Letters from which on a name that is nearly a known one is hardly another word."""


def parse_published(text: str) -> date | datetime | None:
    """The date or the datetime, with a zone or without, that ``text`` gives in ISO 8601; None for anything else."""
    text = text.strip().upper()
    if not _FULL_DATE.match(text):
        return None
    try:
        return date.fromisoformat(text) if len(text) <= _DATE_LENGTH else datetime.fromisoformat(text)
    except ValueError:
        return None


def _load_published(value: object) -> date | datetime | None:
    if value is None or isinstance(value, date):
        return value
    published = parse_published(value) if isinstance(value, str) else None
    if published is None and value != "":
        raise ValueError(f"{_shown(value)} is not an ISO 8601 date or datetime")
    return published


def _shown(value: object, width: int = 40) -> str:
    if isinstance(value, dict | list):
        return "a mapping" if isinstance(value, dict) else "a list"
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    text = repr(value)
    return text if len(text) <= width else text[: width - 1] + "…"


def _line(value: object) -> object:
    """One line of words, without what cannot be written out again."""
    return " ".join(whole(value).split()) if isinstance(value, str) else value


def _id(value: object) -> object:
    return _line(str(value) if type(value) is int else value)


def _writable(value: object) -> object:
    return whole(value) if isinstance(value, str) else value


Line = Annotated[str, BeforeValidator(_line)]
Id = Annotated[str, BeforeValidator(_id)]
Published = Annotated[date | datetime | None, PlainValidator(_load_published)]


class Record(BaseModel):
    """What is known of an article beside its text. Fields that are not named here are left alone."""

    id: Id | None = None
    source: Line | None = None
    title: Line | None = None
    published: Published = None


class Entry(Record):
    """One entry of a manifest: ``file`` is a name in the same folder."""

    file: Line


class Story(Record):
    """One JSON record that is an article."""

    text: Annotated[str, BeforeValidator(_writable)]


R = TypeVar("R", bound=Record)


def load_record(model: type[R], fields: Mapping[str, Any]) -> tuple[R, list[str]]:
    """The record, and what is wrong with the fields that were left out of it or look misspelt, each with its name.

    Raises InputError if a field that the model cannot do without is missing or wrong.
    """
    slips = list(_slips(model.model_fields, fields))
    fields = {name: fields[name] for name in model.model_fields if name in fields}
    try:
        return model.model_validate(fields), slips
    except ValidationError as error:
        problems = {str(problem["loc"][0]): _reason(problem) for problem in error.errors(include_url=False)}
    lost = [f"{name}: {reason}" for name, reason in problems.items()]
    if any(model.model_fields[name].is_required() for name in problems):
        raise InputError("; ".join(lost))
    known = model.model_validate({name: value for name, value in fields.items() if name not in problems})
    return known, [*(f"{told}; read without it" for told in lost), *slips]


def _slips(known: Collection[str], fields: Mapping[str, Any]) -> Iterator[str]:
    """Notices of names that are one slip of the pen away from a known one that was not given."""
    missing = [name for name in known if name not in fields]
    for name in fields:
        meant = [one for one in missing if _is_slip(name, one)] if name not in known else []
        if meant:
            yield f"there is no field {name}: did you mean {meant[0]}? Read without it"


def _is_slip(name: object, known: str) -> bool:
    """Whether a name is a known one in other case, or with one letter left out, put in, mistaken or swapped.

    Another last letter makes another word: "publisher", "sources", "titles".
    """
    if not isinstance(name, str) or len(known) < _LONG or abs(len(name) - len(known)) > 1:
        return False
    from rapidfuzz.distance import OSA

    lower = name.lower()
    is_word_kept = lower.endswith(known[-1]) or known.startswith(lower) or sorted(lower) == sorted(known)
    return is_word_kept and OSA.distance(lower, known) <= 1


def _reason(problem: Any) -> str:
    if problem["type"] == "missing":
        return "is missing"
    if problem["type"] == "string_type":
        return f"should be text, not {_shown(problem['input'])}"
    message = str(problem["msg"]).removeprefix("Value error, ").removeprefix("Input ")
    return message[:1].lower() + message[1:]
