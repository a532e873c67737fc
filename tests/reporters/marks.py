"""A small report whose findings stand at known places, in a text whose characters, bytes and lines are told apart."""

from __future__ import annotations

from factcheck.model import About, Article, Claim, Count, Finding, Report, Severity, Verdict

TEXT = "Über 🚢 120 Schiffe\r\nund ¡30! Häfen\n"


def marked(number: int = 1, severity: Severity = "error", verdict: Verdict = "contradiction") -> Report:
    """A report on two articles with as many contradictions as are asked for."""
    articles = tuple(Article(name, TEXT, f"The {name}", path=f"{name}.txt") for name in ("one", "two"))
    claims, findings = [], []
    for at in range(number):
        pair = tuple(
            Claim(f"{name}{at}", name, "count", word, TEXT.index(word), TEXT.index(word) + len(word), line, column,
                  Count(noun=f"{name}{at}"))
            for name, word, line, column in (("one", "120", 1, 8), ("two", "¡30!", 2, 5))
        )  # fmt: skip
        ids = tuple(claim.id for claim in pair)
        claims += pair
        findings.append(
            Finding(f"f{at}", "FC103", verdict, severity, 0.9, About(), ids, ((ids[0],), (ids[1],)), "disjoint", "No.")
        )
    return Report("0.1.0", articles, tuple(claims), tuple(findings))
