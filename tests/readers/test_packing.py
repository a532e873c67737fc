from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest
import zstandard

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.readers.conftest import Reading

LINES = "".join(f'{{"text": "article {number}"}}\n' for number in range(20_000)).encode()
PACK = {".gz": gzip.compress, ".zst": zstandard.compress}
DAMAGED = "the compressed data is damaged or cut short"


@pytest.mark.parametrize(("packing", "pack"), PACK.items())
def test_what_is_compressed_is_read_as_it_is(reading: Reading, packing: str, pack: Callable[[bytes], bytes]) -> None:
    articles, notices = reading(
        {f"a.md{packing}": pack(b"---\ntitle: T\n---\nwords"), f"b.JSONL{packing}": pack(LINES)}
    )
    assert notices == []
    assert [(a.id, a.title) for a in articles[:2]] == [("a", "T"), ("b-1", None)]
    assert len(articles) == 20_001 and articles[-1].text == "article 19999"
    assert (articles[-1].anchors[0].line, articles[-1].path) == (20_000, articles[1].path)


@pytest.mark.parametrize(("packing", "pack"), PACK.items())
def test_files_put_one_behind_the_other(reading: Reading, packing: str, pack: Callable[[bytes], bytes]) -> None:
    articles, notices = reading({f"a.jsonl{packing}": pack(b'{"text": "x"}\n') + pack(b'{"text": "y"}\n')})
    assert [a.text for a in articles] == ["x", "y"] and notices == []


@pytest.mark.parametrize(("packing", "pack"), PACK.items())
def test_a_file_cut_short_is_read_as_far_as_it_goes(
    reading: Reading, packing: str, pack: Callable[[bytes], bytes]
) -> None:
    data = pack(LINES * 10)
    articles, notices = reading({f"a.jsonl{packing}": data[:-9], f"b.txt{packing}": b"no such thing"})
    assert len(articles) > 100_000
    assert {path for path, reason in notices if reason == DAMAGED} == {f"a.jsonl{packing}", f"b.txt{packing}"}


def test_an_archive_of_files_is_none(reading: Reading) -> None:
    _, [(_, reason)] = reading({"a.tar.gz": gzip.compress(b"x")})
    assert reason.startswith("the format is not known")
