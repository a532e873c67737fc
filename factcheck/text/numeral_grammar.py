"""How a number is written in letters: figures with scale words, number words, parts, dozens and vague numbers.

``NUMERAL`` is a pattern for ``Vocabulary.grammar``; ``parse_numeral`` reads what it finds. Lookaheads name only the
first piece of a unit (``<~unit>``), which keeps the grammar small.
"""

from __future__ import annotations

_JOIN = "(?: |<hyphen>)"
_SPACED = "(?: <hyphen> | |<hyphen>)"
_SLASH = "(?:/|<fraction_slash>)"
_END = "(?=$|[.,;:?!)\n])"
_BELOW_100 = f"(?:<tens>(?:{_SPACED}<digit>)?|<cardinal>)"
_MORE = f"(?:(?:{_JOIN}<and>)?{_JOIN}{_BELOW_100}%s)?"
_TAIL = f"(?:{_JOIN}<scale_word>{_MORE}){{0,6}}"
_NO_PART = f"(?!{_JOIN}(?:<dozen>|<fraction>))"
_WHOLE = _BELOW_100 + _TAIL % _NO_PART
_ANY = _BELOW_100 + _TAIL % ""
_PART = f"(?:<a>|<one>){_SPACED}(?:<fraction>|<tens><hyphen>(?:<ordinal>|<fraction>))(?:{_END}|(?={_JOIN}<~unit>))"
_AND_A_PART = (
    f"(?:{_JOIN}<and>{_JOIN}(?:<a>{_JOIN}(?:<half>|<quarter>)|{_PART}|{_BELOW_100}{_JOIN}<parts>)(?! <of>)"
    f"(?:{_JOIN}<scale_word>)?)?"
)
_SCALE = f"(?:<scale_letter>|(?:{_JOIN}?<scale>){{1,2}}(?: <and> {_BELOW_100} <hundred>{_END})?| <scale_apart>(?= |$))?"
_FIGURE = (
    f"<integer>{_SLASH}<integer>(?:(?={_JOIN}<~unit>)| <of> <a>(?= <~unit>)|{_END})"
    f"|(?:<integer>{_JOIN}<scale_word> )?<integer>{_JOIN}<hundred>(?: <and> (?:<integer>|{_BELOW_100})(?! <scale>))?"
    f"|<figure> (?:<dozen>|<dozens>)"
    f"|<figure>(?: ?<fraction_sign>|{_JOIN}<integer>{_SLASH}<integer>)?{_SCALE}{_AND_A_PART}"
)
_POINT = f"<point>{_JOIN}(?:<digit>(?:{_JOIN}<digit>){{0,8}}|{_BELOW_100})(?:{_JOIN}<scale_word>){{0,2}}"
_PART_OF = (
    f"(?:(?:<a>|<cardinal>){_JOIN})?<fraction> (?:<of> )?(?:(?:<a> )?<scale_word>|<a>(?= (?:<unit>|<currency_name>)))"
)
_PARTS = (
    f"(?:(?:{_ANY}{_JOIN}<and>{_JOIN}){{0,2}}(?:{_ANY}|<a>(?:{_JOIN}<scale_word>){{1,2}})"
    f"{_SPACED}(?:<tens><hyphen>)?<parts>(?: <scale_word>)?|{_PART})"
)
_DOZENS_OF = f"(?:{_ANY}{_JOIN}<and>{_JOIN})?{_BELOW_100}{_JOIN}(?:<dozen>|<dozens>)"
_VAGUE_OF = f"<few> (?:<of> )?(?:<dozen>|<scale_word>)|<half>{_JOIN}(?:<a> )?(?:<dozen>|<scale_word>)"
_A_HUNDRED = f"<a>{_JOIN}(?:<dozen>|<scale_word>{_MORE % _NO_PART}{_TAIL % _NO_PART})"
NUMERAL = (
    f"(?:<one> <over> (?:<integer>|{_ANY}){_END}|{_FIGURE}|<fraction_sign>(?: <scale_word>)?|{_PART_OF}|{_PARTS}"
    f"|{_DOZENS_OF}|{_ANY}{_JOIN}{_POINT}|{_WHOLE}{_AND_A_PART}|(?:<a>{_JOIN})?(?:{_VAGUE_OF})|{_A_HUNDRED}"
    f"|<scale_word>(?:{_JOIN}<scale_word>){{1,2}}"
    "|<tens_of> <of> <plural_scale>|<plural_scale>(?: <of> <plural_scale>)?|<scores>(?= <of>))"
)
"""The grammar of a number in letters: figures with scale words, or number words. ``Vocabulary.grammar`` compiles it."""
