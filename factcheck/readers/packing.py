"""Compressed files: what they hold is read as if it were there itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from io import BufferedReader, RawIOBase
from typing import Any, cast

from factcheck.errors import not_installed

_CHUNK = 4096
"""Compressed bytes taken at a time: of a file made to burst, they are 128 MB."""


def _gzipped(path: str) -> Iterator[bytes]:
    import gzip

    with gzip.open(path, "rb") as stream:
        while data := stream.read1():
            yield data


def _zstandard(path: str) -> Iterator[bytes]:
    try:
        import zstandard
    except ImportError as error:
        raise OSError(0, not_installed("zstandard", "archive")) from error
    decompressor = zstandard.ZstdDecompressor(max_window_size=1 << 31)
    frame = None
    with open(path, "rb") as stream:
        while data := stream.read(_CHUNK):
            while data:
                frame = frame or decompressor.decompressobj()
                yield frame.decompress(data)
                data = frame.unused_data if frame.eof else b""
                frame = None if frame.eof else frame
    if frame:
        raise EOFError


PACKINGS: dict[str, Callable[[str], Iterator[bytes]]] = {".gz": _gzipped, ".zst": _zstandard}
"""What is in a compressed file, piece by piece, by its extension."""


def unpacked(path: str, packing: str) -> AbstractContextManager[BufferedReader]:
    """What the file at ``path`` holds. Reading it raises OSError, also where the file is damaged."""
    return BufferedReader(cast(RawIOBase, _Unpacked(PACKINGS[packing](path))))


class _Unpacked(RawIOBase):
    """Pieces as a stream, of which all that goes wrong is an OSError."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._left = pieces, memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._left:
            try:
                piece = next(self._pieces, None)
            except Exception as error:  # each library has errors of its own for a file that is damaged or cut short
                if isinstance(error, OSError) and (error.errno or error.strerror):
                    raise
                raise OSError(0, "the compressed data is damaged or cut short") from error
            if piece is None:
                return 0
            self._left = memoryview(piece)
        data, self._left = self._left[: len(buffer)], self._left[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)
