"""Fit the weights of alignment on the labelled stories: ``python tests/stories/fit.py [--labelled] [--write]``.

Weights are logistic regressions over comparison levels. Every figure printed is cross-validated over stories: a story is
scored by weights, rarities and thresholds that never saw it. ``--write`` then fits on all stories and writes
``factcheck/reconcile/weights.json``. ``--labelled`` takes the labels as claims: perfect extraction.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from cases import Case, background_of, load_case
from gold import story_names
from sklearn.linear_model import LogisticRegression

from factcheck.reconcile import features
from factcheck.reconcile.align import FINAL, Board, Candidate, decide
from factcheck.reconcile.features import Feature, levels_of
from factcheck.reconcile.model import Scorer, Weights
from factcheck.reconcile.pairs import Pair

WEIGHTS = Path(features.__file__).with_name("weights.json")
FIRST = {"agreement": features.AGREEMENT, "contradiction": features.CONTRADICTION}
POSITIVE = {"agreement": {"agree"}, "contradiction": {"contradict", "update"}}
STRENGTH = {"agreement": 0.05, "contradiction": 0.1, "agreement_final": 0.1, "contradiction_final": 0.1}
"""Inverse strength of the L2 penalty of each regression."""
THRESHOLDS = {"agreement": 0.2, "contradiction": 0.2}
"""The second score, in nats, from which on a decision is reported: rather right than wrong."""

Rows = list[tuple[list[tuple[str, str]], bool]]


def encode(rows: Rows, table: Sequence[Feature]) -> np.ndarray[Any, Any]:
    """One column a level; an ordered ladder counts every step up to the level that holds."""
    matrix = np.zeros((len(rows), sum(len(feature.levels) for feature in table)))
    for number, (levels, _) in enumerate(rows):
        column = 0
        for feature, (_, level) in zip(table, levels, strict=True):
            if level in feature.levels:
                place = feature.levels.index(level)
                first = 0 if feature.ordered else place
                matrix[number, column + first : column + place + 1] = 1
            column += len(feature.levels)
    return matrix


def fit(rows: Rows, table: Sequence[Feature], strength: float) -> Scorer:
    """Weights of levels from rows of levels and truths."""
    truths = np.array([truth for _, truth in rows])
    if not truths.any():
        return Scorer(-5.0, {})
    regression = LogisticRegression(C=strength, max_iter=2000, solver="liblinear")
    regression.fit(encode(rows, table), truths)
    weights: dict[str, dict[str, float]] = {}
    column = 0
    for feature in table:
        found = regression.coef_[0][column : column + len(feature.levels)]
        if feature.ordered:
            found = np.cumsum(found)
        weights[feature.name] = {level: round(float(w), 2) for level, w in zip(feature.levels, found, strict=True)}
        column += len(feature.levels)
    return Scorer(round(float(regression.intercept_[0]), 2), weights)


def first_rows(case: Case, background: dict[str, float]) -> dict[str, Rows]:
    """The pairs of a story as rows for the first round."""
    empty = Weights(background, {"agreement": Scorer(), "contradiction": Scorer()}, {})
    board = Board(case.items(background), empty)
    rows: dict[str, Rows] = {"agreement": [], "contradiction": []}
    for pair in (pair for table in board.tables for pair in table):
        truth = case.truth(pair)
        if truth is None:
            continue
        if pair.compatible:
            rows["agreement"].append((levels_of(pair, FIRST["agreement"]), truth in POSITIVE["agreement"]))
        elif pair.level == "disjoint":
            rows["contradiction"].append((levels_of(pair, FIRST["contradiction"]), truth in POSITIVE["contradiction"]))
    return rows


def first_scorers(rows_of: Sequence[dict[str, Rows]]) -> dict[str, Scorer]:
    return {
        name: fit([row for rows in rows_of for row in rows[name]], table, STRENGTH[name])
        for name, table in FIRST.items()
    }


def candidates(case: Case, weights: Weights) -> dict[str, list[Candidate]]:
    """What reaches the second round of each decision on a story."""
    board = Board(case.items(weights.background), weights)
    agreements = board.agreement_candidates()
    return {"agreement": agreements, "contradiction": board.contradiction_candidates(agreements)}


def right(case: Case, pair: Pair, decision: str) -> bool | None:
    """Whether a decision on a pair is right; None where the labels leave it open. An update is not a contradiction."""
    truth = case.truth(pair)
    return None if truth is None else truth in POSITIVE[decision]


def second_rows(case: Case, found: dict[str, list[Candidate]], decision: str) -> Rows:
    judged = ((c, right(case, c.pair, decision)) for c in found[decision])
    return [(levels_of(c, FINAL[decision]), truth) for c, truth in judged if truth is not None]


def fit_all(cases: Sequence[Case]) -> Weights:
    """Weights fitted on some stories. The second round learns from first scores of stories left out of the first."""
    background = background_of(cases)
    rows = [first_rows(case, background) for case in cases]
    found = []
    for left_out, case in enumerate(cases):
        others = [row for number, row in enumerate(rows) if number != left_out]
        found.append(candidates(case, Weights(background, first_scorers(others), {})))
    scorers = first_scorers(rows)
    for decision, table in FINAL.items():
        learned = [second_rows(case, c, decision) for case, c in zip(cases, found, strict=True)]
        scorers[decision + "_final"] = fit([row for part in learned for row in part], table, STRENGTH[decision + "_final"])
    return Weights(background, scorers, THRESHOLDS)


def evaluate(name: str, training: Sequence[str], labelled: bool) -> Counter[str]:
    """The counts of one story under weights fitted on others."""
    cases = [load_case(other, labelled) for other in training if other != name]
    case = load_case(name, labelled)
    weights = fit_all(cases)
    found = candidates(case, weights)
    tally: Counter[str] = Counter()
    for decision in FINAL:
        for candidate in decide(found[decision], weights, decision):
            verdict = right(case, candidate.pair, decision)
            if verdict is not None and case.truth(candidate.pair) != "chance":
                tally[decision, "reported"] += 1
                tally[decision, "right"] += verdict
        tally[decision, "wanted"] = sum(truth in POSITIVE[decision] for truth in case.story.truths.values())
    return tally


def show(name: str, tally: Counter[Any]) -> None:
    cells = []
    for decision in FINAL:
        reported, hits, wanted = (tally[decision, key] for key in ("reported", "right", "wanted"))
        precision = f"{hits / reported:6.1%}" if reported else "     -"
        recall = f"{hits / wanted:6.1%}" if wanted else "     -"
        cells.append(f"{decision}: recall {recall} precision {precision} ({hits}/{reported} of {wanted})")
    print(f"{name:24}" + "   ".join(cells))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--labelled", action="store_true", help="take the labels as claims")
    parser.add_argument("--write", action="store_true", help="fit on all stories and write the weights")
    parser.add_argument("--train", help="comma-separated stories to train on (default: all)")
    parser.add_argument("--test", help="comma-separated stories to evaluate (default: those to train on)")
    args = parser.parse_args()
    training = args.train.split(",") if args.train else story_names()
    tested = args.test.split(",") if args.test else training
    with ProcessPoolExecutor() as pool:
        tallies = list(pool.map(partial(evaluate, training=training, labelled=args.labelled), tested))
    for name, tally in zip(tested, tallies, strict=True):
        show(name, tally)
    show("total", sum(tallies, Counter()))
    if args.write:
        weights = fit_all([load_case(name, args.labelled) for name in training])
        scorers = {name: {"bias": s.bias, "weights": s.weights} for name, s in weights.scorers.items()}
        data = {"background": weights.background, "scorers": scorers, "thresholds": weights.thresholds}
        WEIGHTS.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
