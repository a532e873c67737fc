"""How names are written: the letters and the words of all patterns of the rules that look for one."""

from __future__ import annotations

UPPER = "A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ"
LOWER = "a-zß-öø-ɏḀ-ỿ"
"""Letters, to be put between brackets. Beyond Latin-1 large and small ones alternate, and are taken for both."""
CAPITAL = f"[{UPPER}]"
NAME = f"{CAPITAL}[{LOWER}]+"
"""A plain name: "Ada", "Škoda"."""
WORD = rf"{CAPITAL}[{LOWER}]*[’'-]?(?:{NAME}|[{LOWER}]+)"
"""A word of a person's name: "O’Dell", "McCoy"."""
TITLE = "(?:Mr|Mrs|Ms|Miss|Dr)"
"""What stands before a surname alone."""
CAPITALISED = rf"{CAPITAL}[\w’'-]*"
"""Any word with a capital, also "EU" and "A’s"."""
