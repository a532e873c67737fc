"""Words beside figures that are printed so in news: all claims of a text, as kind, span, value and direction."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck import Article, extract

AGES = [
    ("The driver, aged around 50, fled.", "year_old:around 50=50"),
    ("At 17, he sailed alone.", "year_old:17=17"),
    ("At 61, the nurse swam home.", "year_old:61=61"),
    ("At 61, the price is low.", "count:61=61"),
    ("By the time he was 40 he owned a mill.", "year_old:40=40"),
    ("Four in five sailors are under 30.", "percent:Four in five=80.00 year_old:under 30=30"),
    ("Girls, aged from six to 15, ran.", "year_old:six=6 year_old:15=15"),
    ("It grew from six to 15.", "count:six=6 count:15=15"),
    ("Nobody over 70 was hurt.", "year_old:over 70=70"),
    ("Most masts are over 30.", "count:over 30=30"),
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
    ("Ada Brandt, the nurse who swam home, is 52. She won.", "year_old:52=52"),
    ("Ada Brandt, the name of the ferry, is 52. She won.", "count:52=52"),
    ("Ada Brandt, now 52, swam home.", "now=PRESENT_REF year_old:52=52"),
    ("The ferries, once 20, now 12, are old.", "count:20=20 now=PRESENT_REF count:12=12"),
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

RATIOS = [
    ("One nurse in eight smokes a pipe.", "percent:One nurse in eight=12.50"),
    ("One nurse in eight lives here.", "percent:One nurse in eight=12.50"),
    ("One nurse in eight wards left.", "count:One=1 count:eight=8"),
    ("One in every 5,000 eggs hatches.", "percent:One in every 5,000=0.0200"),
    ("They left one in 2,500 days.", "2,500 days=P2500D"),
    ("A fifth (21%) of the eels died.", "percent:A fifth=20.00 percent:21%=21"),
    ("A fifth (the last) went home.", ""),
    ("It is a full percentage point lower.", "percentage_point:a full percentage point=1:down"),
    ("He made a percentage point-based bid.", ""),
]

LETTERS = [
    ("They sold 40, more than the 35 economists had forecast.", "count:40=40 count:35=35"),
    ("It hired the 35 economists forecast to leave.", "count:35=35"),
    ("It is half as old as the barn.", "percent:half=50.00"),
    ("It began the half as hosts.", ""),
    ("He carved a 4ft 3in. stork.", "foot:4ft 3in=4.2500"),
    ("The homes within 300m were cleared.", "metre:300m=300"),
    ("The 6.15 from Ghent was late.", "6.15=XXXX-XX-XXT06:15"),
    ("It fell to the 6.15 of May.", "count:6.15=6.15 May=XXXX-05"),
    ("Highs of 31 C are due.", "celsius:31 C=31"),
    ("Block 31 C is shut.", ""),
    ("She ran the 3000m and the 10,000m.", "metre:3000m=3000 metre:10,000m=10000"),
    ("It has 3000m users.", "count:3000m=3000000000"),
    ("She was 0.48s behind.", "0.48s=PT0.48S"),
    ("She won by half a second.", "half a second=PT0.5S"),
    ("It pays £700 to each of the 9,000 or so miners.", "GBP:£700=700 count:9,000 or so=9000"),
    ("It pays 7,000 yen to one, to others 9,000 or so.", "JPY:7,000 yen=7000 JPY:9,000 or so=9000"),
    ("They were 4-5 down.", "count:4=4 count:5=5"),
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
    ("Net income was ($7.5) million.", "USD:($7.5) million=7500000.0"),
    ("A loss of $(7.5) million.", "USD:$(7.5) million=7500000.0"),
    ("They paid (€7) millions of times.", "EUR:€7=7 time:millions of times=2000000"),
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

MEASURES = [
    ("The pump moves 900 gpm at 2 MVA.", "gallon_per_minute:900 gpm=900 megavolt_ampere:2 MVA=2"),
    ("The field held 1.4 Tcf of gas.", "trillion_cubic_foot:1.4 Tcf=1.4"),
    ("It pumps 1.4 mb/d.", "million_barrel_per_day:1.4 mb/d=1.4"),
    ("A tanker of 52,000 dwt sank.", "deadweight_ton:52,000 dwt=52000"),
    ("A loft of 640 sq. feet.", "square_foot:640 sq. feet=640"),
    ("The engine gives 410 ft-lbs.", "pound_foot:410 ft-lbs=410"),
    ("His heart beats at 48 bpm.", "beat_per_minute:48 bpm=48"),
    ("She averages 8.2 rpg.", "rebound_per_game:8.2 rpg=8.2"),
    ("The rebels fired 8 RPG rounds.", "count:8=8"),
    ("The wells yield 70,000 boe.", "barrel_of_oil_equivalent:70,000 boe=70000"),
    ("Some 30 BoE staff left.", "count:Some 30=30"),
    ("Run 3 inverse femtobarns more.", "inverse_femtobarn:3 inverse femtobarns=3:up"),
    ("The run reached 7 fb-1.", "inverse_femtobarn:7 fb-1=7"),
    ("It speeds up by 2.3 m s⁻² there.", "metre_per_square_second:2.3 m s⁻²=2.3:up"),
    ("Sheets are 2 m-1 m wide.", ""),
    ("They test three F-1 engines.", ""),
    ("It burns 6.4 L/100km.", "litre_per_100_kilometre:6.4 L/100km=6.4"),
    ("It mines 9,000 tonnes a year.", "tonne_per_year:9,000 tonnes a year=9000"),
    ("They eat 30 kg per capita.", "kilogram_per_person:30 kg per capita=30"),
    ("It yields 8 tonnes a hectare.", "tonne_per_hectare:8 tonnes a hectare=8"),
    ("It mined 9,000 tonnes a day earlier.", "tonne:9,000 tonnes=9000 a day earlier=XXXX-XX-XX"),
    ("The jet hit Mach 1.7.", "mach:Mach 1.7=1.7"),
    ("Hurricane Ode, a category-three storm, may reach Category 5.", "category:category-three=3 category:Category 5=5"),
    ("It was a Category 3 prison until the fire.", ""),
    ("They ran a mile and a half.", "mile:a mile and a half=1.5"),
    ("They ran a mile and a hill.", ""),
    ("Chips got 2.5x faster, says a 4x 100m champion.", "time:2.5x=2.5:up metre:100m=100"),
    ("Its pulse was 130/85 mmHg.", ""),
    ("He has 61 RBIs and two APIs.", "count:61=61 count:two=2"),
    ("A couple of dozen boats sank.", "count:A couple of dozen=24"),
    ("The institute put its magnitude at 5.2.", "magnitude:5.2=5.2"),
    ("Its magnitude was revised to 5.4, it said.", "magnitude:5.4=5.4"),
    ("The magnitude at 14 sites was low.", "count:14=14"),
    ("The toll of the big-magnitude quake rose to 14.", "count:14=14"),
]

SIGNS = [
    ("The hut cost J$900 or TT$40.", "JMD:J$900=900 TTD:TT$40=40"),
    ("Rent is 600 lei or GH₵80.", "RON:600 lei=600 GHS:GH₵80=80"),
    ("Rent is Dhs 900 or UGX 5,000.", "AED:Dhs 900=900 UGX:UGX 5,000=5000"),
]

BOUNDS = [
    ("It sold a touch over 70 boats.", "count:a touch over 70=70>"),
    ("It sold marginally less than 4 tonnes.", "tonne:marginally less than 4 tonnes=4<"),
    ("It needs a minimum 30 staff, at the very least 9%.", "count:a minimum 30=30>= percent:at the very least 9%=9>="),
    ("It seats at the most 40 guests.", "count:at the most 40=40<="),
    ("It has on the order of 60 boats, ca. 30 of them new.", "count:on the order of 60=60~ count:ca. 30=30~"),
    ("It is nowhere near 40 boats.", "count:40=40"),
    ("Rods (>5 kg, ≤9 cm) bent.", "kilogram:>5 kg=5> centimetre:≤9 cm=9<="),
    ("It has 80 and counting.", "count:80 and counting=80>="),
    ("> 80 boats sank.", "count:80=80"),
    ("It went from 30->45 boats.", "count:30=30 count:45=45"),
    ("The krona is 0.6% weaker, the yen 2% firmer.", "percent:0.6%=0.6:down percent:2%=2:up"),
    ("It is 4% weak beer.", "percent:4%=4"),
]

CHANGES = [
    ("Ferry fares skidded 3%.", "percent:3%=3:down"),
    ("Rents popped by 3%, and gave back 1%.", "percent:3%=3:up percent:1%=1:down"),
    ("It gave its driver 1% of it.", "percent:1%=1"),
    ("A 7% cutback in milk.", "percent:7%=7:down"),
    ("They saw an uplift of 7%.", "percent:7%=7:up"),
    ("The premium was 7%.", "percent:7%=7"),
    ("Output fell a worse-than-hoped 3%.", "percent:3%=3:down"),
    ("Output rose a seasonally adjusted 3%.", "percent:3%=3:up"),
    ("It rose in a hard-to-reach 3% of homes.", "percent:3%=3"),
    ("The mill cut wages 3%, and left.", "percent:3%=3:down"),
    ("The mill cut wages 3% of which were paid.", "percent:3%=3"),
    ("He lost Ohio 3%, and left.", "percent:3%=3"),
    ("Tea (-3%) and DAX (-0.4%).", "percent:-3%=-3:down percent:-0.4%=-0.4:down"),
    ("The rate (at -0.4%) stays.", "percent:-0.4%=-0.4"),
    ("Colds fell 30% (95% CI in brackets).", "percent:30%=30:down percent:95%=95"),
    ("Silk is 3% costlier.", "percent:3%=3:up"),
]

UNITS = [
    ("By March 31 C$9m was lost.", "March 31=XXXX-03-31 CAD:C$9m=9000000"),
    ("A 48 V line hums.", "volt:48 V=48"),
    ("It ended Spain 2 V Italy 1.", ""),
    ("They gave 30 μg/mL of it.", "microgram_per_cubic_centimetre:30 μg/mL=30"),
    ("A 1080p video of it.", ""),
    ("Shares fell to 1080p.", "GBP:1080p=10.80"),
    ("They gave 30 nM of it.", "count:30=30"),
    ("Steel with 2 wt% tin.", "percent:2 wt%=2"),
]


def _told(value: Any) -> str:
    unit = getattr(value, "currency", None) or getattr(value, "unit", None)
    return unit or type(value).__name__.lower()


def _as_text(claim: Any) -> str:
    value = claim.value
    if claim.kind in ("date", "time", "duration"):
        return f"{claim.text}={value.timex}"
    return f"{_told(value)}:{claim.text}={value.amount}" + (f":{value.direction}" if value.direction else "")


def _bounded(claim: Any) -> str:
    relation, direction = claim.value.relation, claim.value.direction
    told = f":{direction}" if direction else relation if relation != "=" else ""
    return f"{_told(claim.value)}:{claim.text}={claim.value.amount}{told}"


@pytest.mark.parametrize(
    ("text", "expected"), [*AGES, *RATIOS, *LETTERS, *NOT_COUNTED, *SUMS, *PARTS, *MEASURES, *SIGNS, *CHANGES, *UNITS]
)
def test_what_is_read(text: str, expected: str) -> None:
    assert " ".join(map(_as_text, extract(Article(id="a", text=text)))) == expected


@pytest.mark.parametrize(("text", "expected"), BOUNDS)
def test_what_bounds_it(text: str, expected: str) -> None:
    assert " ".join(map(_bounded, extract(Article(id="a", text=text)))) == expected
