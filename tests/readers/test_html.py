from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.text.positions import Positions

if TYPE_CHECKING:
    from tests.readers.conftest import Reading

BODIES = [
    ("the marked body", '<div itemprop="articleBody"><p>One.</p><p>Two.</p></div><p>Not this.</p>', "One.\n\nTwo."),
    ("the article", "<p>Not this.</p><article><p>One.</p><div><p>Two.</p></div></article>", "One.\n\nTwo."),
    ("the marked body in the article", '<article><p>By A.</p><div itemprop="articleBody"><p>One.</p></div>', "One."),
    ("a body marked as several things", '<section itemprop="text articleBody"><p>One.</p></section>', "One."),
    ("a marked body without words", '<meta itemprop="articleBody"><article><p>One.</p></article>', "One."),
    (
        "the longest of several articles",
        "<article><p>Teaser.</p></article><article><p>The story itself.</p></article>",
        "The story itself.",
    ),
    (
        "what is no part of the text",
        "<article><p>One.</p><figure><p>A photo.</p></figure><aside><p>More.</p></aside><nav><p>Home</p></nav>"
        "<footer><p>Since 1901</p></footer><p>Two<script>var a</script><style>p {}</style>.</p></article>",
        "One.\n\nTwo.",
    ),
    ("white space", "<article><p>\n  Up\t 5&nbsp;per\u2009cent\n</p>\n<p>Two.</p></article>", "Up 5 per cent\n\nTwo."),
    ("tags in a word", "<article><p><b>T</b>he <i>Kes<b>tr</b>el</i><!-- x -->s.</p></article>", "The Kestrels."),
    ("a line break", "<article><p>12<br>500 people<br/>came</p></article>", "12 500 people came"),
    ("entities", "<article><p>&pound;5 &amp; &#8364;6 &lt;b&gt; &ldquo;so&rdquo;</p></article>", "£5 & €6 <b> “so”"),
    ("an empty paragraph", "<article><p>One.</p><p></p><p>Two.</p></article>", "One.\n\n\n\nTwo."),
    ("tags that are not closed", "<article><p>One.<p>Two <b>more.<p>Three.", "One.\n\nTwo more.\n\nThree."),
    ("a page of XHTML", '<?xml version="1.0" encoding="utf-8"?><html><article><p>€5</p></article></html>', "€5"),
]

UNMARKED = """<html><body><div class="menu">Home</div><div class="story">
<div>Exports of the island rose by 12 per cent in March, the harbour board said on Tuesday in its bulletin.</div>
<div>It had counted 340 ships, it said, more than in any month since the new pier was opened to traffic.</div>
</div></body></html>"""

RECORD = {
    "@type": "NewsArticle",
    "headline": "Exports &amp; imports up",
    "datePublished": "2024-05-14T08:00:00.000Z",
    "publisher": {"@type": "Organization", "name": "Northern Post"},
}
KNOWN = ("Northern Post", "Exports & imports up", datetime(2024, 5, 14, 8, tzinfo=UTC))
META = """<meta property="og:title" content="Exports up"><meta property="og:site_name" content="Post Online">
<meta property="article:published_time" content="2024-05-15">"""
FROM_META = ("Post Online", "Exports up", date(2024, 5, 15))


def ld(record: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps(record)}</script>'


