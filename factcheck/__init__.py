"""factcheck holds the facts of many news articles about one story against each other.

>>> from datetime import date
>>> article = Article(id="a", text="Sales rose 4% to $12bn in March.", source="The Ledger", published=date(2024, 4, 2))
>>> [claim.text for claim in extract(article)]
['4%', '$12bn', 'March']
"""

from factcheck.check import check, extract
from factcheck.errors import FactcheckError, InputError, ReadError, UsageError
from factcheck.model import About, Article, Claim, Evidence, Finding, Place, Report, Skipped
from factcheck.version import __version__

__all__ = [
    "About",
    "Article",
    "Claim",
    "Evidence",
    "FactcheckError",
    "Finding",
    "InputError",
    "Place",
    "ReadError",
    "Report",
    "Skipped",
    "UsageError",
    "__version__",
    "check",
    "extract",
]
