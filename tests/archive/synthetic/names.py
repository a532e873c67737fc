"""Invented names: people, towns, regions, countries, companies and outlets, composed so that they seldom come twice."""

from __future__ import annotations

from dataclasses import dataclass

from synthetic.chance import Chance
from synthetic.lexicon import WORDS


@dataclass(slots=True)
class Person:
    """Somebody of a story: a role and the full name at the first mention, the family name later."""

    role: str
    given: str
    family: str
    pronoun: str

    def full(self) -> str:
        return f"{self.role} {self.given} {self.family}".lstrip()

    def short(self, titled: bool) -> str:
        if not titled:
            return self.family
        return f"{'Mr' if self.pronoun == 'he' else 'Ms'} {self.family}"


def stem(chance: Chance, syllables: int) -> str:
    """A pronounceable beginning of a name."""
    pick = chance.pick
    return pick(WORDS["starts"]) + "".join([pick(WORDS["vowels"]) + pick(WORDS["middles"]) for _ in range(syllables)])


def town(chance: Chance) -> str:
    return (stem(chance, 1 + chance.often(0.45)) + chance.pick(WORDS["town_ends"])).capitalize()


def land(chance: Chance) -> tuple[str, str]:
    """A country that does not exist, and what its people are called."""
    name = stem(chance, 1 + chance.often(0.6)).capitalize()
    return (name + "ia", name + "ian") if chance.often(0.7) else (name + "stan", name)


def person(chance: Chance, role: str) -> Person:
    pronoun = chance.pick(("he", "she"))
    family = (stem(chance, 1 + chance.often(0.4)) + chance.pick(WORDS["family_ends"])).capitalize()
    return Person(role, chance.pick(WORDS[pronoun]), family, pronoun)


def firm(chance: Chance, kind: str = "") -> str:
    word = (
        stem(chance, 1 + chance.often(0.5)) + chance.pick(("a", "o", "is", "on", "ix", "ex", "um", "en"))
    ).capitalize()
    return f"{word} {kind or chance.pick(WORDS['firms'])}"


def region(chance: Chance) -> str:
    return chance.pick(WORDS["regions"]).format(town(chance))


def coined(chance: Chance) -> str:
    """A name for anything else: a team, a ship, a probe."""
    return (
        stem(chance, 1 + chance.often(0.4)) + chance.pick(WORDS["vowels"][:5]) + chance.pick(WORDS["codas"])
    ).capitalize()
