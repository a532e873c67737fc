"""The scan: pieces tile a text, letters stand for roles, and grammars search them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lexicon import Entry
from factcheck.text.scan import Scan, Vocabulary, pieces_of

VOCABULARY = Vocabulary(
    [
        Entry("money", "USD", "$"),
        Entry("money", "USD", "US$"),
        Entry("unit", "kilometre", "km"),
        Entry("unit", "kilometre_per_hour", "km/h"),
        Entry("unit", "square_kilometre", "sq. km"),
        Entry("month", "5", "May"),
        Entry("modal", "may", "may"),
        Entry("scale", "1e9", "bn"),
    ]
)
PIECES = [
    ("It cost $1.2bn.", ["It", " ", "cost", " ", "$", "1.2", "bn", "."]),
    ("1,400 people", ["1,400", " ", "people"]),
    ("3,84,000 km", ["3,84,000", " ", "km"]),
    ("on 2024-05-16", ["on", " ", "2024-05-16"]),
    ("the 43rd time", ["the", " ", "43rd", " ", "time"]),
    ("the U.S. team", ["the", " ", "U.S.", " ", "team"]),
    ("at 19:30", ["at", " ", "19:30"]),
    ("see https://example.org/1,2 now", ["see", " ", "https://example.org/1,2", " ", "now"]),
    ("Ann's 32m2", ["Ann", "'s", " ", "32", "m2"]),
    ("1990s", ["1990s"]),
]
GRAMMARS = [
    ("<money> ?<figure>", "for US$5 now", "US$5"),
    ("<figure> ?<scale>", "some 240bn more", "240bn"),
    ("<figure> <unit>", "at 90 km/h here", "90 km/h"),
    ("<figure> <unit>", "an area of 5 sq. km.", "5 sq. km"),
    ("<month>", "it may rain in May", "May"),
    ("<modal>", "it may rain in June", "may"),
    ("w w", "One two", "One two"),
    ("<year>", "in 2024.", "2024"),
    ("[<scale|month>,]+", "to 5bn,May it", "bn,May"),
]
NO_MATCH = [("<figure> <unit>", "90\n\nkm"), ("w w", "One. Two"), ("<year>", "in 3024")]


@pytest.mark.parametrize(("text", "pieces"), PIECES)
def test_pieces(text: str, pieces: list[str]) -> None:
    assert Scan(text, VOCABULARY).pieces == pieces


@pytest.mark.parametrize(("pattern", "text", "words"), GRAMMARS)
def test_grammars(pattern: str, text: str, words: str) -> None:
    scan = Scan(text, VOCABULARY)
    match = VOCABULARY.grammar(pattern).search(scan.letters)
    assert match is not None
    assert scan.words(*match.span()) == words


@pytest.mark.parametrize(("pattern", "text"), NO_MATCH)
def test_what_a_grammar_does_not_match(pattern: str, text: str) -> None:
    assert VOCABULARY.grammar(pattern).search(Scan(text, VOCABULARY).letters) is None


def test_a_role_that_nothing_has_is_an_error() -> None:
    with pytest.raises(ValueError, match="no word of the lexicon has the role 'planet'"):
        VOCABULARY.grammar("<planet>")


def test_values_do_not_mind_case_or_line_breaks() -> None:
    assert VOCABULARY.value("unit", "KM") == "kilometre"
    assert VOCABULARY.value("unit", "sq.\nkm") == "square_kilometre"
    assert VOCABULARY.value("unit", "mile") is None


def test_initials_are_the_letters_that_a_word_or_phrase_begins_with() -> None:
    initials = VOCABULARY.initials("money")
    assert VOCABULARY.letter("$") in initials
    assert VOCABULARY.letter("US") in initials
    assert VOCABULARY.letter("km") not in initials


@given(st.text())
def test_pieces_tile_any_text(text: str) -> None:
    scan = Scan(text, VOCABULARY)
    assert "".join(scan.pieces) == text
    assert len(scan.letters) == len(scan.pieces) == len(scan.starts) - 1
    assert scan.starts[-1] == len(text)


@given(st.text(alphabet="1200x×.,-+^e$ \n\u202fak"))
def test_a_text_in_chunks_has_the_pieces_of_the_whole(text: str) -> None:
    assert Scan(text, VOCABULARY).pieces == pieces_of(text)
