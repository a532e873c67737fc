"""What holds of every format."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import pytest

from factcheck.errors import UsageError
from factcheck.model import Report
from factcheck.reporters import FORMATS, Options, render
from factcheck.reporters.base import one_line


class Text(HTMLParser):
    """The words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""

    def handle_data(self, data: str) -> None:
        self.words += data


def words_of(text: str, format: str) -> str:
    """What a reader sees, on one line, without the marks around claims."""
    if format == "html":
        page = Text()
        page.feed(text)
        text = page.words
    if format == "markdown":
        text = unescape(re.sub(r"\\(?=\W)|</?b>|&#8203;", "", text))
    return " ".join(re.sub("[«»]", "", text).split())


@pytest.mark.parametrize("format", FORMATS)
def test_a_report_is_the_same_from_run_to_run(sample: Report, format: str) -> None:
    assert render(sample, format) == render(sample, format)


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_report_can_be_told(format: str) -> None:
    text = render(Report("0.1.0", (), (), ()), format)
    assert text[-1:] in {"\n", ""}
    assert ("0.1.0" in text) == (format in {"terminal", "full", "json", "html", "markdown", "sarif", "webannotation"})


@pytest.mark.parametrize("format", ["terminal", "html", "markdown"])
def test_every_claim_of_every_finding_appears(sample: Report, format: str) -> None:
    shown = words_of(render(sample, format, Options(verbose=True)), format)
    claims = {claim.id: claim for claim in sample.claims}
    for finding in sample.findings:
        missing = [claims[name].text for name in finding.claims if one_line(claims[name].text) not in shown]
        assert (finding.code, missing) == (finding.code, [])


@pytest.mark.parametrize("format", ["terminal", "html", "markdown"])
def test_every_message_source_notice_and_reason_appears(sample: Report, format: str) -> None:
    shown = words_of(render(sample, format, Options(verbose=True)), format)
    told = [finding.message for finding in sample.findings if finding.verdict != "single_source"]
    told += [article.name for article in sample.articles]
    told += [part for skipped in sample.skipped for part in (skipped.path, skipped.stage, skipped.reason)]
    told += ["no publication date", *(item.feature for finding in sample.findings for item in finding.explanation)]
    assert [part for part in told if one_line(part) not in shown] == []


@pytest.mark.parametrize("options", [Options(), Options(verbose=True, include_text=True), Options(quiet=True)])
@pytest.mark.parametrize("format", FORMATS)
def test_nothing_from_outside_takes_effect(poisoned: Report, format: str, options: Options) -> None:
    text = render(poisoned, format, options)
    assert text.encode("utf-8").decode("utf-8") == text
    if format not in {"json", "jsonl"}:
        assert re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text) == []
    if format in {"html", "markdown"}:
        assert "<script>alert" not in text
        assert "<img" not in text


@pytest.mark.parametrize("format", ["terminal", "markdown"])
def test_quiet_keeps_to_what_is_wrong(sample: Report, format: str) -> None:
    text = render(sample, format, Options(quiet=True)).lower()
    assert "fc101" in text
    assert "fc201" in text
    assert "fc110" not in text
    assert "scan.pdf" not in text


@pytest.mark.parametrize(
    ("format", "guess"),
    [
        ("jsn", "Did you mean json?"),
        ("HTML", "Did you mean html?"),
        ("term", "Did you mean terminal?"),
        ("pdf", "Known formats: terminal"),
    ],
)
def test_an_unknown_format_is_a_usage_error(sample: Report, format: str, guess: str) -> None:
    with pytest.raises(UsageError, match=re.escape(guess)):
        render(sample, format)
