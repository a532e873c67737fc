"""Claims that outlive a run: articles, their claims and their block keys in one DuckDB file.

>>> store = Store(Path("archive.duckdb"))
>>> store.add([Entry(reading, block_keys(reading.contexts))])        # a batch: all of it, or nothing
>>> store.nearest([Entry(draft, block_keys(draft.contexts))], least=0.05, most=12)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.errors import InputError
from factcheck.model import Article, Reading
from factcheck.rows import ARTICLE, CLAIM, article_of, article_row, claim_of, claim_row, digest_of
from factcheck.store.database import STEPS, Database
from factcheck.version import __version__

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["Entry", "Info", "Store", "Stored", "Taken"]

PATIENCE = 30.0
"""Seconds to wait for a store that somebody else writes to."""
_FADE = 90
"""An earlier article that is this many days further away counts half as near."""
_AT_ONCE = 500
"""Articles that are read from the file at a time."""


class Entry(NamedTuple):
    """What one article says, and the block keys by which articles that may tell the same story are found."""

    reading: Reading
    keys: frozenset[str]


class Stored(NamedTuple):
    """What an article says, as the given version of factcheck read it."""

    reading: Reading
    version: str


class Taken(NamedTuple):
    """The ids of the articles of a batch: those new to the store, those that took another's place, those it had."""

    added: list[str]
    replaced: list[str]
    unchanged: list[str]


class Info(NamedTuple):
    """What a store holds."""

    version: int
    articles: int
    claims: int
    undated: int
    first: str | None
    last: str | None
    kinds: dict[str, int]


class Store:
    """The store in a file, which the first batch makes. No connection is kept between calls.

    Every method raises StoreError for a file that is no store, is damaged, was written by a later version, or stays in
    use for ``patience`` seconds; ``tell`` is given a sentence where one has to wait.
    """

    def __init__(self, path: Path, patience: float = PATIENCE, tell: Callable[[str], None] = lambda _: None) -> None:
        self.path = path
        self._database = Database(path, patience, tell)

    def add(self, batch: Sequence[Entry], replace: bool = False) -> Taken:
        """Take in a batch: all of it or, if anything goes wrong, nothing; what is there already is left alone.

        Raises InputError where the store has other articles under the same ids and may not ``replace`` them.
        """
        with self._database.writing(make=True) as connection:
            ids = [entry.reading.article.id for entry in batch]
            known = dict(_rows(connection, "SELECT id, digest FROM article WHERE id IN (SELECT unnest(?))", ids))
            taken = Taken([], [], [])
            for entry in batch:
                article = entry.reading.article
                digest = known.get(article.id)
                is_known = digest == digest_of(article)
                (taken.unchanged if is_known else taken.replaced if digest else taken.added).append(article.id)
            if taken.replaced and not replace:
                raise InputError(_clash(self.path, taken.replaced))
            _remove(connection, taken.replaced)
            kept = set(taken.unchanged)
            _insert(connection, [entry for entry in batch if entry.reading.article.id not in kept])
        return taken

    def remove(self, ids: Sequence[str]) -> int:
        """Take articles out. Raises InputError, and takes out none, where the store has no article of an id."""
        with self._database.writing() as connection:
            known = {id for (id,) in _rows(connection, "SELECT id FROM article WHERE id IN (SELECT unnest(?))", ids)}
            if missing := sorted(set(ids) - known):
                raise InputError(f"{self.path} has no article {', '.join(map(repr, missing))}")
            _remove(connection, ids)
        return len(known)

    def nearest(self, entries: Sequence[Entry], least: float, most: int) -> list[Stored]:
        """The stored articles that may tell the story of one of ``entries``, in the order of their ids.

        For each entry those whose block keys are alike to at least ``least`` (the cosine), ``most`` of them, and those
        near in time first. Articles of the same ids are left out.
        """
        articles = [entry.reading.article for entry in entries]
        probes = [(place, key) for place, entry in enumerate(entries) for key in sorted(entry.keys)]
        sizes, days = [len(entry.keys) for entry in entries], [article.day for article in articles]
        with self._database.reading() as connection:
            parts: list[Any] = [[place for place, _ in probes], [key for _, key in probes]]
            parts += [list(range(len(entries))), sizes, days, [article.id for article in articles], least, _FADE, most]
            numbers = [number for (number,) in _rows(connection, _NEAREST, *parts)]
            return list(_stored(connection, numbers))

    def namesakes(self, articles: Sequence[Article]) -> dict[str, str]:
        """The sources of stored articles that have the id of one of ``articles`` but another source, by their ids."""
        sources = {article.id: article.source for article in articles}
        query = "SELECT id, source FROM article WHERE id IN (SELECT unnest(?::VARCHAR[])) ORDER BY id"
        with self._database.reading() as connection:
            return {id: source for id, source in _rows(connection, query, list(sources)) if source != sources[id]}

    def articles(self) -> Iterator[Stored]:
        """All that the store holds, in the order in which it was taken in."""
        with self._database.reading() as connection:
            numbers = iter([n for (n,) in _rows(connection, "SELECT number FROM article ORDER BY number")])
            while some := list(islice(numbers, _AT_ONCE)):
                yield from sorted(_stored(connection, some), key=lambda stored: stored.reading.article.id)

    def info(self) -> Info:
        with self._database.reading() as connection:
            ((articles, undated, first, last),) = _rows(
                connection, "SELECT count(*), count(*) - count(day), min(day)::VARCHAR, max(day)::VARCHAR FROM article"
            )
            kinds = dict(_rows(connection, "SELECT kind, count(*) FROM claim GROUP BY kind ORDER BY kind"))
        return Info(len(STEPS), articles, sum(kinds.values()), undated, first, last, kinds)

    def verify(self) -> list[str]:
        """What is wrong in the store, a sentence each: everything in it is read."""
        found = []
        with self._database.reading() as connection:
            for table in ("claim", "block"):
                query = f"SELECT count(*) FROM {table} WHERE article NOT IN (SELECT number FROM article)"
                if lost := _rows(connection, query)[0][0]:
                    found.append(f"{lost} rows of the table {table} belong to no article")
            for (id,) in _rows(connection, "SELECT id FROM article GROUP BY id HAVING count(*) > 1 ORDER BY id"):
                found.append(f"{id}: more than one article has this id")
            query = (
                "SELECT id FROM article WHERE keys != (SELECT count(*) FROM block WHERE article = number) ORDER BY id"
            )
            found += [f"{id}: its block keys are not whole" for (id,) in _rows(connection, query)]
            digests = dict(_rows(connection, "SELECT id, digest FROM article"))
        for stored in self.articles():
            article = stored.reading.article
            if digests.get(article.id) != digest_of(article):
                found.append(f"{article.id}: the article is not what was taken in")
            if any(article.text[claim.start : claim.end] != claim.text for claim in stored.reading.claims):
                found.append(f"{article.id}: a claim does not stand where it should")
        return found


