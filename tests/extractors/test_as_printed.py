"""Words beside figures that are printed so in news: all claims of a text, as kind, span, value and direction."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck import Article, extract

AGES = [
    ("The driver, aged around 50, fled.", "year_old:around 50=50"),
    ("Twins, ages 6 and 9, were found.", "year_old:ages 6=6 year_old:9=9"),
    ("Three nurses, 24, 31 and 40, were fined.", "count:Three=3 year_old:24=24 year_old:31=31 year_old:40=40"),
    ("Two drivers, 28 and 33, were fined.", "count:Two=2 year_old:28=28 year_old:33=33"),
    ("A girl of six was bitten.", "year_old:six=6"),
    ("She is a child of two dancers.", "count:two=2"),
    ("In two rounds, 28 and 33, he led.", "count:two=2 count:28=28 count:33=33"),
    ("Drivers over 70 need a test.", "year_old:over 70=70"),
    ("Drivers over 70 miles away came.", "mile:over 70 miles=70"),
    ("She retired at 61, too late.", "year_old:61=61"),
    ("Gold opened at 61, too late.", "count:61=61"),
    ("A 29-year-old techie was robbed.", "year_old:29-year-old=29"),
]

NOT_COUNTED = [
    ("A car burnt in the 2300 block of Oak Street.", ""),
    ("The .45-caliber gun was found.", ""),
    ("Witnesses should call 105 or dial 0800.", ""),
    ("Police linked incident 318 to the gang.", ""),
    ("They paid for version 3.4 fixes.", ""),
    ("He called 30 builders.", "count:30=30"),
    ("They levelled the series 2-2.", "count:2=2 count:2=2"),
    ("They won the series 3-1.", "count:3=3 count:1=1"),
    ("She carded a five-under 67.", "count:67=67"),
    ("Rents rose in 12 of 40 towns.", "count:12=12 count:40=40"),
    ("Rents rose by 12 euros.", "EUR:12 euros=12:up"),
]

SUMS = [
    ("He owes $900 plus a penalty of $50.", "USD:$900=900 USD:$50=50"),
    ("He earns $900 plus a week.", "USD:$900 plus=900"),
    ("The yacht went for a cool €6m.", "EUR:€6m=6000000"),
    ("Demand cooled 6%.", "percent:6%=6:down"),
    ("It was sold after a rise of 6%.", "percent:6%=6:up"),
    ("The dam cost N38.5 billion.", "NGN:N38.5 billion=38500000000.0"),
    ("Buses use the N4 and N11.", ""),
    ("Barley closed 7 cents lower.", "USD:7 cents=0.07:down"),
    ("It asked for $7 more.", "USD:$7=7"),
    ("Rice is 90 naira a bowl, up from 60.", "NGN:90 naira=90 NGN:60=60"),
]

PARTS = [
    ("A half-inch of sleet fell.", "inch:A half-inch=0.5"),
    ("They dug a quarter-mile of ditch.", "mile:a quarter-mile=0.25"),
    ("A half-hour wait began.", "A half-hour=PT30M"),
    ("He hit a half-century.", ""),
    ("She has a half-share in it.", "percent:a half=50.00"),
    ("The field holds 40 bcm.", "billion_cubic_metre:40 bcm=40"),
]


def _told(value: Any) -> str:
    unit = getattr(value, "currency", None) or getattr(value, "unit", None)
    return unit or type(value).__name__.lower()


def _as_text(claim: Any) -> str:
    value = claim.value
    if claim.kind in ("date", "time", "duration"):
        return f"{claim.text}={value.timex}"
    return f"{_told(value)}:{claim.text}={value.amount}" + (f":{value.direction}" if value.direction else "")


@pytest.mark.parametrize(("text", "expected"), [*AGES, *NOT_COUNTED, *SUMS, *PARTS])
def test_what_is_read(text: str, expected: str) -> None:
    assert " ".join(map(_as_text, extract(Article(id="a", text=text)))) == expected