HEADS = [
    ("nothing", "<title>Exports up</title>", ("", None, None)),
    ("a record", ld(RECORD), KNOWN),
    ("a record before the tags", META + ld(RECORD), KNOWN),
    ("tags alone", META, FROM_META),
    ("a list of records", ld([{"@type": "BreadcrumbList"}, RECORD]), KNOWN),
    ("a graph", ld({"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, RECORD]}), KNOWN),
    ("several scripts", ld({"@type": "WebSite", "name": "x"}) + ld(RECORD), KNOWN),
    ("a type of several", ld(RECORD | {"@type": ["Thing", "ReportageNewsArticle"]}), KNOWN),
    ("a publisher by name", ld(RECORD | {"publisher": "Northern Post"}), KNOWN),
    ("a list of publishers", ld(RECORD | {"publisher": [{"name": "Northern Post"}, {"name": "x"}]}), KNOWN),
    (
        "a publisher by reference",
        ld({"@graph": [RECORD | {"publisher": {"@id": "#us"}}, {"@id": "#us", "name": "Northern Post"}]}),
        KNOWN,
    ),
    ("a publisher without a name", ld([{"name": "x"}, RECORD | {"publisher": {"logo": "y"}}]), ("", *KNOWN[1:])),
    ("a part of a record", META + ld({"@type": "Article", "headline": "A"}), ("Post Online", "A", date(2024, 5, 15))),
    ("a record of something else", META + ld(RECORD | {"@type": "VideoObject"}), FROM_META),
    ("a broken record", META + '<script type="application/ld+json">{"@type": </script>', FROM_META),
    (
        "a record nested deeply",
        META + '<script type="application/ld+json">' + "[" * 900 + "]" * 900 + "</script>",
        FROM_META,
    ),
    ("no record at all", META + ld(None) + ld("words"), FROM_META),
]


@pytest.mark.parametrize(("body", "text"), [case[1:] for case in BODIES], ids=[case[0] for case in BODIES])
def test_body(reading: Reading, body: str, text: str) -> None:
    [article], notices = reading({"a.html": body})
    assert article.text == text
    assert notices == []


def test_a_page_that_does_not_mark_its_text(reading: Reading) -> None:
    [article], notices = reading({"a.htm": UNMARKED})
    first, second = article.text.split("\n\n")
    assert first.startswith("Exports of") and second.startswith("It had counted 340 ships")
    assert Positions(article).at(article.text.index("12 per cent")) == (2, 36)
    assert Positions(article).at(article.text.index("340")) == (3, 21)
    assert notices == []


@pytest.mark.parametrize("page", ["<p>", "<!-- -->", "<html><body></body></html>", "words"])
def test_a_page_without_an_article(reading: Reading, page: str) -> None:
    articles, notices = reading({"a.html": page})
    assert articles == []
    assert [path for path, _ in notices] == ["a.html"]


@pytest.mark.parametrize(("head", "known"), [case[1:] for case in HEADS], ids=[case[0] for case in HEADS])
def test_metadata(reading: Reading, head: str, known: tuple[object, ...]) -> None:
    [article], notices = reading({"a.html": f"<html><head>{head}</head><article><p>One.</p></article></html>"})
    assert (article.source, article.title, article.published) == known
    assert notices == []


def test_a_date_that_is_none_is_told(reading: Reading) -> None:
    record = ld(RECORD | {"datePublished": "May 14"})
    [article], notices = reading({"a.html": f"{record}<article><p>One.</p></article>"})
    assert article.published is None
    assert notices == [("a.html", "published: 'May 14' is not an ISO 8601 date or datetime; read without it")]


@pytest.mark.parametrize("declaration", ['<meta charset="windows-1250">', "<META content='a; charset=windows-1250'>"])
def test_the_declared_encoding(reading: Reading, declaration: str) -> None:
    page = f"<html>{declaration}<article><p>Zysk wzrósł o pięć</p></article>"
    [article], _ = reading({"a.html": page.encode("cp1250")})
    assert article.text == "Zysk wzrósł o pięć"


PLACES = [
    ("on one line", "<article><p>Up 5 %</p><p>Down 7 %</p></article>", {"Up": (1, 13), "Down": (1, 26), "7": (1, 31)}),
    ("line by line", "<article>\n<p>Up</p>\n\n<p>Down 7</p>", {"Up": (2, 4), "Down": (4, 4), "7": (4, 9)}),
    ("wrapped lines", "<article><p>\n  Up\n  by 5</p></article>", {"Up": (2, 3), "by": (3, 3), "5": (3, 6)}),
    ("behind tags", '<article><p>Up <a href="/Down/by">Down</a> by</p>', {"Down": (1, 35), "by": (1, 44)}),
    ("behind an entity", "<article><p>&pound;5 and then</p>", {"and": (1, 22), "then": (1, 26)}),
    ("behind white space", "<article><p>Up      by 5</p>", {"Up": (1, 13), "by": (1, 21)}),
    ("in a tag of several lines", '<article><p\n class="x"\n>Up 5</p>', {"Up": (3, 2), "5": (3, 5)}),
    ("behind what is left out", "<article><aside>\n<p>Up</p></aside>\n<p>Up</p>", {"Up": (3, 4)}),
    ("words that came before", "<title>Up 5 %</title>\n<article><p>Up 5 %</p>", {"Up": (2, 13)}),
]


@pytest.mark.parametrize(("page", "places"), [case[1:] for case in PLACES], ids=[case[0] for case in PLACES])
def test_positions(reading: Reading, page: str, places: dict[str, tuple[int, int]]) -> None:
    [article], _ = reading({"a.html": page})
    at = Positions(article).at
    assert {word: at(article.text.index(word)) for word in places} == places
