"""The report as JUnit XML, which every CI server shows: a suite for each article, a failed case for each finding.

An article under check without findings has one case that passed; what could not be read is a case that was skipped.
The form is that of Apache Ant's task, as Jenkins and GitLab read it, with the ``file`` and the ``line`` of each case,
which GitLab and viewers show, and which the schema of Jenkins' xUnit plugin does not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from xml.etree import ElementTree as Xml

from factcheck.model import Report, Skipped
from factcheck.reporters.base import Options, View, one_line
from factcheck.reporters.base.annotations import Annotation, annotated, path_of

_NO_XML = re.compile("[\ufffe\uffff]")
"""Characters that XML cannot hold and that ``one_line`` lets pass."""


def render(report: Report, options: Options) -> str:
    """Contradictions and inconsistencies: a test fails or passes, so there is no place for a note."""
    view, found = View(report), annotated(report, replace(options, quiet=True))
    root = Xml.Element("testsuites", name="factcheck")
    for article in view.articles.values():
        if options.focus and article.id not in options.focus:
            continue
        own = [annotation for annotation in found if annotation.at and annotation.at.article.id == article.id]
        _suite(root, path_of(article), own, view)
    if adrift := [annotation for annotation in found if not annotation.at]:
        _suite(root, "articles", adrift, view)
    if report.skipped:
        _skips(root, report.skipped)
    Xml.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"


def _suite(root: Xml.Element, name: str, found: Iterable[Annotation], view: View) -> None:
    suite = _element(root, "testsuite", name=name)
    for annotation in found:
        finding, at = annotation.finding, annotation.at
        place = {"file": at.path, "line": str(at.line)} if at else {}
        title = f"{annotation.code} {view.label(finding)}"
        case = _element(suite, "testcase", classname=name, name=title, **place)
        failure = _element(case, "failure", message=annotation.message, type=finding.severity)
        spots = [at, *annotation.others] if at else []
        failure.text = "\n".join(_safe(f"{spot.place}: {spot.says}") for spot in spots)
    failures = len(suite)
    if not failures:
        _element(suite, "testcase", classname=name, name="no findings")
    suite.attrib |= {"tests": str(len(suite)), "failures": str(failures), "errors": "0", "skipped": "0"}


def _skips(root: Xml.Element, skipped: Iterable[Skipped]) -> None:
    suite = _element(root, "testsuite", name="skipped")
    for notice in skipped:
        case = _element(suite, "testcase", classname="skipped", name=notice.path)
        _element(case, "skipped", message=f"{notice.stage}: {notice.reason}")
    number = str(len(suite))
    suite.attrib |= {"tests": number, "failures": "0", "errors": "0", "skipped": number}


def _element(parent: Xml.Element, tag: str, **attributes: str) -> Xml.Element:
    return Xml.SubElement(parent, tag, {key: _safe(value) for key, value in attributes.items()})


def _safe(text: str) -> str:
    return _NO_XML.sub("\ufffd", one_line(text))
