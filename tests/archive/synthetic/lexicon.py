"""The words of which names, numbers and days are made: ``words.tsv``, a name and its words in each line."""

from __future__ import annotations

from pathlib import Path

WORDS: dict[str, tuple[str, ...]] = {
    name: tuple(words.split("|"))
    for line in (Path(__file__).parent / "words.tsv").read_text(encoding="utf-8").splitlines()
    for name, words in [line.split("\t")]
}
"""Name of a list to its words."""
