"""What is to be done with an archive, wherever it is done."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.baselines import baseline_waivers
from factcheck.config import Config
from factcheck.model import content_id
from factcheck.version import __version__
from factcheck.waivers import Waiver
from factcheck.waivers.listed import listed_waivers


@dataclass(frozen=True, slots=True)
class Plan:
    """All that the findings depend on besides the articles, and what to write.

    ``published`` and ``source`` are for articles that do not state their own; ``columns`` says how columns of Parquet
    files are called there. Findings of a single source are counted, and written only ``with_single_source``; claims are
    written ``with_claims``.
    """

    config: Config
    published: date | None = None
    source: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    waivers: Mapping[str, tuple[Waiver, ...]] = field(default_factory=dict)
    """The findings that were accepted before, by their fingerprints."""
    with_single_source: bool = False
    with_claims: bool = False

    @classmethod
    def of(cls, config: Config, today: date, **parts: Any) -> Plan:
        """The plan for some settings, with what they say was accepted before.

        Raises ConfigError for a file of suppressions or a baseline that cannot be used.
        """
        waivers: list[Waiver] = []
        if path := config.file("suppressions"):
            waivers += listed_waivers(path, (), today)
        if path := config.file("baseline"):
            waivers += baseline_waivers(path, ())
        by_mark: dict[str, tuple[Waiver, ...]] = {}
        for waiver in waivers:
            if waiver.fingerprint:
                by_mark[waiver.fingerprint] = (*by_mark.get(waiver.fingerprint, ()), waiver)
        return cls(config, waivers=by_mark, **parts)

    @property
    def digest(self) -> str:
        """What tells one plan from another, and from that of another version of factcheck."""
        parts = self.published, self.source, sorted(self.columns.items()), self.with_single_source, self.with_claims
        settings = self.config.settings.model_dump_json()
        waivers = sorted((mark, repr(waivers)) for mark, waivers in self.waivers.items())
        return content_id(__version__, json.dumps(parts, default=str), settings, Path(self.config.folder), waivers)
