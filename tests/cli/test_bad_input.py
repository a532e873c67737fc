"""Bad input of every kind: a call, the exit code that it ends with, and the words that it is told in.

What cannot be done ends with 2, writes nothing to standard output, and leaves every file as it was.
"""

from __future__ import annotations

import builtins
import errno
import io
import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from factcheck.cli import main

MINE = "---\nsource: {}\npublished: 2024-05-16\n---\nThe Halvorsen mine in Tessaly sold ore for {} in 2023."
FILES = {
    "draft.md": MINE.format("Our desk", "$210m"),
    "sources/agency.md": MINE.format("Agency", "$240m"),
    "empty.txt": "",
    "front.md": "---\ntitle: None yet\n---\n",
    "rows.jsonl": '{"id": "one", "text": "Sales rose 4%."}\n{"id": "one", "text": "Sales fell 9%."}\n{"id": "two"\n',
    "odd.json": "17",
    "ahead.md": "---\npublished: 2999-01-01\n---\nSales rose 4% on Tuesday.",
    "soon.md": "---\npublished: soon\n---\nSales rose 4% on Tuesday.",
    "secret.md": "Sales rose 4%.",
    "secret.toml": "",
    "secret.jsonl": "",
    "cut.toml": "ignore = [",
    "lone.toml": "[severity]\nFC101 =\n",
    "key.toml": "# ours\nselct = []\n",
    "code.toml": 'ignore = ["FC991"]\n',
    "type.toml": '\nconfidence = "high"\n',
    "list.toml": 'ignore = "FC101"\n',
    "grade.toml": '[severity]\nFC101 = "grave"\n',
    "most.toml": "confidence = 7\n",
    "circle.toml": 'extend = "circle.toml"\n',
    "extend.toml": 'extend = "none.toml"\n',
    "accept.toml": 'suppressions = "none.toml"\n',
    "entry.toml": 'suppressions = "entries.toml"\n',
    "entries.toml": '[[suppress]]\ncode = "FC101"\nfingerprint = "22"\nreason = "so"\n',
    "text.duckdb": "This is no database.",
}
BYTES = {
    "binary.txt": b"\x00\x01\x02\x00",
    "mark.txt": b"\xef\xbb\xbf",
    "short.md": b"Sales\x00rose 4%.",
    "latin.toml": b"# caf\xe9\n",
    "latin.jsonl": b"caf\xe9",
}

