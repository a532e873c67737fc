"""Sessions of development. ``nox`` runs the first three, ``nox -l`` lists them all."""

from __future__ import annotations

import nox

nox.options.sessions = ["tests", "lint", "types"]
nox.options.reuse_existing_virtualenvs = True

PROJECT = nox.project.load_toml("pyproject.toml")


def install(session: nox.Session, *groups: str, package: bool = True) -> None:
    """Install the dependency groups, and the package itself with what it needs."""
    packages = nox.project.dependency_groups(PROJECT, *groups)
    session.install(*(["-e", "."] if package else []), *packages)


@nox.session
def tests(session: nox.Session) -> None:
    """The test suite."""
    install(session, "test")
    session.run("pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Style, and what a linter finds."""
    install(session, "lint", package=False)
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")


@nox.session
def types(session: nox.Session) -> None:
    """The types of the package, strictly."""
    install(session, "types")
    session.run("mypy")


@nox.session
def schemas(session: nox.Session) -> None:
    """SARIF, against the schema that OASIS publishes, from a package of which nothing else is wanted."""
    install(session, "test")
    session.install("--no-deps", "--only-binary=:all:", "linceo==0.11.0")
    session.run("pytest", "tests/reporters/official_schemas.py", *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Properties on 5,000 texts each, and 100,000 odd texts, or as many as are asked for."""
    install(session, "test")
    session.run("pytest", "tests/test_properties.py", "--hypothesis-profile=fuzz")
    session.run("python", "tests/fuzz/run.py", *session.posargs)


@nox.session
def stories(session: nox.Session) -> None:
    """How well the stories of fixtures/stories are told apart: one row a story, and a total."""
    install(session, "test")
    session.run("python", "tests/stories/score.py", *session.posargs)


@nox.session
def fit(session: nox.Session) -> None:
    """The weights of alignment, fitted on the stories; ``-- --write`` keeps them."""
    install(session, "fit")
    session.run("python", "tests/stories/fit.py", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Speed and memory, beside a naive stack; stores, engines, large stories and whole archives."""
    install(session, "test")
    session.run("python", "tests/bench/run.py", *session.posargs)
    session.run("python", "tests/bench/reconcile.py")
    session.run("python", "tests/bench/store.py")
    session.run("python", "tests/bench/engines.py")
    session.run("python", "tests/bench/big.py")
    session.run("python", "tests/bench/archive.py")


@nox.session
def hooks(session: nox.Session) -> None:
    """The hooks for pre-commit, installed and run by pre-commit itself from the last commit."""
    install(session, "test")
    session.run("python", "tests/integrations/hooks.py")


@nox.session
def docs(session: nox.Session) -> None:
    """The documentation, as HTML in site/; a warning is an error."""
    install(session, "docs")
    session.run("sphinx-build", "-W", "--keep-going", "-q", "docs", "site")
