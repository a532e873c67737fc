"""Days told by weeks, times and seasons told by what stands beside them. Published on Wednesday, 16 October 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Timex

WEDNESDAY = "2024-10-16"
Find = Callable[[str, str | None], list[tuple[str, str, Timex]]]

WEEKS = [
    ("The jury is back on Monday week.", "2024-10-28"),
    ("Bids close by Friday week, and not before.", "2024-10-25"),
    ("The cup tie is a week on Saturday.", "2024-10-26"),
    ("The cup tie is two weeks on Saturday.", "2024-11-02"),
    ("The ferry returns a week from tomorrow.", "2024-10-24"),
    ("The ferry returns three weeks from Sunday.", "2024-11-10"),
    ("He was seen a week last Tuesday.", "2024-10-08"),
    ("The case is listed for the week beginning 6 January.", "2025-W02"),
    ("The law was passed last week; Friday is a holiday.", "2024-W41 2024-10-18"),
    ("Six were in court from Monday to Wednesday last week.", "2024-10-07/2024-10-09"),
    ("Six were in court on Monday and Thursday last week.", "2024-10-07 2024-10-10"),
    ("Six were in court on Monday and rested last week.", "2024-10-14 2024-W41"),
    ("She rowed it in 9h 12m 3s.", "PT9H12M3S"),
    ("She rowed it in 9h 12m, or 2hr 40min less.", "PT9H12M PT2H40M"),
    ("The pool closed for a week on Monday.", "P1W 2024-10-14"),
    ("The brand toasted its Monday week-long sale.", "2024-10-14 P1W"),
    ("It rained on Monday week after week.", "2024-10-14"),
]

TIMES_OF_ONE_DAY = [
    ("Trams will stop from 14:00 to midnight on Friday.", "2024-10-18T14:00 2024-10-18T00:00"),
    ("A van was seen between 2am and 3am on Monday.", "2024-10-14T02:00 2024-10-14T03:00"),
    ("Services were held at 9am and 11am on Sunday.", "2024-10-13T09:00 2024-10-13T11:00"),
    ("The bar was full from 11pm to 3am on Sunday.", "2024-10-16T23:00 2024-10-13T03:00"),
    ("Six were held in a dawn raid on Monday.", "2024-10-14TMO 2024-10-14"),
    ("The noon siren on Monday was late.", "2024-10-14T12:00 2024-10-14"),
    ("She rose at noon and spoke on Monday.", "2024-10-16T12:00 2024-10-14"),
    ("It rang at 9am on Friday and 11am on Sunday.", "2024-10-11T09:00 2024-10-13T11:00"),
]

FOLLOWING = [
    ("She enlisted in 1961 and was wounded the following summer.", "1961 1962-SU"),
    ("She enlisted in 1961 and left the following March.", "1961 1962-03"),
    ("She enlisted in March 1961 and left the following May.", "1961-03 1961-05"),
]

OF_ONE_YEAR = [
    ("The mill stood idle from 3 May to 9 June last year.", "2023-05-03/2023-06-09"),
    ("The mill stood idle from 3 May to 9 June, 2017.", "2017-05-03/2017-06-09"),
    ("The mill stood idle from 3 December to 9 June 2017.", "2016-12-03/2017-06-09"),
    ("The mill stood idle between 3 May and 9 June 2017.", "2017-05-03 2017-06-09"),
    ("The mill stood idle between 3 May and 9 June last year.", "2023-05-03 2023-06-09"),
    ("The mill stood idle from March to June last year.", "2023-03/2023-06"),
    ("Mills grew from May 2019 to March 2018.", ""),
    ("Rents will rise 6% this year and 4% next.", "2024 2025"),
    ("Rents rose 6% last year, and 4 per cent this, it said.", "2023 2024"),
    ("Rents rose 6% this year and in one town they next fell.", "2024"),
    ("The pass reopens in the spring.", "2025-SP"),
]

DAYS_OF_A_MONTH = [
    ("The drought is the 12th of the century.", ""),
    ("The trophy was the 3rd of the campaign.", ""),
    ("Wages are paid on the 12th of the month.", "2024-10-12"),
    ("It costs 1/12th of a monthly wage.", "P1M"),
    ("Wages were paid on the 12th of last month.", "2024-09-12"),
    ("She was tried under the Water Act, 1991.", ""),
    ("The act, 1991 told him, was over.", "1991"),
    ("The G20 meets in November, and COP16 opens in Cali in May.", "2024-11 2025-05"),
    ("The 20 votes in December were void.", "2023-12"),
]


@pytest.mark.parametrize(("text", "expected"), [*WEEKS, *TIMES_OF_ONE_DAY, *FOLLOWING, *OF_ONE_YEAR, *DAYS_OF_A_MONTH])
def test_a_day_is_told_by_what_stands_beside_it(find: Find, text: str, expected: str) -> None:
    assert " ".join(value.timex for _, _, value in find(text, WEDNESDAY)) == expected


def test_the_end_of_the_year_that_is_to_come(find: Find) -> None:
    assert find("The bank sees rates at 4% by year-end.", "2024-01-31")[0][2].timex == "2024-12-31"
    assert find("Rates fell to 4% by year-end.", "2024-01-31")[0][2].timex == "2023-12-31"
