"""Holding the claims of several articles against each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.model import Article, Claim, Context, Finding, Number
from factcheck.reconcile import judge, quotes, trends
from factcheck.reconcile.align import Board, decide, differences
from factcheck.reconcile.derived import derivations
from factcheck.reconcile.dollars import at_home
from factcheck.reconcile.facts import (
    Agreements,
    Fact,
    apart_in_time,
    contradictions,
    echoed,
    fullest,
    mark_back,
    not_over,
    take_in_conversions,
)
from factcheck.reconcile.items import Item, conversions, items_of
from factcheck.reconcile.lineage import Lineage
from factcheck.reconcile.model import Weights, default_weights
from factcheck.reconcile.revisions import revisions
from factcheck.reconcile.rounds import Candidate
from factcheck.reconcile.series import has_moved, updates
from factcheck.reconcile.twins import Twins


def reconcile(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    contexts: Sequence[Context],
    weights: Weights | None = None,
    groups: Mapping[str, str] | None = None,
) -> list[Finding]:
    """What the articles say of the same things; ``contexts`` belong to ``claims``, one each.

    ``weights`` default to those that come with the package; ``groups`` are those of publishers that are one
    voice, by the names of these.
    """
    weights = weights or default_weights()
    lineage = Lineage(articles, groups)
    items = items_of(articles, at_home(articles, claims), contexts, weights.background)
    twins = Twins(items)
    board = Board([item for item in items if item not in twins.echoes], weights, twins.echoes)
    candidates = twins.unsettled(board.agreement_candidates())
    agreed = echoed(_agreed(board, twins, candidates, weights), twins.repeats())
    take_in_conversions(agreed, conversions(items))
    unlike, dated = map(twins.unsettled, (board.unlike_candidates(candidates), board.date_candidates()))
    of_twins = twins.links["update"]
    mark_back([*unlike, *of_twins], agreed)
    opposed, changed = differences(unlike, dated, weights)
    opposed = [*twins.links["contradiction"], *(c for c in of_twins if c.back), *opposed, *trends.opposed(items)]
    changed = not_over([*(c for c in of_twins if not c.back), *changed, *revisions(items, agreed)], agreed)
    if board.is_partial:
        opposed, later = apart_in_time(opposed, agreed)
        changed += later
    moved = updates(changed, agreed)
    differing = [fact for fact in contradictions(opposed, agreed, board) if not has_moved(fact, moved)]
    findings = [judge.agreement(fact, weights, lineage) for fact in (*agreed, *trends.related_facts(board, agreed))]
    findings += [judge.update(fact, weights) for fact in fullest(moved, differing)]
    findings += [judge.contradiction(fact, weights, lineage) for fact in fullest(differing)]
    findings += [judge.derived(derivation, weights) for derivation in derivations(items, agreed)]
    findings += [*quotes.findings(articles, claims, contexts, lineage), *lineage.findings()]
    if len(articles) > 1:
        told = {claim for finding in findings for claim in finding.claims}
        findings += [judge.single_source(item) for item in _untold(items, told)]
    return findings


def _agreed(board: Board, twins: Twins, candidates: Sequence[Candidate], weights: Weights) -> list[Fact]:
    """The facts on which articles agree. Of many articles, one claim of each side is held against the others again."""
    agreements = Agreements()
    agreements.join([*twins.links["agreement"], *decide(candidates, weights, "agreement")], board)
    while board.is_partial:
        voices = agreements.voices(board.items)
        if len(voices) > _FEWER * len(board.items):
            break
        board = Board(voices, weights)
        agreements.join(decide(twins.unsettled(board.agreement_candidates()), weights, "agreement"), board)
    return agreements.facts()


_FEWER = 0.9
"""Claims are held against each other again where this share of them is left at most."""


def _untold(items: Sequence[Item], told: set[str]) -> list[Item]:
    """The claims that no finding tells, but for "the two leaders" and for figures that their article repeats."""
    said = {(item.claim.article, item.claim.value) for item in items if item.claim.id in told}
    return [
        item
        for item in items
        if item.claim.id not in told
        and not item.has("definite")
        and not (isinstance(item.claim.value, Number) and (item.claim.article, item.claim.value) in said)
    ]
