"""Whatever words stand beside one another, mentions lie in the text, end at words, and hold a number or a range."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.extractors import mentions, scan_of
from factcheck.model import Article, Number

WORDS = """
a the of and or to from between in by at 5 12 1,400 3.5 2024 007 1/2 ½ % $ £ € US A bn m million k p point points half
third quarters one two dozen hundreds thousands few couple - – — ( ) . , ; ' 's minus + ~ ± people cars rose fell cut
increase shares sales prices more first second 43rd No number km km/h feet ft C °C magnitude Richter scale aged years
year-old doubled twice times for-1 90s her in that which just about nearly up at least or so -odd plus m/s² won pounds
Rs crore COVID-19 Boeing 787 MAX Article # / = _ é 中 \u202f 😀 19:30
"""


@given(st.lists(st.tuples(st.sampled_from(WORDS.split()), st.sampled_from(["", " ", " ", "\n\n"])), max_size=25))
def test_mentions_are_sound(words: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in words)
    article = Article(id="a", text=text)
    for mention in mentions(scan_of(article), article):
        span = text[mention.start : mention.end]
        assert span
        assert span == span.strip()
        if isinstance(mention.value, Number):
            assert (mention.value.amount is None) == (mention.value.relation == "range")
