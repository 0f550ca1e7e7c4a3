"""How words sound: pronouncers in copy, respelling and the International Phonetic Alphabet, a dictionary."""

from __future__ import annotations

from newscast.phonetics.ipa import clean_ipa
from newscast.phonetics.respelling import respelling_to_ipa
from newscast.phonetics.writing import ipa_to_respelling

__all__ = ["clean_ipa", "ipa_to_respelling", "respelling_to_ipa"]
