"""The files that paths lead to: the files themselves, and those inside folders."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator

from factcheck.model import Skipped
from factcheck.readers.base import MANIFEST, File, Folder, notice, shown, unreadable

_BESIDE = (".yaml", ".yml", ".toml")
"""Files that describe the articles of a folder, or how to read them, and are none themselves."""


class Finder:
    """Finds files, each once however often and under whatever names it is given."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._replaced: set[str] = set()
        self._folders: dict[str, Folder] = {}

    def replaced(self, path: str) -> Folder:
        """The folder of a file whose text comes from elsewhere; the file itself is passed over from now on."""
        self._replaced.add(os.path.realpath(path))
        return self._folder(os.path.dirname(path))

    def find(self, path: str) -> Iterator[File | Skipped]:
        """The file at ``path``, or all files inside the folder there, in the order of their names.

        Hidden files and folders inside a folder are passed over.
        """
        given, waiting = path, [path]
        while waiting:
            path = waiting.pop()
            try:
                mode = os.stat(path).st_mode
                real = os.path.realpath(path)
                if real in self._replaced:
                    continue
                if real in self._seen:
                    yield notice(shown(path), "was read already, under this or another name")
                elif stat.S_ISDIR(mode):
                    inside = _inside(path)
                    waiting += reversed(inside)
                    if path == given and not inside:
                        yield notice(shown(path), "no articles in this folder")
                elif stat.S_ISREG(mode):
                    yield File.at(path, self._folder(os.path.dirname(path)))
                else:
                    yield notice(shown(path), "neither a file nor a folder; what comes from a pipe is read as -")
                self._seen.add(real)
            except (OSError, ValueError) as error:
                yield unreadable(path, error)

    def _folder(self, path: str) -> Folder:
        return self._folders.setdefault(path, Folder(path))


def _inside(folder: str) -> list[str]:
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if not _is_passed_over(name)]


def _is_passed_over(name: str) -> bool:
    return name.startswith(".") or (name != MANIFEST and name.lower().endswith(_BESIDE))