_NEAREST = """
    WITH probe AS (SELECT unnest(?::INTEGER[]) AS probe, unnest(?::VARCHAR[]) AS key),
    new AS (SELECT unnest(?::INTEGER[]) AS probe, unnest(?::INTEGER[]) AS size, unnest(?::DATE[]) AS day),
    shared AS (
        SELECT probe, article, count(*) AS common FROM block JOIN probe USING (key)
        GROUP BY probe, article
    ),
    likeness AS (
        SELECT probe, number, id, common / sqrt(size * keys) AS score, abs(article.day - new.day) AS days
        FROM shared JOIN article ON article = number JOIN new USING (probe)
        WHERE id NOT IN (SELECT unnest(?::VARCHAR[])) AND common >= least(2, size, keys)
          AND common / sqrt(size * keys) >= ?
    )
    SELECT DISTINCT number FROM (
        SELECT number, row_number() OVER (
            PARTITION BY probe ORDER BY score / (1 + coalesce(days, 0) / ?) DESC, id
        ) AS place FROM likeness
    ) WHERE place <= ? ORDER BY number
"""


def _rows(connection: DuckDBPyConnection, query: str, *parts: Any) -> list[tuple[Any, ...]]:
    return connection.execute(query, list(parts)).fetchall()


def _stored(connection: DuckDBPyConnection, numbers: Sequence[int]) -> Iterator[Stored]:
    """The articles of some numbers with their claims, in the order of their ids."""
    columns = ", ".join(f'"{name}"' for name in ARTICLE)
    query = f"SELECT number, version, {columns} FROM article WHERE number IN (SELECT unnest(?::INTEGER[])) ORDER BY id"
    rows = _rows(connection, query, numbers)
    columns = ", ".join(f'"{name}"' for name in CLAIM)
    claims: dict[int, list[tuple[Any, ...]]] = {number: [] for number in numbers}
    query = f"SELECT article, {columns} FROM claim WHERE article IN (SELECT unnest(?::INTEGER[])) ORDER BY rowid"
    for number, *row in _rows(connection, query, numbers):
        claims[number].append(tuple(row))
    for number, version, *row in rows:
        article = article_of(tuple(row))
        pairs = [claim_of(article.id, claim) for claim in claims[number]]
        yield Stored(Reading(article, [claim for claim, _ in pairs], [context for _, context in pairs]), version)


def _insert(connection: DuckDBPyConnection, entries: Sequence[Entry]) -> None:
    ((first,),) = _rows(connection, "SELECT coalesce(max(number), 0) + 1 FROM article")
    articles, claims, blocks = [], [], []
    for number, (reading, keys) in enumerate(entries, first):
        article = reading.article
        facts = digest_of(article), article.day, len(keys), __version__
        articles.append((number, *article_row(article), *facts))
        pairs = zip(reading.claims, reading.contexts, strict=True)
        claims += [(number, *claim_row(claim, context)) for claim, context in pairs]
        blocks += [(key, number) for key in sorted(keys)]
    tables = (
        ("article", ("number", *ARTICLE, "digest", "day", "keys", "version"), articles),
        ("claim", ("article", *CLAIM), claims),
        ("block", ("key", "article"), blocks),
    )
    for table, columns, rows in tables:
        if rows:
            values = [list(column) for column in zip(*rows, strict=True)]
            named = ", ".join(f'"{name}"' for name in columns)
            marks = ", ".join(["unnest(?)"] * len(columns))
            connection.execute(f"INSERT INTO {table} ({named}) SELECT {marks}", values)


def _remove(connection: DuckDBPyConnection, ids: Sequence[str]) -> None:
    owner = "SELECT number FROM article WHERE id IN (SELECT unnest(?::VARCHAR[]))"
    for table in ("claim", "block"):
        connection.execute(f"DELETE FROM {table} WHERE article IN ({owner})", [list(ids)])
    connection.execute("DELETE FROM article WHERE id IN (SELECT unnest(?::VARCHAR[]))", [list(ids)])


def _clash(path: Path, ids: Sequence[str]) -> str:
    named = ", ".join(map(repr, ids[:3])) + (f" and {len(ids) - 3} more" if len(ids) > 3 else "")
    return f"{path} has another text under the id {named}: replace it (--replace), or give the new article another id"
