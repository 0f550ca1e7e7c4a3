"""Make a news page of any size: furniture, an article in mixed case, the anchor's transcript in capitals.

python bench/page_maker.py KILOBYTES [html]
"""

import html
import random
import sys

FIRST = "Maria Daniel June Tomas Ruth Owen Priya Stellan Lucia Idris Colleen Joaquin Nadia Walter Amara Pierce".split()
LAST = (
    "Holt Reyes Okafor Adeyemi Brandt Leary Nair Ferrante Khalil McBride O’Dell Vance Sorensen Liu Castellano".split()
)
RANKS = "Mayor|Gov.|Sen.|Rep.|Sgt.|Dr.|Police Chief|Council Member|Lt. Col.|Judge|Fire Captain|Attorney General".split(
    "|"
)
PLACES = "Copper Bay|Fairhaven|Mount Alder|St. Clair County|Glenrock|North Carolina|El Paso|Port Jasper|Ohio".split("|")
BODIES = [
    "the Department of Transportation (DOT)",
    "the FBI",
    "the Environmental Protection Agency",
    "FEMA",
    "the Fairhaven City Council",
    "the U.S. Coast Guard",
    "the Glenrock Unified School District",
    "the American Civil Liberties Union (ACLU)",
    "NASA",
    "the House Ways and Means Committee",
    "Tidewater Lines",
    "the World Health Organization",
    "St. Anne’s Hospital",
]
DEEDS = [
    "approved a ${money} million plan for the {nth} Street bridge",
    "closed I-{road} near mile {number} at {hour}:{minute} p.m.",
    "will pay {number},{hundred} families up to ${hundred} a month",
    "voted {number}-{few} to extend the contract until 20{few}{few}",
    "says {percent}% of the wells hold lead",
    "fined the company €{money} million over {number} violations of Section {hundred}({letter})",
    "moved {hundred} people to the gym of a high school built in 19{number}",
    "asked a judge to block H.R. {hundred} by Jan. {few}",
    "found that it had lost {percent} percent of its budget since fiscal year 20{few}{few}",
    "sent {number} crews to fight a {hundred}-acre fire",
    "opened a {few}-mile trail along the river on the {nth} of March",
    "cut {number} jobs, about {few} in 10, at its plant",
]
SAYINGS = [
    "We have waited {few} years for this, and people can’t wait any longer",
    "I’d rather see {number} doctors in that clinic than another study",
    "Nobody told us the water would rise {few} feet in {number} minutes",
    "It’s about {percent}% of what they promised us, and that isn’t enough",
    "You don’t fix a {number}-year-old bridge with ${hundred} and a prayer",
]
WHEN = [
    "on Monday",
    "late Tuesday night",
    "this morning",
    "after a {few}-hour debate",
    "without a vote",
    "for the {nth} time",
    "in October",
]
TAILS = [
    ", and neighbors say the work cannot wait",
    ", but opponents have promised to go to court",
    ", while {who} asks for patience",
    ", although the money has not been found",
    ", according to {who} of {place}",
    "",
    "",
    ", a spokesman told Channel {few} News",
]
MENU = "Home|U.S.|World|Politics|Business|Health|Weather|Sports|Watch live|About us|Contact|Sign in".split("|")
RELATED = [
    "What to know about the bridge repairs",
    "Five charts that explain the budget",
    "Watch: the ferry’s last trip before dry dock",
    "Listen to the morning bulletin",
    "Download the app for traffic and tides",
    "Get alerts",
    "Share this story",
    "Advertisement",
]


