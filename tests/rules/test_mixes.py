"""The sentences of all tables in any company: no rule may raise, nor point at claims that are not there."""

from __future__ import annotations

from datetime import date
from itertools import chain
from random import Random

import pytest
from test_rules import PUBLISHED, ROWS

from factcheck.check import check
from factcheck.model import Article

DAYS = (PUBLISHED, PUBLISHED, None, date.min, date.max)
TEXTS = sorted({text for _, *rows in ROWS for text in chain(*rows)})


@pytest.mark.parametrize("seed", range(300))
def test_any_mix_of_sentences(seed: int) -> None:
    random = Random(seed)
    parts = random.sample(TEXTS, random.randint(2, 12))
    if seed % 2:
        parts = [part[random.randrange(len(part)) :] if random.random() < 0.3 else part for part in parts]
    text = random.choice((" ", "\n\n")).join(parts)
    title, published = random.choice((None, parts[0])), random.choice(DAYS)
    report = check([Article(id=name, text=text, title=title, published=published) for name in ("a", "b")])
    known = {claim.id for claim in report.claims}
    assert all(known.issuperset(finding.claims) for finding in report.findings)
