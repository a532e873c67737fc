"""From the articles of stories to findings: the third stage, a function of tables."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from itertools import chain
from typing import Any

import pyarrow as pa

from factcheck.archive.grouping import STORY
from factcheck.archive.plan import Plan
from factcheck.archive.reading import internal, with_notes
from factcheck.check import hold, inconsistencies, ranked
from factcheck.engines import blocks, readings_of
from factcheck.fingerprints import fingerprints
from factcheck.model import Reading, Report, Skipped
from factcheck.reporters.base import Options
from factcheck.reporters.jsonl import findings_as_rows
from factcheck.selection import select
from factcheck.version import __version__
from factcheck.waivers import waive
from factcheck.waivers.inline import inline_waivers

_TEXTS = pa.list_(pa.string())
_CLAIM = pa.struct(
    [
        *((name, pa.string()) for name in ("id", "article", "source", "published", "path", "kind", "text")),
        *((name, pa.int32()) for name in ("start", "end", "line", "column")),
        ("value", pa.string()),
    ]
)
_PLACE = pa.struct(
    [
        *((name, pa.string()) for name in ("article", "source", "published", "path", "text")),
        *((name, pa.int32()) for name in ("start", "end", "line", "column")),
    ]
)
FINDINGS = pa.schema(
    [
        *((name, pa.string()) for name in ("story", "fingerprint", "code", "verdict", "severity")),
        ("confidence", pa.float64()),
        *((name, pa.string()) for name in ("message", "measure")),
        *((name, _TEXTS) for name in ("subject", "articles", "sources")),
        ("claims", pa.list_(_CLAIM)),
        ("sides", pa.list_(_TEXTS)),
        ("places", pa.list_(_PLACE)),
        ("json", pa.string()),
    ]
)
"""The columns of findings; ``json`` is the whole of one as JSON, and only in pieces of a run."""


_ABOUT = pa.schema(
    [
        *((name, pa.string()) for name in ("measure", "aspect", "period", "modality", "attribution")),
        *((name, _TEXTS) for name in ("subject", "qualifiers")),
    ]
)
CLAIMS = pa.schema(
    [
        *((name, pa.string()) for name in ("id", "article", "story", "kind", "text")),
        *((name, pa.int32()) for name in ("start", "end", "line", "column")),
        ("value", pa.string()),
        *_ABOUT,
    ]
)
"""The columns of claims; ``value`` is JSON."""


def list_claims(table: pa.Table) -> pa.Table:
    """The claims of the articles in a bucket, story by story."""
    rows: list[dict[str, Any]] = []
    for block in blocks(table, STORY):
        name = block[f"{STORY}_name"][0].as_py()
        for reading in sorted(readings_of(block), key=lambda reading: reading.article.id):
            for claim in (claim.to_dict() for claim in reading.claims):
                rows.append({**claim, **claim["about"], "value": json.dumps(claim["value"]), "story": name})
    return pa.Table.from_pylist(rows, CLAIMS)


def hold_bucket(plan: Plan, table: pa.Table) -> pa.Table:
    """The findings of the stories in a bucket, story by story; the counts, and what was skipped, stand in the notes.

    A story on which factcheck itself fails is skipped.
    """
    tables = [FINDINGS.empty_table()]
    notes: dict[str, Any] = {"stories": 0, "articles": 0, "claims": 0, "undated": 0, "skipped": []}
    tally: Counter[tuple[str, str, str]] = Counter()
    for block in blocks(table, STORY):
        name = block[f"{STORY}_name"][0].as_py()
        readings = sorted(readings_of(block), key=lambda reading: reading.article.id)
        try:
            report = _report(readings, plan)
        except Exception as error:
            notes["skipped"].append(Skipped(f"story {name}", "reconcile", internal(error)))
            continue
        notes["stories"] += 1
        notes["articles"] += len(report.articles)
        notes["claims"] += len(report.claims)
        notes["undated"] += report.summary["undated"]
        tally.update((finding.verdict, finding.code, finding.severity) for finding in report.findings)
        tables.append(pa.Table.from_pylist(_rows(report, name, plan), FINDINGS))
    notes["findings"] = sorted((*key, count) for key, count in tally.items())
    notes["skipped"] = [(notice.path, notice.stage, notice.reason) for notice in notes["skipped"]]
    return with_notes(pa.concat_tables(tables).combine_chunks(), notes)


def _report(readings: list[Reading], plan: Plan) -> Report:
    """What ``check`` finds in the articles of a story, without what was accepted before and what nobody asked for."""
    findings = [*inconsistencies(readings), *hold(readings, plan.config.groups)]
    report = Report(
        version=__version__,
        articles=tuple(reading.article for reading in readings),
        claims=tuple(chain.from_iterable(reading.claims for reading in readings)),
        findings=ranked(findings),
    )
    waivers = [*inline_waivers(report.articles, ())]
    if plan.waivers:
        waivers += chain.from_iterable(plan.waivers.get(mark, ()) for mark in fingerprints(report).values())
    return select(waive(report, waivers).report if waivers else report, plan.config)


def _rows(report: Report, story: str, plan: Plan) -> list[dict[str, Any]]:
    """The findings of a story that are written, each as a row of ``FINDINGS``."""
    told = [f for f in report.findings if plan.with_single_source or f.verdict != "single_source"]
    homes = report.homes() if told else {}
    sources = {article.id: article.name for article in report.articles}
    rows = []
    for finding in findings_as_rows(replace(report, findings=tuple(told)), Options()):
        articles = sorted(homes[finding["id"]])
        claims = [_flat(claim) | {"value": json.dumps(claim["value"])} for claim in finding["claims"]]
        places = [_flat(place) for place in finding.get("places", ())]
        points = {"claims": claims, "places": places}
        row = {**finding, **finding["about"], **points, "articles": articles, "story": story}
        whole = json.dumps({"story": story, **finding}, ensure_ascii=False)
        rows.append(row | {"sources": [sources[id] for id in articles], "json": whole})
    return rows


def _flat(point: dict[str, Any]) -> dict[str, Any]:
    """A claim or a place, with what is known of its article beside it."""
    return {**point["article"], **point, "article": point["article"]["id"]}
