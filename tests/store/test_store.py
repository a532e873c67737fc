"""The store: what comes back, what is found, what happens to files that cannot be used."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from textwrap import dedent

import duckdb
import pytest

from factcheck.errors import InputError, StoreError
from factcheck.gate import entries_of
from factcheck.model import Anchor, Article, Remark
from factcheck.store import Entry, Store, database

MINE = "The Halvorsen mine in Tessaly produced about 4,500 tonnes of copper in March, up 12%, Brenda Okafor said."
STRIKE = "Nearly 300 drivers of the Quillmark tram walked out on 3 May; “we want £2 an hour more”, Ilsa Penrose said."
EVERY_KIND = (
    "Twice a week since 3 March 2024 the Halvorsen mine, the 3rd largest, sent 4 to 5 tonnes over 30 km for two days. "
    "Output rose 12% to $1.2bn, and prices fell. At 10 a.m. “we mine it all”, Brenda Okafor said to 40 people."
)


def entry(id: str, text: str = MINE, published: date | None = date(2024, 5, 14), source: str = "Ledger") -> Entry:
    return entries_of([Article(id, text, source, published)])[0]


def ids(store: Store) -> list[str]:
    return [stored.reading.article.id for stored in store.articles()]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "archive.duckdb", patience=0.2)


# -------------------------------------------------------------------------------------------------- what comes back

ARTICLES = [
    Article("dated", EVERY_KIND, "Ledger", date(2024, 5, 14), "Copper up 12%", "in/a.md", anchors=(Anchor(0, 5, 1),)),
    Article("told", "$5 on 3/4/2024 <!-- !-->", "A", remarks=(Remark(22, " ! "),), currency="AUD", day_first=True),
    Article("timed", EVERY_KIND, published=datetime(2024, 5, 14, 9, 30, tzinfo=UTC)),
    Article("undated", EVERY_KIND),
    Article("empty", "Nothing to check here."),
    Article("odd \0 “ids” 'too'", "A line feed\nand 3 tonnes of 😀 in 2024\0.", "’;--"),
]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id[:6])
def test_what_was_taken_in_comes_back_equal(store: Store, article: Article) -> None:
    batch = entries_of([article])
    store.add(batch)
    assert [stored.reading for stored in store.articles()] == [batch[0].reading]
    assert store.verify() == []


def test_all_kinds_are_among_what_came_back() -> None:
    kinds = {claim.kind for claim in entries_of(ARTICLES[:1])[0].reading.claims}
    assert kinds >= {"money", "percent", "count", "quantity", "ordinal", "date", "duration", "set", "trend", "quote"}


def test_a_batch_twice_changes_nothing(store: Store) -> None:
    batch = [entry("a"), entry("b", STRIKE)]
    assert store.add(batch) == (["a", "b"], [], [])
    before = store.path.read_bytes(), store.info()
    assert store.add(batch) == ([], [], ["a", "b"])
    assert store.info() == before[1]
    assert ids(store) == ["a", "b"]


def test_an_id_is_not_given_twice(store: Store) -> None:
    store.add([entry("a")])
    with pytest.raises(InputError, match=r"'a'.*--replace"):
        store.add([entry("new"), entry("a", STRIKE)])
    assert ids(store) == ["a"]
    assert store.add([entry("a", STRIKE)], replace=True) == ([], ["a"], [])
    assert [stored.reading for stored in store.articles()] == [entry("a", STRIKE).reading]
    assert store.verify() == []


def test_articles_are_taken_out_with_their_claims(store: Store) -> None:
    store.add([entry("a"), entry("b", STRIKE)])
    with pytest.raises(InputError, match="no article 'c'"):
        store.remove(["a", "c"])
    assert store.remove(["a"]) == 1
    assert store.info().claims == len(entry("b", STRIKE).reading.claims)
    assert store.verify() == []


def test_info_counts(store: Store) -> None:
    store.add([entry("a"), entry("b", published=date(2023, 1, 2)), entry("c", published=None)])
    info = store.info()
    assert info[:6] == (1, 3, sum(info.kinds.values()), 1, "2023-01-02", "2024-05-14")


# ---------------------------------------------------------------------------------------------------- what is found


def found(store: Store, probe: Entry, most: int = 12) -> list[str]:
    return [stored.reading.article.id for stored in store.nearest([probe], 0.05, most)]


def test_only_articles_that_share_keys_are_found(store: Store) -> None:
    store.add([entry("mine"), entry("strike", STRIKE), entry("later", MINE + " It rained.", date(2024, 6, 1))])
    assert found(store, entry("new")) == ["later", "mine"]
    assert found(store, entry("mine")) == ["later"]
    assert found(store, entry("else", "About 40 people came to Wexbridge.")) == []


def test_of_many_the_nearest_in_time_are_found(store: Store) -> None:
    store.add([entry(f"m{month}", published=date(2024, month, 1)) for month in range(1, 8)])
    assert found(store, entry("new", published=date(2024, 6, 20)), most=2) == ["m6", "m7"]


# --------------------------------------------------------------------------------------- files that cannot be used


def text_file(path: Path) -> None:
    path.write_text("no database at all\n" * 500)


def empty_file(path: Path) -> None:
    path.touch()


def cut_off(path: Path) -> None:
    Store(path).add([entry("a")])
    path.write_bytes(path.read_bytes()[:5000])


def broken_inside(path: Path) -> None:
    Store(path).add([entry(str(number)) for number in range(200)])
    data = bytearray(path.read_bytes())
    data[len(data) // 4 : len(data) // 2] = b"\xff" * (len(data) // 2 - len(data) // 4)
    path.write_bytes(data)


def other_database(path: Path) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE claim (id INTEGER)")


def later_version(path: Path) -> None:
    Store(path).add([entry("a")])
    with duckdb.connect(str(path)) as connection:
        connection.execute("UPDATE factcheck_store SET version = 99")


UNFIT = [
    (text_file, "is no store of factcheck"),
    (empty_file, "is no store of factcheck"),
    (cut_off, "was left as it is"),
    (broken_inside, "was left as it is"),
    (other_database, "no store of factcheck"),
    (later_version, "later version of factcheck: its schema is 99"),
]


@pytest.mark.parametrize(("make", "message"), UNFIT, ids=lambda part: getattr(part, "__name__", ""))
def test_a_file_that_is_unfit_is_told_and_left_as_it_is(store: Store, make: object, message: str) -> None:
    make(store.path)  # type: ignore[operator]
    before = store.path.read_bytes()
    for use in (store.verify, lambda: store.add([entry("b")])):
        with pytest.raises(StoreError, match=message):
            use()
        assert store.path.read_bytes() == before
    assert sorted(store.path.parent.iterdir()) == [store.path]


def test_a_store_that_is_not_there_is_told(store: Store) -> None:
    with pytest.raises(StoreError, match="there is no store at"):
        store.info()
    with pytest.raises(StoreError, match="cannot"):
        Store(store.path / "in a file that is none" / "x.duckdb").add([entry("a")])


@pytest.mark.parametrize("reason", ["Permission denied", "Read-only file system"])
def test_a_store_that_may_not_be_opened_is_told(store: Store, monkeypatch: pytest.MonkeyPatch, reason: str) -> None:
    store.add([entry("a")])

    def refuse(path: str, **options: object) -> None:
        raise duckdb.IOException(f'IO Error: Cannot open file "{path}": {reason}')

    monkeypatch.setattr(duckdb, "connect", refuse)
    with pytest.raises(StoreError, match=f"^cannot open the store {store.path}: {reason.lower()}$"):
        store.add([entry("b")])


def test_a_store_of_an_earlier_version_is_brought_up_to_date(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.add([entry("a")])
    step = "ALTER TABLE article ADD COLUMN desk VARCHAR DEFAULT 'news'"
    monkeypatch.setattr(database, "STEPS", (*database.STEPS, step))
    assert ids(store) == ["a"]
    with duckdb.connect(str(store.path), read_only=True) as connection:
        assert connection.execute("SELECT version FROM factcheck_store").fetchall() == [(2,)]
        assert connection.execute("SELECT desk FROM article").fetchall() == [("news",)]


FULL = """
    import resource, sys
    from pathlib import Path
    from kills import batch
    from factcheck.store import Store

    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
    for number in range(1, 100):
        Store(Path(sys.argv[1])).add(batch(number))
        print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for the size of files")
