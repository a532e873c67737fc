"""Names that stand in a list: "Ada Berg, 34, Jo Dahl of Oslo and Karl Varga (29)"."""

from __future__ import annotations

import re

from factcheck.rules.base.names import CAPITAL

_WORD = rf"{CAPITAL}[\w&’'-]*\.?(?<![a-z]{{3}}\.)"
_NAME = rf"{_WORD}(?: (?:{_WORD}|&|(?:of|de|upon|on|van|von|under|le|by|the)(?= {CAPITAL})))*+"
_SAID = r"(?: \([^()]{1,60}\)|, (?:aged |both )?\d{1,3}(?!\d|,\d))"
_PLACE = rf"(?:,? (?:of|from|at|in) {_NAME})"
_MEMBER = rf"{_NAME}(?:{_SAID}|{_PLACE}){{0,2}}+"
ROLL = (
    rf"(?P<list>{_MEMBER}(?:[,;] {_MEMBER})+[,;]? and {_MEMBER})"
    r"(?=[.,;:)]| [a-z(–—-]|\n|$)(?![,;]? (?:and\b|or ))"
)
"""The pattern of a list of three names or more, which may have an age, a place or words in brackets each."""
_BEHIND, _OF = re.compile(_SAID), re.compile(",? (?:of|from|at|in) .*")
_SUFFIXES = {"Jr", "Jr.", "Sr", "Sr.", "Inc", "Inc.", "Ltd", "MP", "KC", "MD", "PhD"}
_STATE_NAMES = (
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois "
    "Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri "
    "Montana Nebraska Nevada Hampshire Jersey Mexico York Carolina Dakota Ohio Oklahoma Oregon Pennsylvania Island "
    "Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming Ontario Quebec Alberta England Scotland Wales "
    "Ireland Canada France Germany Italy Spain India Australia"
)
_STATES = frozenset(_STATE_NAMES.split())


def names_of(roll: str) -> list[str]:
    """The names of a list without what is told of each; none if one says where another one is, or stands twice."""
    members = re.split(rf"[,;]? and (?={CAPITAL})|[,;] (?={CAPITAL})", re.sub(r" \([^()]*\)", "", roll))
    names = [_BEHIND.sub("", member) for member in members]
    is_plain = len(set(names)) == len(names) and not any(_is_odd(name) for name in names)
    return names if is_plain else []


def _is_odd(name: str) -> bool:
    """Whether a member of a list is none by itself."""
    return name in _SUFFIXES or name.endswith(("'s", "’s")) or _OF.sub("", name).split()[-1] in _STATES
