"""What a form of a fact needs to know, and how numbers are written and rounded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from synthetic.chance import Chance
from synthetic.lexicon import WORDS
from synthetic.outlets import Outlet

Form = tuple[str, str, float, float]
"""The prefix ("on "), which is no part of the claim; its text; and the values that the print allows.

Both ends are among them, in the unit of the fact times its scale.
"""
ENDLESS = float("inf")
ABOUT = ("about ", "around ", "some ", "roughly ")
ABOVE = ("more than ", "over ")
BELOW = ("nearly ", "almost ", "close to ")


@dataclass(slots=True)
class Look:
    """Who prints, on which day, and how one slot wants its fact."""

    outlet: Outlet
    day: date
    chance: Chance
    bare: bool = False
    """Neither rounded nor hedged."""
    mode: str = ""
    """``on``, ``in``: with that preposition; ``-``: as an adjective before a noun."""


def number(n: int, look: Look) -> str:
    """A whole number, small ones in words."""
    return WORDS["ones"][n] if 1 <= n <= look.outlet.words_to else f"{n:,}"


def decimal(n: int, scale: int) -> str:
    """``n / scale`` in decimal notation, without noughts at the end."""
    whole, rest = divmod(n, scale)
    if not rest:
        return f"{whole:,}"
    digits = str(rest).rjust(len(str(scale)) - 1, "0").rstrip("0")
    return f"{whole:,}.{digits}"


def rounded(n: int, step: int, look: Look) -> tuple[str, int, float, float]:
    """A hedge, a round number near by, and what the two allow."""
    near = (n + step // 2) // step * step
    pick = look.chance.pick
    if near < n and look.chance.often(0.5):
        return pick(ABOVE), near, near, ENDLESS
    if near > n and look.chance.often(0.5):
        return pick(BELOW), near, near * 0.9, near
    return pick(ABOUT), near, near * 0.9, near * 1.1


def step_of(n: int) -> int:
    """To what a newspaper rounds such a number: a tenth to a fiftieth of it, so that it is at most 5 per cent off."""
    size = 10 ** (len(str(n)) - 2)
    return size * 5 if n >= 50 * size else size