def test_a_full_disk_is_told_and_loses_nothing(store: Store) -> None:
    store.add([entry("a")])
    command = [sys.executable, "-c", dedent(FULL), str(store.path)]
    folder = Path(__file__).parent
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    accepted = done.stdout.split()
    assert "file too large; nothing of this batch was taken" in done.stderr
    assert 0 < len(accepted) < 99
    assert {id.partition("-")[0] for id in ids(store)} == {"a", *accepted}
    assert store.verify() == []
    assert store.add([entry("b")]) == (["b"], [], [])


DAMAGE = [
    ("UPDATE article SET text = text || '!'", "a: the article is not what was taken in"),
    ("UPDATE claim SET start = start + 1", "a: a claim does not stand where it should"),
    ("DELETE FROM block WHERE key = 'halvorsen'", "a: its block keys are not whole"),
    ("UPDATE claim SET article = 77", "2 rows of the table claim belong to no article"),
    ("INSERT INTO article SELECT * FROM article", "a: more than one article has this id"),
]


@pytest.mark.parametrize(("statement", "problem"), DAMAGE)
def test_verify_sees_what_is_wrong(store: Store, statement: str, problem: str) -> None:
    store.add([entry("a", "The Halvorsen mine made 40 tonnes, up 12%.")])
    with duckdb.connect(str(store.path)) as connection:
        connection.execute(statement)
    assert problem in store.verify()


# ------------------------------------------------------------------------------------------------- more than one user

HOLDER = """
    import sys, duckdb
    connection = duckdb.connect(sys.argv[1])
    print("open", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def holder(store: Store) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the store open for writing until it is given a line."""
    store.add([entry("a")])
    command = [sys.executable, "-c", dedent(HOLDER), str(store.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout and process.stdout.readline() == "open\n"
        yield process
        process.kill()


def test_who_waits_too_long_gives_up(store: Store, holder: subprocess.Popen[str]) -> None:
    with pytest.raises(StoreError, match="still in use by another process"):
        store.info()


def test_who_waits_is_told_and_gets_the_store(store: Store, holder: subprocess.Popen[str]) -> None:
    told: list[str] = []

    def let_go(sentence: str) -> None:
        told.append(sentence)
        assert holder.stdin
        holder.stdin.write("\n")
        holder.stdin.flush()

    assert Store(store.path, patience=30, tell=let_go).add([entry("b")]) == (["b"], [], [])
    assert len(told) == 1
    assert "is in use by another process" in told[0]