CALLS = [
    ("", 2, "Usage:"),
    ("reprot x", 2, "No such command 'reprot'. Did you mean 'report'?"),
    ("store ad s.duckdb", 2, "No such command 'ad'. Did you mean 'add'?"),
    ("baseline make .", 2, "No such command 'make'"),
    ("report . --formt json", 2, "--format"),
    ("check draft.md --agianst sources", 2, "--against"),
    ("extract draft.md --also json=x", 2, "No such option: --also"),
    ("report . -x", 2, "No such option: -x"),
    ("report", 2, "Missing argument 'PATHS'"),
    ("check", 2, "Missing argument 'DRAFT'"),
    ("gate", 2, "Missing argument 'NEW'"),
    ("explain", 2, "Missing argument 'FINGERPRINT'"),
    ("check draft.md --against", 2, "Option '--against' requires an argument"),
    ("rule FC101 FC102", 2, "unexpected extra argument"),
    ("report . -f htlm", 2, "'htlm' is none of terminal, full, json, html,"),
    ("report . -f htlm", 2, "Did you mean html?"),
    ("report . --also sarif", 2, "'sarif' is not a format and a file, such as sarif=out.sarif"),
    ("report . --also sarif=", 2, "'sarif=' is not a format and a file, such as sarif=out.sarif"),
    ("report . --also sraif=x", 2, "Did you mean sarif?"),
    ("report . --also json=-", 2, "two reports for standard output: name a file for each"),
    ("report . --also json=x --also csv=./x", 2, "two reports for x: name a file for each"),
    ("report . -o x.json --also csv=x.json", 2, "two reports for x.json: name a file for each"),
    ("report draft.md -o draft.md", 2, "draft.md is one of the articles: name another file to write to"),
    ("check draft.md -a sources --also sarif=sources/agency.md", 2, "sources/agency.md is one of the articles"),
    ("gate draft.md --against sources -o link.md", 2, "link.md is one of the articles"),
    ("gate draft.md --store ok.duckdb --accept --also json=draft.md", 2, "draft.md is one of the articles"),
    ("gate draft.md --against sources -o sources/agency.md", 2, "sources/agency.md is one of the articles"),
    ("extract draft.md -o ./draft.md", 2, "draft.md is one of the articles"),
    ("report ''", 2, "one of the paths is empty: is a variable not set?"),
    ("check draft.md -a ''", 2, "one of the paths is empty"),
    ("gate draft.md ''", 2, "one of the paths is empty"),
    ("store add ok.duckdb ''", 2, "one of the paths is empty"),
    ("report . --fail-on update", 2, "'update' is none of error, warning, info, contradiction, inconsistency, never"),
    ("check draft.md -a sources --fail-on eror", 2, "Did you mean error?"),
    ("report . --max-findings -1", 2, "'--max-findings'"),
    ("report . --max-findings few", 2, "'--max-findings'"),
    ("report . --published '14 May'", 2, "'14 May' is not a date; write it as 2024-05-14 or"),
    ("report . --published 2024-02-30", 2, "'2024-02-30' is not a date"),
    ("schema clam", 2, "Did you mean claim?"),
    ("rule FC110", 2, "There is no rule 'FC110'. Did you mean FC"),
    ("rule x", 2, "There is no rule 'X'. `factcheck rule` lists all rules."),
    ("check draft.md", 2, "name the sources with --against PATH, or --store FILE"),
    ("check draft.md -a sources --stdin-filename x.md", 2, "write - in place of the draft"),
    ("check - -a sources --watch", 2, "--watch is for files"),
    ("gate draft.md --accept", 2, "name it with --store FILE"),
    ("gate draft.md --store ok.duckdb --replace", 2, "give --accept as well"),
    ("gate draft.md --since main", 2, "--since asks git, which says: fatal: not a git repository"),
    ("explain FC101", 2, "FC101 is the code of a rule: factcheck rule FC101 shows its page"),
    ("explain draft.md", 2, "'draft.md' is no fingerprint: these are hexadecimal digits"),
    ("explain ffffffffffffffff sources draft.md", 2, "begins with ffffffffffffffff; there are\n  "),
]
SETTINGS = [
    ("report . --config none.toml", 2, "none.toml: no such file"),
    ("report . --config sources", 2, "sources: is a directory"),
    ("report . --config secret.toml", 2, "secret.toml: permission denied"),
    ("report . --config cut.toml", 2, "cut.toml: not TOML: Invalid value (at end of document)"),
    ("report . --config lone.toml", 2, "lone.toml:2:8: not TOML: Invalid value"),
    ("report . --config latin.toml", 2, "latin.toml: not TOML: not UTF-8"),
    ("report . --config key.toml", 2, "key.toml:2: selct: there is no such key. Did you mean select?"),
    ("config --config key.toml", 2, "Did you mean select?"),
    ("extract . --config key.toml", 2, "Did you mean select?"),
    ("report . --config code.toml", 2, "code.toml:1: ignore.0: no rule has the code 'FC991'. Did you mean FC"),
    ("report . --config type.toml", 2, "type.toml:2: confidence: should be a valid number"),
    ("report . --config type.toml", 2, "not 'high'"),
    ("report . --config list.toml", 2, "list.toml:1: ignore: should be a valid list, not 'FC101'"),
    ("report . --config grade.toml", 2, "grade.toml:2: severity.FC101: should be 'error', 'warning' or 'info'"),
    ("report . --config most.toml", 2, "most.toml:1: confidence: should be less than or equal to 1, not 7"),
    ("report . --config circle.toml", 2, "circle.toml extends this file in turn"),
    ("report . --config extend.toml", 2, "extend: no such file: none.toml"),
    ("check draft.md -a sources --config accept.toml", 2, "none.toml: no such file"),
    ("check draft.md -a sources --config entry.toml", 2, "entries.toml:3: suppress.0.fingerprint: "),
    ("baseline update .", 2, ".factcheck-baseline.jsonl: no such file; write one with: factcheck baseline create"),
    ("baseline audit --baseline none.jsonl", 2, "none.jsonl: no such file"),
    ("baseline audit --baseline secret.jsonl", 2, "secret.jsonl: permission denied"),
    ("baseline audit --baseline latin.jsonl", 2, "latin.jsonl: not UTF-8"),
    ("baseline diff . --baseline draft.md", 2, "draft.md:1: no entry of a baseline"),
    ("baseline create . --baseline draft.md", 2, "draft.md is there already"),
]
READING = [
    ("report none.md", 2, "factcheck: none.md: no such file or folder"),
    ("report sources none.md also.md", 2, "none.md, also.md: no such file or folder"),
    ("extract draft.md none.md", 2, "none.md: no such file or folder"),
    ("gate none.md draft.md", 2, "none.md: no such file or folder"),
    ("gate sources none.md --store ok.duckdb", 2, "none.md: no such file or folder"),
    ("explain ab draft.md none.md", 2, "none.md: no such file or folder"),
    ("baseline create draft.md none.md", 2, "none.md: no such file or folder"),
    ("store add ok.duckdb draft.md none.md", 2, "none.md: no such file or folder"),
    ("archive draft.md none.md -o found", 2, "none.md: no such file or folder"),
    ("archive draft.md -o found --scheduler tcp://x:1", 2, "the engine pool has no scheduler: only dask has one"),
    ("archive draft.md '' -o found", 2, "one of the paths is empty"),
    ("report void", 2, "void: no articles in this folder\nfactcheck: no article to read in void"),
    ("gate void --against sources", 2, "no article to read in void"),
    ("check draft.md --against void", 2, "no source to hold the draft against in void"),
    ("check draft.md --against draft.md", 2, "no source to hold the draft against in draft.md"),
    ("check draft.md none.md --against sources", 2, "none.md: no such file or folder"),
    ("check draft.md --against sources --against none", 2, "factcheck: none: no such file or folder"),
    ("gate draft.md --against none", 2, "factcheck: none: no such file or folder"),
    ("report empty.txt", 2, "empty.txt: the file is empty"),
    ("report binary.txt", 2, "binary.txt: a binary file"),
    ("report secret.md", 2, "secret.md: permission denied"),
    ("check secret.md --against sources", 2, "secret.md: permission denied"),
    ("report loop.md", 2, "loop.md: too many levels of symbolic links"),
    ("report -", 2, "-: the file is empty"),
    ("report /dev/null", 2, "/dev/null: neither a file nor a folder; what comes from a pipe is read as -"),
    ("check draft.md --against /dev/null", 2, "no source to hold the draft against in /dev/null"),
    ("check sources --against sources", 2, "no source to hold the draft against in sources"),
    ("report front.md", 2, "front.md: no text in the article 'front'"),
    ("report mark.txt", 2, "mark.txt: no text in the article 'mark'"),
    ("report short.md", 2, "short.md: a binary file"),
    ("report text.duckdb", 2, "the format is not known; known are .txt, .md"),
    ("report '\x1b[31mred.md'", 2, "␛[31mred.md: no such file or folder"),
]
WRITING = [
    ("report draft.md -o none/x.json", 2, "cannot write none/x.json: No such file or directory"),
    ("report draft.md --also sarif=none/x", 2, "cannot write none/x: No such file or directory"),
    ("report draft.md -o .", 2, "cannot write .: Is a directory"),
    ("extract draft.md -o sources", 2, "cannot write sources: Is a directory"),
    ("baseline create . --baseline none/b.jsonl", 2, "cannot write none/b.jsonl: No such file or directory"),
    ("store export ok.duckdb -o none/x", 2, "cannot write none/x: No such file or directory"),
]
STORES = [
    ("store info none.duckdb", 2, "there is no store at none.duckdb: factcheck store add makes one"),
    ("store info sources", 2, "there is no store at sources: that is a folder"),
    ("store info /dev/null", 2, "there is no store at /dev/null: that is no file"),
    ("store add /dev/null sources", 2, "there is no store at /dev/null: that is no file"),
    ("gate draft.md --accept --store sources", 2, "there is no store at sources: that is a folder"),
    ("gate draft.md --store none.duckdb", 2, "there is no store at none.duckdb: --accept makes one"),
    ("check draft.md --store none.duckdb", 2, "there is no store at none.duckdb"),
    ("explain ab draft.md --store none.duckdb", 2, "there is no store at none.duckdb"),
    ("store add none/s.duckdb sources", 2, "cannot make the store none/s.duckdb: there is no folder none"),
    ("store remove ok.duckdb none", 2, "ok.duckdb has no article 'none'"),
    ("store add ok.duckdb void", 2, "no article to read in void"),
    ("store add ok.duckdb other/agency.md", 2, "has another text under the id 'agency': replace it (--replace), or"),
    *(
        (f"{call} {file}.duckdb {rest}", 2, f"{file}.duckdb {words}")
        for file, words in {
            "text": "is no store of factcheck: name another file",
            "lite": "is no store of factcheck: name another file",
            "other": "is a DuckDB database, but no store of factcheck: name another file",
            "later": "was written by a later version of factcheck: its schema is 99, and only up to 1 is known here",
            "short": "cannot be used, and was left as it is",
            "damaged": "cannot be used, and was left as it is",
        }.items()
        for call, rest in {"store info": "", "store add": "sources", "gate draft.md --accept --store": ""}.items()
    ),
]
TOLD = [
    ("report sources rows.jsonl", 0, "rows.jsonl: the id 'one' is taken: this article is called 'one-2'"),
    ("report sources rows.jsonl", 0, "rows.jsonl: line 3, column 13: not JSON"),
    ("report sources sources/agency.md", 0, "agency.md: was read already, under this or another name"),
    ("report sources secret.md", 0, "secret.md: permission denied"),
    ("report sources loop.md", 0, "loop.md: too many levels of symbolic links"),
    ("report sources empty.txt", 0, "empty.txt: the file is empty"),
    ("report sources binary.txt", 0, "binary.txt: a binary file"),
    ("report sources odd.json", 0, "odd.json: "),
    ("report sources soon.md", 0, "soon.md: published: 'soon' is not an ISO 8601 date or datetime; read without it"),
    ("report sources ahead.md", 0, ""),
]
"""What of a batch cannot be used is told in the report, and the rest goes on."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with bad input of every kind."""
    folder = tmp_path_factory.mktemp("made")
    for name, content in {**{name: text.encode() for name, text in FILES.items()}, **BYTES}.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    (folder / "void").mkdir()
    (folder / "other").mkdir()
    (folder / "other" / "agency.md").write_text("Sales rose 4%.")
    (folder / "loop.md").symlink_to("loop.md")
    (folder / "link.md").symlink_to("draft.md")
    _make_stores(folder)
    return folder


