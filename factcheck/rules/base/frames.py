"""An article cut into frames: sentences in which a claim is one sign, which patterns look through."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from factcheck.model import Article, Claim, Context, Percent, Quantity
from factcheck.rules.base.patterns import SIGNS, fitting, sign_class
from factcheck.text.sentences import Sentences

_LONGEST = 900
"""Characters of a sentence; what is longer is a table or noise, or was cut out of it, and not read."""
_WORD = re.compile(r"[^\W\d_]+")
_PER = re.compile(
    r"(?: [a-z]{3,}(?<!s)s)? (?:an?|per|each|every|apiece) ([a-z]+)(?! (?:ago|earlier|before|later|on))\b"
)
_PRIVATE = re.compile("[\ue000-\ue0ff]")


class Frame:
    """A sentence in lower case in which each claim is one sign, so that a pattern speaks of words and claims alike.

    Trends and quotes have no sign, nor has a claim inside another.
    """

    def __init__(self, article: Article, span: tuple[int, int], claims: Sequence[Claim]) -> None:
        self.span = span
        self.claims: dict[int, Claim] = {}
        parts: list[str] = []
        length, place = 0, span[0]
        for claim in sorted(claims, key=lambda claim: (claim.start, -claim.end)):
            sign = _sign(claim)
            if sign is None or claim.start < place:
                continue
            between = _plain(article.text[place : claim.start])
            length += len(between) + 1
            parts += [between, sign]
            self.claims[length - 1] = claim
            place = claim.end
        self._signs = "".join(parts[1::2])
        self._kinds = frozenset(self._signs)
        self.text = "".join([*parts, _plain(article.text[place : max(place, span[1])])])

    @property
    def words(self) -> list[str]:
        """The words outside the claims, in lower case."""
        return _WORD.findall(self.text)

    def has(self, group: str) -> bool:
        """Whether there is a claim of a group: "percent"."""
        return not self._kinds.isdisjoint(sign_class(group))

    def says(self, *words: str) -> bool:
        """Whether the frame has one of some words: patterns that cannot do without are not tried elsewhere."""
        return any(map(self.text.__contains__, words))

    def before(self, claim: Claim) -> Claim | None:
        """The last claim that ends before another begins."""
        return max((one for one in self.claims.values() if one.end <= claim.start), key=_end, default=None)

    def find(self, *patterns: str) -> Iterator[Found]:
        """All places where a pattern holds, one pattern after the other."""
        for pattern, words in fitting(patterns, self._signs):
            if self.says(*words):
                for match in pattern.finditer(self.text):
                    yield Found(self, match)


class Found:
    """A place of a frame where a pattern holds; ``found["old"]`` is the claim of the group of that name."""

    def __init__(self, frame: Frame, match: re.Match[str]) -> None:
        self._frame, self.match = frame, match

    def __getitem__(self, group: str) -> Claim:
        return self._frame.claims[self.match.start(group)]

    def words(self, *groups: str) -> set[str]:
        """The words of those of some groups that the pattern has."""
        texts = self.match.groupdict()
        return {word for group in groups for word in _WORD.findall(texts.get(group) or "")}

    def others(self, *claims: Claim) -> Iterator[Claim]:
        """The claims of the frame but for some."""
        return (claim for claim in self._frame.claims.values() if claim not in claims)

    def per(self, group: str) -> str | None:
        """For what each the figure of a group is, if the pattern has it: "share" for "98 cents a share"."""
        if group not in self.match.re.groupindex:
            return None
        match = _PER.match(self.match.string, self.match.end(group))
        return match and match[1]

    def per_span(self, group: str) -> tuple[int, int]:
        """Where the words stand that say for what each; empty if there are none."""
        end = self.match.end(group)
        match = _PER.match(self.match.string, end)
        return match.span() if match else (end, end)

    @property
    def rest(self) -> str:
        """What follows in the frame."""
        return self.match.string[self.match.end() :]


class Page:
    """An article as the rules see it: its frames, and its claims as ``told``, each with its context."""

    def __init__(
        self,
        article: Article,
        claims: Sequence[Claim],
        contexts: Sequence[Context],
        headline: Sequence[tuple[Claim, Context]] = (),
    ) -> None:
        self.article, self.claims, self.contexts, self.headline = article, claims, contexts, headline
        self.told = list(zip(claims, contexts, strict=True))
        self._contexts = {claim.id: context for claim, context in self.told}
        by_sentence: dict[tuple[int, int], list[Claim]] = {}
        for claim, context in self.told:
            by_sentence.setdefault(context.sentence, []).append(claim)
        spans = (span for span in sorted(by_sentence) if span[1] - span[0] <= _LONGEST)
        self.frames = [Frame(article, span, by_sentence[span]) for span in spans]

    def find(self, *patterns: str) -> Iterator[Found]:
        """All places of all sentences where one of the patterns holds; every pattern is of two claims or more."""
        return (found for frame in self.frames if len(frame.claims) > 1 for found in frame.find(*patterns))

    def find_all(self, *patterns: str, saying: Sequence[str]) -> Iterator[Found]:
        """The same of patterns of one claim, in the sentences that have one of some words."""
        return (found for frame in self.frames if frame.says(*saying) for found in frame.find(*patterns))

    def before(self, index: int, most: int) -> list[Frame]:
        """The frames before one, as many as are asked for at most."""
        return self.frames[max(0, index - most) : index]

    def around(self, index: int, before: int, behind: int = 0) -> list[Frame]:
        """A frame with those before and behind it, as many as are asked for at most."""
        return self.frames[max(0, index - before) : index + behind + 1]

    @cached_property
    def neighbours(self) -> list[tuple[Frame, Frame]]:
        """Each two frames with no other sentence between them."""
        text = self.article.text
        return [(one, other) for one, other in pairwise(self.frames) if not text[one.span[1] : other.span[0]].strip()]

    @cached_property
    def _sentences(self) -> Sentences:
        return Sentences(self.article.text)

    def sentence(self, start: int, end: int | None = None) -> tuple[int, int]:
        """From the beginning of the sentence that holds a place to the end of it, or of that of another place."""
        return self._sentences.holding(start, start if end is None else end)

    def context(self, claim: Claim) -> Context:
        """What stands around a claim of the text."""
        return self._contexts[claim.id]


def _end(claim: Claim) -> int:
    return claim.end


def _plain(text: str) -> str:
    return _PRIVATE.sub(" ", " ".join(re.split(r"\s+", text)).lower().replace("’", "'"))


def _sign(claim: Claim) -> str | None:
    value = claim.value
    if isinstance(value, Quantity) and value.unit in ("year_old", "time"):
        return SIGNS["age" if value.unit == "year_old" else "times"]
    if isinstance(value, Percent) and value.unit != "percent":
        return SIGNS["points"]
    if claim.kind == "duration" and re.search("[ -]old$", claim.text):
        return SIGNS["age"]
    return SIGNS.get(claim.kind)
