"""How an outlet prints counts, sums of money and shares."""

from __future__ import annotations

from synthetic.facts import Fact
from synthetic.look import ABOUT, ENDLESS, Form, Look, decimal, number, rounded, step_of

SYMBOLS = {"USD": ("$", "dollars"), "EUR": ("€", "euros"), "GBP": ("£", "pounds")}
LETTERS = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
FRACTIONS = (
    (200, "a fifth"),
    (250, "a quarter"),
    (333, "a third"),
    (500, "half"),
    (667, "two thirds"),
    (750, "three quarters"),
)
"""Thousandths, and their name."""
LIKE = 12
"""So many thousandths from a fraction, a share may be called by its name."""
HALVES = {25: "a quarter of a percentage point", 50: "half a percentage point"}
CUT = 0.4
"""How often a sum loses its last decimal."""


def count_form(fact: Fact, n: int, look: Look) -> Form:
    if fact.unit == "digits":
        return "", str(n), n, n
    hedged = not look.bare and look.chance.random() < look.outlet.hedging
    if hedged and fact.moves:
        return "", f"at least {number(n, look)}", n, ENDLESS
    if hedged and n >= 20:
        hedge, near, low, high = rounded(n, step_of(n), look)
        return "", hedge + _large(near), low, high
    if n >= 1_000_000:
        half = step_of(n) // 20 or 1
        return "", _large(n), n - half, n + half
    return "", number(n, look), n, n


def _large(n: int) -> str:
    """A number, with its scale in letters if it is large."""
    for scale, name in LETTERS:
        if n >= scale:
            return f"{decimal(n, scale)} {name}"
    return f"{n:,}"


def money_form(fact: Fact, n: int, look: Look) -> Form:
    size = 1
    while n >= 1000 * size:
        size *= 10
    low, high, hedge, shown = n - size / 2, n + size / 2, "", n
    u = 1.0 if look.bare else look.chance.random()
    if u < look.outlet.hedging:
        hedge, shown, low, high = rounded(n, step_of(n), look)
    elif u < CUT and size >= 10_000 and size * 100 <= n and _has_decimals(n):
        step = size * 10
        shown = (n + step // 2) // step * step
        low, high = shown - step / 2, shown + step / 2
    return "", hedge + _sum(shown, fact.unit, look), low, high


def _has_decimals(n: int) -> bool:
    """Whether it is printed with a decimal point: "1.24bn", which may be cut to "1.2bn", unlike "463m"."""
    scale = next(scale for scale, _ in LETTERS if n >= scale)
    return n % scale != 0


def _sum(n: int, currency: str, look: Look) -> str:
    symbol, name = SYMBOLS[currency]
    for scale, letters in LETTERS:
        if n >= scale:
            short = {10**9: look.outlet.billion, 10**6: look.outlet.million}.get(scale, f" {letters}")
            figure = decimal(n, scale)
            return f"{symbol}{figure}{short}" if look.outlet.symbols else f"{figure} {letters} {name}"
    return f"{symbol}{n:,}" if look.outlet.symbols else f"{n:,} {name}"


def percent_form(fact: Fact, n: int, look: Look) -> Form:
    scale, unit = fact.scale, look.outlet.percent
    if fact.unit == "points":
        return _points(n, look)
    u = 1.0 if look.bare or scale == 100 else look.chance.random()
    if u < look.outlet.hedging and n > 3 * scale:
        for thousandths, name in FRACTIONS:
            if abs(n * 10 // scale - thousandths) <= LIKE:
                part = thousandths * scale / 10
                return "", f"about {name}", 0.9 * part, 1.1 * part
        if n % scale:
            return _whole_percent(n, scale, look)
    half = 0.5 if n % scale else scale / 2
    return "", decimal(n, scale) + unit, n - half, n + half


def _whole_percent(n: int, scale: int, look: Look) -> Form:
    hedge, near, low, high = rounded(n, scale, look)
    hedge = hedge.replace("some ", "about ").replace("close to ", "almost ")
    if hedge in ABOUT:
        low, high = near - scale, near + scale
    return "", f"{hedge}{near // scale}{look.outlet.percent}", max(low, near - scale), high


def _points(n: int, look: Look) -> Form:
    """A change of a rate, in hundredths of a point."""
    ways = [f"{decimal(n, 100)} percentage point{'' if n == 100 else 's'}", f"{n} basis points"]
    if n in HALVES:
        ways.append(HALVES[n])
    return "", look.chance.pick(ways), n - 0.5, n + 0.5
