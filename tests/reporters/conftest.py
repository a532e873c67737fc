"""A made-up story told by six made-up outlets, with claims and findings set by hand."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, TypeVar

import pytest

from factcheck.model import (
    About,
    Article,
    Claim,
    Count,
    Evidence,
    Finding,
    Money,
    Ordinal,
    Percent,
    Quantity,
    Quote,
    Relation,
    Report,
    Severity,
    Skipped,
    Timex,
    Trend,
    Value,
    Verdict,
)

T = TypeVar("T")

POST = """Selwyn barrage opens after eleven years

The Selwyn tidal barrage, which cost $2.4bn, began to feed the grid on Tuesday 14 May 2024 at 6.30am, eleven years \
after the first pile was driven. It will power 180,000 homes, about 26 per cent of the county, the energy ministry \
said. At least 12 people were hurt when a viewing platform gave way during the ceremony, and the ambulance service, \
which had posted two crews at the southern abutment since dawn because of the crowd that was expected to gather there, \
said that all of them had been taken to Marrow General Hospital within half an hour of the first call, most \
with broken bones, while engineers closed the walkway and the road above it until further notice.

Electricity prices in the county fell in March. "We built this for our grandchildren," said Ada Pell, the minister.

The barrage is the third-largest of its kind. Ferries will pass its lock every Monday.
"""

COURIER = """The $2.4bn barrage at Selwyn opened on Tuesday, cheered by crowds along the quay.

It is 25 kilometres from Marrow and will supply 180,000 households. Capacity rose from 80 megawatts to 100 megawatts, \
a 20% rise, when a second row of turbines was added.

Power prices have been falling since March 2024. "We made this for our grandchildren," Ada Pell told the Courier.
"""

KESTREL = """Seventeen people were injured when a platform collapsed at the opening of the Selwyn barrage on Tuesday, \
hospitals said on Thursday, raising an earlier toll of 12.

