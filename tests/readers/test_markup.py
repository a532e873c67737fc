from __future__ import annotations

import pytest

from factcheck.readers.base.markup import read_piece

PIECES = [
    ("paragraphs", "<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
    ("words alone", "One.", "One."),
    ("words between blocks", "One.<div>Two.<p>Three.</p>Four.</div>Five.", "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive."),
    ("breaks in a line", "One<br>two.<br/>\n<br/>Three.", "One two.\n\nThree."),
    ("lists and subheadings", "<h2>One</h2><ul><li>Two.</li><li>Three.</li></ul>", "One\n\nTwo.\n\nThree."),
    ("a headline, a table, a script", "<h1>No</h1><p>One.</p><table><tr><td>5</table><script>6</script>", "One."),
    ("tags in a word", "<p>The <b>K</b>estrels <a href='x'>won</a>.</p>", "The Kestrels won."),
    ("entities", "<p>&pound;5m &amp; more</p>", "£5m & more"),
    ("a character that is none", "<p>One\0two.</p>", "One two."),
    ("nothing", " ", ""),
    ("no words", "<p></p><img src='x'>", ""),
]


@pytest.mark.parametrize(("html", "text"), [case[1:] for case in PIECES], ids=[case[0] for case in PIECES])
def test_a_piece_of_html(html: str, text: str) -> None:
    assert read_piece(html).text == text


def test_comments_stand_at_their_paragraph() -> None:
    body = read_piece("<p>One.</p><!-- a --><p>Two.<!-- b --></p>")
    assert [(remark.text, body.text[remark.offset :]) for remark in body.remarks] == [("a", "Two."), ("b", "Two.")]
