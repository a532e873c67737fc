"""What holds of every text, however odd: the texts are made of pieces of news, of markup, and of any characters at all.

``nox -s fuzz`` tries 5,000 texts for each property.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Article, check, extract
from factcheck.reporters import FORMATS, Options, render

ROOT = Path(__file__).parents[1]

NUMBERS = ["0", "1,400", "13.5", "240", "3,84,000", "1 400", "007", "9" * 40, "½", "2½", "three", "a dozen"]
NUMBERS += ["twenty-two", "hundreds of", "two million", "1.5 billion", "٣٤", "1e9", "1.2.3", "1,2,3", "-5", "−3"]
SIGNS = ["$", "€", "£", "₹", "US$", "USD ", "%", "°C", "per cent", "percentage points", "bps", "bn", "m", "tn", "k"]
UNITS = ["km", "kilometres", "people", "companies", "dollars", "years", "year-old", "tonnes", "a third", "times"]
DATES = ["March", "May", "14 May 2024", "2024-05-14", "31/02/2024", "Thursday", "last year", "the 1990s", "mid-May"]
DATES += ["early 2024", "Q3", "19:30", "7pm", "noon", "two-day", "the past six months", "43rd", "fifth", "9999", "0000"]
HEDGES = ["about", "nearly", "more than", "at least", "up to", "between", "from", "to", "and", "or so", "just under"]
WORDS = ["China", "Beijing", "trade", "exports", "rose", "fell", "said", "killed", "not", "was", "the", "of", "in"]
MARKUP = ["<b>", "</p>", "&amp;", "&#x1f600;", "[link](http://a.b/c?d=1)", "**", "# ", "{{", "\x1b[31m", "\\u0041"]
MARKS = [".", ",", ";", ":", "?", "“", "”", "'", "’s", "(", ")", "-", "–", "—", "/", "…", "\n", "\n\n", "\r\n", "\t"]
ODD = ["\x00", "\ufeff", "\u200b", "\u202e", "\u00a0", "\u2028", "\ud83d", "e\u0301", "ﬁ", "İ", "ß", "𝟚𝟜", "👩\u200d🚀"]

fragments = st.sampled_from([*NUMBERS, *SIGNS, *UNITS, *DATES, *HEDGES, *WORDS, *MARKUP, *MARKS, *ODD])
spaced = fragments.map(lambda fragment: fragment + " ")
sentences = st.builds(
    "{} {} {} {} {} {}. ".format,
    st.sampled_from(["Exports", "The death toll", "Revenue of Holm AG", "Ms Holm"]),
    st.sampled_from(["rose to", "fell by", "was", "will reach", "killed", "earned"]),
    st.sampled_from(["", *HEDGES]),
    st.sampled_from(NUMBERS),
    st.sampled_from([*SIGNS, *UNITS]),
    st.sampled_from(["", *DATES]),
)
texts = st.lists(sentences | spaced | spaced | fragments | st.text(max_size=6), max_size=40).map("".join)
moments = st.none() | st.dates() | st.datetimes(timezones=st.none() | st.timezones())
articles = st.builds(Article, id=st.just("a"), text=texts, source=st.text(max_size=8), published=moments)
batches = st.lists(st.tuples(texts, moments), min_size=2, max_size=4).map(
    lambda rows: [Article(id=f"a{n}", text=text, published=moment) for n, (text, moment) in enumerate(rows)]
)


@given(articles)
def test_claims_stand_where_they_say(article: Article) -> None:
    for claim in extract(article):
        assert article.text[claim.start : claim.end] == claim.text != ""
        assert claim.line >= 1
        assert claim.column >= 1


@given(articles)
def test_ids_are_unique_and_stable(article: Article) -> None:
    claims = extract(article)
    assert len({claim.id for claim in claims}) == len(claims)
    assert extract(article) == claims


@given(batches, st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(batch: list[Article], random: Random) -> None:
    shuffled = list(batch)
    random.shuffle(shuffled)
    assert check(shuffled).to_dict() == check(batch).to_dict()


@given(batches)
def test_findings_refer_to_claims(batch: list[Article]) -> None:
    report = check(batch)
    known = {claim.id for claim in report.claims}
    assert len(known) == len(report.claims)
    assert len({finding.id for finding in report.findings}) == len(report.findings)
    for finding in report.findings:
        assert set(finding.claims) <= known
        if finding.verdict != "inconsistency":
            assert sorted(claim for side in finding.sides for claim in side) == sorted(finding.claims)


@given(batches)
def test_every_format_tells_every_report(batch: list[Article]) -> None:
    report = check(batch)
    for format in FORMATS:
        told = render(report, format, Options(include_text=True, verbose=True))
        assert told.encode("utf-8")[-1:] in {b"\n", b""}
        assert "\x1b" not in told
    assert json.loads(render(report, "json"))["summary"] == report.summary


@pytest.mark.parametrize("story", ["beijing-visit"])
def test_the_hash_seed_does_not_matter(story: str) -> None:
    command = [sys.executable, "-m", "factcheck", "report", f"fixtures/stories/{story}", "--format", "json"]
    reports = [
        subprocess.run(command, capture_output=True, check=True, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed})
        for seed in ("1", "2")
    ]
    assert reports[0].stdout == reports[1].stdout != b""
