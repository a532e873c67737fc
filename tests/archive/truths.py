"""The articles of a synthetic archive with what is true of them, by their ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq


class Truths(Mapping[str, dict[str, Any]]):
    """The rows of the first ``most`` articles of an archive, in whole stories of up to ``largest`` articles."""

    def __init__(self, folder: Path, most: int, largest: int) -> None:
        self._articles = pq.read_table(folder / "articles.parquet")
        self._truth = pq.read_table(folder / "truth.parquet")
        stories = self._truth["story"].to_pylist()
        last = stories[min(most, len(stories)) - 1]
        sizes = Counter(stories)
        self.numbers = {story for story, size in sizes.items() if story <= last and size <= largest}
        """The numbers of the stories."""
        ids = self._truth["id"].to_pylist()
        self._places = {
            name: place for place, (name, story) in enumerate(zip(ids, stories, strict=True)) if story in self.numbers
        }
        self._row = lru_cache(maxsize=2_000)(self._read)

    def __getitem__(self, name: str) -> dict[str, Any]:
        return self._row(self._places[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def _read(self, place: int) -> dict[str, Any]:
        article, truth = (table.slice(place, 1).to_pylist()[0] for table in (self._articles, self._truth))
        return {**article, **truth}

    def stories(self) -> Iterator[list[dict[str, Any]]]:
        """The rows of each story."""
        for _, rows in groupby(self.values(), key=lambda row: row["story"]):
            yield list(rows)
