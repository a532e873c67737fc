"""Which findings are told, and how grave they are: the one place where settings meet a report."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path

from factcheck.config import Config
from factcheck.model import VERDICTS, Article, Finding, Report, Severity

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
ALARMS = frozenset({"contradiction", "inconsistency"})
"""The verdicts that say that something is wrong."""


def select(report: Report, config: Config) -> Report:
    """The report with the findings that the settings ask for, at the severity that they give them.

    A finding that would not stand without the articles for which its code is ignored goes with them.
    """
    settings = config.settings
    names = {article.id: _name(article, config.folder) for article in report.articles}
    home = {claim.id: names[claim.article] for claim in report.claims}
    kept = []
    for finding in report.findings:
        globs = [glob for glob, codes in settings.per_path_ignores.items() if _longest(codes, finding.code)]
        left = {claim for claim in finding.claims if not any(fnmatchcase(home[claim], glob) for glob in globs)}
        is_told = _longest(settings.select, finding.code) > _longest(settings.ignore, finding.code)
        if is_told and finding.confidence >= settings.confidence and _stands(finding, left):
            kept.append(_graded(finding, config))
    return replace(report, findings=tuple(sorted(kept, key=_gravity)))


def of_articles(report: Report, articles: Collection[str]) -> Report:
    """The report with those findings only that tell a claim of one of some articles, named by their ids."""
    own = {claim.id for claim in report.claims if claim.article in articles}
    return replace(report, findings=tuple(f for f in report.findings if not own.isdisjoint(f.claims)))


def alarms(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.verdict in ALARMS]


def failing(report: Report, fail_on: Collection[str]) -> list[Finding]:
    """The alarms of a verdict in ``fail_on``, or of a severity in it or a graver one."""
    return [finding for finding in alarms(report) if not _grades(finding).isdisjoint(fail_on)]


def _grades(finding: Finding) -> set[str]:
    """What to fail on for a finding to count: its verdict, its severity, and those that are less grave."""
    return {finding.verdict, *SEVERITIES[SEVERITIES.index(finding.severity) :]}


def _longest(codes: Iterable[str], code: str) -> int:
    """The length of the longest of some codes that a code begins with; 0 where it begins with none."""
    return max((len(prefix) for prefix in codes if code.startswith(prefix)), default=0)


def _stands(finding: Finding, left: Collection[str]) -> bool:
    """Whether a finding needs no more than the claims that are left: all, or two of its sides where it has several."""
    if len(left) == len(finding.claims):
        return True
    sides = sum(not set(side).isdisjoint(left) for side in finding.sides)
    return sides >= min(2, len(finding.sides)) > 0


def _name(article: Article, folder: Path) -> str:
    """The path of an article as seen from the folder of the configuration, with forward slashes."""
    path = Path(article.path or article.id).resolve()
    return (path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix()


def _graded(finding: Finding, config: Config) -> Finding:
    """The finding with the severity that the longest code in the settings gives it."""
    severities = config.settings.severity
    code = max((code for code in severities if finding.code.startswith(code)), key=len, default=None)
    return replace(finding, severity=severities[code]) if code else finding


def _gravity(finding: Finding) -> tuple[int, int]:
    return VERDICTS.index(finding.verdict), SEVERITIES.index(finding.severity)
