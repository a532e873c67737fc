"""Which Friday and which May are meant. Published on Wednesday, 16 October 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Timex

WEDNESDAY = "2024-10-16"
Find = Callable[[str, str | None], list[tuple[str, str, Timex]]]

WHAT_WAS_PLANNED = [
    ("The lease had been due to run out on Friday.", "2024-10-11"),
    ("The strike had been scheduled to begin at midnight Sunday.", "2024-10-13T00:00"),
    ("Voting had previously been expected to end on Friday evening.", "2024-10-11TEV"),
    ("The trial had been set for June.", "2024-06"),
    ("The trial had been expected to start in March.", "2024-03"),
    ("The offensive began as planned on Saturday night.", "2024-10-12TNI"),
    ("The march went ahead as scheduled on Friday.", "2024-10-11"),
    ("Polls opened as expected on Sunday.", "2024-10-13"),
    ("The couple were to have married in June.", "2024-06"),
]

UNTIL = [
    ("The pool had stayed open until June.", "2024-06"),
    ("The council has given the builders until Friday to fill the pit.", "2024-10-18"),
    ("The club has given the tenants until 9 a.m. Tuesday to move out.", "2024-10-22T09:00"),
    ("The airline has until Monday to reply.", "2024-10-21"),
    ("The hearing was postponed until Friday.", "2024-10-18"),
    ("The port postponed until Tuesday morning all sailings to the island.", "2024-10-22TMO"),
    ("The deadline was extended to Friday.", "2024-10-18"),
    ("The judge adjourned the case until Monday.", "2024-10-21"),
    ("The suspect was remanded in custody until Friday.", "2024-10-18"),
    ("The match was moved to Sunday because of rain.", "2024-10-20"),
    ("The launch has been delayed until February.", "2025-02"),
    ("The election was put off until May.", "2025-05"),
    ("He remained in hospital until Friday.", "2024-10-11"),
    ("The road stayed shut until Monday, when crews cleared it.", "2024-10-14"),
    ("The store was open until Saturday, its owner said.", "2024-10-12"),
    ("Rain fell from Friday until Monday.", "2024-10-11/2024-10-14"),
    ("Residents can register until Friday.", "2024-10-18"),
]

WHOSE = [
    ("Lawyers will argue around Monday's ruling.", "2024-10-14"),
    ("The inquiry will look at Friday's crash.", "2024-10-11"),
    ("The move follows Tuesday's announcement by the bank, which intends to raise rates.", "2024-10-15"),
    ("The council will meet relatives of those killed in Saturday's attack.", "2024-10-12"),
    ("Police will hold a briefing on Sunday's shooting.", "2024-10-13"),
    ("Both sides will prepare for Sunday's election.", "2024-10-20"),
    ("He hopes to play in Saturday's match.", "2024-10-19"),
    ("Voters will decide in Friday's referendum.", "2024-10-18"),
    ("Analysts expect a rise in Thursday's report.", "2024-10-17"),
    ("She said they would study Monday's verdict before an appeal.", "2024-10-14"),
    ("Mourners will gather at the site of Thursday's explosion.", "2024-10-10"),
    ("Thousands are expected at Sunday's rally.", "2024-10-20"),
    ("The army said Sunday's raid had killed nine.", "2024-10-13"),
    ("Fans hope for a win in Saturday's final.", "2024-10-19"),
    ("Two people died, and a third is in hospital after Sunday night's blaze.", "2024-10-13TNI"),
]

MODALS = [
    ("The divers will be paid if the claim is heard in May.", "2025-05"),
    ("The union had not said whom it would send when the claim is heard in February.", "2025-02"),
    ("The prize would be handed over at a still undecided hour in January.", "2025-01"),
    ("A spokesman said on Monday that the plant would close in December.", "2024-10-14 2024-12"),
    ("Had the deal closed on Friday, the price would have been lower.", "2024-10-11"),
    ("The players would have flown home on Monday.", "2024-10-14"),
    ("It should have been finished by Friday.", "2024-10-11"),
    ("The paper might have been printed on Thursday.", "2024-10-10"),
    ("The drug could have reached patients in March.", "2024-03"),
    ("A decision, expected on Friday, could bring down the government.", "2024-10-18"),
    ("The team, unbeaten since May, plays on Saturday.", "2024-05 2024-10-19"),
    ("The bank may cut rates on Thursday.", "2024-10-17"),
    ("A ruling could come on Monday.", "2024-10-21"),
    ("A deal could be announced on Friday.", "2024-10-18"),
    ("The company could not be reached on Friday.", "2024-10-11"),
    ("Officials could not say on Monday how many had died.", "2024-10-14"),
    ("The strikes on Friday could hurt the harvest.", "2024-10-11"),
    ("The team will play its first match since May on Saturday.", "2024-05 2024-10-19"),
    ("The ruling on Friday can be appealed.", "2024-10-11"),
    ("The lender said it would decide on Friday whether to sell its stake.", "2024-10-18"),
    ("The firm said in a revised outlook on Monday that sales would drop.", "2024-10-14"),
]

INFINITIVES = [
    ("The minister was expected to arrive on Saturday.", "2024-10-19"),
    ("The ferry was to leave on Friday, the operator said.", "2024-10-18"),
    ("The summit is due to open on Friday.", "2024-10-18"),
    ("The two leaders agreed to meet on Friday.", "2024-10-18"),
    ("Ministers decided on Tuesday to hold the vote on Sunday.", "2024-10-15 2024-10-20"),
    ("Strike to hit trains on Friday", "2024-10-18"),
    ("Voters head to polls Sunday", "2024-10-20"),
    ("Flights are expected to resume Thursday.", "2024-10-17"),
    ("She is scheduled to tour three ports, the first on Friday morning, before sailing home.", "2024-10-18TMO"),
    ("They left Monday to return Thursday.", "2024-10-14 2024-10-17"),
    ("Millions came out to vote on Sunday.", "2024-10-13"),
    ("The firm failed to meet its target on Monday.", "2024-10-14"),
    ("He was forced to return the medal on Friday.", "2024-10-11"),
    ("Both sides agreed in August to hold talks in November.", "2024-08 2024-11"),
    ("Hundreds gathered to mourn on Sunday.", "2024-10-13"),
    ("The lender said it had agreed on Sunday to sell its stake.", "2024-10-13"),
    ("The storm was forecast to reach the coast late on Thursday.", "2024-10-17TEV"),
    ("Ms Brown, 52, is to be sworn in on Monday.", "2024-10-21"),
    ("The couple are to marry in June.", "2025-06"),
    ("Kenya were to play Ghana on Friday.", "2024-10-18"),
]

BESIDE_THE_DATE = [
    ("The election is Sunday.", "2024-10-20"),
    ("The funeral is on Friday.", "2024-10-18"),
    ("Tuesday was the hottest day of the year.", "2024-10-15"),
    ("Friday is the last day to register.", "2024-10-18"),
    ("Friday marks a year since the flood.", "2024-10-18"),
    ("Results are expected Friday.", "2024-10-18"),
    ("Since Monday the river has risen a metre.", "2024-10-14"),
    ("The mine, which has been closed since February, reopens on Monday.", "2024-02 2024-10-21"),
    ("He won by a wider margin than expected on Sunday.", "2024-10-13"),
    ("The results, expected on Thursday, will show whether sales fell.", "2024-10-17"),
    ("It will be her first race since her March injury.", "2024-03"),
]

NEAREST_VERB = [
    ("The bridge was due to reopen on Friday.", "2024-10-18"),
    ("They must leave by Friday, the mayor said.", "2024-10-18"),
    ("Rescuers had reached all villages by Monday.", "2024-10-14"),
    ("The ban stays unless it is lifted on Friday.", "2024-10-18"),
    ("The coach, who met the owner on Monday, will see the players on Friday.", "2024-10-14 2024-10-18"),
    ("The talks, held on Friday, will be followed by others on Saturday.", "2024-10-11 2024-10-19"),
    ("The company, which reported a loss on Tuesday, will shut ten shops in January.", "2024-10-15 2025-01"),
    ("The party plans a congress in December.", "2024-12"),
    ("The plant closed in December.", "2023-12"),
    ("The plant, which will be rebuilt, burned down on Friday.", "2024-10-11"),
    ("On Friday the court will rule.", "2024-10-18"),
    ("On Friday the court ruled that the plan was illegal.", "2024-10-11"),
    ("Storm kills nine on Sunday", "2024-10-13"),
    ("PM faces no-confidence vote on Friday", "2024-10-18"),
    ("Thousands flee as dam bursts Monday", "2024-10-14"),
    ('"We were wrong," the minister told reporters Monday.', "2024-10-14"),
    ("The bank will cut 900 jobs, it said on Monday.", "2024-10-14"),
    ("The bank will cut 900 jobs, its chief executive announced Monday.", "2024-10-14"),
    ("The bank will cut 900 jobs, according to a letter sent on Monday.", "2024-10-14"),
    ("The bank will cut 900 jobs, according to figures released Monday.", "2024-10-14"),
    ("The bank will cut 900 jobs, its chairman predicted Monday.", "2024-10-14"),
    ("Prices will fall next year, the central bank forecast on Monday.", "2025 2024-10-14"),
    ("It will appeal, said a letter read Monday to its members.", "2024-10-14"),
    ("He said he will start emptying the depot on Friday and sell the trucks.", "2024-10-18"),
    ("The hearing was to have taken place on Friday.", "2024-10-11"),
    ("A memorial service is planned for Saturday.", "2024-10-19"),
    ("A memorial service planned for Saturday was canceled.", "2024-10-19"),
    ("The tax will rise from January.", "2025-01"),
    ("Shares fell on Monday after a drop on Friday.", "2024-10-14 2024-10-11"),
    ("The minister arrived on Monday for talks that will end on Friday.", "2024-10-14 2024-10-18"),
    ("The storm is weaker than it was on Saturday.", "2024-10-12"),
    ("The verdict is due soon, after a trial that began in September.", "2024-09"),
    ("Markets expect a rate cut on Thursday.", "2024-10-17"),
    ("The bank cut rates on Thursday.", "2024-10-10"),
    ("Two men were shot on Sunday.", "2024-10-13"),
    ("A woman who was hit by a car on Sunday will be buried on Friday.", "2024-10-13 2024-10-18"),
    ("The new law takes effect on Friday.", "2024-10-18"),
    ("The club's new ground opens on Saturday.", "2024-10-19"),
    ("Police found the body on Sunday and will question a man on Thursday.", "2024-10-13 2024-10-17"),
    ("The governor, whose term ends in January, spoke on Monday.", "2025-01 2024-10-14"),
    ("Trading in the shares, suspended on Friday, resumes on Thursday.", "2024-10-11 2024-10-17"),
    ("The court, sitting in the capital on Monday, found for the owners.", "2024-10-14"),
    ("Aid trucks arriving on Sunday were turned back.", "2024-10-13"),
    ("The storm had reached the coast by Sunday.", "2024-10-13"),
    ("The disputed vote on Sunday drew crowds.", "2024-10-13"),
    ("Ms Brown, 52, was sworn in on Monday.", "2024-10-14"),
    ("Prices were down 3% from Friday.", "2024-10-11"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*WHAT_WAS_PLANNED, *UNTIL, *WHOSE, *MODALS, *INFINITIVES, *BESIDE_THE_DATE, *NEAREST_VERB],
)
def test_a_date_goes_with_its_verb(find: Find, text: str, expected: str) -> None:
    assert " ".join(value.timex for _, _, value in find(text, WEDNESDAY)) == expected
