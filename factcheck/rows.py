"""Articles, claims and contexts as rows: how a reading is written, and how it comes back, equal in all its parts."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from datetime import date, datetime
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from factcheck import model
from factcheck.model import About, Article, Claim, Context, content_id

VALUES: dict[str, Any] = {
    "money": model.Money,
    "percent": model.Percent,
    "count": model.Count,
    "quantity": model.Quantity,
    "ordinal": model.Ordinal,
    "date": model.Timex,
    "time": model.Timex,
    "duration": model.Timex,
    "set": model.Timex,
    "trend": model.Trend,
    "quote": model.Quote,
}
"""The class of a claim's value, by its kind."""

PARTS: dict[str, Any] = {"anchors": model.Anchor, "remarks": model.Remark}
"""What an article has several of."""

ARTICLE = tuple(field.name for field in fields(Article))
CLAIM = ("id", "kind", "text", "start", "end", "line", "column", "value", "about", "context")
"""The columns of an article and of a claim, in the order of their rows."""


@cache
def _adapter(cls: Any) -> TypeAdapter[Any]:
    return TypeAdapter(cls)


def _dump(part: Any) -> str:
    cls: Any = type(part)
    return _adapter(cls).dump_json(part).decode()


def digest_of(article: Article) -> str:
    """What tells whether an article has changed: all that its publisher wrote, wherever its file is."""
    return content_id(article.source, article.title, _printed(article.published), article.text)


def article_row(article: Article) -> tuple[Any, ...]:
    parts = asdict(article) | {"published": _printed(article.published)}
    parts |= {name: json.dumps(parts[name]) for name in PARTS}
    return tuple(parts[name] for name in ARTICLE)


def article_of(row: tuple[Any, ...]) -> Article:
    parts = dict(zip(ARTICLE, row, strict=True))
    if published := parts["published"]:
        is_day = len(published) == len("2024-05-14")
        parts["published"] = date.fromisoformat(published) if is_day else datetime.fromisoformat(published)
    for name, cls in PARTS.items():
        parts[name] = tuple(cls(**part) for part in json.loads(parts[name]))
    return Article(**parts)


def claim_row(claim: Claim, context: Context) -> tuple[Any, ...]:
    place = claim.start, claim.end, claim.line, claim.column
    return claim.id, claim.kind, claim.text, *place, _dump(claim.value), _dump(claim.about), _dump(context)


def claim_of(article: str, row: tuple[Any, ...]) -> tuple[Claim, Context]:
    """A claim and its context. Raises ValueError for rows that were not written by ``claim_row``."""
    id, kind, text, start, end, line, column, value, about, context = row
    meaning = _adapter(VALUES[kind]).validate_json(value)
    told = _adapter(About).validate_json(about)
    claim = Claim(id, article, kind, text, start, end, line, column, meaning, told)
    return claim, _adapter(Context).validate_json(context)


def _printed(published: date | None) -> str | None:
    return published.isoformat() if published else None
