"""Words with a sound of their own: found wherever they stand, longest first, the nearest authority over the others."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscast.model.lexicon import Entry, Form, Lexicon
from newscast.model.script import Paragraph, Plain, Pronounced, SayAs, plain_paragraph
from newscast.phonetics import respelling_to_ipa
from newscast.spoken import Pronunciations, sentences

if TYPE_CHECKING:
    from newscast.model.speech import Sentence


def house(*pairs: tuple[str, str], form: Form = Form.RESPELLING) -> Pronunciations:
    return Pronunciations.of(Lexicon(tuple(Entry(written, said, form) for written, said in pairs)))


def heard(sentence: Sentence) -> list[tuple[str, str]]:
    return [(sentence.spoken[one.position : one.position + one.length], one.ipa) for one in sentence.phonemes]


def told(text: str, known: Pronunciations, language: str = "en-US") -> list[tuple[str, str]]:
    (sentence,) = sentences(plain_paragraph(text), language, known)
    return heard(sentence)


def sound(respelling: str, ending: str = "") -> str:
    return f"{respelling_to_ipa(respelling)}{ending}"


@pytest.mark.parametrize(
    ("text", "spoken", "ending"),
    [
        ("Bihac left.", "bee-hotch", ""),
        ("BIHAC left.", "bee-hotch", ""),
        ("They met Bihac's aide.", "bee-hotch's", "ɪz"),
        ("They met Bihac’s aide.", "bee-hotch's", "ɪz"),
        ("Two Bihacs met.", "bee-hotches", "ɪz"),
        ("A Bihac-based firm.", "bee-hotch", ""),
        ("An anti-Bihac vote.", "bee-hotch", ""),
        ("It is “Bihac.”", "bee-hotch", ""),
        ("In Bihac, they left.", "bee-hotch", ""),
        ("It is (Bihac).", "bee-hotch", ""),
        ("In Bihac!", "bee-hotch", ""),
    ],
)
def test_a_name_is_found_with_all_that_can_stand_beside_it(text: str, spoken: str, ending: str) -> None:
    assert told(text, house(("Bihac", "BEE-hotch"))) == [(spoken, sound("BEE-hotch", ending))]


@pytest.mark.parametrize("text", ["bihac left.", "Bihach left.", "ABihac left.", "Bihac_x left.", "BiHac left."])
def test_another_word_is_not_that_name(text: str) -> None:
    (sentence,) = sentences(plain_paragraph(text), pronunciations=house(("Bihac", "BEE-hotch")))
    assert "name.lexicon" not in sentence.rules


def test_small_letters_stand_for_any_letter_case() -> None:
    known = house(("quinoa", "KEEN-wah"))
    assert [told(f"The {word} fell.", known) for word in ("quinoa", "Quinoa", "QUINOA")] == [
        [("keen-wah", sound("KEEN-wah"))]
    ] * 3
    assert told("Many quinoas fell.", known) == []


def test_the_longest_phrase_wins_and_entries_do_not_lie_over_each_other() -> None:
    known = house(("San", "SAHN"), ("San Jacinto", "san juh-SIN-toh"), ("San Jacinto Plaza", "SAHN-puh"))
    assert told("San Jacinto San Jose San Jacinto Plaza ended.", known) == [
        ("san juh-sin-toh", sound("san juh-SIN-toh")),
        ("sahn", sound("SAHN")),
        ("sahn-puh", sound("SAHN-puh").replace("ˈ", "ˈ")),
    ]


def test_of_two_entries_for_a_word_the_later_one_counts() -> None:
    assert told("Bihac.", house(("Bihac", "BEE-hak"), ("Bihac", "BEE-hotch"))) == [("bee-hotch", sound("BEE-hotch"))]


@pytest.mark.parametrize(
    ("written", "said", "spoken", "ipa"),
    [
        ("Bihac", "/ˈbihɒtʃ/", "Bihac", "ˈbihɒtʃ"),
        ("Sault Ste. Marie", "ˌsuːseɪntməˈɹiː", "Sault-Sainte-Marie", "ˌsuːseɪntməˈɹiː"),
        ("Ng", "ən ˈdʒi", "Ng", "ənˈdʒi"),
        ("Ana Ng", "ˈænə ˈɪŋ", "Ana Ng", "ˈænə ˈɪŋ"),
        ("4K", "fɔːɹˈkeɪ", "four-K", "fɔːɹˈkeɪ"),
        ("C*", "ˈsiːstɑːɹ", "C-asterisk", "ˈsiːstɑːɹ"),
    ],
)
def test_an_entry_in_ipa_is_read_as_it_is_written_by_engines_that_read(
    written: str, said: str, spoken: str, ipa: str
) -> None:
    (sentence,) = sentences(
        plain_paragraph(f"Then {written} rose."), pronunciations=house((written, said), form=Form.IPA)
    )
    assert heard(sentence) == [(spoken, ipa)]
    assert sentence.written == f"Then {written} rose."


def test_an_entry_in_ipa_that_nobody_can_read_is_respelled() -> None:
    assert told("Then Ω· rose.", house(("Ω·", "oʊˈmeɪɡə"), form=Form.IPA)) == [("Ω", "oʊˈmeɪɡə")]


def test_an_entry_that_cannot_be_understood_leaves_the_text() -> None:
    (sentence,) = sentences(plain_paragraph("Bihac left."), pronunciations=house(("Bihac", "bi3"), form=Form.IPA))
    assert (sentence.spoken, sentence.phonemes) == ("Bihac left.", ())
    (sentence,) = sentences(plain_paragraph("Bihac left."), pronunciations=house(("Bihac", "PIAOU-noh")))
    assert (sentence.spoken, sentence.phonemes) == ("piaou-noh left.", ())


def test_words_are_read_instead() -> None:
    (sentence,) = sentences(
        plain_paragraph("The 287(b) plan."), pronunciations=house(("287(b)", "two eighty-seven B"), form=Form.WORDS)
    )
    assert (sentence.spoken, sentence.phonemes) == ("The two eighty-seven B plan.", ())


NAME = Pronounced("Bihac", "BEE-hotch")


def test_a_word_is_learned_for_what_follows_and_not_before() -> None:
    known = house(("Bihac", "BEE-hak"))
    paragraph = Paragraph((Plain("Bihac, or "), NAME, Plain(", is Bihac.")))
    assert [ipa for _, ipa in told_of(paragraph, known)] == [sound("BEE-hak"), *[sound("BEE-hotch")] * 2]
    assert told("BIHAC left.", known.after(paragraph)) == [("bee-hotch", sound("BEE-hotch"))]
    assert told("BIHAC left.", known) == [("bee-hak", sound("BEE-hak"))]
    (sentence,) = sentences(plain_paragraph("Bihac left."), pronunciations=known.after(paragraph))
    assert sentence.rules == ("name.learned",)
    assert known.after(plain_paragraph("Bihac")) is known


def told_of(paragraph: Paragraph, known: Pronunciations) -> list[tuple[str, str]]:
    return [one for sentence in sentences(paragraph, pronunciations=known) for one in heard(sentence)]


def test_what_an_editor_writes_on_the_spot_wins() -> None:
    known = house(("Bihac", "BEE-hak")).taught(NAME)
    paragraph = Paragraph((SayAs("Bihac", "that man"), Plain(" met "), Pronounced("Bihac", "buh-HAK")))
    assert told_of(paragraph, known) == [("buh-hak", sound("buh-HAK"))]


@pytest.mark.parametrize(
    ("written", "spoken", "ipa"),
    [("live", "LYV", "ˈlaɪv"), ("lead", "LED", "ˈlɛd"), ("Bihac", "BEE-hotch", "ˈbiːhɒtʃ")],
)
def test_a_respelling_that_an_editor_writes_as_spoken_is_said_not_spelled(written: str, spoken: str, ipa: str) -> None:
    ((_, said),) = told_of(Paragraph((SayAs(written, spoken),)), Pronunciations())
    assert said == ipa


@pytest.mark.parametrize(
    ("written", "spoken", "sounds"),
    [("FBI", "BUREAU", []), ("SB 287", "SENATE BILL", []), ("NATO", "NATO", []), ("US", "U-S", ["ˌjuːˈɛs"])],
)
def test_words_that_an_editor_writes_in_capitals_stay_words(written: str, spoken: str, sounds: list[str]) -> None:
    (sentence,) = sentences(Paragraph((SayAs(written, spoken),)))
    assert (sentence.spoken, [each.ipa for each in sentence.phonemes]) == (spoken, sounds)


def test_a_homograph_said_in_one_place_is_not_learned() -> None:
    known = Pronunciations().taught(Pronounced("lead", "LED"))
    assert list(known.find("They will lead.")) == []


def test_a_pronouncer_for_a_full_name_teaches_its_words() -> None:
    known = Pronunciations().taught(Pronounced("Volodymyr Zelenskyy", "voh-loh-DIH-mihr zeh-LEN-skee"))
    assert told("Zelenskyy left.", known) == [("zellen-skee", sound("zeh-LEN-skee"))]
    assert told("Volodymyr Zelenskyy left.", known) == [
        ("voh-loh-dih-mihr zellen-skee", sound("voh-loh-DIH-mihr zeh-LEN-skee"))
    ]


def test_a_common_word_of_a_name_is_not_learned_alone() -> None:
    known = Pronunciations().taught(Pronounced("Said Jalili", "sah-EED jah-LEE-lee"))
    assert told("Then Said met Jalili.", known) == [("jah-lee-lee", sound("jah-LEE-lee"))]


def test_a_script_of_endless_pronouncers_takes_time_in_proportion_to_its_length() -> None:
    spans = tuple(
        Pronounced(f"Na{'b' * (number % 97)}x{chr(97 + number % 26)}{number}", "NAH-b") for number in range(20_000)
    )
    started = time.process_time()
    known = Pronunciations().after(Paragraph(spans))
    assert len(known.learned.phrases) == 5_000
    assert time.process_time() - started < 5


def test_entries_that_differ_in_their_marks_alone_are_few() -> None:
    known = house(*((f"a{mark * count}b", "AH-buh") for mark in "-.+=" for count in range(1, 100)))
    assert len(known.house.phrases["a b"]) == 16


def test_a_pronouncer_with_fewer_words_than_the_name_teaches_the_name_alone() -> None:
    known = Pronunciations().taught(Pronounced("Xi Jinping", "SHEE-jin-ping"))
    assert told("Xi left.", known) == []
    assert told("Xi Jinping left.", known) != []


@pytest.mark.parametrize(
    ("written", "respelling", "ipa"),
    [
        ("Bihac’s", "BEE-hotch", "ˈbiːhɒtʃɪz"),
        ("Bihac's", "BEE-hotch-iz", "ˈbiːhɒtʃɪz"),
        ("Wray’s", "RAYZ", "ˈɹeɪz"),
        ("Wray’s", "RAY", "ˈɹeɪz"),
        ("Lodz’s", "WOODJ", "ˈwʊdʒɪz"),
        ("Rhys’s", "REES", "ˈɹiːsɪz"),
        ("Kant’s", "KAHNT", "ˈkɑːnts"),
    ],
)
def test_the_s_behind_a_name_is_said_and_not_learned(written: str, respelling: str, ipa: str) -> None:
    paragraph = Paragraph((Pronounced(written, respelling), Plain(" aide")))
    ((_, said),) = told_of(paragraph, Pronunciations())
    assert said == ipa
    name = written[:-2]
    assert (
        "name.learned"
        in sentences(plain_paragraph(f"{name} left."), "en-US", Pronunciations().after(paragraph))[0].rules
    )


def test_a_junior_is_said_and_the_name_alone_learned() -> None:
    paragraph = Paragraph((Pronounced("Marcos Jr.", "MAR-kohs"), Plain(" left.")))
    assert told_of(paragraph, Pronunciations()) == [("mar-kohs junior", "ˈmɑːɹkoʊs ˈdʒuːnjɚ")]
    assert told("Marcos left.", Pronunciations().after(paragraph)) == [("mar-kohs", sound("MAR-kohs"))]


def test_a_name_in_capitals_is_learned_for_restored_copy_too() -> None:
    known = Pronunciations().taught(Pronounced("BIHAC", "BEE-hotch"))
    assert told("Bihac and BIHAC.", known) == [("bee-hotch", sound("BEE-hotch"))] * 2


def test_a_name_that_is_a_common_word_is_learned_with_its_capital_alone() -> None:
    known = Pronunciations().taught(Pronounced("Reading", "RED-ing"))
    assert told("They left Reading early.", known) == [("red-ing", sound("RED-ing"))]
    for text in ("They like reading.", "Reading is hard.", "THEY LIKE READING."):
        assert "name.learned" not in sentences(plain_paragraph(text), "en-US", known)[0].rules


def test_a_small_word_with_an_english_sound_is_said_as_english_reads_it() -> None:
    assert told_of(Paragraph((Pronounced("Rowe", "row"),)), Pronunciations()) == [("row", "ˈɹoʊ")]


def test_an_s_behind_a_span_belongs_to_it() -> None:
    assert told_of(Paragraph((NAME, Plain("’s aide"))), Pronunciations()) == [("bee-hotch's", "ˈbiːhɒtʃɪz")]


def test_sentences_without_anything_sayable_keep_the_sounds_of_their_neighbours() -> None:
    (sentence,) = sentences(Paragraph((Plain("### "), NAME, Plain(" left. ###"))))
    assert heard(sentence) == [("bee-hotch", "ˈbiːhɒtʃ")]


PIECES = [
    "Bihac",
    "’s",
    "'s",
    " ",
    ". ",
    "-",
    "“",
    "”",
    "San Jose",
    "lead",
    "record",
    "Sgt. ",
    "45",
    "s",
    "BIHAC",
    "(",
    ")",
    ", ",
]
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=20).map("".join), st.text(max_size=30))
SPANS = st.lists(
    st.one_of(
        TEXTS.map(Plain),
        st.builds(SayAs, TEXTS, TEXTS),
        st.builds(Pronounced, TEXTS, st.one_of(TEXTS, st.just("BEE-hotch sahn hoh-ZAY"))),
    ),
    max_size=6,
)
KNOWN = house(("Bihac", "BEE-hotch"), ("San Jose", "san hoh-ZAY"), ("s", "ES"), ("45", "FOR")).taught(
    Pronounced("Sgt. Bihac", "SAHR-juhnt BEE-hotch")
)


@given(SPANS)
def test_every_sound_stands_at_whole_words_of_the_spoken_text(spans: list[Plain | SayAs | Pronounced]) -> None:
    for sentence in sentences(Paragraph(tuple(spans)), pronunciations=KNOWN):
        end = 0
        for one in sentence.phonemes:
            assert one.position >= end
            end = one.position + one.length
            stretch = sentence.spoken[one.position : end]
            assert stretch == stretch.strip() != ""
            assert len(stretch.split()) == len(one.ipa.split())


def test_a_house_of_fifty_thousand_names_is_looked_up_quickly() -> None:
    entries = [(f"Name{number} Smith", "NAY-muh") for number in range(50_000)]
    started = time.process_time()
    known = house(*entries)
    assert time.process_time() - started < 3
    paragraph = plain_paragraph("Name77 Smith and Name49999 Smith’s aide met nobody. " * 40)
    started = time.process_time()
    assert sum(len(sentence.phonemes) for sentence in sentences(paragraph, pronunciations=known)) == 80
    assert time.process_time() - started < 2
