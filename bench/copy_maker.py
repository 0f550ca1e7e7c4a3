"""Make a newscast script of any length, every sentence of it distinct and always the same."""

import random
import sys

PLACES = (
    "Ashford Brookdale Carverton Dunmore Eastlake Fairhaven Glenrock Hollis Ironwood Jasper Kenwick Larkspur".split()
)
BODIES = [
    "the county council", "the school board", "the harbor authority", "a state panel", "the transit agency",
    "the fire department", "a group of nurses", "the water district", "the city auditor", "the planning office",
]  # fmt: skip
VERBS = "approved delayed praised rejected published reviewed questioned welcomed funded suspended".split()
THINGS = [
    "a plan for the old bridge", "new rules for street vendors", "the spring budget", "a study of well water",
    "repairs to the north pier", "a longer bus route", "the sale of two parks", "a contract for snow plows",
    "night classes for drivers", "a tax on empty shops", "flood gates along the river", "a shelter near the station",
]  # fmt: skip
WHEN = ["on Monday", "late on Tuesday", "this morning", "after a long debate", "without a vote", "for the second time"]
TAILS = [
    "and neighbors say the work cannot wait", "but opponents promise to go to court",
    "while the mayor asks for patience",
    "although the money has not been found", "and residents will be heard next week",
    "as crews wait for better weather",
]  # fmt: skip
SPEAKERS = ["Maria Holt", "Daniel Reyes", "June Okafor"]
WORDS_A_MINUTE = 172


def sentences(seed: int = 7) -> "random.Random":
    """Yield sentences without end."""
    chance = random.Random(seed)  # noqa: S311 - a bench wants the same copy every time
    number = 0
    while True:
        number += 1
        yield (
            f"In {chance.choice(PLACES)}, {chance.choice(BODIES)} {chance.choice(VERBS)} {chance.choice(THINGS)} "
            f"{chance.choice(WHEN)}, {chance.choice(TAILS)}, according to item {spelled(number)}."
        )


def spelled(number: int) -> str:
    """Return a number as words, digit by digit, so that every sentence is another."""
    digits = "zero one two three four five six seven eight nine".split()
    return " ".join(digits[int(digit)] for digit in str(number))


def segments(minutes: float) -> list[tuple[str, list[str]]]:
    """Return (speaker, sentences) for about so many minutes, four sentences a segment."""
    wanted = int(minutes * WORDS_A_MINUTE)
    source, made, words = sentences(), [], 0
    while words < wanted:
        part = [next(source) for _ in range(4)]
        words += sum(len(sentence.split()) for sentence in part)
        made.append((SPEAKERS[len(made) % len(SPEAKERS)], part))
    return made


def script(minutes: float) -> str:
    """Return a script file."""
    lines = ["Title: The long bulletin", f"Anchor: {SPEAKERS[0]}", ""]
    for speaker, part in segments(minutes):
        lines += [f"[{speaker}]", " ".join(part), ""]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(script(float(sys.argv[1])))