def _make_stores(folder: Path) -> None:
    call = [sys.executable, "-m", "factcheck", "store", "add", "ok.duckdb", "sources"]
    subprocess.run(call, cwd=folder, check=True, capture_output=True)
    good = (folder / "ok.duckdb").read_bytes()
    (folder / "short.duckdb").write_bytes(good[:20_000])
    (folder / "damaged.duckdb").write_bytes(good[:8192] + bytes(len(good) - 8192))
    (folder / "lite.duckdb").write_bytes(b"SQLite format 3\0" + bytes(4080))
    with duckdb.connect(str(folder / "other.duckdb")) as connection:
        connection.execute("CREATE TABLE claim (id INTEGER)")
    shutil.copy(folder / "ok.duckdb", folder / "later.duckdb")
    with duckdb.connect(str(folder / "later.duckdb")) as connection:
        connection.execute("UPDATE factcheck_store SET version = 99")


@pytest.fixture
def desk(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: a copy of ``made``, in which nobody may open a file named "secret", not even root."""
    desk = Path(shutil.copytree(made, tmp_path / "desk", symlinks=True))
    monkeypatch.chdir(desk)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    for module in (builtins, io):
        monkeypatch.setattr(module, "open", _guarded(open))
    return desk


def _guarded(opened: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(file: Any, *arguments: Any, **options: Any) -> Any:
        if isinstance(file, str | Path) and Path(file).stem == "secret":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))
        return opened(file, *arguments, **options)

    return guarded


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files if path.stem != "secret"}


def ended(monkeypatch: pytest.MonkeyPatch, call: str) -> object:
    """The exit code of a call in this process."""
    monkeypatch.setattr(sys, "argv", ["factcheck", *shlex.split(call)])
    with pytest.raises(SystemExit) as caught:
        main()
    return caught.value.code


@pytest.mark.parametrize(
    ("call", "code", "words"), [*CALLS, *SETTINGS, *READING, *WRITING, *STORES], ids=lambda part: str(part)[:60]
)
def test_what_cannot_be_done(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], call: str, code: int, words: str
) -> None:
    before = contents(desk)
    assert ended(monkeypatch, call) == code
    told = capsys.readouterr()
    assert words in told.err
    assert "Traceback" not in told.err
    assert told.out == ""
    assert contents(desk) == before


@pytest.mark.parametrize(("call", "code", "words"), TOLD)
def test_what_cannot_be_used_is_told_and_the_rest_goes_on(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], call: str, code: int, words: str
) -> None:
    assert ended(monkeypatch, f"{call} -f json") == code
    report = json.loads(capsys.readouterr().out)
    assert "agency" in {article["id"] for article in report["articles"]}
    assert words in "\n".join(f"{row['path']}: {row['reason']}" for row in report["skipped"])


# ------------------------------------------------------------------------------------- full disks, pipes, interruptions


def run(*arguments: str, code: str = "", **options: Any) -> subprocess.CompletedProcess[str]:
    """A call in a process of its own, after some Python."""
    script = f"{code}\nfrom factcheck.cli import main\nmain()"
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
    return subprocess.run([sys.executable, "-c", script, *arguments], text=True, check=False, **options)


LIMIT = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({0}, {0}))"
"""No file may grow beyond so many bytes: as a full disk, but for the words."""


@pytest.mark.parametrize(
    ("words", "limit", "told"),
    [
        ("report . -o report.html", 100, "cannot write report.html: File too large"),
        ("report . -o old.html", 100, "cannot write old.html: File too large"),
        ("report . -f concise --also json=report.json", 100, "cannot write report.json: File too large"),
        ("baseline create sources draft.md", 100, "cannot write .factcheck-baseline.jsonl: File too large"),
        ("init", 100, "cannot write factcheck.toml: File too large"),
        ("store add new.duckdb sources", 20_000, "cannot make the store new.duckdb: file too large"),
        (
            "gate draft.md --accept --store ok.duckdb",
            100,
            "cannot write ok.duckdb: file too large; nothing of this batch",
        ),
    ],
)
def test_a_full_disk(desk: Path, words: str, limit: int, told: str) -> None:
    (desk / "old.html").write_text("old")
    (desk / "secret.md").unlink()
    before = contents(desk)
    result = run(*words.split(), code=LIMIT.format(limit))
    assert told in result.stderr
    assert "Traceback" not in result.stderr
    assert result.returncode == 2
    assert {name: data for name, data in contents(desk).items() if not name.endswith(".wal")} == before
    if "ok.duckdb" in words:
        assert run("store", "verify", "ok.duckdb").returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
@pytest.mark.parametrize(
    "words",
    ["report draft.md", "extract draft.md -q", "config", "init", "--version", "store verify ok.duckdb"],
)
def test_a_full_disk_behind_standard_output(desk: Path, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
    with Path("/dev/full").open("w") as full:
        result = run(*words.split(), stdout=full)
    assert result.stderr == "factcheck: cannot write to standard output: No space left on device\n"
    assert result.returncode == 2


FULL_NOTICES = [
    ("report none.md", 2),
    ("check draft.md --against none", 2),
    ("report draft.md --published bad", 2),
    ("report --nothing", 2),
    ("nothing", 2),
    ("rule none", 2),
    ("extract draft.md picture.md", 0),
    ("check draft.md -a sources -f json --fail-on warning", 1),
]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
@pytest.mark.parametrize(("words", "code"), FULL_NOTICES)
def test_a_full_disk_behind_standard_error(desk: Path, words: str, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
    (desk / "picture.md").write_bytes(b"\x89PNG\0")
    told = run(*words.split()).stdout
    with Path("/dev/full").open("w") as full:
        result = run(*words.split(), stderr=full)
    assert (result.returncode, result.stdout) == (code, told)


def test_an_internal_error_behind_a_full_standard_error(desk: Path) -> None:
    fail = "import factcheck\ndef check(*_, **__): raise ValueError\nfactcheck.check = check"
    with Path("/dev/full").open("w") as full:
        assert run("report", "draft.md", code=fail, stderr=full).returncode == 4


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes of that kind here")
@pytest.mark.parametrize("words", ["report draft.md", "config"])
def test_a_closed_pipe_ends_it_quietly(desk: Path, words: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as closed:
        result = run(*words.split(), stdout=closed)
    assert result.stderr == ""
    assert result.returncode == -signal.SIGPIPE


CLOSED = [
    ("1", "check draft.md -a sources", 1, ""),
    ("12", "check draft.md -a sources --fail-on never", 0, ""),
    ("2", "report none.md", 2, ""),
    ("0", "check - -a sources", 2, "factcheck: -: the file is empty\nfactcheck: no article to read in -\n"),
]


@pytest.mark.skipif(sys.platform == "win32", reason="no shell here that closes streams")
@pytest.mark.parametrize(("streams", "call", "code", "told"), CLOSED)
def test_streams_that_were_closed_before(desk: Path, streams: str, call: str, code: int, told: str) -> None:
    closed = " ".join(f"{stream}<&-" for stream in streams)
    command = f"{shlex.quote(sys.executable)} -m factcheck {call} {closed}"
    result = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr, result.stdout) == (code, told, "")


@pytest.fixture
def many(desk: Path) -> list[str]:
    """A call that stores many articles, two at a time."""
    text = "The Halvorsen mine in Tessaly sold {} tonnes of ore on 14 May 2024, up 5%."
    rows = (json.dumps({"id": f"m{number}", "text": text.format(number * 7)}) + "\n" for number in range(4000))
    (desk / "many.jsonl").write_text("".join(rows))
    heed = "signal.signal(signal.SIGINT, signal.default_int_handler)"  # what runs in the background is born deaf to it
    script = "from factcheck.cli import main; sys.modules['factcheck.cli.store'].BATCH = 2; main()"
    return [sys.executable, "-c", f"import signal, sys; {heed}; {script}", "store", "add", "ok.duckdb", "many.jsonl"]


@pytest.mark.skipif(sys.platform == "win32", reason="no signals of that kind here")
def test_an_interruption_leaves_a_store_whole(many: list[str]) -> None:
    with subprocess.Popen(many, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "ok.duckdb: 2 added, 0 replaced, 0 unchanged\n"
        process.send_signal(signal.SIGINT)
        rest, told = process.communicate()
    assert (process.returncode, told) == (130, "factcheck: interrupted\n")
    batches = 1 + len(rest.splitlines())
    assert run("store", "verify", "ok.duckdb").stdout == "ok.duckdb: sound\n"
    stored = run("store", "export", "ok.duckdb").stdout.splitlines()
    assert len(stored) - 1 in (2 * batches, 2 * batches + 2)
