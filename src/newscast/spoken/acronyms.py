"""Whether an acronym is said as a word or spelled, and the rules that spell it."""

from __future__ import annotations

import re
from functools import lru_cache

from newscast.spoken.rule import CAPITALS, Habits, Rule, before, compiled, word_set

Match = re.Match[str]

# What English lets a syllable begin and end with.
_ONSETS = word_set(
    """
    b bl br c ch cl cr d dr dw f fl fr g gl gr gn gw h j k kl kn kr l m n p ph pl pr ps qu r rh s sc sch
    scr sh shr sk sl sm sn sp spl spr squ st str sv sw t th thr tr ts tw v w wh wr y z
    """
)
_CODAS = word_set(
    """
    b bs c ch ck cks cs ct cts d ds f ff fs ft fts g gs h k ks l ld lds lf lk ll lm lp ls lt lth lts m mp
    mps ms n nc nch nd nds ng ngs nk nks ns nt nts nth p ph ps pt pts r rc rch rd rds rf rg rk rks rl
    rls rm rms rn rns rp rps rs rt rth rts s sh sk sks sm sp ss st sts t tch th ths ts tt v x z
    """
)
_ENDINGS = word_set(
    """
    bb dd ff gg ll mm nn pp rr ss tt zz dl fl bl tl rsh rch lch rth lth lc
    """
)
_SYLLABLES = re.compile(r"[^aeiouy]+|[aeiouy]+")

# Said as words although they are short or odd; and the other way round. Everyday news copy only.
WORDS = word_set(
    """
    ICE AIDS UNICEF UNESCO OPEC NATO NASA FEMA OSHA HIPAA SWAT ISIS ISIL HAMAS PIN SIM RAM ROM PAC PACS
    SALT START SARS MERS COVID NAFTA ASEAN AMBER AMTRAK COSTCO IKEA LASER RADAR SONAR SCUBA WASP CAPTCHA
    MAGA DOGE DACA ERISA WHO ARPA DARPA HUD LAN WAN GIF JPEG SCOTUS POTUS FLOTUS TASER ZIP NASDAQ NASCAR
    FIFA UEFA SNAP CHIP WIC GATT HIIT GNU OK AND THE NOT BUT FOR ALL ONE TWO NEW YES NO EPCOT AIPAC UNIX
    YOLO FOMO FOIA GUI IN ON AT OF TO BY IS AS OR SO IF AN BE DO GO HE ME MY UP WE LASIK MENSA PETA MADD
    CERN IMAX EBITDA IATA ICANN IMAP SCSI LSAT MCAT SIDS UNRWA BIPOC
    """
)
SPELLED = word_set(
    """
    ACLU UCLA USDA AARP YMCA YWCA NAACP UNLV USPS USAF USMC UAE UAW UAV UFO UPS URL USA USB USC UTC UVA
    EPA EU EPL ECB EMT ESP AMA ABA APA ADA ATM AFL AFP AIG AOL API APO APR IED IRA IRS ISP ISS IOC IMO
    IOU IPO IDF IBM ICU OAS OECD OMB OPM OTC OJ OD GOP CIO CIA CEO CFO COO CIT CIS DEA DOE DOD DOJ DOT
    DUI DIY DOA FAA FDA HIV HOA HOV LAX MIA MIT MIS NEA NIH NYU POW PTA RIP ROI SEC SEIU SUV TIA VIP VOA
    LED LAPD NYPD UNHCR UCSF USSR USAA USTR USGS USCIS ERA ETA EST EDT EKG ICBM LGBTQ LGBT LGBTQIA IUD
    IVF IQ IT AI AC ID IV UN US UK UI UV EV TV PM AM MOU EIS EIA EBT CNN GED GPA RBI BET RAF DIA NIA TSA
    TVA AFT ALS AED APB AWD AUV ATV ATF ATX ABC ABD ADHD AMD ESPN ESG ETF ECG EMS EEG EEOC EPS OSU OCD
    OMG OB ORV FDIC NCIS SSRI GPAS SDNY FDNY HBCU NCUA
    """
)


@lru_cache(maxsize=4096)
def is_spelled(acronym: str) -> bool:
    """Tell whether newsreaders spell an acronym rather than say it as a word."""
    if acronym in WORDS:
        return False
    if acronym in SPELLED or len(acronym) < 3:
        return True
    return not is_pronounceable(acronym.lower()) and not has_initial(acronym)


