"""Texts that nobody would write, and some that somebody did: made from a seed, the same on every machine.

Pieces of news stand beside half words, markup, runs of one thing, and characters of every plane.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from random import Random

from factcheck import Article

Made = Callable[[Random], str]

_WORDS = {
    "number": """
        0 00 1 7 16 007 43 100 1,400 13.5 .5 5. 1.2.3 1,2,3 3,84,000 1.400,50 1e9 1E+99 2×10^5 10^-9 1/2 3/4 24/7 ½ 2½
        ² ٣٤ 𝟚𝟜 ⅷ -5 −3 +4 ±2 1990s '90s 1st 2nd 43rd 21th 2024 1999 0000 9999 2024-05-14 2024-13-45 31/02/2024 1/2/03
        12.05.2024 19:30 25:61 10-12 3–4 2019-20 737 G20 COVID-19 5G 2:0 3-1 1.5bn 4.5m 300k 12pc 6ft 40C 8km/h 5pm
        7.30am 9/11 0x1F 1_000
    """,
    "worded": """
        one two three twelve nineteen twenty twenty-two ninety hundred thousand million billion trillion crore lakh
        dozen score half third quarter fifth tenth hundredth first second last once twice double triple doubled halved
        twofold zero no few couple several hundreds thousands tens millions dozens point minus plus
    """,
    "unit": """
        $ € £ ¥ ₹ US$ A$ USD EUR Rs R$ kr dollars dollar cents euros pounds yuan rupees % ‰ percent pc pp bps points
        basis bn m tn k M G °C °F ° C F km km/h kWh/m2 m/s² m² kg tonnes miles feet ft in inches litres barrels mph
        degrees magnitude people companies cars years year-old months days hours minutes times shares jobs votes seats
        goals
    """,
    "time": """
        Monday Thursday weekend Jan January March May Sept December spring summer fall winter Christmas Easter Ramadan
        today yesterday tomorrow tonight now then noon midnight morning overnight week month quarter half year decade
        century Q1 Q3 H2 FY23 ago earlier later last next this past coming early late mid-May mid start end since
        until during before after by on in at from to through between every each daily weekly annual annually GMT BST
        EST am pm a.m. p.m. o'clock same previous following two-day three-year-old year-on-year year-earlier week-long
        fiscal
    """,
    "word": """
        the a an of and or per for than as with its their that which who said says told according expects will may not
        never about around some nearly almost over under more less up down most least exactly just only at-least or-so
        odd plus former China Chinese Beijing US U.S. EU UK Germany Mr Ms Smith O'Neill Rio São Zürich Ünal New York
        Reuters No. Art. Article trade exports imports sales revenue profit deaths killed injured missing dead
        population inflation rate price jobless rose fell climbed dropped increased cut raised gained lost grew
        slipped rise increase decline record high low agreed deal
    """,
    "name": "China Beijing Smith O'Neill São Zürich Ünal Reuters Germany Rio",
    "verb": "rose fell climbed dropped increased cut raised gained lost grew slipped said told expects",
}
"""Words by what they are to a sentence."""
_FAMILIES = {name: words.split() for name, words in _WORDS.items()}
SIGNS = [
    *".,;:!?()[]{}<>/\\|-–—_+=*#@^~`'\"“”‘’…&%$",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " - ",
    " – ",
    "-",
    "--",
    "'s",
]
MARKUP = ["<b>", "</p>", "<!--", "&amp;", "&#x1f600;", "[a](http://b.c/d?e=1)", "https://x.y/1,2?3=$4", "www.a.b", "**"]
MARKUP += [
    "# ",
    "- ",
    "1. ",
    "{{",
    "}}",
    "\x1b[31m",
    "\\u0041",
    "@handle",
    "#tag1",
    "a@b.org",
    "| 1 | 2 |",
    "```",
    "---\n",
]
ODD = ["\x00", "\x07", "\x85", "\ufeff", "\u200b", "\u202e", "\u00a0", "\u202f", "\u2009", "\u2028", "\ufffd", "\ud83d"]
ODD += [
    "\udc00",
    "e\u0301",
    "ﬁ",
    "İ",
    "ı",
    "ß",
    "ẞ",
    "ǆ",
    "ª",
    "№",
    "Ⅳ",
    "一",
    "百万",
    "三月",
    "٪",
    "👩\u200d🚀",
    "\U0010ffff",
]
_POOLS = [*_FAMILIES.values(), SIGNS, SIGNS, MARKUP, ODD]
SENTENCES = (
    "{name} {verb} {number} {unit} {time}. ",
    "{name}'s {word} {verb} by {number}{unit} to {unit}{number}, from {number} {unit} {time}. ",
    "More than {number} {word} were {verb} on {time} {number}, {name} said. ",
    "“{word} {number},” {name} told {word}, {number} {unit} {verb}; ",
    "between {number} and {number} {unit} ({unit}{number}-{number}{unit})\n\n",
    "{number} {time} {time}, {number} {worded} {unit} {worded} {worded} {number}\n",
)
_LAST_PLANE = sys.maxunicode
_DAYS = (date(2024, 5, 14), date(2000, 2, 29), date.min, date.max)


def _fragment(random: Random) -> str:
    return random.choice(random.choice(_POOLS))


def _sentence(random: Random) -> str:
    return random.choice(SENTENCES).format(**{kind: random.choice(words) for kind, words in _FAMILIES.items()})


def _half(random: Random) -> str:
    whole = _fragment(random)
    return whole[: random.randint(0, len(whole))]


def _characters(random: Random) -> str:
    top = random.choice((0x7F, 0x2FF, 0xFFFF, _LAST_PLANE))
    return "".join(chr(random.randint(0, top)) for _ in range(random.randint(1, 6)))


def _run(random: Random) -> str:
    return (_fragment(random) + random.choice(("", " ", "-", ","))) * random.choice((2, 3, 10, 60))


def _spaced(random: Random) -> str:
    return _fragment(random) + " "


_MAKERS: tuple[Made, ...] = (*[_spaced] * 8, *[_sentence] * 3, *[_fragment] * 3, _half, _characters, _run)


def text_of(random: Random, parts: int) -> str:
    """A text of so many parts."""
    return "".join([random.choice(_MAKERS)(random) for _ in range(parts)])


def article_of(seed: int) -> Article:
    """The article of a seed."""
    random = Random(seed)
    return Article(id=f"seed-{seed}", text=text_of(random, random.randint(0, 40)), published=_moment(random))


def long_article_of(seed: int, length: int) -> Article:
    """The article of a seed, ``length`` characters long: of many parts, or of a few over and over."""
    random = Random(seed)
    text = text_of(random, random.choice((1, 3, 10, 1000)))
    text = (text * (length // len(text) + 1) if text else "")[:length]
    return Article(id=f"seed-{seed}", text=text, published=_moment(random))


def _moment(random: Random) -> date | datetime | None:
    day = random.choice((None, *_DAYS))
    if day is None or random.random() < 2 / 3:
        return day
    zone = random.choice((None, UTC, timezone(timedelta(hours=14))))
    return datetime(day.year, day.month, day.day, random.randrange(24), tzinfo=zone)
