"""The form that a word takes once its label is known: “McConnell”, “iPhone”, “GIs”, possessives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.ingest.case_table import case_table
from newscast.ingest.case_words import recase, titled, uppered
from newscast.ingest.word_lists import ACRONYMS, listed

if TYPE_CHECKING:
    from newscast.ingest.case_evidence import Evidence
    from newscast.ingest.case_words import Word

_PLAIN_MC = re.compile(r"(?:mc|o')(?=[a-z]{3})")
_TYPED = re.compile(r"(?P<head>(?:[A-Z][a-z]{1,2}){1,2})(?P<rest>[A-Z]{2,})")
"""A name in capitals whose small letters tell how it is printed: “McCAIN”, “DeSANTIS”."""
_MIXED = {
    form.lower(): form
    for form in listed("""
        iPhone iPhones iPad iPads iPod iMac iCloud iTunes iMessage eBay eBook macOS YouTube YouTuber YouTubers TikTok
        TikToker PayPal LinkedIn WhatsApp WeChat FedEx PepsiCo ExxonMobil ConocoPhillips BlackRock AstraZeneca
        GlaxoSmithKline BioNTech OpenAI ChatGPT DeepMind GoFundMe DoorDash PlayStation JetBlue SpaceX StubHub GameStop
        HuffPost BuzzFeed PetSmart AutoZone CenturyLink UnitedHealth UnitedHealthcare LeBron DeSantis DeVos DeJoy
        DeGette DeSean DeMarcus DeAndre DeShawn DeMar DiCaprio DiMaggio LaGuardia LaSalle LaVar LaMelo MacArthur
        MacDonald PhD PhDs GIs EMTs TVs PCs DVDs DJs MVPs POWs PACs AccuWeather NewsNation PolitiFact FiveThirtyEight
        ProPublica MoveOn RealClear mRNA StarKist DuPont LeMay LaPierre MPs MSPs MEPs DAs TDs RBIs UConn UMass TxDOT
        Nasdaq PennDOT MnDOT MoDOT WisDOT MassDOT ConnDOT MaineDOT CalPERS CalSTRS UCHealth
    """)
}
"""Names of products, firms and people with capitals inside."""


def fixed_mixed(word: Word, seen: Evidence) -> str | None:
    """Return the form of a word whose capitals stand inside it, wherever it stands; None for all others."""
    if seen.usual(word.key) is not None:
        return None
    typed = _TYPED.fullmatch(word.text[: len(word.key)])
    if typed:
        return typed["head"] + titled(typed["rest"])
    if word.key in _MIXED:
        return _MIXED[word.key]
    singular = word.key.removesuffix("s")
    return uppered(singular) + "s" if singular != word.key and singular in ACRONYMS else None


def capital_form(body: str, word: Word, label: str, seen: Evidence) -> str:
    """Return the form with capitals that the page, the table or the rules for “Mc” and “O’” give."""
    if label == "U":
        return uppered(body)
    told = seen.usual(word.key)
    if told is not None and told != word.key and not (told.isupper() and len(told) > 1 and label == "T"):
        return recase(body, told)
    listed = case_table().form(word.key)
    if listed is not None and not listed.isupper() and label != "l":
        return recase(body, listed)
    prefix = _PLAIN_MC.match(word.key)
    if prefix and label == "T" and listed is None:
        return titled(body[: prefix.end()]) + titled(body[prefix.end() :])
    return titled(body)
