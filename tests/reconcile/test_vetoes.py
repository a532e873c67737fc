"""Vetoes: (the decision, the first claim of one text and that of another, the veto that holds, or none)."""

from __future__ import annotations

import pytest
from pairing import items_of_texts, pair

from factcheck.reconcile.between import Between, Claims
from factcheck.reconcile.pairs import Pair
from factcheck.reconcile.reasons.scopes import of_other_number
from factcheck.reconcile.reasons.times import other_moments
from factcheck.reconcile.reasons.votes import opposed_votes
from factcheck.reconcile.vetoes import VETOES, vetoed

CASES = [
    (
        "agreement",
        "It is loaded with 31 cars.",
        "Rescuers recovered 31 bodies.",
        "other things counted, in other words",
    ),
    (
        "agreement",
        "Six were in hospital after it, doctors in the old town of Brel said.",
        "The road was shut and six vans turned back.",
        "other things counted, in other words",
    ),
    ("agreement", "Six were in hospital after it.", "Six remain in hospital.", None),
    (
        "agreement",
        "The vote took about two days.",
        "For about two days the rain fell in Brel.",
        "other things counted, in other words",
    ),
    (
        "agreement",
        "It is to save fuel by the third year.",
        "Its share fell in three years.",
        "other things counted, in other words",
    ),
    (
        "agreement",
        "Aid will last for two weeks, says Lindt.",
        "The talks were extended by two weeks.",
        "other things counted, in other words",
    ),
    ("agreement", "It hid aid for 217 days, says Lindt.", "The talks were held up by 217 days.", None),
    ("agreement", "Lindt told staff to report within three weeks.", "Lindt wants it after three weeks of work.", None),
    ("contradiction", "Ada Holm, 51, wept.", "Ada Holm was jailed. The 52-year-old wept.", None),
    ("agreement", "The jury sat for two days.", "For two days the jury heard her.", None),
    ("agreement", "Rescuers recovered 31 bodies at sea.", "In all 31 bodies were found.", None),
    ("agreement", "It employs 9,400 people in Brel.", "Some 9,400 workers went home.", None),
    (
        "agreement",
        "It killed Ada Holm, 10, and Bo Dahl, 9.",
        "Bo Dahl, 10, died. Ada Holm lives.",
        "ages behind other names",
    ),
    ("agreement", "It killed Ada Holm, 10, on Friday.", "Little Ada Holm, 10, died on Friday.", None),
    ("update", "The vote was 7-2 for the merger.", "It has nine directors.", "a part of a score on one side"),
    ("update", "The second ballot had 71 votes.", "The third ballot had 64 votes.", "another of several"),
    ("update", "The second ballot had 71 votes.", "The second ballot had 74 votes.", None),
    ("update", "They pulled 38 people out.", "Seven rescue teams came.", "people and things"),
    ("update", "It killed 38 people.", "It cost 47 lives.", None),
    ("update", "The toll of the storm is 292.", "More than 150 trains stood still.", "people and things"),
    ("update", "The toll of the storm is 292.", "The storm left 150 bodies.", None),
    ("update", "Some 292 are missing.", "The police had 500 calls about the missing.", "people and things"),
    ("update", "Some 292 hikers are missing.", "The toll rose to 500.", "measures that exclude each other"),
    ("update", "Some 23 guests fell ill.", "It hit 31 out of the 90 guests.", None),
    (
        "update",
        "Some 23 guests fell ill.",
        "It hit many out of the 90 guests.",
        "a whole and its part, told in one sentence",
    ),
    ("update", "The toll of the storm is 292.", "They told of 55 confirmed.", None),
    ("update", "It killed 292.", "It hit a town of 1,200 people.", "measures that are told in the same words"),
    (
        "update",
        "It killed 92 in Aldea, two in Brun and two abroad: 96.",
        "The toll is 97 dead.",
        "a part of a sum on one side",
    ),
    (
        "update",
        "It killed 92 in Aldea, two in Brun and one abroad: 95.",
        "The toll is 97 dead.",
        "a part of a sum on one side",
    ),
    ("update", "It killed 92 in Aldea, two in Brun and two abroad: 96.", "It killed 97 in Aldea.", None),
    ("update", "The toll is 92, up 12 from 80.", "The toll is 97 dead.", None),
    (
        "update",
        "It killed 542 people in Aldea, 321 in Brun and 103 in Corva.",
        "It killed 612 people.",
        "a place in a list on one side",
    ),
    (
        "update",
        "It killed 542 people in Aldea, 321 in Brun and 103 in Corva.",
        "It killed 612 people in Dorn, 340 in Elba and 120 in Fenn.",
        "a place in a list on one side",
    ),
    ("update", "It killed 542 people in Aldea, 321 in Brun and 103 in Corva.", "It killed 612 in Aldea.", None),
    ("update", "It killed 542 people in Aldea.", "It killed 612 people.", None),
    (
        "update",
        "In Aldea 33,000 homes are without power.",
        "Some 40,000 homes had no running water.",
        "without one thing, and without another",
    ),
    ("update", "In Aldea 33,000 homes are without power.", "Some 40,000 homes have lost their electricity.", None),
    ("update", "They pulled 38 people out.", "Seven victims were pulled out.", None),
    ("update", "Police in Brel arrested 120 people.", "Brel sheltered 340 people in tents.", "other measures"),
    ("update", "Police arrested 120 people in Brel.", "In Brel police made 340 arrests.", None),
    (
        "update",
        "The vote for Lindt was 34%.",
        "The vote in Brel had a turnout of 37%. Lindt lost.",
        "other names, and another measure",
    ),
    ("update", "The vote for Lindt was 34%.", "The vote for Lindt had a turnout of 37%.", None),
    ("update", "The vote for Lindt was 34%.", "The vote in Brel was 37%. Lindt lost.", None),
    (
        "agreement",
        "In the vote the Blues won 14.",
        "The Blues say in their long paper on the towns of the north that 14% are jobless.",
        "no unit, and another measure",
    ),
    ("agreement", "In the vote the Blues won 14.", "In the vote the Blues won 14%.", None),
    ("contradiction", "Output fell from 320 tonnes.", "Output was 230 tonnes.", "other aspects"),
    ("contradiction", "Output was 320 tonnes.", "Output was 230 tonnes.", None),
    ("contradiction", "Ada Lindt, 39, won the race.", "Ada Lindt, 40, lost the race.", None),
    (
        "contradiction",
        "Lindt has led it for 14 years.",
        "Lindt joined it 22 years ago.",
        "a point in time and a length",
    ),
    (
        "contradiction",
        "Aboard were 240 and a crew of six.",
        "Aboard were 246, six of them crew.",
        "a part that makes the whole with another",
    ),
    (
        "contradiction",
        "It carried 52 passengers and the driver.",
        "It carried 53 people.",
        "a part that makes the whole with another",
    ),
    (
        "contradiction",
        "She got £40,000 for the win and £25,000 for the record.",
        "She got £65,000, among it a bonus.",
        "a part that makes the whole with another",
    ),
    ("contradiction", "She got £40,000 for the win and £15,000 more.", "She got £65,000 for the win.", None),
    ("contradiction", "It has 31 boats and a van.", "It has 32 boats for hire.", None),
    ("contradiction", "Some 1,300 residents stayed.", "Now 3,100 people live in tents.", "digits alike by chance"),
    ("contradiction", "Some 1,300 residents stayed in tents.", "Now 3,100 people live in tents.", None),
    (
        "update",
        "Clinics in Brel hold 52 of the injured.",
        "Clinics hold 14 injured, in critical condition.",
        "those of one kind, on one side",
    ),
    ("update", "Clinics hold 52 injured.", "Clinics hold 34 injured.", None),
    ("contradiction", "It killed 45 in Brel.", "So 42 of the dead were of Brel.", "one of them, on one side"),
    (
        "contradiction",
        "Over the week, the index in Brel rose 1.7%.",
        "The index in Brel rose 1.3%.",
        "over another length of time",
    ),
    ("contradiction", "Over the week, it rained; the index in Brel rose 1.7%.", "The index in Brel rose 1.3%.", None),
    (
        "contradiction",
        "Excluding food and fuel, prices in Brel rose 5.2%.",
        "Prices in Brel rose 4.8%.",
        "with it, and without it",
    ),
    ("contradiction", "Excluding a few, they agreed; prices in Brel rose 5.2%.", "Prices in Brel rose 4.8%.", None),
    ("update", "It has 10,100 shops.", "It has about 10,000 shops.", "one is a rounding of the other"),
    ("update", "It has 10,100 shops.", "It has more than 10,000 shops.", None),
    ("contradiction", "Lindt built 31,000 lorries.", "Lindt sold 28,400 lorries.", "other stages"),
    ("contradiction", "Lindt built 31,000 lorries.", "Lindt made 28,400 lorries.", None),
    ("contradiction", "He was charged with 17 frauds.", "He was found guilty of 14 frauds.", "other stages"),
    ("contradiction", "They sought 15 years for Lindt.", "Lindt was jailed for 12 years.", "other stages"),
    (
        "contradiction",
        "Prices rose 3.4% in the year to March.",
        "Prices rose 3.5% in the year to April.",
        "periods beside them of which neither holds the other",
    ),
    ("contradiction", "It had 9,142 staff in the third quarter.", "It had 9,241 staff in September.", None),
    ("contradiction", "Its cost was €900m in 2013.", "Its cost was €400m.", "long ago, on one side"),
    ("contradiction", "It had 14,703 residents in 2013.", "It had 14,073 residents.", None),
    ("contradiction", "Its cost was €900m in 2013.", "The cost was €400m in 2013.", None),
    (
        "contradiction",
        "Gold hit a record $2,714 an ounce.",
        "Gold was at $2,690 an ounce.",
        "two times of what rises and falls",
    ),
    ("contradiction", "Gold was at $2,714 an ounce.", "Gold was at $2,690 an ounce.", None),
    (
        "contradiction",
        "Shares in Lindt rose to $61.20.",
        "Shares in Lindt closed up at $59.80.",
        "two times of what rises and falls",
    ),
    ("contradiction", "Shares in Lindt ended at $61.20.", "Shares in Lindt closed up at $59.80.", None),
    (
        "contradiction",
        "Shares in Lindt fell 6% on Monday.",
        "Shares in Lindt have lost 9% since Friday.",
        "over another length of time",
    ),
    (
        "contradiction",
        "A trial in Brel with 640 people.",
        "In Brel an earlier trial with 460 people failed.",
        "another time, by its words",
    ),
    ("contradiction", "A trial in Brel with 640 people.", "A trial in Brel with 460 people.", None),
    ("update", "Gifts for the victims reached $31,000.", "The fund has raised $86,000 for all the missing.", None),
    ("contradiction", "Prices rose 7.9% in a year.", "Prices rose 0.6% in May.", "over another length of time"),
    (
        "contradiction",
        "The river rose 26 feet in just 45 minutes.",
        "The river rose 20 feet in less than two hours.",
        "over another length of time",
    ),
    ("contradiction", "The river rose 26 feet in 45 minutes.", "The river rose 20 feet in 45 minutes.", None),
    ("contradiction", "Prices rose 7.9% in a year.", "Prices rose 7.6% in a year.", None),
    ("contradiction", "He freed 320 of them.", "They freed 610 people.", "one of them, on one side"),
    ("contradiction", "It weighs 3.4 tons with fuel.", "It weighs 2.3 tons without fuel.", "with it, and without it"),
    ("contradiction", "It weighs 3.4 tons with fuel.", "It weighs 2.3 tons with fuel.", None),
    ("contradiction", "Hull won 4-1 in Brel.", "In Brel, Lind made it 3-1.", "a score on the way"),
    ("contradiction", "Hull won 4-1 in Brel.", "In Brel, Lind put Hull 3-1 up.", "a score on the way"),
    ("contradiction", "Hull won 4-1 in Brel.", "In Brel, Hull won 3-1.", None),
    (
        "update",
        "Rates in Brel rose to 2.5%.",
        "Rates in Brel are expected to be 3.5%.",
        "what is expected, and what is",
    ),
    ("update", "Rates in Brel rose to 2.5%.", "Rates in Brel rose to 3.5%.", None),
    ("contradiction", "It costs 107 million a year.", "Its annual cost is 170 million.", None),
    (
        "contradiction",
        "It costs 107 million a year.",
        "Its monthly cost is 170 million.",
        "qualifiers that exclude each other",
    ),
    ("contradiction", "It costs 107 million a year.", "Its cost is 170 million.", "a rate on one side"),
    (
        "contradiction",
        "It has 34% of the votes.",
        "With 87% of votes counted it led.",
        "how far a count is, and its result",
    ),
    (
        "agreement",
        "It has 34% of the votes.",
        "With 34% of precincts reporting it led.",
        "how far a count is, and its result",
    ),
    (
        "update",
        "The Blues won 340 districts.",
        "With 870 of the 1,240 districts counted, they lead.",
        "how far a count is, and its result",
    ),
    ("update", "An exit poll gave the Blues 81 seats.", "The Blues won 84 seats.", "an exit poll, and a count"),
    ("update", "A poll gave the Blues 81 seats.", "The Blues won 84 seats.", None),
    ("agreement", "Some 5,200 people voted Yes.", "In Brel 5,200 people voted No.", "votes for and against"),
    ("agreement", "Some 5,200 people voted Yes.", "In Brel 5,200 people voted for the bridge.", None),
    ("agreement", "Members backed the strike with 61%.", "In Brel, 61% opposed it.", "votes for and against"),
    ("agreement", "The No camp won 61% of the votes.", "In Brel 61% were in favour.", "votes for and against"),
    ("update", "Lindt was rejected by 520 members.", "There were 540 votes for her.", "votes for and against"),
    ("update", "It had 520 votes, against 480 for Lindt.", "There were 540 votes in favour.", None),
    ("update", "The pact passed 57% to 43%.", "Of crews, 55% voted for the pact.", None),
    ("agreement", "Rates rose by 10 percentage points.", "Rates rose by 10%.", None),
    ("update", "It had 520 votes, and 80 who opposed it left.", "There were 540 votes in favour.", None),
    ("contradiction", "Brel had 61% of the ball.", "Lindt had 39% of the ball.", "what another share leaves"),
    ("contradiction", "Brel had 61% of the ball.", "Brel had 58% of the ball.", None),
    ("contradiction", "Sales rose 61% in Brel.", "Sales rose 39% in Brel.", None),
    ("agreement", "It led with 34% of votes counted.", "After 34% of the votes were counted it led.", None),
    ("contradiction", "Lindt will cut 1,200 jobs.", "Lindt is to cut 1,400 jobs.", None),
    ("contradiction", "Its 240 beds are in a ship, built in 1994, with a pool.", "Its 260 beds are in a ship.", None),
    (
        "contradiction",
        "Its 240 beds were in a ship in 1994, with a pool.",
        "Its 260 beds are in a ship.",
        "long ago, on one side",
    ),
    (
        "update",
        "Dozens of men are missing at sea.",
        "In the port 18 were sold.",
        "measures further off that exclude each other",
    ),
    ("update", "Dozens of men are missing at sea.", "At sea 218 men are missing.", None),
    ("contradiction", "It is the second-busiest port.", "It is the third-busiest port.", None),
    ("contradiction", "It is the second-highest dam.", "It is the third-highest dam.", None),
    ("contradiction", "The train carried 240 passengers.", "The train can carry 220 passengers.", "other stages"),
    ("contradiction", "The train had 240 people aboard.", "The train carried 220 people.", None),
    ("contradiction", "The port was shut for six days.", "The port was shut for nine days last month.", None),
    ("contradiction", "Sales were $6m.", "Sales were $9m last month.", "another time, by its words"),
    (
        "contradiction",
        "Beating the 61.4 metres of Ada Lindt, she won.",
        "She threw 64.2 metres.",
        "another time, by its words",
    ),
    ("contradiction", "Beating the 61.4 metres of Ada Lindt, she won.", "Her old record was 61.2 metres.", None),
    (
        "contradiction",
        "It will cut jobs in four years.",
        "It will cut jobs, most of them in two years.",
        "one of them, on one side",
    ),
    ("contradiction", "It will cut jobs in four years.", "It will cut jobs, all told, in two years.", None),
    ("update", "It has 612 patients.", "With 1,000 beds, it has room for patients.", "other things counted, by name"),
    (
        "update",
        "Three in intensive care are from Brel.",
        "In hospital there are 11, none in intensive care.",
        "those in intensive care, on one side",
    ),
    ("update", "Three in intensive care are from Brel.", "In Brel four are in intensive care.", None),
    (
        "contradiction",
        "Some 24 students of Brel drowned at sea in the first nine months.",
        "Some 26 students of Brel drowned at sea.",
        "over the first part of a time, on one side",
    ),
    ("update", "Seven in ten voted Yes.", "At the count 74.1 per cent voted Yes.", "so many in ten"),
    ("update", "Seven in ten voted Yes.", "At the count 77 per cent voted Yes.", None),
    ("update", "Two in five voted Yes.", "At the count 44 per cent voted Yes.", None),
    ("update", "Brel saw 424 new cases.", "Brel saw 11,370 cases.", "new ones, on one side"),
    ("update", "Brel saw 424 new cases.", "Brel saw 470 new cases.", None),
    (
        "update",
        "Fever has killed 412 people in Norway.",
        "Sweden has had 590 deaths. The clinics of Norway are full, and so is Oslo.",
        "another country",
    ),
    ("update", "Fever has killed 412 people in Norway.", "Norway has had 590 deaths. Swedes and Sweden help.", None),
    (
        "contradiction",
        "Vans wait at the crossing, 18 km from the city.",
        "Troops at Tel Arda, 12km from the city, turned vans back.",
        "how far other places are",
    ),
    ("contradiction", "Vans wait at Tel Arda, 18 km from the city.", "Troops at Tel Arda, 12km from the city.", None),
    ("contradiction", "It chose 425 applicants.", "It chose 452 people.", None),
    ("update", "Dozens of miners are missing.", "At work 43 miners are missing.", "one is a rounding of the other"),
    ("update", "Some 6,500 miners are missing.", "At work 6,670 miners are missing.", "one is a rounding of the other"),
    ("update", "Nearly 6,700 men are missing.", "At work 6,640 men are missing.", "one is a rounding of the other"),
    ("update", "Over 4,100 miners are missing.", "At work 4,100 miners are missing.", "one is a rounding of the other"),
    ("update", "Some 6,500 miners are missing.", "At work 7,670 miners are missing.", None),
    ("update", "Dozens of miners are missing.", "At work 2,143 miners are missing.", None),
    ("date", "The summit in Brel began on 3 May.", "The summit in Brel ends on 4 May.", "other stages"),
    ("date", "The summit in Brel began on 3 May.", "The summit in Brel opened on 4 May.", None),
    ("date", "On 3 May he was arrested in Brel.", "On 4 May he was sentenced in Brel.", "other things that happened"),
    ("date", "On 3 May he was arrested in Brel.", "On 4 May he was detained in Brel.", None),
]


