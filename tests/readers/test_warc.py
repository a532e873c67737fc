from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.readers.conftest import Reading

PAGE = """<html><head><meta property="og:title" content="Up">
<meta property="article:published_time" content="2024-05-14">
</head><body><article><p>Exports rose by €5.</p></article></body></html>"""


def answer(url: str, body: bytes, kind: str = "text/html", status: str = "200 OK", encoding: str = "") -> bytes:
    """An answer as a crawler writes it."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *([f"Content-Encoding: {encoding}"] if encoding else [])]
    return record(url, "response", "application/http; msgtype=response", "\r\n".join([*lines, "", ""]).encode() + body)


def record(url: str, type: str, kind: str, content: bytes) -> bytes:
    lines = ["WARC/1.0", f"WARC-Type: {type}", f"WARC-Target-URI: {url}", "WARC-Date: 2024-05-14T10:00:00Z"]
    lines += ["WARC-Record-ID: <urn:uuid:0>", f"Content-Type: {kind}", f"Content-Length: {len(content)}", "", ""]
    return "\r\n".join(lines).encode() + content + b"\r\n\r\n"


CRAWL = [
    record("", "warcinfo", "application/warc-fields", b"software: ours\r\n"),
    record("https://post.example/1", "request", "application/http; msgtype=request", b"GET /1 HTTP/1.1\r\n\r\n"),
    answer("https://post.example/1", PAGE.encode(), "text/html; charset=utf-8"),
    answer("https://post.example/2", gzip.compress(PAGE.encode()), encoding="gzip"),
    record("https://post.example/3", "resource", "text/html", PAGE.encode()),
    answer("https://post.example/4", b"\x89PNG", "image/png"),
    answer("https://post.example/5", PAGE.encode(), status="404 Not Found"),
    answer("https://post.example/6", b"", status="301 Moved Permanently"),
    answer("https://post.example/7", b"<html><body></body></html>"),
]
NOTICES = [
    ("https://post.example/4", "no page of HTML, but image/png"),
    ("https://post.example/5", "the server answered with 404"),
    ("https://post.example/7", "no article text was found in the page"),
]


def test_the_pages_of_a_crawl(reading: Reading) -> None:
    articles, notices = reading({"crawl.warc": b"".join(CRAWL)})
    assert [(a.id, a.path, a.title, str(a.published)) for a in articles] == [
        (url, url, "Up", "2024-05-14") for url in (f"https://post.example/{number}" for number in (1, 2, 3))
    ]
    assert {a.text for a in articles} == {"Exports rose by €5."}
    assert notices == NOTICES


def test_a_crawl_compressed_record_by_record(reading: Reading) -> None:
    articles, notices = reading({"crawl.warc.gz": b"".join(map(gzip.compress, CRAWL))})
    assert len(articles) == 3 and notices == NOTICES


def test_what_is_none(reading: Reading) -> None:
    broken = b"".join(CRAWL[:3]) + b"WARC/1.0\r\nContent-Length: many\r\n\r\nx" + b"y" * 100
    articles, notices = reading({"a.warc": b"words and words\n" * 9, "b.warc": b"", "c.warc": broken})
    assert len(articles) == 1
    assert [(path, reason.partition(":")[0]) for path, reason in notices] == [
        ("a.warc", "not WARC from here on"),
        ("b.warc", "the file is empty"),
        ("c.warc", "not WARC from here on"),
    ]


def test_a_page_crawled_twice(reading: Reading) -> None:
    articles, [(_, reason)] = reading({"crawl.warc": CRAWL[2] * 2})
    assert len(articles) == 2 and "is taken" in reason
