"""What is wrong with a file of settings: the file, the line where it can be told, the key, and what was meant."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from factcheck.errors import ConfigError

if TYPE_CHECKING:
    from pydantic import BaseModel

    M = TypeVar("M", bound=BaseModel)


def shown(path: Path) -> str:
    """A path as it is told to people: from the working folder, where it is inside of it."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def load_toml(path: Path) -> tuple[dict[str, Any], str]:
    """What a TOML file says, and its text. Raises ConfigError with the line."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return tomllib.loads(text), text
    except OSError as error:
        reason = "no such file" if isinstance(error, FileNotFoundError) else (error.strerror or str(error)).lower()
        raise ConfigError(f"{shown(path)}: {reason}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        place = re.search(r" \(at line (\d+), column (\d+)\)$", str(error))
        where = f":{place[1]}:{place[2]}" if place else ""
        reason = "not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error).partition(" (at line ")[0]
        raise ConfigError(f"{shown(path)}{where}: not TOML: {reason}") from error


def load_model(model: type[M], fields: Mapping[str, Any], place: str, text: str) -> M:
    """The settings that a table holds. Raises ConfigError that names every problem, one a line."""
    from pydantic import ValidationError

    try:
        return model.model_validate(fields)
    except ValidationError as error:
        lines = [_told(problem, model, place, text) for problem in error.errors(include_url=False)]
        raise ConfigError("\n".join(lines)) from None


def _told(problem: Any, model: type[BaseModel], place: str, text: str) -> str:
    keys = [str(key) for key in problem["loc"] if key != "[key]"]
    line = _line(keys, text)
    where = f"{place}:{line}" if line else place
    return f"{where}: {'.'.join(keys) or 'tool.factcheck'}: {_reason(problem, model, keys)}"


def _reason(problem: Any, model: type[BaseModel], keys: Sequence[str]) -> str:
    if problem["type"] == "extra_forbidden":
        known = [field.alias or name for name, field in _owner(model, keys).model_fields.items()]
        near = get_close_matches(keys[-1].replace("_", "-"), known, n=1, cutoff=0.5)
        guess = f"Did you mean {near[0]}?" if near else f"There are {', '.join(known)}."
        return f"there is no such key. {guess}"
    if problem["type"] == "missing":
        return "is missing"
    if problem["type"] == "string_too_short":
        return "is empty"
    message = str(problem["msg"]).removeprefix("Value error, ").removeprefix("Input ")
    if problem["type"] == "value_error":
        return message
    given = problem["input"]
    if problem["type"] in ("model_type", "dict_type"):
        return f"should be a table, not {given!r}"
    message = _PLAIN.get(problem["type"], message)
    hint = f': write it as ["{given}"]' if problem["type"] == "list_type" and isinstance(given, str) else ""
    return f"{message}, not {given!r}{hint}"


_PLAIN = {
    "string_type": "should be text",
    "date_type": "should be a date such as 2024-12-31",
    "date_parsing": "should be a date such as 2024-12-31",
    "date_from_datetime_parsing": "should be a date such as 2024-12-31",
    "date_from_datetime_inexact": "should be a date such as 2024-12-31",
}
"""What is wrong with a value, by pydantic's name for it, where its own words are for programmers."""


def _owner(model: type[BaseModel], keys: Sequence[str]) -> type[BaseModel]:
    """The model whose fields the last key should be one of."""
    from pydantic import BaseModel

    for key in keys[:-1]:
        field = next((field for name, field in model.model_fields.items() if key in {name, field.alias}), None)
        inner = [part for part in get_args(field.annotation) if isinstance(part, type)] if field else []
        model = next((part for part in inner if issubclass(part, BaseModel)), model)
    return model


def _line(keys: Sequence[str], text: str) -> int | None:
    """The line at which the innermost key that can be found stands; a name of a place in a list is none."""
    for key in reversed([key for key in keys if not key.isdigit()]):
        found = re.search(rf"^[^#\n=]*(?<![\w-])[\"']?{re.escape(key)}[\"']?[ \t]*[=\].]", text, re.M)
        if found:
            return text.count("\n", 0, found.start()) + 1
    return None
