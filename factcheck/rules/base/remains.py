"""How many there were, are gone and are left: "It had 64 tenants. Since then 41 have gone, and the 23 who remain"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Claim, Count
from factcheck.rules.base.figures import is_bare, near, printed
from factcheck.rules.base.frames import Found, Frame, Page
from factcheck.rules.base.lists import Whole, gaps

_STAY = "(?:remain(?:ed|ing)?|are left|were left|stay(?:ed)?|(?:still )?stand)"
_LEFT = (
    # the 23 who remain; the 23 remaining tenants
    rf"\bthe <left:count>(?: [a-z-]+)? (?:(?:who|that|which) )?{_STAY}\b",
    # the remaining 23; the other 23
    r"\b(?:the|a|its|their) (?:remaining|other) <left:count>",
    # the 23 still there; the 23 who are still there
    r"\bthe <left:count>(?: [a-z-]+)? (?:(?:who|that|which) )?(?:(?:are|were|have|has|had) )?still\b(?P<loose>)",
    # leaving 23 in the dark
    r"\bleaving <near><left:count>(?!(?: [a-z]+){0,3} (?:injured|wounded|hurt|dead|homeless|ill|sick|years|days))"
    "(?P<loose>)",
)
_GONE = re.compile(
    r"\b(?:left|moved|returned|gone|went|home|restored|rescued|released|discharged|sold|delivered|repaid|repaired|found|"
    r"completed|finished|evacuated|freed|saved|quit|resigned|retired|withdrawn|escaped|came out|back|go home|"
    r"let out|brought out)\b"
)
"""Words without which those who are "still" somewhere need not be the rest."""
_MORE = re.compile(
    r"\b(?:join\w*|arriv\w*|new|newly|added|adding|further|also|again|more|another|each|every|per|born|hir\w+|recruit\w*|"
    r"replac\w+|half|twice|than|or|includ\w+|except|besides|plus)\b"
)
"""Words by which there are others beside those who were there and those who went."""
_OF = re.compile(r"\bof (?:(?:the|its|their|all|these|those) )*$")
_OF_THEM = re.compile(r"\bof (?:them|these|those|whom|which)\b")
_TELLS = re.compile("remain|left|stay|stand|still|other |leaving")
_SENTENCES = 2
_OFF, _FAR = 0.35, 2.0
"""What is left is of something else if it is further from what must be left than this share of the whole, or factor."""


def remains(page: Page) -> Iterator[Whole]:
    """Those who are gone and those who are left, as the parts of those who were there."""
    for index, frame in enumerate(page.frames):
        if not _TELLS.search(frame.text):
            continue
        for found in frame.find(*_LEFT):
            for first in range(index, max(-1, index - _SENTENCES - 1), -1):
                window = page.frames[first : index + 1]
                earlier = [claim for one in window for claim in _counts(one) if claim.start < found["left"].start]
                if len(earlier) >= 2:
                    yield from _of(page, window, earlier, found)
                    break


def _counts(frame: Frame) -> list[Claim]:
    return [claim for claim in frame.claims.values() if claim.kind == "count" and near(claim)]


def _of(page: Page, window: list[Frame], earlier: list[Claim], found: Found) -> Iterator[Whole]:
    """The whole and the part that went, if nothing else is counted before what is left of them."""
    left = found["left"]
    text = page.article.text[window[0].span[0] : left.start].lower()
    if len(earlier) != 2 or _MORE.search(text) or ("loose" in found.match.groupdict() and not _GONE.search(text)):
        return
    whole, gone = earlier
    if not is_bare(gone, left) or not _is_one_kind(whole, gone, left):
        return
    if not _is_whole(window, whole, gone):
        return
    rest = printed(whole) - printed(gone)
    is_near = 1 / _FAR <= rest / printed(left) <= _FAR and abs(rest - printed(left)) <= _OFF * printed(whole)
    if is_near:
        yield Whole((gone, left), whole, complete=True)


def _is_whole(window: list[Frame], whole: Claim, gone: Claim) -> bool:
    """Whether a figure is no part beside those who went: it stands in another sentence, or they are "of" it."""
    frame = next(frame for frame in window if whole in frame.claims.values())
    before, behind = gaps(frame, [whole])
    return gone not in frame.claims.values() or bool(_OF.search(before)) or bool(_OF_THEM.search(behind))


def _is_one_kind(*claims: Claim) -> bool:
    """Whether figures count one thing: what is counted, as far as they say it."""
    return len({claim.value.noun for claim in claims if isinstance(claim.value, Count) and claim.value.noun}) < 2
