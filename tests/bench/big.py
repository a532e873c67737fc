"""The cost of one big story beside that of the same claims in many small ones: ``python tests/bench/big.py [CLAIMS]``.

Both are made up with a seed: every story has facts of its own, every article tells some of them in one of several
wordings, rounded, hedged, late or wrong at times; every third article is a near copy of an earlier one. Prints a
Markdown table: the seconds of processor time that holding them takes, and the findings.
"""

from __future__ import annotations

import random
import sys
import time
from datetime import UTC, datetime, timedelta

from factcheck import Article
from factcheck.check import hold, read_all
from factcheck.model import Reading

SEED = 7
CLAIMS = 20_000
SMALL = 12
"""Articles of a small story."""
FACTS = 40
QUOTES = 2
"""How many quotations an article has."""
SHARE = 0.3
"""How many of its story's facts an article tells."""
START = datetime(2024, 3, 4, 6, tzinfo=UTC)
MEASURES = (
    ("{n} people were killed", "the death toll stands at {n}", "at least {n} people died", "{n} deaths"),
    ("{n} people were injured", "hospitals treated {n} injured people", "about {n} people were hurt"),
    ("{n} homes were destroyed", "the flood destroyed {n} houses", "more than {n} homes are gone"),
    ("damage of ${n} million", "losses of about ${n} million", "the bill may reach ${n} million"),
    ("output fell {n} per cent", "production was down by {n}%", "a drop of {n} percent in output"),
    ("{n} rescuers were sent", "the army sent {n} soldiers and rescuers", "{n} rescue workers arrived"),
    ("the port handled {n} tonnes of grain", "{n} tonnes of grain left the port", "grain shipments came to {n} tonnes"),
    ("{n} pupils stayed at home", "schools sent {n} pupils home", "classes were cancelled for {n} pupils"),
)
FRAMES = (
    "In {place}, {fact}, {who} said on Monday.",
    "{who} reported that {fact} in {place}.",
    "According to {who}, {fact} around {place} since the weekend.",
    "{fact} in the district of {place}, officials said.",
    "Figures for {place} show that {fact}.",
)
FILLERS = "roads bridge weather power council market water winter harbour railway storm budget relief engineers"
WORDS = (
    "we will not rest until every family has a roof and the road to harbour town is open again because "
    "nobody here believes that this winter can be like the last one when help came late and many left "
    "their homes for good"
)
SYLLABLES = "ba del mor ven ti kar lo sun ra pel wick ford hal os ten mar gu lin sta ro"


def name(rng: random.Random) -> str:
    return "".join(rng.choice(SYLLABLES.split()) for _ in range(3)).capitalize()


def story(rng: random.Random, size: int) -> list[Article]:
    """The articles of one story."""
    places, people = [name(rng) for _ in range(8)], [name(rng) for _ in range(6)]
    facts = [(rng.choice(MEASURES), rng.choice(places), rng.randint(13, 9000)) for _ in range(FACTS)]
    quotes = [(rng.choices(WORDS.split(), k=rng.randint(8, 20)), rng.choice(people)) for _ in range(FACTS)]
    articles: list[Article] = []
    for number in range(size):
        if articles and rng.random() < 1 / 3:
            text = copied(rng, rng.choice(articles).text)
        else:
            told = rng.sample(facts, round(SHARE * len(facts)))
            said = [quoted(rng, *rng.choice(quotes)) for _ in range(QUOTES)]
            text = " ".join([*(sentence(rng, *fact, rng.choice(people)) for fact in told), *said])
        published = START + timedelta(minutes=rng.randint(0, 4000))
        articles.append(Article(f"{places[0]}-{number:06}", text, f"{name(rng)} Post", published=published))
    return articles


def sentence(rng: random.Random, wordings: tuple[str, ...], place: str, value: int, who: str) -> str:
    """A fact in words; one figure in twelve is wrong, and one in eight rounded."""
    odd = rng.random()
    value = rng.randint(13, 9000) if odd < 1 / 12 else round(value, -1) if odd < 5 / 24 else value
    fact = rng.choice(wordings).format(n=f"{value:,}")
    told = rng.choice(FRAMES).format(
        place=place, fact=fact, who=f"{who}, who heads the {rng.choice(FILLERS.split())} office"
    )
    return f"{told[0].upper()}{told[1:]} The {' and the '.join(rng.sample(FILLERS.split(), 2))} were hit as well."


def quoted(rng: random.Random, words: list[str], who: str) -> str:
    """A quotation; one in four leaves a word out."""
    kept = [word for word in words if rng.random() < 0.95] if rng.random() < 0.25 else words
    return f'{who} said: "{" ".join(kept).capitalize()}."'


def copied(rng: random.Random, text: str) -> str:
    """A text with some sentences left out."""
    sentences = text.split(". ")
    return ". ".join(part for part in sentences if rng.random() < 0.8) or text


def readings(claims: int, size: int | None) -> list[list[Reading]]:
    """Stories of so many articles, or one, that have so many claims at least."""
    rng, found, total = random.Random(SEED), [], 0
    per_article = sum(len(reading.claims) for reading in read_all(story(rng, 50))) / 50
    while total < 0.95 * claims:
        found.append(read_all(story(rng, size or round(claims / per_article))))
        total += sum(len(reading.claims) for reading in found[-1])
    return found


def main() -> None:
    claims = int(sys.argv[1]) if sys.argv[1:] else CLAIMS
    print("| stories | articles | claims | findings | seconds | us a claim |\n|---:|---:|---:|---:|---:|---:|")
    for size in (6, SMALL, None):
        stories = readings(claims, size)
        started = time.process_time()
        findings = sum(len(hold(one)) for one in stories)
        seconds = time.process_time() - started
        total = sum(len(reading.claims) for one in stories for reading in one)
        articles = sum(map(len, stories))
        print(f"| {len(stories)} | {articles} | {total} | {findings} | {seconds:.2f} | {1e6 * seconds / total:.0f} |")


if __name__ == "__main__":
    main()
