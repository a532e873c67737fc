"""The features of ``About``: what is said of a figure in plain terms."""

from __future__ import annotations

from factcheck.about.sentence import Sentence, apart
from factcheck.model import About, Context, Count, Mention, Modality, Number, Ordinal, Percent, Timex

_NEAR = 8
"""How far a word of modality or attribution may stand from the figure, in words."""
_MODALITIES: tuple[Modality, ...] = ("denied", "alleged", "forecast", "plan")


def about_of(mention: Mention, sentence: Sentence, context: Context) -> About:
    """What a mention is about, as far as its sentence tells."""
    ends = sentence.ends(mention)
    near = [mark for mark in sentence.marks if apart(sentence.place(mark.piece), ends) <= _NEAR]
    roles = {mark.role for mark in near}
    return About(
        measure=_measure(mention, context),
        subject=context.names[:3],
        aspect=aspect_of(mention, sentence),
        period=_period(mention, sentence, context),
        qualifiers=tuple(sorted({mark.value for mark in near if mark.role == "qualifier"})),
        modality=next((modality for modality in _MODALITIES if modality in roles), "fact"),
        attribution=_attribution(sentence),
    )


def _measure(mention: Mention, context: Context) -> str | None:
    value = mention.value
    if isinstance(value, Count | Ordinal) and value.noun:
        return value.noun
    printed = {stem: surface.lower() for stem, _, surface in context.words}
    return next((printed[measure] for measure in context.measures if measure in printed), None)


def aspect_of(mention: Mention, sentence: Sentence) -> str | None:
    """How a figure relates to its measure: from, to, by, share, rate or level; None for dates and ranks."""
    value = mention.value
    if isinstance(value, Timex | Ordinal):
        return None
    before, after = sentence.before(mention, 2), sentence.after(mention, 2)
    if "from" in before[:1]:
        return "from"
    if isinstance(value, Number) and value.direction:
        return "by"
    if before[:1] in (["by"], ["extra"], ["another"], ["additional"]) or after[:1] in (
        ["more"],
        ["less"],
        ["fewer"],
        ["higher"],
        ["lower"],
    ):
        return "by"
    if before[:1] == ["to"]:
        return "to"
    if isinstance(value, Percent) and after[:1] and after[0] in ("of", "in"):
        return "share"
    if after[:1] and after[0] in ("a", "an", "per", "each", "every"):
        return "rate"
    return "level"


def _period(mention: Mention, sentence: Sentence, context: Context) -> str | None:
    if isinstance(mention.value, Timex):
        return None
    dates = [m for m in sentence.mentions if m.kind == "date" and isinstance(m.value, Timex) and m.value.earliest]
    if not dates or context.period is None:
        return None
    nearest = min(dates, key=lambda m: sentence.distance(sentence.ends(m)[0], mention))
    return nearest.value.timex if isinstance(nearest.value, Timex) else None


def _attribution(sentence: Sentence) -> str | None:
    """Who says so: the name beside the first verb of saying of the sentence, or after "according to"."""
    pieces = sentence.scan.pieces
    for mark in sentence.marks:
        if mark.role != "saying":
            continue
        if pieces[mark.piece].lower() == "according":
            return _name_run(sentence, mark.piece + 4, 1)
        return _name_run(sentence, mark.piece - 2, -1) or _name_run(sentence, mark.piece + 2, 1)
    return None


def _name_run(sentence: Sentence, index: int, step: int) -> str | None:
    """The run of capitalised words that begins at a piece and goes on in one direction."""
    pieces = sentence.scan.pieces
    run: list[str] = []
    while sentence.first <= index < sentence.last and (pieces[index].isspace() or pieces[index][0].isupper()):
        run.append(pieces[index])
        index += step
    return " ".join("".join(run[::step]).split()) or None
