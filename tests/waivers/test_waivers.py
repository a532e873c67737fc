"""Findings that were accepted: which waiver silences what, and which of them are out of date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import ConfigError
from factcheck.fingerprints import fingerprints
from factcheck.model import About, Article, Claim, Finding, Remark, Report, Verdict
from factcheck.model import Count as CountValue
from factcheck.readers import read
from factcheck.waivers import waive
from factcheck.waivers.inline import inline_waivers
from factcheck.waivers.listed import listed_waivers

TODAY = date(2024, 6, 1)
MARK = "0123456789abcdef"


def draft(path: Path, body: str) -> Article:
    path.write_text(body, encoding="utf-8")
    return next(item for item in read([path]) if isinstance(item, Article))


def report(article: Article, words: Iterable[str] = ("40",), code: str = "FC203") -> Report:
    """A report with a finding for each of some words of an article."""
    claims, findings = [], []
    for word in words:
        start = article.text.index(word)
        claim = Claim(f"c{word}", article.id, "count", word, start, start + len(word), 1, 1, CountValue())
        claims.append(claim)
        verdict: Verdict = "inconsistency"
        findings.append(
            Finding(f"f{word}", code, verdict, "error", 0.9, About(measure=word), (claim.id,), (), "disjoint", word)
        )
    return Report("0", (article,), tuple(claims), tuple(findings))


INLINE = [
    ("behind the words", "The fair drew 40 guests. <!-- factcheck: ignore[FC203] counted -->\n", "md", True, None),
    ("before the words", "<!-- factcheck: ignore[FC203] counted --> The fair drew 40 guests.", "md", True, None),
    ("alone above", "One.\n\n<!-- factcheck: ignore[FC203] counted -->\n\nThe fair drew 40 guests.", "md", True, None),
    ("right above", "<!-- factcheck: ignore[FC203] counted -->\nThe fair drew 40 guests.", "md", True, None),
    ("over several lines", "<!-- factcheck: ignore[FC203]\ncounted -->\nThe fair drew 40 guests.", "md", True, None),
    ("two at once", "<!-- factcheck: ignore[FC1, FC203] counted -->\nThe fair drew 40 guests.", "md", True, None),
    ("how codes begin", "<!-- factcheck: ignore[FC2] counted -->\nThe fair drew 40 guests.", "md", True, None),
    ("in plain text", "The fair drew 40 guests. <!-- factcheck: ignore[FC203] counted -->", "txt", True, None),
    (
        "in a page",
        "<html><article><p>One.</p><!-- factcheck: ignore[FC203] counted --><p>It drew <b>40</b> guests.</p></article>",
        "html",
        True,
        None,
    ),
    (
        "in a paragraph of a page",
        "<html><article><p>It drew 40 <!-- factcheck: ignore[FC203] counted --> guests.</p></article>",
        "html",
        True,
        None,
    ),
    ("another rule", "The fair drew 40 guests. <!-- factcheck: ignore[FC201] x -->", "md", False, "silences nothing"),
    ("a line too far", "<!-- factcheck: ignore[FC203] x -->\nOne.\nIt drew 40.", "md", False, "silences nothing"),
    ("below", "It drew 40.\n<!-- factcheck: ignore[FC203] x -->", "md", False, "silences nothing"),
    ("no reason", "It drew 40. <!-- factcheck: ignore[FC203] -->", "md", False, "gives no reason"),
    ("no code", "It drew 40. <!-- factcheck: ignore because -->", "md", False, "names no rule"),
    ("empty codes", "It drew 40. <!-- factcheck: ignore[] because -->", "md", False, "names no rule"),
    ("unknown code", "It drew 40. <!-- factcheck: ignore[FC999] x -->", "md", False, "FC999, which is no rule"),
    ("small letters", "It drew 40. <!-- factcheck: ignore[fc203] x -->", "md", False, "Did you mean FC203?"),
    ("another word", "It drew 40. <!-- factcheck: skip[FC203] x -->", "md", False, "is not known"),
    ("what one article alone cannot have", "It drew 40. <!-- factcheck: ignore[FC103] x -->", "md", False, None),
    ("what it may have, too", "It drew 40. <!-- factcheck: ignore[FC1, FC201] x -->", "md", False, "silences nothing"),
    ("a comment for people", "It drew 40. <!-- ask the fair: 50? -->", "md", False, None),
]


@pytest.mark.parametrize(
    ("body", "format", "is_silent", "flaw"), [row[1:] for row in INLINE], ids=[row[0] for row in INLINE]
)
def test_inline(tmp_path: Path, body: str, format: str, is_silent: bool, flaw: str | None) -> None:
    article = draft(tmp_path / f"a.{format}", body)
    waived = waive(report(article), inline_waivers([article], {"a"}))
    assert (waived.report.findings == (), len(waived.silenced)) == (is_silent, int(is_silent))
    assert [flaw in told for told in waived.stale] == [True] if flaw else waived.stale == []


def test_a_comment_is_told_with_its_line(tmp_path: Path) -> None:
    article = draft(tmp_path / "a.md", "---\ntitle: x\n---\nOne.\n\n<!-- factcheck: ignore[FC203] x -->\n\nTwo.\n")
    waived = waive(report(article, ()), inline_waivers([article], {"a"}))
    assert [told.removeprefix(str(tmp_path)) for told in waived.stale] == [
        "/a.md:6: ignore[FC203] silences nothing: take it out"
    ]


def test_a_comment_of_an_article_that_is_not_under_check_may_be_unused(tmp_path: Path) -> None:
    article = draft(tmp_path / "a.md", "One. <!-- factcheck: ignore[FC203] x -->")
    assert waive(report(article, ()), inline_waivers([article], ())).stale == []


def entry(mark: str, more: str = "") -> str:
    return f'[[suppress]]\ncode = "FC203"\nfingerprint = "{mark}"\nreason = "counted"\n{more}\n'


LISTED = [
    ("in use", "", True, None),
    ("on its last day", "expires = 2024-06-01", True, None),
    ("by somebody, for this article", 'by = "A. Editor"\npath = "a.md"', True, None),
    ("expired", "expires = 2024-05-31", False, "entry 1: FC203 {} expired on 2024-05-31: look at it again"),
]


@pytest.mark.parametrize(("more", "is_silent", "flaw"), [row[1:] for row in LISTED], ids=[row[0] for row in LISTED])
def test_listed(tmp_path: Path, more: str, is_silent: bool, flaw: str | None) -> None:
    full = report(draft(tmp_path / "a.md", "It drew 40."))
    mark = fingerprints(full)["f40"]
    (tmp_path / "s.toml").write_text(entry(mark, more))
    waived = waive(full, listed_waivers(tmp_path / "s.toml", {tmp_path / "a.md"}, TODAY))
    assert (waived.report.findings == ()) == is_silent
    assert [told.removeprefix(f"{tmp_path}/s.toml: ") for told in waived.stale] == ([flaw.format(mark)] if flaw else [])


@pytest.mark.parametrize(("path", "number"), [("a.md", 1), ("b.md", 0), (None, 1)])
def test_an_unused_entry_is_told_where_its_article_was_read(tmp_path: Path, path: str | None, number: int) -> None:
    full = report(draft(tmp_path / "a.md", "It drew 40."))
    (tmp_path / "s.toml").write_text(entry(MARK, f'path = "{path}"' if path else ""))
    waived = waive(full, listed_waivers(tmp_path / "s.toml", {tmp_path / "a.md"}, TODAY))
    assert len(waived.report.findings) == 1
    assert len(waived.stale) == number


BAD = [
    ("no reason", f'[[suppress]]\ncode = "FC203"\nfingerprint = "{MARK}"', "s.toml:1: suppress.0.reason: is missing"),
    ("empty reason", entry(MARK).replace("counted", " "), "s.toml:4: suppress.0.reason: is empty"),
    ("unknown code", entry(MARK).replace("FC203", "FC2O3"), "s.toml:2: suppress.0.code: no rule has the code 'FC2O3'"),
    ("no fingerprint", entry("xyz"), "s.toml:3: suppress.0.fingerprint: 'xyz' is no fingerprint: these are 16"),
    (
        "no day",
        entry(MARK, 'expires = "soon"'),
        "s.toml:5: suppress.0.expires: should be a date such as 2024-12-31, not 'soon'",
    ),
    ("unknown key", entry(MARK, 'until = "x"'), "s.toml:5: suppress.0.until: there is no such key."),
    ("misspelt key", entry(MARK, 'expire = "x"'), "s.toml:5: suppress.0.expire: there is no such key. Did you mean"),
    ("another table", "[[ignore]]\n", "s.toml:1: ignore: there is no such key. There are suppress."),
    ("not TOML", "[[suppress]", "s.toml:1:11: not TOML:"),
]


@pytest.mark.parametrize(("content", "words"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_a_list_that_cannot_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, words: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "s.toml").write_text(content)
    with pytest.raises(ConfigError) as error:
        list(listed_waivers(tmp_path / "s.toml", (), TODAY))
    assert str(error.value).startswith(words)


def test_a_list_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such file"):
        list(listed_waivers(tmp_path / "s.toml", (), TODAY))


def test_a_page_keeps_the_places_of_its_comments(tmp_path: Path) -> None:
    article = draft(
        tmp_path / "a.html", "<html><article><!-- a --><p>One.</p><p>T<!-- b -->wo.</p><!-- c --></article>"
    )
    assert (article.text, article.remarks) == ("One.\n\nTwo.", (Remark(0, "a"), Remark(6, "b")))
