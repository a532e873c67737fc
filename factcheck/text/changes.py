"""Whether a figure is the amount of a change, and its direction: "fell 4%", "cut rates by 25 basis points", "8% more".

The level that a change reaches ("fell to 4%") has no direction.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.text.scan import Scan, Vocabulary

_WINDOW = 26
"""How many pieces before a figure may hold the verb of its change."""

_VERBS = ("change_verb", "change_number", "change_act")
_FILL = "(?: (?:<change_filler>|<between>)){0,4}"
_FILLERS = f"{_FILL} $"
_REST = "(?: [^.,;:\n ]){0,7}"


class _Grammar(NamedTuple):
    hint: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    joined: re.Pattern[str]


@cache
def _grammar(vocabulary: Vocabulary) -> _Grammar:
    verb = f"(?P<verb>{'|'.join(f'<{role}>' for role in _VERBS)})"
    behind_verb = (_FILLERS, f"{_REST} <by>{_FILLERS}", f"{_FILL} [^.;:\n]{{1,10}},? <or>{_FILLERS}")
    behind_noun = (f"(?: <in>{_REST})? <of>{_FILLERS}", f"{_REST} <by>{_FILLERS}")
    return _Grammar(
        re.compile(vocabulary.initials(*_VERBS, "change_noun", "more")),
        vocabulary.grammar(f"(?:{verb}(?:{'|'.join(behind_verb)})|(?P<noun><change_noun>)(?:{'|'.join(behind_noun)}))"),
        vocabulary.grammar("(?: |<hyphen>)(?:(?P<more><more>)|(?:w )?(?P<noun><change_noun>))"),
        vocabulary.grammar("(?:(?: (?:<and>|[^.;:\n ])|,){0,10}(?:,| <and>|, <and>) | \\()$"),
    )


def direction_of(scan: Scan, first: int, last: int, amount_only: bool = False) -> str | None:
    """ "up", "down" or "flat" where pieces ``first`` up to ``last`` are the amount of a change, else None.

    With ``amount_only`` for counts: verbs such as "lost" and words such as "more" say nothing of them.
    """
    grammar = _grammar(scan.vocabulary)
    offset = max(0, first - _WINDOW)
    window = scan.letters[offset:first]
    for hint in reversed(list(grammar.hint.finditer(window))):  # the nearest verb counts
        match = grammar.before.match(window, hint.start())
        direction = match and _direction(scan, match, offset, amount_only)
        if direction:
            return direction
    after = grammar.after.match(scan.letters, last)
    if after and not (amount_only and after["more"]):
        return _direction(scan, after, 0, amount_only)
    return None


def is_joined(scan: Scan, first: int, last: int) -> bool:
    """Whether the pieces between two figures merely join them: "fell 16% in March and 13% in May", "by 1.5C (2.7F)"."""
    between = scan.letters[first:last]
    grammar = _grammar(scan.vocabulary)
    return len(between) <= _WINDOW and bool(grammar.joined.match(between)) and not grammar.hint.search(between)


def _direction(scan: Scan, match: re.Match[str], offset: int, amount_only: bool) -> str | None:
    verbs = _VERBS[:2] if amount_only else _VERBS
    for group, roles in (("verb", verbs), ("noun", ("change_noun",)), ("more", ("more",))):
        if group in match.re.groupindex and match[group]:
            words = scan.words(offset + match.start(group), offset + match.end(group))
            return next((v for role in roles if (v := scan.vocabulary.value(role, words))), None)
    return None
