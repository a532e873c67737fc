"""Quotations held against each other

What it does
------------
Finds the same utterance of the same speaker in several articles and compares it word by word. FC301: the renderings
differ in substance, by a negation, a number, a name or a word for its opposite, and in nothing else. FC302: they
differ in words. FC303: one leaves something out. Where they are alike, they agree (FC901).

Why it matters
--------------
Words in quotation marks are what somebody said. Two translations are harmless as long as the reader is not told that
both are verbatim; a "not" that went missing is not.

Example
-------
"We will not close the mine this year," said Mayor Varga. And elsewhere: Varga promised: "We will close the mine this
year."

Known limits
------------
Reported speech without quotation marks is not read. Renderings that share too few of their words are taken for two
utterances. Whoever says the contrary days later, or gives another figure hours later, has said two things. What a
speaker said twice on one day, in nearly the same words, looks like a change: the finding is a warning.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from factcheck.kinds import LEVELS
from factcheck.kinds.quote import Shown
from factcheck.model import About, Article, Claim, Context, Evidence, Finding, Verdict, content_id
from factcheck.reconcile.judge import AGREEMENT, COPIED, SINGLE_SOURCE
from factcheck.reconcile.lineage import Lineage
from factcheck.reconcile.stories import NEAREST
from factcheck.reconcile.utterances import Match, Utterance, match_of, matches, utterances, voices
from factcheck.reconcile.wording import flat, label

CHANGED, REWORDED, CUT = "FC301", "FC302", "FC303"
_LEVELS = {
    "disjoint": (CHANGED, "Sources quote {speaker} to different effect; {change} makes the difference"),
    "near": (REWORDED, "Sources word a quotation of {speaker} differently"),
    "entails": (CUT, "Sources quote {speaker} at different length"),
    "same-at-precision": (AGREEMENT, "Sources quote {speaker} alike, small words apart"),
    "identical": (AGREEMENT, "Sources quote {speaker} alike"),
}
"""The code and the opening of a finding by the loosest level between two of its renderings."""
_COMMON, _SPEAKER, _DIFFERENT = 0.5, {"the same": 1.0, "not told": 0.0, "another": -1.0}, -0.25
"""What a common word of meaning, the speakers, and a differing stretch say for one utterance, in nats."""
_LONGEST = 160
"""Characters of a rendering in a message."""


def findings(
    articles: Sequence[Article], claims: Sequence[Claim], contexts: Sequence[Context], lineage: Lineage
) -> list[Finding]:
    """What the articles quote alike, in other words, cut or changed, and what only one of them quotes."""
    found = utterances(articles, claims, contexts)
    groups = _groups(voices(found) if len(articles) > NEAREST + 1 else found)
    told = {utterance.id for group in groups for member in group.members for utterance in member.renderings}
    alone = [utterance for utterance in found if utterance.id not in told] if len(articles) > 1 else []
    return [_finding(group, lineage) for group in groups] + [_single(utterance) for utterance in alone]


class _Group:
    """Renderings of one utterance in several articles, every two of which match; ``best`` is the surest match."""

    def __init__(self, match: Match, members: Sequence[Utterance] = ()) -> None:
        self.best = match
        self.members = list(members or (match.a, match.b))
        self.matches = [match]

    def takes(self, utterance: Utterance) -> bool:
        """Whether an utterance matches all members, each of another article; if so, it is one of them.

        Of many members, the first speak for the others.
        """
        first = self.members[:NEAREST]
        found = [match_of(member, utterance) for member in first if member.article.id != utterance.article.id]
        taken = [match for match in found if match]
        if len(taken) < len(first):
            return False
        self.members.append(utterance)
        self.matches += taken
        return True


def _groups(found: Sequence[Utterance]) -> list[_Group]:
    home: dict[str, _Group] = {}
    groups: list[_Group] = []
    for match in matches(found):
        inside = home.get(match.a.id), home.get(match.b.id)
        if inside == (None, None):
            groups.append(_Group(match))
            home[match.a.id] = home[match.b.id] = groups[-1]
        for group, utterance in ((inside[0], match.b), (inside[1], match.a)):
            if group and utterance.id not in home and group.takes(utterance):
                home[utterance.id] = group
    repeated = ((one, match_of(one, one.echoes[0])) for one in found if one.id not in home and one.echoes)
    return groups + [_Group(match, [one]) for one, match in repeated if match]


def _finding(group: _Group, lineage: Lineage) -> Finding:
    worst = max(group.matches, key=lambda match: (LEVELS.index(match.rendering.level), match.rank))
    sides = _sides(group, worst)
    sides = [sorted((one for member in side for one in member.renderings), key=_order) for side in sides]
    members = [member for side in sides for member in side]
    articles = [member.article for member in members]
    code, lead = _LEVELS[worst.rendering.level]
    verdict: Verdict = "contradiction" if code == CHANGED else "agreement"
    if verdict == "agreement" and lineage.is_one_voice(articles):
        code, verdict = COPIED, "single_source"
    speaker = next((member.speaker for member in members if member.speaker), None)
    lead = lead.format(speaker=speaker or "somebody", change=worst.rendering.change)
    claims = tuple(claim.id for member in members for claim in member.claims)
    explanation = _explanation(worst)
    return Finding(
        id=content_id(code, *sorted(claims)),
        code=code,
        verdict=verdict,
        severity="warning" if code == CHANGED else "info",
        confidence=round(1 / (1 + math.exp(-sum(item.weight for item in explanation))), 3),
        about=_about(speaker),
        claims=claims,
        sides=tuple(tuple(sorted(claim.id for member in side for claim in member.claims)) for side in sides),
        level=worst.rendering.level,
        message=f"{lead}: {_renderings(members, worst)}.{lineage.told(articles)}",
        explanation=explanation,
    )


def _about(speaker: str | None) -> About:
    return About(measure="quotation", subject=(speaker,) if speaker else ())


def _sides(group: _Group, worst: Match) -> list[list[Utterance]]:
    """The members in sides between which the substance changes; left out is who quotes too little to tell."""
    members = sorted(group.members, key=_order)
    if worst.rendering.level != "disjoint":
        return [members]
    known = {frozenset((match.a.id, match.b.id)): match for match in group.matches}
    sides: list[list[Utterance]] = [[], []]
    for member in members:
        held = [known.get(frozenset((member.id, seed.id))) or match_of(member, seed) for seed in (worst.a, worst.b)]
        is_against = [match is not None and match.rendering.level == "disjoint" for match in held]
        if is_against[0] != is_against[1]:
            sides[is_against[0]].append(member)
    return sorted(sides, key=lambda side: _order(side[0]))


def _order(utterance: Utterance) -> tuple[str, str, int]:
    return str(utterance.article.published or ""), utterance.article.id, utterance.claims[0].start


def _renderings(members: Sequence[Utterance], worst: Match) -> str:
    """Who prints what; in the two renderings that are furthest apart, the words that differ are marked."""
    marked = {worst.a.id: _marked(worst.a, worst.rendering.one), worst.b.id: _marked(worst.b, worst.rendering.other)}
    told = [member for member in members if member.id in marked]
    return "; ".join(f"{label(member.article, True)} has “{marked[member.id]}”" for member in told)


def _marked(utterance: Utterance, shown: Shown) -> str:
    """The part of an utterance that is compared, with ‹marks› around the words that differ."""
    words, out, at = utterance.words, "", shown.start
    for start, end in shown.marks:
        out += f"{words[at:start]}‹{words[start:end]}›"
        at = end
    out = flat(out + words[at : shown.end])
    if len(out) > _LONGEST:
        out = out[:_LONGEST].rsplit(" ", 1)[0] + " …"
    before, after = "… " if shown.start else "", " …" if words[shown.end :].strip(" .!?,…") else ""
    return f"{before}{out}{after if not out.endswith('…') else ''}"


def _explanation(match: Match) -> tuple[Evidence, ...]:
    rendering = match.rendering
    lines = [
        Evidence(
            "words in common", f"{rendering.common}, {rendering.share:.0%} of the shorter", rendering.common * _COMMON
        ),
        Evidence("speakers", match.speakers, _SPEAKER[match.speakers]),
    ]
    for utterance, shown in ((match.a, rendering.one), (match.b, rendering.other)):
        for start, end in shown.marks:
            lines.append(Evidence(f"only in {utterance.article.name}", utterance.words[start:end], _DIFFERENT))
    return tuple(lines)


def _single(utterance: Utterance) -> Finding:
    speaker = utterance.speaker
    said = f"quotes {speaker}" if speaker else "quotes"
    message = f"Only {utterance.article.name} {said}: “{flat(utterance.words)}”."
    claims = tuple(claim.id for claim in utterance.claims)
    identity = content_id(SINGLE_SOURCE, *claims)
    return Finding(
        identity, SINGLE_SOURCE, "single_source", "info", 1.0, _about(speaker), claims, (claims,), "none", message
    )
