from __future__ import annotations

import pytest

from factcheck.errors import InputError
from factcheck.readers.encoding import decode

RUSSIAN = "Экспорт в марте вырос на пять процентов, сообщила вчера таможенная служба страны. " * 4

DECODED = [
    ("no bytes", b"", None, ""),
    ("ASCII", b"12 per cent", None, "12 per cent"),
    ("UTF-8", "€5 – 3 °C".encode(), None, "€5 – 3 °C"),
    ("UTF-8 with a mark", "€5".encode("utf-8-sig"), None, "€5"),
    ("UTF-16, low byte first", b"\xff\xfe" + "€5\n".encode("utf-16-le"), None, "€5\n"),
    ("UTF-16, high byte first", b"\xfe\xff" + "€5\n".encode("utf-16-be"), None, "€5\n"),
    ("UTF-16 cut off in a character", b"\xff\xfe5\0\x20", None, "5\ufffd"),
    ("UTF-32", "€5".encode("utf-32"), None, "€5"),
    ("cp1252", "“Sales rose to €5m – or £4m”".encode("cp1252"), None, "“Sales rose to €5m – or £4m”"),
    ("cp1252, a short one", "5 €".encode("cp1252") + b" up", None, "5 € up"),
    ("latin-1", "Le café coûte £3".encode("latin-1"), None, "Le café coûte £3"),
    ("another script", RUSSIAN.encode("cp1251"), None, RUSSIAN),
    ("UTF-8 with a broken byte", "café, naïve, £5 ".encode() + b"\xff", None, "café, naïve, £5 \ufffd"),
    (
        "UTF-8 with a line of cp1252",
        "a £5m fee\n".encode() + "up £2m – so".encode("cp1252"),
        None,
        "a £5m fee\nup £2m – so",
    ),
    (
        "UTF-8 with a line of cp1252 among many",
        "“a £5m fee”\n\r\n".encode() * 3 + "£2m\rb".encode("cp1252"),
        None,
        "“a £5m fee”\n\n" * 3 + "£2m\nb",
    ),
    (
        "UTF-8 with a line of another script",
        f"{RUSSIAN}\n".encode() + "Рост".encode("cp1251"),
        None,
        f"{RUSSIAN}\n\ufffd\ufffd\ufffd\ufffd",
    ),
    ("cp1252 with a line that could be UTF-8", "CAFÉ”\n£5 up\n£6 up".encode("cp1252"), None, "CAFÉ”\n£5 up\n£6 up"),
    ("cp1252 of which half could be UTF-8", "CAFÉ”\n£6 up".encode("cp1252"), None, "CAFÉ”\n£6 up"),
    ("a declared encoding", "Zysk wzrósł o pięć".encode("iso-8859-2"), "iso-8859-2", "Zysk wzrósł o pięć"),
    ("latin-1 declared, cp1252 meant", "€5".encode("cp1252"), "ISO-8859-1", "€5"),
    ("the mark is believed before the declaration", "€5".encode("utf-8-sig"), "cp1252", "€5"),
    ("a declared encoding that nobody knows", "€5".encode(), "no-such-thing", "€5"),
    ("a declared encoding that is none of text", "€5".encode(), "hex", "€5"),
    ("a declared encoding that cannot be", "€ 12".encode(), "utf-16", "€ 12"),
    ("a declared encoding that does not fit", "€5 a – b".encode("cp1252"), "utf-8", "€5 a – b"),
    ("line breaks of Windows", b"a\r\nb\r\n", None, "a\nb\n"),
    ("line breaks of old Macs", b"a\rb\r", None, "a\nb\n"),
    ("line breaks of all kinds", b"a\r\r\nb\n\rc", None, "a\n\nb\n\nc"),
]

NO_TEXT = [
    ("the head of a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    ("NUL bytes in words", b"a\0b"),
    ("NUL characters in UTF-16", b"\xff\xfea\0\0\0b\0"),
    ("UTF-16 without a mark", "words".encode("utf-16-le")),
    ("bytes beyond all alphabets", bytes(range(0x80, 0xA0)) * 40 + bytes(range(1, 32)) * 40),
]


@pytest.mark.parametrize(("data", "declared", "text"), [case[1:] for case in DECODED], ids=[c[0] for c in DECODED])
def test_decode(data: bytes, declared: str | None, text: str) -> None:
    assert decode(data, declared) == text


@pytest.mark.parametrize("data", [case[1] for case in NO_TEXT], ids=[case[0] for case in NO_TEXT])
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(InputError, match="not text"):
        decode(data)
