"""The whole pipeline on one screen: articles to claims, claims to findings, findings to a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.articles import require_sound
from factcheck.errors import InputError
from factcheck.model import (
    SEVERITIES,
    VERDICTS,
    Article,
    Claim,
    Context,
    Finding,
    Mention,
    Reading,
    Report,
    Skipped,
    content_ids,
)
from factcheck.text.positions import Positions
from factcheck.version import __version__

if TYPE_CHECKING:
    from factcheck.about import Surroundings
    from factcheck.text.scan import Scan


def extract(article: Article) -> list[Claim]:
    """The claims of an article, in order of their place. Raises InputError for an article of wrong types."""
    from factcheck.about import Surroundings

    scan, mentions = _mentions(article)
    return _claims(article, mentions, Surroundings(scan, mentions))


def read_claims(article: Article) -> Reading:
    """The claims of an article with the contexts by which they are aligned."""
    return claims_of(article, *_mentions(article))


def _mentions(article: Article) -> tuple[Scan, list[Mention]]:
    from factcheck import extractors

    require_sound(article)
    scan = extractors.scan_of(article)
    return scan, extractors.mentions(scan, article)


def claims_of(article: Article, scan: Scan, mentions: list[Mention]) -> Reading:
    """The mentions of an article, in order of their place, as claims."""
    from factcheck.about import Surroundings

    surroundings = Surroundings(scan, mentions)
    return Reading(article, _claims(article, mentions, surroundings), surroundings.contexts())


def _claims(article: Article, mentions: list[Mention], surroundings: Surroundings) -> list[Claim]:
    identify, positions = content_ids(article.id), Positions(article)
    claims = []
    for mention, about in zip(mentions, surroundings.abouts(), strict=True):
        kind, start, end = mention.kind, mention.start, mention.end
        text = article.text[start:end]
        place = positions.at(start)
        claims.append(
            Claim(identify(kind, start, text), article.id, kind, text, start, end, *place, mention.value, about)
        )
    return claims


def check(
    articles: Iterable[Article], skipped: Iterable[Skipped] = (), groups: Mapping[str, str] | None = None
) -> Report:
    """Hold the claims of articles against each other.

    ``skipped`` is what was left out before, such as files that could not be read; it goes into the report. ``groups``
    names the group of publishers that count as one voice, such as the editions of an agency, by their names. Raises
    InputError where two articles have one id, or an article has wrong types or an unknown currency. The report does not
    depend on the order of the articles.
    """
    readings = read_all(articles)
    claims = [claim for reading in readings for claim in reading.claims]
    return Report(
        version=__version__,
        articles=tuple(reading.article for reading in readings),
        claims=tuple(claims),
        findings=ranked([*inconsistencies(readings), *hold(readings, groups)]),
        skipped=tuple(skipped),
    )


def read_all(articles: Iterable[Article]) -> list[Reading]:
    """What each article says, in the order of their ids. Raises InputError where two have one id."""
    readings = sorted(map(read_claims, articles), key=lambda reading: reading.article.id)
    for one, other in pairwise(reading.article.id for reading in readings):
        if one == other:
            raise InputError(f"two articles have the id {one!r}: give every article an id of its own")
    return readings


def inconsistencies(readings: Iterable[Reading]) -> list[Finding]:
    """What is wrong inside each of some articles."""
    from factcheck import rules

    return [f for reading in readings for f in rules.inconsistencies(*reading, _headline(reading.article))]


def hold(readings: Sequence[Reading], groups: Mapping[str, str] | None = None) -> list[Finding]:
    """What articles about one story, in the order of their ids, say of the same things; ``groups`` as for ``check``."""
    from factcheck.reconcile import reconcile

    claims = [claim for reading in readings for claim in reading.claims]
    contexts = [context for reading in readings for context in reading.contexts]
    return reconcile([reading.article for reading in readings], claims, contexts, groups=groups)


def ranked(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in the order in which an editor wants to see them."""
    return tuple(sorted(findings, key=_rank))


def _headline(article: Article) -> list[tuple[Claim, Context]]:
    """The claims of an article's title, with their contexts."""
    if not article.title:
        return []
    reading = read_claims(replace(article, text=article.title, anchors=()))
    return list(zip(reading.claims, reading.contexts, strict=True))


def _rank(finding: Finding) -> tuple[int, int, float, str]:
    """Contradictions first, errors before warnings, the surest first."""
    gravity = VERDICTS.index(finding.verdict), SEVERITIES.index(finding.severity)
    return *gravity, -finding.confidence, finding.id
