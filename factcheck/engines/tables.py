"""Readings as Arrow tables: one row an article, with its claims as a list in the row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.model import Article, Reading
from factcheck.rows import ARTICLE, CLAIM, article_of, article_row, claim_of, claim_row

if TYPE_CHECKING:
    import pyarrow as pa

CLAIMS = "claims"
"""The column that a table of readings has besides those of articles."""


def articles_table(articles: Iterable[Article]) -> pa.Table:
    """Articles as a table with the columns ``ARTICLE``."""
    import pyarrow as pa

    rows = [article_row(article) for article in articles]
    columns = zip(*rows, strict=True) if rows else ((),) * len(ARTICLE)
    schema = _article_schema()
    return pa.table([pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)], schema)


def articles_of(table: pa.Table) -> Iterator[Article]:
    """The articles of a table that has at least the columns ``ARTICLE``."""
    return map(article_of, zip(*(table[name].to_pylist() for name in ARTICLE), strict=True))


def readings_table(readings: Iterable[Reading]) -> pa.Table:
    """Readings as a table with the columns ``ARTICLE`` and ``claims``."""
    import pyarrow as pa

    readings = list(readings)
    claims = [[claim_row(*pair) for pair in zip(r.claims, r.contexts, strict=True)] for r in readings]
    table = articles_table(reading.article for reading in readings)
    return table.append_column(CLAIMS, pa.array(claims, _claims_type()))


def readings_of(table: pa.Table) -> Iterator[Reading]:
    """The readings of a table that has at least the columns ``ARTICLE`` and ``claims``, as they were."""
    column = table[CLAIMS].combine_chunks()
    fields = [field.to_pylist() for field in column.flatten().flatten()]
    rows = zip(*fields, strict=True)
    for article, length in zip(articles_of(table), column.value_lengths().to_pylist(), strict=True):
        pairs = [claim_of(article.id, next(rows)) for _ in range(length)]
        yield Reading(article, [claim for claim, _ in pairs], [context for _, context in pairs])


def _article_schema() -> pa.Schema:
    import pyarrow as pa

    return pa.schema([(name, pa.bool_() if name == "day_first" else pa.string()) for name in ARTICLE])


def _claims_type() -> pa.DataType:
    import pyarrow as pa

    places = {"start", "end", "line", "column"}
    return pa.list_(pa.struct([(name, pa.int32() if name in places else pa.string()) for name in CLAIM]))