def has_initial(acronym: str) -> bool:
    """Tell whether an acronym is a letter and a word: JPEG, HVAC, VTOL."""
    return (
        4 <= len(acronym) <= 5
        and acronym[0] not in "AEIOU"
        and acronym[1] not in "AEIOUY"
        and acronym[:2].lower() not in _ONSETS
        and is_pronounceable(acronym[1:].lower())
    )


def _half_said(acronym: str) -> str:
    if acronym in WORDS or not has_initial(acronym) or is_pronounceable(acronym.lower()):
        return acronym
    return f"{acronym[0]}-{acronym[1:].lower()}"


def is_pronounceable(letters: str) -> bool:
    """Tell whether letters make syllables that English has, in a shape that invites saying them."""
    runs = _SYLLABLES.findall(letters)
    vowels = [run for run in runs if run[0] in "aeiouy"]
    if not vowels or any(len(run) > 2 for run in vowels):
        return False
    if len(letters) == 3 and (letters[0] in "aeiou" or letters[1] not in "aeiou" or letters[2] in "aeiouyhjvw"):
        return False
    last = len(runs) - 1
    for position, run in enumerate(runs):
        if run[0] in "aeiouy":
            continue
        if position == 0:
            good = run in _ONSETS
        elif position == last:
            good = run in _CODAS or run in _ENDINGS or (run == "w" and runs[position - 1][-1] in "aeo")
        else:
            good = (
                any(run[:cut] in _CODAS and (run[cut:] in _ONSETS) for cut in range(1, len(run)))
                or run in _ONSETS
                or run in _CODAS
            )
        if not good:
            return False
    return True


def spell(letters: str) -> str:
    """Return letters in the form that engines spell without pauses: “A-C-L-U”."""
    if letters == "NAACP":
        return "N-double-A-C-P"
    return "-".join(letters)


# Engines read these as letters after a number, and a time so said has no break in it.
_AFTER_NUMBERS = word_set(
    """
    AM PM BC BCE CE EST EDT CST CDT MST MDT PST PDT GMT BST UTC
    """
)
_NUMBER_BEFORE = compiled(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|hundred|thousand|zero|[AP]M|o'clock) $"
)


def stays_after_number(match: Match) -> bool:
    """Tell whether letters belong to a time or a year before them, and stay together."""
    return match[0] in _AFTER_NUMBERS and _NUMBER_BEFORE.search(before(match)) is not None


def _acronym(match: Match, habits: Habits) -> str:
    letters, tail = match["letters"], match["tail"] or ""
    if stays_after_number(match):
        return match[0]
    if habits.shouted and letters not in SPELLED_IN_CAPITALS and tail != "s":
        return match[0]
    if not is_spelled(letters):
        return _half_said(letters) + tail.replace("S", "s")
    if tail in {"s", "es"}:
        tail = "'s"
    return spell(letters) + tail.replace("S", "s")


# In copy typed in capitals only what cannot be taken for a word is spelled.
SPELLED_IN_CAPITALS = (SPELLED - word_set("US IT AM PM ID LED BET DOT RIP ACT EST ERA ABS POW")) | word_set(
    """
    FBI NBC CBS CNN MSNBC NFL NBA NHL MLB NCAA FCC FTC NSA TSA CDC DNC RNC DHS CBP PBS BBC NPR NTSB NYPD LAPD DMV DNA
    GPS PTSD WWII
    """
)


def _mixed(match: Match, _habits: Habits) -> str:
    return match[0]


def _ampersand(match: Match, _habits: Habits) -> str:
    return f"{'-'.join(match['first'])} and {'-'.join(match['last'])}"


RULES: tuple[Rule, ...] = (
    Rule(
        "acronym.ampersand",
        r"(?<![\w&])(?P<first>[A-Z]{1,3})&(?P<last>[A-Z]{1,3})(?![\w&])",
        _ampersand,
        "AT&T, R&B: A-T and T.",
        (frozenset("&"),),
    ),
    Rule(
        "acronym.spelled",
        r"(?<![\w'])(?:(?<!-)|(?<=\bpro-)|(?<=\bnon-)|(?<=\bpre-)|(?<=\banti-)|(?<=\bpost-)|(?<=\bex-))"
        r"(?P<letters>[A-Z]{2,})(?P<tail>'?s|'S)?(?!\w)(?!-[A-Z]\b(?!-?[a-z]))",
        _acronym,
        "Acronyms that are not said as words are spelled: F-B-I, G-I's.",
        (CAPITALS,),
    ),
)
