"""Patterns over frames: words, and in angle brackets the claims among them.

"from <old:level> to <new:level>" is a figure called "old" and another behind it; see ``compiled``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain

SIGNS = {
    name: chr(0xE000 + number)
    for number, name in enumerate(
        ("money", "percent", "points", "count", "quantity", "age", "times", "ordinal", "date", "time", "duration")
    )
}
"""A kind of claim to its sign, a letter that no text has."""
_LEVELS = ("money", "percent", "count", "quantity")
_GROUPS = {
    "figure": (*_LEVELS, "points", "age", "times", "ordinal"),
    "level": _LEVELS,
    "amount": (*_LEVELS, "duration"),
    "change": (*_LEVELS, "points", "times"),
    "when": ("date", "time"),
    "any": tuple(SIGNS),
}
"""What else may stand in angle brackets, and the kinds of claims that it stands for."""
SMALL = "(?:(?:the|its|their|an?|about|around|roughly|some|just|only|exactly|almost|nearly|well|over|under|now) )*"
"""The small words before a figure."""
THEM = "(?:whom|which|them|these|those)"
"""Behind "of", what stands for the whole of a part."""
IN_ALL = "(?:in all|in total|altogether|all told)"
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^]\\])*\]|\((?:\?P<\w+>)?|<(?:\w+:)?(?P<group>\w+)>(?![?*{])|.", re.DOTALL)
"""One sign of a pattern, or a class of signs, the start of a bracket, or what stands for a claim that must be there."""
_NOTHING = frozenset(("",))
_BRACKETS = ("(", "(?:", "(?P")
_PART = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^]\\])*\]|\((?:\?(?:P(?=<)|:|<?[=!]))?|<[\w:]+>|[?*+][?+]?|\{[0-9,]*\}[?+]?|.", re.DOTALL
)
"""One sign of a pattern, a class of signs, the start of a bracket, how often what is before it stands, or what stands
for a claim or a gap."""


@cache
def sign_class(name: str) -> str:
    """The signs of a kind of claim, or of a group of kinds: "money", "level"."""
    return "".join(SIGNS[kind] for kind in _GROUPS.get(name, (name,)))


@lru_cache(maxsize=16_384)
def fitting(patterns: tuple[str, ...], signs: str) -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """Those of some patterns that may hold in a frame with these signs: it has what they ask for, in their order.

    With each stand the words of which the frame must have one.
    """
    return tuple((compiled(pattern), said(pattern)) for pattern in patterns if _asked(pattern).search(signs))


@cache
def _asked(pattern: str) -> re.Pattern[str]:
    """The signs that a pattern cannot do without, as a pattern over signs: those that no bracket holds."""
    asked: list[str] = []
    depth = 0
    for token in _TOKEN.finditer(pattern):
        depth += token[0].startswith("(") - (token[0] == ")")
        if depth == 0 and token[0] == "|":
            return re.compile("")
        if depth == 0 and token["group"] in (*_GROUPS, *SIGNS):
            asked.append(f"[{sign_class(token['group'])}]")
    return re.compile(".*".join(asked))


@cache
def said(pattern: str) -> tuple[str, ...]:
    """Words of which a text must have one if a pattern is to hold in it: "rose" and "fell" for " (?:rose|fell) to "."""
    return tuple(sorted(_said(_PART.findall(pattern)[::-1])))


def _said(parts: list[str]) -> frozenset[str]:
    """The likeliest to be missing of what the parts up to the end of a bracket ask for; they are taken from the end."""
    ways: list[frozenset[str]] = []
    found, run = [_NOTHING], ""
    while parts and (part := parts.pop()) != ")":
        inside = _said(parts) if part[0] == "(" else _NOTHING
        must_be = not parts or parts[-1][0] not in "?*{"
        if must_be and len(part) == 1 and part not in "|.^$?*+(":
            run += part
            continue
        found.append(frozenset((run,)))
        run = ""
        if must_be and part in _BRACKETS:
            found.append(inside)
        elif part == "|":
            ways.append(max(found, key=_rarity))
            found = [_NOTHING]
    found.append(frozenset((run,)))
    ways.append(max(found, key=_rarity))
    return frozenset(chain.from_iterable(ways))


def _rarity(words: frozenset[str]) -> tuple[int, int]:
    """How seldom a text has one of some words: long ones are rare, and few."""
    return min(map(len, words)), -len(words)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """``<money>`` stands for a sum of money, ``<old:level>`` for a figure called "old", ``<gap:40>`` for up to 40
    characters without a figure or a strong stop, ``<clause:40>`` without a comma too, ``<near>`` for the small words
    before a figure."""
    figures = sign_class("figure")
    for name, stops in (("gap", ";:?!"), ("clause", ",;:?!")):
        pattern = re.sub(rf"<{name}:(\d+)>", rf"[^{figures}{stops}]{{0,\1}}?", pattern)
        pattern = re.sub(rf"<(\w+):{name}:(\d+)>", rf"(?P<\1>[^{figures}{stops}]{{0,\2}}?)", pattern)
    pattern = pattern.replace("<near>", SMALL)
    pattern = re.sub(r"(?<!\?P)<(\w+):(\w+)>", lambda m: f"(?P<{m[1]}>[{sign_class(m[2])}])", pattern)
    return re.compile(re.sub(r"(?<!\?P)<(\w+)>", lambda m: f"[{sign_class(m[1])}]", pattern))
