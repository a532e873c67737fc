"""What a checker should find in a story: a record for each planted fault, and one for each fact that moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from synthetic.compose import Mention
from synthetic.faults import apart
from synthetic.stories import Story, Written

Place = tuple[Written, Mention]
SHOWN = 40
"""How many places of the right value, and of each state, a record lists at most."""


def planted(story: Story) -> Iterator[dict[str, Any]]:
    """Contradictions with both sides, inconsistencies with the wrong place, updates by state."""
    stated: dict[tuple[str, int], list[Place]] = defaultdict(list)
    for article in story.articles:
        for mention in article.mentions:
            stated[mention.fact.key, mention.state].append((article, mention))
    for fault in story.faults:
        places = stated[fault.fact, fault.state]
        wrong = [place for place in places if place[1].planted == fault.id]
        record = {"story": story.number, "genre": story.genre, "id": fault.id, "kind": fault.kind, "how": fault.how}
        if fault.kind == "inconsistency":
            home = story.articles[fault.article].id
            yield record | {"fact": fault.fact, "article": home, "wrong": _places(wrong), "title": not wrong}
        elif wrong:
            against = [
                place
                for place in places
                if not place[1].planted and apart(wrong[0][1].low, wrong[0][1].high, place[1].low, place[1].high)
            ]
            if against:
                yield record | {"fact": fault.fact, "wrong": _places(wrong), "right": _places(against)}
    yield from _updates(story, stated)


def _updates(story: Story, stated: dict[tuple[str, int], list[Place]]) -> Iterator[dict[str, Any]]:
    """One record for each fact that moved and was stated so that two states exclude each other."""
    states: dict[str, dict[int, list[Place]]] = defaultdict(dict)
    for (fact, state), places in stated.items():
        right = [place for place in places if not place[1].planted]
        if right and right[0][1].fact.moves:
            states[fact][state] = right
    for fact, by_state in states.items():
        everyone = [place for places in by_state.values() for place in places]
        if any(_excluded(one, other) for one in everyone for other in everyone):
            name = f"{story.number}-{fact}"
            record = {"story": story.number, "genre": story.genre, "id": name, "kind": "update", "how": "moves"}
            yield record | {"fact": fact, "states": {str(s): _places(p) for s, p in sorted(by_state.items())}}


def _excluded(one: Place, other: Place) -> bool:
    return apart(one[1].low, one[1].high, other[1].low, other[1].high)


def _places(places: list[Place]) -> list[dict[str, Any]]:
    return [
        {
            "article": article.id,
            "start": mention.start,
            "end": mention.end,
            "text": article.text[mention.start : mention.end],
            "value": str(mention.value),
        }
        for article, mention in places[:SHOWN]
    ]
