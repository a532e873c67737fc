"""What was once worked out of a word, kept: news says the same words again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_KEPT = 50_000
"""How many words a memory holds before it starts afresh: bounds the memory of an archive's run."""
_LONGEST = 40
"""Words longer than this, in characters, are not kept: they hardly come again."""


class Memory(dict[str, T]):
    """The results of a pure function of one word, by word. A look-up of a known word costs no call."""

    def __init__(self, function: Callable[[str], T]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, word: str) -> T:
        result = self._function(word)
        if len(word) <= _LONGEST:
            if len(self) >= _KEPT:
                self.clear()
            self[word] = result
        return result
