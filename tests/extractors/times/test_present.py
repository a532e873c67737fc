"""What is to come and told in the present: "who hands over on 10 March". Published on Wednesday, 16 October 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Timex

WEDNESDAY = "2024-10-16"
Find = Callable[[str, str | None], list[tuple[str, str, Timex]]]

TO_COME = [
    ("The board backed Ms Quill, who chooses her deputy on 10 March.", "2025-03-10"),
    ("They hailed Ms Quill, whom Ferrante relieves of duty on 10 March.", "2025-03-10"),
    ("The abbey, bought by the state, welcomes its first guests on 10 March.", "2025-03-10"),
    ("He beat two rivals and collects the medal on 10 March.", "2025-03-10"),
    ("He beat two rivals and Quill presents the medal on 10 March.", "2025-03-10"),
    ("He sold the yard, which swaps its cranes on Monday.", "2024-10-21"),
    ("The regiment, which lost six men, hands over the fort on 10 March.", "2025-03-10"),
    ("The tenants, who were told in June, move out and the landlord moves in on Monday.", "2024-06 2024-10-21"),
    ("He was knighted and becomes dean on 10 March.", "2025-03-10"),
    ("The fog lifted at dawn, and 25C is tipped for Monday.", "2024-10-16TMO 2024-10-21"),
    ("Dockers walk out for two days on Monday.", "P2D 2024-10-21"),
    ("Libraries reopen Monday.", "2024-10-21"),
    ("The mayor wrote to shopkeepers ahead of the road works on 10 March.", "2025-03-10"),
    ("The mayor said the road works on 10 March would be short.", "2025-03-10"),
]

OVER = [
    ("He named the man who hid the keys on 10 March.", "2024-03-10"),
    ("The letter, which describes a raid on 10 March, was read out.", "2024-03-10"),
    ("The play was written by a man who lives in Rye on 10 March.", "2024-03-10"),
    ("She reckoned the flat, which houses ten, was bought on 10 March.", "2024-03-10"),
    ("He joined the farm workers' protests on 10 March.", "2024-03-10"),
    ("He led talks, protests and marches on 10 March.", "2024-03-10"),
    ("It paid 14 Canadian cents a share on 10 March.", "2024-03-10"),
    ("He told the board, which pays him, on 10 March.", "2024-03-10"),
    ("The mayor said in a letter on 10 March that works would start.", "2024-03-10"),
    ("The girl tipped for the part left on Monday.", "2024-10-14"),
    ("The house, which seats 90, was full for Friday's play.", "2024-10-11"),
]


@pytest.mark.parametrize(("text", "expected"), [*TO_COME, *OVER])
def test_a_present_tells_of_what_is_to_come(find: Find, text: str, expected: str) -> None:
    assert " ".join(value.timex for _, _, value in find(text, WEDNESDAY)) == expected
