"""How to find claims in text: one module a kind, over one shared scan.

Every module has ``mentions(scan, article)``. Where mentions overlap, the longest wins, and of equally long ones that of
the kind that comes first in ``EXTRACTORS``; a trend or a quote may hold other mentions.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from factcheck.extractors import ages, counts, money, multiples, ordinals, percent, quantities, quotes, times, trends
from factcheck.extractors.base import vocabulary
from factcheck.model import HOLDERS, Article, Mention
from factcheck.text.scan import Scan

EXTRACTORS = (money, percent, ages, multiples, quantities, times, ordinals, counts, trends, quotes)


def scan_of(article: Article) -> Scan:
    """The scan that all extractors share."""
    return Scan(article.text, vocabulary())


def mentions(scan: Scan, article: Article) -> list[Mention]:
    """All mentions of an article, in order of their place."""
    found = [m for extractor in EXTRACTORS for m in extractor.mentions(scan, article)]
    return sorted(_without_overlaps(found, len(scan.text)), key=attrgetter("start", "end"))


def _without_overlaps(found: list[Mention], length: int) -> Iterator[Mention]:
    taken = {layer: bytearray(length) for layer in ("", *HOLDERS)}
    for mention in sorted(found, key=lambda m: m.start - m.end):
        places = taken[mention.kind if mention.kind in HOLDERS else ""]
        start, end = mention.start, mention.end
        if places.find(1, start, end) < 0:
            places[start:end] = b"\1" * (end - start)
            yield mention
