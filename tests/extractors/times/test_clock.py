"""Times of day. Published on Tuesday, 14 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Timex

Find = Callable[[str, str | None], list[tuple[str, str, Timex]]]

TIMES = [
    ("It began at 3.40 on Sunday morning.", "3.40 on Sunday morning", "2024-05-12T03:40"),
    ("The boat was seen, at 8.47 on Friday, by a plane.", "8.47 on Friday", "2024-05-10T08:47"),
    ("At 6.05 on Monday the siren went.", "6.05 on Monday", "2024-05-13T06:05"),
    ("It began at 4.48 on the morning of 18 March 2024.", "4.48 on the morning of 18 March 2024", "2024-03-18T04:48"),
    (
        "The race, at 8.40pm on Sunday (3.40am Monday AEST), is the last.",
        "8.40pm on Sunday (3.40am Monday AEST)",
        "2024-05-12T20:40",
    ),
    ("The offer ends at midnight EST tomorrow.", "midnight EST tomorrow", "2024-05-15T00:00"),
    ("It ended shortly before 7 p.m. on Monday.", "shortly before 7 p.m. on Monday", "2024-05-13T19:00"),
    ("It ended around 4.30 am on Sunday.", "around 4.30 am on Sunday", "2024-05-12T04:30"),
    ("The siren went at 6 a.m. on Monday.", "6 a.m. on Monday", "2024-05-13T06:00"),
    ("The siren went overnight on Sunday.", "overnight on Sunday", "2024-05-12TNI"),
    ("The siren went overnight.", "overnight", "2024-05-13TNI"),
    ("The siren went at 3pm.", "3pm", "2024-05-14T15:00"),
    ("The siren went at 11.45pm yesterday.", "11.45pm yesterday", "2024-05-13T23:45"),
    ("The siren went at 19:30 local time.", "19:30 local time", "2024-05-14T19:30"),
    ("The siren went at 5:10 p.m. ET on Sunday.", "5:10 p.m. ET on Sunday", "2024-05-12T17:10"),
    ("The siren went at 6:04 p.m. (1204 GMT).", "6:04 p.m. (1204 GMT)", "2024-05-14T18:04"),
    ("The siren went at noon on Friday.", "noon on Friday", "2024-05-10T12:00"),
    ("The siren went at half past three.", "half past three", "2024-05-14T03:30"),
    ("It goes at 4 in the morning (9 a.m. GMT Friday).", "4 in the morning (9 a.m. GMT Friday)", "2024-05-17T04:00"),
    ("The siren went at six o'clock.", "six o'clock", "2024-05-14T06:00"),
    ("It is open from six in the morning.", "six in the morning", "2024-05-14T06:00"),
    ("Blasts began before Dawn Monday.", "before Dawn Monday", "2024-05-13TMO"),
    ("The siren went at six o'clock in the evening.", "six o'clock in the evening", "2024-05-14T18:00"),
    ("The siren went at 12 in the morning.", "12 in the morning", "2024-05-14T00:00"),
    ("The siren went at 12:05 p.m.", "12:05 p.m.", "2024-05-14T12:05"),
    ("It rained on Sunday morning.", "Sunday morning", "2024-05-12TMO"),
    ("It rained late on Sunday night.", "late on Sunday night", "2024-05-12TNI"),
    ("It rained on the night of 3 May.", "night of 3 May", "2024-05-03TNI"),
    ("It rained early on Monday.", "early on Monday", "2024-05-13TMO"),
    ("It rained before dawn.", "before dawn", "2024-05-14TMO"),
    ("It rained this morning.", "this morning", "2024-05-14TMO"),
    ("It rained last night.", "last night", "2024-05-13TNI"),
    ("It rained overnight.", "overnight", "2024-05-13TNI"),
    ("Hull Play Again Tonight", "Tonight", "2024-05-14TNI"),
    ("Tonight the harbour closes.", "Tonight", "2024-05-14TNI"),
    ("The siren went at 15:30 UTC+8.", "15:30 UTC+8", "2024-05-14T15:30+08:00"),
    ("The siren went at 15:30 (UTC-04:30).", "15:30 (UTC-04:30)", "2024-05-14T15:30"),
    ("The siren went at 1500 GMT on Friday.", "1500 GMT on Friday", "2024-05-10T15:00Z"),
    ("The siren went at quarter to six.", "quarter to six", "2024-05-14T05:45"),
    ("The siren went at ten to six.", "ten to six", "2024-05-14T05:50"),
    ("The siren went at twenty to six on Sunday.", "twenty to six on Sunday", "2024-05-12T05:40"),
    ("The siren went at 7.10 this morning.", "7.10 this morning", "2024-05-14T07:10"),
    ("The siren went at 11 last night.", "11 last night", "2024-05-13T23:00"),
    ("The siren went at 9 p.m. last night.", "9 p.m. last night", "2024-05-13T21:00"),
    ("The siren went at 10:30 last night.", "10:30 last night", "2024-05-13T22:30"),
    ("The siren went at 4.30 in the afternoon.", "4.30 in the afternoon", "2024-05-14T16:30"),
    ("It rang at 10 o'clock on Tuesday morning.", "10 o'clock on Tuesday morning", "2024-05-14T10:00"),
    ("It was sent on 3 May 2024 10:00:05.", "3 May 2024 10:00:05", "2024-05-03T10:00"),
]


@pytest.mark.parametrize(("text", "span", "timex"), TIMES)
def test_times_of_day(find: Find, text: str, span: str, timex: str) -> None:
    assert [(kind, s, v.timex) for kind, s, v in find(text, "2024-05-14")] == [("time", span, timex)]


def test_a_time_belongs_to_the_day_mentioned_before(find: Find) -> None:
    values = [
        value.timex
        for _, _, value in find("It began on 3 May. The siren went at 7 a.m. and at 8.15 a.m.", "2024-05-14")
    ]
    assert values == ["2024-05-03", "2024-05-03T07:00", "2024-05-03T08:15"]


def test_a_time_is_not_of_the_day_since_when_something_lasts(find: Find) -> None:
    values = [value.timex for _, _, value in find("It has burnt since Sunday. It was out by 6 p.m.", "2024-05-14")]
    assert values == ["2024-05-12", "2024-05-14T18:00"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("It left at 3:26 p.m. and was down by 3:31.", "2024-05-14T15:31"),
        ("It left at 7:15 a.m. and was down by 9:45.", "2024-05-14T09:45"),
        ("It left at 11:30 a.m. and was down by 1:15.", "2024-05-14T13:15"),
        ("It left at 11:50 p.m. and was down by 1:10.", "2024-05-14T01:10"),
        ("It left at 3:26 p.m. It was down by 3:31.", "2024-05-14T03:31"),
    ],
)
def test_the_half_of_a_day_is_told_by_the_time_before(find: Find, text: str, last: str) -> None:
    assert find(text, "2024-05-14")[-1][2].timex == last


def test_hedges_belong_to_a_time(find: Find) -> None:
    [(_, span, value)] = find("The siren went at about 1:30 a.m. today.", "2024-05-14")
    assert (span, value.relation) == ("about 1:30 a.m. today", "~")


@pytest.mark.parametrize(
    ("words", "mod"), [("shortly before", "BEFORE"), ("just before", "BEFORE"), ("just after", "AFTER")]
)
def test_the_side_of_a_time_is_its_mod(find: Find, words: str, mod: str) -> None:
    [(_, span, value)] = find(f"The siren went {words} 1am.", "2024-05-14")
    assert (span, value.mod, value.relation) == (f"{words} 1am", mod, "=")


@pytest.mark.parametrize(
    "text",
    [
        "They looked at ten to six schools.",
        "The number rose from ten to six.",
        "Good night.",
        "I am 6.",
        "It has 24 rooms.",
        "They won 3:1.",
        "The index closed at 8.47 on Friday.",
        "At 25:10 or 7:75.",
        "She ran it in 2:03:59.",
        "Dawn Reeves left.",
        "They led Operation Sunrise.",
        "He had two in the morning.",
    ],
)
def test_no_times(find: Find, text: str) -> None:
    assert [span for kind, span, _ in find(text, "2024-05-14") if kind == "time" and span != "this morning"] == []
