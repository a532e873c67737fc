from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from factcheck.text.positions import Positions

if TYPE_CHECKING:
    from tests.readers.conftest import Reading

XHTML = "http://www.w3.org/1999/xhtml"
RSS = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title>
<item><guid>1</guid>{}</item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><id>1</id>{}</entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Post</title></channel>
<item><title>Up</title>{}</item></rdf:RDF>"""

TEXTS = [
    ("content before a description", RSS, "<description>No</description><content:encoded>One</content:encoded>", "One"),
    ("content that is empty", RSS, "<content:encoded> </content:encoded><description>One.</description>", "One."),
    ("markup as characters", RSS, "<description><![CDATA[<p>One.</p><p>Two.</p>]]></description>", "One.\n\nTwo."),
    ("markup as entities", RSS, "<description>&lt;p&gt;R&amp;amp;D&lt;/p&gt;</description>", "R&D"),
    ("text with an ampersand", RSS, "<description>AT&amp;T\n\nrose</description>", "AT&T\n\nrose"),
    ("an entity in text", RSS, "<description>AT&amp;amp;T</description>", "AT&T"),
    ("Atom, text", ATOM, '<content type="text">One &lt; two</content>', "One < two"),
    ("Atom, HTML", ATOM, '<content type="html">&lt;p>One.&lt;/p></content>', "One."),
    ("Atom, XHTML", ATOM, f'<content type="xhtml"><div xmlns="{XHTML}"><p>One.</p></div></content>', "One."),
    ("Atom, of several contents the longest", ATOM, "<content>No.</content><content>One. Two.</content>", "One. Two."),
    ("RSS 1.0", RDF, "<description>One.</description>", "One."),
]  # fmt: skip

WEST = timezone(-timedelta(hours=4))
DATES = [
    ("<pubDate>Tue, 14 May 2024 23:30:00 -0400</pubDate>", datetime(2024, 5, 14, 23, 30, tzinfo=WEST)),
    ("<pubDate>Tue, 14 May 2024 08:00 GMT</pubDate>", datetime(2024, 5, 14, 8, tzinfo=UTC)),
    ("<pubDate>2024-05-14</pubDate>", date(2024, 5, 14)),
    ("<pubDate>2024-05-14T08:00:00Z</pubDate>", datetime(2024, 5, 14, 8, tzinfo=UTC)),
    ("", None),
]  # fmt: skip

BROKEN = [
    ("an ampersand", "<description>Fish & chips</description>", "Fish & chips", "xmlParseEntityRef: no name"),
    ("an entity of HTML", "<description>caf&eacute; 5%</description>", "café 5%", "Entity 'eacute' not defined"),
    ("a prefix", "<description>Up</description><x:y/>", "Up", "Namespace prefix x on y is not defined"),
]

PLACES = [
    ("<description>Up 5 %, then 7</description>", {"5": (2, 37), "7": (2, 47)}),
    ("<description>\n  Up &amp;\ndown 7</description>", {"Up": (3, 3), "7": (4, 6)}),
    ("<description><!-- 7 -->Up<![CDATA[ by ]]>7</description>", {"Up": (2, 44), "by": (2, 56), "7": (2, 62)}),
    ("<content:encoded><![CDATA[<p>Up\n <b>7</b></p>]]></content:encoded>", {"Up": (2, 50), "7": (3, 5)}),
    ("<description>&lt;p&gt;Up &lt;b&gt;7&lt;/b&gt; of 8</description>", {"Up": (2, 43), "7": (2, 55), "8": (2, 70)}),
    ("<title>Up 7</title><description>Up 7</description>", {"Up": (2, 53)}),
    ("<title>Up 7 m</title><description>Up 7 m</description><x:y/>", {"Up": (2, 55)}),
]


@pytest.mark.parametrize(("feed", "entry", "text"), [case[1:] for case in TEXTS], ids=[case[0] for case in TEXTS])
def test_text(reading: Reading, feed: str, entry: str, text: str) -> None:
    [article], _ = reading({"a.xml": feed.format(entry)})
    assert (article.source, article.text) == ("Post", text)


@pytest.mark.parametrize(("told", "published"), DATES)
def test_dates_keep_their_zone(reading: Reading, told: str, published: object) -> None:
    [article], _ = reading({"a.rss": RSS.format(f"{told}<description>x</description>")})
    assert article.published == published
    assert str(article.published) == str(published)


@pytest.mark.parametrize(("entry", "text", "reason"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_a_broken_feed_is_read_as_far_as_it_goes(reading: Reading, entry: str, text: str, reason: str) -> None:
    [article], notices = reading({"a.rss": RSS.format(entry)})
    assert (article.id, article.text) == ("1", text)
    assert Positions(article).at(0) == (2, 34)
    assert notices[0] == ("a.rss", f"line 2: not XML: {reason}; what can be made out of it was read")


@pytest.mark.parametrize(("entry", "places"), PLACES)
def test_positions(reading: Reading, entry: str, places: dict[str, tuple[int, int]]) -> None:
    [article], _ = reading({"a.rss": RSS.format(entry)})
    at = Positions(article).at
    assert {word: at(article.text.index(word)) for word in places} == places


@pytest.mark.parametrize("text", ["words", "<html><p>x</p></html>", '{"text": "x"}', "<svg/>"])
def test_what_is_no_feed(reading: Reading, text: str) -> None:
    articles, notices = reading({"a.rss": text})
    assert articles == []
    assert notices[-1] in {("a.rss", "neither RSS nor Atom"), ("a.rss", "no articles in it")}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_encodings(reading: Reading, encoding: str) -> None:
    declaration = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>'
    feed = RSS.format("<description>£5</description>")
    [article], _ = reading({"a.xml": (declaration + feed).encode(encoding)})
    assert article.text == "£5"
