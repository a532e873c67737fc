"""Sums of money: "$240bn", "240 billion dollars", "USD 5 million", "$1.2bn-$1.5bn", "between £350m and £700m"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache, lru_cache

from factcheck.extractors.base import Found, fields_of, has_word, mentions_of
from factcheck.lexicon import entries, values
from factcheck.model import Article, Mention, Money
from factcheck.text.figures import figures
from factcheck.text.hedges import bounds, hedge_before
from factcheck.text.nouns import noun_after, words_of
from factcheck.text.numerals import parse_numeral, scale_of
from factcheck.text.scan import Scan
from factcheck.text.units import Figure, is_year, parse_unit

_CURRENCY_ROLES = ("currency_sign", "currency_code", "currency_name")
_SIGNS = values("currencies", "currency_code") | values("currencies", "currency_sign")
_HOMES = [entry for entry in entries("currencies") if entry.role == "currency_home"]
_SHARED = {entry.value.split()[0] for entry in _HOMES}
_WEIGHED = words_of("weighed")
_VERBS = words_of("money_verb")
_MONEY_WORDS = words_of("money_word")


def mentions(scan: Scan, article: Article) -> Iterator[Mention]:
    """All sums of money in a text."""
    return mentions_of(scan, "money", _sums(scan, article.currency))


def _sums(scan: Scan, own: str | None) -> Iterator[Found]:
    """The sums among the figures; a large bare figure behind a sum in its sentence is in the same currency.

    ``own`` is the currency of the publisher.
    """
    last: tuple[Figure, str] | None = None
    for figure in figures(scan):
        currency = _currency(scan, figure, own, last[1] if last else "") or (
            _carried_currency(scan, last, figure) if last else None
        )
        if currency is None and (apart := _hedged(scan, figure, own) or _signed_outside(scan, figure, own)):
            yield apart
        elif currency:
            if not last or scan.words(last[0].last, figure.first) != " (":  # a conversion leaves the currency as it was
                last = figure, currency
            whole = _bracketed(scan, figure)
            yield whole.first, whole.last, _money(whole, currency)


def _signed_outside(scan: Scan, figure: Figure, own: str | None) -> Found | None:
    """A sum with its sign before its brackets: "$(4.5) million"."""
    sign, whole = "".join(scan.pieces[max(0, figure.first - 2) : max(0, figure.first - 1)]), _bracketed(scan, figure)
    if sign not in _SIGNS or whole is figure:
        return None
    return whole.first - 1, whole.last, _money(whole, _at_home(sign, own) or _SIGNS[sign])


def _bracketed(scan: Scan, figure: Figure) -> Figure:
    """A sum with the scale behind its brackets, as statements of accounts print losses: "($4.5) million"."""
    scale = scan.word_after(figure.last + 1)
    is_closed = scan.pieces[max(0, figure.first - 1)] == "(" and scan.pieces[figure.last : figure.last + 1] == [")"]
    if figure.unit or figure.high or not is_closed or not scale_of(f" {scale}"):
        return figure
    return figure._replace(first=figure.first - 1, last=figure.last + 3, low=f"{figure.low} {scale}")


def _hedged(scan: Scan, figure: Figure, own: str | None) -> Found | None:
    """A sum of which a hedge parts the sign and the figure: "Rs about 500 crore"."""
    if figure.sign or figure.unit:
        return None
    first, relation = hedge_before(scan, figure.first, figure.bare)
    if relation is None:
        return None
    place = first - 2 if scan.pieces[first - 1 : first] == [" "] else first - 1
    for start in range(max(place - 1, 0), place + 1):
        sign = "".join(scan.pieces[start : place + 1])
        if sign in _SIGNS and (money := _money(figure, _at_home(sign, own) or _SIGNS[sign])):
            return start, figure.last, replace(money, relation=relation)
    return None


def _carried_currency(scan: Scan, last: tuple[Figure, str], figure: Figure) -> str | None:
    """The currency of the sum before a bare figure, the whole one behind hundredths: "by 7 paise to 82.59"."""
    before, currency = last
    if not _carried(scan, before, figure):
        return None
    is_whole = _HUNDREDTHS.search(figure.low) and "." not in before.low
    return currency.partition(" ")[0] if is_whole else currency


_HUNDREDTHS = re.compile(r"\.[0-9]{2}")


def _carried(scan: Scan, before: Figure, figure: Figure) -> bool:
    """Whether a bare figure goes on in the currency of the one before: "140,000 rupees, the others 80,000"."""
    between = scan.letters[before.last : figure.first]
    if figure.unit or not figure.low[0].isdigit() or not _is_large(figure) or is_year(figure.low) or "." in between:
        return False
    amounts = [parse_numeral(item.high or item.low) for item in (before, figure)]
    if amounts[0] is None or amounts[1] is None or noun_after(scan, bounds(scan, figure.first, figure.bare)[1]):
        return False
    return _ALIKE > amounts[0].amount / (amounts[1].amount or 1) > 1 / _ALIKE


_ALIKE = 20
"""How many times larger or smaller a sum may be than the one whose currency it takes over."""


def _money(figure: Figure, currency: str) -> Money | None:
    fields = fields_of(figure)
    if fields is None:
        return None
    code, _, worth = currency.partition(" ")
    if worth:
        fields |= {name: fields[name] * Decimal(worth) for name in ("amount", "low", "high", "step") if name in fields}
    return Money(currency=code, **fields)


def _currency(scan: Scan, figure: Figure, own: str | None, last: str) -> str | None:
    """The ISO code of a figure's currency, with the worth of one unit in it for cents and the like.

    ``last`` is the currency of the sum before: cents behind "A$2bn" are those of Australia.
    """
    if figure.sign == "PS" and (len(figure.low) == 1 or scan.pieces[figure.first + 1] == " "):
        return None  # "PS5"
    if not _LETTERS.isdisjoint((figure.sign, figure.unit)) and not _is_rand(scan, figure):
        return None
    if figure.sign:
        sign = " ".join(figure.sign.split())
        return _at_home(sign, own) or _SIGNS.get(sign) or _SIGNS.get(sign.capitalize())
    unit = parse_unit(scan.vocabulary, figure.unit) if figure.unit else None
    if unit is None or unit[0] not in _CURRENCY_ROLES:
        return None
    name = figure.unit.lower()
    if name in _VERBS and not scale_of(figure.low) and "," not in figure.low:
        return None
    if name == "p" and (figure.last - figure.bare > 1 or (figure.low in _LINES and has_word(scan.text, _SCREENS))):
        return None
    stem = name.rstrip("s")
    if stem == "pound" and _is_weight(scan, figure):
        return None
    if stem == "cent" and last in _DOLLARS:
        return f"{last} 0.01"
    if stem == "cent" and _is_in_euros(scan.text):
        return "EUR 0.01"
    home = _at_home(name, own) or _home(scan.text, stem)
    return home or unit[1] if name != "crowns" or (home and _is_large(figure)) else None  # "won three crowns"


def _is_rand(scan: Scan, figure: Figure) -> bool:
    """Whether "R" is a sign of money: "R9.6m", "R5 400", "under R800" in a text with such sums; not "the R61", "R2".

    Of "N" only the sum itself tells: "N4.5bn", "N20,000".
    """
    if figure.sign not in _LETTERS or scan.pieces[figure.first + 1] == " ":
        return False
    is_sum = bool(scale_of(figure.high or figure.low)) or _SUM.search(figure.low) is not None
    if not is_sum and len(figure.low) == 1:
        return False
    return is_sum or (
        figure.sign == "R"
        and scan.word_before(figure.first).lower() not in _ROADS
        and _RANDS.search(scan.text) is not None
    )


_LINES = frozenset({"480", "720", "1080", "1440", "2160"})
_SCREENS = ("video", "resolution", "display", "screen", "camera", "stream", "webcam", "HD")
"""What has lines, not pence: "a 1080p display"."""
_LETTERS = frozenset({"R", "N"})
_SUM = re.compile(r"[0-9][., \u00a0][0-9]{2}")
_RANDS = re.compile(r"\b[Rr]ands?\b|\bR[0-9]{1,3}(?:[., \u00a0][0-9]{2,3}|[.,]?[0-9]*[ -]?(?:[mb]|tr)(?:illio)?n?\b)")
_ROADS = frozenset({"the", "on", "along"})


@lru_cache(maxsize=8)
def _is_in_euros(text: str) -> bool:
    """Whether a text speaks of euros and of no other money that has cents."""
    return has_word(text, _EUROS) and not has_word(text, _WITH_CENTS)


_EUROS, _WITH_CENTS = ("€", "euros", "EUR "), ("$", "dollar", "USD", "US cent", "U.S. cent")
_DOLLARS = frozenset({"AUD", "CAD", "NZD", "HKD", "SGD"})


def _is_large(figure: Figure) -> bool:
    return bool(scale_of(figure.high or figure.low)) or len(figure.low) > len("999")


def _is_weight(scan: Scan, figure: Figure) -> bool:
    """Whether "pounds" weigh something here: "10-pound", "pounds of", or no sign of money or of Britain near them."""
    hyphened = figure.last > figure.bare and scan.pieces[figure.bare] != " "
    following = scan.word_after(figure.last).lower()
    if hyphened or following in _WEIGHED or _is_converted_weight(scan, figure):
        return True
    return not has_word(scan.text, _BRITISH) and not _speaks_of_money(scan, figure)


def _is_converted_weight(scan: Scan, figure: Figure) -> bool:
    """ "17.4 kg (38 pounds)"."""
    before = scan.pieces[max(0, figure.first - 3) : figure.first]
    return before[-1:] == ["("] and before[0] in _MASSES


_MASSES = frozenset({"kg", "kilos", "kilograms", "kilogrammes", "tonnes", "tons"})


def _speaks_of_money(scan: Scan, figure: Figure) -> bool:
    """Whether a word such as "profit" or "fined" stands a little before a figure, in its sentence."""
    start, _ = scan.sentence_pieces[scan.sentence_at(scan.starts[figure.first])]
    near = scan.pieces[max(start, figure.first - _NEAR) : figure.first]
    return not _MONEY_WORDS.isdisjoint(map(str.lower, near))


_NEAR = 24


_BRITISH = ("£", "sterling", "Brit", "UK", "London", "England", "pounds ($", "pounds (US$", "pounds (€")
"""With them pounds are money; one who converts them has said so."""


@lru_cache(maxsize=8)
def _home(text: str, name: str) -> str | None:
    """The currency of the country at home in a text, where several countries call theirs by one name."""
    if name not in _SHARED:
        return None
    homes = (entry.value.split()[1] for entry in _HOMES if entry.value.startswith(name + " ") and entry.form in text)
    return next(homes, None)


@cache
def _at_home(form: str, own: str | None) -> str | None:
    """What a sign or a name that several currencies share means to a publisher whose own currency is one of them."""
    tail = form if not form[0].isalpha() else f" {form}"
    forms = (entry for entry in entries("currencies") if entry.role in _CURRENCY_ROLES and entry.form.endswith(tail))
    return next((entry.value for entry in forms if entry.value.split()[0] == own), None)
