"""Every rule on sentences with a mistake and on their sound neighbours; all of them made up."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.check import check, read_claims
from factcheck.model import Article, Finding
from factcheck.rules import RULES, inconsistencies

PUBLISHED = date(2024, 5, 16)


def findings(text: str, published: date | None = PUBLISHED) -> list[Finding]:
    """The inconsistencies of an article; what stands before " == " is its title."""
    title, _, body = text.rpartition(" == ")
    report = check([Article(id="a", text=body, title=title or None, published=published)])
    return [finding for finding in report.findings if finding.verdict == "inconsistency"]


def codes(text: str, published: date | None = PUBLISHED) -> list[str]:
    return [finding.code for finding in findings(text, published)]


WRONG_CHANGES = (
    "Its workforce was cut by a third, from 1,000 to 900.",
    "The population fell by 2 million to 1.21 billion from 1.31 billion.",
    "Sales rose from £80m in 2022 to £100m last year, an increase of 20%.",
    "Sales rose 20% to £100m from £80m a year earlier.",
    "Sales rose 20%, from £80m to £100m.",
    "Sales rose 20% to £100m (2022: £80m).",
    "Sales were £100m, up 20% from £80m a year earlier.",
    "Sales came to £100m, against £80m a year earlier, a rise of 20%.",
    "The fee goes from €4 to €10, or 60%.",
    "Output doubled from 5 million tonnes to 14 million tonnes.",
    "Membership rose by 40 per cent, from 1,000 to 1,200.",
    "Rent rose from €900 to €1,200 (up 50%).",
    "A barn that sold for £1.2m in 2021 can now be had for £780,000, 25 per cent less, with its roof.",
    "Net rose 40% to $87 million, or $2.02 a share, from $58 million, or $1.40 a share, a year earlier.",
)
SOUND_CHANGES = (
    "Its workforce was cut by a third, from 1,000 to 680.",
    "The population fell by 100 million to 1.21 billion from 1.31 billion.",
    "Sales rose from £80m in 2022 to £100m last year, an increase of 25%.",
    "Revenue rose 79% from £3.3bn to £5.9bn.",
    "Revenue fell from $5.9bn to $3.3bn, down 44 per cent.",
    "Rent was cut by a fifth, from €1,000 to €800.",
    "Sales more than tripled, from $7.2bn to just over $26bn, a 262 per cent rise.",
    "Output doubled from 5 million tonnes to 9.8 million tonnes.",
    "Sales rose 26% at constant currency to £100m from £90m.",
    "Sales rose 8% a year, from £80m to £100m.",
    "Sales rose 5% on an organic basis, from £80m to £100m.",
    "Shares fell 4% after profit rose from $10m to $12m.",
    "Shares fell 4% as profit rose from $10m to $12m.",
    "Shares fell 4% on profit that rose from $10m to $12m.",
    "Profit rose from $10m to $12m, up 3% on what was forecast.",
    "Profit rose from $10m to $12m, up 3% from the previous quarter.",
    "Sales grew 5% year on year to £100m, from £90m in the previous quarter.",
    "Sales rose 20% to £100m from £83m expected by analysts.",
    "Sales were £100m and profit £10m, up 25% from £80m.",
    "Net rose 50% to $87 million, or $2.02 a share, from $58 million, or $1.40 a share, a year earlier.",
    "Profit was $1.28 billion, or 70 cents a share, compared with $1.1 billion, or 60 cents a share, a year earlier.",
    "Prices run from £80 to £100, and 20% of the seats are sold.",
    "About 200 people came, 20% more than the 167 of last year.",
    "The number of shops went from 80 to about 100, a rise of roughly 30%.",
)
WRONG_POINTS = (
    "Inflation reached 2.6% in May, up two percentage points from the 2.4% of April.",
    "The rate was cut by 25 basis points, from 4% to 3.5%.",
    "The bank cut its rate from 4% to 3.75%, a cut of half a percentage point.",
    "Homes now make up 87 percent of sales, against 83 percent a year earlier, a rise of 4 percent.",
    "The cut of 0.25 per cent, from 4 per cent to 3.75 per cent, takes effect on Monday.",
)
SOUND_POINTS = (
    "The rate was cut by 25 basis points, from 4% to 3.75%.",
    "The rate was cut by a quarter of a point, from 4% to 3.75%.",
    "Inflation rose by two tenths of a percentage point, from 2.4% to 2.6%.",
    "Unemployment rose from 4% to 5%, an increase of 25 per cent.",
    "Support rose from 35% to 40%, up five percentage points.",
    "The bank raised its forecast for 2024 to 2.5% from 2.3% and for 2025 to 2.2% from 2.0%.",
    "Turnout rose from 98 to 100 per cent, a rise of 2 per cent.",
    "Shares rose 3% to $103 and yields fell from 4% to 3.9%.",
)
WRONG_DATES = (
    "In 2023 all was quiet. The council will meet on Wednesday, June 14.",
    "It was founded a year ago. The next session is due on Monday, June 11.",
    "The council met on Tuesday 15 May 2024.",
    "The council met on Tuesday, May 14, 2023.",
    "The council meets on Friday, May 18.",
    "The council met on Tuesday (13 May) and went home.",
    "The council met on 14 May 2024, a Wednesday.",
    "It passed its budget only in May of last year, 2022.",
)
SOUND_DATES = (
    "The council met on Wednesday 15 May 2024.",
    "The council met on Tuesday, May 14, 2024.",
    "The council meets on Saturday, May 18.",
    "The council met on Tuesday (14 May) and went home.",
    "The council met on 14 May 2024, a Tuesday.",
    "The council met from Tuesday 14 to Friday 17 May.",
    "The council met on Monday 13 and Tuesday 14 May.",
    "In 2001 all was quiet. On Tuesday, June 12, the council met for the first time.",
    "The council met on Saturday, June 10 last year.",
    "It passed its budget last year, 2023.",
    "Sales fell last year, 2022 was better.",
    "The council met on Sunday, December 17.",
    "In 2023 all was quiet. On Wednesday, June 14, the council met for the first time.",
    "In 2023 all was quiet. The council will meet on Friday, June 14.",
    "The council will meet, as on Wednesday, June 14 last year, in the hall.",
)
WRONG_SUMS = (
    "On board were 24 people (21 crew and two pilots).",
    "It found £6.0m: £2.5m in tax and £3.9m in fees.",
    "On board were 21 crew and two pilots, 24 persons in all.",
    "The owners lost $1.7 billion and the lenders $1.3 million, for a total of $3 billion.",
    "It overstated sales by 214 billion yuan in 2019 and 350 billion in 2020, which gives 546 billion yuan in total.",
    "The ship cost £6.5m: £2.1m for the hull and £4.0m for the engines.",
    "In the vote 60% were in favour, 30% against and the remaining 20% abstained.",
    "Eleven of the 14 vases were found. The other four are lost.",
    "It has 12 members, of whom 15 are women.",
    "The ferry had 717 people on board, 171 passengers and six crew.",
    "The jury had 12 members, seven men and four women.",
)
SOUND_SUMS = (
    "On board were 23 people (21 crew and two pilots).",
    "The match ended 24 minutes (3 and 4) late.",
    "On board were 21 crew and two pilots, 23 persons in all.",
    "The owners lost $1.7 billion and the lenders $1.3 billion, for a total of $3 billion.",
    "It won 10 gold and 12 silver medals, 40 in all.",
    "In Umbria 12 people died and in Molise three, bringing the total to 40.",
    "The ship cost £6.1m: £2.1m for the hull and £4.0m for the engines.",
    "The ship cost £6.5m: mostly £2.1m for the hull and £4.0m for the engines.",
    "The firm has 500 staff: 200 in Leeds and 100 in York.",
    "In the vote 60% were in favour, 30% against and the remaining 10% abstained.",
    "The channel put on 200,000 for a total of 46.6 million, and its rival added 800,000.",
    "It carried more than 30,000 vehicles a day and 12.4 million in all of 2023.",
    "It has 12 members, of whom seven are women.",
    "The ferry had 177 people on board, 171 passengers and six crew.",
    "The ferry had 177 people on board, including 161 passengers and six crew.",
    "The jury had 12 members, seven men and four women, and a boy.",
    "The army killed 40 people, 22 men and 12 women.",
    "Eleven of the 14 vases were found. The other three are lost.",
    "Five of the 12 ships sank and four burnt. The other five were saved.",
    "Twelve men and five women came, of whom 15 stayed.",
    "Of 12 men and five women, 15 people in all stayed.",
)
WRONG_YEARS = (
    "The town marks the 85th anniversary of its founding in 1949.",
    "A ship destroyed a 57-year-old bridge that was inaugurated in 1977.",
    "The bridge opened in March 1977, 57 years ago.",
    "It was the first landing in 37 years, since 1976.",
    "The bridge was opened in 1977, and is now gone. The hall, built in 1954, is 60 years old.",
    "The minister is on a three-day visit from 3 to 10 May.",
    "The three-day visit runs from Monday to Friday.",
    "The minister begins a two-week tour on 3 May that ends on 7 May.",
    "She will be in Oslo from 3 to 7 May for a two-day visit.",
    "The festival, from 3 to 7 May 2024, lasts ten days.",
    "The five-day conference opens on 3 May and closes on 12 May.",
    "Founded in 1950, the club marks its 64th anniversary this year.",
)
SOUND_YEARS = (
    "He had led the party for ten years, since 1986.",
    "The town marks the 75th anniversary of its founding in 1949.",
    "He was jailed after the 40th anniversary of the uprising of 1949.",
    "A ship destroyed a 47-year-old bridge that was inaugurated in 1977.",
    "The bridge opened in March 1977, 47 years ago.",
    "The bridge opened in December 1977, 46 years ago.",
    "It was the first landing in 48 years, since 1976.",
    "The bridge opened in 1977, about 50 years ago.",
    "A 57-year-old man found the bridge, which had been built in 1977 and closed in 2010.",
    "A 57-year-old builder said the hall opened in 1990.",
    "A 57-year-old teacher lives in a house that was built in 1990.",
    "The minister is on a three-day visit from 3 to 5 May.",
    "The five-day visit runs from Monday to Friday.",
    "The minister begins a two-week tour on 3 May that ends on 16 May.",
    "The festival, from 3 to 7 May 2024, lasts five days.",
    "The five-day conference opens on 3 May and closes on 7 May.",
    "Founded in 1950, the club marks its 74th anniversary this year.",
    "Founded in 1950, the club marked its 64th anniversary with a match.",
    "The minister is on a two-day visit on Thursday and Friday.",
)
WRONG_SCALES = (
    "The company lost $1.35 million on its bakery in Bergen last year, the auditors found.\n\n"
    "Auditors found that the company lost $1.35 billion on its bakery in Bergen.",
    "The plan will cost 120 million dirhams ($11.7bn) over five years.",
    "The builder was promised €3.5m (£3bn).",
    "The village lies 45 km (45 miles) from the coast.",
    "The wave was three metres (30 feet) high.",
    "The unit was fined 4.2 billion yuan (£262 million), and its founder 57 million yuan (£5.13 million).",
)
SOUND_SCALES = (
    "The plan will cost 120 billion dirhams ($11.7bn) over five years.",
    "The builder was promised €3.5m (£3m).",
    "He paid 5 million pesos ($1,200).",
    "He paid 528 million francs ($84.7 million).",
    "The village lies 45 km (28 miles) from the coast.",
    "The wave was three metres (10 feet) high.",
    "He is 5ft 10in (1.78m) tall.",
    "It was 40C (104F) in the shade.",
    "The fund has $1.5 billion. A baker in the town lost $1.5 million.",
)
WRONG_RATES = (
    "It bought 12 buses at £200,000 each, or £3.4m.",
    "It will cut 7,000 jobs, or 4.6% of its staff of 220,000.",
    "It will cut 4.6% of its 220,000 jobs, or 7,000.",
    "It will keep $3bn of the $5.5bn, or 70%.",
    "They are better off by €26 a month, or €321 a year.",
    "Of the staff, 738 of 770 people, or 85 percent, signed the letter.",
    "It will cut 7,000 jobs, or 4.6% of its employees. It has 220,000 of them.",
)
SOUND_RATES = (
    "It bought 12 buses at £200,000 each, or £2.4m.",
    "It will cut 7,000 jobs, or 3.2% of its staff of 220,000.",
    "It will cut 3.2% of its 220,000 jobs, or 7,000.",
    "Seven of ten people, or two-thirds, signed.",
    "It will cut 7,000 jobs, or 3% of its staff.",
    "It will cut 7,000 jobs, or 3.2% of its employees. It has 220,000 of them.",
    "It will cut 7,000 jobs, or 4.6% of its employees. It has 220,000 customers.",
    "They are better off by €26 a month, or €312 a year.",
    "They earn £500 a week, or about £26,000 a year.",
    "Of the staff, 738 of 770 people, or 96 percent, signed the letter.",
    "It sold 40 of 80 houses, and 85 percent of the land.",
)
WRONG_WAYS = (
    "The birth rate is 6.4‰, down from 6.3‰ a year earlier.",
    "Unemployment fell from 4.1% to 4.6% in the region.",
    "The number of shops rose to 80 from 90 a year earlier.",
    "Rents are €1,100, up sharply from €1,300.",
)
SOUND_WAYS = (
    "The birth rate is 6.2‰, down from 6.3‰ a year earlier.",
    "Unemployment fell from 4.6% to 4.1% in the region.",
    "The yen fell to 155.2 from 153.1 for a dollar.",
    "The club rose to 12 from 15 in the table.",
    "Sales rose from £80m and costs went to £70m.",
    "Losses rose from £20m to a loss of £15m.",
    "The number of shops rose to about 90 from 90 a year earlier.",
    "Profit rose to $2.53 a share from $100m.",
)
WRONG_UNITS = (
    "Monthly users of the app increased 2% to $2.99bn in March.",
    "The number of daily passengers rose to €40m.",
    "The river went up 0.41 centimetres and reached 5.21 metres.",
)
SOUND_UNITS = (
    "Monthly users of the app increased 2% to 2.99bn in March.",
    "Pay for hourly employees rose to $21.",
    "Revenue from subscribers rose to €40m.",
    "Employees were $400 better off.",
    "The river went up 41 centimetres and reached 5.21 metres.",
    "The river went up 0.41 metres and reached 5.21 metres.",
)
WRONG_HEADLINES = (
    "Ferry fire kills 21 passengers == A fire on the ferry killed 12 passengers on Monday.",
    "Harbour trade reaches $240bn == The trade of the harbour reached $240m in May, the port said.",
    "Ferry fire threatens 180 jobs == As many as 140 of the 900 jobs on the ferry are at risk from the fire.",
    "Harbour trade tops 3.4 billion == Harbour trade came to $2.9 billion in May.\n\nA year ago harbour trade was 3.1 "
    "billion.",
)
SOUND_HEADLINES = (
    "Ferry fire kills 12 passengers == A fire on the ferry killed 12 passengers on Monday.",
    "Ferry fire threatens 180 jobs == As many as 180 of the 900 jobs on the ferry are at risk from the fire.",
    "Ferry fire kills hundreds == A fire on the ferry killed 212 passengers on Monday.",
    "Ferry fire kills more than 200 passengers == A fire on the ferry killed 212 passengers on Monday.",
    "Ferry fire kills 21 passengers == A fire on the ferry killed 12 passengers.\n\nBy noon 21 had died.",
    "Ferry fire kills 21 passengers == A fire on the ferry hurt 14 sailors on Monday.",
    "Harbour trade reaches $240bn == The trade of the harbour reached $239.8bn in May, the port said.",
    "Harbour trade up 26% == The trade of the harbour, 40% of all trade, reached a record.",
    "Harbour trade tops 3.4 billion == Harbour trade came to $3.42 billion in May.\n\nA year ago harbour trade was 3.1 "
    "billion.",
)
WRONG_PLACES = ("It is her second visit to Oslo.\n\nShe will speak in parliament.\n\nThis is her third visit to Oslo.",)
SOUND_PLACES = (
    "It is her second visit to Oslo.\n\nThis is her third visit to Bergen.",
    "It is her second visit to Oslo.\n\nThis is his third visit to Oslo.",
    "It is her second visit to Oslo.\n\nThis is her third visit to Oslo since May.",
    "It is her second visit to Oslo.\n\nIt is her second visit to Oslo.",
)
WRONG_SHARES = (
    "In May 62% voted yes and 48% voted no.",
    "In the poll 60% named Varga, 30% named Holm and 25% were undecided.",
    "Of the seats, 55 per cent went to Labour, 35 per cent to the Liberals and 20 per cent to others.",
)
SOUND_SHARES = (
    "In May 62% voted yes and 38% voted no.",
    "In the poll 60% named tea and 50% named coffee.",
    "In the poll 48% were for it and 46% against, down from 51%.",
    "A winner needs more than 50% of the vote and at least 20% in half of the 38 provinces, and others wait.",
    "In the poll 60% of men were for it and 55% of women against.",
    "In the poll 60.4% named Varga, 30.4% named Holm and 9.3% were undecided.",
)
WRONG_LENGTHS = (
    "The play lasts 95 minutes, or an hour and 45 minutes.",
    "The shop was shut for four hours, from 10am to 1.15pm.",
)
SOUND_LENGTHS = (
    "The play lasts 95 minutes, or an hour and 35 minutes.",
    "The shop was shut for three hours, from 10am to 1.15pm.",
    "The shop was shut for an hour, or two when it rained.",
)
WRONG_ORDERS = (
    "Residents still have until Friday 10 May to reply.",
    "Ada Kovarik was arrested on 22 April. She had been charged on 20 April with theft.",
)
SOUND_ORDERS = (
    "Residents still have until Friday 24 May to reply.",
    "Residents had until 10 May to reply.",
    "Ada Kovarik was arrested on 22 April. She was charged on 24 April with theft.",
)
WRONG_ROLES = ("Ada Kovarik KC, prosecuting, said that he lied. Ms Kovarik, defending, said that he did not.",)
SOUND_ROLES = ("Ada Kovarik KC, prosecuting, said that he lied. Karl Kovarik, defending, said that he did not.",)
WRONG_LISTS = ("Three towns, Alder (pop. 300), Birch (200), Cole (150) and Dunn (90), are cut off.",)
SOUND_LISTS = ("Four towns, Alder (pop. 300), Birch (200), Cole (150) and Dunn (90), are cut off.",)
WRONG_RANKS = (
    "Alder had 361 mm of rain, making it the second-wettest place. Birch had 412 mm, Cole 388 mm and Dunn 95 mm.",
)
SOUND_RANKS = (
    "Alder had 361 mm of rain, making it the third-wettest place. Birch had 412 mm, Cole 388 mm and Dunn 95 mm.",
)
WRONG_REPEATS = (
    "Fire destroyed 40 homes in the valley on Monday night.\n\nNobody was hurt.\n\n"
    "Fire destroyed 60 homes in the valley on Monday night.",
)
SOUND_REPEATS = (
    "Fire destroyed 40 homes in the valley on Monday night.\n\nFire destroyed 40 homes in the valley on Monday night.",
    "Fire destroyed 40 homes in the valley on Monday night.\n\nFire destroyed 60 homes in the valley on Tuesday night.",
    "Shares in Alpha fell 3% on heavy trading.\n\nShares in Omega fell 4% on heavy trading.",
)
WRONG_NAMES = (
    "Anna Kovarik, director of the institute, welcomed it.\n\nForeign Minister Maria Kovarik did not.",
    "A coroner has ruled.\n\nAnna Kovarik, sitting in Leeds, said so.\n\nThe coroner, Ada Kovarik, will write.",
    "The plant will cost €3bn, its chief executive, Karl Pell, said.\n\nKurt Pell, the chief executive, is glad.",
    "Alder's mayor, Ada Kovarik, said no. The mayor, Ida Kovarik, then left.",
)
SOUND_NAMES = (
    "A coroner has ruled.\n\nAda Kovarik, sitting in Leeds, said so.\n\nThe coroner, Ada Kovarik, will write.",
    "The plant will cost €3bn, its chief executive, Bill Pell, said.\n\nWilliam Pell, the chief executive, is glad.",
    "Alder's mayor, Ada Kovarik, said no. Ida Kovarik, a teacher, then left.",
    "The mayor, Ada Kovarik, said no. The former mayor, Ida Kovarik, then left.",
    "The mayor, Ada Kovarik, succeeded her father, Karl Kovarik, who was mayor until 2010.",
    "Anna Kovarik, director of the institute, welcomed it.\n\nHer sister, Foreign Minister Maria Kovarik, did not.",
    "Anna Smith, director of the institute, welcomed it.\n\nForeign Minister Maria Smith did not.",
    "Anna Kovarik, director of the institute, welcomed it.\n\nDirector Maria Kovarik did not.",
    "Dan Kovarik, director of the institute, welcomed it.\n\nForeign Minister Daniel Kovarik did not.",
    "Anna Kovarik, director of the institute, welcomed it.\n\nForeign Minister Anna Kovarik did not.",
)

WRONG = {
    "FC201": WRONG_CHANGES,
    "FC202": WRONG_DATES,
    "FC203": WRONG_SUMS,
    "FC204": WRONG_YEARS,
    "FC205": WRONG_POINTS,
    "FC206": WRONG_SCALES,
    "FC207": WRONG_REPEATS,
    "FC208": WRONG_NAMES,
    "FC209": WRONG_RATES,
    "FC210": WRONG_WAYS,
    "FC211": WRONG_UNITS,
    "FC212": WRONG_HEADLINES,
    "FC213": WRONG_PLACES,
    "FC214": WRONG_SHARES,
    "FC215": WRONG_LENGTHS,
    "FC216": WRONG_ORDERS,
    "FC217": WRONG_ROLES,
    "FC218": WRONG_LISTS,
    "FC219": WRONG_RANKS,
}
SOUND = (
    *SOUND_CHANGES,
    *SOUND_DATES,
    *SOUND_SUMS,
    *SOUND_YEARS,
    *SOUND_POINTS,
    *SOUND_SCALES,
    *SOUND_REPEATS,
    *SOUND_NAMES,
    *SOUND_RATES,
    *SOUND_WAYS,
    *SOUND_UNITS,
    *SOUND_HEADLINES,
    *SOUND_PLACES,
    *SOUND_SHARES,
    *SOUND_LENGTHS,
    *SOUND_ORDERS,
    *SOUND_ROLES,
    *SOUND_LISTS,
    *SOUND_RANKS,
)


def test_every_rule_is_tried() -> None:
    assert list(WRONG) == list(RULES)


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in WRONG.items() for text in texts])
def test_a_mistake_is_found_once(code: str, text: str) -> None:
    (finding,) = findings(text)
    assert finding.code == code
    assert finding.claims or finding.places


@pytest.mark.parametrize("text", SOUND)
def test_sound_sentences_are_left_alone(text: str) -> None:
    assert [finding.message for finding in findings(text)] == []


def test_a_finding_names_its_claims_in_order_of_their_place() -> None:
    text = "Sales were £100m, up 20% from £80m a year earlier."
    reading = read_claims(Article(id="a", text=text, published=PUBLISHED))
    (finding,) = inconsistencies(*reading)
    by_id = {claim.id: claim.text for claim in reading.claims}
    assert [by_id[identity] for identity in finding.claims] == ["£100m", "20%", "£80m"]
    assert (finding.verdict, finding.severity, finding.level, finding.sides) == (
        "inconsistency",
        "error",
        "arithmetic",
        (),
    )
    assert finding.message == "“20%” does not follow from “£80m” to “£100m”: that is 25 per cent"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("It is 45 km (45 miles) away.", "“45 miles” is not “45 km”: 45 km is 28 miles"),
        ("The 287-foot (78-metre) mast fell.", "“78-metre” is not “287-foot”: 287-foot is 87.5-metre"),
        ("It is 30 feet (three metres) high.", "“three metres” is not “30 feet”"),
        (
            "It has 2.4m hectares (3.2 million acres).",
            "“3.2 million acres” is not “2.4m hectares”: 2.4m hectares is 5.93 million acres",
        ),
    ],
)
def test_a_wrong_conversion_is_told_with_the_right_one(text: str, message: str) -> None:
    assert [finding.message for finding in findings(text)] == [message]


def test_a_wrong_weekday_is_told_once_with_all_its_places() -> None:
    text = "At 8 o'clock on Friday 16 May 2024 it began.\n\nIt was Friday 16 May 2024."
    (finding,) = findings(text)
    assert len(finding.claims) == 2


def test_words_that_are_no_claims_are_given_with_their_places() -> None:
    (finding,) = findings(WRONG_NAMES[0])
    assert finding.claims == ()
    assert [place.line for place in finding.places] == [1, 3]
    assert all(WRONG_NAMES[0][place.start : place.end] == place.text for place in finding.places)


def test_findings_do_not_depend_on_what_else_an_article_says() -> None:
    of_sentences = [code for code in WRONG if code not in ("FC207", "FC208", "FC212", "FC213")]
    assert sorted(codes("\n\n".join(WRONG[code][0] for code in of_sentences))) == of_sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council met on Tuesday 15 May 2024.", ["FC202"]),
        ("The council meets on Friday, May 18.", []),
        ("The bridge opened in March 1977, 57 years ago.", []),
        ("It passed its budget only in May of last year, 2022.", []),
    ],
)
def test_without_a_publication_date_only_full_dates_are_checked(text: str, found: list[str]) -> None:
    assert codes(text, published=None) == found


@pytest.mark.parametrize("code", RULES)
def test_the_page_of_a_rule_is_complete(code: str) -> None:
    headings = [
        line for line in RULES[code].text.splitlines() if line.istitle() or line[:5] in ("What ", "Why i", "Known")
    ]
    assert [
        heading for heading in ("What it does", "Why it matters", "Example", "Known limits") if heading not in headings
    ] == []
