"""Verbs that hand words to a speaker: “says”, “told”, “has been arguing”."""

from __future__ import annotations

from newscast.ingest.word_lists import listed

_REGULAR = listed("""
    accuse acknowledge add admit advise affirm agree allege announce answer argue ask assert assure beg blast boast
    brag call caution charge chide claim comment complain concede conclude confess confide confirm contend continue
    counter criticize crow cry declare decry demand denounce deny describe dismiss disclose echo elaborate emphasize
    exclaim explain fume gush hint imply indicate inquire insist interject interrupt jab joke joust lament laugh
    lecture maintain marvel mention mock mourn mumble muse mutter note notice object observe offer opine order plead
    pledge point pray predict proclaim promise pronounce propose question protest quip rail rage reassure recall
    reckon recommend recount reflect reiterate remark remember remind reply report respond retort reveal roar scoff
    scream shout sigh slam smile sneer speculate state stress suggest summarize surmise tease testify thank theorize
    thunder tout tweet urge venture voice vow wail warn whine whisper wonder worry yell label dub post caption text
    email attest bellow blurt clarify concur counsel enthuse exult fret groan growl grumble holler implore inform
    instruct moan murmur posit preach profess rebut recite rejoin scold shriek snap snarl sob stammer stutter
    underscore utter volunteer deadpan gasp chuckle grin cheer
""")
_IRREGULAR = {
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "write": ("writes", "wrote", "writing"),
    "read": ("reads", "read", "reading"),
    "think": ("thinks", "thought", "thinking"),
    "swear": ("swears", "swore", "swearing"),
    "go": ("goes", "went", "going"),
    "begin": ("begins", "began", "beginning"),
    "put": ("puts", "put", "putting"),
    "speak": ("speaks", "spoke", "speaking"),
    "feel": ("feels", "felt", "feeling"),
    "sing": ("sings", "sang", "singing"),
    "chime": ("chimes", "chimed", "chiming"),
    "quote": ("quotes", "quoted", "quoting"),
}
_WEAK = listed("""
    go begin put feel think speak read post point smile text continue notice cheer snap volunteer
""")
_DOUBLED = listed("brag concur deadpan grin rebut snap sob dub quip jab admit tut")
_VOWELS = "aeiou"


def _inflect(base: str) -> tuple[str, str, str]:
    """Return the “-s”, “-ed” and “-ing” forms of a regular verb."""
    if base in _DOUBLED:
        stem = base + base[-1]
        return f"{base}s", f"{stem}ed", f"{stem}ing"
    if base.endswith("e"):
        return f"{base}s", f"{base}d", f"{base[:-1]}ing"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"
    hissing = base.endswith(("s", "sh", "ch", "x", "z"))
    return f"{base}{'es' if hissing else 's'}", f"{base}ed", f"{base}ing"


_FORMS = {base: _inflect(base) for base in _REGULAR} | _IRREGULAR

PARTICIPLES: frozenset[str] = frozenset(forms[2] for forms in _FORMS.values())
"""“saying”, “adding”: their subject is that of the sentence."""
FINITE: frozenset[str] = frozenset(form for forms in _FORMS.values() for form in forms[:2]) | {
    "say",
    "tell",
    "argue",
    "believe",
    "write",
}
"""Forms that stand behind a subject; of the bare ones only those that are never nouns."""
TOLD: frozenset[str] = FINITE - {form for base in _WEAK for form in (base, *_FORMS[base][:2])}
"""Finite forms that are hardly ever anything but speech."""
SPEECH: frozenset[str] = FINITE | PARTICIPLES | frozenset(_FORMS) - _WEAK
"""All forms that may stand before a quotation, infinitives included."""
PHRASAL: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        listed("""
    shot shoots fired fires hit hits struck strikes snapped snaps punched punches pushed pushes wrote writes
"""),
        ("back",),
    ),
    **dict.fromkeys(listed("chimed chimes weighed weighs jumped jumps cut cuts"), ("in",)),
    **dict.fromkeys(("went", "goes"), ("on",)),
    **dict.fromkeys(("put", "puts"), ("it",)),
}
"""Verbs of speech in two words: “shot back”, “went on”."""