The barrage, built for $4.2bn, opened on Wednesday 15 May. Between 150 and 200 jobs remain. Power prices rose in March.
"""

LEDGER = """Selwyn's barrage "opened on Tuesday", we are told <b>at last</b>; see http://ledger.example/a?b=1&c=2 \
& @desk #12.
Costs: €2.2bn (£1.9bn) \x1b[31mred alert\x1b[0m, *starred* [link](javascript:alert(1)) <script>alert("x")</script>.
An evil \u202egnp.exe\u202c name, a bell\x07 and a lone \x9b2J control.
"""

WIDE = """港の堰 opened: 総工費は$2.4bn、火曜日に稼働した堰は180,000世帯に電力を供給する。\
\n\nThe 🏗️ crew 👩🏽‍🔧 cheered “¡olé!” on 14 May; שלום עולם, 12 נפצעו. The works took eleven years, said the 港新報.
"""

ZINE = """Barrage notes

Work on the barrage began in 2013, or in May of some year; the strike of 1987 lasted two days. Each lock gate weighs \
nearly 900 tonnes, 0.5 percentage points of the budget went into paint. The bridge of 14 June 1951 \
stood until 3 March 2009.
"""

ARTICLES = (
    Article("courier", COURIER, "Northmoor Courier", date(2024, 5, 15), "Barrage opens", "stories/selwyn/courier.md"),
    Article(
        "kestrel",
        KESTREL,
        "Kestrel Wire",
        datetime(2024, 5, 16, 18, 30, tzinfo=UTC),
        None,
        "stories/selwyn/kestrel.txt",
    ),
    Article(
        "ledger <&>", LEDGER, 'Ledger & "Sons" <i>', None, "A <b>bold</b> \x1b[1mtitle", "stories/selwyn/le\x07dger.txt"
    ),
    Article("post", POST, "The Harbour Post", date(2024, 5, 14), "Selwyn barrage opens", "stories/selwyn/post.txt"),
    Article("wide", WIDE, "港新報", date(2024, 5, 14), "港の堰", "stories/selwyn/港.txt"),
    Article("zine", ZINE, "", date(2024, 5, 20), None, None),
)

BARRAGE = ("Selwyn barrage",)
COST = About(measure="cost", subject=BARRAGE, aspect="level", attribution="ministry")
HOMES = About(measure="homes powered", subject=BARRAGE)
OPENED = About(measure="opening", subject=BARRAGE)
HURT = About(measure="people hurt", subject=("viewing platform",), qualifiers=("by Thursday",))
PRICES = About(measure="power prices", subject=("county",), aspect="change by", period="2024-03")
CAPACITY = About(measure="capacity", subject=BARRAGE, aspect="change by")
WHY = (
    Evidence("measure", "same", 2.8),
    Evidence("nearest name", "same", 3.0),
    Evidence("period", "one side none", -0.3),
    Evidence("other equal values in the sentence", "strong", 3.6),
    Evidence("counted noun", "different", -0.5),
)


def day(timex: str, first: date | None = None, last: date | None = None, mod: str | None = None) -> Timex:
    return Timex(timex=timex, earliest=first, latest=last or first, mod=mod)


def billion(figure: str, currency: str = "USD") -> Money:
    return Money(amount=Decimal(figure) * 10**9, step=Decimal(10**8), currency=currency)


def number(amount: int, noun: str, relation: Relation = "=") -> Count:
    return Count(amount=Decimal(amount), noun=noun, relation=relation)


def measured(amount: int, unit: str, relation: Relation = "=") -> Quantity:
    return Quantity(amount=Decimal(amount), unit=unit, relation=relation)


TUESDAY = day("2024-05-14", date(2024, 5, 14))
WEDNESDAY = day("2024-05-15", date(2024, 5, 15))
MARCH = day("2024-03", date(2024, 3, 1), date(2024, 3, 31))
MADE = Quote(speaker="Ada Pell", words="We made this for our grandchildren,")
BUILT = Quote(speaker="Ada Pell", words="We built this for our grandchildren,")
RED = Quote(speaker="<script>", words="red\x1b[0m")
SHARE = Percent(amount=Decimal(26), step=Decimal(1), relation="~")
JOBS = Count(relation="range", low=Decimal(150), high=Decimal(200), noun="job")

CLAIMS: dict[str, dict[str, tuple[str, str, Value, About]]] = {
    "courier": {
        "c-cost": ("$2.4bn", "money", billion("2.4"), COST),
        "c-tue": ("Tuesday", "date", TUESDAY, OPENED),
        "c-km": ("25 kilometres", "quantity", measured(25, "kilometre"), About("distance")),
        "c-homes": ("180,000", "count", number(180000, "household"), HOMES),
        "c-80": ("80 megawatts", "quantity", measured(80, "megawatt"), CAPACITY),
        "c-100": ("100 megawatts", "quantity", measured(100, "megawatt"), CAPACITY),
        "c-20": ("20%", "percent", Percent(amount=Decimal(20), direction="up"), CAPACITY),
        "c-fell": ("Power prices have been falling since March 2024", "trend", Trend(direction="down"), PRICES),
        "c-march": ("March 2024", "date", MARCH, PRICES),
        "c-quote": ('"We made this for our grandchildren,"', "quote", MADE, About(attribution="Ada Pell")),
    },
    "kestrel": {
        "k-17": ("Seventeen", "count", number(17, "person"), HURT),
        "k-tue": ("Tuesday", "date", TUESDAY, About("collapse", ("viewing platform",))),
        "k-thu": ("Thursday", "date", day("2024-05-16", date(2024, 5, 16)), HURT),
        "k-12": ("12", "count", number(12, "person"), HURT),
        "k-cost": ("$4.2bn", "money", billion("4.2"), COST),
        "k-wed": ("Wednesday 15 May", "date", WEDNESDAY, OPENED),
        "k-jobs": ("Between 150 and 200", "count", JOBS, About("jobs", BARRAGE, modality="forecast")),
        "k-rose": ("Power prices rose in March", "trend", Trend(direction="up"), PRICES),
        "k-march": ("March", "date", MARCH, PRICES),
    },
    "ledger <&>": {
        "l-tue": ("Tuesday", "date", day("XXXX-WXX-2"), OPENED),
        "l-eur": ("€2.2bn", "money", billion("2.2", "EUR"), COST),
        "l-gbp": ("£1.9bn", "money", billion("1.9", "GBP"), COST),
        "l-red": ("\x1b[31mred alert\x1b[0m", "quote", RED, About("\x1b[5m<i>")),
        "l-evil": ("evil \u202egnp.exe\u202c", "quote", Quote(speaker=None, words="\u202egnp"), About()),
    },
    "post": {
        "p-11y": ("eleven years", "duration", day("P11Y"), About("construction", BARRAGE)),
        "p-cost": ("$2.4bn", "money", billion("2.4"), COST),
        "p-tue": ("Tuesday 14 May 2024", "date", TUESDAY, OPENED),
        "p-630": ("6.30am", "time", day("2024-05-14T06:30", date(2024, 5, 14)), OPENED),
        "p-homes": ("180,000", "count", number(180000, "home"), HOMES),
        "p-26": ("about 26 per cent", "percent", SHARE, HOMES),
        "p-12": ("At least 12", "count", number(12, "person", ">="), HURT),
        "p-fell": ("Electricity prices in the county fell in March", "trend", Trend(direction="down"), PRICES),
        "p-march": ("March", "date", MARCH, PRICES),
        "p-quote": ('"We built this for our grandchildren,"', "quote", BUILT, About(attribution="Ada Pell")),
        "p-third": ("third-largest", "ordinal", Ordinal(rank=3, noun="barrage"), About("rank", BARRAGE)),
        "p-monday": ("every Monday", "set", day("XXXX-WXX-1"), About("ferry passage")),
    },
    "wide": {
        "w-cost": ("$2.4bn", "money", billion("2.4"), COST),
        "w-homes": ("180,000", "count", number(180000, "世帯"), HOMES),
        "w-14": ("14 May", "date", TUESDAY, OPENED),
        "w-12": ("12", "count", number(12, "נפצעו"), About("people hurt")),
        "w-11y": ("eleven years", "duration", day("P11Y"), About("construction", BARRAGE)),
    },
    "zine": {
        "z-2013": ("2013", "date", day("2013", date(2013, 1, 1), date(2013, 12, 31)), About("start", BARRAGE)),
        "z-may": ("May of some year", "date", day("XXXX-05"), About("start", BARRAGE)),
        "z-1987": ("1987", "date", day("1987", date(1987, 1, 1), date(1987, 12, 31)), About("strike")),
        "z-2d": ("two days", "duration", day("P2D"), About("strike")),
        "z-900": ("nearly 900 tonnes", "quantity", measured(900, "tonne", "<"), About("weight")),
        "z-pp": ("0.5 percentage points", "percent", Percent(amount=Decimal("0.5"), unit="percentage_point"), About()),
        "z-1951": ("14 June 1951", "date", day("1951-06-14", date(1951, 6, 14)), About("bridge")),
        "z-2009": ("3 March 2009", "date", day("2009-03-03", date(2009, 3, 3), mod="END"), About("bridge")),
    },
}
"""By article and key: the surface, which is marked where it first stands; kind, value and what it is about."""

FOUND: tuple[tuple[str, Verdict, Severity, float, str, str, str], ...] = (
    # code, verdict, severity, confidence, claims by side, level, message
    ("FC102", "contradiction", "warning", 0.81, "c-tue p-tue w-14 | k-wed", "disjoint",
     "3 sources date the opening to 14 May, Kestrel Wire to 15 May; the wire may mean the first full day."),
    ("FC101", "contradiction", "error", 0.97, "c-cost p-cost w-cost | k-cost | l-eur l-gbp", "disjoint",
     "3 sources put the cost of the barrage at “$2.4bn”, Kestrel Wire at “$4.2bn”: two digits changed places."),
    ("FC108", "contradiction", "error", 0.92, "p-fell | k-rose", "disjoint",
     "The Harbour Post says that prices fell in March, Kestrel Wire that they rose."),
    ("FC201", "inconsistency", "error", 0.95, "c-80 | c-100 c-20", "disjoint",
     "Northmoor Courier: from “80 megawatts” to “100 megawatts” is a rise of 25%, not “20%”."),
    ("FC110", "update", "info", 0.88, "p-12 w-12 k-12 | k-17", "disjoint",
     "The number of people hurt rose from 12 (14 May) to 17 (16 May)."),
    ("FC110", "agreement", "info", 0.93, "c-homes p-homes w-homes", "identical", "3 sources: 180,000 homes powered."),
    ("FC108", "agreement", "info", 0.84, "c-fell p-fell", "entails", "2 sources: power prices fell in March."),
    ("FC105", "agreement", "info", 0.9, "p-11y w-11y", "identical", "2 sources: the works took eleven years."),
    ("FC301", "agreement", "warning", 0.7, "c-quote p-quote", "near", "2 sources quote nearly the same words."),
    *(("FC401", "single_source", "info", 1.0, key, "none", f"Only one source speaks of <{key}>\x1b[0m.")
      for key in ("c-km", "k-jobs", "l-red", "l-evil", "p-third", "z-2013", "z-2d", "z-900", "z-pp", "z-1951")),
)  # fmt: skip

SKIPPED = (
    Skipped("stories/selwyn/scan.pdf", "read", "not a text file: it holds NUL bytes"),
    Skipped("stories/selwyn/<x>\x1b[2J.jsonl:7", "read", "line 7 is not JSON: Expecting ',' delimiter"),
)


def build() -> Report:
    claims = {key: _claim(article, key) for article in ARTICLES for key in CLAIMS[article.id]}
    return Report("0.1.0", ARTICLES, tuple(claims.values()), tuple(_findings(claims)), SKIPPED)


def _claim(article: Article, key: str) -> Claim:
    surface, kind, value, about = CLAIMS[article.id][key]
    start = article.text.index(surface)
    before = article.text[:start].split("\n")
    line, column = len(before), len(before[-1]) + 1
    return Claim(_hash(key), article.id, kind, surface, start, start + len(surface), line, column, value, about)


def _findings(claims: dict[str, Claim]) -> Iterator[Finding]:
    for code, verdict, severity, confidence, named, level, message in FOUND:
        sides = tuple(tuple(claims[key].id for key in side.split()) for side in named.split(" | "))
        yield Finding(
            id=_hash(f"{code} {verdict} {named}"),
            code=code,
            verdict=verdict,
            severity=severity,
            confidence=confidence,
            about=claims[named.split()[0]].about,
            claims=tuple(claim for side in sides for claim in side),
            sides=sides,
            level=level,
            message=message,
            explanation=() if verdict in {"inconsistency", "single_source"} else WHY,
        )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


@pytest.fixture(scope="session")
def sample() -> Report:
    return build()


KEPT = {"id", "article", "kind", "relation", "modality", "direction", "verdict", "severity"}
POISON = "\x1b[2J\x07\x9b\u202e\ud800<script>alert(1)</script>'\"><img src=http://x.example/>`**[a](b)|@all #1"


def _poisoned(thing: T, name: str = "") -> T:
    """The same report with every string that may come from outside full of all that must not take effect."""
    if isinstance(thing, str):
        return thing if name in KEPT else POISON  # type: ignore[return-value]
    if isinstance(thing, tuple):
        names = name in {"claims", "sides"} and not (thing and is_dataclass(thing[0]))
        return thing if names else tuple(_poisoned(item) for item in thing)  # type: ignore[return-value]
    if is_dataclass(thing) and not isinstance(thing, type):
        changed: dict[str, Any] = {
            field.name: _poisoned(getattr(thing, field.name), field.name) for field in fields(thing)
        }
        return replace(thing, **changed)
    return thing


@pytest.fixture(scope="session")
def poisoned(sample: Report) -> Report:
    return _poisoned(sample)
