"""Offices, and words that are or are not names: what FC208 knows of persons."""

from __future__ import annotations

import re

from factcheck.rules.base.people import NOT_FIRST

OFFICE = (
    "president|vice-president|minister|premier|chancellor|secretary|ambassador|governor|mayor|senator|director|head|"
    "chief|chief executive|chairman|chairwoman|chair|professor|spokesman|spokeswoman|spokesperson|analyst|economist|"
    "editor|general|commander|bishop|judge|prosecutor|lawyer|coach|captain|founder|manager|researcher|fellow"
)
SOLE = (
    "coroner|chief executive|chief constable|prime minister|mayor|governor|chancellor|judge|headteacher|head teacher|"
    "headmaster|headmistress|superintendent|speaker|skipper|captain|treasurer|chairman|chairwoman|managing director|"
    "editor|principal|vicar|bishop|police chief|fire chief"
)
"""Offices that one person of an article has, where "the" or "its" stands before them."""
SHORT_RANKS = {
    "Det": "Detective",
    "Supt": "Superintendent",
    "Insp": "Inspector",
    "Sgt": "Sergeant",
    "Const": "Constable",
    "Ch": "Chief",
    "Gov": "Governor",
    "Sen": "Senator",
    "Rep": "Representative",
    "Cllr": "Councillor",
    "Lt": "Lieutenant",
    "Capt": "Captain",
    "Col": "Colonel",
    "Maj": "Major",
    "Gen": "General",
    "Cmdr": "Commander",
    "Prof": "Professor",
    "Rev": "Reverend",
    "Dr": "Doctor",
}
RANKS = (
    "Detective|Superintendent|Inspector|Sergeant|Constable|Chief|Governor|Senator|Representative|Councillor|Lieutenant|"
    "Captain|Colonel|Major|General|Commander|Professor|Reverend|Sheriff|Mayor|Minister|Bishop|Coach|"
    "Secretary|Officer|Deputy|Commissioner|Archbishop|Ambassador|Doctor|Coroner|Councilman|Councilwoman"
)
_SHORT_NAMES = (
    "Bill William|Will Bill|Bob Robert|Rob Bob|Dick Richard|Rick Richard|Jim James|Jack John|Tony Anthony|"
    "Liz Elizabeth|Beth Elizabeth|Betty Elizabeth|Kate Catherine|Kate Katherine|Kathy Catherine|Peggy Margaret|"
    "Meg Margaret|Maggie Margaret|Ted Edward|Ned Edward|Harry Henry|Hank Henry|Chuck Charles|Larry Lawrence|"
    "Drew Andrew|Andy Andrew|Mike Michael|Mick Michael|Joe Joseph|Sally Sarah|Polly Mary|Molly Mary|Nell Helen|"
    "Sandy Alexander|Alec Alexander|Gene Eugene|Bert Albert|Bertie Albert|Tina Christina|Gus Augustus|Sasha Alexander|"
    "Becky Rebecca|Trish Patricia|Paddy Patrick|Geoff Geoffrey|Jon John"
)
NICKNAMES = frozenset(_SHORT_NAMES.split("|"))
_BODIES = (
    "Agency Airlines Airport Airways Alliance Army Assembly Association Authority Bank Board Brigade Bureau "
    "Center Centre Church Clinic Club College Command Commission Committee Company Congress Corporation Council "
    "Court Department Exchange Federation Force Forces Foundation Fund Group Guard Holdings Hospital Institute "
    "League Ministry Motors Navy Office Organisation Organization Parliament Partners Party Police Programme "
    "Railway Railways School Senate Service Services Society Times Tribune Trust Union University"
)
"""The last words of names of what is no person: "Search and Rescue Agency said"."""
_BEFORE_NAMES = "Pastor Father Sister Brother Saint Prince Princess King Queen Mount Lake Port Fort New"
NOT_NAMES = {
    *_BODIES.split(),
    *_BEFORE_NAMES.split(),
    *re.findall("[A-Z][a-z]+", f"{OFFICE}|{SOLE}".title()),
    *f"{RANKS}|{NOT_FIRST}".split("|"),
}
"""Words that stand before a surname, or behind a first name, and are none."""
_COMMON_NAMES = (
    "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thomas Taylor Moore Jackson Martin Thompson "
    "White Harris Clark Lewis Robinson Walker Young Allen Wright Scott Green Baker Adams Nelson Mitchell Campbell "
    "Roberts Carter Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Rogers Cooper Peterson "
    "Bailey Kelly Howard Richardson Watson Brooks Bennett James Hughes Price Myers Foster Sanders Russell "
    "Hamilton Graham Garcia Rodriguez Martinez Hernandez Lopez Gonzalez Perez Sanchez Ramirez Torres Flores "
    "Rivera Gomez Fernandez Silva Santos Oliveira Souza Pereira Costa Rossi Russo Ferrari Bianchi Romano Muller "
    "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Hoffmann Dubois Bernard Durand Moreau Laurent "
    "Ivanov Ivanova Petrov Smirnov Kuznetsov Popov Sokolov Novak Horvat Hansen Jensen Nielsen Larsen Olsen "
    "Andersson Johansson Karlsson Nilsson Eriksson Singh Kumar Sharma Patel Gupta Verma Yadav Reddy Mehta Shah "
    "Khan Ahmed Hussain Rahman Islam Begum Hassan Hussein Mohamed Mohammed Ibrahim Tanaka Suzuki Takahashi "
    "Watanabe Yamamoto Nakamura Kobayashi Zhang Huang Zhao Nguyen Tran Pham Okafor Mensah Cohen Levy Friedman "
    "Murray Fraser Macdonald Walsh Byrne Ryan Sullivan Gandhi Modi Thackeray Bhutto Sharif Zardari Marcos Duterte "
    "Aquino Kennedy Clinton Trump Biden Obama Rajapaksa Sukarno Widodo Kirchner Trudeau Papandreou Mitsotakis "
    "Assad Aliyev Nazarbayev Lukashenko Castro Murdoch Hall Hill King Wood Cook Bell Ward Gray Ross Park Chen Wang "
    "Kaur Bush"
)
COMMON = frozenset(_COMMON_NAMES.split())
"""Surnames of four letters or more that two persons of an article may well have."""