class Copy:
    """News copy without end, the same every time."""

    def __init__(self, seed: int = 11) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - a bench wants the same copy every time

    def _filled(self, text: str) -> str:
        draw = self.chance.randrange
        return text.format(
            money=f"{draw(1, 90)}.{draw(1, 9)}",
            nth=self.chance.choice(["3rd", "4th", "12th", "21st"]),
            road=draw(4, 96),
            number=draw(11, 99),
            hour=draw(1, 12),
            minute=f"{draw(6) * 10:02}",
            hundred=draw(101, 990),
            few=draw(2, 9),
            percent=f"{draw(2, 98)}.{draw(1, 9)}",
            letter=self.chance.choice("abcg"),
            who=self.person(),
            place=self.chance.choice(PLACES),
        )

    def person(self) -> str:
        rank = f"{self.chance.choice(RANKS)} " if self.chance.random() < 0.6 else ""
        return f"{rank}{self.chance.choice(FIRST)} {self.chance.choice(LAST)}"

    def sentence(self) -> str:
        body = self.chance.choice(BODIES)
        deed, when, tail = map(self.chance.choice, (DEEDS, WHEN, TAILS))
        return self._filled(f"{body[0].upper()}{body[1:]} {deed} {when}{tail}.")

    def saying(self) -> str:
        text = self._filled(self.chance.choice(SAYINGS))
        return f"“{text},” said {self.person()} of {self.chance.choice(PLACES)}."

    def paragraphs(self, size: int) -> list[str]:
        """Return paragraphs of about so many characters in all."""
        made: list[str] = []
        while sum(map(len, made)) < size:
            count = self.chance.randrange(1, 4)
            made.append(
                self.saying() if self.chance.random() < 0.2 else " ".join(self.sentence() for _ in range(count))
            )
        return made


def parts(kilobytes: float) -> tuple[str, list[str], list[str]]:
    """Return a headline, the paragraphs of the article, and those of the transcript, two thirds of them alike."""
    copy = Copy()
    article = copy.paragraphs(int(kilobytes * 1000 * 0.45))
    told = [part for number, part in enumerate(article) if number % 3]
    told += copy.paragraphs(int(kilobytes * 1000 * 0.47) - sum(map(len, told)))
    return "City council votes on bridge money as river keeps rising", article, [part.upper() for part in told]


def text_page(kilobytes: float) -> str:
    """Return a page as a browser's text: about half of it the transcript."""
    title, article, told = parts(kilobytes)
    body = [line for number, part in enumerate(article) for line in (part, *RELATED[number % 29 : number % 29 + 1])]
    lines = [
        "Skip to main content",
        *MENU,
        title,
        "Listen",
        "Share",
        *body,
        "Tags: , , , ,",
        "[Colleen]",
        *told,
        *RELATED,
    ]
    return "\n\n".join([*lines, "© 2026 The Bay Ledger. All rights reserved."]) + "\n"


def html_page(kilobytes: float) -> str:
    """Return the same page as HTML; its size counts the text."""
    title, article, told = map(_escaped, parts(kilobytes))
    menu = "".join(f'<li class="nav-item"><a href="/{n}">{html.escape(name)}</a></li>' for n, name in enumerate(MENU))
    body = "".join(f"<p>{part}</p>" for part in article)
    script = "".join(f"<p>{part}</p>" for part in told)
    cards = "".join(f'<aside class="card"><h3><a href="#">{html.escape(name)}</a></h3></aside>' for name in RELATED)
    return (
        f'<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title>{title}</title>'
        f"<script>var page = {list(range(400))};</script><style>.card {{ margin: 1em }}</style></head>"
        f"<body><header><nav><ul>{menu}</ul></nav></header><main><article><h1>{title}</h1>"
        f'<div class="body">{body}</div></article><section class="transcript"><p>[Colleen]</p>{script}</section></main>'
        f"{cards}"
        f"<footer><p>© 2026 The Bay Ledger. All rights reserved.</p></footer></body></html>"
    )


def _escaped(part: str | list[str]) -> str | list[str]:
    return html.escape(part) if isinstance(part, str) else [html.escape(line) for line in part]


if __name__ == "__main__":
    make = html_page if "html" in sys.argv[2:] else text_page
    sys.stdout.write(make(float(sys.argv[1])))
