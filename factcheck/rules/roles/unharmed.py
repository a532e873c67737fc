"""Nobody was hurt, killed or saved, and some are told to have been."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model import Claim, Quote
from factcheck.rules.base.figures import days_of
from factcheck.rules.base.frames import Page
from factcheck.rules.base.names import UPPER

_HAS_BEEN = "(?:was|were|had been|has been|have been|is)"
_ON_BOARD = "(?:(?:on board|aboard|inside) )?"
_NOBODY = "(?:no[- ]one|nobody|none of (?:them|those (?:on board|aboard|inside)))"
_PEOPLE = (
    r"(?:people|persons|passengers|men|women|children|boys|girls|workers|firefighters|officers|residents|drivers|"
    r"pupils|students|crew|cyclists|pedestrians|spectators|visitors|others|adults|staff|tourists)"
)
_HARM = (
    r"(?:(?:was|were|are|is|been|being) (?:also |all )?(?:taken|brought|rushed|airlifted|flown|admitted) to "
    r"(?:an? |the )?(?:[a-z'.]+ ){0,3}?hospitals?\b|(?:was|were|are|been|being) (?:also )?"
    r"(?:slightly |badly |seriously |lightly )?"
    r"(?:hurt|injured|wounded|treated for (?:burns|cuts|bruises|injuries|wounds|fractures|broken))\b|"
    r"(?:suffered|sustained) (?:[a-z]+ ){0,3}(?:injuries|burns|cuts|bruises|fractures|wounds)\b)"
)
_DEATH = r"(?:(?:was|were) killed\b|died\b|lost their lives\b)"
_SOME = rf"<some:count>(?: [a-z]+){{0,2}}? {_PEOPLE},? (?:[a-z, ]{{0,30}}? )?"
_NO = ("o one ", "obody ", "o-one ", "one of t", " no ", "veryone ", "ll passengers", "ll on board", "ll aboard")


class _Fate(NamedTuple):
    """How it is told that nobody met a fate, and that some did, the word for it, and those that an article has."""

    nobody: re.Pattern[str]
    some: str
    words: str
    asked: tuple[str, ...]


def _none(met: str, things: str, all_are: str) -> re.Pattern[str]:
    """All ways to tell that nobody met a fate: "no one was hurt", "there were no injuries", "everyone was unhurt"."""
    return re.compile(
        rf"\b{_NOBODY} {_ON_BOARD}{met}\b|\b(?:there were|with|reported|caused) no (?:reported )?{things}\b|"
        rf"\bno {things} (?:were|have been|had been) reported\b|"
        rf"\b(?:everyone|all (?:on board|aboard|passengers)) {all_are}\b",
        re.IGNORECASE,
    )


_FATES = (
    _Fate(
        _none(
            f"{_HAS_BEEN} (?:hurt|injured|harmed)",
            "(?:injuries|casualties)",
            "(?:[a-z]+ ){0,3}(?:unhurt|uninjured|unharmed)",
        ),
        _SOME + _HARM,
        "hurt",
        ("hurt", "injured", "injuries", "casualties", "harmed"),
    ),
    _Fate(
        _none(f"(?:{_HAS_BEEN} killed|(?:had )?died)", "(?:deaths|fatalities)", "survived"),
        _SOME + _DEATH,
        "killed",
        ("killed", "died", "deaths", "fatalities", "survived"),
    ),
)
_WHO = "(?: (?:of|the|[a-z-]+|[0-9]+|who were)){0,4}?"
_THERE = "(?:on board|aboard|inside|underground|in the [a-z]+|on the [a-z]+)"
_DIED = "(?:(?:were|was|are|is|had been|have been) (?:killed|dead|lost)|died|perished|drowned|lost their lives)"
_ALL_DIED = re.compile(
    rf"\b(?:(?:all|both){_WHO}|every(?:one|body)) {_THERE} {_DIED}|"
    rf"\bkill(?:s|ing|ed) (?:all{_WHO}|every(?:one|body)) {_THERE}|"
    rf"\ball [a-z0-9]+ (?:miners|climbers|occupants) {_DIED}|\bno survivors?\b|"
    r"\b(?:none(?: of [a-z0-9 ]{3,30})?|(?:no one|nobody)(?: on board| aboard| in(?:side)? the [a-z]+)?) survived\b"
    r"(?! by)",
    re.IGNORECASE,
)
_ABOARD = (
    r"(?:(?:co-)?pilot|captain|skipper|crew(?: member|man)?|passengers?|miners?|driver|climbers?|helmsman|of them|"
    r"first (?:officer|mate)|flight engineer|navigator|purser|deckhand|boatswain|bosun|stoker|"
    r"(?:flight|cabin) attendant|steward(?:ess)?|(?:to|in) (?:his|her|a|their) seats?|"
    r"on board|aboard|(?:in|at|on|near|towards?) the (?:[a-z]+ )?(?:tail|back|rear|front|seat|bus|plane|"
    r"boat|car|train|van|cockpit|cargo|bow|stern|aisle|row|wheel)|"
    r"(?:from|out of) the (?:[a-z]+ )?(?:wreck|wreckage|debris|rubble|cabin|tail|hull|fuselage))"
)
_ALIVE = (
    r"(?:(?:serious|stable|critical|good|fair|satisfactory) condition|recovering|(?:being|been|was|were) treated|alive|"
    r"condition (?:as|was|is)|(?:to|in) (?:an? |the )?(?:[a-z]+ ){0,2}(?:hospital|intensive care)|swam|"
    r"(?:is|was|are|were|remain(?:s|ed)) (?:[a-z]+ )?stable|escaped|rescued|"
    r"told (?:investigators|police|reporters|officials|rescuers|detectives))\b"
)
_SURVIVOR = re.compile(
    r"\b(?:sole|only|lone|single|one|two|three|four|five|several) (?:[a-z]+ )?survivors?\b|"
    r"\b[Ss]urvivors (?:said|told|were)\b|"
    r"(?<!no one )(?<!nobody )\b(?:who|had|he|she|they) (?:had |have )?survived\b(?! by)|"
    rf"\b(?:The|A|An|One|Two|Three|Four|Five)(?: |,)[^.;:{UPPER}]{{0,60}}?\b{_ABOARD}\b(?!['’]s| of (?:a|an|the) )"
    rf"[^.;:]{{0,120}}?\b{_ALIVE}"
)
_ENDS = re.compile(
    r"\b(?:died|dead|body|bodies|killed|perished|drowned|before|last(?! night)|lorry|truck|other|another|ground|nearby|"
    r"village|street|road|pavement|firefighters?|who (?:found|saw|heard|helped|missed|watched))\b"
)
"""Words behind one who was aboard by which he did not survive, or was not aboard."""
_ALL = ("urviv", "ll ", "oth ", "very")
_OTHER = re.compile(
    r"\b(?:else|other|further|more|so far|initial\w*|at first|first reports|earlier|previous\w*|last (?:year|"
    r"month|week|summer|winter)|years? ago|months? ago|weeks? ago|days? ago|another|similar\w*|since|separate\w*|later|"
    r"if|may|might|could|would|will|in all|every|each|later|second|third|although|though)\b",
    re.IGNORECASE,
)
"""Words of another event, or of what was known before."""
_AGAIN = re.compile(
    r"\b(?:attacks|explosions|blasts|incidents|crashes|accidents|shootings|strikes|quakes|earthquakes|storms|wars?|"
    r"militants|drones|missiles|rockets|troops|army|rebels|bombings?|bombs?|shelling|raids|fires|gunmen)\b",
    re.IGNORECASE,
)
"""Where several events are told of, one may have hurt some and another nobody."""
_RECENT = 21
"""So many days from the day of publication a date may be that of the event."""


class Unharmed(NamedTuple):
    """Some who met a fate that nobody is told to have met, and where that is told."""

    some: Claim
    nobody: tuple[int, int]
    words: str


def unharmed(page: Page) -> Iterator[Unharmed]:
    """The first of those who are hurt or killed in an article of one event that says that nobody was."""
    text = page.article.text
    for fate in _FATES if any(word in text for word in _NO) else ():
        nobody = _first(page, fate.nobody) if any(word in text for word in fate.asked) else None
        if nobody is None or _AGAIN.search(text):
            continue
        for frame in page.frames:
            found = next(frame.find(fate.some), None)
            is_apart = not frame.span[0] <= nobody.start() < frame.span[1]
            if found and is_apart and _is_of_it(page, *frame.span):
                yield Unharmed(found["some"], nobody.span(), fate.words)
                break


def survived(page: Page) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where an article of one event tells that all died, and where of a survivor."""
    text = page.article.text
    all_died = _first(page, _ALL_DIED) if any(word in text for word in _ALL) else None
    if all_died is None or _AGAIN.search(text):
        return
    for match in _SURVIVOR.finditer(text):
        begin, end = page.sentence(*match.span())
        is_dead = "urviv" not in match[0] and _ENDS.search(text, match.start(), end)
        if not begin <= all_died.start() < end and not is_dead and _is_of_it(page, begin, end):
            yield all_died.span(), match.span()
            return


def _first(page: Page, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The first place of a pattern in a sentence of the event."""
    found = pattern.finditer(page.article.text)
    return next((match for match in found if _is_of_it(page, *page.sentence(*match.span()))), None)


def _is_of_it(page: Page, begin: int, end: int) -> bool:
    """Whether a sentence is of the event of the article, and of no other time; a quote may be of what somebody saw."""
    if _OTHER.search(page.article.text, begin, end):
        return False
    claims = [claim for claim in page.claims if begin <= claim.start < end or claim.start <= begin < claim.end]
    return not any(isinstance(claim.value, Quote) or _is_long_ago(page, claim) for claim in claims)


def _is_long_ago(page: Page, claim: Claim) -> bool:
    """Whether a date is not one of the last days, or longer than some."""
    today, days = page.article.day, days_of(claim)
    if days is None:
        return False
    return today is None or abs((today - days[0]).days) > _RECENT
