from __future__ import annotations

import re
from html import unescape

import pytest
from markdown_it import MarkdownIt

from factcheck.model import Report
from factcheck.reporters import Options, render
from factcheck.reporters.base import one_line
from factcheck.reporters.markdown import escape

POISON = "<script>alert(1)</script>'\"><img src=http://x.example/>`**[a](b)| ![c](d) {e} ~~f~~ ***g*** <!-- h -->"

ESCAPED = [
    ("plain, naïve 港 text.", "plain, naïve 港 text."),
    ("a <b>bold</b> & co", "a &lt;b&gt;bold&lt;/b&gt; &amp; co"),
    ("*a* _b_ `c` ~d~ [e](f) g|h \\", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\[e\\](f) g\\|h \\\\"),
    ("$240bn to $250bn", "\\$240bn to \\$250bn"),
    ("1. one", "1\\. one"),
    ("- item", "\\- item"),
    ("=== rule", "\\=== rule"),
    ("ask @desk about #12", "ask @&#8203;desk about \\#&#8203;12"),
    ("http://a.example www.b.example", "http\\://a.example www\\.b.example"),
    ("two\n\nlines\x1b[0m", "two lines␛\\[0m"),
]


@pytest.mark.parametrize(("text", "expected"), ESCAPED)
def test_escape(text: str, expected: str) -> None:
    assert escape(text) == expected


@pytest.mark.parametrize(("text", "_"), [*ESCAPED, (POISON, "")])
def test_a_markdown_reader_sees_the_words_and_no_more(text: str, _: str) -> None:
    shown = MarkdownIt("gfm-like", {"linkify": False}).render(escape(text))
    paragraph = re.fullmatch("<p>(.*)</p>\n", shown)
    assert paragraph
    assert unescape(paragraph[1]).replace("\u200b", "") == one_line(text)


def test_a_contradiction_shows_its_sides(sample: Report) -> None:
    text = render(sample, "markdown")
    assert "### ✗ FC101 error: 3 sources put the cost" in text
    assert "**3 sources say “\\$2.4bn”:**" in text
    assert "> The <b>\\$2.4bn</b> barrage at Selwyn opened on Tuesday, cheered by crowds along the quay." in text
    assert "> Kestrel Wire, 16 May 2024, 18:30 (stories/selwyn/kestrel.txt:3:24)" in text


def test_why_is_for_the_verbose(sample: Report) -> None:
    assert "| nearest name | same | +3.00 |" not in render(sample, "markdown")
    assert "| nearest name | same | +3.00 |" in render(sample, "markdown", Options(verbose=True))
