"""Score factcheck on the stories: ``python tests/stories/score.py [STORY ...]`` prints one row a story and a total.

Claims. A label is found if a reported claim overlaps it; its value is right if one of those has a fitting kind and the
same value, and its relation if that one has the same hedge or bound as well. A reported claim is a hit if it overlaps a
label. Optional labels, and what overlaps only those, count neither way, nor do kinds that are never labelled.

Pairs, of claims in two articles. A fact says what is true of each pair of its claims: those of one side agree, those of
two sides contradict or update each other. Findings put pairs together in the same way. P is the share of right ones
among the reported pairs that stand in a fact, P* among all that join two labels; only related pairs, optional claims,
one date twice and second mentions are left out of it.

Errors. An error inside an article is found if an inconsistency touches one of the claims that show it; an inconsistency
that touches none is false.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from itertools import combinations

from gold import Label, Pair, Story, load_story, story_names
from values import same_relation, same_value

from factcheck import check
from factcheck.model import Claim, Point, Report

Tally = Counter[str]

LABELLED = {"date", "time", "duration", "money", "percent", "count", "quantity", "ordinal", "trend"}
TRUTH_OF = {"agreement": "agree", "contradiction": "contradict", "update": "update"}
"""What a verdict says of a pair, in the words of the gold."""


def score(story: Story, report: Report) -> Tally:
    """Everything that is counted on one story."""
    tally: Tally = Counter()
    stands_for = score_claims(story, report, tally)
    score_pairs(story, reported_pairs(story, report, stands_for), tally)
    score_errors(story, report, tally)
    return tally


def touch(label: Label, point: Point) -> int:
    """How many characters of one article both cover."""
    if label.article != point.article:
        return 0
    return max(0, min(label.end, point.end) - max(label.start, point.start))


def score_claims(story: Story, report: Report, tally: Tally) -> dict[str, str]:
    """Count labels and claims; give the label that each reported claim stands for, by their ids."""
    stands_for = {}
    covering: dict[str, list[Claim]] = defaultdict(list)
    labels_of = defaultdict(list)
    for label in story.labels.values():
        labels_of[label.article].append(label)
    for claim in report.claims:
        if claim.kind not in LABELLED:
            continue
        touched = [label for label in labels_of[claim.article] if touch(label, claim)]
        for label in touched:
            covering[label.id].append(claim)
        if touched:
            stands_for[claim.id] = best(claim, touched).id
        if not touched or not all(label.optional for label in touched):
            tally["reported"] += 1
            tally["hit"] += bool(touched)
    for label in story.labels.values():
        if not label.optional:
            score_label(label, covering[label.id], tally)
    return stands_for


def best(claim: Claim, labels: list[Label]) -> Label:
    """The label that a claim stands for: one with its value before others, then the one that it covers most of."""
    return max(labels, key=lambda label: (label.kind != "trend" and same_value(label, claim), touch(label, claim)))


def score_label(label: Label, claims: list[Claim], tally: Tally) -> None:
    right = [claim for claim in claims if same_value(label, claim)]
    tally["labels"] += 1
    tally["found"] += bool(claims)
    tally["right"] += bool(right)
    tally["relation"] += any(same_relation(label, claim) for claim in right)


def reported_pairs(story: Story, report: Report, stands_for: Mapping[str, str]) -> dict[Pair, set[str]]:
    """What the findings say of each pair of labels in two articles: agree, contradict, update."""
    said = defaultdict(set)
    for finding in report.findings:
        if finding.verdict not in TRUTH_OF:
            continue
        side_of = {claim: number for number, side in enumerate(finding.sides) for claim in side}
        for a, b in combinations([claim for claim in finding.claims if claim in stands_for], 2):
            pair = (min(stands_for[a], stands_for[b]), max(stands_for[a], stands_for[b]))
            if story.labels[pair[0]].article == story.labels[pair[1]].article:
                continue
            one_side = a in side_of and side_of[a] == side_of.get(b)
            said[pair].add("agree" if one_side else TRUTH_OF[finding.verdict])
    return dict(said)


def score_pairs(story: Story, said: Mapping[Pair, set[str]], tally: Tally) -> None:
    for pair, truth in story.truths.items():
        tally[truth] += 1
        tally[f"{truth} found"] += truth in said.get(pair, ())
        tally["false alarms on updates"] += truth == "update" and "contradict" in said.get(pair, ())
    for pair, words in said.items():
        truth_here = story.truths.get(pair)
        if truth_here is None and pair not in story.distractors and story.is_neutral(pair):
            continue
        for word in words - ({"agree"} if pair in story.related else set()):
            tally[f"{word} judged"] += truth_here is not None
            tally[f"{word} reported"] += 1
    for pair in story.distractors:
        tally["distractors"] += 1
        tally["distractors joined"] += bool(said.get(pair, set()) & {"agree", "contradict"})
    for pairs in story.contradictions:
        tally["facts"] += 1
        tally["facts found"] += any("contradict" in said.get(pair, ()) for pair in pairs)


def score_errors(story: Story, report: Report, tally: Tally) -> None:
    errors = [[story.labels[claim] for claim in error] for error in story.errors]
    points, found = report.points(), set[int]()
    for finding in report.findings:
        if finding.verdict != "inconsistency":
            continue
        touched = {
            number
            for number, labels in enumerate(errors)
            if any(touch(label, point) for label in labels for point in points[finding.id])
        }
        found |= touched
        tally["errors false"] += not touched
    tally["errors"] += len(errors)
    tally["errors found"] += len(found)


def rate(part: str, whole: str) -> Callable[[Tally], str]:
    """A column in per cent."""
    return lambda tally: f"{100 * tally[part] / tally[whole]:.1f}" if tally[whole] else "-"


def ratio(part: str, whole: str) -> Callable[[Tally], str]:
    """A column such as 3/14."""
    return lambda tally: f"{tally[part]}/{tally[whole]}"


COLUMNS: dict[str, Callable[[Tally], str]] = {
    "span R": rate("found", "labels"),
    "span P": rate("hit", "reported"),
    "value": rate("right", "found"),
    "relation": rate("relation", "right"),
    "agr R": rate("agree found", "agree"),
    "agr P": rate("agree found", "agree judged"),
    "agr P*": rate("agree found", "agree reported"),
    "con facts": ratio("facts found", "facts"),
    "con P*": rate("contradict found", "contradict reported"),
    "updates": ratio("update found", "update"),
    "upd>con": ratio("false alarms on updates", "update"),
    "distractors": ratio("distractors joined", "distractors"),
    "errors": ratio("errors found", "errors"),
    "false": lambda tally: str(tally["errors false"]),
}


def table(rows: Mapping[str, Tally]) -> str:
    """The figures of each story, one line each, under a line of headings."""
    cells: list[list[str]] = [["story", *COLUMNS]]
    cells += [[name, *(column(tally) for column in COLUMNS.values())] for name, tally in rows.items()]
    widths = [max(len(row[number]) for row in cells) for number in range(len(cells[0]))]
    lines = ([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])] for row in cells)
    return "\n".join("  ".join(line) for line in lines)


def main() -> None:
    parser = argparse.ArgumentParser(description="Score factcheck on the stories of fixtures/stories.")
    parser.add_argument("stories", nargs="*", metavar="STORY", help="names of folders (default: all)")
    names = parser.parse_args().stories or story_names()
    if unknown := sorted(set(names) - set(story_names())):
        parser.error(f"no such story: {', '.join(unknown)}")
    rows = {}
    for name in names:
        story = load_story(name)
        rows[name] = score(story, check(story.articles))
    rows["total"] = sum(rows.values(), Counter[str]())
    print(table(rows))


if __name__ == "__main__":
    main()
