"""New articles held against each other and against all earlier ones: what a pipeline asks before it takes them in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from factcheck.check import hold, inconsistencies, ranked, read_all, read_claims
from factcheck.likeness import are_of_one_event, marks_of
from factcheck.model import Article, Finding, Reading, Report, Skipped
from factcheck.reconcile.groups import Groups
from factcheck.reconcile.stories import LEAST, NEAREST, block_keys, stories
from factcheck.store import Entry
from factcheck.version import __version__

if TYPE_CHECKING:
    from factcheck.store import Store, Stored


class Gated(NamedTuple):
    """The findings with a new side, and the batch as a store takes it in. ``report`` holds the new articles, and of the
    earlier ones those that a finding names."""

    report: Report
    batch: list[Entry]


def entries_of(articles: Iterable[Article]) -> list[Entry]:
    """Articles as a store takes them in, in the order of their ids. Raises InputError where two have one id."""
    return [Entry(reading, block_keys(reading.contexts)) for reading in read_all(articles)]


def gate(
    new: Iterable[Article],
    earlier: Iterable[Article] = (),
    store: Store | None = None,
    skipped: Iterable[Skipped] = (),
    groups: Mapping[str, str] | None = None,
) -> Gated:
    """Hold new articles against each other, against ``earlier`` ones and against those of a store.

    An article is not held against an earlier one of its own id. ``skipped`` and ``groups`` are as for ``check``. Raises
    InputError where two articles have one id, and StoreError where the store cannot be used.
    """
    batch = entries_of(new)
    fresh = [entry.reading for entry in batch]
    ids = {reading.article.id for reading in fresh}
    old = {article.id: read_claims(article) for article in earlier if article.id not in ids}
    for stored in store.nearest(batch, LEAST, NEAREST) if store else ():
        old.setdefault(stored.reading.article.id, _up_to_date(stored))
    before = sorted(old.values(), key=_id)
    skipped = [*skipped, *_namesakes(fresh, store)] if store else skipped
    found = inconsistencies(fresh)
    for story in stories([entry.keys for entry in batch], [block_keys(reading.contexts) for reading in before]):
        readings = [fresh[place] for place in story.new] + [before[place] for place in story.earlier]
        for event in _events(sorted(readings, key=_id)):
            if not ids.isdisjoint(map(_id, event)):
                found += hold(event, groups)
    return Gated(_report(fresh, before, found, skipped), batch)


def _events(readings: Sequence[Reading]) -> Iterable[list[Reading]]:
    """Readings that may tell one story, by event: those alike, and those alike with them, stand together."""
    events = Groups(range(len(readings)))
    marks = [marks_of(reading) for reading in readings]
    for one, other in combinations(range(len(readings)), 2):
        if events[one] is not events[other] and are_of_one_event(marks[one], marks[other]):
            events.join(one, other)
    return ([readings[place] for place in sorted(event)] for event in events)


def _namesakes(fresh: list[Reading], store: Store) -> Iterator[Skipped]:
    """Notices of new articles that were not held against a stored one of their id, which is of another source."""
    articles = [reading.article for reading in fresh]
    sources = store.namesakes(articles)
    for article in articles:
        if source := sources.get(article.id):
            reason = f"not held against an article of {source} that the store has under the id {article.id!r}"
            yield Skipped(article.path or article.id, "gate", f"{reason}: give one of them another id")


def _id(reading: Reading) -> str:
    return reading.article.id


def _up_to_date(stored: Stored) -> Reading:
    """A reading as this version of factcheck makes it."""
    return stored.reading if stored.version == __version__ else read_claims(stored.reading.article)


def _report(
    fresh: list[Reading], before: list[Reading], found: Iterable[Finding], skipped: Iterable[Skipped]
) -> Report:
    """The findings with a new side, and of the earlier articles what they name."""
    new = {claim.id for reading in fresh for claim in reading.claims} | {_id(reading) for reading in fresh}
    findings = [finding for finding in found if not new.isdisjoint(_named(finding))]
    named = {name for finding in findings for name in _named(finding)}
    cited = [(_id(reading), [claim for claim in reading.claims if claim.id in named]) for reading in before]
    shown = {reading.article.id: (reading.article, reading.claims) for reading in fresh}
    articles = {_id(reading): reading.article for reading in before}
    shown |= {id: (articles[id], claims) for id, claims in cited if claims or id in named}
    return Report(
        version=__version__,
        articles=tuple(shown[id][0] for id in sorted(shown)),
        claims=tuple(claim for id in sorted(shown) for claim in shown[id][1]),
        findings=ranked(findings),
        skipped=tuple(skipped),
    )


def _named(finding: Finding) -> set[str]:
    """The ids of the claims of a finding and of the articles of its places; of one on copies, those of the articles."""
    points = {*finding.claims, *(place.article for place in finding.places)}
    return points or set(finding.about.subject)
