"""The house rules that a linter does not know: who may import whom, how long a file may be, what is public."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path

import pytest

import factcheck

PACKAGE = Path(factcheck.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))

STAGES = "readers extractors about kinds text lexicon reconcile rules model errors"
MAY_IMPORT = {
    "errors": "",
    "model": "",
    "version": "",
    "lexicon": "model errors",
    "text": "lexicon model errors",
    "schema": "model errors",
    "rows": "model",
    "engines": "rows version model errors",
    "fingerprints": "model errors",
    "explain": "kinds model errors",
    "codes": "reconcile rules model errors",
    "kinds": "text lexicon model errors",
    "extractors": "kinds text lexicon model errors",
    "about": "kinds text lexicon model errors",
    "reconcile": "kinds lexicon model errors",
    "rules": "kinds text model errors",
    "readers": "schema text model errors",
    "reporters": "codes fingerprints schema text model errors",
    "articles": "lexicon model errors",
    "config": "articles codes lexicon model errors",
    "selection": "config model",
    "waivers": "config codes fingerprints text model errors",
    "baselines": "config fingerprints selection waivers model errors",
    "check": f"articles version {STAGES}",
    "likeness": "lexicon reconcile text model",
    "store": "rows version model errors",
    "archive": "baselines check config engines fingerprints lexicon likeness readers reconcile reporters rows "
    "selection text version waivers model errors",
    "gate": "check likeness store reconcile version model errors",
    "factcheck": "check version model errors",
    "cli": "factcheck archive check engines explain gate store config codes selection waivers baselines fingerprints "
    "version readers reporters schema model errors",
    "__main__": "cli",
}
"""What each part of the package may import besides itself; ``factcheck`` is the package's public face."""

SHARED = {
    "extractors": {"base"},
    "kinds": {"base"},
    "engines": {"base", "buckets"},
    "readers": {"base", "encoding", "packing", "records"},
    "reporters": {"base"},
    "rules": {"base"},
}
"""The families, and the modules in them that the members may import; members never import each other."""

LONGEST = 300
"""Lines of a file; ``model.py`` alone, the list of all nouns, is longer."""


def name_of(path: Path) -> tuple[str, ...]:
    """``("factcheck", "readers", "html")`` for factcheck/readers/html.py; a package has the name of its folder."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" else parts


def imports(path: Path) -> Iterator[tuple[str, ...]]:
    """The modules of ours that a file imports, also inside functions, as ``name_of`` writes them."""
    package = name_of(path) if path.name == "__init__.py" else name_of(path)[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield tuple(alias.name.split("."))
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = (*above, *(node.module or "").split(".")) if node.module else above
            for alias in node.names:
                yield (*module, alias.name) if is_module((*module, alias.name)) else module


def is_module(name: tuple[str, ...]) -> bool:
    place = PACKAGE.parent.joinpath(*name)
    return place.is_dir() or (place.with_suffix(".py").is_file() and name != ("factcheck", "check"))


def part(name: tuple[str, ...]) -> str:
    """The part of the package that a module belongs to."""
    return name[1] if len(name) > 1 else name[0]


def told(path: Path, name: tuple[str, ...]) -> str:
    return f"{path.relative_to(PACKAGE.parent)} imports {'.'.join(name)}"


def ours(path: Path) -> list[tuple[str, ...]]:
    return [name for name in imports(path) if name[0] == "factcheck"]


def test_every_part_has_its_row() -> None:
    assert {part(name_of(path)) for path in FILES} <= set(MAY_IMPORT)


@pytest.mark.parametrize("part_name", MAY_IMPORT)
def test_parts_import_only_what_they_may(part_name: str) -> None:
    allowed = {part_name, *MAY_IMPORT[part_name].split()}
    files = [path for path in FILES if part(name_of(path)) == part_name]
    assert [told(path, name) for path in files for name in ours(path) if part(name) not in allowed] == []


@pytest.mark.parametrize("family", SHARED)
def test_members_of_a_family_do_not_import_each_other(family: str) -> None:
    found = []
    for path in FILES:
        own = name_of(path)
        if part(own) != family or len(own) < 3:
            continue
        for name in ours(path):
            if name[:2] == own[:2] and len(name) > 2 and name[2] not in SHARED[family] | {own[2]}:
                found.append(told(path, name))
    assert found == []


def test_what_is_imported_is_declared() -> None:
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    declared = {re.split(r"[^\w.-]", line)[0].lower() for line in lines}
    owners = packages_distributions()
    modules = {name[0] for path in FILES for name in imports(path)} - set(sys.stdlib_module_names) - {"factcheck"}
    assert {
        name: owners.get(name) for name in modules if declared.isdisjoint(map(str.lower, owners.get(name, ())))
    } == {}


def test_no_file_is_a_general_helper_room() -> None:
    assert [str(path) for path in FILES if path.stem in {"utils", "util", "helpers", "misc", "common"}] == []


def test_no_file_is_long() -> None:
    lengths = {str(path.relative_to(PACKAGE)): path.read_text(encoding="utf-8").count("\n") for path in FILES}
    assert {name: length for name, length in lengths.items() if length > LONGEST and name != "model.py"} == {}


def test_the_public_names_are_those_listed() -> None:
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    bound = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module != "__future__":
            bound |= {alias.asname or alias.name for alias in node.names}
    bound |= {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    assert sorted(bound) == sorted(factcheck.__all__)
    assert [name for name in factcheck.__all__ if not hasattr(factcheck, name)] == []
