"""From the bytes of a file to its text, whatever encoding they are in."""

from __future__ import annotations

import codecs
import re

from factcheck.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks, the longer before those that they begin with."""

_SUPERSETS = {"ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932"}
"""What pages mean that declare these: https://encoding.spec.whatwg.org/#names-and-labels."""

WESTERN_SHARE = 0.3
"""Up to this share of bytes beyond ASCII, text that is not UTF-8 is taken for cp1252, of which latin-1 is a part.

Detectors mistake short Western texts for one of its many neighbours, which turns pounds and euros into letters; in
scripts other than Latin more than half of the bytes are beyond ASCII.
"""

_WESTERN_UTF8 = re.compile(rb"[\xc2\xc3][\x80-\xbf]|\xe2[\x80-\xbf]{2}")
"""Accented letters, signs of currencies and typographic marks in UTF-8; in cp1252 "Ã", "Â" and "â" before odd signs."""
_HIGH = bytes(range(0x80, 0x100))


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of ``data``, with every line break as a newline and bytes that mean nothing as U+FFFD.

    A byte order mark is believed before the encoding that the file declares, that before UTF-8, and that before a
    guess. Raises InputError where the bytes are no text.
    """
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    if marked:
        text = data.decode(marked, "replace")
    elif b"\0" in data:
        text = "\0"
    else:
        texts = (attempt(data, declared) for attempt in _ATTEMPTS)
        text = next(text for text in texts if text is not None)
    if "\0" in text:
        raise InputError("a binary file, not text")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _declared(data: bytes, declared: str | None) -> str | None:
    try:
        name = codecs.lookup(declared or "").name
    except LookupError:
        return None
    # A declaration that can be read byte by byte cannot be in an encoding of two or four bytes a character.
    return None if name.startswith(("utf-16", "utf-32")) else _strict(data, _SUPERSETS.get(name, name))


def _utf8(data: bytes, declared: str | None) -> str | None:
    return _strict(data, "utf-8")


def _damaged_utf8(data: bytes, declared: str | None) -> str | None:
    """UTF-8 with a few broken bytes, or a few lines that are none: characters of several bytes hardly come about by
    chance."""
    lines = data.splitlines(keepends=True)
    if _is_mostly_whole(data.decode("utf-8", "replace")) or _is_mixed(lines):
        return "".join(map(_damaged_line, lines))
    return None


def _damaged_line(line: bytes) -> str:
    text = line.decode("utf-8", "replace")
    if "\ufffd" not in text or _is_mostly_whole(text):
        return text
    return _western(line, None) or text


def _is_mostly_whole(text: str) -> bool:
    """Whether there are more characters of several bytes than broken ones."""
    broken = text.count("\ufffd")
    return len(text) - len(text.encode("ascii", "ignore")) - broken > broken


def _is_mixed(lines: list[bytes]) -> bool:
    """Whether at least half of the lines beyond ASCII are UTF-8 of Western texts for sure."""
    beyond = [line for line in lines if not line.isascii()]
    whole = [line for line in beyond if _WESTERN_UTF8.search(line) and _strict(line, "utf-8") is not None]
    return 2 * len(whole) >= len(beyond)


def _western(data: bytes, declared: str | None) -> str | None:
    high = len(data) - len(data.translate(None, _HIGH))
    return _strict(data, "cp1252") if high <= WESTERN_SHARE * len(data) else None


def _detected(data: bytes, declared: str | None) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise InputError("not text in any known encoding")
    return str(best)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


_ATTEMPTS = (_declared, _utf8, _damaged_utf8, _western, _detected)
"""Ways to read text without a byte order mark, the surest first; the last one raises InputError."""
