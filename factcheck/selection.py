"""Which findings are told, and how grave they are: the one place where settings meet a report."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from fnmatch import fnmatchcase
from pathlib import Path

from factcheck.config import Config
from factcheck.model import ALARMS, SEVERITIES, VERDICTS, Article, Claim, Finding, Number, Report, Severity, Verdict

_LEAST_FOR_ERROR = 0.5
"""The weight below which a contradiction is no error."""


def select(report: Report, config: Config) -> Report:
    """The report with the findings that the settings ask for, at the severity that they give them.

    A finding that would not stand without the articles for which its code is ignored goes with them. So does a
    contradiction of figures that are no farther apart than the settings tolerate.
    """
    settings, homes = config.settings, report.homes()
    claims = {claim.id: claim for claim in report.claims}
    owners = {id: claim.article for id, claim in claims.items()}
    weights = {a.id: settings.sources[a.source].weight for a in report.articles if a.source in settings.sources}
    muted = [(codes, _fitting(report, pattern, config)) for pattern, codes in settings.per_path_ignores.items()]
    kept = []
    for finding in report.findings:
        gone = {article for codes, articles in muted if _longest(codes, finding.code) for article in articles}
        is_wanted = _longest(settings.select, finding.code) > _longest(settings.ignore, finding.code)
        stands = gone.isdisjoint(homes[finding.id]) or _stands_without(gone, finding, owners)
        weight = _weight(finding, owners, weights)
        if is_wanted and stands and weight and not _is_tolerated(finding, claims, config):
            weighed = _weighed(finding, weight) if weight < 1 else finding
            if weighed.confidence >= settings.confidence:
                kept.append(_graded(weighed, config))
    return replace(report, findings=tuple(sorted(kept, key=_gravity)))


def _fitting(report: Report, pattern: str, config: Config) -> list[str]:
    """The ids of the articles whose path fits a pattern."""
    return [
        article.id
        for article in report.articles
        if any(fnmatchcase(name, pattern) for name in _names(article, config.folder))
    ]


def _stands_without(gone: Collection[str], finding: Finding, owners: Mapping[str, str]) -> bool:
    """Whether the claims of other articles are enough for a finding: of one side, or of two where it has several."""
    sides = sum(any(owners[claim] not in gone for claim in side) for side in finding.sides)
    return sides >= min(2, len(finding.sides)) > 0


def _weight(finding: Finding, owners: Mapping[str, str], weights: Mapping[str, float]) -> float:
    """What a contradiction counts: as much as its weaker side, and a side as much as its weightiest article."""
    if finding.verdict != "contradiction" or not weights:
        return 1
    return min((max(weights.get(owners[claim], 1) for claim in side) for side in finding.sides), default=1)


def _weighed(finding: Finding, weight: float) -> Finding:
    """A contradiction that counts less is less sure, and one that counts less than half is no error."""
    is_error = finding.severity == "error" and weight >= _LEAST_FOR_ERROR
    severity: Severity = "error" if is_error else "warning" if finding.severity == "error" else finding.severity
    return replace(finding, confidence=round(finding.confidence * weight, 3), severity=severity)


def _is_tolerated(finding: Finding, claims: Mapping[str, Claim], config: Config) -> bool:
    """Whether all figures of a contradiction are of one unit and hardly differ."""
    tolerance = config.settings.tolerance
    code = max((code for code in tolerance if finding.code.startswith(code)), key=len, default=None)
    if code is None or finding.verdict != "contradiction":
        return False
    values = [value for claim in finding.claims if isinstance(value := claims[claim].value, Number)]
    units = {tuple(getattr(value, name, None) for name in ("currency", "unit", "direction")) for value in values}
    ends = [end for value in values for end in (value.amount, value.low, value.high) if end is not None]
    if len(units) > 1 or not ends:
        return False
    return max(ends) - min(ends) <= Decimal(str(tolerance[code])) * max(map(abs, ends))


def of_articles(report: Report, articles: Collection[str]) -> Report:
    """The report with those findings only that are of one of some articles, named by their ids."""
    homes = report.homes()
    return replace(report, findings=tuple(f for f in report.findings if not homes[f.id].isdisjoint(articles)))


def alarms(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.verdict in ALARMS]


def failing(report: Report, fail_on: Collection[str]) -> list[Finding]:
    """The alarms of a verdict in ``fail_on``, or of a severity in it or a graver one."""
    return [finding for finding in alarms(report) if not grades(finding.verdict, finding.severity).isdisjoint(fail_on)]


def grades(verdict: Verdict, severity: Severity) -> set[str]:
    """What to fail on for a finding to count: its verdict, its severity, and those that are less grave."""
    return {verdict, *SEVERITIES[SEVERITIES.index(severity) :]}


def _longest(codes: Iterable[str], code: str) -> int:
    """The length of the longest of some codes that a code begins with; 0 where it begins with none."""
    return max((len(prefix) for prefix in codes if code.startswith(prefix)), default=0)


def _names(article: Article, folder: Path) -> set[str]:
    """The paths of an article as seen from the folder of the configuration, with forward slashes: by the names that it
    was given by, and by those that symbolic links lead to."""
    path = Path(article.path or article.id)
    paths = Path(os.path.abspath(path)), path.resolve()
    return {(path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix() for path in paths}


def _graded(finding: Finding, config: Config) -> Finding:
    """The finding with the severity that the longest code in the settings gives it."""
    severities = config.settings.severity
    code = max((code for code in severities if finding.code.startswith(code)), key=len, default=None)
    return replace(finding, severity=severities[code]) if code else finding


def _gravity(finding: Finding) -> tuple[int, int]:
    return VERDICTS.index(finding.verdict), SEVERITIES.index(finding.severity)
