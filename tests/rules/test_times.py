"""Days, ages, terms and times of day that do not go together, and their sound neighbours; all made up."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.check import check
from factcheck.model import Article

PUBLISHED = date(2024, 5, 16)

SENTENCES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "FC208": (
        (
            "The trust hired Rosalind Varga, a vet, to run the zoo. Varga starts in June. A dinner for "
            "Rosamund Varga and her family is planned.",
            "Alan Pickersgill, 50, was freed on Monday. Pickersgill had denied theft. The case against Adam "
            "Pickersgill fell in May.",
            "Detective Superintendent Ada Talbridge, who led it, spoke. Det Supt Talbot said that arrests were likely.",
            "Gov. Ada Talbridge, a Democrat, spoke on May 3. Gov. Talbot said that more would come.",
            "Ada Talbridge, a nurse, came late. “It was dark,” Talbrigde said.",
            "Karl Petterson, the owner, was there. “It was dark,” said Pettersen.",
            "Karl Petterson, 34, the owner, was there. Mr Peterson said that it was dark.",
            "Harbour chief Berta Solvang said the port was shut.\n\nPer Olsen, a pilot, agreed.\n\nStanding on the "
            "quay, Margit Solvang said her boats had gone.",
            "The head of the school, Berta Solvang, was glad.\n\n“It is over,” said Margit Solvang.",
            "Berta Solvang, the trust's head, was glad.\n\n“It is over,” Ida Solvang told reporters.",
            "Rosalind Varga, 46, will run the zoo, its board said. “It will be fun,” said Rosamund Varga, who "
            "lives in Hay.",
            "Peter Varga, a farmer, lost 40 sheep. The barn was gone too, according to Paul Varga.",
            "Peter Varga, a farmer, lost 40 sheep. “It was a wall of water,” Paul Varga, 61, said.",
            "Karl Solvang, a farmer, lost 40 sheep. “It was a wall of water,” recalled Ida Solvang.",
            "Dale Winterhall, the chair, wants a new roof. Critics of Winterhell say that it costs too much.",
            "Ada Kowalczyk, the chair, lost by 40 votes. According to Kowalcyzk, the count was slow.",
            "Ada Kowalczyk, the chair, lost by 40 votes. Kowalcyzk, who is to retire, said so.",
            "Inspector Ada Kočvarová said it was quick. Insp Kočvalová said it was slow.",
            "Šárka Varga, director of the institute, spoke. Foreign Minister Žaneta Varga said no.",
            "Isobel Kestrin, the trustee for sport, told members that the pool would stay. Imogen Kestrin, the "
            "sport trustee, replied that she had no money.",
        ),
        (
            "Karl Solvang, the owner, wants to sell the mill. Solvang said so. It was built by Konrad Solvang in 1880.",
            "The trust hired Rosalind Varga, a vet. Varga starts in June. Her sister is in Hay. A dinner for "
            "Rosamund Varga is planned.",
            "Gov. Ada Talbridge spoke with Gov. Jo Talbot on May 3. Gov. Talbot said that more would come.",
            "Inspector Ada Talbridge spoke. Sgt Talbot said that arrests were likely.",
            "Judge Ada Talbridge will hear it. Judge Talbot had said no in May.",
            "Karl Petterson, the owner, was there. Ida Peterson said it was dark. Peterson said no.",
            "Karl Holm, the owner, was there. Holms said that it was dark.",
            "Karl Iversen, the owner, was there. Everson said that it was dark.",
            "Harbour chief Berta Solvang said the port was shut.\n\nPer Olsen, a pilot, agreed.\n\nSpeaking at the "
            "moor, Margit Solvang, her deputy, said boats had gone.",
            "Harbour chief Berta Solvang said the port was shut.\n\nHer sister left. Margit Solvang said that "
            "boats had gone.",
            "Berta Solvang, the trust's head, was glad.\n\nRanger Margit Solvang said no.",
            "Berta Solvang, the trust's head, was glad.\n\nMargit Solvang, who lives nearby, said no.",
            "Berta Smith, the trust's head, was glad.\n\n“It is over,” Ida Smith told reporters.",
            "The Mount Solvang hotel is shut, its head, Ada Solvang, said.\n\nMount Solvang said no.",
            "The Coastal Watch Agency found 12. Later the Search and Rescue Agency said that all were well.",
            "Many East Germans came by train. The chancellor of Germany spoke.",
            "Berta Solvang and Margit Solvang own the shop. Margit Solvang said no.",
            "Rosalind Varga, 46, will run the zoo, its board said. “It will be fun,” said a nurse, Rosamund Varga.",
            "Daniel Varga, 46, will run the zoo, its board said. “It will be fun,” said Danny Varga, who lives in Hay.",
            "South Vargia, a province of Birchland, and North Vargia had talks.",
            "Ada Winterhall, the chair, said no. She is of Winterbourne, in the hills.",
            "Karl Solvang, a farmer, lost 40 sheep. The barn was gone. Then Solvang said: “It was a wall of water.”",
            "Karl Solvang, a farmer, lost 40 sheep. The barn was gone too. Yesterday Solvang said that he would stay.",
            "Isobel Kestrin, the former trustee for sport, told members so. Imogen Kestrin, the former sport "
            "trustee, said no.",
            "The captain, Joe Sandring, was out for 12. Acting captain Jim Sandring made 40 after tea.",
        ),
    ),
    "FC202": (
        ("The band, who first played here in 2008, will close the fair at 9 p.m. on Saturday, June 21.",),
        (
            "The band, who first played here in 2008, will close the fair at 9 p.m. on Friday, June 21.",
            "In 2019 the band, which will play again, closed the fair on Friday, June 21.",
            "It met on Thursday, May 16, a year after it had met on Tuesday, May 16.",
        ),
    ),
    "FC204": (
        (
            "Karl Holt died in his sleep on April 30, his son said. Holt was 88. He was born on July 4, 1936, in Hay.",
            "Ada Berg, now 66, joined the choir in 1976. “I was glad,” she said. She was 24 at the time.",
            "Karl Deel, 44, has played for the club since 2001, when he was 14.",
            "Ada Berg, a 66-year-old cellist, joined the choir in 1976, aged just 12.",
            "Joan Marsh was born on Nov. 3, 1950, in Alder. Marsh, 74, died on March 2 at her home.",
            "Karl Holt, who has died aged 70, carved stone. He liked boats.\n\nKarl Holt, sculptor: born 4 "
            "August 1954; died 1 May 2024.",
            "Ada Berg, 58, will sing in June. Her first record came out in 1990. She was 14 when she made it.",
            "Karl Deel, 70, wrote his first play in 1980. He was 31 then.",
            "Karl Deel, 70, was just 16 when the mill shut in 1980.",
            "Karl Deel, now 70, made the film in 1980, aged 31.",
            "The nine-day fair runs from Friday 7 June to Sunday 16 June.",
            "The club marks its 150th year in 2024. Karl Deel started it in 1884 with 12 friends.",
            "The mill is celebrating its 130th year. The business goes back to the day Karl Deel bought a "
            "stone in 1904.",
            "The 130-year-old bakery traces its roots to 1904, when Karl Deel bought a stable.",
            "Founded by Karl Deel in 1904, the bakery has been trading for 130 years.",
            "The 12-day fair will run from December 5 to 14 in the park.",
            "The eight-day blockade is due to begin at dawn on 3 June and to end with a rally on 7 June.",
            "The nine-day strike was called on Monday. It will start on 3 June and end on 7 June.",
            "A 10-day expo is planned in the park.\n\nThe expo will run from 1 to 5 June.",
            "Ada Kovarik, 46, resigned on Monday. Kovarik was a clerk who was 29 when she took over the shop in 2004.",
            "Jo Brankin, 24, won the race.\n\n“It was hot,” Brankin said.\n\nShe was 15 when she first won, in 2019.",
            "Jo Brankin, 50, resigned on Monday. In 1990, at the age of 24, he joined the firm.",
            "Jo Brankin, 50, who was 31 when he was elected in 1998, resigned.",
            "He married Ada in 1961, and they were together for 52 years until she died in 2009.",
            "He married Ada in 1961. They stayed together for 52 years until her death in 2009.",
            "She was a clerk for 31 years, from 1963 until she retired in 1984.",
            "He joined the mill in 1971 and stayed for 20 years until it closed in 2004.",
            "Ada Kovarik will leave in June after 12 years at the helm. Kovarik took over the bank in July 2017.",
            "The choir is celebrating its 90th anniversary this year.\n\nThe choir was founded in May 1924 by a baker.",
            "Ada Kovarik, who has died aged 91, was a poet.\n\nAda Kovarik was born in Oslo on 9 November 1924.",
            "Ada Kovarik, a poet, died on Monday. She was 81.\n\nShe was born in 1949.",
            "Ada Kovarik, who has died aged 91, was a poet.\n\nAda Kovarik, born May 4 1936, died May 1 2024.",
            "At least 22 were killed. None was older than 60. Among the dead was a baker, Karl Holm, who was 67.",
            "The victims were aged between 19 and 45. Among the dead was Karl Holm, 52, a baker.",
            "Nine people died. The oldest was 60. Karl Holm, 64, was among the dead.",
            "Nine people died. All were under 30. Another victim was Ada Holm, 34.",
            "No trains will run during the six-week closure, from Monday, June 3, through Sunday, July 28, "
            "on the branch.",
            "The closure of six weeks is to run from June 3 until July 28.",
            "The road will be closed from June 3 to July 28. Shops fear the six-week closure.",
            "The three-month closure of the road will run from June 3 to November 28.",
            "The firm will celebrate its 150th anniversary next month.\n\nHolm and Sons, founded by a widow in "
            "1884, still brews.",
            "The club, founded in 1914, is getting ready for its 100th anniversary.",
            "To mark its 75th birthday the firm is bottling an ale. It was set up in 1939 by two brothers.",
            "Jo Brankin, 24, who won silver in 2022, is back. Brankin was just 16 when she first swam, in 2013.",
            "Jo Brankin, 52, is to step down. He joined the firm as a 19-year-old apprentice in 1986.",
            "Ada Kovarik, 61, reads tonight. Kovarik was only 22 when her first novel came out in 1992.",
            "Ada Holm, 35, smiled. In 1998, aged 16, she became the youngest winner of the cup.",
            "Ada Holm, 48, teaches music. She was born in 1986 in Leeds and moved to Oslo.",
            "Ada Holm, whose poems are loved, died on Monday at the age of 69. She was born on 20 November 1955.",
            "Ada Holm died on Monday at the age of 69.\n\nBorn in Hull on 20 November 1955, Holm studied law.",
            "The singer Ada Holm has died. She was 62. Holm was born in Bergen on 20 November 1972.",
            "The shop on Mill Street, which Otto Holm opened in 1949, celebrates its 85th anniversary on Saturday.",
            "The bakery is celebrating 80 years in business. It was founded in 1934 by two sisters.",
            "The 80-year-old bakery on Mill Street is to close. It was founded in 1934 by two sisters.",
            "The museum's 50th anniversary show opens on Friday. The museum opened its doors in 1984.",
            "Ada Kovarik has run the museum for 12 years. She took over in 2017.",
            "The eight-day Holm Fair opens at noon on Saturday, June 1, with 40 pies, and closes on Monday, June 10.",
            "The 12-day showcase of street art kicks off on 3 June. The last day is 12 June.",
            "The Hay Jazz Festival returns on June 7 for eight days of music, ending on June 16.",
            "From June 7 to June 16, the seven-day festival will fill the streets.",
            "Jo Brankin, 33, retired on Thursday. Her first medal, over 800 metres, came in 2007, as a 19-year-old.",
            "Jo Brankin retired on Thursday at the age of 33. Her first medal came in 2007, as a 19-year-old.",
            "Jo Brankin, 33, is to retire. Still only 19, Brankin made her debut in 2007.",
            "Jo Brankin, 33, is to retire. Her debut, at 19, was in 2007.",
            "Jo Brankin, 33, is to retire. She was 19 then, in 2007, and afraid of no one.",
            "Jo Brankin, 33, is to retire. It was in 2007 that Brankin, then 19, first ran.",
            "The runner Jo Brankin is to retire at 33. She first ran in 2007, when she was 19.",
            "The 33-year-old runner Jo Brankin is to retire. She first ran in 2007 at the age of 19.",
            "Jo Brankin won bronze in 2016, at 24. Brankin's first title had come in 2007, as a 19-year-old.",
            "Jo Brankin, the runner, retired on Thursday. She is 33. She left school in 2007, at 19.",
            "Jo Brankin was just 16 when, in 2010, she beat the champion. Now 35, Brankin is a coach.",
            "The coach, Ada Holm, 47, began as a 20-year-old trainee in 1991.",
            "The regatta opens on Saturday 1 June and closes on the evening of Saturday 8 June. The nine-day regatta "
            "is free.",
            "The show opens on June 5 and runs for nine days, closing on June 12.",
            "The fair, which lasts nine days, begins on 5 June with a race. Its closing concert is on 12 June.",
            "The 12-day tournament gets going on June 3, with the final on June 12.",
            "The pilgrims set out on 3 June and are to reach the shrine on 12 June, a walk of 12 days.",
            "The exhibition opens on Monday 3 June and closes on Sunday 30 June, a run of three weeks.",
            "At 41, Jo Brankin is the oldest player of all. Brankin made his debut in 2003, aged 17.",
            "The mayor, in office since 2012, is stepping down after nine years.",
            "She has been the head of the club since 2009, or 12 years.",
            "He led the firm from 2007 to 2019, 15 years in all.",
            "Tomáš Dvořák, 46, runs the mill in Hull. Dvořák was 15 when he moved to the town in 1999.",
            "The fair opened on 2 June and ended on 13 June; it lasted for six days.",
            "Eilidh Baird, the violinist whose first record sold 90,000 copies in a summer, has died aged 78. "
            "Baird was born in Oban on 2 June 1942.",
            "Father Declan Roche was born on 9 May 1950, ordained in 1969 at the age of 26, and has been in Ennis"
            " ever since.",
            "The nine-day walkout will run without a break from Monday 20 May to Friday 31 May.",
        ),
        (
            "Ada Berg, 50, moved to Hay in 1990. “It was cold,” she said. He was 29 at the time.",
            "Ada Berg, mayor from 2006 to 2018, said the city needed two four-year terms to build it.",
            "He served two four-year terms as mayor and was a judge from 1990 to 2002.",
            "The 10-day consultation runs from Monday 3 June to Thursday 13 June.",
            "The church marks its 150th birthday. It dates from the 1870s, and the tower from 1884.",
            "The firm, in its 100th year, was sold. It started selling cars in 1934.",
            "Harold Vint was born on 12 December 1940. He joined the army at 18. He died on 4 May 2024, aged 83.",
            "Harold Vint was born on 12 December 1940. His wife died on 4 May 2024, aged 86.",
            "Harold Vint was born on 12 December 1940. Her father died on 4 May 2024. He was 86.",
            "Karl Deel, 70, wrote his first play in 1980. He was 26 then.",
            "Karl Deel, 70, wrote the play in 1980. It was filmed in 1991. He was 26 when he wrote it.",
            "Karl Deel, 70, won in 1980. He beat Jo Dahl, who was 31 at the time.",
            "Karl Deel, 70, lost his brother in 1980. He was 31 then.",
            "The nine-day trip runs from Friday 7 June to Sunday 16 June.",
            "The ten-day fair runs from Friday 7 June to Sunday 16 June.",
            "The fair is in its 90th year. It began in 1924.",
            "The king marked his 75th birthday. His mother opened the hall in 1960.",
            "Ada Berg was elected mayor in November 2002. She served three four-year terms and left office in "
            "December 2014.",
            "Ada Berg was elected in 1998 to the second of her three four-year terms and retired in 2006.",
            "Ada Berg was elected in 2002. She served two four-year terms, and returned for another before "
            "leaving in 2014.",
            "At least 22 were killed. None was older than 70. Among the dead was a baker, Karl Holm, who was 67.",
            "The victims were aged between 19 and 45. Karl Holm, 52, a baker, found them.",
            "Nine people died. Nobody was under 30. Another victim was Ada Holm, 34.",
            "Nine people died. The oldest was 60. In 2019 Karl Holm, 64, was killed on the same road.",
            "Nine people were hurt. All were over 30. Ada Holm, 24, said that two had died.",
            "Ada Holm, 34, sings and Owen Holm, 37, plays. Ada wrote to her older brother. “Oh,” said his sister.",
            "Ada Holm, 34, sings and her husband, Owen Holm, 31, plays. Ada wrote to her older brother from Oslo.",
            "The 10-day fair will run from December 5 to 14 in the park.",
            "The five-day blockade is due to begin at dawn on 3 June and to end with a rally on 7 June.",
            "The nine-day strike was called on Monday. It will start on 3 June and end on 11 June.",
            "The four-day expo was a success. It will be held from 1 to 10 June next year.",
            "A 10-day expo is planned in the park.\n\nThe camp will run from 1 to 5 June.",
            "Ada Kovarik, 46, resigned on Monday. Kovarik was a clerk who was 26 when she took over the shop in 2004.",
            "Ada Kovarik, 46, resigned on Monday. Her husband was 29 when he took over the shop in 2004.",
            "Ada Kovarik, 46, resigned. She was 29 when she bought the shop, which was founded in 1990.",
            "Ada Kovarik, 15, went missing from Oslo. She was 12 when she first ran away, in 1982.",
            "He joined the mill in 1971, became its head in 1984 and stayed for 20 years until it closed in 2004.",
            "The choir is celebrating its 50th anniversary in the hall.\n\nThe choir was founded in May 1924.",
            "Ada Kovarik, 46, hired Jo Brankin. He was 29 when he took over the shop in 2004.",
            "Ada Kovarik, 46, was killed in 2019. She was 15 when she first won, in 1988.",
            "Ada Kovarik, 34, and her older brother, Jon, 39, own the shop.",
            "Karl Kovarik, 34, and Nils Kovarik, 29, were fined. The older brother, Karl, had been drawn in.",
            "A man will serve at least 24 years. Jo Brankin, 31, robbed a shop. Brankin will be 54 before he is freed.",
            "He married Ada in 1961, and they were together for 48 years until she died in 2009.",
            "He moved to Oslo in 1961 and was a clerk for 20 years until he retired in 2009.",
            "Ada Kovarik will leave in June after seven years at the helm. Kovarik took over the bank in July 2017.",
            "Ada Kovarik leaves after 12 years at the helm. Jo Brankin will lead it. Brankin took over it in 2020.",
            "The choir is celebrating its 100th anniversary this year.\n\nThe choir was founded in May 1924.",
            "The choir marked its 50th anniversary with a song.\n\nThe choir was founded in May 1924.",
            "The choir is celebrating its 90th anniversary this year.\n\nThe hall was founded in May 1924.",
            "Ada Kovarik, who has died aged 99, was a poet.\n\nAda Kovarik was born in Oslo on 9 November 1924.",
            "Ada Kovarik, who died in 1990 aged 65, was a poet.\n\nAda Kovarik was born in Oslo on 9 November 1924.",
            "Ada Kovarik, who has died aged 91, was a poet.\n\nHer husband was born in 1951. He is a baker.",
            "Ada Kovarik, who has died aged 87, was a poet.\n\nAda Kovarik, born May 4 1936, died May 1 2024.",
            "No trains will run during the eight-week closure, from Monday, June 3, through Sunday, July 28, "
            "on the branch.",
            "The road will be closed from June 3 to July 28. Shops fear another six-week closure.",
            "Karl Holm, 37, won. His brother Tomas Holm, 34, was third.\n\n“Wait,” said Karl. “He is my little "
            "brother.”",
            "The three-day fair is part of a season from June 1 to June 6.",
            "A five-day strike in the middle of a campaign from 1 June to 10 June hit trains.",
            "Karl Holm, 37, and his son Tomas Holm, 14, run it. Tomas misses his little brother.",
            "Karl Holm, 37, won. His brother Tomas Holm, 34, was third. Karl is three years older than Tomas.",
            "The club, founded in 1924, is getting ready for its 100th anniversary.",
            "The club, founded in 1914, celebrated its 100th anniversary with a ball.",
            "The couple celebrate their 30th anniversary at the firm, which they founded in 1984.",
            "Jo Brankin, 24, was killed in 2013. He was 15 when he took up judo in 2004.",
            "Ada Holm, 48, teaches at a school. It was born in 1986 of two others.",
            "Ada Holm, 34, and Karl Holm, 29, run it.",
            "Ada Holm died on Monday at the age of 68.\n\nBorn in Hull on 20 November 1955, Holm studied law.",
            "The firm, founded in 1951, is sponsoring the town's 80th anniversary.",
            "The club celebrated its 100th anniversary in 2020.",
            "The mill will celebrate its 75th anniversary in 2026. It was founded in 1951.",
            "The firm opened its first shop in 1951 and celebrates its 75th anniversary. It was founded in 1949.",
            "A 90-year-old church stands by the hall, which was built in 1944.",
            "Ada Kovarik will leave in June after 12 years at the school. She became head in 2017.",
            "The three-day event on June 7 is part of a fair that opens on June 1 and ends on June 16.",
            "Passes for four days cost £50. The festival opens on June 7 and ends on June 16.",
            "The nine-day trek starts in Oslo on 3 June. The fair opens on 5 June and ends on 7 June.",
            "Jo Brankin, 36, retired on Thursday. Her first medal, over 800 metres, came in 2007, as a 19-year-old.",
            "Jo Brankin, 33, is to retire. In 2007 she lost to a 19-year-old from Oslo.",
            "Jo Brankin, 33, is to retire. Her first coach, a 19-year-old student, left in 2007.",
            "Jo Brankin, 33, is to retire. As a 19-year-old she met her husband, who had moved there in 2007.",
            "Jo Brankin was 24 in 2016, when she won bronze. Her sister's first title came in 2007, at the age of 19.",
            "Jo Brankin, 47, has coached a team of 22 since 1990, and lost by 19 in 1999.",
            "The eight-day festival opens on Monday 3 June and closes on Wednesday 12 June; there are two rest days.",
            "The festival, from 3 to 12 June, offers 90 concerts, with a four-day school for young players.",
            "The five-day festival begins on 3 June. The exhibition in the town hall ends on 12 June.",
            "The 12-day cup gets going on June 3, with the women's final on June 12 and the men's two days later.",
            "Mayor Ada Holm was sworn in for her third term on Monday. She was first elected in 2015 and won again "
            "in 2019 and last November.",
            "Mayor Ada Holm was sworn in for her second term on Monday. Holm was elected to the council in 2012 and "
            "2016 and re-elected last November.",
            "Mayor Ada Holm, in her second term, said her predecessor, elected in 2008, 2012 and 2016, was wrong.",
            "Mayor Ada Holm, elected in 2012 and re-elected in 2016 and 2020, said her second term had been hard.",
            "At 41, Jo Brankin won the race. Brankin made his debut in 2003, aged 17.",
            "The mayor, in office since 2012, is stepping down after 12 years.",
            "He led the firm from 2007 to 2019, 12 years in all.",
            "Ada Holm retired on Thursday at the age of 52. Holm, a judge since 2001, was called to the bar at 24.",
            "Ada Holm, 52, has written of a girl who was 15 in 1990. She was 20 when the war ended in 1999.",
            "Ada Holm, elected head of the union in 2012 and again in 2016 and 2020, is serving her second term as "
            "mayor.",
            "Ada Holm won elections in 2011 and 2015 and again in 2019, and is in her second term after a spell in "
            "opposition.",
            "Ada Varga, 46, runs the mill in Hull. Tomáš Dvořák was 15 when he moved to the town in 1999.",
            "Ada Varga, 46, runs the mill in Hull. Øyvind Ødegård was 15 when he moved to the town in 1999.",
            "Ada Varga, 46, runs the mill in Hull. Émile Zoltan was 15 when he moved to the town in 1999.",
            "Ada Varga, 46, runs the mill in Hull. Nguyễn Văn Thiệu was 15 when he moved to the town in 1999.",
            "The council met for nine days between 2 April and 20 April.",
            "The inquiry heard evidence for 19 days from 3 March to 12 April.",
            "The choir rehearsed for 12 days between 1 May and 21 May.",
            "The case opened on 4 March and ended on 30 April; the judges sat for 31 days.",
            "The season opened on 2 December and ended on 30 April; the trams ran for 88 days.",
            "Omar Haddad, 52, who is accused of killing a student together with his older brother, Sami, 19, "
            "denies it.",
            "Ruth Kerr, 44, said that Amy had trained with her older sister, Eve, 24.",
            "Ines Bauer was born in Graz in 1950, married in 1975 at the age of 25 and died in 2020 at 70.",
            "Ines Bauer, the widow of Karl Bauer, who died aged 88, was born on 3 May 1944.",
            "The pass, shut since 1 May, will stay shut for three more weeks, until 9 June.",
        ),
    ),
    "FC215": (
        (
            "He got a total of nine and a half years: four years for theft, three for fraud and 18 months for "
            "lies, the terms to run one after another.",
            "The alarm was raised at 1.50am by a driver. It was out by 6.20am, three hours after the first call.",
            "Crews were called to the mill at 11pm. The fire was out by 4am, three hours after crews were called.",
            "The last guests left at 4.30pm, two hours after the doors had been locked at 1.15pm.",
            "The match began at 3pm. It ended at 6.30pm, two hours after it started.",
            "Dozens were trapped for six hours in a lift. The lift stopped at 9.40pm. They were freed at 1.10am.",
            "A quake hit at 5.40am local time (2140 GMT on Monday). A second followed at 9.15am (0415 GMT).",
            "The ferry left at 6:52 a.m. and was back at 8:09 a.m., 97 minutes after leaving.",
            "A jet left at 6:52 a.m. and landed at the same airport at 8:09 a.m., 97 minutes after takeoff.",
            "The explosion happened at 2.15am. The last of the flames was put out at 6am, five hours after "
            "the explosion.",
            "The alarm was raised at 2.15pm. Two climbers were found at 4pm. The team stood down at 7.45pm after a "
            "rescue that took six and a half hours.",
            "Crews were called to the house at 6:40 p.m. The six-hour operation ended at 11:40 p.m., she said.",
            "Debate began at 7 p.m. Dozens spoke. The council voted at 1:10 a.m., seven hours and 10 minutes later.",
            "The power cut lasted six and a half hours. It began at 4:15 p.m. and lights were back at 9:45 p.m.",
            "She entered the water at 6.10am and walked ashore at 5.25pm, after 10 hours and 15 minutes of swimming.",
            "Jo Brankin won in 2:04:31. Karl Holm was second in 2:05:14, 33 seconds behind.",
            "Jo Brankin won in 29min 12sec, beating Karl Holm by 21 seconds. Holm was second in 29min 43sec.",
            "Ada Holm finished in 58.41 seconds. Kari Olsen took silver in 58.93 seconds, 0.62 seconds back.",
            "The power failed at 3.10pm. The lights came back on at 8.40pm, four and a half hours later than they "
            "had gone out.",
            "The network crashed at 09:05. It was up and running again at 12:35, two and a half hours after it had "
            "gone down.",
            "Signals failed at 5.25pm. Trains were moving again by 8.55pm, ending a stoppage of two and a half hours.",
            "Water to the town went off at 7.20am and came back on at 1.50pm, an interruption of five and a half "
            "hours.",
            "The council met at 6.30pm. Its members rose at 11pm, having talked for five and a half hours.",
            "The shutdown lasted five and a half hours: the plant tripped at 4.50pm and was back at full power at "
            "9.20pm.",
            "The lights went out at 4.50pm. It was 9.20pm, five and a half hours later, before they came on again.",
            "The judge gave him nine years for arson and six for fraud, to be served in turn, a total of 17 years.",
            "The sentences, of nine and six years, are to run in turn, for a total of 17 years.",
            "She must serve 17 years: nine for arson and six for fraud.",
            "She was given seven years for the robbery, five for the theft and two for fraud, terms that add up to "
            "15 years.",
            "They spent six weeks in Oslo and three in Bergen, 10 weeks altogether.",
            "A neighbour rang the police at 1.15am, and the first patrol was at the gate at 1.30am, 25 minutes "
            "after the call.",
            "The call came in at 3:10 p.m., and the blaze was put out an hour and a half later, at 5:40 p.m., the"
            " chief said.",
        ),
        (
            "When the clocks went forward the night train left at 11.30pm and arrived at 6.30am, after six hours.",
            "He got a total of eight and a half years: four years for theft, three for fraud and 18 months for lies.",
            "The 6.15pm boat was called off at 5.50pm because of a fault, and the 9pm followed two hours later.",
            "The alarm was raised at 1.50am. It was out by 6.20am, four and a half hours after the first call.",
            "Crews were called to the mill at 11pm. The fire was out by 4am, five hours after crews were called.",
            "The match began at 3pm. The fire was out at 6.30pm, two hours after the fire broke out.",
            "Dozens were trapped for up to six hours in a lift. The lift stopped at 9.40pm. All were freed at 1.10am.",
            "Dozens were trapped for three and a half hours. The lift stopped at 9.40pm. They were freed at 1.10am.",
            "A quake hit at 5.40am local time (2140 GMT on Monday). A second followed at 9.15am (0115 GMT).",
            "A quake hit at 5.40am local time (2140 GMT on Monday). It was felt in Oslo at 9.15am (0815 GMT).",
            "A jet left at 6:52 a.m. and landed at the same airport at 8:09 a.m., 77 minutes after takeoff.",
            "A jet left Oslo at 6:52 a.m. and landed in Rome at 8:09 a.m., 97 minutes after takeoff.",
            "The explosion happened at 2.15am. The last of the flames was put out at 6am, four hours after "
            "the explosion.",
            "The alarm was raised at 2.15pm. A climber was found at 4pm after a search of one and three quarter "
            "hours. The team stood down at 7.45pm.",
            "The match began at 3pm. The two-hour show ended at 6pm.",
            "The jury went out at 10.20am. It returned at 3.50pm, after four and a half hours of talks and an hour "
            "for lunch.",
            "Jo Brankin won in 2:04:31. Karl Holm was second in 2:05:14. Brankin leads overall by 33 seconds.",
            "Jo Brankin won in 2:04:31, 33 seconds faster than her best. Karl Holm was second in 2:05:14.",
            "The power failed at 3.10pm. The lights came on again at 8.40pm, two hours later than in the rest of the "
            "town.",
            "The fire started at 2pm and was put out at 6pm. Last year a fire at the mill burned for six hours.",
            "The hearing began at 10am and ended at 1.30pm, with one witness on the stand for two and a half hours.",
            "The fire started at 2pm. Crews had it under control at 5pm. They stayed for four hours.",
            "The road was shut at 8am after a crash. It reopened at 11am. Police later closed it for two hours.",
            "The outage began at 7pm and ended at 9.30pm. Some shops stayed dark for an hour and a half.",
            "The council met at 7pm and rose at 10.30pm, having debated the budget for two and a half hours.",
            "He got nine years for arson and six for fraud, on top of a term of two years, a total of 17 years.",
            "The team won by 12 points in five years and lost four, a total of 10 years without a cup.",
            "He got nine years for arson and six for fraud, a total of 15 years.",
            "They spent three weeks in Rome, two in Pisa and one at sea, or six weeks in total.",
            "The judge gave him 3 years for arson, 4 for theft, 5 for theft, 6 for theft, 7 for theft, 8 for "
            "theft, 9 for theft, 10 for theft, 11 for theft, 12 for theft, 13 for theft, 14 for theft, 15 for "
            "theft and 50 for fraud, a total of 180 years.",
            "The fire began at 2am, was out by 4am and flared up again three hours later, at 7am.",
        ),
    ),
    "FC216": (
        (
            "Karl Deel was relieved on April 4. He was dismissed a week after the inquiry handed in its report "
            "on April 11.",
            "She resigned on 2 May. The resignation came three days after the report was published on 5 May.",
            "Its first bid came on 30 September. A rival followed three weeks later, on 14 October.",
            "She was held on 3 May in Hull. Ten days later, on 8 May, she was charged.",
            "The vote was held on March 3. It came two weeks after the debate on March 10.",
            "Residents have until 10 May to reply.",
            "Readers are invited to vote by Friday 10 May.",
            "Entries must be in by Wednesday 8 May.",
            "The deadline for entries is Wednesday 8 May, the club said.",
            "Applications close on 6 May.",
            "There is still time to apply before 8 May, the council said.",
            "The consultation runs until Friday 10 May.",
            "The council will vote on the plan on Friday 10 May.",
            "The court will give its ruling on Tuesday, May 7.",
            "The hearing will resume on Monday 13 May 2024.",
            "Ada Berg was arrested on 22 April and charged on 20 April with theft.",
            "Police arrested Jo Dahl on 22 April. He was charged two days earlier, on 20 April.",
            "Jo Dahl was convicted on 12 May. He was sentenced on 3 May to two years.",
            "He quit on 28 April, three weeks after the report was published on 19 May.",
            "The bridge reopened on 3 May, five days after the crash on 23 April.",
            "He quit on 28 April, three weeks after the report came out. The report, issued on 19 May, is long.",
            "Ada Berg, who died in March 2023, was a poet. A play was given in June 2023, where Berg took questions.",
            "The collapse killed two. A slab came down on Feb. 26. Inspectors were there on March 12, three "
            "weeks before the collapse.",
            "The roof fall killed two. A slab came down on Feb. 26. Inspectors were there on March 12, three "
            "weeks before the fall.",
            "The shop was robbed on March 12. Detectives arrested Jo Dahl on March 9 after a tip.",
            "Ada Berg was stabbed on 22 April. A man of 30 was charged on 20 April with her murder.",
            "Jo Dahl broke into the shop on the night of 14 April. Officers detained him on 11 April.",
            "Jo Dahl was sentenced on 3 May. He had pleaded guilty on 9 May to theft.",
            "Jo Dahl was jailed on 3 May. His lawyer wept. On 9 May Dahl was convicted.",
            "Residents can comment on the plans until 10 May. The council will decide in July.",
            "Tickets go on sale on Friday 10 May.",
            "Bids are due by May 9, the agency said.",
            "Comments are being accepted through May 10.",
            "The exhibition continues until 10 May.",
            "The bridge was closed on 3 May after an inspection on 10 May found cracks.",
            "The firm recalled the toys on April 12, following a child's injury on April 21.",
            "She was taken to hospital on 12 May, before the crash on 2 May.",
            "She was arrested on 14 March, two days before a court issued the warrant, on 12 March.",
            "The warrant was issued on 8 April. He was held on 11 April, three days before it was issued.",
            "The fire broke out on 6 May, the day after a drill on 7 May.",
            "Three days before the warrant was signed on 8 April, he was held at the border on 11 April.",
            "The letter is dated 4 April, three days after the meeting it asks for, on 7 April.",
        ),
        (
            "Ada Holm was arrested on 4 June 2023. Her brother was charged on 1 May 2023.",
            "Ada Holm was arrested on 4 June 2023; a second man was charged on 1 May 2023.",
            "The deal was signed on May 4. A copy was signed by the queen two days after the vote on May 7.",
            "Its first bid came on 30 September. A rival followed three weeks later, on 21 October.",
            "The permit is valid until 3 May. Ten days later, on 8 May, she was charged.",
            "She was held on 3 May. Ten days later, on 8 September, she was charged.",
            "Karl Deel was relieved on April 4. He was charged a week after he was arrested on April 11.",
            "The bridge closed on April 4. It will reopen two days after a test on April 6.",
            "The council will be asked next month to cover the costs through April.",
            "The council is asked to cover the costs from 1 June through 30 April.",
            "Residents have until 10 June to reply.",
            "Residents have until 10 January to reply.",
            "Residents could comment on the plans until 10 May.",
            "Visitors can see the pictures, which were in Bergen until 10 May, in Oslo.",
            "Tickets went on sale on Friday 10 May.",
            "The bridge was closed on 13 May after an inspection on 10 May found cracks.",
            "The bridge will be closed on 3 June after an inspection on 10 June was called off.",
            "The game was moved to 3 May after the one planned for 10 May was dropped.",
            "He was charged on 3 May, before the trial on 10 May.",
            "Residents have had until 10 May to reply.",
            "Shops must send in their accounts by 10 May.",
            "Residents have until 10 May each year to reply.",
            "The council will vote on the plan on 10 January.",
            "On 1 April the council said that it will vote on Friday 10 May.",
            "“The council will vote on Friday 10 May,” she had said.",
            "The council would vote on Friday 10 May, she said.",
            "The hearing will resume on Wednesday 15 May.",
            "Jo Dahl was charged on 20 April and bailed. He was arrested again on 22 April.",
            "Jo Dahl was arrested on 22 April. Nils Holm was charged on 20 April.",
            "Ada Berg was stabbed on 22 April. Jo Dahl had been arrested on 20 April over an earlier attack.",
            "The shop was robbed on March 12. Another was robbed on March 19. Jo Dahl was arrested on March 15.",
            "Jo Dahl was arrested on 11 April and bailed. He stabbed Ada Berg on 14 April.",
            "He quit on 28 April, three weeks before the report was published on 19 May.",
            "The bridge reopened on 3 May, ten days after the crash on 23 April.",
            "He quit on 28 April, three weeks after the report came out. The report, issued on 7 April, said so.",
            "Ada Berg, who died in March 2023, was a poet. A play was given in June 2022, where Berg took questions.",
            "The collapse killed two. A slab came down on Feb. 26. Inspectors were there on Feb. 5, three "
            "weeks before the collapse.",
            "The collapse killed two. It was sold on Feb. 26. Inspectors were there on April 12, two days "
            "before the collapse.",
            "The ship sailed on 9 May, three days after the captain fell ill, and docked on 12 May.",
            "The vote was held on 2 May, two days before the deadline, and the debate on 30 April.",
            "The bank failed on 14 March, two days after the run that began on 8 March had ended.",
            "The doctor was suspended on 6 April, four days after a letter that was posted on 10 April last year.",
            "He was held in this decade, three years after the court issued the warrant in May 2011.",
            "She was held in May 2011, three years after the court issued the warrant in this decade.",
            "The hearing, which opened on 6 May, was adjourned after a juror fell ill on 9 May.",
            "The pool opened on 6 May and was shut after a storm on 9 May.",
        ),
    ),
    "FC217": (
        (
            "In 1960 he married Ivy Cole. She died in 2012. Ivy survives him, with their four sons.",
            "Police said that nobody in the car survived the crash on Monday. The driver, a man of 24, remains "
            "in a critical condition.",
            "He married Joan Frost in 1960. Joan died in 2015. He is survived by Joan and two sons.",
            "His wife, Mary, died in 2011. He leaves his wife, Mary, and four children.",
            "In 1970 she married Paul Deel, a teacher, who died in 2003. Paul survives her, with their daughter.",
            "He nursed his wife, Ellen, until her death last year. He leaves a widow, Ellen, and three sons.",
            "He lost his wife of 50 years, Helen, in 2020. Survivors include his wife, Helen, and a son.",
            "There were no survivors, officials said. A 30-year-old man was pulled from the wreck and is in hospital.",
            "None of the 20 on the bus survived. A teacher who had sat at the back was carried to hospital.",
            "All five miners died. One of them was brought out alive on Friday.",
            "“A deed is a deed,” Justice Ada Berg wrote for the majority. Justice Jo Dahl and Justice Berg dissented.",
            "Prosecuting, Ada Berg KC said that he lied. Ms Berg, mitigating, said that he was ill.",
            "The board voted unanimously, by 6 votes to 1, to sell the mill.",
            "The unanimous vote of 5-2 came at midnight.",
            "The jury reached a unanimous decision. She was convicted by ten votes to two, the judge said.",
            "Ada Berg was born in Oslo, the only child of a baker. She lived with her younger brother, Karl.",
            "Opening the case for the prosecution, Karl Deel KC said that she lied. Mr Deel, who represents "
            "Ms Holm, disagreed.",
            "Prosecutor Karl Deel told the jury of a plot. Her barrister, Karl Deel, said there was none.",
            "The tram left the rails on Monday. No one was hurt, the city said. Two elderly passengers, who "
            "were taken to St Anna's hospital with broken ribs, are expected home.",
            "There were no injuries in the blaze on Monday, the service said. Three firefighters were "
            "treated for burns.",
            "Prosecuting at Leeds Crown Court, Karl Deel told the jury that she lied. Mr Deel said that his client "
            "was ill.",
            "Karl Deel KC opened the case on Monday. In mitigation, Mr Deel said that she was ill.",
            "Prosecutor Karl Deel told the jury of a plot. Mr Deel said his client had been ill.",
            "Karl Deel, for the Crown, said she lied. “My client was ill,” said Mr Deel.",
            "The prosecution, led by Karl Deel, said that she lied. Her lawyer, Karl Deel, said no.",
            "The state Supreme Court sided unanimously with the mill on Monday. In a dissent, Justice Karl Deel "
            "wrote that it was wrong.",
            "The court ruled unanimously for the city on Monday. Justice Karl Deel dissented.",
            "The council voted unanimously to sell the mill. Karl Deel voted against it.",
            "The Supreme Court sided unanimously with growers. The ruling was 5-2.",
            "Writing for the court, Justice Karl Deel said no. Justices Ada Berg and Karl Deel dissented.",
            "All nine aboard died when the boat sank on Monday. The cook, the sole survivor, was in hospital.",
            "A plane hit a mountain on Monday, killing all six people on board. Karl Deel, who survived, is in "
            "hospital.",
            "There were no survivors when the boat sank on Tuesday. The only survivor, a cook, swam ashore.",
            "Everyone aboard died when the ferry sank on Tuesday. Survivors said that it had been dark.",
            "Ada Berg, prosecuting, said that he lied. Cross-examining her for Mr Holm, Ms Berg asked about the debt.",
            "Ada Berg, prosecuting, said that he lied. Ms Berg, for Mr Holm, asked about the debt.",
            "Ada Berg, prosecuting, said that he lied. On behalf of Mr Holm, Ms Berg said that he was sorry.",
            "Assistant District Attorney Ada Berg said that he lied. Berg, Holm's lawyer, said that he would appeal.",
            "A bus left the road on Monday, killing all nine people on board. The driver, 44, is in a serious "
            "condition.",
            "The boat sank on Monday and all 12 on board drowned. The skipper swam ashore and raised the alarm.",
            "The crash on Monday killed all four people aboard. Two passengers were taken to hospital.",
            "Šimon Škoda KC, prosecuting, said that he lied. Mr Škoda, defending, said that he did not.",
            "His wife Šárka died in 2015. He is survived by his wife, Šárka.",
            "Ada Varga was born in Hull, the only child of a miner. She moved to St. Ives with her older brother.",
            "A freighter sank off Cape Lorn on Tuesday, and none of the nine people aboard survived, the "
            "coastguard said. The navigator, Ivo Brandt, was found on a beach with a broken leg, and is "
            "recovering in a hospital.",
        ),
        (
            "The court was unanimous that he had standing. By five to four it held that the law was void; "
            "Justice Alder dissented.",
            "The jury found him guilty of murder by ten to two. It was unanimous in clearing him of robbery.",
            "Sir Karl Deel, who has died aged 71, was the son of Sir Paul Deel, who died in 1990. He is "
            "survived by his son, Paul.",
            "There were no survivors. A passenger who missed the flight told reporters that she was lucky.",
            "All four climbers died. Two climbers from Hay who found them were treated for frostbite.",
            "He married Joan Frost in 1960. Joan died in 2015. In 2017 he married Mary Hill. He is survived by "
            "Mary and two sons.",
            "His father, Paul, died in 2003. He is survived by his sons, Paul and Luke.",
            "His wife Mary died in 2011. He is survived by his daughters Mary and Jane.",
            "Their son Mark died in 2004. She is survived by her sons, Luke and John, and Mark's two children.",
            "None of the nine aboard survived. Two people who had been on the ground were taken to hospital.",
            "None of the nine aboard survived. A nurse at the hospital in Hay said that it was quiet.",
            "“A deed is a deed,” Justice Ada Berg wrote for the majority. Justice Jo Dahl and Justice Ek dissented.",
            "Ada Berg, for the prosecution, said that he lied. Mr Dahl, defending, said that he did not.",
            "The board voted unanimously, by 7 votes to 0, to sell the mill.",
            "The jury failed to reach a unanimous decision. She was convicted by ten votes to two, the judge said.",
            "The jury reached a unanimous decision on two counts. She was convicted by ten votes to two on another.",
            "Ada Berg was born in Oslo, the only child of a baker. Karl Dahl, an actor, said his brother knew her.",
            "Opening the case for the prosecution, Karl Deel KC said that she lied. Jo Berg, who represents "
            "Ms Holm, disagreed.",
            "Jo Berg, prosecuting, said that she lied. Karl Deel, a former prosecutor, who represents Ms Holm, "
            "disagreed. Former prosecutor Karl Deel was hired in May.",
            "No one was hurt in the fire on Monday. Two firefighters were treated for smoke inhalation.",
            "No one else was hurt on Monday. Two passengers were taken to hospital.",
            "No one was killed on Monday, the city said. Two passengers were taken to hospital.",
            "No one was hurt on Monday, the city said. Last year two passengers were taken to hospital.",
            "All six people on board were killed when a plane hit a mountain on Monday. There were no survivors.",
            "All six people on board were killed when a plane hit a mountain on Monday. In 1998 a plane hit it and "
            "the sole survivor was a cook.",
            "All six people on board were killed when a plane hit a mountain on Monday. Karl Deel is survived by "
            "two sons.",
            "All six people on board were saved on Monday. The survivors are in hospital.",
            "In a unanimous decision the Supreme Court ruled for the growers. The appeals court had ruled 2-1 for "
            "the board, with Justice Ada Berg dissenting.",
            "The decision was not unanimous: Justice Ada Berg dissented.",
            "The council voted unanimously to sell the mill. An amendment failed, as Ada Berg voted no.",
            "The court ruled unanimously for the city. There were no dissents.",
            "Ada Berg, prosecuting, said that his client list was long. Karl Deel, defending, said no.",
            "Ada Berg, prosecuting, said that Mr Deel and his client had lied. Mr Deel, defending, said no.",
            "Opening the case for the Crown, Ada Berg said she lied. Karl Deel said his client was ill.",
            "Ada Berg, prosecuting, said Mr Deel had told his client to lie.",
            "Ada Berg, prosecuting, asked whether Mr Holm had paid his client. Mr Deel, defending, objected.",
            "Prosecutor Ada Berg told of a plot. Ms Berg said the court had heard Mr Deel and his client.",
            "A witness for the prosecution, Ada Berg, said she saw it. Ms Berg said her client was ill.",
            "Ada Berg won by unanimous decision on Saturday. The bout took her record to 24-2, and the decision "
            "was 3-0.",
            "The rule was adopted unanimously. An attempt to raise it failed, 14-7.",
            "The board voted unanimously to go, and the vote to stay on until 5 to 7 years had passed was put off.",
            "The board voted unanimously to hire Ada Berg. It voted 5-4 to close the school.",
            "The council voted unanimously to sell the mill. Karl Deel cast the only no vote on the park.",
            "Ada Berg, prosecuting, said that the case for Mr Holm was weak. Ms Berg thanked Mr Holm.",
            "Ada Berg, prosecuting, called Mr Dahl. Cross-examining him, Karl Deel, for Mr Holm, said that Ms "
            "Berg erred.",
            "The crash on Monday killed all four people aboard. The driver of a van was taken to hospital.",
            "The crash on Monday killed all four people aboard. The pilot was taken to hospital, where he died.",
            "The crash on Monday killed all four people aboard. A fisherman was treated in hospital.",
            "Ada Varga was born in Hull, the only child of a miner. She is alone! "
            "In the new film her sister is a cook.",
            "No one survived when the boat sank. The navigator's brother, in hospital with shock, said he had "
            "warned them.",
        ),
    ),
    "FC218": (
        (
            "Three ministers resigned over her decision to go ahead with a dam. Those who quit were the finance "
            "minister, Jorun Berg; the health minister, Birger Holm; Tove Rand, who ran transport; and Egil "
            "Dahl, of schools.",
            "Three ministers resigned over a dam that would flood 11 villages. Those who quit were the finance "
            "minister, Jorun Berg; the health minister, Birger Holm; Tove Rand, who ran transport; and Egil "
            "Dahl, of schools.",
            "The board has settled on three finalists for the post. They are Ada Berg, of Hay; Jo Dahl, a "
            "deputy in Dun; Kari Holm, who heads the school; and Liv Olsen, of Esk.",
            "The prize has a shortlist of five. The nominees are Ada Berg, Jo Dahl, Kim Lund and Liv Olsen.",
            "Alder fell to their fourth successive defeat, 1-0 to Birch. The run began with a 3-1 loss at Cole, "
            "after which they drew 1-1 at Dun and lost 2-0 at Esk.",
            "It was Alder's fourth win in a row, following a 3-0 defeat of Birch, a 1-1 draw at Cole and a "
            "victory at Esk.",
            "She named three ministers: Ada Berg, Jo Dahl, Karl Varga and Nils Holm.",
            "The party lost four ministers, Ada Berg, Jo Dahl and Karl Varga, in a week.",
            "Six people were charged: Ada Berg, Jo Dahl, Karl Varga, Nils Holm and Per Olsen.",
            "The four dead were named as Ada Berg, Jo Dahl and Karl Varga.",
            "The five islands - Alder, Birch, Cole and Dunn - voted.",
            "Three sisters, Ada Holm, 34, Jo Holm, 31, Kari Holm, 29, and Liv Holm, 20, run it.",
            "He was one of three finalists. The finalists were Ada Holm; Jo Dahl, for Hay; Karl Varga; and Per Olsen.",
            "Ada Berg beat Jo Dahl in straight sets. She won 6-4, 3-6, 7-5 in two hours.",
            "Ada Berg beat Jo Dahl in four sets, 6-4, 3-6, 7-5.",
            "The mayor named three new members. They are Ada Holm, Jo Dahl, Karl Varga and Per Olsen.",
            "The list is down to three bidders. The remaining bidders are Holm of Sweden, Alder of Japan, "
            "Birch of Italy and Cole.",
            "It won again, to stretch its winning streak to seven games. It has not lost since a defeat at "
            "Hay. It has beaten Oak, Pawnee, St. Ann, Wells and Corliss, and now the Tigers.",
            "It was their sixth straight victory. They have not been beaten since losing at Hay. They have "
            "beaten Alder, Birch and Cole.",
            "Three governors left. The notes from the three, Ada Berg, Jo Dahl, Karl Varga and Nils Holm, are short.",
            "Ada Berg, Jo Dahl and Karl Varga, the four governors who left, did not say why.",
            "Ada Berg, Jo Dahl and Karl Varga are the four finalists, the jury said.",
            "Four members of the Alder Council, Ada Berg, Jo Dahl and Karl Varga, voted no.",
            "The five schools that will close are Alder Road, Birch Lane, Cole Hill and Dunn Park.",
            "He leaves four children: Ada, Karl and Nils.",
            "He leaves three sons, Karl, Nils, Per and Olaf.",
            "The three men – Karl Holm, 43, Nils Dahl, 41, Per Olsen, 38, and Jo Berg, 29 – deny murder.",
            "Police said on Monday that four people died in the crash. They have been named as Ada Berg, 31, Jo "
            "Dahl, 28, Karl Varga, 66, Nils Holm, 50, and Per Olsen, 19.",
            "The four victims were identified by police as Ada Berg, 31, Jo Dahl, 28, and Karl Varga, 66.",
            "The prize went to three authors, Ada Berg (Norway), Jo Dahl (Sweden), Karl Varga (Hungary) and Nils "
            "Holm (Denmark).",
            "All three: Ada Berg, Jo Dahl, Karl Varga and Nils Holm, were fined.",
            "The trains will stop at four stations: Alder, Birch and Cole.",
            "It was their fifth win in a row. Since losing at Hay they have got past Alder 2-0, Birch 3-1 and Cole "
            "1-0.",
            "They have won seven in a row since their defeat at Hay, against Alder, Birch, Cole and Dunn.",
            "The win, their sixth in succession, was the best. Since the loss to Hay they have beaten Alder (2-0), "
            "Birch (3-1) and Cole (1-0).",
            "They stretched their run of wins to six. They have not lost since Hay, with wins at Alder, Birch and "
            "Cole.",
            "Three aldermen have quit. Those who went were the head of parks, Ada Berg; the head of roads, Jo "
            "Dahl; the head of housing, Karl Varga; and the head of bins, Kim Lund.",
            "Three aldermen quit on Monday: Ada Berg, of parks; Jo Dahl, of roads; Karl Varga, of bins; and Kim "
            "Lund, of housing.",
            "Three aldermen were suspended. Those suspended were Ada Berg, Jo Dahl, Karl Varga and Kim Lund.",
            "Ada Berg beat Jo Dahl 4-6, 7-6, 6-2 in straight sets. She had beaten Kim Lund 6-4, 6-2 on Friday.",
            "Ada Berg beat Jo Dahl without dropping a set, 6-4, 3-6, 7-5.",
            "Ada Berg came from a set behind to win 6-4, 7-5.",
            "Ada Berg beat Jo Dahl 6-4, 7-5. It was a three-set match. Kim Lund won 6-1, 6-2.",
            "The Rams beat the Kings 4-2 for their fifth straight victory. They have not lost since a defeat at "
            "Hay. Since then they have seen off Alder 6-1, Birch 2-1 after extra time and the Owls 3-0 before "
            "getting past the Kings.",
            "The Rams beat the Kings 4-2 to make it five wins in a row. They have seen off Alder, Birch, Cole "
            "and the Kings since their loss at Hay.",
            "Alder beat Birch 2-1 on Saturday. Berg opened the scoring and Dahl doubled the lead. Varga pulled "
            "one back for Birch. Lund then headed in a corner.",
            "Alder beat Birch 1-0. Tomáš Dvořák scored early on. Šimon Škoda then scored from a corner.",
            "Three towns, Šumperk (pop. 300), Łomża (200), Břeclav (150) and Çorlu (90), are cut off.",
            "The four finalists met Mr. Lee. They are Alder, Birch and Cole.",
            "Varga won in straight sets against Mr. Lee 6-4 3-6 6-2.",
        ),
        (
            "She won 6-4 7-6 and will meet Ada Holm, who needed three sets to beat Anna Varga.",
            "Ada Berg beat Jo Dahl. She won in straight sets, 6-4 7-6, in Hay. She lost the first meeting in "
            "three sets in 2022.",
            "Four were named: Ada Berg, 10; Jo Dahl and Karl Varga, both 11; and Kim Lund, 9.",
            "Three finalists remain. They are led by Ada Berg, of Hay; Jo Dahl, of Dun; Kari Holm, of Esk; and "
            "Liv Olsen.",
            "Alder fell to their fourth successive defeat, 1-0 to Birch. The run began after they had drawn 1-1 "
            "at Dun.",
            "It was Alder's fourth win in a row, following a 1-1 draw at Cole.",
            "It was Alder's third straight defeat. Their winless run has included two draws.",
            "She named four ministers: Ada Berg, Jo Dahl, Karl Varga and Nils Holm.",
            "Three of the four ministers, Ada Berg, Jo Dahl and Karl Varga, left.",
            "The 12 members, including Ada Berg, Jo Dahl and Karl Varga, left.",
            "Four ministers, Ada Berg, Jo Dahl and Karl Varga among them, left.",
            "It hit two cities: Paris, Texas, and Rome, Georgia.",
            "He was one of four finalists. The finalists were Ada Holm; Jo Dahl, for Hay; Karl Varga; and Per Olsen.",
            "Ada Berg beat Jo Dahl in straight sets. She won 6-4, 7-6 (5) in two hours.",
            "Ada Berg beat Jo Dahl in three sets, 6-4, 3-6, 7-5.",
            "Ada Berg won in straight sets. Jo Dahl lost 6-4, 3-6, 7-5 to Kari Holm, who beat Liv Olsen 6-2, 6-2.",
            "The mayor named four new members. They are Ada Holm, Jo Dahl, Karl Varga and Per Olsen.",
            "The list is down to three bidders. The other bidders are Holm, Alder, Birch and Cole.",
            "It took its tenth straight win. It has not lost since May. It beat Oak, Birch and Cole, and six others.",
            "It was their fourth straight victory. They have not been beaten since losing at Hay. They have "
            "beaten Alder, Birch and Cole.",
            "After three rounds, Ada Berg, Jo Dahl, Karl Varga and Nils Holm share the lead.",
            "In four games, Alder, Birch and Cole have won once each.",
            "Three of them, Ada Berg, Jo Dahl, Karl Varga and Nils Holm, left.",
            "The three, with Ada Berg, Jo Dahl, Karl Varga and Nils Holm, left.",
            "Two children, Ada Berg, Jo Dahl and Karl Varga's, were hurt.",
            "He has four brothers, two of them older. Karl, Nils and Per live in Oslo.",
            "Three towns, Alder (pop. 300), Birch (200) and Cole (150), are cut off.",
            "They are Ada Berg, Jo Dahl and Karl Varga.",
            "The four teams are Alder, Birch, Cole and Dunn United.",
            "The four nations, England, Scotland, Wales and Northern Ireland, agreed.",
            "She has worked in three cities, Paris, France, Oslo, Norway, and Rome, Italy.",
            "He lived with two dogs, Ada Berg and Jo Dahl said.",
            "Karl Varga scored three goals, Ada Berg, Jo Dahl and Nils Holm one each.",
            "Alder, Birch, Cole and the two islands agreed.",
            "Of the five, Alder, Birch and Cole voted yes.",
            "The five included Ada Berg, Jo Dahl and Karl Varga.",
            "Five people were killed, Ada Berg, Jo Dahl and Karl Varga among them.",
            "In the top four, Alder, Birch and Cole all lost.",
            "Among the five, Ada Berg, Jo Dahl and Karl Varga are the youngest.",
            "Five players, notably Ada Berg, Jo Dahl and Karl Varga, were ill.",
            "Ada Berg, Jo Dahl and Karl Varga are the two youngest members and the chair.",
            "Ada Berg, Jo Dahl, Karl Varga and Nils Holm are the three-time winners.",
            "The three had met in Alder, Birch, Cole and Dunn.",
            "He won five medals, Ada Berg four, Jo Dahl three and Karl Varga two.",
            "The five were arrested in Alder, Birch and Cole, police said.",
            "Two bombs, Ada Berg, Jo Dahl and Karl Varga said, went off.",
            "They have won five in a row since losing at Hay, beating Alder, Birch and Cole and, in the cup, Dunn.",
            "It has won seven games. Since losing at Hay they drew with Alder 1-1, Birch 0-0 and Cole 2-2.",
            "It was their fourth win in a row. Since losing at Hay they have beaten Alder 2-0, Birch 3-1 and Cole 1-0.",
            "Three aldermen have quit. Those who stayed were the head of parks, Ada Berg; the head of roads, Jo "
            "Dahl; the head of housing, Karl Varga; and the head of bins, Kim Lund.",
            "Ada Berg beat Jo Dahl 4-6, 7-6, 6-2. Kim Lund won in straight sets.",
            "Ada Berg beat Jo Dahl 4-6, 7-6, 6-2 in the final after winning in straight sets in the semi-final.",
            "Ada Berg lost the first set but beat Jo Dahl 4-6, 6-3, 7-5.",
            "The Rams beat the Kings 4-2 for their fourth straight victory. They have not lost since a defeat at "
            "Hay. Since then they have seen off Alder 6-1, Birch 2-1 after extra time and the Owls 3-0 before "
            "getting past the Kings.",
            "Alder beat Birch 2-1 on Saturday. Berg opened the scoring and Dahl doubled the lead. Birch pulled "
            "one back when Varga headed in a corner.",
            "Alder beat Birch 2-1 on Saturday. Berg opened the scoring and Dahl doubled the lead. Varga pulled "
            "one back for Birch. Lund had scored in the 3-0 win of Cole.",
            "Alder beat Birch 1-0 for Mr. Dunn. Cole scored. Dunn scored.",
        ),
    ),
    "FC219": (
        (
            "Alder had 3,880 thefts. That puts it second of the seven towns. Birch had 4,910 thefts and Cole 4,260.",
            "Alder is the third-largest lake, at 32 sq km. Birch covers 41 sq km, Cole 39 sq km and Dunn 36 sq km.",
            "They cut 4.6 million tonnes of hay, the biggest crop since 2011. The best were the 5.2 million tonnes "
            "of 2011 and the 4.9 million of 2016.",
            "The number of deaths, at 310, was the lowest since 2014. There were 300 in 2014 and 290 in 2019.",
            "Sales of £4.2bn were the highest since 2010. In 2010 they were £4.5bn and in 2017 £4.4bn.",
            "Theft rose in April for the third month in a row. It had 259 in April, 244 in March and 251 in February.",
            "Visits fell for the third year running. There were 210,000 in 2023, 204,000 in 2022 and 230,000 in 2021.",
            "Rent was $2,040 in March. That makes Alder the third-priciest of eight areas. Birch had the "
            "highest rents, at $2,410, followed by Cole at $2,280 and Dunn at $2,150.",
            "Alder had 3,880 thefts, and ranks second of the seven towns. Birch had 4,910 thefts and Cole 4,260.",
            "With 32 sq km, Alder is only the third-largest lake. Birch covers 41 sq km, Cole 39 sq km and Dunn 36 "
            "sq km.",
            "The county's five biggest schools are full. Holm School has 940 pupils. Next come Birch Park, with "
            "621; Cole Road, with 587; and Dunn Hill, with 448.\n\nCole Road, the second-largest school, grew most.",
            "The biggest lakes are Alder (412 sq km), Birch (388 sq km), Cole (361 sq km) and Dunn (95 sq "
            "km).\n\nThe second-biggest lake, Cole, is shallow.",
            "The oldest players are Ada Berg, 41, Jo Dahl, 39, and Karl Varga, 36.\n\nKarl Varga is the second-oldest.",
            "Alder picked 35,000 tonnes of nuts. It was the region's second-largest grower. Birch picked 61,000 "
            "tonnes in 2025, Cole 48,000 and Dunn 22,000.",
            "With 361 pupils, Alder is the second-largest school, behind Birch (412) and Cole (388).",
            "The largest of the four, Alder, has 361 pupils. Birch has 412, Cole 350 and Dunn 95.",
            "Alder came second with 35,000 votes. Birch won 61,000, Cole 48,000 and Dunn 22,000.",
        ),
        (
            "Alder had 3,880 thefts. That puts it third of the seven towns. Birch had 4,910 thefts and Cole 4,260.",
            "Alder had 3,880 thefts. That puts it second of the seven safest. Birch had 4,910 thefts and Cole 4,260.",
            "Alder is the third-largest lake, at 32 sq km. Birch covers 41 sq km, Cole 39 sq km and Dunn 6 sq km.",
            "They cut 4.6 million tonnes of hay, the biggest crop since 2016. The best were the 5.2 million tonnes "
            "of 2011 and the 4.9 million of 2016.",
            "The number of deaths, at 310, was the lowest since 2014. There were 300 in 2014 and 390 in 2019.",
            "Theft rose in April for the second month in a row. It had 259 in April, 244 in March and 231 in February.",
            "Jobs rose in April for the third month in a row. It added 259 in April, 244 in March and 251 in February.",
            "Rent was $2,040 in March. That makes Alder the fourth-priciest of eight areas. Birch had the "
            "highest rents, at $2,410, followed by Cole at $2,280 and Dunn at $2,150.",
            "Alder had 3,880 thefts, and ranks third of the seven towns. Birch had 4,910 thefts and Cole 4,260.",
            "Alder had 3,880 thefts in its second year. Birch had 4,910 thefts and Cole 4,260.",
            "Alder came second in the race, in which 40 ran. Birch had 4,910 fans and Cole 4,260.",
            "The county's five biggest schools are full. Holm School has 940 pupils. Next come Birch Park, with "
            "621; Cole Road, with 587; and Dunn Hill, with 448.\n\nCole Road, the third-largest school, grew most.",
            "Exports to America came to $412m, those to Birchland to $388m and those to China to $361m.\n\nChina "
            "is the second-largest economy of the world.",
            "Sales came to $412m in Alder, $388m in Birch and $361m in Cole.\n\nCole is the second-largest town.",
            "Alder picked 35,000 tonnes of nuts. It was the region's third-largest grower. Birch picked 61,000 "
            "tonnes in 2025, Cole 48,000 and Dunn 22,000.",
            "Alder came second with a round of 70. Birch had 71, Cole 72 and Dunn 73.",
            "Alder has 361 shops. It is the second-largest port. Birch handled 412 ships and Cole 388 ships.",
            "Alder picked 35,000 tonnes, the second-largest crop. Birch picked 41,000 tonnes last year, Cole "
            "38,000 the year before.",
        ),
    ),
}
"""Code to what its rule must find, and what no rule may."""


def codes(text: str) -> list[str]:
    report = check([Article(id="a", text=text, published=PUBLISHED)])
    found = [finding for finding in report.findings if finding.verdict == "inconsistency"]
    assert all(finding.claims or finding.places for finding in found)
    return [finding.code for finding in found]


@pytest.mark.parametrize(("code", "text"), [(code, text) for code in SENTENCES for text in SENTENCES[code][0]])
def test_what_does_not_go_together_is_found(code: str, text: str) -> None:
    assert codes(text) == [code]


@pytest.mark.parametrize("text", [text for code in SENTENCES for text in SENTENCES[code][1]])
def test_what_may_go_together_is_left_alone(text: str) -> None:
    assert codes(text) == []
