"""One scan of a text: its tokens, and for each token the roles that its word or shape may play.

A ``Scan`` cuts a text into pieces (words, numbers, signs, white space) that tile it without a gap. Each piece has a
*letter*, one for every distinct set of roles, so that a grammar is an ordinary regular expression over a short string:
in ``Vocabulary.grammar`` ``<scale>`` stands for any piece that may be a scale word, a blank for white space inside a
paragraph, ``\\n`` for the empty line between two paragraphs, and every other character for itself.

A role whose forms are single words becomes a character class; a form of several words becomes a sequence.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate, chain

from factcheck.lexicon import Entry
from factcheck.text.memory import Memory
from factcheck.text.sentences import line_ends, sentence_spans
from factcheck.text.surrogates import whole

_PIECE = re.compile(
    r"""\s+
    | [^\W\d_]{2,}+(?![23:.])                                             # most words
    | https?://\S+ | www\.\S+                                             # addresses
    | [0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])                                 # 2024-05-16
    | [0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![0-9])                # 16/05/2024
    | [0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{4}|[0-9]{2})(?![0-9])              # 16.05.2024
    | [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]{1,3})?(?![0-9])          # 19:30  3:29.63
    | [0-9]{1,3}(?:,[0-9]{3}){1,4}(?:st|nd|rd|th)\b | (?:[0-9]*(?<!1)1st|[0-9]+(?:nd|rd|th))\b   # 1,000th  43rd
    | ['’]?(?:1[0-9]|20)?[0-9]0s\b                                        # 1990s
    | (?:[1-9][0-9]{0,2}[ ]000|[1-9][0-9]?(?:[ ][0-9]{3}){2,3})(?![0-9])           # 40 000  1 234 567
    | (?:(?<=[£€$])|(?<=\bR))                                             # R5 400  R23,18
        (?:[1-9][0-9]{0,2}(?:[ ][0-9]{3})+(?![0-9])(?:,[0-9]{1,2})?|[0-9]{1,3},[0-9]{1,2}(?![0-9,]))
    | [0-9]{1,3},[0-9]{1,2}(?=%|[ -](?:[mb]|tr)illion\b|[ ]per[ ]?cent|(?:bn|m|km|kg|ha)\b)  # 41,2%
    | [0-9]{1,3}(?:,[0-9]{2}){0,6}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?    # 1,400  3,84,000
    | [0-9]{1,3}(?:[\u00a0\u202f\u2009][0-9]{3})+(?![0-9])(?:[.,][0-9]+)? # 1 400
    | [0-9]{1,3}(?:\.[0-9]{3}){1,5},[0-9]{1,2}(?![0-9])                   # 1.400,50
    | [0-9]++(?:\.[0-9]++)?(?:[eE][+-]?|[ ]?[x×][ ]?10(?:\^[+−-]?|[−-])|\^[+−-]?)[0-9]{1,2}(?![^\W_])  # 1.3e6  2×10^5
    | [0-9]+(?:\.[0-9]+)?                                                 # 240  13.5
    | (?<![^\s(\[$£€–−-])\.[0-9]+(?![.0-9])                               # .5
    | (?:[kcm]?m|ft)[23]\b                                                # km2
    | (?:[^\W\d_]\.){2,}                                                  # U.S.  a.m.
    | [^\W\d_]+                                                           # words
    | ['’](?:s|S)\b
    | .""",
    re.X | re.S,
)
_STRAY_BLANK = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9])")

# What a piece with figures may be, by its shape; the first that fits counts.
_SHAPES = tuple(
    (re.compile(pattern), frozenset(roles.split()))
    for pattern, roles in (
        (r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "isodate"),
        (r"[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2,4}", "slashdate"),
        (r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?", "clock"),
        (r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\.[0-9]{1,3}", "race_clock"),
        (r"['’]?[0-9]+0s", "decade"),
        (r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)", "ordinal_figure day_ordinal"),
        (r"(?:[0-9]{1,6}|[0-9]{1,3},[0-9]{3})(?:st|nd|rd|th)", "ordinal_figure"),
        (r"1", "figure integer day hour month_figure two_digits one"),
        (r"(?:0?[1-9]|1[0-2])", "figure integer day hour month_figure two_digits"),
        (r"(?:1[3-9]|2[0-4])", "figure integer day hour two_digits"),
        (r"(?:2[5-9]|3[01])", "figure integer day two_digits"),
        (r"[0-9]{2}", "figure integer two_digits"),
        (r"(?:1[0-9]|20)[0-9]{2}", "figure integer year"),
        (r"[0-9]{1,30}", "figure integer"),
        (r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9]", "figure decimal clock_point"),
        (r"[0-9]{1,3},[0-9]{1,2}", "figure decimal spaced"),
        (r"[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]{1,2})?", "figure grouped spaced"),
        (r"[0-9]{0,30}\.[0-9]{1,30}|[0-9.]{1,30}(?:[eE^]|[ ]?[x×]).+|[0-9.]{1,30},[0-9]{1,2}", "figure decimal"),
        (r"[0-9]{1,3}(?:[,\u00a0\u202f\u2009][0-9]{2,3})+(?:[.,][0-9]+)?", "figure grouped"),
    )
)

_FIGURED = re.compile("['’.]?[0-9]")

# A blank that no piece holds, and that has no other white space beside it: the only place where a text is cut.
_BLANK = re.compile(
    r" (?:(?<![\s0-9x×] )(?!\s)|(?<=[0-9x×] )(?![\s0-9x×])(?!(?<=,[0-9] )[mbtp])(?!(?<=,[0-9]{2} )[mbtp]))"
)

_MANY = 4
"""A role with so many forms is asked first whether one may begin here: most times none does."""
_LINE_BREAK = "\r"
"""The letter of a single line break, until it is known whether the text is wrapped."""


def pieces_of(text: str) -> list[str]:
    """The words, numbers, signs and runs of white space that tile a text."""
    return _PIECE.findall(text)


def _chunk(text: str) -> tuple[str, ...]:
    return *pieces_of(text), " "


CHUNKS = Memory(_chunk)
"""The pieces of a chunk: what stands between two of the blanks at which texts are cut, and the blank behind it."""


class Vocabulary:
    """The roles of words, from lexicon entries, and the letters of their combinations."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._roles: dict[str, set[str]] = {}
        self._values: dict[tuple[str, str], str] = {}
        self._phrases: dict[str, list[tuple[str, ...]]] = {}
        for role, value, form in entries:
            pieces = tuple(pieces_of(form))
            self._values[role, form] = value
            if len(pieces) == 1:
                self._roles.setdefault(form, set()).add(role)
                continue
            self._phrases.setdefault(role, []).append(pieces)
            for piece in pieces:
                if piece[0].isalnum():
                    self._roles.setdefault(piece, set()).add("=" + piece)
        shapes = [roles for _, roles in _SHAPES]
        folded = [self._folded(form) for form in self._roles]
        self._letters: dict[frozenset[str], str] = {frozenset(): "w"}
        for roles in sorted({*shapes, *folded} - {frozenset()}, key=sorted):
            self._letters[roles] = chr(0x4E00 + len(self._letters))
        self._letters_of: dict[str, list[str]] = {}
        for roles, letter in self._letters.items():
            for role in roles:
                self._letters_of.setdefault(role, []).append(letter)
        self._roles_of_piece = Memory(self._found_roles)
        letters = Memory(self.letter)
        self._letters_of_chunk = Memory(lambda chunk: "".join(map(letters.__getitem__, CHUNKS[chunk])))

    def roles(self, piece: str) -> frozenset[str]:
        """The roles that a piece may play."""
        return self._roles_of_piece[piece]

    def _found_roles(self, piece: str) -> frozenset[str]:
        if _FIGURED.match(piece):
            return next((roles for shape, roles in _SHAPES if shape.fullmatch(piece)), frozenset())
        return self._folded(piece)

    def _folded(self, piece: str) -> frozenset[str]:
        forms = {piece, piece.lower(), piece.capitalize() if piece.isupper() and len(piece) > 2 else piece}
        return frozenset(role for form in forms for role in self._roles.get(form, ()))

    def value(self, role: str, words: str) -> str | None:
        """The value of a form in a role, whatever its case; runs of white space count as one blank."""
        words = " ".join(words.split())
        for form in (words, words.lower(), words.capitalize()):
            if (role, form) in self._values:
                return self._values[role, form]
        return None

    def letter(self, piece: str) -> str:
        """The letter of one piece."""
        if piece.isspace():
            return (" ", _LINE_BREAK, "\n")[min(piece.count("\n"), 2)]
        roles = self.roles(piece)
        letter = self._letters.get(roles)
        if letter is None:  # a spelling that mixes the roles of two forms: keep those of the lower-case form
            letter = self._letters.get(frozenset(self._roles.get(piece.lower(), ())), "w")
        if letter == "w" and not piece[0].isalnum():
            return piece if _is_sign(piece) else "·"
        return letter

    def has_role(self, role: str, letters: str) -> bool:
        """Whether any of some letters may play a role."""
        return any(letter in letters for letter in self._letters_of.get(role, ()))

    def letters(self, chunks: Iterable[str]) -> str:
        """The letters of the pieces of many chunks."""
        return "".join(map(self._letters_of_chunk.__getitem__, chunks))

    def grammar(self, pattern: str) -> re.Pattern[str]:
        """A regular expression over letters, in which ``<role>`` stands for every piece or phrase with that role.

        ``<~role>`` stands for the first piece of them, and ``[<role|other>,]`` for any of these or a comma.
        """
        pattern = re.sub(r"\[<([\w|]+)>", lambda m: self.initials(*m[1].split("|"))[:-1], pattern)
        pattern = re.sub(r"<~(\w+)>", lambda m: self.initials(m[1]), pattern)
        return re.compile(re.sub(r"(?<!\?P)<(\w+)>", lambda m: self._class_of(m[1]), pattern))

    def initials(self, *roles: str) -> str:
        """A character class of the letters that a word or phrase of these roles may begin with."""
        letters = {letter for role in roles for letter in self._letters_of.get(role, ())}
        for role in roles:
            for phrase in self._phrases.get(role, ()):
                letters.update(self._class_of("=" + phrase[0]).strip("[]\\"))
        return f"[{''.join(sorted(letters))}]"

    def _class_of(self, role: str) -> str:
        if role[0] == "=" and not role[1].isalnum():
            return re.escape(self.letter(role[1:]))
        single = "".join(self._letters_of.get(role, ()))
        phrases = sorted(self._phrases.get(role, ()), key=len, reverse=True)
        options = ["".join(" " if p.isspace() else self._class_of("=" + p) for p in phrase) for phrase in phrases]
        if single:
            options.append(f"[{single}]")
        if not options:
            raise ValueError(f"no word of the lexicon has the role {role!r}")
        if len(options) == 1:
            return options[0]
        ahead = f"(?={self.initials(role)})" if len(options) >= _MANY else ""
        return f"{ahead}(?:{'|'.join(options)})"


def _is_sign(piece: str) -> bool:
    """Whether a piece without a role of its own is its own letter."""
    return len(piece) == 1 and piece.isascii() and not piece.isalnum()


class Scan:
    """A text in pieces. ``starts`` has one entry more than ``pieces``: the length of the text.

    Where a text groups figures by blanks or has commas before decimals, all its figures are read so: "R5 400" tells
    that "1 332 votes" is one number, whose blank is a no-break space in its piece.

    Half of a surrogate pair, which is no character, stands as U+FFFD: the libraries behind take only what UTF-8 can
    hold.
    """

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.text = text = whole(text)
        self.vocabulary = vocabulary
        self.chunks = _BLANK.split(text)
        letters = vocabulary.letters(self.chunks)
        if vocabulary.has_role("spaced", letters):
            self.chunks = _BLANK.split(_STRAY_BLANK.sub(lambda number: number[0].replace(" ", "\u00a0"), text))
            letters = vocabulary.letters(self.chunks)
        self.pieces = list(chain.from_iterable(map(CHUNKS.__getitem__, self.chunks)))
        del self.pieces[-1]
        self.starts = [0, *accumulate(map(len, self.pieces))]
        self.letters = self._with_line_ends(letters[:-1]) if _LINE_BREAK in letters else letters[:-1]

    def _with_line_ends(self, letters: str) -> str:
        """The letters, those of line breaks as the ends of paragraphs or as the blanks of wrapped lines."""
        ends = line_ends(self.text)
        if not ends:
            return letters.replace(_LINE_BREAK, " ")
        *lines, last = letters.split(_LINE_BREAK)
        found, place = [], -1
        for line in lines:
            place += len(line) + 1
            is_end = not ends.isdisjoint(range(*self.starts[place : place + 2]))
            found.append(line + ("\n" if is_end else " "))
        return "".join([*found, last])

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The sentences as spans of the text, in order."""
        return sentence_spans(self.text)

    @cached_property
    def sentence_pieces(self) -> list[tuple[int, int]]:
        """The sentences as spans of pieces, in order."""
        starts = self.starts
        return [(bisect_right(starts, start) - 1, bisect_left(starts, end)) for start, end in self.sentences]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds an offset (the one before, for an offset between two)."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def piece_at(self, offset: int) -> int:
        """The index of the piece that holds an offset."""
        return bisect_right(self.starts, offset) - 1

    def word_before(self, place: int) -> str:
        """The piece that only a blank divides from the one at ``place``, as printed; empty where there is none."""
        return self.pieces[place - 2] if place >= 2 and self.letters[place - 1] == " " else ""

    def word_after(self, place: int) -> str:
        """The piece that only a blank divides from those up to ``place``, as printed; empty where there is none."""
        return self.pieces[place + 1] if self.letters[place : place + 1] == " " and place + 1 < len(self.pieces) else ""

    def words(self, first: int, last: int) -> str:
        """The text of the pieces from ``first`` up to, but without, ``last``."""
        return self.text[self.starts[first] : self.starts[last]]
