# ruff: noqa: E501  (paragraphs stand as they are read)
"""Stories written for the pages of `publishers`: what a reader of the page would call the article, by hand.

In a paragraph `_words_` are set in italics and `[words]` as a link; the marks are no part of the text.
"""
from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["p", "h2", "quote"]


@dataclass(frozen=True, slots=True)
class Story:
    """An article: `parts` are paragraphs, subheadings and block quotations, in order."""

    outlet: str
    title: str
    standfirst: str
    author: str
    date: str
    parts: tuple[tuple[Kind, str], ...]

    @property
    def text(self) -> str:
        """The article's body as plain text; a block quotation stands in quotation marks."""
        plain = [f"“{part}”" if kind == "quote" else part for kind, part in self.parts]
        return "\n\n".join([self.standfirst, *plain]).translate({ord(mark): None for mark in "_[]"})


FERRY = Story(
    "Hallam Gazette", "‘We failed them’: worn valve caused ferry crash, inquiry finds",
    "A judge clears the captain and asks why four letters about the steering were never answered.",
    "Martin Teale", "2024-10-10",
    (
        ("p", "A worn valve that should have been replaced in November caused the ferry _Marigold_ to hit the pier at "
              "[Port Hallam] in March, a public inquiry found on Wednesday. Eleven people were hurt, two of them badly."),
        ("p", "“There is no evidence that the captain, [James Orr], made _any_ error that morning,” said Judge Eleanor "
              "Voss, who led the inquiry. “On the contrary, he reversed both engines within nine seconds.”"),
        ("p", "Engineers at Skerrin Line wrote to the head office three times about the valve, Voss said. The letters "
              "were “read, filed and forgotten,” and a fourth, sent in [February], was never opened."),
        ("h2", "An inspection of 35 minutes"),
        ("p", "The judge faulted the Harbor Safety Board too. Its inspector came aboard in January and left after 35 "
              "minutes, without having seen the steering room."),
        ("p", "“The Board must ask itself what such a certificate is worth,” Voss said. “When I asked the inspector, he "
              "told me: ‘We trust the [yard].’ Trust is not a measurement.”"),
        ("p", "In its statement the Board wrote:"),
        ("quote", "We accept every finding of the report and have begun to change how ships of this age are examined. "
                  "No certificate will be issued again without a test under way."),
        ("p", "Paul Denholm, the chief executive of Skerrin Line, apologized to the passengers in the hall."),
        ("p", "“We failed our passengers and our crew, and I am sorry."),
        ("p", "“Every overdue repair in the fleet will be done by the end of this month, and whoever doubts it may come "
              "and look,” Denholm said."),
        ("p", "Not everybody was content. “Sorry is a word,” said Rosa Lindqvist, 71, whose hip was broken. “I’d like "
              "to see the _invoice_.”"),
        ("h2", "Sixty-three witnesses"),
        ("p", "The inquiry heard 63 witnesses in nine weeks and made nine recommendations. Among them: a second engineer "
              "on every crossing, a log that can’t be changed afterwards, and a telephone line for crews."),
        ("p", "The company was asked to pay the medical costs of those who were hurt, about $1.2 million. It hasn’t said "
              "whether it will; its shares fell 4.5% on the day."),
        ("p", "The ferry goes back into service on Nov. 2."),
    ),
)
POOL = Story(
    "Ashgrove Courier", "Council votes 4–3 to close Maple Street Pool after Labor Day",
    "The 61-year-old pool needs repairs of $2.3 million that the town says it does not have.",
    "Priya Nair", "2024-06-04",
    (
        ("p", "The town council voted 4–3 on Monday night to close the Maple Street Pool for good after Labor Day, ending "
              "a debate that had gone on since [the winter]."),
        ("p", "Mayor Dana Whitlock, who cast the deciding vote, said the town could not spend “two million dollars on a "
              "basin that _leaks_ faster than we can fill it.”"),
        ("p", "“I learned to swim in that pool,” Whitlock said. “So did my sons. This is the vote I least wanted to "
              "cast, and I’d cast it again.”"),
        ("p", "Council member Ruth Okafor called the decision premature. An [engineer’s report] of 2022, she said, put "
              "the cost of a repair at half that sum."),
        ("p", "“Nobody in this room has read it,” Okafor said. “They had made up their minds before the doors opened.”"),
        ("h2", "‘A slap in the face’"),
        ("p", "About 140 residents filled the hall. Luis Herrera, whose three daughters swim for the town’s club, said a "
              "bus to the pool in Fenwick, 14 miles away, was “a slap in the face of working families.”"),
        ("p", "“My girls would spend two hours a day on that bus,” he said."),
        ("p", "Others welcomed the vote. Taxes have risen 11% in three years, said Ann Morrow, who runs the hardware "
              "store on Mill Lane; “somebody had to say stop.”"),
        ("p", "In a letter to the council the club’s coach, Hal Brandt, wrote:"),
        ("quote", "For 40 years we have taught every child in this town to swim, whether their parents could pay or not. "
                  "I ask you to give us one summer more."),
        ("p", "The council has asked staff for a plan for the site by October. A splash pad, which would cost about "
              "$300,000, is among the ideas; so is a parking lot."),
        ("p", "Whitlock said the town would pay for swimming lessons in Fenwick for every child under 12, and for the "
              "[bus]. The first would leave on June 24."),
        ("p", "Petitioners have until July 1 to gather the 1,900 signatures that would put the question on the ballot in "
              "November. They say they have 1,260."),
    ),
)
STORIES = (FERRY, POOL)
