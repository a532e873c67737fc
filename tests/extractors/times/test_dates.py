"""Dates: what is found, and the value it has where it stands. Published on Tuesday, 14 May 2024 unless said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

import pytest

from factcheck.extractors import scan_of, times
from factcheck.model import Article, Timex

TUESDAY = "2024-05-14"
Find = Callable[[str, str | None], list[tuple[str, str, Timex]]]

AS_PRINTED = [
    ("The bridge opened on 16 May 2023.", [("16 May 2023", "2023-05-16")]),
    ("The bridge opened on May 16, 2023, in rain.", [("May 16, 2023", "2023-05-16")]),
    ("It opened on the 16th of May 2023.", [("16th of May 2023", "2023-05-16")]),
    ("It opened on Sept. 3, 2023.", [("Sept. 3, 2023", "2023-09-03")]),
    ("It opened on Saturday, 11 May.", [("Saturday, 11 May", "2024-05-11")]),
    ("It opened on Saturday (11 May).", [("Saturday (11 May)", "2024-05-11")]),
    ("It opened on Sat 11 May.", [("Sat 11 May", "2024-05-11")]),
    ("Filed 2023-11-05 by mail.", [("2023-11-05", "2023-11-05")]),
    ("Filed on 23/11/2023.", [("23/11/2023", "2023-11-23")]),
    ("Filed on 11/05/2023, heard on 4 July 2023.", [("11/05/2023", "2023-05-11"), ("4 July 2023", "2023-07-04")]),
    ("Filed on 11/05/2023, heard on July 4, 2023.", [("11/05/2023", "2023-11-05"), ("July 4, 2023", "2023-07-04")]),
    ("Filed on 23.11.2023.", [("23.11.2023", "2023-11-23")]),
    ("It rained in May 2021 and in 1987.", [("May 2021", "2021-05"), ("1987", "1987")]),
    ("Music of the 1960s, the '80s and the nineties.", [("1960s", "196X"), ("'80s", "198X"), ("the nineties", "199X")]),
    ("A house of the 18th century.", [("the 18th century", "17")]),
    ("The Q3 2023 results and those of fiscal 2022.", [("Q3 2023", "2023-Q3"), ("fiscal 2022", "FY2022")]),
    (
        "A loss in Q4FY18 and in H1FY19.",
        [("Q4FY18", "FY2018-Q4"), ("H1FY19", "FY2019-H1")],
    ),
    ("A loss in FY 2023-24 and in Q2 FY'22.", [("FY 2023-24", "FY2024"), ("Q2 FY'22", "FY2022-Q2")]),
    ("Prices rose in the year to date.", [("the year to date", "2024")]),
    ("A loss in the fiscal second quarter of 2023.", [("the fiscal second quarter of 2023", "FY2023-Q2")]),
    ("A loss in the first half of 2023.", [("the first half of 2023", "2023-H1")]),
    ("The first loss since 2018: two shops shut.", [("2018", "2018")]),
    ("It fell in the last week of June.", [("June", "2024-06")]),
    ("Over the last week of fighting it rose.", [("the last week", "2024-W19")]),
    ("A loss in the last quarter of 2022.", [("the last quarter of 2022", "2022-Q4")]),
    ("Sales of the first nine months of 2023.", [("the first nine months of 2023", "2023-01/2023-09")]),
    ("The three months to 30 June 2023.", [("The three months to 30 June 2023", "2023-Q2")]),
    ("It closes in nineteen ninety-six.", [("nineteen ninety-six", "1996")]),
    (
        "It was cold in March nineteen eighty.",
        [("March nineteen eighty", "1980-03")],
    ),
    ("It was built by the year two thousand and five.", [("the year two thousand and five", "2005")]),
    ("Prices fell between 1982 and 1992.", [("1982", "1982"), ("1992", "1992")]),
    ("Men enrolled between February and May 2023.", [("February", "2023-02"), ("May 2023", "2023-05")]),
    ("Men enrolled between November and May 2023.", [("November", "2023-11"), ("May 2023", "2023-05")]),
    ("It was mild in winter 2023-24.", [("winter 2023-24", "2023-WI")]),
    (
        "Closed from Wednesday 1 May 2024 to Monday 13 May 2024.",
        [("Wednesday 1 May 2024 to Monday 13 May 2024", "2024-05-01/2024-05-13")],
    ),
    (
        "Closed from Wednesday 1 May until Monday 13 May.",
        [("Wednesday 1 May until Monday 13 May", "2024-05-01/2024-05-13")],
    ),
    ("It closes at end-2026.", [("end-2026", "2026")]),
    ("It closes in autumn 2026.", [("autumn 2026", "2026-FA")]),
    ("Closed on Labor Day 2019 and Good Friday.", [("Labor Day 2019", "2019-09-02"), ("Good Friday", "2024-03-29")]),
    ("Wars of the 18th and 19th centuries.", [("the 18th and 19th centuries", "17/18")]),
    ("A loss in the first three quarters of 2023.", [("the first three quarters of 2023", "2023-01/2023-09")]),
    ("Filed on 05/11/2023 and 23/11/2023.", [("05/11/2023", "2023-11-05"), ("23/11/2023", "2023-11-23")]),
    ("Filed on 05/11/2023 and 11/23/2023.", [("05/11/2023", "2023-05-11"), ("11/23/2023", "2023-11-23")]),
    ("Filed on 05/11/2023, seen since.", [("05/11/2023", "2023-XX-XX")]),
    ("Filed on 05/05/2023, seen since.", [("05/05/2023", "2023-05-05")]),
    (
        "Filed 2023/11/05, 23-11-2023 and 23-Nov-2023.",
        [("2023/11/05", "2023-11-05"), ("23-11-2023", "2023-11-23"), ("23-Nov-2023", "2023-11-23")],
    ),
    ("The figures of 2023-05 and 2009-10.", [("2023-05", "2023-05"), ("2009-10", "2009/2010")]),
    ("A loss in 1Q24, a gain in 4Q 2023.", [("1Q24", "2024-Q1"), ("4Q 2023", "2023-Q4")]),
    ("A loss in the December quarter of 2023.", [("the December quarter of 2023", "2023-Q4")]),
    ("A loss in the year to April 2023.", [("the year to April 2023", "2022-05-01/2023-04-30")]),
    ("A loss in the January-March quarter.", [("January-March", "2024-01/2024-03")]),
    ("A loss in the six months to end-June.", [("the six months to end-June", "2024-H1")]),
    ("The class of '98 met in ’03.", [("'98", "1998"), ("’03", "2003")]),
    ("Music of the mid-90s and the noughties.", [("the mid-90s", "199X"), ("the noughties", "200X")]),
    ("On Black Friday and Cyber Monday 2019.", [("Black Friday", "2023-11-24"), ("Cyber Monday 2019", "2019-12-02")]),
    (
        "On Palm Sunday 2023, on Whit Monday 2023.",
        [("Palm Sunday 2023", "2023-04-02"), ("Whit Monday 2023", "2023-05-29")],
    ),
    (
        "On Bastille Day 2019, on the Fourth of July 2019.",
        [("Bastille Day 2019", "2019-07-14"), ("Fourth of July 2019", "2019-07-04")],
    ),
]

SPANS_OF_TIME = [
    ("It fell in March and April.", [("March and April", "2024-03/2024-04")]),
    ("It fell in March and in May 2021.", [("March", "2024-03"), ("May 2021", "2021-05")]),
    (
        "It was shut from 4am until about 6am on Friday.",
        [("4am", "2024-05-10T04:00"), ("about 6am on Friday", "2024-05-10T06:00")],
    ),
    (
        "It opened at 4am and shut at 6am on Friday.",
        [("4am", "2024-05-10T04:00"), ("6am on Friday", "2024-05-10T06:00")],
    ),
    (
        "It was shut at 4am. By 6am on Friday it was open.",
        [("4am", "2024-05-14T04:00"), ("6am on Friday", "2024-05-10T06:00")],
    ),
    ("It sank at 3am on 9 July last year.", [("3am on 9 July last year", "2023-07-09T03:00")]),
    ("They met on Monday and Thursday.", [("Monday", "2024-05-13"), ("Thursday", "2024-05-09")]),
    ("They will meet from Thursday to Friday.", [("Thursday to Friday", "2024-05-16/2024-05-17")]),
    ("They will meet from Saturday to Monday.", [("Saturday to Monday", "2024-05-18/2024-05-20")]),
    ("They met on 6-8 May.", [("6-8 May", "2024-05-06/2024-05-08")]),
    ("They met on May 6 and 7, 2023.", [("May 6 and 7, 2023", "2023-05-06/2023-05-07")]),
    ("In the season of 2019-20 and in 2021-2023.", [("2019-20", "2019/2020"), ("2021-2023", "2021/2023")]),
    ("From July 2022 to September 2023.", [("July 2022 to September 2023", "2022-07/2023-09")]),
]

UP_TO_A_DAY = [
    ("Profit for the six months to end-March rose.", [("the six months to end-March", "2023-10-01/2024-03-31")]),
    ("Cases in the seven days to May 5.", [("the seven days to May 5", "2024-04-29/2024-05-05")]),
    ("The four weeks to 5 May.", [("The four weeks to 5 May", "2024-04-08/2024-05-05")]),
    ("Sales fell in the year ended 31 August.", [("the year ended 31 August", "2022-09-01/2023-08-31")]),
    ("Sales will fall in the year to 31 August.", [("the year to 31 August", "2023-09-01/2024-08-31")]),
    ("For the week ended May 4.", [("the week ended May 4", "2024-04-28/2024-05-04")]),
    ("Bookings for the July-to-September period.", [("July-to-September", "2024-07/2024-09")]),
]

RELATIVE = [
    ("The dam broke a week ago today.", [("a week ago today", "2024-05-07")]),
    ("The bank failed 15 years ago today.", [("15 years ago today", "2009-05-14")]),
    ("It will meet on the third Tuesday in June.", [("the third Tuesday in June", "2024-06-18")]),
    ("It met on the last Thursday of March 2023.", [("the last Thursday of March 2023", "2023-03-30")]),
    ("It met on the 1st Monday of March 2023.", [("the 1st Monday of March 2023", "2023-03-06")]),
    ("It said so today.", [("today", "2024-05-14")]),
    ("It said so on Tuesday.", [("Tuesday", "2024-05-14")]),
    ("It said so on Thursday.", [("Thursday", "2024-05-09")]),
    ("The king will open the dam on Thursday.", [("Thursday", "2024-05-16")]),
    ("The king is expected to open the dam on Thursday.", [("Thursday", "2024-05-16")]),
    ("The dam will be opened, she said on Monday.", [("Monday", "2024-05-13")]),
    ("It fell last week and the week before.", [("last week", "2024-W19"), ("the week before", "2024-W18")]),
    (
        "It rose last month, this year and next quarter.",
        [("last month", "2024-04"), ("this year", "2024"), ("next quarter", "2024-Q3")],
    ),
    ("It fell last Friday and will rise next Friday.", [("last Friday", "2024-05-10"), ("next Friday", "2024-05-17")]),
    ("It fell last Dec. 3.", [("Dec. 3", "2023-12-03")]),
    ("It fell last September.", [("last September", "2023-09")]),
    ("Sales fell in March.", [("March", "2024-03")]),
    ("Sales fell in September.", [("September", "2023-09")]),
    ("The shop will close in September.", [("September", "2024-09")]),
    ("The shop closed on 20 December.", [("20 December", "2023-12-20")]),
    ("It gets better in the second half, she said.", [("the second half", "2024-H2")]),
    ("The deadline was moved to 5 July.", [("5 July", "2024-07-05")]),
    ("It fell in the first quarter of last year.", [("the first quarter of last year", "2023-Q1")]),
    ("It was flooded in April this year.", [("April this year", "2024-04")]),
    ("It rained over the weekend.", [("the weekend", "2024-W19-WE")]),
    ("It was sold a decade ago.", [("a decade ago", "2014")]),
    ("Profit of £88m (2022: £72m).", [("2022", "2022")]),
    ("That is 9,000 fewer than a month earlier.", [("a month earlier", "2024-04")]),
    ("Sales in the prior-year quarter.", [("the prior-year quarter", "2023")]),
    ("Sales in the prior corresponding period.", [("the prior corresponding period", "2023")]),
    ("Sales in the prior year period.", [("the prior year period", "2023")]),
    ("They see rates at 4% by year-end.", [("year-end", "2024-12-31")]),
    ("The index has gained since year-end and fell.", [("year-end", "2023-12-31")]),
    ("It was tried in the past, and failed.", [("the past", "PAST_REF")]),
    ("It rained last summer.", [("last summer", "2023-SU")]),
    ("For the full year, sales fell.", [("the full year", "2024")]),
    ("It fell 2 per cent this year through 3 May.", [("this year", "2024"), ("3 May", "2024-05-03")]),
    ("The ship might sail as early as Friday.", [("Friday", "2024-05-17")]),
    ("They planned a march on Saturday.", [("Saturday", "2024-05-18")]),
    ("They met on the 3rd.", [("the 3rd", "2024-05-03")]),
    ("It is now closed.", [("now", "PRESENT_REF")]),
    ("He is due to start in September.", [("September", "2024-09")]),
    ("It will end on Friday, beginning on Thursday.", [("Friday", "2024-05-17"), ("Thursday", "2024-05-16")]),
    ("The riot on Sunday in 1972.", [("Sunday", "2024-05-12"), ("1972", "1972")]),
    ("They met on Monday last week.", [("Monday last week", "2024-05-06")]),
    ("It opens the day after tomorrow.", [("the day after tomorrow", "2024-05-16")]),
    ("It opened the day before yesterday.", [("the day before yesterday", "2024-05-12")]),
    ("The Sunday Star of Sunday.", [("Sunday", "2024-05-12")]),
    ("It opens the week of 3 June.", [("the week of 3 June", "2024-W23")]),
    ("It rained in the week of Monday, May 6.", [("the week of Monday, May 6", "2024-W19")]),
    ("It rained over the weekend of May 3.", [("the weekend of May 3", "2024-W18-WE")]),
    ("They met on Memorial Day weekend 2023.", [("Memorial Day weekend 2023", "2023-W21-WE")]),
    ("It snowed at Easter weekend.", [("Easter weekend", "2024-W13-WE")]),
    ("It snowed in Thanksgiving week.", [("Thanksgiving week", "2023-W47")]),
    ("Sales rose in the first six months of 2023.", [("the first six months of 2023", "2023-H1")]),
    ("It is the hit of today, as of today.", [("today", "2024-05-14"), ("today", "2024-05-14")]),
    ("Today's price and tomorrow's vote.", [("Today", "2024-05-14"), ("tomorrow", "2024-05-15")]),
    ("They wrote of the March of 2023.", [("March of 2023", "2023-03")]),
    ("Nothing gets around Monday's rule.", [("Monday", "2024-05-13")]),
]

BY_TENSE = [
    ("The vote will be held on Thursday.", "2024-05-16"),
    ("The cup, to be held in August, is sold out.", "2024-08"),
    ("The cup, held in August, was sold out.", "2023-08"),
    ("The vote is on Friday.", "2024-05-17"),
    ("Friday's vote was a farce.", "2024-05-10"),
    ("They vote on Friday.", "2024-05-17"),
    ("The visit on Friday was long.", "2024-05-10"),
    ("Ministers travel to Rome on Friday.", "2024-05-17"),
    ("Nobody could be found on Friday.", "2024-05-10"),
    ("It should be done by Friday.", "2024-05-17"),
    ("He said the band would play on Friday.", "2024-05-17"),
    ("On Friday the mayor said he would go.", "2024-05-10"),
    ("The move comes ahead of Friday's ballot.", "2024-05-17"),
    ("The trial is set for January.", "2025-01"),
    ("The figures for April are due soon.", "2024-04"),
    ("He fled, and on Friday the court will sit.", "2024-05-17"),
    ("On Friday she is sworn in.", "2024-05-17"),
    ("She is accused of a theft on Friday.", "2024-05-10"),
    ("They will have money on Friday's race.", "2024-05-17"),
    ("The king takes office on 20 October.", "2024-10-20"),
    ("On Friday the 3rd she said she would sing.", "2024-05-03"),
    ("The men of the United Fishers would fly on Friday.", "2024-05-17"),
    ("He ordered boats, to be flown in on Friday.", "2024-05-17"),
    ("The Rovers face their rivals on Friday.", "2024-05-17"),
    ("The band plays on Friday.", "2024-05-17"),
    ("Work on the mill will start in March.", "2025-03"),
    ("The council passed it by 31 votes on Friday.", "2024-05-10"),
    ("The council passed it by five votes on Friday.", "2024-05-10"),
    ("Holders will get a third more than Friday's price.", "2024-05-10"),
    ("It will open no later than Friday.", "2024-05-17"),
]

FROM_THE_DATE_BEFORE = [
    ("A plan announced in March is done. Sales are 34%, from 31% a year ago.", ["2024-03", "2023"]),
    ("Output grew 0.3% in the first quarter after 0.7% in the fourth.", ["2024-Q1", "2023-Q4"]),
    ("Sales grew 2% in the first half. He came in the second.", ["2024-H1"]),
    (
        "Output rose between January and March, and by less in the quarter before.",
        ["2024-01", "2024-03", "2023-Q4"],
    ),
    ("Sales fell in the January-to-March period and the previous quarter.", ["2024-01/2024-03", "2023-Q4"]),
    ("It rained from Monday to Wednesday. The next day was dry.", ["2024-05-13/2024-05-15", "2024-05-16"]),
    ("Prices are above where they were in May 2023. Beer costs 5% more than a year ago.", ["2023-05", "2023"]),
    ("It opened on 3 May and closed the next day.", ["2024-05-03", "2024-05-04"]),
    ("It opened on 3 May and had been painted the previous day.", ["2024-05-03", "2024-05-02"]),
    ("Sales fell 3% in March from a year earlier.", ["2024-03", "2023-03"]),
    ("Sales fell in April after a rise the month before.", ["2024-04", "2024-03"]),
    (
        "It fell in April, after a rise the month before. Rents were up from the month before.",
        ["2024-04", *["2024-03"] * 2],
    ),
    ("He left in June 2019 and came back later that year.", ["2019-06", "2019"]),
    (
        "Sales rose in the second quarter of 2023; the latest period had a gain, the 2022 period none.",
        ["2023-Q2"] * 2 + ["2022-Q2"],
    ),
    ("Sales rose in the third quarter of 2023. In the year-ago quarter they fell.", ["2023-Q3", "2022-Q3"]),
    (
        "Sales rose in the third quarter of 2023. In the first nine months they fell from a year earlier.",
        ["2023-Q3", "P9M", "2022"],
    ),
    (
        "Sales rose in April. They may fall in the third quarter of 2024. They were lower a year earlier.",
        ["2024-04", "2024-Q3", "2023-04"],
    ),
    ("Sales rose in May. In the year-ago third quarter they fell.", ["2024-05", "2023-Q3"]),
    ("Sales fell in the first quarter of 2024, against the same period last year.", ["2024-Q1", "2023-Q1"]),
    ("Sales rose in March, against the same month last year.", ["2024-03", "2023-03"]),
    ("Sales rose in March, and in that month fell profits.", ["2024-03", "2024-03"]),
    (
        "Sales fell in April, after the rise of March. They were lower than a year earlier.",
        ["2024-04", "2024-03", "2023-04"],
    ),
    ("Sales rose in the three months to December, less than in the quarter before.", ["2023-Q4", "2023-Q3"]),
    ("Sales rose in the fourth quarter of 2023. For the full year they fell.", ["2023-Q4", "2023"]),
    ("Sales rose in the fourth quarter of 2023. For the full year they will fall.", ["2023-Q4", "2024"]),
    ("Sales rose in the first quarter of 2024. For the full year they fell.", ["2024-Q1", "2024"]),
]

PARTS = [
    ("Early in the year it rained.", "Early in the year", "2024", "START"),
    ("It opens in mid-June.", "mid-June", "2024-06", "MID"),
    ("It closed in late 2021.", "late 2021", "2021", "END"),
    ("It is due by the end of May.", "the end of May", "2024-05", "END"),
    ("It began in the early 1990s.", "the early 1990s", "199X", "START"),
    ("It was built in the late 1700s.", "the late 1700s", "17", "END"),
    ("It was built in the late 2000s.", "the late 2000s", "200X", "END"),
    ("At the end of the first quarter of 2023 it closed.", "the end of the first quarter of 2023", "2023-Q1", "END"),
    ("It is due by end May.", "end May", "2024-05", "END"),
    ("It came early in 2023.", "early in 2023", "2023", "START"),
]

NO_DATES = [
    "It was the last summer before the war.",
    "It rose in the last month of the year, and in the last week of the campaign.",
    "He left on the last Friday before the strike.",
    "That was the last month in which it sold any.",
    "They met in the Winter Gardens.",
    "Elector August III came.",
    " ".join(f"May {day} dry" for day in [*range(1, 32)] * 2),
    "The asteroid 2012 DA14 passed.",
    "They may march and fall.",
    "The March on the capital began. March on harbour draws thousands. They joined the March for Peace.",
    "Some 2000 local people came.",
    "Theresa May met April Jones and August Wilson.",
    "Jan Novak met Mar Berg.",
    "Budapest and Jan Novak agreed.",
    "2024 people came, and 2019 tonnes of rice.",
    "© 2024 The Gazette. Copyright 2019-2024 The Gazette.",
    "The sun sat on the second floor.",
    "It was the 16th time on the 16th floor.",
    "The bank, the 18th-largest, failed.",
    "He ran out his partner in the 14th over, and in the 16th.",
    "She scored in the 12th and 67th minutes, and the 16th, 18th and 20th floors burned.",
    "A man in his 30s.",
    "It costs $2024 or £1999.",
    "It fell on Black Monday. The Sunday Times said so.",
    "The Good Friday Agreement, seen from Easter Island.",
    "Sheffield Wednesday beat the club of Man Friday.",
    "He sat in room 2019 on flight 1989.",
    "Temperatures were in the mid-90s.",
    "She is in her mid-40s.",
    "It was 12-10-2 and 13-13-2024.",
    "On Independence Day it rained.",
    "© Harbour Ledger Media 2024. All rights reserved.",
    "She scored in the second half and the fourth quarter.",
    "Thousands joined the March for Whales.",
    "They joined a noisy March for Whales and the March of the Fishers.",
    "The quarter-to-quarter rise and the week-end.",
    "Hull led after a goal in the 8th minute. In the second half they held on.",
    "She presents the Today programme and once sang on Entertainment Tonight.",
    "The bank kept its overnight rate, and overnight lending fell.",
    "He told Kanal's Today and UNR Today so.",
    "She spoke on 'This Week' and on Kanal’s Last Month.",
    "It is for today's children, the leaders of tomorrow.",
    "A pre-dawn raid.",
]

ROWS = [
    "2019 2020 2021 2022 2023 2024 2025 2026",
    "| 2019 | 2020 | 2021 | 2022 | 2023 | 2024 | 2025 | 2026 |",
    "2019;2020;2021;2022;2023;2024;2025;2026",
    "2019-20 2020-21 2021-22 2022/23 2023/24 2024–25 2025–26 2026–27",
    "Q1 Q2 Q3 Q4 Q1 Q2 Q3 Q4",
    "1Q23 2Q23 3Q23 4Q23 1Q24 2Q24 3Q24 4Q24",
    "Q1 2023 Q2 2023 Q3 2023 Q4 2023 Q1 2024 Q2 2024",
    "FY19 FY20 FY21 FY22 FY23 FY24 FY25 FY26",
    "Jan Feb Mar Apr May Jun Jul Aug",
    "January\nFebruary\nMarch\nApril\nMay\nJune\nJuly\nAugust",
    "May 2, 2023 May 3, 2023 May 4, 2023 May 5, 2023 May 6, 2023 May 7, 2023 May 8, 2023 May 9, 2023",
    "16 May 17 May 18 May 19 May 20 May 21 May 22 May 23 May",
    "Monday 6 Tuesday 7 Wednesday 8 Thursday 9 Friday 10 Saturday 11 Sunday 12 Monday 13",
    "2024-05-14 2024-05-15 2024-05-16 2024-05-17 2024-05-18 2024-05-19 2024-05-20 2024-05-21",
    "10:00 11:00 12:00 13:00 14:00 15:00 16:00 17:00",
]
"""Heads of tables and calendars."""

NO_ROWS = [
    ("It won in 1992, 1996, 2000, 2004, 2008, 2012, 2016, 2020 and 2024.", 9),
    ("It rose in 2019 2020 2021 2022 2023.", 5),
    (
        "2024-05-01 dry, 2024-05-02 wet, 2024-05-03 dry, 2024-05-04 wet, "
        "2024-05-05 dry, 2024-05-06 wet, 2024-05-07 dry, 2024-05-08 wet",
        8,
    ),
]

UNDATED = [
    ("It closed on Thursday.", "XXXX-WXX-4"),
    ("It closed in May.", "XXXX-05"),
    ("It closed on 16 May.", "XXXX-05-16"),
    ("It closed last year.", "XXXX"),
    ("It closed in the third quarter.", "XXXX-Q3"),
    ("It closed in May 2023.", "2023-05"),
    ("Sales fell in the year ended 31 March.", "XXXX-03-31"),
    ("Sales fell in the six months to Sept. 30.", "XXXX-09-30"),
]

OTHER_LANGUAGES = [
    ("Paris, le 16 mai 2023", "16 mai 2023", "2023-05-16"),
    ("Berlin, 3. Oktober 2022", "3. Oktober 2022", "2022-10-03"),
    ("Madrid, 14 de febrero de 2023", "14 de febrero de 2023", "2023-02-14"),
    ("Москва, 16 мая 2023 года", "16 мая 2023", "2023-05-16"),
    ("Warszawa, 3 marca 2023", "3 marca 2023", "2023-03-03"),
    ("Ankara, 19 Mayıs 2023", "19 Mayıs 2023", "2023-05-19"),
]


@pytest.mark.parametrize(("text", "expected"), [*AS_PRINTED, *SPANS_OF_TIME, *UP_TO_A_DAY, *RELATIVE])
def test_dates(find: Find, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(span, value.timex) for _, span, value in find(text, TUESDAY)] == expected


@pytest.mark.parametrize(("text", "timex"), BY_TENSE)
def test_a_date_without_a_year_or_week_follows_the_tense(find: Find, text: str, timex: str) -> None:
    assert [value.timex for _, _, value in find(text, TUESDAY)] == [timex]


@pytest.mark.parametrize(("text", "expected"), FROM_THE_DATE_BEFORE)
def test_dates_told_from_the_one_before(find: Find, text: str, expected: list[str]) -> None:
    assert [value.timex for _, _, value in find(text, TUESDAY)] == expected


@pytest.mark.parametrize(("text", "span", "timex", "mod"), PARTS)
def test_a_part_of_a_period_keeps_its_mod(find: Find, text: str, span: str, timex: str, mod: str) -> None:
    assert [(s, v.timex, v.mod) for _, s, v in find(text, TUESDAY)] == [(span, timex, mod)]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(find: Find, text: str) -> None:
    assert find(text, TUESDAY) == []


@pytest.mark.parametrize("text", ROWS)
def test_a_long_row_of_dates_without_a_word_is_none(find: Find, text: str) -> None:
    assert find(text, TUESDAY) == []
    assert [span for _, span, _ in find(f"It sold in 2018: {text} tonnes, in 2017 more.", TUESDAY)][-1] == "2017"


@pytest.mark.parametrize(("text", "count"), NO_ROWS)
def test_dates_of_prose_are_no_row(find: Find, text: str, count: int) -> None:
    assert len(find(text, TUESDAY)) == count


@pytest.mark.parametrize(("text", "timex"), UNDATED)
def test_without_a_day_of_publication_values_keep_their_xs(find: Find, text: str, timex: str) -> None:
    [(_, _, value)] = find(text, None)
    assert value.timex == timex
    assert (value.earliest is None) == ("X" in timex)


@pytest.mark.parametrize(("text", "span", "timex"), OTHER_LANGUAGES)
def test_dates_in_other_languages(find: Find, text: str, span: str, timex: str) -> None:
    assert [(s, v.timex) for _, s, v in find(text, TUESDAY)] == [(span, timex)]


def test_the_days_of_a_period_are_given(find: Find) -> None:
    [(_, _, value)] = find("It fell in February.", TUESDAY)
    assert (value.earliest, value.latest) == (date(2024, 2, 1), date(2024, 2, 29))


def test_earlier_this_year_ends_on_the_day_of_publication(find: Find) -> None:
    [(_, _, value)] = find("It closed earlier this year.", TUESDAY)
    assert (value.earliest, value.latest) == (date(2024, 1, 1), date(2024, 5, 14))


def test_a_date_may_be_hedged(find: Find) -> None:
    [(_, span, value)] = find("It opened around 3 May, a book about May said.", TUESDAY)[:1]
    assert (span, value.timex, value.relation, value.mod) == ("around 3 May", "2024-05-03", "~", "APPROX")


def test_a_date_in_figures_of_unknown_order_has_both_days(find: Find) -> None:
    [(_, _, value)] = find("Filed on 05/11/2023.", TUESDAY)
    assert (value.earliest, value.latest) == (date(2023, 5, 11), date(2023, 11, 5))


def test_a_fiscal_year_has_no_days(find: Find) -> None:
    [(_, _, value)] = find("Sales of fiscal 2023 fell.", TUESDAY)
    assert (value.earliest, value.latest) == (None, None)


def test_a_value_does_not_hang_on_what_was_read_before(find: Find) -> None:
    texts = ["It closed on Friday.", "It will close on Friday.", "It closed on Friday."]
    assert [value.timex for text in texts for _, _, value in find(text, TUESDAY)] == [
        "2024-05-10",
        "2024-05-17",
        "2024-05-10",
    ]


def test_a_datetime_counts_as_its_own_day() -> None:
    late = datetime(2024, 5, 14, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    article = Article(id="a", text="It closed today.", published=late)
    assert [m.value for m in times.mentions(scan_of(article), article)] == [
        Timex(timex="2024-05-14", earliest=date(2024, 5, 14), latest=date(2024, 5, 14))
    ]


@pytest.mark.parametrize(
    ("day_first", "text", "timex"),
    [
        (True, "It opens on 03/04/2024.", "2024-04-03"),
        (False, "It opens on 03/04/2024.", "2024-03-04"),
        (False, "It opens on 13/04/2024.", "2024-04-13"),
        (True, "It opens on 03/14/2024.", "2024-03-14"),
        (False, "It opens on 03/04/2024, not on 14 May.", "2024-03-04"),
        (None, "It opens on 03/04/2024, not on 14 May.", "2024-04-03"),
        (None, "It opens on 03/04/2024, not on May 14.", "2024-03-04"),
    ],
)
def test_the_order_of_day_and_month(day_first: bool | None, text: str, timex: str) -> None:
    article = Article(id="a", text=text, published=date(2024, 5, 1), day_first=day_first)
    first = next(times.mentions(scan_of(article), article))
    assert first.value.to_dict()["timex"] == timex