@pytest.mark.parametrize(("decision", "one", "other", "veto"), CASES)
def test_vetoes(decision: str, one: str, other: str, veto: str | None) -> None:
    assert vetoed(pair(one, other), VETOES[decision]) == veto


def test_a_day_that_was_put_off_has_moved() -> None:
    one, other = "Schools are to open on 20 May.", "Schools are to open on 3 June, later than planned."
    assert vetoed(pair(one, other, days=4), VETOES["date"]) == "put off"
    assert vetoed(pair(one, other.replace(", later than planned", ""), days=4), VETOES["date"]) is None
    assert vetoed(pair(one, other), VETOES["date"]) is None


LATER_CASES = [
    (
        "date",
        "date",
        "The toll rose to 19 on Friday.",
        "The toll was told on Thursday.",
        "the day of a count on one side",
    ),
    ("date", "date", "The toll rose to 19 on Friday.", "The toll stood at 19 on Thursday.", None),
    (
        "date",
        "date",
        "The toll rose to 19 on Friday.",
        "The toll stood at 17 on Thursday.",
        "the day of a count on one side",
    ),
    (
        "agreement",
        "quantity",
        "A hurricane hit: Ada, Category 3, killed nine.",
        "The hurricane Bela, Category 3, spared Brel.",
        "a value of little meaning, and other names",
    ),
    (
        "agreement",
        "quantity",
        "In 1993 a hurricane of Category 3 hit Brel.",
        "A hurricane of Category 3 hit Brel.",
        "a value of little meaning, and other names",
    ),
    ("agreement", "quantity", "A hurricane of Category 3 hit Brel.", "Brel fears a hurricane of Category 3.", None),
    (
        "update",
        "count",
        "In 1982 Brel saw a landslide that left 48 dead.",
        "In 1993 Brel saw a landslide that left 71 dead.",
        "an earlier year on one side",
    ),
    (
        "update",
        "count",
        "Lindt was founded in 1982 and has 480 staff.",
        "Lindt has 710 staff.",
        None,
    ),
    ("contradiction", "percent", "Shares in Lindt lost 6% since Friday.", "Since Friday, Lindt shares lost 9%.", None),
    (
        "contradiction",
        "percent",
        "Shares in Lindt lost 6% on Monday.",
        "Since Friday, Lindt shares lost 9%.",
        "over another length of time",
    ),
    (
        "contradiction",
        "time",
        "The ferry left Brel soon after 4 p.m. on Friday.",
        "The ferry left Brel at 5 p.m. on Friday.",
        None,
    ),
    (
        "update",
        "count",
        "It killed 940 people.",
        "It was the worst since that of 63 years ago, which killed 1,200 people.",
        "an earlier year on one side",
    ),
    (
        "update",
        "count",
        "It killed 940 people.",
        "He had been chosen 12 years ago, when the news came that a quake had killed 1,200 people.",
        None,
    ),
    (
        "contradiction",
        "duration",
        "In Brel it was the sharpest rise in three decades.",
        "In Brel the rise followed four-decade highs.",
        "other superlatives",
    ),
    (
        "date",
        "date",
        "The ferry left Brel the day after.",
        "The ferry left Brel on Friday.",
        "a date told from another",
    ),
    ("date", "date", "The ferry left on 30 September.", "The ferry will go on Sept. 30.", "a date told from another"),
    ("date", "date", "The ferry left on 30 September 2023.", "The ferry will go on Sept. 30.", None),
    (
        "agreement",
        "percent",
        "Reds are 10 percentage points ahead.",
        "In 2021, Reds had 10%.",
        "points, and a share",
    ),
    (
        "agreement",
        "money",
        "Lindt had sales of $9.1bn.",
        "Lindt expects sales of $9bn to $10bn.",
        "a range that is foretold",
    ),
    ("agreement", "money", "Lindt had sales of $9.1bn.", "Lindt had sales of $9bn to $10bn.", None),
]


