"""The lexicons of meaning: every file loads, and no word means two things at once where one is asked for."""

from __future__ import annotations

from collections import defaultdict

import pytest
import Stemmer

from factcheck.about.marks import begins_mark, marks_of
from factcheck.lexicon import Entry, entries, values
from factcheck.text.scan import pieces_of

FILES = ("entities", "flags", "irregular", "measures", "speech", "stopwords")
ROLES = {
    "entities": {"alias", "country", "region", "title"},
    "flags": {
        "alleged", "analyst", "denied", "earlier", "forecast", "noun",
        "plan", "preliminary", "qualifier", "saying", "stage", "superlative", "unreal",
    },
    "irregular": {"irregular"},
    "measures": {
        "apart", "direction", "exclusive", "measure", "opposed", "people", "person", "related", "synonym", "update",
        "update_people", "update_value",
    },
    "speech": {
        "according", "auxiliary", "contraction", "form", "negation", "no_person", "opposite", "pronoun", "same", "verb",
    },
    "stopwords": {"stop"},
}  # fmt: skip
_STEM = Stemmer.Stemmer("english").stemWord


def stem(word: str) -> str:
    """What a word of an article is looked up by."""
    return _STEM(values("irregular", "irregular").get(word, word))


def several(name: str, *roles: str) -> dict[str, set[str]]:
    """The stems of a file's forms that stand in more than one group of the roles, with their groups."""
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for role, value, form in entries(name):
        if role in roles:
            groups[stem(form)].add(value)
    return {key: found for key, found in groups.items() if len(found) > 1}


@pytest.mark.parametrize("name", FILES)
def test_a_file_loads_and_has_the_roles_it_should(name: str) -> None:
    assert {entry.role for entry in entries(name)} == ROLES[name]


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_empty_or_padded(name: str) -> None:
    bad = [entry for entry in entries(name) if not all(entry) or any(text != text.strip() for text in entry)]
    assert bad == []


@pytest.mark.parametrize("name", FILES)
def test_a_form_stands_once_in_a_role(name: str) -> None:
    seen: set[tuple[str, str]] = set()
    twice: list[Entry] = []
    for entry in entries(name):
        key = (entry.role, entry.form)
        if key in seen:
            twice.append(entry)
        seen.add(key)
    assert twice == []


@pytest.mark.parametrize("name", ["irregular", "measures", "stopwords"])
def test_words_are_in_lower_case(name: str) -> None:
    assert [entry.form for entry in entries(name) if entry.form != entry.form.lower()] == []


def test_names_are_capitalised() -> None:
    lower = {e.form for e in entries("entities") if e.role != "title" and e.form == e.form.lower()}
    assert lower == {"eurozone", "euro zone", "euro-zone", "euro area", "single currency area"}


@pytest.mark.parametrize("roles", [("measure", "synonym"), ("direction",)])
def test_a_stem_has_one_group(roles: tuple[str, ...]) -> None:
    assert several("measures", *roles) == {}


def test_a_group_of_measures_is_named_by_one_of_its_words() -> None:
    stems: defaultdict[str, set[str]] = defaultdict(set)
    for role, value, form in entries("measures"):
        if role in ("measure", "synonym"):
            stems[value].add(stem(form))
    assert [value for value in stems if stem(value) not in stems[value]] == []


def test_updates_name_groups_of_measures() -> None:
    groups = set(values("measures", "measure").values())
    for role in ("update", "update_people", "update_value"):
        assert [form for form in values("measures", role) if form not in groups] == []


@pytest.mark.parametrize("role", ["measure", "synonym", "direction", "person", "update"])
def test_measures_are_single_words(role: str) -> None:
    assert [form for form in values("measures", role) if not form.isalpha()] == []


def test_no_measure_is_a_stop_word() -> None:
    stops = values("stopwords", "stop")
    assert [e for e in entries("measures") if e.role in ("measure", "synonym") and e.form in stops] == []


def test_a_name_stands_for_one_country_region_or_organisation() -> None:
    meanings: defaultdict[str, set[str]] = defaultdict(set)
    for role, value, form in entries("entities"):
        if role != "title":
            meanings[form].add(value)
    assert {form: found for form, found in meanings.items() if len(found) > 1} == {}


def test_irregular_forms_are_those_the_stemmer_does_not_undo() -> None:
    assert [e for e in entries("irregular") if _STEM(e.form) == _STEM(e.value)] == []


SAME_MEASURE = {
    "a toll": "killed died deaths dead perished victims slain fatalities",
    "the hurt": "injured injuries wounded hurt",
    "the lost": "missing unaccounted disappeared",
    "takings": "revenue revenues sales turnover",
    "gains of a firm": "profit profits earned earnings income",
    "cuts of staff": "redundancies layoffs furloughed",
    "staff": "workers employees employed staff jobs workforce",
    "a vote": "votes voters ballots voted electorate",
    "a quake": "quake earthquake tremors",
    "a win": "won beat beaten victory winners triumphed defeated",
    "a punishment": "jailed sentenced prison imprisoned",
    "a hit": "crashed collision hit struck rammed",
    "wings": "plane planes aircraft jets",
    "hulls": "ships vessels boats",
}


@pytest.mark.parametrize("words", SAME_MEASURE.values(), ids=SAME_MEASURE.keys())
def test_words_of_one_measure_meet_in_one_group(words: str) -> None:
    group = {stem(form): (role, value) for role, value, form in entries("measures") if role in ("measure", "synonym")}
    assert len({group[stem(word)] for word in words.split()}) == 1


APART = [("import", "important"), ("killed", "injured"), ("exports", "imports"), ("revenue", "profit"),
         ("missing", "miss"), ("births", "deaths"), ("rain", "wind"), ("cost", "price")]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), APART)
def test_words_of_unlike_measures_stay_apart(one: str, other: str) -> None:
    group = {stem(form): value for role, value, form in entries("measures") if role in ("measure", "synonym")}
    stops = values("stopwords", "stop")
    first, second = (None if word in stops else group.get(stem(word), word) for word in (one, other))
    assert first != second


COUNTRIES = {
    "Kremlin": "russia", "Moscow": "russia", "Danes": "denmark", "Poles": "poland", "Filipino": "philippines",
    "Briton": "united_kingdom", "US": "united_states", "White House": "united_states", "Beijing": "china",
    "Brussels": "european_union", "Gaza": "gaza", "West Bank": "west_bank", "Palestinian": "palestine",
    "Burmese": "myanmar", "Georgia": "georgia", "Dutch": "netherlands",
}  # fmt: skip


@pytest.mark.parametrize(("name", "country"), COUNTRIES.items())
def test_names_of_a_country(name: str, country: str) -> None:
    assert values("entities", "country")[name] == country


def test_every_form_of_the_flags_is_found_in_a_text() -> None:
    missed = []
    for role, value, form in entries("flags"):
        pieces = pieces_of(f"so {form} it")
        beginnings = [index for index, piece in enumerate(pieces) if begins_mark(piece.lower())]
        found = marks_of(pieces, list(range(len(pieces))), beginnings)
        if (role, value) not in {(mark.role, mark.value) for mark in found}:
            missed.append(form)
    assert missed == []
