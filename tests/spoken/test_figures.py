"""Copy full of figures: capitals are read like print, and no line of figures takes long."""

from __future__ import annotations

import time

import pytest

from newscast.spoken import spoken_form

COPY = (
    "A 23-year-old man was shot in the 1400 block of E. 13th Ave. at 2:30 a.m.",
    "The suspect is 6'1\" and weighs 180 lbs.",
    "I-25 SB is closed at 20th St.",
    "The market fell 400 points, or 1.2%, to 33,145.",
    "It cost $4.5M to build in the mid-1990s.",
    "Gas is up 12 cents to $3.79 a gallon.",
    "The 49ers lead 21-0 at the half.",
    "They won 110-105 in 2OT and are 5-2 this season.",
    "The Aces are 5-2 and the Kings went 4-3.",
    "The 287(g) program is back.",
    "Flight 1549 landed at 3:31 p.m. ET.",
    "Text 988 or call 1-800-555-0199 for help.",
    "It will be 72° with winds at 15 mph from the NW.",
    "Up to 12 in. of snow fell above 9,000 ft.",
    "On Nov. 5 and 6 the 4th graders vote.",
    "The 1/6 committee met on Sept. 11, 2001.",
    "About 1/2 of voters and 2/3 of women agree.",
    "The '90s were good and the '08 crash was not.",
    "An F-16 and two B-52s flew over.",
    "He had a .45 and an AR-15.",
    "He hit .300 with 24 homers.",
    "The $1.2 billion deal covers 2,024 homes on 2,500 acres.",
    "A $5-a-gallon price and a $50-a-plate dinner are back.",
    "It is open Mon.-Fri., 9 a.m.-5 p.m.",
    "Case No. 24-CR-1182 was filed in Room 204.",
    "The committee passed SB 21-260 and HB24-1057.",
    "The 2024-25 budget is $7.3T.",
    "Some 2.5 million people and 18-to-24-year-olds came.",
    "The wall is 8 ft. high and 3 1/2 ft. wide.",
)
REPEATED = (
    *(
        "1-",
        "1-1 ",
        "1/2 ",
        "$1 or ",
        "$1 to ",
        "between $1 and ",
        "1.5-",
        "12 ft. ",
        "Nov. 5, ",
        "5 and ",
        "7:00-",
        "24-CR-",
    ),
    *(
        "1p-",
        "1° to ",
        "-5C ",
        '12" ',
        "1 million km ",
        "Mon-",
        "AD 5 ",
        "'90s ",
        "Flight No. ",
        "0800 ",
        "Jan. 1, 2, ",
        "20€",
    ),
)


@pytest.mark.parametrize("line", COPY)
def test_copy_in_capitals_is_read_like_copy_in_print(line: str) -> None:
    assert spoken_form(line.upper()).lower() == spoken_form(line).lower()


@pytest.mark.parametrize("unit", REPEATED)
@pytest.mark.parametrize("language", ["en-US", "en-GB"])
def test_a_long_line_of_figures_takes_no_longer_than_its_length_asks(unit: str, language: str) -> None:
    started = time.process_time()
    spoken_form(unit * (10_000 // len(unit)), language)
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "said",
    [
        "It is up two point five percent since nine-eleven.",
        "Take I-twenty-five to the five hundred block.",
        "It cost 45-hundred dollars, or one-point-2 million.",
    ],
)
def test_what_an_editor_wrote_as_spoken_stays(said: str) -> None:
    spoken = spoken_form(said)
    assert spoken == said.replace("45", "forty-five").replace("point-2", "point-two")