@pytest.mark.parametrize(("decision", "kind", "one", "other", "veto"), LATER_CASES)
def test_vetoes_of_later_claims(decision: str, kind: str, one: str, other: str, veto: str | None) -> None:
    assert vetoed(_pair_of(kind, one, other), VETOES[decision]) == veto


DAYS_LATER = [
    # published on Tuesday, 14 May, and on Friday
    ("count", "It ran 240 trams.", "It ran 310 trams on Thursday.", "a time that had not come"),
    ("duration", "It held a 72-hour truce.", "It ends on Saturday, when the 96-hour truce expires.", None),
    ("count", "It ran 240 trams.", "It ran 310 trams on Monday.", None),
    ("count", "It is to run 240 trams.", "It ran 310 trams on Thursday.", None),
    (
        "percent",
        "Sales for the year are down 24% in Brel.",
        "Sales are down 22% in Brel for the year.",
        "as of two days",
    ),
    ("count", "It sold 7.2 million tickets.", "It has sold 7.6 million tickets.", "as of two days"),
    ("count", "It sold 7.6 million tickets.", "It has sold 7.2 million tickets.", None),
    ("count", "It sold 7,264 tickets.", "It has sold 7,624 tickets.", None),
    ("count", "It has sold 7.2 million tickets.", "It sold 7.6 million tickets.", None),
    ("ordinal", "It was the 12th month in a row of falls.", "It is the 13th straight fall.", "as of two days"),
    ("ordinal", "It was the 12th month of falls.", "It is the 13th month of falls.", None),
    ("quantity", "It was 312 km from Brel.", "It now is at 318 km from Brel.", "as of two days"),
    ("quantity", "It now was 312 km from Brel.", "It is at 318 km from Brel.", None),
    ("percent", "Sales for last year are down 24%.", "Sales are down 22% for last year.", None),
    (
        "trend",
        "Exports rose.",
        "In Brel exports fell, while those of the region rose 4%.",
        "up and down, told of two things",
    ),
    ("trend", "Exports rose.", "In Brel exports fell.", None),
]


