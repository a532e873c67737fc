"""What remains of a whole whose other parts are told before it, in its sentence or in those before: "roads get £40m and
schools £30m. The remaining £20m goes to parks", "it had 64 tenants. Since then 41 have gone, and the 23 who remain"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.model import Claim, Count
from factcheck.rules.base.figures import direction_of, is_bare, is_percentage, near, noun_of, printed
from factcheck.rules.base.frames import Found, Frame, Page
from factcheck.rules.base.lists import gaps, like, middle
from factcheck.rules.base.patterns import SMALL, THEM, compiled


class Rest(NamedTuple):
    """Parts, the last of them what remains, and their whole: None for a hundred per cent."""

    parts: tuple[Claim, ...]
    whole: Claim | None = None


_LAST = (
    # the remaining 20; the final 20 went to parks
    r"(?<!\bof )\b(?:the|a|its|their) (?:remaining|other|final) <near><last:level>",
    # the rest, 20, is for parks
    r"\b(?:the|a) (?:rest|remainder|balance)(?:,| [–—-]| of| \(| is| was)? ?<near><last:level>",
    # the 20 who remain
    r"\bthe <last:level>(?: [a-z-]+)? (?:(?:who|that|which|are|were|is|was) )*"
    "(?:remain(?:ed|ing|s)?|left|stay(?:ed)?|(?:still )?stand)\\b",
)
_LOOSE = (
    r"\bleaving <near><last:level>(?!(?: [a-z]+){0,3} (?:injured|wounded|hurt|dead|homeless|ill|sick|years|days))",
    # the 20 still there; 20 are left
    r"\bthe <last:level>(?: [a-z-]+)? (?:(?:who|that|which|are|were|is|was|have|has|had) )*still\b",
    r"<last:level>(?: [a-z-]+)? (?:are|were|is|was|remain)(?: still)? (?:left|to go|outstanding)\b",
    # that will leave the works with 20
    r"\b(?:leaves?|left|leaving)\b[^,;:.]{0,30}? with <near><last:level>",
)
"""These are what remains only where others have gone."""
_GONE = re.compile(
    r"\b(?:left|moved|returned|gone|went|home|restored|rescued|released|discharged|sold|delivered|repaid|repaired|found|"
    r"completed|finished|evacuated|freed|saved|quit|resigned|retired|withdrawn|escaped|came out|back|go home|scrapped|"
    r"let out|brought out|spent|used|paid|closed?|shut|axed?|demolished|removed|lost|cut)\b"
)
_UNDECIDED = (
    r"(?<!the other )(?<!remaining )(?<!final )<last:percent>(?: [a-z]+){0,3} (?:undecided|did not know|don't know|"
    r"do not know|not sure|unsure|no opinion|no view|not made up (?:his|her|their) minds?|abstained|would not vote|"
    r"(?:to )?others|other parties|declined to answer|did not answer|no answer)\b"
)
"""A share of those who belong to no other: their whole is that of the shares before."""
_TELLS = re.compile("remain|other |final |rest|balance|leaving|left|still|sta(?:nd|y)|to go|outstanding")
_SENTENCES = 3
_MOST = 8
"""So many figures at most are tried for the parts of a whole."""
_PLAIN = re.compile(r"\d|per ?cent$")
_HUNDRED = 100.0
_ROUNDED = 0.5
_CLOSE = 0.8
"""Shares whose sum is further from a hundred than this ratio are not those of one whole."""
_CLOSE_WHOLE = 0.9
_OFF, _FAR = 0.35, 2.0
"""What is left of one whole less one part is of something else if it is further from what must be left than this share
of the whole, or factor."""
_OTHER = re.compile(
    r"\b(?:per(?! cent)|twice|half|up|down|rose|fell|more|less|higher|lower|compared|aged|"
    r"(?:of|among) (?:the |all |those )?(?:men|women|over|under))\b"
)
"""Words of shares of several wholes, or of changes."""
_MOVED = compiled(r"\b(?:up|down|more|less|rose|fell)(?: by)? <near><points>|<points> (?:up|down|more|less)\b")
"""How far a share has moved: it is of the same whole."""
_MORE = re.compile(
    r"\b(?:(?:have|has|had) come(?! out| home| back)|join\w*|arriv\w*|add(?:ed|ing)|further|also|more|another|extra|"
    r"each|every|per(?! cent)|born|hir\w+|recruit\w*|replac\w+|twice|except|besides|plus)\b"
)
"""Words by which there are others beside the parts of a whole."""
_LISTED = re.compile("\\b(?:another|a further) (?=[\ue000-\uf8ff])")
"""In a list of parts "another 50" is the next of them."""
_OF_A_PART = re.compile(rf"\b(?:of {THEM}|includ\w+)(?: [a-z]+){{0,2}} $")
_OF = re.compile(r"\bof (?:(?:the|its|their|all|these|those) )*$")
_PART_OF = compiled(r"<any> of (?:(?:the|its|their|all|these|those) )*$")
_OF_WHICH = re.compile(rf";(?: some| about)? $|\bof {THEM}\b")
_OF_THEM = re.compile(r" of (?:them|these|those)\b")
_HELD_AGAINST = re.compile(
    r"\b(?:on|against|compared with|than|from|over|above|below|since|last)(?: the| last year's)? $"
)
_PARAGRAPHS = 2
"""Between two paragraphs there are so many lines at least."""
_MAKES_UP = re.compile(rf"\b(?:ma[dk]es? up|account(?:s|ed)? for|represent(?:s|ed)?|constitutes?) {SMALL}$")


def rests(page: Page) -> Iterator[Rest]:
    """All parts of a page of which the last is what remains."""
    for index, frame in enumerate(page.frames):
        if not frame.has("level") or not _TELLS.search(frame.text):
            continue
        window = page.around(index, _SENTENCES)
        for patterns, is_loose in ((_LAST, False), (_LOOSE, True)):
            for found in frame.find(*patterns):
                last = found["last"]
                if last.kind == "percent":
                    rest = None if is_loose else _of_hundred(frame, window[:-1], found)
                else:
                    rest = _of_sum(window, last, is_loose)
                if rest:
                    yield rest


def undecided(page: Page) -> Iterator[Rest]:
    """Shares of those who gave an answer, and of those who gave none; there may be others."""
    for index, frame in enumerate(page.frames):
        for found in frame.find(_UNDECIDED) if frame.has("percent") else ():
            rest = _of_hundred(frame, page.before(index, _SENTENCES), found)
            if rest:
                yield rest


def _of_hundred(frame: Frame, before: Sequence[Frame], found: Found) -> Rest | None:
    """Shares of the last sentences, as few as can be, that are near a hundred but do not make it."""
    last = found["last"]
    window = [*before, frame]
    by_frame = [[claim for claim in _shares(one) if claim.start <= last.start] for one in window]
    for count in range(1, len(window) + 1):
        parts = [claim for claims in by_frame[-count:] for claim in claims]
        if _is_open(window[-count], last) or len(parts) > _MOST:
            return None
        made = middle(parts)
        if len(parts) > 1 and _CLOSE <= made / _HUNDRED <= 1 / _CLOSE:
            is_sound = is_bare(*parts) and not _is_hundred(parts)
            return Rest(tuple(parts)) if is_sound else None
        if made > _HUNDRED:
            return None
    return None


def _is_hundred(parts: Sequence[Claim]) -> bool:
    """Whether shares make a hundred, each of them rounded."""
    return abs(sum(map(printed, parts)) - _HUNDRED) <= max(1.0, _ROUNDED * len(parts))


def _is_open(frame: Frame, last: Claim) -> bool:
    """Whether a sentence has changes, or shares of another whole."""
    shares = [claim for claim in _shares(frame) if claim.start <= last.start]
    text = frame.text[: next((place for place, claim in frame.claims.items() if claim is last), len(frame.text))]
    odd = any(direction_of(claim) or not _is_plain(claim) for claim in shares)
    return odd or _OTHER.search(_MOVED.sub("", text)) is not None


def _shares(frame: Frame) -> list[Claim]:
    """The percentages of a sentence, without the points by which they moved."""
    return [claim for claim in frame.claims.values() if is_percentage(claim) and near(claim)]


def _is_plain(claim: Claim) -> bool:
    """Whether a share is told in per cent, and not as a fraction: "a third"."""
    return _PLAIN.search(claim.text) is not None


def _of_sum(window: Sequence[Frame], last: Claim, is_loose: bool) -> Rest | None:
    """The parts of a sum that was told before them, in as few sentences as hold them."""
    figures = [(one, claim) for one in window for claim in like(one, last) if claim.start < last.start]
    if not 1 < len(figures) <= _MOST or not is_bare(last):
        return None
    for first in range(len(figures) - 2, -1, -1):
        some = figures[first:]
        rest = _reading(some, last)
        if rest and _is_close(rest):
            texts = [frame.text for frame in dict.fromkeys(frame for frame, _ in some) if frame is not window[-1]]
            text = " ".join([*texts, gaps(window[-1], [last])[0]])
            more = _MORE.search(_LISTED.sub("", text) if len(rest.parts) > 2 else text)
            return rest if not more and (_GONE.search(text) or not is_loose) else None
    return None


def _reading(figures: Sequence[tuple[Frame, Claim]], last: Claim) -> Rest | None:
    """The first of some figures as the whole of the others; of two in a sentence, what the other is "of"."""
    (home, first), (frame, second) = figures[:2]
    lead = gaps(home, [first])[0]
    if _HELD_AGAINST.search(lead) or _PART_OF.search(lead) or _MAKES_UP.search(lead):
        return None
    if len(figures) > 2:
        parts = [claim for frame, claim in figures[1:] if _is_part(frame, claim)]
        return Rest((*parts, last), first) if len(parts) > 1 else None
    between = gaps(home, [first, second] if home is frame else [first])[1]
    if home is frame and _OF.search(gaps(frame, [second])[0]):
        return Rest((first, last), second)
    is_part = _OF_THEM.match(gaps(frame, [second])[1])
    is_whole = _is_before(home, frame, first, second) or _OF.search(lead) or _OF_WHICH.search(between) or is_part
    return Rest((second, last), first) if is_whole else None


def _is_before(home: Frame, frame: Frame, whole: Claim, part: Claim) -> bool:
    """Whether a whole is of the sentences before its part; in another paragraph it must be of the same things."""
    return home is not frame and (part.line - whole.line < _PARAGRAPHS or noun_of(whole) in (None, noun_of(part)))


def _is_part(frame: Frame, claim: Claim) -> bool:
    """Whether a figure is a part of the whole itself, and not of another part, nor held against one."""
    before, _ = gaps(frame, [claim])
    is_change = direction_of(claim) is not None
    return not (is_change or _OF_A_PART.search(before) or _HELD_AGAINST.search(before))


def _are_of_one(*claims: Claim) -> bool:
    """Whether figures count one thing, as far as they say what they count."""
    return len({claim.value.noun for claim in claims if isinstance(claim.value, Count) and claim.value.noun}) < 2


def _is_close(rest: Rest) -> bool:
    """Whether parts are near enough to their whole to be meant as its parts, and count what it counts."""
    interval = near(rest.whole) if rest.whole else None
    if interval is None or rest.whole is None or not is_bare(*rest.parts):
        return False
    if not _are_of_one(*rest.parts, rest.whole):
        return False
    whole, *others, last = interval.middle, *map(printed, rest.parts)
    left = whole - sum(others)
    if len(others) > 1:
        return _CLOSE_WHOLE <= middle(rest.parts) / whole <= 1 / _CLOSE_WHOLE
    return 1 / _FAR <= left / last <= _FAR and abs(left - last) <= _OFF * whole
