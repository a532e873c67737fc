"""Verdicts on short stories: (what each article says, the verdict on two of their claims)."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from itertools import permutations

import pytest

from factcheck import Article, Report, check
from factcheck.model import Finding

FIRST, LATER = date(2024, 5, 14), date(2024, 5, 16)


def report(*texts: str, days: tuple[date | None, ...] = (FIRST, LATER, LATER)) -> Report:
    """The report on articles by outlets A, B, C …, published on the days given."""
    return check(
        Article(id=f"a{n}", text=text, source=f"Outlet {'ABCD'[n]}", published=day)
        for n, (text, day) in enumerate(zip(texts, days, strict=False))
    )


def verdict(found: Report, *words: str) -> str | None:
    """The verdict of the finding that holds claims with just these words."""
    texts = {claim.id: claim.text for claim in found.claims}
    for finding in found.findings:
        if sorted(texts[claim] for claim in finding.claims) == sorted(words):
            return finding.verdict
    return None


PORT = "The port of Aldmouth handled 1.2 million containers in 2023, and its revenue rose 26% to {} in that year."
QUAKE = "The earthquake in Tarsia killed {} people and destroyed 400 homes, the interior ministry said."


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("$240m", "$240 million", "agreement"),
        ("$240m", "$240.3m", "agreement"),
        ("$240m", "more than $235m", "agreement"),
        ("$240m", "$210m", "contradiction"),
    ],
)
def test_one_figure_in_two_articles(one: str, other: str, expected: str) -> None:
    assert verdict(report(PORT.format(one), PORT.format(other)), one, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("$240m", "€221m", "agreement"), ("$240m", "£190m", "agreement"), ("$240m", "€190m", "contradiction")],
)
def test_one_sum_in_two_currencies(one: str, other: str, expected: str) -> None:
    found = report(PORT.format(one), PORT.format(other))
    assert verdict(found, one, other) == expected
    finding = next(finding for finding in found.findings if "Central Bank" in finding.message)
    assert finding.severity == ("info" if expected == "agreement" else "warning")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("$240m", "240 million", "agreement"),
        ("$240m", "210 million", None),
        ("4.2 per cent", "4.2 points", "agreement"),
        ("26.4 hectares", "26.4", None),
    ],
)
def test_a_figure_without_its_unit_agrees_or_says_nothing(one: str, other: str, expected: str | None) -> None:
    assert verdict(report(PORT.format(one), PORT.format(other)), one, other) == expected


def test_what_no_third_article_can_bear_out_must_be_surer() -> None:
    texts = [
        "Some 300 homes were damaged when the river burst its banks in Aldmouth, the council said.",
        "The flood left 300 houses in need of repair.",
        "In Aldmouth 300 homes were damaged by the flood, the mayor said.",
    ]
    of_two, of_three = (report(*texts[:count]).findings[0] for count in (2, 3))
    assert of_two.verdict == of_three.verdict == "agreement"
    assert of_two.link and of_three.link and (of_two.link.threshold or 0) > (of_three.link.threshold or 0)


def test_what_is_printed_alike_does_not_differ_by_a_bound_on_what_it_converts() -> None:
    bridge = "The bridge of Aldmouth is {} miles (3,598 kilometres) from the border, the ministry said."
    found = report(bridge.format("2,236"), bridge.format("fewer than 2,300"))
    assert {finding.verdict for finding in found.findings} == {"agreement"}


def test_another_agency_tells_the_same() -> None:
    one = "Eleven people were hurt and eight houses burned, the Tarsia News Agency reported."
    other = "11 people were hurt and 8 houses burned, Outlet Radio said."
    assert verdict(report(one, other), "Eleven", "11") == "agreement"


def test_a_sum_that_its_article_converts_is_one_sum() -> None:
    found = report(PORT.format("$240m (€300m)"), PORT.format("$240m (€221m)"))
    assert verdict(found, "$240m", "$240m") == "agreement"
    assert verdict(found, "$240m", "€221m") is None
    found = report(PORT.format("$240m (€221m)"), PORT.format("$240 million"))
    assert verdict(found, "$240m", "€221m", "$240 million") == "agreement"


def test_the_figure_of_a_period_that_is_over_does_not_move() -> None:
    cargo = "The port handled cargo worth {} in the first quarter of 2024, officials said."
    assert verdict(report(cargo.format("$240m"), cargo.format("$190m")), "$240m", "$190m") == "contradiction"


def test_the_share_of_a_count_that_goes_on_may_fall() -> None:
    share = "Maria Ames of the Greens won {} of the votes in the Tarsia election, the electoral commission said."
    assert verdict(report(share.format("55.9%"), share.format("55.2%")), "55.9%", "55.2%") == "update"


def test_a_death_toll_that_grows_is_an_update() -> None:
    found = report(QUAKE.format("1,037"), QUAKE.format("2,012"))
    assert verdict(found, "1,037", "2,012") == "update"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "At least 296 people were killed in the earthquake in Tarsia.",
            "Of the village's 500 people, ninety were killed in the earthquake in Tarsia.",
        ),
        (
            "The storm in Tarsia left 84 people dead and 300 homeless.",
            "Of the crew's 120 people, 112 are dead after the storm in Tarsia.",
        ),
    ],
)
def test_a_whole_of_which_a_part_is_told_is_no_later_toll(one: str, other: str) -> None:
    assert "update" not in {finding.verdict for finding in report(one, other).findings}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A jury found Ada Lindt guilty on 14 counts of fraud.",
            "Ada Lindt was convicted of 19 counts of fraud by a jury.",
        ),
        (
            "The fund holds 2.4 million shares of the mine in Aldmouth.",
            "The fund in Aldmouth owns 4.2 million shares of the mine.",
        ),
    ],
)
def test_what_is_counted_once_does_not_move_with_time(one: str, other: str) -> None:
    assert "update" not in {finding.verdict for finding in report(one, other).findings}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a figure of an earlier year
        (
            "The earthquake in Tarsia killed at least 296 people, the interior ministry said.",
            "The quake is the worst since 1973, when about 1,500 people were killed, the interior ministry said.",
        ),
        # people and things
        (
            "A gunman killed 16 people in the hall of Tarsia, police said.",
            "The gunman fired 18 rounds in the hall of Tarsia, police said.",
        ),
        # what befell them, further off
        (
            "The floods affected 120 people in Tarsia, the injured among them.",
            "The floods affected 340 people in Tarsia, the missing among them.",
        ),
        # the record before
        (
            "Revenue of the Aldmouth harbour in 2023 was $240m, a record, the port said.",
            "Revenue of the Aldmouth harbour in 2023 was above the previous record of $210m, the port said.",
        ),
        # shares in two currencies
        ("Shares of Lindt in Aldmouth closed at $2.86.", "Shares of Lindt in Aldmouth closed at €3.24 on Thursday."),
        # by how much a share rose on two days
        ("Shares of Lindt in Aldmouth gained 5% on Monday.", "Shares of Lindt in Aldmouth gained 7% on Thursday."),
    ],
)
def test_figures_of_two_things_or_times_are_not_one_that_moved(one: str, other: str) -> None:
    assert not {"update", "contradiction"} & {finding.verdict for finding in report(one, other).findings}


def test_changes_of_one_time_contradict_each_other() -> None:
    sentence = "The yield of the ten-year bond of Tarsia sank by {} basis points."
    found = report(sentence.format(56), sentence.format(65))
    assert verdict(found, "56 basis points", "65 basis points") == "contradiction"


@pytest.mark.parametrize(("toll", "is_slip"), [("1,730", True), ("1,980", False)])
def test_an_update_with_swapped_digits_may_be_a_slip(toll: str, is_slip: bool) -> None:
    found = report(QUAKE.format("1,370"), QUAKE.format(toll))
    (finding,) = (finding for finding in found.findings if finding.verdict == "update")
    assert finding.message.endswith("one of them may be a slip.") == is_slip


def test_a_toll_that_falls_is_in_no_series_with_what_it_fell_from() -> None:
    found = report(
        *(QUAKE.format(toll) for toll in ("1,037", "2,012", "1,840")), days=(FIRST, LATER, date(2024, 5, 18))
    )
    series = [finding for finding in found.findings if finding.verdict == "update"]
    assert series and all(len(finding.sides) == 2 for finding in series)


def test_a_toll_that_was_also_corrected_is_one_series() -> None:
    tolls = ("1,037", "2,012", "2,140", "1,840")
    found = report(*map(QUAKE.format, tolls), days=(FIRST, LATER, date(2024, 5, 18), date(2024, 5, 21)))
    assert [len(finding.sides) for finding in found.findings if finding.verdict == "update"] == [4]


@pytest.mark.parametrize(
    "sentence",
    [
        "The clinics of Tarsia are treating {} patients after the quake, the ministry said.",
        "In the quake of Tarsia {} people have lost their homes, the ministry said.",
        "The quake in Tarsia damaged {} buildings, the ministry said.",
    ],
)
def test_people_and_houses_that_a_disaster_hits_go_on_to_be_counted(sentence: str) -> None:
    found = report(sentence.format("1,037"), sentence.format("2,012"))
    assert verdict(found, "1,037", "2,012") == "update"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # an hour of a day that each article takes from what it told before
        (
            "The quake struck at 3:45pm local time.",
            "On Sunday the mayor spoke. The quake struck at 15:45 local time at a depth of 9 km.",
        ),
        ("The quake struck at 3:45pm at a depth of 9 km.", "The quake struck at 3:45pm at a depth of 9 km."),
        # a time before another, which is not the same in both
        (
            "Retail sales in Tarsia fell 4% from the month before.",
            "Sales had risen in January. Retail sales in Tarsia fell 4% from the month before.",
        ),
    ],
)
def test_times_of_which_the_day_or_the_base_is_not_told_do_not_contradict(one: str, other: str) -> None:
    assert "contradiction" not in {finding.verdict for finding in report(one, other).findings}


def test_one_hour_whose_day_is_not_told_is_one_time() -> None:
    found = report(
        "The quake struck the port of Aldmouth at 4:17 a.m. on Tuesday.",
        "The quake in the port of Aldmouth was 12 km deep and struck at 4:17 a.m.",
    )
    assert verdict(found, "4:17 a.m. on Tuesday", "4:17 a.m.") == "agreement"


def test_an_hour_whose_day_is_told_may_contradict() -> None:
    sentence = "The quake struck the port of Aldmouth at 3:45pm on {}, at a depth of 9 km."
    found = report(sentence.format("Monday"), sentence.format("Sunday"), days=(FIRST, FIRST))
    assert "contradiction" in {finding.verdict for finding in found.findings}


def test_the_same_toll_on_the_same_day_is_not() -> None:
    found = report(QUAKE.format("1,037"), QUAKE.format("2,012"), days=(FIRST, FIRST))
    assert verdict(found, "1,037", "2,012") != "update"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("two", "four"),
        ("3 March 2023", "8 March 2023"),
        ("in May", "in August"),
        ("$5m", "$500m"),
        ("a third time", "a fifth time"),
    ],
)
def test_a_shared_sentence_with_another_value_is_a_contradiction(one: str, other: str) -> None:
    sentence = "The council of Aldmouth told the harbour board {} that it would close the old ferry terminal."
    found = report(sentence.format(one), sentence.format(other))
    assert [finding.verdict for finding in found.findings if len(finding.sides) > 1] == ["contradiction"]


def test_a_count_in_a_shared_sentence_may_have_moved_by_the_next_day() -> None:
    sentence = "Rescue teams have pulled {} people from the debris of the Aldmouth mill."
    found = [report(sentence.format(26), sentence.format(38), days=(FIRST, day)) for day in (FIRST, LATER)]
    assert [verdict(one, "26", "38") for one in found] == ["contradiction", None]


def test_a_figure_in_a_shared_sentence_that_rounds_another_has_not_moved() -> None:
    days = datetime(2024, 5, 14, 6), datetime(2024, 5, 14, 18)
    found = report(*map(QUAKE.format, ("8,350", "nearly 8,500")), days=days)
    assert verdict(found, "8,350", "nearly 8,500") is None


TRUST = "The Aldmouth trust gave {} to the two museums of the old harbour."
SHARED = [
    # what was changed is told apart, however it is hedged
    ("about 77 paintings", "about 86 paintings", "contradiction"),
    ("more than 85 paintings", "more than 94 paintings", "contradiction"),
    ("nearly 70 paintings", "nearly 79 paintings", "contradiction"),
    ("between 15 and 20 paintings", "between 15 and 29 paintings", "contradiction"),
    ("63 paintings", "more than 63 paintings", "contradiction"),
    ("63 paintings", "just over 63 paintings", "agreement"),
    ("£3.1 million", "over £3.1 million", "agreement"),
    # what is true of a figure restates it, however loosely
    ("63 paintings", "at least 63 paintings", "agreement"),
    ("63 paintings", "more than 20 paintings", "agreement"),
    ("63 paintings", "fewer than 200 paintings", "agreement"),
    # a bound does not confirm the figure that a later article gives
    ("more than 20 paintings", "63 paintings", None),
    ("fewer than 200 paintings", "63 paintings", None),
]


@pytest.mark.parametrize(("one", "other", "expected"), SHARED)
def test_a_shared_sentence_with_bounds(one: str, other: str, expected: str | None) -> None:
    found = report(TRUST.format(one), TRUST.format(other), days=(None, None))
    figures = [text.removesuffix(" paintings") for text in (one, other)]
    assert verdict(found, *figures) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # short sentences are shared as well
        ("The jury put the damages at $85m.", "The jury put the damages at $85bn.", "contradiction"),
        ("The thieves took 40 paintings.", "The thieves took 60 paintings.", "contradiction"),
        # forms of words are not
        ("Sales rose to £14m from £13m.", "Sales rose to £98m from £89m.", None),
        ("Sales rose 6.2% to £145m from £137m.", "Sales rose 6.7% to £427m from £400m.", None),
        # one date under two weekdays
        ("The fair opens on Tuesday, June 18.", "The fair opens on Friday, June 18.", "contradiction"),
        ("The fair opens on Tuesday, June 18.", "The fair opens on Tues, June 18.", "agreement"),
        # "the two towns" is said again where the sentence is
        ("The road joins the two towns by the sea.", "The road joins the 2 towns by the sea.", "agreement"),
    ],
)
def test_sentences_on_their_own(one: str, other: str, expected: str | None) -> None:
    found = report(one, other, days=(None, None))
    verdicts = {finding.verdict for finding in found.findings} - {"single_source"}
    assert verdicts == ({expected} if expected else set())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # names of other companies, in articles that do not know each other's
        (
            "Over nine months Brandt & Holm earned €2bn, or €8.46 a share, up 18% from €1.69bn, or €7.03 a share.",
            "Over nine months Lindt Marine earned €315.8m, or €2.62 a share, up 13% from €280.7m, or €2.30 a share.",
        ),
        # the figure of a year earlier
        (
            "Net income of the ferry company rose to €3m, or 29 cents a share adjusted for the split.",
            "A year earlier the ferry company earned €2.4m, or 24 cents a share adjusted for the split.",
        ),
    ],
)
def test_figures_of_two_things_do_not_contradict_each_other(one: str, other: str) -> None:
    assert "contradiction" not in {finding.verdict for finding in report(one, other, days=(None, None)).findings}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # what was expected, and what came
        (
            "Waves of up to 10 metres are expected at the harbour of Aldmouth, forecasters said.",
            "Waves of 14 metres were measured at the harbour of Aldmouth, forecasters said.",
        ),
        (
            "The mill at Aldmouth is forecast to make 400,000 tonnes of steel in 2024.",
            "The mill at Aldmouth made 460,000 tonnes of steel in 2024.",
        ),
        # two plans, weeks apart
        (
            "The deficit of Tarsia will be $6.5bn next year, its treasury said.",
            "The deficit of Tarsia will be $6.9bn next year, its treasury said.",
        ),
        # what had been
        (
            "The ferry company of Aldmouth raised its dividend to 36 cents a share.",
            "The dividend of the ferry company of Aldmouth had been 30 cents a share.",
        ),
        # a person and a relative
        (
            "Court records show that Ada Lindt, 49, was found guilty of fraud twice in Aldmouth.",
            "Court records show that Ada Lindt's 62-year-old brother, Ben Lindt, was found guilty of fraud twice.",
        ),
        # an addition to a whole
        (
            "The trust of Aldmouth received $64m for the museum from the city council.",
            "The trust of Aldmouth received $46m more for the museum from the city council.",
        ),
    ],
)
def test_a_figure_of_another_state_of_things_does_not_contradict(one: str, other: str) -> None:
    found = report(one, other, days=(FIRST, date(2024, 6, 16)))
    assert "contradiction" not in {finding.verdict for finding in found.findings}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The app Tarsia counts 2.96 billion daily users, up 5%.",
            "The app Tarsia counts 3.02 billion monthly users, up 5%.",
        ),
        (
            "The mine at Aldmouth made a net profit of $64m in 2023.",
            "The mine at Aldmouth made a gross profit of $72m in 2023.",
        ),
        (
            "The mine at Aldmouth made a net profit of $64m in 2023.",
            "The mine at Aldmouth made a gross profit of $64m in 2023.",
        ),
        (
            "Shelling in Tarsia killed 140 civilians, the ministry said.",
            "Shelling in Tarsia killed 160 soldiers, the ministry said.",
        ),
    ],
)
def test_figures_of_opposed_scopes_say_nothing_of_each_other(one: str, other: str) -> None:
    found = report(one, other)
    figures = {claim.id for claim in found.claims if claim.kind in ("money", "count")}
    assert {finding.verdict for finding in found.findings if figures & {*finding.claims}} == {"single_source"}


def test_two_figures_of_one_article_are_not_one_that_moved() -> None:
    early = "The quake in Tarsia killed 120 people, {} said, and 40 people died in the port."
    late = "The quake in Tarsia killed 200 people, the ministry said."
    found = report(early.format("the ministry"), early.format("officials"), late, days=(FIRST, FIRST, LATER))
    texts = {claim.id: claim.text for claim in found.claims}
    moved = [finding for finding in found.findings if finding.verdict == "update"]
    assert [{texts[claim] for claim in finding.claims} for finding in moved] == [{"120", "200"}]


def test_one_figure_up_and_down_has_not_moved() -> None:
    found = report("Shares of Lindt Marine fell 3.6% on Tuesday.", "Shares of Lindt Marine climbed 3.6% on Tuesday.")
    assert verdict(found, "3.6%", "3.6%") == "contradiction"


def test_figures_of_one_year_contradict_each_other_however_it_is_told() -> None:
    found = report(
        "The museum of Aldmouth had 286,000 visitors last year, its director said.",
        "The museum of Aldmouth had 268,000 visitors in 2023, its director said.",
    )
    assert verdict(found, "286,000", "268,000") == "contradiction"


def test_two_swapped_digits_of_a_long_figure_are_a_contradiction_whatever_was_planned() -> None:
    found = report(
        "The port of Aldmouth will let in 48,260 tonnes of beef, the minister said.",
        "The port of Aldmouth has let in 42,860 tonnes of beef, the minister said.",
        days=(FIRST, FIRST + timedelta(days=10)),
    )
    assert verdict(found, "48,260 tonnes", "42,860 tonnes") == "contradiction"


def test_plans_of_two_days_may_contradict_each_other() -> None:
    found = report(
        "Spending on schools in Aldmouth will increase by 18% next year, the council forecasts.",
        "Spending on schools in Aldmouth is to be cut by 18% next year, the council plans.",
    )
    assert verdict(found, "18%", "18%") == "contradiction"


def test_a_forecast_after_the_fact_may_contradict_it() -> None:
    found = report(
        "The mill at Aldmouth made 460,000 tonnes of steel in 2024.",
        "The mill at Aldmouth is forecast to make 400,000 tonnes of steel in 2024.",
    )
    assert verdict(found, "460,000 tonnes", "400,000 tonnes") == "contradiction"


def test_small_figures_of_others_do_not_agree() -> None:
    found = report(
        "Rescuers of Lindt Marine pulled two crew members from the flooded engine room.",
        "Two crew members of the Brandt ferry walked out, and the engine room was never flooded.",
    )
    assert {finding.verdict for finding in found.findings} == {"single_source"}


def test_one_figure_of_two_years_is_no_agreement() -> None:
    said = "The bank of Aldmouth expects the economy of Tarsia to grow by 1.2% in 2026."
    told = "For the economy of Tarsia the bank of Aldmouth now foresees growth of 1.2% in {}, a slow year."
    same, other = (report(said, told.format(year)) for year in (2026, 2028))
    assert verdict(same, "1.2%", "1.2%") == "agreement"
    assert {finding.verdict for finding in other.findings if "1.2%" in finding.message} == {"single_source"}


@pytest.mark.parametrize(
    ("part", "is_told"),
    [("147 passengers and 12 crew", False), ("twelve crew and 147 passengers", False), ("147 passengers", True)],
)
def test_a_part_does_not_contradict_the_whole_that_it_makes(part: str, is_told: bool) -> None:
    ferry = "The ferry of Lindt Marine was carrying {} when it sank off Aldmouth on Sunday."
    found = report(ferry.format(part), ferry.format("159 passengers"))
    assert any(finding.verdict == "contradiction" for finding in found.findings) is is_told


def test_a_contradiction_between_a_figure_and_its_bound_may_be_a_looser_wording() -> None:
    found = report(TRUST.format("63 paintings"), TRUST.format("more than 63 paintings"), days=(None, None))
    finding = next(finding for finding in found.findings if finding.verdict == "contradiction")
    assert finding.severity == "warning"
    assert "It may be a looser wording." in finding.message


def test_dates_without_an_anchor_compare_in_a_shared_sentence_only() -> None:
    sentence = "The council of Aldmouth told the harbour board on {} that it would close the old ferry terminal."
    shared = report(sentence.format("Monday"), sentence.format("Friday"), days=(None, None))
    assert verdict(shared, "Monday", "Friday") == "contradiction"
    apart = report(sentence.format("Monday"), "The board of the harbour met on Friday.", days=(None, None))
    assert {finding.verdict for finding in apart.findings} == {"single_source"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Peter Holm, 46, deputy manager of quality, becomes a director of the group.",
            "Anna Berg, 45, deputy manager of corporate affairs, becomes a director of the group.",
        ),
        (
            "Peter Holm, 46, follows the count of votes in Tarsia.",
            "Anna Berg, 41, follows the count of votes in Tarsia.",
        ),
    ],
)
def test_ages_of_two_persons_do_not_contradict_each_other(one: str, other: str) -> None:
    found = report(one, other)
    assert {finding.verdict for finding in found.findings} <= {"single_source"}


def test_a_week_in_which_two_things_happened_is_no_agreement() -> None:
    found = report(
        "The mayor of Aldmouth came home last week from a visit to Tarsia.",
        "In Aldmouth the singer Ada Lindt signed copies of her first book last week.",
        days=(FIRST, FIRST),
    )
    assert verdict(found, "last week", "last week") is None


def test_what_nobody_else_says_has_a_single_source() -> None:
    found = report(PORT.format("$240m"), "The mayor of Tarsia, 58, was re-elected on Sunday.")
    assert {finding.verdict for finding in found.findings} == {"single_source"}


def test_one_article_alone_has_no_findings_about_sources() -> None:
    assert report(PORT.format("$240m")).findings == ()


def test_a_contradiction_names_its_sources_and_quotes_both() -> None:
    found = report(PORT.format("$240m"), PORT.format("$210m"))
    message = next(finding.message for finding in found.findings if finding.verdict == "contradiction")
    for part in ("Outlet A (2024-05-14)", "“$240m”", "Outlet B (2024-05-16)", "“$210m”"):
        assert part in message


TOPICS = [
    # the thing counted stands with its number, as it is printed
    (
        "Rovers' winger Dele Arrua scored 17 league goals in 38 matches last season.",
        "Rovers' winger Dele Arrua scored 71 goals in 38 matches last season.",
        "“17 league goals”, but Outlet B (2024-05-16) says “71 goals”",
    ),
    # a name with a hyphen stays whole
    (
        "Ada Lindt-Marsh, 58, was found guilty of fraud by a jury in Aldmouth.",
        "Ada Lindt-Marsh, 56, was found guilty of fraud by a jury in Aldmouth.",
        "(age, Ada Lindt-Marsh, ",
    ),
]


@pytest.mark.parametrize(("one", "other", "words"), TOPICS)
def test_a_message_says_what_it_is_about(one: str, other: str, words: str) -> None:
    messages = [finding.message for finding in report(one, other).findings if finding.verdict == "contradiction"]
    assert [words in message for message in messages] == [True]


def test_articles_of_one_source_and_day_are_told_apart_by_the_hour() -> None:
    found = check(
        Article(id=f"a{hour}", text=PORT.format(worth), source="Outlet", published=datetime(2024, 5, 14, hour))
        for hour, worth in ((9, "$240m"), (10, "$210m"))
    )
    message = next(finding.message for finding in found.findings if finding.verdict == "contradiction")
    assert "Outlet (2024-05-14 09:00) says “$240m”, but Outlet (2024-05-14 10:00) says “$210m”" in message


def test_sides_do_not_overlap_and_hold_all_claims() -> None:
    found = report(PORT.format("$240m"), PORT.format("$210m"), PORT.format("$240 million"))
    for finding in found.findings:
        if finding.sides:
            assert sorted(claim for side in finding.sides for claim in side) == sorted(finding.claims)


def test_the_larger_side_is_kept_together() -> None:
    found = report(PORT.format("$240m"), PORT.format("$210m"), PORT.format("$240 million"))
    contradiction = next(finding for finding in found.findings if finding.verdict == "contradiction")
    assert sorted(map(len, contradiction.sides)) == [1, 2]


def test_related_measures_point_the_same_way() -> None:
    found = report(
        "China's trade with Japan fell 16 per cent in March 2024.",
        "Chinese exports to Japan dipped in March 2024.",
    )
    related = [finding for finding in found.findings if "Related" in finding.message]
    assert [finding.verdict for finding in related] == ["agreement"]


def test_the_order_of_articles_does_not_matter() -> None:
    articles = [
        Article(id=name, text=text, source=name, published=FIRST)
        for name, text in (("x", PORT.format("$240m")), ("y", PORT.format("$210m")), ("z", PORT.format("$0.24bn")))
    ]
    reports = [check(order).to_dict() for order in permutations(articles)]
    assert all(other == reports[0] for other in reports)


@pytest.mark.parametrize("when", [date.min, date.max, datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14)))])
def test_articles_of_any_day_are_checked(when: date) -> None:
    texts = ("On Thursday 12 people died, a week ago 3.", "In two weeks 12 people died last year, 40 years ago.")
    found = check(Article(id=str(n), text=text, published=when) for n, text in enumerate(texts))
    assert len(found.articles) == 2


def test_every_finding_between_sources_can_be_explained() -> None:
    found = report(PORT.format("$240m"), PORT.format("$210m"))
    explained: list[Finding] = [f for f in found.findings if f.verdict in ("agreement", "contradiction", "update")]
    assert explained
    for finding in explained:
        assert finding.explanation
        assert 0 < finding.confidence < 1


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Lindt", "Lindt AG", False),
        ("Lindt", "Lindt", False),
        ("Lindt", "Brevia", True),
    ],
)
def test_a_longer_form_of_a_name_is_the_word_of_no_other(one: str, other: str, expected: bool) -> None:
    sentence = "Patients lost {} of their body weight on the pill, {} said."
    found = report(sentence.format("16.4%", one), sentence.format("14.6%", other))
    (finding,) = (finding for finding in found.findings if finding.verdict == "contradiction")
    assert ("the word of another" in finding.message) == expected


TURNOUT = "Turnout in the mayoral vote in Aldmouth was {}, the town's electoral office said."
VACCINATED = "The province of Tarsia has vaccinated {} of its schoolchildren against polio, the health ministry said."


@pytest.mark.parametrize(
    ("text", "first", "second", "third", "expected"),
    [
        (TURNOUT, "58.2%", "61.4%", "58.2%", "contradiction"),
        (VACCINATED, "12,400", "14,800", "12,400", "contradiction"),
        (TURNOUT, "58.2%", "61.4%", "61.4%", "update"),
        (VACCINATED, "12,400", "14,800", "14,800", "update"),
        (QUAKE, "31", "38", "31", "update"),
        ("Shares in Aldmouth Ports traded at {} on the exchange.", "$31.20", "$31.90", "$31.20", "update"),
    ],
)
def test_what_has_moved_does_not_come_back(text: str, first: str, second: str, third: str, expected: str) -> None:
    days = (FIRST, LATER, LATER + timedelta(2))
    found = report(*map(text.format, (first, second, third)), days=days)
    assert {finding.verdict for finding in found.findings if len(finding.sides) > 1} == {expected}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("has so far spent £19m", "has spent £21m", "update"),
        ("has spent £19m", "has now spent £21m", "update"),
        ("has so far spent £21m", "has spent £19m", "contradiction"),
        ("spent £19m", "spent £21m", "contradiction"),
    ],
)
def test_what_has_come_about_so_far_may_grow(first: str, second: str, expected: str) -> None:
    spent = "The council of Aldmouth {} on the repair of the harbour wall, it said."
    found = report(spent.format(first), spent.format(second))
    assert {finding.verdict for finding in found.findings} == {expected}


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("With two-thirds of the votes counted, the Liberals of Tarsia had 31.4%.", "update"),
        ("With 870 of 1,240 stations in, the Liberals of Tarsia had 31.4%.", "update"),
        ("After 40% of polling stations had reported, the Liberals of Tarsia had 31.4%.", "update"),
        ("The Liberals of Tarsia had 31.4%. Hopes for the votes of the north were high.", "contradiction"),
    ],
)
def test_shares_move_while_votes_are_counted(first: str, expected: str) -> None:
    found = report(first, "The Liberals of Tarsia have 32.9%, the final result shows.")
    assert {finding.verdict for finding in found.findings if len(finding.claims) > 1} == {expected}


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("With 70 of 90 seats declared, the Liberals of Tarsia had 31 seats.", "update"),
        ("The Liberals of Tarsia had 31 seats, with 12 wards still to declare.", "update"),
        ("The Liberals of Tarsia had 31 seats as counting went on.", "update"),
        ("Early results gave the Liberals of Tarsia 31 seats.", "update"),
        ("The Liberals of Tarsia have 31 seats.", "contradiction"),
    ],
)
def test_seats_move_while_votes_are_counted(first: str, expected: str) -> None:
    found = report(first, "The Liberals of Tarsia have 38 seats, the final result shows.")
    assert {finding.verdict for finding in found.findings if len(finding.claims) > 1} == {expected}


@pytest.mark.parametrize(
    ("first", "second", "third", "sides"),
    [
        ("86 civilians", "97 people", "111 soldiers", [2, 2]),
        ("86 civilians", "97 people", "111 civilians", [3]),
    ],
)
def test_no_series_goes_from_one_scope_to_another(first: str, second: str, third: str, sides: list[int]) -> None:
    killed = "The strikes killed {} in Tarsia, the ministry said."
    found = report(*map(killed.format, (first, second, third)), days=(FIRST, LATER, LATER + timedelta(2)))
    assert [len(finding.sides) for finding in found.findings if finding.verdict == "update"] == sides


@pytest.mark.parametrize(("ago", "is_told"), [("", True), ("three years ago", False)])
def test_the_toll_of_years_ago_has_not_moved(ago: str, is_told: bool) -> None:
    first = f"The captain of the ferry Ada is guilty of sinking it {ago} with the loss of 33 lives, a court said."
    second = "The captain of the ferry Ada is guilty of sinking it with the loss of 36 lives, a court said."
    third = "The ferry Ada sank in Tarsia with the loss of 33 lives, a court said of the captain."
    found = report(first.replace("  ", " "), second, third, days=(FIRST, LATER, FIRST))
    assert ("update" in {finding.verdict for finding in found.findings}) == is_told
