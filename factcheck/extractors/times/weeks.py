"""Days told by the weeks between: "a week on Friday", "two weeks from today", "a week last Thursday", "Friday week"."""

from __future__ import annotations

from factcheck.extractors.times.durations import COUNT
from factcheck.extractors.times.grammar import Rule, Words, context_words, value_of
from factcheck.extractors.times.moments import Moment, Within
from factcheck.extractors.times.named import Weekday
from factcheck.extractors.times.relative import Away, Which, WhichOne
from factcheck.text.numerals import parse_numeral
from factcheck.text.scan import Scan

_FARTHEST = 100


def _weeks_on(words: Words) -> Moment | None:
    count = parse_numeral(words["count"].lower() or "one")
    if count is None or count.amount % 1 or count.amount > _FARTHEST:
        return None
    by = -1 if words["last"] else 1
    if words["day"]:
        day: Moment = Which("day", int(value_of("day_word", words["day"])))
    else:
        day = WhichOne("day", Weekday("day", int(value_of("weekday", words["weekday"]))), by)
    return Within("day", Away("week", by * int(count.amount), text=False), day)


def _is_no_length(scan: Scan, first: int, last: int) -> bool:
    """Whether "a week on Friday" is a day, and no length ("closed for a week on Friday")."""
    return "week" in scan.words(first, last) and scan.word_before(first).lower() not in context_words("before_length")


def _is_week_on(scan: Scan, first: int, last: int) -> bool:
    """Whether "Friday week" is a day: "on Friday week"."""
    after = scan.word_after(last)
    is_one = scan.pieces[last - 1] == "week" and scan.word_before(first) in ("on", "by", "until", "from")
    return is_one and (not after or after in context_words("clause"))


RULES = (
    Rule(
        "figure cardinal tens a",
        f"(?:<a>|(?P<count>{COUNT})) <length_unit> (?:<from> (?P<day><day_word>)"
        "|(?:<from>|<on>|(?P<last><last>)) (?P<weekday><weekday>))",
        _weeks_on,
        accepts=_is_no_length,
    ),
    Rule("weekday", "(?P<weekday><weekday>) <length_unit>", _weeks_on, accepts=_is_week_on),
)
