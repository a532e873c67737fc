from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Article
from factcheck.readers import read
from factcheck.text.positions import Positions

if TYPE_CHECKING:
    from tests.readers.conftest import Reading

ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1">
<itemMeta><versionCreated>2024-05-14T09:00:00Z</versionCreated>{meta}</itemMeta>{more}
<contentSet>{content}</contentSet></newsItem>"""
TEXT = '<inlineData contenttype="text/plain">One.</inlineData>'
XHTML = '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>No.</title></head><body>{}</body></html></inlineXML>'
NITF = "<inlineXML><nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'><body><body.head><abstract><p>No.</p></abstract>"
NITF += "</body.head><body.content>{}</body.content><body.end>No.</body.end></body></nitf></inlineXML>"

TEXTS = [
    ("XHTML", XHTML.format("<h1>No.</h1><p>One <b>two</b>.</p><p>Three.</p>"), "One two.\n\nThree."),
    ("NITF", NITF.format("<p>One <money>two</money>.</p><hl2>Three</hl2><note>No.</note>"), "One two.\n\nThree"),
    ("NITF without a namespace", NITF.replace("xmlns", "class").format("<block><p>One.</p></block>"), "One."),
    ("characters as they are", NITF.format("<p><![CDATA[R&D]]></p>"), "R&D"),
    ("plain text", TEXT, "One."),
    ("plain text with lines", "<inlineData>One.\n\nTwo &amp; more.</inlineData>", "One.\n\nTwo & more."),
    ("HTML as data", '<inlineData contenttype="text/html">&lt;p>One.&lt;/p></inlineData>', "One."),
    ("an element with nothing in it", "<inlineData/>words" + TEXT, "One."),
    ("a rendition without words", XHTML.format("") + TEXT, "One."),
    ("data in base64", '<inlineData contenttype="text/plain" encoding="base64">T25l</inlineData>' + TEXT, "One."),
]  # fmt: skip

SOURCES = [
    ('<provider><name>NCA</name></provider>', "", "NCA"),
    ('<provider literal="NCA"/>', "", "NCA"),
    ('<provider qcode="nprov:NCA"/>', "", "NCA"),
    ('<provider uri="http://cv.iptc.org/newscodes/newsprovider/NCA"/>', "", "NCA"),
    ('<provider qcode="x:X"/>', "<rightsInfo><copyrightHolder><name>NCA</name></copyrightHolder></rightsInfo>", "NCA"),
    ('<provider uri="http://www.nca.example/about/"/>', "", ""),
    ("", "<contentMeta><infoSource><name>NCA</name></infoSource></contentMeta>", "NCA"),
    ("", "", ""),
]  # fmt: skip

NONE = [
    ("another status", '<pubStatus qcode="stat:withheld"/>', TEXT, "is not to be used: its pubStatus is 'withheld'"),
    (
        "a picture",
        '<itemClass qcode="ninat:picture"/>',
        "<remoteContent/>",
        "has no text in it: its class is 'picture'",
    ),
    ("nothing", "", "", "has no text in it: its class is 'not told'"),
]

BOMB = '<!DOCTYPE newsItem [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
FILE = '<!DOCTYPE newsItem [<!ENTITY b SYSTEM "file:///etc/hostname">]>'
ELSEWHERE = '<!DOCTYPE newsItem SYSTEM "file:///etc/hostname">'

ENTITIES = "it declares entities of its own, which are not read; write them out"
REFUSED = [
    ("no XML", "<newsItem><p>", "line 1: not XML: Premature end of data in tag p line 1"),
    ("no news item", "<packageItem><itemMeta/></packageItem>", "no news item in it, only 'packageitem'"),
    ("nested without an end", "<newsItem>" * 5000, "line 1: not XML: Excessive depth in document: 256"),
    ("an entity bomb", BOMB + "<newsItem>&b;</newsItem>", ENTITIES),
    ("a file as an entity", FILE + "<newsItem>&b;</newsItem>", ENTITIES),
    ("an entity from elsewhere", ELSEWHERE + "<newsItem>&b;</newsItem>",
     "the entity &b; is declared in another file, which is not read; write it out"),
]  # fmt: skip


def written(content: str = TEXT, meta: str = "", more: str = "") -> str:
    return ITEM.format(content=content, meta=meta, more=more)


@pytest.mark.parametrize(("content", "text"), [case[1:] for case in TEXTS], ids=[case[0] for case in TEXTS])
def test_text(reading: Reading, content: str, text: str) -> None:
    [article], notices = reading({"a.xml": written(content)})
    assert (article.id, article.text) == ("urn:x:1", text)
    assert notices == []


@pytest.mark.parametrize(("meta", "more", "source"), SOURCES)
def test_source(reading: Reading, meta: str, more: str, source: str) -> None:
    [article], _ = reading({"a.xml": written(meta=meta, more=more)})
    assert article.source == source


@pytest.mark.parametrize(("meta", "content", "reason"), [case[1:] for case in NONE], ids=[case[0] for case in NONE])
def test_an_item_without_a_text_to_use(reading: Reading, meta: str, content: str, reason: str) -> None:
    told = [("a.xml", f"line 1: the item 'urn:x:1' {reason}")]
    assert reading({"a.xml": written(content, meta)}) == ([], told)


@pytest.mark.parametrize(("content", "reason"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_is_refused_leaves_the_others(reading: Reading, content: str, reason: str) -> None:
    articles, notices = reading({"a.xml": content, "b.txt": "Exports rose."})
    assert [article.text for article in articles] == ["Exports rose."]
    assert notices == [("a.xml", reason)]


def test_words_are_not_looked_for_in_an_earlier_item(reading: Reading) -> None:
    item = written(NITF.format("<p>It rose 5%.</p>")).replace("\n", "")
    articles, _ = reading({"a.xml": f"<newsMessage>{item}{item}</newsMessage>"})
    [first, second] = [Positions(article).at(0)[1] for article in articles]
    assert second - first == len(item)


CHARACTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="<\ufffe\uffff") | st.sampled_from(
    "&>]\n"
)


@given(text=st.text(CHARACTERS, min_size=1).filter(str.strip), cut=st.booleans())
def test_every_character_of_plain_text_is_found(tmp_path_factory: pytest.TempPathFactory, text: str, cut: bool) -> None:
    data = f"<![CDATA[{text}]]>" if cut and "]]>" not in text else text.replace("&", "&amp;").replace(">", "&gt;")
    path = tmp_path_factory.getbasetemp() / "a.xml"
    path.write_text(written(f'<inlineData contenttype="text/plain">{data}</inlineData>'), encoding="utf-8", newline="")
    lines = path.read_text(encoding="utf-8").split("\n")
    [article] = [item for item in read([path]) if isinstance(item, Article)]
    assert article.text == text
    at = Positions(article).at
    for offset, character in enumerate(text):
        line, column = at(offset)
        assert f"{lines[line - 1]}\n"[column - 1 :].startswith((character, "&"))


def test_xml_of_another_kind(reading: Reading) -> None:
    assert reading({"a.xml": "<svg/>"})[1] == [
        (
            "a.xml",
            "XML that begins with <svg>; what can be read begins with <rss>, <feed>, <rdf>, <newsitem>, <newsmessage>, "
            "<packageitem>, <html>",
        )
    ]
