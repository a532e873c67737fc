"""Whether an article has the types that the pipeline counts on: one from a reader has, one made by hand may not."""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches
from functools import cache
from typing import Any

from factcheck.errors import InputError
from factcheck.lexicon import values
from factcheck.model import Article

_TYPES: dict[str, tuple[type, ...]] = {
    "id": (str,),
    "text": (str,),
    "source": (str,),
    "title": (str, type(None)),
    "path": (str, type(None)),
    "currency": (str, type(None)),
    "day_first": (bool, type(None)),
}
_MOMENT = "give a date, a datetime or None, such as date.fromisoformat('2024-05-14')"


def require_sound(article: Article) -> None:
    """Raise InputError for what is no article, and for one of wrong types or with a currency that nobody knows."""
    if not isinstance(article, Article):
        raise InputError(f"{_type(article)} is no article: give factcheck.Article(id=…, text=…)")
    for name, types in _TYPES.items():
        if not isinstance(value := getattr(article, name), types):
            wanted = " or ".join("None" if kind is type(None) else kind.__name__ for kind in types)
            raise InputError(f"article {article.id!r}: its {name} is {_type(value)}, not {wanted}")
    if article.published is not None and not isinstance(article.published, date):
        raise InputError(f"article {article.id!r}: published is {article.published!r}; {_MOMENT}")
    if article.currency is not None and (problem := problem_with(article.currency)):
        raise InputError(f"article {article.id!r}: {problem}")


def problem_with(currency: str) -> str | None:
    """What is wrong with the code of a currency, in a sentence or two; None if it is one."""
    if currency in _currencies():
        return None
    near = get_close_matches(currency.upper(), sorted(_currencies()), n=1)
    return f"no currency has the code {currency!r}." + (f" Did you mean {near[0]}?" if near else "")


@cache
def _currencies() -> frozenset[str]:
    return frozenset(code.split()[0] for code in values("currencies", "currency_code").values())


def _type(value: Any) -> str:
    return type(value).__name__
