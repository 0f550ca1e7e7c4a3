"""Words written alike and said otherwise get the sound that their context asks for."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscast.errors import ConfigError
from newscast.model.script import Paragraph, Plain, Pronounced, SayAs, plain_paragraph
from newscast.model.speech import Phonemes
from newscast.phonetics import respelling_to_ipa
from newscast.spoken import rules_named, sentences
from newscast.spoken.homograph_table import BY_GRAMMAR, BY_MEANING
from newscast.spoken.homographs import homographs

PAGE = Path(__file__).parents[1] / "cases" / "homographs.md"


class Case(NamedTuple):
    word: str
    text: str
    said: str


def cases() -> list[Case]:
    found: list[Case] = []
    word = ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            word = line[3:].strip()
        elif line.startswith("- "):
            text, _, said = line[2:].rpartition(" . ")
            found.append(Case(word, text, said))
    return found


CASES = cases()


def sound_of(word: str, text: str, language: str = "en-US") -> str | None:
    (sentence,) = sentences(plain_paragraph(text), language)
    place = re.search(rf"(?<!\w){word}(?!\w)", sentence.spoken, re.IGNORECASE)
    assert place, text
    return next((one.ipa for one in sentence.phonemes if one.position == place.start()), None)


@pytest.mark.parametrize("word", list(dict.fromkeys(case.word for case in CASES)))
def test_each_word_is_said_as_its_context_asks(word: str) -> None:
    for case in CASES:
        if case.word == word:
            assert sound_of(word, case.text) in {respelling_to_ipa(case.said), None}, case.text


def test_few_words_are_left_to_the_engine() -> None:
    assert sum(sound_of(case.word, case.text) is not None for case in CASES) > 0.95 * len(CASES)


def test_both_readings_of_every_word_can_be_said() -> None:
    for word, entry in (BY_GRAMMAR | BY_MEANING).items():
        assert respelling_to_ipa(entry.verb), word
        assert respelling_to_ipa(entry.verb) != respelling_to_ipa(entry.noun), word


@pytest.mark.parametrize(
    ("text", "word", "said"),
    [
        ("The suspect's car was found.", "suspect's", "SUHS-pekts"),
        ("The export's value fell.", "export's", "EK-sports"),
        ("Police seized the car of a record-breaking driver.", "record", "REK-urd"),
        ("An anti-protest law passed.", "protest", "PROH-test"),
        ("They plan to buy and use the land.", "use", "YOOZ"),
        ("The use and abuse of the law is at issue.", "abuse", "uh-BYOOS"),
        ("Lawyers say the members and suspects met.", "suspects", "SUHS-pekts"),
        ("It buys and exports the grain.", "exports", "ek-SPORTS"),
        ("The union that protests the rule is small.", "protests", "pruh-TESTS"),
        ("She returned to protests at home.", "protests", "PROH-tests"),
        ("A time and materials contract was signed.", "contract", "KON-trakt"),
        ("The results of tests conflict with the claim.", "conflict", "kuhn-FLIKT"),
        ("Can a landlord refuse the request?", "refuse", "rih-FYOOZ"),
        ("Let them use the pool.", "use", "YOOZ"),
        ("It is due to abuse, she said.", "abuse", "uh-BYOOS"),
        ("Many estimate the number is higher.", "estimate", "ES-tih-mayt"),
        ("The couple's object was found.", "object", "OB-jekt"),
        ("The road winds along the coast.", "winds", "WYNDZ"),
        ("Strong winds through the pass fanned the fire.", "winds", "WINDZ"),
        ("Deer hunters carry bows.", "bows", "BOHZ"),
        ("A bullet wound through the arm is rarely fatal.", "wound", "WOOND"),
        ("They grew closer.", "closer", "KLOHS-ur"),
        ("The Kansas House voted.", "house", "HOWS"),
        ("Three wins in a row over Boston are rare.", "row", "ROH"),
        ("The lead in the tap water is old.", "lead", "LED"),
        ("Live-streamed trials are new.", "live", "LYV"),
        ("We're live in Charleston tonight.", "live", "LYV"),
        ("Back now live in Charleston.", "live", "LYV"),
        ("Live in Baltimore, a state of emergency.", "live", "LYV"),
        ("They have those close, trusting ties.", "close", "KLOHS"),
        ("It came to a close.", "close", "KLOHZ"),
        ("Watch it live.", "live", "LYV"),
        ("Let me read you some of it.", "read", "REED"),
        ("It is time to let law enforcement conduct its inquiry.", "conduct", "kuhn-DUHKT"),
        ("It is an inquiry into police conduct.", "conduct", "KON-duhkt"),
        ("The Amtrak train records this year are bad.", "records", "REK-urdz"),
        ("I should say excuse me.", "excuse", "ek-SKYOOZ"),
        ("They got used to it.", "used", "YOOST"),
        ("It was used to store grain.", "used", "YOOZD"),
    ],
)
def test_forms_and_constructions(text: str, word: str, said: str) -> None:
    assert sound_of(word, text) == respelling_to_ipa(said)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Produce, they said.", "produce"),
        ("Read it.", "read"),
        ("Polish the silver, he said.", "polish"),
        ("Sure, live it up.", "live"),
        ("A drug used to treat pain.", "used"),
        ("They used force.", "used"),
        ("It was blessed.", "blessed"),
        ("Lead on.", "lead"),
        ("Content.", "content"),
        ("Close.", "close"),
        ("Live and let go.", "live"),
        ("He and polish.", "polish"),
    ],
)
def test_where_nothing_decides_the_engine_does(text: str, word: str) -> None:
    assert sound_of(word, text) is None


def test_british_sounds_differ_where_britons_say_otherwise() -> None:
    assert sound_of("produce", "Fresh produce is dear.", "en-GB") == respelling_to_ipa("PROD-yoos")
    assert sound_of("produce", "Fresh produce is dear.") == respelling_to_ipa("PROH-doos")
    assert sound_of("record", "It is a record.", "en-GB") == sound_of("record", "It is a record.")


def test_what_an_editor_or_a_pronouncer_decided_stays() -> None:
    paragraph = Paragraph(
        (Plain("The lead pipe of "), Pronounced("Lead", "LEED"), Plain(" held, says "), SayAs("x", "lead"))
    )
    (sentence,) = sentences(paragraph)
    assert [one.ipa for one in sentence.phonemes] == ["ˈlɛd", "ˈliːd"]
    assert (
        sentence.rules == ("homograph.lead", "name.pronouncer", "editor.say_as") or "homograph.lead" in sentence.rules
    )


def test_the_rule_is_named_and_the_text_stays() -> None:
    (sentence,) = sentences(plain_paragraph("They replaced the lead pipes."))
    assert sentence.spoken == "They replaced the lead pipes."
    assert sentence.rules == ("homograph.lead",)
    assert (sentence.changes[0].before, sentence.changes[0].after) == ("lead", "LED")


def test_forms_of_a_word_share_its_rule() -> None:
    (sentence,) = sentences(plain_paragraph("Two suspects fled in the suspect's car."))
    assert sentence.rules == ("homograph.suspect",)


def test_no_sound_lies_over_one_that_is_known() -> None:
    text = "The lead pipe."
    assert homographs(text, [Phonemes(4, 9, "ˈliːd ˈpaɪp")], "en-US") == []


WORDS = st.lists(
    st.sampled_from([*BY_GRAMMAR, *BY_MEANING, "the", "to", "and", ",", ".", "they", "will", "-", "is", "uses", "of"]),
    max_size=30,
)


@given(st.one_of(WORDS.map(" ".join), WORDS.map("-".join), st.text(max_size=60)))
def test_sounds_are_those_of_whole_words_in_order(text: str) -> None:
    found = homographs(text, [], "en-US")
    places = [one.position for one in found]
    assert places == sorted(set(places))
    assert all(text[one.position : one.position + one.length].strip() and one.ipa for one in found)


def test_a_long_text_of_homographs_takes_time_in_proportion_to_its_length() -> None:
    text = "they will record and use the lead close to record live " * 400
    started = time.process_time()
    homographs(text, [], "en-US")
    assert time.process_time() - started < 3


def test_a_homograph_is_left_to_the_engine_where_its_rule_is_switched_off() -> None:
    paragraph = plain_paragraph("The lead pipe is live on air.")
    said = {off: sentences(paragraph, without=rules_named(off))[0] for off in ((), ("homograph.lead",), ("homograph",))}
    assert [len(one.phonemes) for one in said.values()] == [2, 1, 0]
    assert "homograph.lead" not in said["homograph.lead",].rules


def test_a_homograph_that_is_not_known_is_an_error_with_the_nearest() -> None:
    with pytest.raises(ConfigError) as error:
        rules_named(["homograph.laed"])
    assert "homograph.lead" in error.value.hint