@pytest.mark.parametrize(("kind", "one", "other", "veto"), DAYS_LATER)
def test_vetoes_of_later_days(kind: str, one: str, other: str, veto: str | None) -> None:
    assert vetoed(_pair_of(kind, one, other, days=3), VETOES["contradiction"]) == veto


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Shares in Brel fell 2.3% to close at €21.46.", "On Tuesday shares in Brel fell 3.2% to €21.46.", False),
        ("Shares in Brel closed down 2.3% at €21.46.", "On Tuesday shares in Brel fell 3.2% to €20.93.", True),
    ],
)
def test_two_times_of_a_price(one: str, other: str, expected: bool) -> None:
    left, right = ([item for item in items if item.claim.kind != "date"] for items in items_of_texts(one, other))
    found = [pair for pair in Between(Claims(left), Claims(right), every=True).pairs() if pair.on_a.kind == "percent"]
    assert [other_moments(pair) for pair in found] == [expected]


@pytest.mark.parametrize(
    ("one", "other", "veto"),
    [
        ("It bid 34bn crowns ($3.1bn).", "Its rival bid 37bn crowns ($3.3bn).", "conversions of other sums"),
        ("It bid 34bn crowns ($3.1bn).", "Its rival bid 37bn crowns, or $3.3bn.", None),
    ],
)
def test_sums_in_brackets(one: str, other: str, veto: str | None) -> None:
    left, right = ([item for item in items if item.claim.text.startswith("$")] for items in items_of_texts(one, other))
    (found,) = Between(Claims(left), Claims(right), every=True).pairs()
    assert vetoed(found, VETOES["contradiction"]) == veto


