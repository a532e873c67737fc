"""Halves of surrogate pairs, which are no characters: UTF-8 cannot hold them, nor can the libraries that take it."""

from __future__ import annotations

import re

_HALF = re.compile("[\ud800-\udfff]")


def whole(text: str) -> str:
    """The text, equally long, with halves of characters as U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _HALF.sub("\ufffd", text)
    return text
