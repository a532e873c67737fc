"""What the claims of a finding mean, in words: what it takes to see why they agree or contradict each other."""

from __future__ import annotations

from factcheck.kinds import Interval, intervals, told
from factcheck.model import Finding, Report


def meanings(finding: Finding, report: Report) -> dict[str, str]:
    """What each claim of a finding states, by the id of the claim: on the axis on which it was compared, if it was.

    Claims whose kind has no axis, such as quotations, are left out.
    """
    wanted = set(finding.claims)
    out: dict[str, str] = {}
    for claim in report.claims:
        if claim.id in wanted and (found := intervals(claim)):
            on_axis = (one for one in found if finding.link and one.axis == finding.link.axis)
            out[claim.id] = told(next(on_axis, found[0]))
    if finding.link:
        for claim_id, bounds in zip(finding.link.claims, finding.link.bounds, strict=True):
            out[claim_id] = told(Interval(finding.link.axis, *bounds))
    return out
