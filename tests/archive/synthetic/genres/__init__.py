"""The genres of events: one table."""

from __future__ import annotations

from synthetic.genres import business, disaster, incidents, politics
from synthetic.genres.base import Genre

GENRES: dict[str, Genre] = {
    genre.name: genre for module in (disaster, business, politics, incidents) for genre in module.GENRES
}
"""Name to genre."""

__all__ = ["GENRES", "Genre"]
