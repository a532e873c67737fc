"""The report as W3C Web Annotations, in one collection. Format: www.w3.org/TR/annotation-model.

A finding is an annotation on all the claims it speaks of. A claim is selected by its words, with some of those around
it, and by its place in the text of its article: that text is what positions count in, whatever file the article was
read from, and ``json`` shows it with ``--include-text``. The file is the scope of the claim.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from factcheck.model import Article, Report
from factcheck.reporters.base import Options, one_line
from factcheck.reporters.base.annotations import Annotation, Spot, annotated, uri_of
from factcheck.text.surrogates import whole

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters before and behind a claim that are given with it."""

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+-]*:[^\s<>\"{}|\\^`\x00-\x20]+\Z")


def render(report: Report, options: Options) -> str:
    tool = {"type": "Software", "name": f"factcheck {one_line(report.version)}"}
    items = [_annotation(annotation, annotation.at, tool) for annotation in annotated(report, options) if annotation.at]
    id = _name("collection", *(item["id"] for item in items))
    page = {"id": _name("page", id), "type": "AnnotationPage", "partOf": id, "startIndex": 0, "items": items}
    collection = {
        "@context": CONTEXT,
        "id": id,
        "type": "AnnotationCollection",
        "label": "Findings of factcheck",
        "generator": tool,
        "total": len(items),
        "first": page,
    }
    return json.dumps(collection, indent=2) + "\n"


def _annotation(annotation: Annotation, at: Spot, tool: dict[str, str]) -> dict[str, Any]:
    finding = annotation.finding
    return {
        "id": _name("annotation", annotation.fingerprint),
        "type": "Annotation",
        "motivation": "commenting",
        "generator": tool,
        "body": [
            _body(annotation.message, "commenting") | {"format": "text/plain", "language": "en"},
            *(_body(tag, "tagging") for tag in (finding.verdict, annotation.code, finding.severity)),
        ],
        "target": [_target(spot) for spot in (at, *annotation.others)],
    }


def _body(text: str, purpose: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": text, "purpose": purpose}


def _target(spot: Spot) -> dict[str, Any]:
    """The claim in its article, or the article where that is meant as a whole."""
    target: dict[str, Any] = {"type": "SpecificResource", "source": _address(spot.article)}
    if spot.article.path and spot.article.path != "-":
        target["scope"] = uri_of(spot.path)
    if spot.text:
        target["selector"] = list(_selectors(spot))
    return target


def _selectors(spot: Spot) -> Iterator[dict[str, Any]]:
    start, end = spot.start, spot.start + len(spot.text)
    quote = {"type": "TextQuoteSelector", "exact": whole(spot.text)}
    text = spot.article.text
    if text[start:end] == spot.text:
        before, behind = text[max(start - AROUND, 0) : start], text[end : end + AROUND]
        quote |= {"prefix": whole(before), "suffix": whole(behind)}
    yield quote
    yield {"type": "TextPositionSelector", "start": start, "end": end}


def _address(article: Article) -> str:
    """The id of the article where it is an address or a URN, else a URN made from it."""
    return whole(article.id) if _ADDRESS.match(article.id) else _name("article", article.id)


def _name(*parts: str) -> str:
    """A URN that depends on the parts alone."""
    return uuid5(NAMESPACE_URL, whole("\0".join(("factcheck", *parts)))).urn
