"""Whether what a checker says of a synthetic archive is true of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, NamedTuple

_STATED = ("fact", "state", "low", "high", "planted")


class Claim(NamedTuple):
    """A reported claim: where it stands, and what it says."""

    article: str
    start: int
    end: int
    kind: str
    text: str


class Told(NamedTuple):
    """A reported finding."""

    verdict: str
    code: str
    severity: str
    sides: Sequence[Sequence[Claim]]
    message: str


class Mention(NamedTuple):
    """What an article states: a fact of a story at one time, and what its print allows."""

    story: int
    fact: str
    state: int
    low: float
    high: float
    planted: str


class Tally:
    """Counts, and examples by class; tallies of stories are added up."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.planted: Counter[tuple[str, str]] = Counter()
        self.examples: dict[str, list[str]] = defaultdict(list)

    def add(self, other: Tally) -> None:
        self.counts += other.counts
        self.planted += other.planted
        for title, examples in other.examples.items():
            self.examples[title] += examples


class Judge:
    """Judges the findings on one story, or on several."""

    def __init__(self, rows: Mapping[str, dict[str, Any]], planted: Sequence[dict[str, Any]]) -> None:
        self.rows = rows
        self.planted = planted
        self.tally = Tally()
        self.found: set[str] = set()

    def score(self, findings: Iterable[Told]) -> Tally:
        counts = self.tally.counts
        for told in findings:
            true = self._inconsistency(told) if told.verdict == "inconsistency" else self._pairs(told)
            if true is None:
                continue
            word = "true" if true else "false"
            counts[f"{told.verdict} {word}"] += 1
            if told.verdict == "contradiction" and told.severity == "error":
                counts[f"contradiction error {word}"] += 1
        for row in self.planted:
            self._recall(row)
        return self.tally

    def mentions(self, claim: Claim) -> Iterator[Mention]:
        """The mentions that a claim overlaps; none in an article that is not scored."""
        row = self.rows.get(claim.article) or {"start": ()}
        for place, start in enumerate(row["start"]):
            if start < claim.end and claim.start < row["end"][place]:
                yield Mention(row["story"], *(row[name][place] for name in _STATED))

    def _inconsistency(self, told: Told) -> bool:
        claims = [claim for side in told.sides for claim in side]
        wrong = {m.planted for claim in claims for m in self.mentions(claim) if m.planted}
        article = claims[0].article if claims else ""
        if not wrong and article and self.rows[article]["headline"]:
            wrong = {self.rows[article]["headline"]}
        self.found |= {f"inconsistency {name}" for name in wrong}
        if not wrong:
            self._note(f"false inconsistency: {told.code}", f"{told.message} | {self._quote(claims)}")
        return bool(wrong)

    def _pairs(self, told: Told) -> bool | None:
        """Whether a finding across articles is true of some pair of its claims; what it finds is remembered.

        None for an agreement on something of which the truth is not known.
        """
        agreement = told.verdict == "agreement"
        pairs = (
            [pair for side in told.sides for pair in combinations(side, 2)]
            if agreement
            else [(c, d) for a, b in combinations(told.sides, 2) for c in a for d in b]
        )
        true, reasons = False, Counter[str]()
        for one, other in pairs:
            for m, n in ((m, n) for m in self.mentions(one) for n in self.mentions(other)):
                fits, reason = self._judged(told.verdict, m, n)
                reasons[reason] += 1
                if fits:
                    true = True
                    self.found |= {f"{told.verdict} {name}" for name in (m.planted, n.planted) if name}
                    if told.verdict == "update":
                        self.found.add(f"update {m.story}-{m.fact}")
        if not true and (reasons or not agreement):
            reason = min(reasons, key=lambda r: (r not in ("another time", "compatible"), r), default="no known fact")
            quote = self._quote([side[0] for side in told.sides if side])
            self._note(f"false {told.verdict}: {told.code} {told.severity} {reason}", f"{told.message} | {quote}")
        return true if true or reasons or not agreement else None

    @staticmethod
    def _judged(verdict: str, m: Mention, n: Mention) -> tuple[bool, str]:
        """Whether a verdict holds of two mentions, and if not, why."""
        if m.story != n.story:
            return False, "another story"
        if verdict == "agreement" and _sum_of(m.fact) == _sum_of(n.fact):
            return True, ""
        if m.fact != n.fact:
            return False, " / ".join(sorted((m.fact, n.fact)))
        excluded = m.high < n.low or n.high < m.low
        if verdict == "update":
            return m.state != n.state, "one time"
        if not excluded and m.planted == n.planted:
            return False, "compatible"
        return m.state == n.state or bool(m.planted or n.planted), "another time"

    def _recall(self, row: dict[str, Any]) -> None:
        kind, how = row["kind"], row["how"]
        for name in (kind, f"{kind}: {how}"):
            self.tally.planted["there", name] += 1
        if f"{kind} {row['id']}" in self.found:
            for name in (kind, f"{kind}: {how}"):
                self.tally.planted["found", name] += 1
        elif kind != "update":
            places = [*row["wrong"][:1], *row.get("right", ())[:2]]
            quote = " || ".join(self._sentence(p["article"], p["start"], p["end"]) for p in places)
            self._note(f"missed {kind}: {how} {row['genre']} {row['fact']}", quote or self._title(row))
        else:
            states = [places[0] for places in row["states"].values()]
            quote = " || ".join(self._sentence(p["article"], p["start"], p["end"]) for p in states[:3])
            self._note(f"missed update: {row['genre']} {row['fact']}", quote)

    def _title(self, row: dict[str, Any]) -> str:
        article = self.rows[row["article"]]
        return f"{row['fact']}: {article['title']} | {article['text'][:120]}"

    def _quote(self, claims: Sequence[Claim]) -> str:
        return " || ".join(self._sentence(c.article, c.start, c.end) for c in claims)

    def _sentence(self, article: str, start: int, end: int) -> str:
        """The sentence around a span, which is marked."""
        if article not in self.rows:
            return "(an article that is not scored)"
        text = self.rows[article]["text"]
        left = max(text.rfind(". ", 0, start) + 2, text.rfind("\n", 0, start) + 1, start - 200)
        right = min(p for p in (text.find(". ", end), text.find("\n", end), end + 160, len(text)) if p >= 0)
        return f"{text[left:start]}«{text[start:end]}»{text[end:right]}"

    def _note(self, title: str, example: str) -> None:
        self.tally.examples[title].append(example)


def _sum_of(fact: str) -> str:
    """What binds facts by arithmetic: from ``sales_before`` and ``sales_growth`` follows ``sales``."""
    return fact.partition("_")[0]