def _pair_of(kind: str, one: str, other: str, days: int = 0) -> Pair:
    """The pair of the first claims of a kind of two texts, published so many days apart."""
    texts = items_of_texts(one, other, days=days)
    (a, *_), (b, *_) = ([item for item in items if item.claim.kind == kind] for items in texts)
    (found,) = Between(Claims([a]), Claims([b]), every=True).pairs()
    return found


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("It signed for 84 trams on Monday, worth $310m.", "The order of Brel, for 61 trams, is worth $240m.", True),
        ("Brel took 84 more trams, together worth about $310m.", "The trams of Brel are worth $240m.", True),
        ("It signed for 84 trams, worth $310m.", "The trams are worth $240m. Brel takes 84 of them.", False),
        ("It signed for 84 trams and a depot of $310m.", "The trams of Brel are worth $240m.", False),
    ],
)
def test_the_worth_of_so_many_things(one: str, other: str, expected: bool) -> None:
    assert of_other_number(_pair_of("money", one, other)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pact passed 57 percent (8,300 members) to 43 percent.", True),
        ("Crews ratified it 57% to 43%.", True),
        ("The share of the pact fell from 57% to 43%.", False),
    ],
)
def test_the_second_of_two_shares_of_a_vote_is_against(text: str, expected: bool) -> None:
    told, backed = items_of_texts(text, "Of the crews, 55% voted for the pact.")
    shares = [item for item in told if item.claim.kind == "percent"]
    (pair,) = Between(Claims(shares[-1:]), Claims(backed[:1]), every=True).pairs()
    assert opposed_votes(pair) == expected
