"""Fit the weights of alignment on the labelled stories: ``python tests/stories/fit.py [--labelled] [--write]``.

Weights are logistic regressions over comparison levels. Every figure printed is cross-validated over stories: a
story is scored by weights that never saw it. ``--write`` then fits on all stories and writes
``factcheck/reconcile/weights.json``. ``--labelled`` takes the labels as claims: perfect extraction.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar
from unittest.mock import patch

import numpy as np
from cases import Case, background_of, load_case
from gold import Story, story_names
from scipy.optimize import minimize
from score import Tally, score
from score import table as table_of

from factcheck import check, reconcile
from factcheck.reconcile import features
from factcheck.reconcile.align import Board, decide
from factcheck.reconcile.features import Feature, context_of
from factcheck.reconcile.model import Scorer, Weights
from factcheck.reconcile.rounds import FINAL, FIRST, Candidate, final_levels

WEIGHTS = Path(features.__file__).with_name("weights.json")
POSITIVE = {"agreement": {"agree"}, "contradiction": {"contradict"}, "update": {"update"}, "date": {"contradict"}}
ALIKE = {"agreement": {"agree", "related"}, "same": {"agree", "contradict", "update"}}
"""What the first round learns to find: what agrees, and all that is about one thing."""
STRENGTH = {"agreement": 0.3, "same": 0.1}
SECOND_STRENGTH = {"agreement": 0.1, "contradiction": 0.2, "update": 0.2, "date": 0.3}
"""Inverse strength of the L2 penalty of each regression, in the first round and in the second."""
THRESHOLDS = {"agreement": 0.3, "contradiction": 0.1, "update": -1.2, "date": 0.0}
"""The second score, in nats, from which on a decision is reported: there it is rather right than wrong."""

FOLDS = 7
"""Into how many parts stories are divided, each of them scored by weights fitted on the others."""

T = TypeVar("T")
Judged = tuple[str, float, bool]
"""A decision, its second score, and whether it is right."""


class Tested(NamedTuple):
    """What became of a story under weights that never saw it."""

    story: str
    judged: list[Judged]
    tally: Tally


Rows = list[tuple[list[str], bool]]
"""The levels of the features of a pair, and whether it is what is looked for."""


def encode(rows: Rows, table: Sequence[Feature]) -> np.ndarray[Any, Any]:
    """One column a level; an ordered ladder counts every step up to the level that holds."""
    matrix = np.zeros((len(rows), sum(len(feature.levels) for feature in table)))
    for number, (levels, _) in enumerate(rows):
        column = 0
        for feature, level in zip(table, levels, strict=True):
            if level in feature.levels:
                place = feature.levels.index(level)
                first = 0 if feature.ordered else place
                matrix[number, column + first : column + place + 1] = 1
            column += len(feature.levels)
    return matrix


def fit(rows: Rows, table: Sequence[Feature], strength: float) -> Scorer:
    """Weights of levels from rows of levels and truths; up an ordered ladder they never fall."""
    truths = np.array([truth for _, truth in rows])
    if not truths.any():
        return Scorer(-5.0, {})
    free = [not feature.ordered or step == 0 for feature in table for step in range(len(feature.levels))]
    found = regression(encode(rows, table), truths, strength, free)
    weights: dict[str, dict[str, float]] = {}
    column = 0
    for feature in table:
        steps = found[column : column + len(feature.levels)]
        if feature.ordered:
            steps = np.cumsum(steps)
        weights[feature.name] = {level: round(float(w), 2) for level, w in zip(feature.levels, steps, strict=True)}
        column += len(feature.levels)
    return Scorer(round(float(found[-1]), 2), weights)


def regression(
    rows: np.ndarray[Any, Any], truths: np.ndarray[Any, Any], strength: float, free: Sequence[bool]
) -> np.ndarray[Any, Any]:
    """Coefficients of a logistic regression with an L2 penalty, the intercept last; those not free are at least 0."""
    signs = np.where(truths, 1.0, -1.0)

    def loss(at: np.ndarray[Any, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        margins = signs * (rows @ at[:-1] + at[-1])
        slopes = -signs / (1 + np.exp(margins))
        penalty, total = at @ at / (2 * strength), np.logaddexp(0, -margins).sum()
        return total + penalty, np.append(rows.T @ slopes, slopes.sum()) + at / strength

    bounds = [*((None, None) if is_free else (0, None) for is_free in free), (None, None)]
    start = np.zeros(rows.shape[1] + 1)
    return minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 1000}).x


class Table:
    """A story ready to fit on: its pairs compared once, and what is true of them."""

    def __init__(self, case: Case, background: dict[str, float]) -> None:
        self.case = case
        self.board = Board(case.items(background), every=True)
        self.rows: dict[str, Rows] = {decision: [] for decision in FIRST}
        for pair, levels in self.board.alike:
            truth = case.truth(pair)
            if truth is not None:
                self.rows["agreement"].append((levels, truth in ALIKE["agreement"]))
        for pair in self.board.pairs:
            truth = case.truth(pair)
            if truth is not None and truth != "related":
                self.rows["same"].append((context_of(pair), truth in ALIKE["same"]))

    def candidates(self, weights: Weights) -> dict[str, list[Candidate]]:
        """What reaches the second round of each decision."""
        self.board.weigh(weights)
        agreements = self.board.agreement_candidates()
        unlike = self.board.unlike_candidates(agreements)
        return {
            "agreement": agreements,
            "contradiction": [candidate for candidate in unlike if not candidate.pair.compatible],
            "update": unlike,
            "date": self.board.date_candidates(),
        }

    def right(self, candidate: Candidate, decision: str) -> bool | None:
        """Whether a decision on a pair is right; None where the labels leave it open."""
        truth = self.case.truth(candidate.pair)
        if truth is None or (truth == "related" and decision != "agreement"):
            return None
        return truth in POSITIVE[decision] or truth == "related"

    def second_rows(self, found: dict[str, list[Candidate]], decision: str) -> Rows:
        judged = ((c, self.right(c, decision)) for c in found[decision])
        return [(final_levels(c, decision), truth) for c, truth in judged if truth is not None]


def first_scorers(tables: Sequence[Table]) -> dict[str, Scorer]:
    return {
        decision: fit([row for table in tables for row in table.rows[decision]], features, STRENGTH[decision])
        for decision, features in FIRST.items()
    }


def fit_all(tables: Sequence[Table], background: dict[str, float]) -> Weights:
    """Weights fitted on some stories. The second round learns from first scores by stories left out of the first."""
    learned: dict[str, Rows] = {decision: [] for decision in FINAL}
    for part in folds(tables):
        weights = Weights(background, first_scorers([table for table in tables if table not in part]), {})
        for table in part:
            found = table.candidates(weights)
            for decision in FINAL:
                learned[decision] += table.second_rows(found, decision)
    scorers = first_scorers(tables)
    for decision, rows in learned.items():
        scorers[decision + "_final"] = fit(rows, FINAL[decision], SECOND_STRENGTH[decision])
    return Weights(background, scorers, THRESHOLDS)


def folds(things: Sequence[T]) -> list[Sequence[T]]:
    """The things in ``FOLDS`` parts."""
    return [things[start::FOLDS] for start in range(min(FOLDS, len(things)))]


def load_tables(names: Sequence[str], labelled: bool) -> tuple[list[Table], dict[str, float]]:
    """Stories ready to fit on, with the rarity of words over all of them."""
    cases = [load_case(name, labelled) for name in names]
    background = background_of(cases)
    return [Table(case, background) for case in cases], background


def evaluate(tested: Sequence[str], names: Sequence[str], labelled: bool) -> list[Tested]:
    """What weights fitted on the other stories make of some: candidates with their second scores, and whole reports."""
    tables, background = load_tables(names, labelled)
    weights = fit_all([table for table in tables if table.case.story.name not in tested], background)
    return [
        Tested(table.case.story.name, judge(table, weights), score_under(weights, table.case.story))
        for table in tables
        if table.case.story.name in tested
    ]


def judge(table: Table, weights: Weights) -> list[Judged]:
    """The candidates of a story with their second scores, and whether they are right."""
    weights = replace(weights, thresholds=dict.fromkeys(FINAL, float("-inf")))
    found = table.candidates(weights)
    judged: list[Judged] = []
    for decision in FINAL:
        for candidate in decide(found[decision], weights, decision):
            truth = table.right(candidate, decision)
            if truth is not None and table.case.truth(candidate.pair) != "related":
                judged.append((decision, candidate.final, truth))
    return judged


def score_under(weights: Weights, story: Story) -> Tally:
    """The figures of ``score.py`` for the report of a story under some weights."""
    with patch.object(reconcile, "default_weights", lambda: weights):
        return score(story, check(story.articles))


def show(results: Sequence[Tested], wanted: Counter[str]) -> None:
    """Recall and precision of each decision at its threshold, and at a few others."""
    for decision, threshold in THRESHOLDS.items():
        judged = [row for result in results for row in result.judged if row[0] == decision]
        for at in sorted({threshold, *(-1.0, -0.5, 0.0, 0.5, 1.0)}):
            kept = [truth for _, score, truth in judged if score >= at]
            precision = f"{sum(kept) / len(kept):6.1%}" if kept else "     -"
            recall = f"{sum(kept) / wanted[decision]:6.1%}" if wanted[decision] else "     -"
            mark = "  <- threshold" if at == threshold else ""
            print(
                f"{decision:14} from {at:5.1f}: recall {recall}  precision {precision}  ({sum(kept)}/{len(kept)}){mark}"
            )
    tallies = {result.story: result.tally for result in results}
    print(table_of(tallies | {"total": sum(tallies.values(), Tally())}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--labelled", action="store_true", help="take the labels as claims")
    parser.add_argument("--write", action="store_true", help="fit on all stories and write the weights")
    parser.add_argument("--only", help="comma-separated stories to fit on (default: all)")
    args = parser.parse_args()
    names = args.only.split(",") if args.only else story_names()
    with ProcessPoolExecutor() as pool:
        parts = pool.map(partial(evaluate, names=names, labelled=args.labelled), folds(names))
        results = [result for part in parts for result in part]
    wanted: Counter[str] = Counter()
    for name in names:
        truths = list(load_case(name, args.labelled).story.truths.values())
        wanted.update({decision: sum(t in POSITIVE[decision] for t in truths) for decision in FINAL})
    show(results, wanted)
    if args.write:
        weights = fit_all(*load_tables(names, args.labelled))
        scorers = {name: {"bias": s.bias, "weights": s.weights} for name, s in weights.scorers.items()}
        data = {"background": weights.background, "scorers": scorers, "thresholds": weights.thresholds}
        WEIGHTS.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
