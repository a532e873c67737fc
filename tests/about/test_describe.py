"""What claims are about: (text, the claim, what its ``about`` must hold)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck import Article
from factcheck.check import Reading, read_claims
from factcheck.model import Context

DAY = date(2024, 5, 14)

FEATURES: list[tuple[str, str, dict[str, Any]]] = [
    ("Trade with Japan rose 26% to $240bn in 2023.", "$240bn", {"measure": "trade", "aspect": "to", "period": "2023"}),
    ("Trade with Japan rose 26% to $240bn in 2023.", "26%", {"aspect": "by", "subject": ("japan",)}),
    ("Profit fell from $3bn to $2bn.", "$3bn", {"aspect": "from", "measure": "profit"}),
    ("Profit was $3bn, against $2bn a year earlier.", "$2bn", {"aspect": "level"}),
    ("The job pays $2,000 a month.", "$2,000", {"aspect": "rate"}),
    ("The job pays $20 every two weeks.", "$20", {"aspect": "rate"}),
    ("More than a quarter of buyers are older now.", "More than a quarter", {"qualifiers": ()}),
    ("Sales fell 3% a quarter.", "3%", {"qualifiers": ("quarterly",)}),
    ("One in five calls took over an hour.", "One in five", {"qualifiers": ()}),
    ("An estimated 600 people marched.", "An estimated 600", {"attribution": None}),
    ("About 40% of older people voted.", "About 40%", {"qualifiers": ("elderly",)}),
    ("In Brel, Hurricane Ada, of Category 4, sank 40 boats.", "40", {"subject": ("ada", "brel")}),
    ("Channel Nine said 40 boats crossed.", "40", {"subject": ("channel_9",)}),
    ("Kin got 50 lakh rupees as interim relief.", "50 lakh rupees", {"qualifiers": ()}),
    ("The interim dividend is 4.2 pence.", "4.2 pence", {"qualifiers": ("half_year",)}),
    ("Petar Golan said 40 boats crossed.", "40", {"subject": ("golan",)}),
    ("Israel shelled Golan with 40 guns.", "40", {"subject": ("golan_heights", "israel")}),
    ("They took 14 pieces of 18th-century silver.", "14", {"period": None}),
    ("They took 14 pieces in the 18th century.", "14", {"period": "17"}),
    ("Some 40 boats crossed the Channel.", "Some 40", {"subject": ("english_channel",)}),
    ("It has 30 planes, and made a net profit of $4m.", "30", {"qualifiers": ()}),
    ("It has 30 planes, and made a net profit of $4m.", "$4m", {"qualifiers": ("net",)}),
    ("The chain of 421 shops, shut for six days of web sales, reopened.", "421", {"qualifiers": ()}),
    ("Rents rose 4%, excluding new flats.", "4%", {"qualifiers": ("additional", "excluding")}),
    ("It killed 40 people, 12 of them civilians.", "40", {"qualifiers": ()}),
    ("It killed 18 children and two teachers.", "two", {"qualifiers": ()}),
    ("It killed 18 children and two adults.", "two", {"qualifiers": ("adult",)}),
    ("It killed three of his four children.", "three", {"qualifiers": ("child",)}),
    ("It killed 18 children, two of them in Brel.", "two", {"qualifiers": ("child",)}),
    ("At 70 miles an hour it hit 12 cars.", "12", {"qualifiers": ()}),
    ("At 70 miles per hour it hit 12 cars.", "12", {"qualifiers": ()}),
    ("The Home Ministry put the dead at 390.", "390", {"measure": "dead"}),
    ("The toll was put at 390.", "390", {"measure": "toll"}),
    ("It was without news of 58 others.", "58", {"measure": "news", "qualifiers": ()}),
    ("Profit fell 16 per cent in March and 13.5 per cent in April.", "16 per cent", {"period": "2024-03"}),
    ("Profit fell 16 per cent in March and 13.5 per cent in April.", "13.5 per cent", {"period": "2024-04"}),
    ("Sales rose to $14bn from $13bn a year earlier.", "$14bn", {"period": None, "qualifiers": ()}),
    ("Sales rose to $14bn from $13bn a year earlier.", "$13bn", {"period": "2023"}),
    (
        "It is 3% more than in 2019, the worst year, when it was 40 per cent.",
        "40 per cent",
        {"period": "2019"},
    ),
    ("It is 3% more than in 2019, the worst year, when it was 40 per cent.", "3%", {"period": None}),
    ("Inflation was 3.4 per cent, up from 3.1 per cent in March.", "3.4 per cent", {"period": None}),
    ("Inflation was 3.4 per cent, up from 3.1 per cent in March.", "3.1 per cent", {"period": "2024-03"}),
    ("The yield is 4.3 per cent, a level last seen in November.", "4.3 per cent", {"period": None}),
    ("Between 2011 and 2014 the mill made 40,000 wheels.", "40,000", {"period": "2011/2014"}),
    ("The port took 18 ships between May 2022 and June 2023.", "18", {"period": "2022-05/2023-06"}),
    ("The port took 18 ships in May and lost 3 in June 2023.", "18", {"period": "2024-05"}),
    ("Rents are 6 per cent above the peak of the boom in April 2011.", "6 per cent", {"period": None}),
    ("The lake is 3 metres below its 1994 level.", "3 metres", {"period": None}),
    ("The lake is 3 metres below those of 1994.", "3 metres", {"period": None}),
    ("The lake was 3 metres below its usual level in March.", "3 metres", {"period": "2024-03"}),
    ("In May the lake was 3 metres off the low reached in 1994.", "3 metres", {"period": "2024-05"}),
    ("It was opened by Ada Holm in 1994 and has 40 shops.", "40", {"period": None}),
    ("In 1994 it had 40 shops and has lost 12 of them.", "40", {"period": "1994"}),
    ("Rents fell 6 per cent from a year earlier in March.", "6 per cent", {"period": "2024-03"}),
    ("Rents are up 6 per cent, twice as much as in 2011.", "6 per cent", {"period": None}),
    ("The reef has 4,100 turtles, more than it had in 1994.", "4,100", {"period": None}),
    ("Rice is 4 per cent behind 2021, wheat 9 per cent ahead of 2020.", "9 per cent", {"period": None}),
    ("In May the reef had 4,100 turtles, fewer than in 1994.", "4,100", {"period": "2024-05"}),
    ("The 40 wells cost more than expected in January.", "40", {"period": "2024-01"}),
    ("It stood at 8.1% in May, against 7.7% (19,000 jobs) in March.", "7.7%", {"period": "2024-03"}),
    ("The tank is 40 per cent full, compared to 61 per cent in May.", "40 per cent", {"period": None}),
    ("They want 31 trams, cut from a planned 44.", "44", {"aspect": "from"}),
    ("They want 31 trams, cut from a high of 44.", "44", {"aspect": "from"}),
    ("They came from a town of 44 homes.", "44", {"aspect": "level"}),
    ("Sales rose to 55 in May from March's 40.", "40", {"period": "2024-03"}),
    ("Sales in May were 55, down from March's record high of 70.", "70", {"period": "2024-03"}),
    ("Sales in May were 55, down from March's record high of 70.", "55", {"period": "2024-05"}),
    ("Sales were $30m (2023: $28m), profit $4m.", "$30m", {"period": None}),
    ("Sales were $30m (2023: $28m), profit $4m.", "$28m", {"period": "2023"}),
    ("Sales were $30m (2023: $28m), profit $4m.", "$4m", {"period": None}),
    ("It grew from 61 in all of 2021 to 80 in March.", "80", {"period": "2024-03"}),
    ("Rent is $40, far from the $90 of last May.", "$40", {"period": None}),
    ("The glut is half the June forecast of 4m tonnes.", "4m tonnes", {"attribution": None}),
    ("It has 40 cranes, a tenth of its 400 peak in 1962.", "40", {"period": None}),
    ("It has 40 cranes, down from a peak of 400 in 1962.", "40", {"period": None}),
    ("It has 40 cranes, down from a peak of 400 in 1962.", "400", {"period": "1962"}),
    ("It has 40 cranes, twice what it had in 1962.", "40", {"period": None}),
    ("It rose 9 per cent to a $40 high in March.", "9 per cent", {"period": "2024-03"}),
    ("It had 40 cranes in 1962.", "40", {"period": "1962"}),
    ("The quarry, which opened in 1921, has 340 workers.", "340", {"period": None}),
    ("The bus, built in 1961 for 52 people, had 71 on board.", "71", {"period": None}),
    ("The bus, built in 1961 for 52 people, had 71 on board.", "52", {"period": "1961"}),
    ("The quarry, which has 340 workers, opened in 1921.", "340", {"period": "1921"}),
    ("It is the worst storm since 1987, when 18 people died.", "18", {"period": "1987"}),
    ("Worse than the storm of 1987, in which 18 people died.", "18", {"period": "1987"}),
    ("The 14 dead are the most since 1987, when a storm came.", "14", {"period": None}),
    ("It is the worst since the storm of 1987 at Brel, which killed 18 people.", "18", {"period": "1987"}),
    ("It is the worst storm since 1987, and 18 people died.", "18", {"period": None}),
    ("The port handles 30,000 cars a day.", "30,000", {"measure": "car"}),
    ("Core inflation was 2.9%.", "2.9%", {"measure": "inflation", "qualifiers": ("core",)}),
    ("Analysts expect profit of $5bn.", "$5bn", {"modality": "forecast"}),
    ("Profit was $5bn, the Treasury said.", "$5bn", {"attribution": "Treasury"}),
    ("Profit was $5bn, the Bureau of Mines said.", "$5bn", {"attribution": "Bureau of Mines"}),
    ("Profit was $5bn, the mayor of Hull said.", "$5bn", {"attribution": "Hull"}),
    ("The minister said R45m was lost.", "R45m", {"attribution": None}),
    ("He was convicted of false accounting of $5bn.", "$5bn", {"modality": "fact"}),
    ("The claim of $5bn is false.", "$5bn", {"modality": "denied"}),
    ("The bank reportedly lost $5bn.", "$5bn", {"modality": "alleged"}),
    ("The bank won't lose $5bn.", "$5bn", {"modality": "forecast"}),
    ("The bank may lose $5bn.", "$5bn", {"modality": "forecast"}),
    ("The bank lost $5bn in May 2023.", "$5bn", {"modality": "fact"}),
    ("On 17 May 2023 the bank lost $5bn.", "$5bn", {"modality": "fact"}),
    ("May 5 cost the bank $5bn.", "$5bn", {"modality": "fact"}),
    ("In his will he left $5bn.", "$5bn", {"modality": "fact"}),
    ("The last will bring in $5bn.", "$5bn", {"modality": "forecast"}),
    ("The project cost $5bn.", "$5bn", {"modality": "fact"}),
    ("Banks project losses of $5bn.", "$5bn", {"modality": "forecast"}),
    ("The loss of $5bn might have been less.", "$5bn", {"modality": "fact"}),
    ("It lost $5bn, and will close.", "$5bn", {"modality": "fact"}),
    ("The union, which has $5bn, is seeking a rise.", "$5bn", {"modality": "fact"}),
    ("Some $5bn will be lost.", "Some $5bn", {"modality": "forecast"}),
    ("Sales fell short of estimates, coming in at $5bn.", "$5bn", {"modality": "fact"}),
    ("Sales missed the estimates of $5bn.", "$5bn", {"modality": "forecast"}),
    ("Sales of $5bn beat the $4bn analysts had expected.", "$5bn", {"modality": "fact"}),
    ("Sales of $5bn beat the $4bn analysts had expected.", "$4bn", {"modality": "forecast"}),
    ("Lindt beat the profit forecast, with sales of $5bn.", "$5bn", {"modality": "fact"}),
    ("Lindt drove 12 km, exceeding its target of 10 km.", "12 km", {"modality": "fact"}),
    ("Lindt drove 12 km, exceeding its target of 10 km.", "10 km", {"modality": "forecast"}),
    ("More than 250 people could be moved.", "More than 250", {"modality": "forecast"}),
    ("The bank more than doubled its growth forecast to 1.25%.", "1.25%", {"modality": "forecast"}),
    ("The ferry left out 300 trips ahead of a planned strike.", "300", {"modality": "fact"}),
    ("The ferry left out 300 trips and planned a fair.", "300", {"modality": "fact"}),
    ("The ferry has 300 trips planned for May.", "300", {"modality": "plan"}),
    ("The bell weighs 300 kg.", "300 kg", {"modality": "fact"}),
    ("The mayor weighs a toll of $3.", "$3", {"modality": "plan"}),
    ("Maker of genetically modified (GM) seeds, it has 300 fields.", "300", {"subject": ()}),
    ("Maker of cars, GM has 300 fields.", "300", {"subject": ("general_motors",)}),
    ("Though Ada Lindt said 40 boats sank, it rained.", "40", {"attribution": "Ada Lindt"}),
    ("In Brel state, 40 boats sank.", "40", {"attribution": None}),
    ("BREL, North - The Harbour Board said 40 boats sank.", "40", {"attribution": "The Harbour Board"}),
    ("Jean-Paul Lindt said 40 boats sank.", "40", {"attribution": "Jean-Paul Lindt"}),
    ("Lindt estimates it lost $5bn.", "$5bn", {"modality": "fact"}),
    ("Lindt missed the estimates of $5bn by far.", "$5bn", {"modality": "forecast"}),
]


def reading(text: str) -> Reading:
    return read_claims(Article(id="a", text=text, source="The Ledger", published=DAY))


def context(text: str, claim: str) -> Context:
    """The context of the first claim that is printed so."""
    found = reading(text)
    return next(c for told, c in zip(found.claims, found.contexts, strict=True) if told.text == claim)


@pytest.mark.parametrize(("text", "claim", "expected"), FEATURES)
def test_features(text: str, claim: str, expected: dict[str, Any]) -> None:
    about = next(told.about for told in reading(text).claims if told.text == claim)
    assert {name: getattr(about, name) for name in expected} == expected


def test_words_inside_other_claims_are_no_context() -> None:
    stems = {stem for stem, _, _ in context("Trade rose 26 per cent to a record $240bn.", "$240bn").words}
    assert "+trade" in stems
    assert not stems & {"per", "cent", "26"}


def test_a_clause_boundary_keeps_words_apart() -> None:
    near = context("Sales reached $5bn.", "$5bn").words
    far = context("Sales, which the board had hoped for, reached $5bn.", "$5bn").words
    distance = {stem: place for stem, place, _ in near}["+revenue"]
    assert {stem: place for stem, place, _ in far}["+revenue"] > distance + 5


def test_a_country_its_people_and_its_capital_are_one_name() -> None:
    for text in (
        "China sold 5,000 cars.",
        "Chinese firms sold 5,000 cars.",
        "Officials in Beijing counted 5,000 cars.",
    ):
        assert context(text, "5,000").names == ("china",)


@pytest.mark.parametrize(
    ("text", "claim", "flag"),
    [
        ("Of the injured, 12 of them died.", "12", "partitive"),
        ("Of those 36 bodies, 32 have been named.", "32", "partitive"),
        ("In Aldmouth alone, 147 people died.", "147", "partitive"),
        ("The quake killed 300 people, 120 in Aldmouth alone.", "120", "partitive"),
        ("The capital accounts for 11,370 cases (80%) and 487 deaths.", "487", "partitive"),
        ("Farms accounted for 40 of the fires.", "40", "partitive"),
        ("The plant makes 300 small cars a week.", "300", "rate"),
        ("Doctors discharge 150 patients every day.", "150", "rate:day"),
        ("Of 29 who were taken to hospital, 18 were discharged.", "18", "stage:care:over"),
        ("Among the missing are three guards.", "three", "partitive"),
        ("The dead include 12 guards.", "12", "partitive"),
        ("Some 23 out of the 750 guests fell ill.", "750", "whole"),
        ("It costs $15m a day.", "$15m", "rate"),
        ("The minister said on Friday that 12 people died.", "Friday", "reporting"),
        ("At least 12 people died.", "At least 12", "moves:up"),
        ("Some 900 people lost their homes.", "Some 900", "moves:up"),
        ("The storm drove 900 from their homes.", "900", "moves:up"),
        ("The clinics are treating 60 patients.", "60", "moves:any"),
        ("The storm destroyed 48 houses.", "48", "moves:up"),
        ("The two leaders met.", "two", "definite"),
        ("The mill shut six days after that.", "six days", "ago"),
        ("SAN JOSE, May 14 - The port closed.", "May 14", "dateline"),
        ("SAN JOSE, May 14 (Press Wire) - The port closed.", "May 14", "dateline"),
        ("Its forecast for the growth of exports next spring was cut to 0.9%.", "0.9%", "forecast"),
    ],
)
def test_flags(text: str, claim: str, flag: str) -> None:
    assert flag in context(text, claim).flags


@pytest.mark.parametrize(
    ("text", "claim", "flag"),
    [
        ("Of the 36 wagons, 32 have been found.", "36", "of a whole"),
        ("Among the 36 dead are guards.", "36", "partitive"),
        ("The guards include 12 women.", "12", "partitive"),
        ("The mill shut six days after the fire.", "six days", "ago"),
        ("It is the warmest since records began in 1961.", "1961", "reporting"),
        ("The trial ran at 310 hospitals in 24 towns.", "310", "moves:up"),
        ("The capital accounts for most of it, and 487 people died.", "487", "partitive"),
        ("It made 300 cars a week earlier.", "300", "rate"),
        ("Of 29 who were taken to hospital, 18 were discharged.", "18", "stage:care:given"),
        ("Five captives took two hostages.", "Five", "moves:down"),
        ("That leaves 65 missing, if the estimate of 350 passengers is right.", "350", "moves:down"),
        ("Two shots were fired.", "Two", "moves:any"),
    ],
)
def test_no_flags(text: str, claim: str, flag: str) -> None:
    assert flag not in context(text, claim).flags


@pytest.mark.parametrize(
    ("text", "claim", "is_told"),
    [
        ("The flood claimed 158 lives in two provinces.", "two", True),
        ("Some 900 people lost their lives in two provinces.", "Some 900", True),
        ("Some 900 people spend their lives in two provinces.", "Some 900", False),
    ],
)
def test_lives_that_are_lost_are_deaths(text: str, claim: str, is_told: bool) -> None:
    stems = {stem for stem, _, _ in context(text, claim).words}
    assert ("+death" in stems) is is_told


@pytest.mark.parametrize(
    ("text", "claim", "measure"),
    [
        ("Some 900 people lost their lives.", "Some 900", "+death"),
        ("The mill lost 900 jobs in its life.", "900", "+loss"),
        ("At least 288 people were killed. The state put it at 275 on Sunday.", "275", "+death"),
        ("The toll is 3,753. It stood at 3,351 on Tuesday.", "3,351", "+death"),
        ("How many are missing? At least 400 people.", "At least 400", "+missing"),
        ("How many are missing is disputed. The mayor speaks of 400, others of more.", "400", "+missing"),
        ("The toll is 36. Some 17 were carried to the mill.", "Some 17", "+factory"),
        ("Some 58 people have still not been found.", "Some 58", "+missing"),
        ("Some 58 people have been found.", "Some 58", None),
        ("The toll is 36. At least 400 people came to the vigil.", "At least 400", None),
        ("The toll is 36. Some 120 injured came to the clinic.", "Some 120", "+injury"),
    ],
)
def test_what_a_figure_counts(text: str, claim: str, measure: str | None) -> None:
    assert (context(text, claim).measures[:1] or (None,))[0] == measure


@pytest.mark.parametrize(
    ("text", "claim", "is_told"),
    [
        ("The crown of gold is set with 212 pearls.", "212", False),
        ("Gold rose to $2,120.", "$2,120", True),
        ("They get one share for 22.48 of theirs.", "22.48", False),
    ],
)
def test_a_number_of_things_does_not_move_with_the_price_of_gold(text: str, claim: str, is_told: bool) -> None:
    assert ("moves:any" in context(text, claim).flags) is is_told


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Families are without news of 58 others.", True),
        ("There is no word of a deal on 58 others.", False),
    ],
)
def test_people_of_whom_there_is_no_news_are_missing(text: str, is_told: bool) -> None:
    assert ("+missing" in context(text, "58").measures) is is_told


@pytest.mark.parametrize(
    ("text", "claim", "is_told"),
    [
        ("The nine members of the board voted on it.", "nine", False),
        ("Nine people voted on it.", "Nine", True),
        ("Its forecast fell for the towns and villages of the north after they had paid 0.9%.", "0.9%", False),
    ],
)
def test_members_of_a_board_do_not_move(text: str, claim: str, is_told: bool) -> None:
    assert bool({"moves:up", "forecast"} & context(text, claim).flags) is is_told


@pytest.mark.parametrize(
    ("text", "claim", "noun"),
    [
        ("Brel saw 424 new cases.", "424", ("+case",)),
        ("Brel had 11 other ships.", "11", ("+ship",)),
        ("Brel had 11 of the ships.", "11", ()),
    ],
)
def test_the_thing_counted(text: str, claim: str, noun: tuple[str, ...]) -> None:
    assert context(text, claim).noun == noun


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Lindt was jailed. The 48-year-old wept.", ("lindt",)),
        ("Ada Lindt was jailed. The 48-year-old from Hull wept.", ("lindt", "hull")),
        ("Ada Lindt was jailed. The 48-year-old driver wept.", ()),
        ("Ada Lindt was shot by a young man. The 48-year-old ran.", ()),
        ("Ada Lindt was jailed. She hid the 48-year-old.", ()),
    ],
)
def test_whose_age_it_is(text: str, names: tuple[str, ...]) -> None:
    assert set(context(text, "48-year-old").names) == set(names)


def test_what_a_person_has_is_not_what_a_company_is_worth() -> None:
    assert "+wealth" in context("Lindt, with a net worth of $4bn, gave up.", "$4bn").measures
    assert "+wealth" not in context("The bank, with a market worth of $4bn, gave up.", "$4bn").measures
