"""Nouns of one thing."""

from __future__ import annotations

ONE_THING = tuple(
    map(
        frozenset,
        (
            ("house", "home", "flat", "apartment", "dwelling", "property", "unit", "household", "customer"),
            ("people", "person", "man", "woman", "resident", "inhabitant", "villager", "townspeople"),
            ("worker", "employee", "job", "staff", "post", "position"),
            ("pupil", "student", "child", "youngster"),
            ("passenger", "traveller", "person", "people"),
            ("visitor", "guest", "spectator", "fan", "people", "ticket"),
            ("home", "house", "household", "property", "customer"),
            ("job", "post", "position", "people", "worker", "employee"),
            ("runner", "starter", "entrant", "participant", "athlete"),
            ("flight", "departure", "plane"),
            ("jet", "plane", "aircraft", "airliner"),
            ("tree", "sapling"),
            ("patient", "case", "people", "person"),
            ("voter", "elector", "people"),
        ),
    )
)
"""Nouns for which others may stand when the same things are named again."""
