"""What must hold of the claims of any text."""

from __future__ import annotations

import json
from itertools import pairwise

from factcheck import Article, extract


def faults(article: Article) -> list[str]:
    """What is wrong with the claims of an article, in words; an exception counts."""
    try:
        claims = extract(article)
        again = extract(article)
        json.dumps([claim.to_dict() for claim in claims])
    except Exception as error:
        return [f"{type(error).__name__}: {error}"]
    found = []
    for claim in claims:
        if not 0 <= claim.start < claim.end <= len(article.text):
            found.append(f"span outside of the text: {claim.start}-{claim.end}")
        elif article.text[claim.start : claim.end] != claim.text:
            found.append(f"span off: {claim.text!r} at {claim.start}-{claim.end}")
        elif claim.text != claim.text.strip():
            found.append(f"blank at an end: {claim.text!r}")
    found += [f"out of order: {b.text!r}" for a, b in pairwise(claims) if (a.start, a.end) > (b.start, b.end)]
    if len({claim.id for claim in claims}) != len(claims):
        found.append("two claims with one id")
    if again != claims:
        found.append("not the same the second time")
    return found
