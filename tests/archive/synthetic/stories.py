"""Story number k of an archive, made from the seed and k alone: its event, its articles, and what is true of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import blake2b

from synthetic.chance import Chance
from synthetic.compose import Event, Mention, Pen, Sentence, Told, compose, layout
from synthetic.facts import Draw
from synthetic.faults import (
    CONTRADICTIONS,
    INCONSISTENCIES,
    Fault,
    Stated,
    plant_contradiction,
    plant_inconsistency,
    record,
)
from synthetic.genres import GENRES, Genre
from synthetic.outlets import outlets
from synthetic.templates import beats

FIRST, YEARS = date(2017, 1, 1), 8
SEQUELS = 0.07
"""The share of stories that tell of the same people and places as the one before, months later."""
LARGEST = 500
COPIES = 0.35
"""The share of later articles that copy an earlier one, where one of the last hours is there."""
COPY_HOURS = 18
STEPS = (0, 9, 22, 46, 70, 118, 190)
"""The hours at which figures that move get a new value."""


@dataclass(slots=True)
class Written:
    """An article as it goes out, with what is true of it."""

    id: str
    text: str
    source: str
    title: str
    published: str
    url: str
    origin: str
    """The id of the article that it copies, or nothing."""
    headline: str
    """The id of the fault that was planted in the title, or nothing."""
    state: int
    mentions: list[Mention]


@dataclass(slots=True)
class Story:
    number: int
    genre: str
    articles: list[Written]
    faults: list[Fault]


def root_of(seed: int, number: int) -> int:
    """The story whose names a story has: its own number, or that of an earlier one that it follows."""
    while number and Chance("sequel", seed, number).often(SEQUELS):
        number -= 1
    return number


def event_of(seed: int, number: int) -> tuple[Event, Genre, Chance]:
    """What happened in a story."""
    root = root_of(seed, number)
    names, chance = Chance("names", seed, root), Chance("story", seed, number)
    genre = GENRES[names.pick(tuple(GENRES))]
    day = FIRST + timedelta(days=names.between(0, YEARS * 365 - 1) + (number - root) * chance.between(85, 100))
    if genre.weekdays and day.weekday() > 4:
        day += timedelta(days=2)
    start = datetime(day.year, day.month, day.day) + timedelta(minutes=chance.between(5 * 60, 19 * 60))
    words = genre.names(names)
    draw = Draw(chance, day, len(STEPS), words)
    genre.facts(draw)
    known = tuple(beat for name in genre.files for beat in beats(name))
    return Event(number, genre.name, start, words, draw.facts, draw.ties, known), genre, chance


def story(seed: int, number: int, largest: int = LARGEST) -> Story:
    """The story of a number; ``largest`` bounds its articles."""
    event, genre, chance = event_of(seed, number)
    size = chance.size(largest)
    span = min(genre.hours, 6 + 5.0 * size)
    hours = sorted(1 + span * u * u for u in (chance.random() for _ in range(size)))
    everyone = outlets(seed)
    told: list[Told] = []
    stated: Stated = {}
    faults: list[Fault] = []
    for place, after in enumerate(hours):
        own = Chance("article", seed, number, place)
        outlet = own.pick(everyone)
        published = event.start + timedelta(hours=after + outlet.zone)
        state = sum(step <= after for step in STEPS) - 1
        pen = Pen(event, outlet, published.date(), state, own)
        origin = _origin(told, after, state) if own.often(COPIES) else None
        if origin is not None:
            told.append(_copy(pen, told, origin, after, published))
            continue
        article = compose(pen, after, published)
        told.append(article)
        faults += _faults(pen, article, place, stated, f"{number}-{place}")
        record(stated, place, article)
    return Story(number, genre.name, _written(seed, event, told), faults)


def _faults(pen: Pen, article: Told, place: int, stated: Stated, name: str) -> list[Fault]:
    """Plant at most one fault in an article."""
    u = pen.chance.random()
    fault = None
    if u < CONTRADICTIONS:
        fault = plant_contradiction(pen, article, place, stated, name) if stated else None
    elif u < CONTRADICTIONS + INCONSISTENCIES:
        fault = plant_inconsistency(pen, article, place, name)
    return [fault] if fault else []


def _origin(told: list[Told], hours: float, state: int) -> int | None:
    """The latest own article of an agency, or else of anybody, that may be copied now."""
    fit = [
        place
        for place, one in enumerate(told)
        if one.origin is None and one.state == state and hours - one.hours <= COPY_HOURS
    ]
    agencies = [place for place in fit if told[place].outlet.agency]
    return max(agencies or fit, default=None)


def _copy(pen: Pen, told: list[Told], origin: int, hours: float, published: datetime) -> Told:
    """An article that copies another: its end cut, a sentence or two said anew, mostly under another headline."""
    model, chance = told[origin], pen.chance
    another_day = model.published.date() != published.date()
    kept = max(5, len(model.sentences) - int(chance.random() * chance.random() * len(model.sentences)))
    faulty = any(_planted(sentence) for sentence in (model.title, *model.sentences))
    title = pen.sentence(model.title.beat) if chance.often(0.6) and not faulty else model.title
    again = set(chance.few(range(1, kept), 0 if faulty else chance.between(0, 2)))
    sentences = [
        pen.sentence(sentence.beat)
        if number in again or (another_day and _seen_from_its_day(sentence.text) and not _planted(sentence))
        else sentence
        for number, sentence in enumerate(model.sentences[:kept])
    ]
    credit = f"\n\n({chance.pick(('Source', 'From'))}: {model.outlet.name})" if chance.often(0.4) else ""
    breaks = [1, *(chance.pick((1, 2, 2, 3)) for _ in range(6))]
    return Told(pen.outlet, published, hours, model.state, title, sentences, origin, credit, breaks)


def _planted(sentence: Sentence) -> str:
    """The id of the fault that was planted in a sentence, or nothing."""
    return next((mention.planted for mention in sentence.mentions if mention.planted), "")


def _seen_from_its_day(text: str) -> bool:
    """Whether a sentence would mean something else a day later."""
    return "yesterday" in text or "last month" in text or "next month" in text or "last year" in text


def _written(seed: int, event: Event, told: list[Told]) -> list[Written]:
    """The articles as they go out."""
    ids = [blake2b(f"{seed} {event.number} {place}".encode(), digest_size=8).hexdigest() for place in range(len(told))]
    articles = []
    place_name = str(event.words["place"])
    for name, one in zip(ids, told, strict=True):
        text, mentions = layout(one, place_name)
        published = f"{one.published:%Y-%m-%dT%H:%M}:00+0{one.outlet.zone}:00"
        url = f"https://{one.outlet.domain}/{one.published:%Y/%m/%d}/{name}"
        origin = ids[one.origin] if one.origin is not None else ""
        articles.append(
            Written(
                name,
                text,
                one.outlet.name,
                one.title.text,
                published,
                url,
                origin,
                _planted(one.title),
                one.state,
                mentions,
            )
        )
    return articles
