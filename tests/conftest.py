"""How many examples property tests try: 200 in the suite, 5,000 with ``--hypothesis-profile=fuzz``."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("suite", max_examples=200, deadline=None, derandomize=True)
settings.register_profile("fuzz", max_examples=5_000, deadline=None)
settings.load_profile("suite")
