"""The facts of an invented event, drawn from chance: what each is called, what it is, and how it changes with time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from synthetic.chance import Chance
from synthetic.names import Person

Value = int | date
MOVES = {
    "figure": (("rose", "climbed", "increased", "grew"), ("fell", "dropped", "declined", "decreased")),
    "market": (("rose", "gained", "climbed", "advanced"), ("fell", "lost", "dropped", "slipped")),
}
"""The verbs of changes, upwards and downwards."""


class Fact:
    """Something that articles may state. ``values`` has one entry for each state of the story, or a single one."""

    __slots__ = ("key", "kind", "scale", "unit", "values")

    def __init__(self, key: str, kind: str, values: tuple[Value, ...], unit: str = "", scale: int = 1) -> None:
        self.key, self.kind, self.values, self.unit, self.scale = key, kind, values, unit, scale

    @property
    def moves(self) -> bool:
        return len(self.values) > 1

    def is_over(self, today: date) -> bool:
        """Whether it is a day that was still to come when it happened, and is no longer."""
        return self.unit == "ahead" and today >= self.values[0]

    def at(self, state: int) -> Value:
        return self.values[state] if len(self.values) > 1 else self.values[0]


class Draw:
    """Draws the facts and words of one event.

    Numbers with a fraction are whole numbers of ``1 / scale``: 12.3 per cent is 123 at a scale of 10.
    """

    def __init__(self, chance: Chance, day: date, states: int, words: dict[str, object]) -> None:
        self.chance, self.day, self.states, self.words = chance, day, states, words
        self.facts: dict[str, Fact] = {}
        self.ties: list[tuple[str, ...]] = []

    def put(self, key: str, kind: str, values: Value | tuple[Value, ...], unit: str = "", scale: int = 1) -> Value:
        """Keep a fact; give its last value."""
        values = values if isinstance(values, tuple) else (values,)
        self.facts[key] = Fact(key, kind, values, unit, scale)
        return values[-1]

    def count(self, key: str, low: int, high: int) -> int:
        """A count between two ends, low ones more often; of large ones three digits count."""
        return self.fixed(key, self.large(low, high))

    def fixed(self, key: str, value: int) -> int:
        self.put(key, "count", value)
        return value

    def large(self, low: int, high: int) -> int:
        u = self.chance.random()
        number = low + int(u * u * (high - low + 1))
        return three_digits(number) if high > 2_000 else number

    def growing(self, key: str, low: int, high: int, start: float = 0.3) -> int:
        """A count that rises from state to state, as tolls do; its last value is between the ends."""
        last = max(low, self.large(low, high))
        share, shares = 1.0, []
        step = (1.0 - start) / max(1, self.states - 1)
        for _ in range(self.states):
            shares.append(share)
            share -= step * (0.5 + self.chance.random())
        rising = [three_digits(max(2, int(last * max(0.08, part)))) for part in reversed(shares)]
        for place in range(1, len(rising)):
            rising[place] = max(rising[place], rising[place - 1])
        self.put(key, "count", tuple(rising))
        return rising[-1]

    def shrinking(self, key: str, low: int, high: int) -> int:
        """A count that falls from state to state, as that of the missing does."""
        value = max(low, self.large(low, high))
        values = []
        for _ in range(self.states):
            values.append(max(2, value))
            value = int(value * (0.4 + 0.4 * self.chance.random()))
        self.put(key, "count", tuple(values))
        return values[0]

    def money(self, key: str, low: int, high: int, currency: str | None = None) -> int:
        """A sum; three digits count."""
        u = self.chance.random()
        return self.sum(key, three_digits(low + int(u * u * (high - low))), currency)

    def sum(self, key: str, value: int, currency: str | None = None) -> int:
        self.put(key, "money", value, currency or str(self.words["currency"]))
        return value

    def percent(self, key: str, low: int, high: int, scale: int = 10) -> int:
        """A share between two ends, in parts of ``1 / scale``."""
        return self.share(key, self.chance.between(low, high), scale)

    def share(self, key: str, value: int, scale: int = 10) -> int:
        self.put(key, "percent", value, "", scale)
        return value

    def near(self, key: str, value: int, most: int) -> int:
        """A share that differs from another, by at most so much."""
        by = self.chance.between(1, most)
        return self.share(key, value + by if value <= by + 2 or self.chance.often(0.5) else value - by)

    def quantity(self, key: str, low: int, high: int, unit: str, scale: int = 1) -> int:
        value = self.chance.between(low, high)
        self.put(key, "quantity", value, unit, scale)
        return value

    def duration(self, key: str, low: int, high: int, unit: str) -> int:
        value = self.chance.between(low, high)
        self.put(key, "duration", value, unit)
        return value

    def age(self, key: str, low: int = 24, high: int = 78) -> int:
        value = self.chance.between(low, high)
        self.put(key, "age", value)
        return value

    def rank(self, key: str, low: int, high: int) -> int:
        value = self.chance.between(low, high)
        self.put(key, "ordinal", value)
        return value

    def on(self, key: str, low: int, high: int | None = None) -> date:
        """A day, so many days from that of the event."""
        days = low if high is None else self.chance.between(low, high)
        day = self.day + timedelta(days=days)
        self.put(key, "day", day, "ahead" if days > 0 else "")
        return day

    def month(self, key: str, low: int, high: int) -> date:
        """A month, so many months from that of the event."""
        place = self.day.year * 12 + self.day.month - 1 + self.chance.between(low, high)
        day = date(place // 12, place % 12 + 1, 1)
        self.put(key, "month", day)
        return day

    def year(self, key: str, low: int, high: int) -> int:
        """A year, so many years before that of the event."""
        year = self.day.year - self.chance.between(low, high)
        self.put(key, "year", date(year, 1, 1))
        return year

    def clock(self, key: str, low: int = 0, high: int = 23) -> None:
        """A time of day, in minutes from midnight."""
        self.put(
            key, "clock", self.chance.between(low, high) * 60 + self.chance.pick((0, 5, 10, 15, 20, 30, 40, 45, 50))
        )

    def say(self, key: str, *ways: str) -> str:
        """Words of the story's own: one of the ways, the same in all articles."""
        word = self.chance.pick(ways)
        self.words[key] = word
        return word

    def vary(self, key: str, ways: Sequence[str]) -> None:
        """Words for one thing among which every article chooses anew."""
        self.words[key] = tuple(ways)

    def moved(self, key: str, up: bool, of: str = "figure") -> None:
        """The verb of a change that went up or down."""
        self.vary(key, MOVES[of][0 if up else 1])

    def who(self, key: str, someone: Person) -> None:
        self.words[key] = someone

    def tie(self, *keys: str) -> None:
        """Facts that arithmetic binds together: one of them given wrongly shows inside an article."""
        self.ties.append(keys)


def three_digits(number: int) -> int:
    """The number with three digits that count, the others nought."""
    step = 1
    while number >= 1000 * step:
        step *= 10
    return number // step * step
