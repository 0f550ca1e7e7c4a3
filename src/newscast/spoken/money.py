"""Rules for sums of money."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.figures import NUMBER
from newscast.spoken.nouns import describes, noun_after
from newscast.spoken.rule import (
    DIGITS,
    RANGED,
    Habits,
    Rule,
    after,
    before,
    between,
    final_stop,
    follows,
    joined,
    leads,
    word_set,
)

Match = re.Match[str]

# symbol: one, many, one part, many parts
CURRENCIES = {
    "$": ("dollar", "dollars", "cent", "cents"),
    "£": ("pound", "pounds", "penny", "pence"),
    "€": ("euro", "euros", "cent", "cents"),
    "¥": ("yen", "yen", "", ""),
    "₩": ("won", "won", "", ""),
    "₹": ("rupee", "rupees", "paisa", "paise"),
    "₽": ("ruble", "rubles", "kopeck", "kopecks"),
    "₺": ("lira", "lira", "kurus", "kurus"),
    "₪": ("shekel", "shekels", "agora", "agorot"),
    "₱": ("peso", "pesos", "centavo", "centavos"),
    "₴": ("hryvnia", "hryvnias", "kopeck", "kopecks"),
    "₦": ("naira", "naira", "kobo", "kobo"),
    "¢": ("cent", "cents", "", ""),
}
SIGNS_BEFORE = leads(" ".join(CURRENCIES))
_COUNTRIES = {
    "US": "U-S",
    "C": "Canadian",
    "CA": "Canadian",
    "A": "Australian",
    "AU": "Australian",
    "NZ": "New Zealand",
    "HK": "Hong Kong",
    "R": "Brazilian",
    "S": "Singapore",
}
_CODES = {
    "USD": "U-S dollars",
    "CAD": "Canadian dollars",
    "AUD": "Australian dollars",
    "EUR": "euros",
    "GBP": "pounds",
    "JPY": "yen",
}
_SCALES = {
    "hundred": "hundred",
    "thousand": "thousand",
    "million": "million",
    "billion": "billion",
    "trillion": "trillion",
    "k": "thousand",
    "m": "million",
    "mn": "million",
    "mln": "million",
    "b": "billion",
    "bn": "billion",
    "bln": "billion",
    "trn": "trillion",
    "tn": "trillion",
    "t": "trillion",
}
_PERIODS = {
    "mo": "month",
    "month": "month",
    "yr": "year",
    "year": "year",
    "d": "day",
    "day": "day",
    "hr": "hour",
    "h": "hour",
    "hour": "hour",
    "wk": "week",
    "week": "week",
    "person": "person",
    "gallon": "gallon",
    "gal": "gallon",
    "lb": "pound",
    "kg": "kilogram",
    "barrel": "barrel",
    "bbl": "barrel",
    "ton": "ton",
    "tonne": "tonne",
    "doz": "dozen",
    "dozen": "dozen",
    "oz": "ounce",
    "ounce": "ounce",
    "pound": "pound",
    "acre": "acre",
    "mile": "mile",
    "mi": "mile",
    "liter": "liter",
    "litre": "litre",
    "bushel": "bushel",
    "share": "share",
    "ticket": "ticket",
    "night": "night",
    "unit": "unit",
    "sq ft": "square foot",
    "square foot": "square foot",
}
_WRITTEN_PERIODS = "|".join(sorted(_PERIODS, key=len, reverse=True)).replace("sq ft", r"sq\.? ?ft")
_SIGN = (
    r"(?=(?-i:[$£€¥₩₹₽₺₪₱₴₦ACHNRSU]))"
    r"(?P<country>\b(?:(?-i:CA|AU|C|A|NZ|HK|R|S)|(?-i:U\.?S\.?)\s?))?(?P<sign>[$£€¥₩₹₽₺₪₱₴₦])\s?"
)
_BELOW = r"(?=(?-i:[-$£€¥₩₹₽₺₪₱₴₦ACHNRSU]))(?P<minus>(?<![\w)\]-])-)?"
_SCALE = (
    r"(?:[ -]?(?P<scale>hundred|thousand|million|billion|trillion)|\s?(?P<short>bn|bln|mn|mln|tn|trn|[kmbt]))(?![^\W_])"
)
# Copy says the currency twice: “$5 million dollars”.
_TWICE = r"(?P<twice>[ -](?:dollars?|pounds(?: sterling)?|euros?)\b)?"


_COUNTED = word_set(
    """
    people jobs viewers users voters votes homes customers residents children adults households copies barrels tons
    tonnes doses workers patients passengers americans fans members students teachers employees subscribers followers
    acres miles feet cases deaths tests troops soldiers refugees migrants signatures cars vehicles units tickets
    """
)
_RUNS = {"5", "10", "15", "20", "30", "50", "100"}
_ONE = re.compile(r"(?i)\b(?:an?|his|her|annual|charity|first) $")
_RUN_ENDS = re.compile(
    r"(?i)$|[.,;:)]| (?:and|or|in|on|for|to|at|this|that|course|route|runners?|time|personal|road)\b"
)


def amount(figures: str, sign: str, habits: Habits) -> str:
    """Return a sum, with its parts where it has two decimals at most."""
    one, many, part, parts = CURRENCIES[sign]
    before, _, after = figures.partition(".")
    after = after.rstrip("0")
    units = int(before.replace(",", "") or 0) if len(before) < 21 else 2
    if not after:
        return f"{say.whole(before or '0', habits)} {one if units == 1 else many}"
    if len(after) > 2 or not part:
        return f"{say.quantity(f'{before}.{after}', habits)} {many}"
    count = int(after.ljust(2, "0"))
    cents = f"{say.below_hundred(count)} {part if count == 1 else parts}"
    return f"{say.whole(before, habits)} {one if units == 1 else many} {cents}" if units else cents


def _country(match: Match) -> str:
    country = (match["country"] or "").replace(".", "").strip()
    return f"{_COUNTRIES[country]} " if country else ""


def _scale_count(match: Match, habits: Habits) -> str:
    """Return the number before a scale word: “and” stands only before the last group."""
    number = match["number"]
    return say.quantity(number, habits) if "." in number or habits.british else say.whole(number, habits, link=False)


def _scaled(match: Match, habits: Habits) -> str:
    many = CURRENCIES[match["sign"]][1]
    scale = _SCALES[(match["scale"] or match["short"]).lower()]
    if match["adjective"] is not None or describes(match, habits):
        many = CURRENCIES[match["sign"]][0]
    minus = "minus " if match["minus"] else ""
    return f"{minus}{_scale_count(match, habits)} {scale} {_country(match)}{many}"


def _range(match: Match, habits: Habits) -> str:
    sign = match["sign"]
    scale = match["scale"] or match["short"]
    if match["scale_first"] and _SCALES[match["scale_first"].strip().lower()] != _SCALES.get((scale or "").lower()):
        first, last = (f"{sign}{part}" for part in (match["first"] + match["scale_first"], match["last"]))
        return f"{first} to {last} {scale or ''}".rstrip()
    if scale:
        words = f"{_SCALES[scale.lower()]} {_country(match)}{CURRENCIES[sign][0 if describes(match, habits) else 1]}"
        return f"{say.quantity(match['first'], habits)} to {say.quantity(match['last'], habits)} {words}"
    if "." in match["first"] or "." in match["last"]:
        return f"{amount(match['first'], sign, habits)} to {amount(match['last'], sign, habits)}"
    if describes(match, habits):
        last = f"{say.quantity(match['last'], habits)} {CURRENCIES[sign][0]}"
        return f"{say.quantity(match['first'], habits)} to {last}"
    return f"{say.quantity(match['first'], habits)} to {amount(match['last'], sign, habits)}"


def _choice(match: Match, habits: Habits) -> str:
    """Say the currency of two sums once: “between three and five billion dollars”."""
    if "." in match["first"] + match["last"] and not match["scale"]:
        return match[0]
    return f"{match['lead'] or ''}{say.quantity(match['first'], habits)}{match['link']}"


def _counts(match: Match, habits: Habits) -> bool:
    """Tell whether people or things are counted in thousands: “12K jobs”, but no 4K screens."""
    return len(match["number"]) > 1 and noun_after(match, habits) in _COUNTED


def _short_scale(match: Match, habits: Habits) -> str:
    """Read 10.5k and 100K, but not a 4K screen, a 401k or a seat 5B."""
    number = match["number"]
    counted = match["short"] in "kK" and (number.endswith("0") or _counts(match, habits))
    if "." not in number and not counted:
        return match[0]
    if number in _RUNS and _ONE.search(before(match)) and _RUN_ENDS.match(after(match)):
        return match[0]  # “a 10K”
    return f"{_scale_count(match, habits)} {_SCALES[match['short'].lower()]}"


def _amount(match: Match, habits: Habits) -> str:
    said = amount(match["number"], match["sign"], habits)
    if describes(match, habits) and "." not in match["number"]:
        said = f"{say.whole(match['number'], habits)} {CURRENCIES[match['sign']][0]}"
    if match["country"]:
        words = said.split(" ")
        said = " ".join([*words[:-1], _country(match).strip(), words[-1]])
    said = f"minus {said}" if match["minus"] else said
    said = f" {said}" if before(match)[-1:].isalnum() else said
    return (
        f"{said} per {_PERIODS[match['period'].lower().replace('.', '')]}{final_stop(match)}"
        if match["period"]
        else said
    )


def _adjective(match: Match, habits: Habits) -> str:
    one = CURRENCIES[match["sign"]][0]
    if match["parts"]:
        parts = say.below_hundred(int(match["parts"][1:]))
        return f"{say.whole(match['number'], habits)}-{one}-{parts}-{match['article'].lower()}"
    return f"{say.quantity(match['number'], habits)}-{one}-{(match['article'] or '').lower()}"


def _plural(match: Match, _habits: Habits) -> str:
    number = match["number"].replace(",", "")
    if number == "1000":
        return f"thousands of {CURRENCIES[match['sign']][1]}"
    return "hundreds" if number == "100" else say.plural(say.cardinal(int(number)))


def _coded(match: Match, habits: Habits) -> str:
    return f"{say.quantity(match['number'], habits)}{(match['scale'] or '').lower()} {_CODES[match['code']]}"


def _parts(match: Match, habits: Habits) -> str:
    sign, number = match["sign"], match["number"]
    if sign != "¢" and (
        not habits.british or len(number.partition(".")[0]) > 3 or (sign == "P" and not match.string.isupper())
    ):
        return match[0]  # 1080p is a picture
    one, many = ("cent", "cents") if sign == "¢" else ("penny", "pence")
    first = f"{say.quantity(match['first'], habits)} to " if match["first"] else ""
    single = not first and (number == "1" or (sign == "¢" and describes(match, habits)))
    return f"{first}{say.quantity(number, habits)} {one if single else many}"


RULES: tuple[Rule, ...] = (
    Rule(
        "money.code",
        rf"(?<!\w)(?P<code>USD|CAD|AUD|EUR|GBP|JPY) ?(?P<number>{NUMBER})"
        r"(?P<scale> (?i:thousand|[mbt]r?illion))?(?!\w)",
        _coded,
        "The banks' codes of currencies: three million euros.",
        (DIGITS, frozenset(_CODES)),
    ),
    Rule(
        "money.choice",
        rf"(?P<lead>\bbetween )?(?P<sign>[$£€])(?P<first>{NUMBER})(?P<link>(?(lead) and | or ))"
        rf"(?=(?P=sign)(?P<last>{NUMBER})(?P<scale> [mbt]r?illion\b|(?:bn|tn|[mb])\b)?)",
        _choice,
        "The currency of two sums is said once: between three and five billion dollars.",
        (between(*(f"{word} {sign}" for word in ("or", "and") for sign in "$£€")),),
        re.IGNORECASE,
    ),
    Rule(
        "money.range",
        _SIGN + rf"(?P<first>{NUMBER})(?P<scale_first>\s?(?:bn|mn|[mbk]|million|billion|trillion)\b)?\s?"
        rf"(?:[-–]|\bto\b)\s?[$£€¥₩₹]?(?P<last>{NUMBER})(?:{_SCALE})?",
        _range,
        "From a sum to a sum: five to ten million dollars.",
        (SIGNS_BEFORE, RANGED),
        re.IGNORECASE,
    ),
    Rule(
        "money.scaled",
        _BELOW + _SIGN + rf"(?P<number>{NUMBER})" + _SCALE + _TWICE + r"(?P<adjective>(?=-(?!plus\b)[a-z]))?",
        _scaled,
        "A scale word comes before the currency: one point two million dollars.",
        (SIGNS_BEFORE, follows(" ".join(_SCALES))),
        re.IGNORECASE,
    ),
    Rule(
        "money.adjective",
        _SIGN + r"(?P<number>\d{1,3}(?:,\d{3})*)(?P<parts>\.[1-9]\d(?=-an?-))?-(?P<article>an?-)?(?=[a-z])",
        _adjective,
        "A sum before a noun: a fifty-dollar-a-plate dinner.",
        (SIGNS_BEFORE, follows("-")),
        re.IGNORECASE,
    ),
    Rule(
        "money.plural",
        _SIGN + r"(?P<number>1,?000|\d{1,3})s\b",
        _plural,
        "Thousands of dollars, and notes: twenties.",
        (SIGNS_BEFORE, joined("s")),
        re.IGNORECASE,
    ),
    Rule(
        "money.amount",
        _BELOW + _SIGN + rf"(?P<number>{NUMBER}){_TWICE}(?:\s?/\s?(?P<period>{_WRITTEN_PERIODS})\b(?:\.(?!\w))?)?",
        _amount,
        "Sums: four dollars fifty cents, twenty dollars per month.",
        (SIGNS_BEFORE,),
        re.IGNORECASE,
    ),
    Rule(
        "money.after",
        rf"(?<![\w.,$£€])(?P<number>{NUMBER})\s?(?P<sign>[$£€])(?![\w$£€])",
        lambda match, habits: amount(match["number"], match["sign"], habits),
        "A sign behind the sum, as on the Continent: twenty euros.",
        (follows("$ £ €"),),
    ),
    Rule(
        "money.parts",
        rf"(?<![\w.])(?:(?P<first>{NUMBER})[pP¢]?(?:[-–]| to ))?(?P<number>{NUMBER})(?P<sign>¢|[pP]\b(?!\.[mM]))",
        _parts,
        "Cents and pence: ninety-nine cents.",
        (joined("p") | follows("¢"),),
    ),
    Rule(
        "money.scale",
        rf"(?=[\d.])(?<![\w.])(?P<number>{NUMBER})\s?(?P<short>bn|bln|mn|mln|tn|trn)\b",
        lambda match, habits: f"{_scale_count(match, habits)} {_SCALES[match['short'].lower()]}",
        "A shortened scale word: three billion.",
        (follows("bn bln mn mln tn trn"),),
        re.IGNORECASE,
    ),
    Rule(
        "money.thousands",
        rf"(?<![\w.])(?P<number>{NUMBER})(?P<short>[kKMB])\b(?! (?i:run|race|walk|TV|video|screen)s?\b)",
        _short_scale,
        "A letter for thousands or millions: ten point five thousand.",
        (joined("k m b"),),
    ),
    Rule(
        "money.many_people",
        rf"(?<![\w.])(?P<number>{NUMBER})(?P<short>[mM])(?= (?i:people|viewers|users|voters|homes|jobs"
        r"|customers|residents|children|adults|households|copies|"
        r"barrels|tons|tonnes|doses|workers|patients|passengers|americans|britons|migrants|refugees|acres)\b)",
        lambda match, habits: f"{_scale_count(match, habits)} million",
        "An m before people or things is a million.",
        (joined("m"),),
    ),
    Rule(
        "money.number_scale",
        rf"(?=[\d.])(?<![\w.$£€-])(?P<number>{NUMBER})(?P<gap>[ -])"
        r"(?P<scale>hundred|thousand|million|billion|trillion)\b",
        lambda match, habits: f"{_scale_count(match, habits)}{match['gap']}{match['scale']}",
        "A number before a scale word: one point five million.",
        (follows("hundred thousand million billion trillion"),),
        re.IGNORECASE,
    ),
)
