"""Rules for numbers that name something: roads, flights, bills and statutes."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken import dockets, stations
from newscast.spoken.acronyms import is_spelled, spell
from newscast.spoken.places import STATES
from newscast.spoken.rule import (
    BY_CAPITAL,
    BY_CODE,
    DIGITS,
    LETTERED,
    PARTED,
    Habits,
    Rule,
    any_case,
    before,
    follows,
    last_words,
    leads,
    stopped,
    word_set,
)

Match = re.Match[str]

# Postal codes that copy uses for roads and districts; others are words or weapons (“AR-15”, “IN 2024”).
_SPACED = word_set("AZ CA CO CT FL IL KS KY MD MI MN MO MT NC ND NE NH NJ NM NV NY RI SC SD TN TX UT VA VT WA WI WV WY")
_JOINED_STATES = word_set("AZ CA CO CT FL KY MN NE NJ NV NY TN TX UT WI")
_ROAD_STATES = (
    rf"(?:{'|'.join(sorted(_SPACED))}) |(?:{'|'.join(sorted(_JOINED_STATES))})-"
    rf"|(?:{'|'.join(f'{code[0]}[.]{code[1]}[.]' for code in sorted(_SPACED) if code[0] == 'N')}) "
)
_ROADS = {
    "i": "I",
    "us": "U-S",
    "sr": "State Route",
    "sh": "State Highway",
    "rt": "Route",
    "rte": "Route",
    "hwy": "Highway",
    "cr": "County Road",
    "fm": "F-M",
    "m": "M",
    "a": "A",
    "b": "B",
}
_BILLS = {
    "hr": "H-R",
    "s": "Senate Bill",
    "hb": "House Bill",
    "sb": "Senate Bill",
    "ab": "Assembly Bill",
    "hjres": "House Joint Resolution",
    "sjres": "Senate Joint Resolution",
    "hconres": "House Concurrent Resolution",
    "sconres": "Senate Concurrent Resolution",
    "hres": "House Resolution",
    "sres": "Senate Resolution",
    "lr": "L-R",
}
_PARTS = {
    "prop": "Proposition",
    "ch": "Chapter",
    "sec": "Section",
    "art": "Article",
    "fig": "Figure",
    "vol": "Volume",
    "pp": "pages",
    "p": "page",
}
# What stands before a number that is said in pairs.
_NAMED = word_set(
    """
    flight route highway interstate room channel section gate bus apartment suite area studio boeing airbus proposition
    measure engine ladder exit unit squad truck train amtrak runway terminal platform precinct ward district lot pier
    local amendment initiative resolution bill milepost box form psalm nikkei cessna embraer learjet gulfstream
    ordinance ssn cvn ddg lpd lhd docket hangar bay battalion pod cell track junction statute locomotive page hwy marker
    road airlines airways airasia twa ryanair easyjet lufthansa germanwings jetblue qantas klm aeroflot swissair
    egyptair
    """
)
_AIRLINES = {"air france", "air canada", "air india", "air asia", "air china", "air algerie", "air transat", "pan am"}
_SHORT_NAMED = {
    "apt": "Apartment",
    "rm": "Room",
    "ste": "Suite",
    "bldg": "Building",
    "p.o. box": "P-O Box",
    "po box": "P-O Box",
    "amend": "Amendment",
    "dist": "District",
    "ext": "extension",
}
_WAYS = {"N": "north", "S": "south", "E": "east", "W": "west"}


def _road(match: Match, _habits: Habits) -> str:
    name = _ROADS[match["name"].strip(" -.").replace(".", "").lower()]
    return f"{name} {say.pairs(match['number'])}{_letter(match)}"


def _letter(match: Match) -> str:
    return f" {match['letter'].upper()}" if match["letter"] else ""


def _numbered(match: Match, _habits: Habits) -> str:
    first, word = ["", "", *before(match).lower().split(" ")][-2:]
    word = word.lstrip("(\"'")
    flight = len(match["number"]) > 2 and f"{first} {word}" in _AIRLINES
    if not flight and word not in _NAMED and word.removesuffix("s") not in _NAMED:
        return match[0]
    if match["airline"] and word not in {"flight", "flights"}:
        return match[0]  # “THE AREA AT 3”
    airline = f"{'-'.join(match['airline'].strip())} " if match["airline"] else ""
    if match["letter"] == "s":
        return f" {airline}{say.plural(_pairs(match['number']))}"
    return f" {airline}{_pairs(match['number'])}{_letter(match)}"


def _pairs(figures: str) -> str:
    """Return a number of four figures or fewer in pairs; a longer one figure by one."""
    return say.digits(figures) if len(figures) > 4 else say.pairs(figures)


def _short_numbered(match: Match, _habits: Habits) -> str:
    name = _SHORT_NAMED[match["name"].lower()]
    said = say.digits(match["number"], "oh") if name == "extension" else _pairs(match["number"])
    return f"{name} {said}{_letter(match)}"


def _tax_form(match: Match, _habits: Habits) -> str:
    said = say.pairs(match["number"] or match["bare"])
    return say.plural(said) if match["many"] else said


def _squadron(match: Match, habits: Habits) -> str:
    if not habits.british:
        return match[0]
    return f"{say.digits(match['number'], 'oh')} Squadron"


def _secret(match: Match, _habits: Habits) -> str:
    return f"{match['name']} {say.digits(match['number'], 'oh')}"


def _case(match: Match, _habits: Habits) -> str:
    """Return the number of a case, as in “twenty-four C-R eleven eighty-two”."""
    year, letters, number = match["year"], (match["letters"] or match["joined"]).upper(), match["number"]
    return f"{'number ' if match['no'] else ''}{_pairs(year)} {'-'.join(letters)} {_pairs(number)}"


def _aircraft(match: Match, _habits: Habits) -> str:
    model = f" {say.pairs(match['model'])}" if match["model"] else ""
    if match["kind"]:
        model += f" {spell(match['kind'])}"
    plural = "s" if match["many"] else ""
    said = say.pairs(match["number"])
    return (say.plural(said) if plural else said) + model


def _state_road(match: Match, _habits: Habits) -> str:
    state = match["state"].replace(".", "").strip(" -")
    return f"{STATES[state]} {say.pairs(match['number'])}"


def _motorway(match: Match, habits: Habits) -> str:
    number = match["number"]
    said = say.digits(number, "oh") if len(number) > 3 and habits.british else say.pairs(number)
    return f"{match['class']} {said}{' M' if match['motorway'] else ''}"


def _part(match: Match, _habits: Habits) -> str:
    last = f" to {say.pairs(match['last'])}" if match["last"] else ""
    return f"{_PARTS[match['name'].lower()]} {say.pairs(match['number'])}{last}"


def _bill(match: Match, _habits: Habits) -> str:
    session = f"{say.pairs(match['session'])} " if match["session"] else ""
    return f"{_BILLS[re.sub(r'[. ]', '', match['name']).lower()]} {session}{say.pairs(match['number'])}"


def _plan(match: Match, _habits: Habits) -> str:
    return f"{say.pairs(match['number'])} {match['letter'].upper()}" + ("'s" if match["many"] else "")


def _statute(match: Match, _habits: Habits) -> str:
    parts = re.findall(r"\w+", match["parts"])
    said = [say.pairs(part) if part.isdecimal() else part.upper() for part in parts]
    many = "'s" if match["many"] else ""
    return f"{say.pairs(match['number'])} {' '.join(said)}{many}"


def _count(match: Match, _habits: Habits) -> str:
    said = _pairs(match["number"]) if len(match["number"]) > 2 else say.whole(match["number"])
    return f"{'numbers' if match[0][:3].lower() == 'nos' else 'number'} {said}"


def _model(match: Match, _habits: Habits) -> str:
    letters = match["letters"]
    return f"{spell(letters) if is_spelled(letters) else letters} {_plane(match)}"


def _plane(match: Match) -> str:
    said = say.pairs(match["number"])
    if len(match["letter"]) > 1:
        return f"{said} {match['letter'][0]}'s"
    return say.plural(said) if match["letter"] in {"s", "S"} else f"{said}{_letter(match)}"


def _virus(match: Match, _habits: Habits) -> str:
    return f"{match['word']} {say.below_hundred(int(match['number']))}"


RULES: tuple[Rule, ...] = (
    Rule(
        "code.statute",
        r"(?<![\w.])(?P<number>\d{1,4})(?P<parts>(?:\([A-Za-z]\)|\(\d{1,2}\)){1,4}"
        r"|(?: ?\([a-z]\))+ ?\(\d\))(?P<many>[sS]\b)?",
        _statute,
        "287(g) is two eighty-seven G.",
        (follows("("),),
    ),
    Rule(
        "code.plan",
        r"(?<![\w.$-])(?P<number>401|403|457)(?:-(?=[KB])| ?(?P<bracket>\())(?P<letter>[kKbB])(?(bracket)\))"
        r"(?P<many>'?[sS])?(?![\w'-])",
        _plan,
        "Savings plans, however written: a four oh one K.",
        (follows("( -"), word_set("401 403 457")),
    ),
    Rule(
        "code.bill",
        r"(?<![\w.-])(?<!\d )(?P<name>[HS]\.? ?(?:J\.? ?|(?i:con)\.? ?)?(?:Res|RES)\.|H\.R\.|HR|S\.|HB|SB|AB|L\.R\."
        r"|[HSA]\.B\.)"
        r"[ -]?(?:(?P<session>\d\d)-)?(?P<number>\d{1,4})(?![\w,.]\d|\w)",
        _bill,
        "Bills: H-R one, Senate Bill fourteen.",
        (leads("r res hr s hb sb ab b"),),
    ),
    Rule(
        "code.bound",
        r"(?<![\w.-])(?P<way>[NSEW])B(?= (?:I-|U\.?S\.?[ -]|SR[ -]|(?i:highway|hwy|route|interstate) )\d"
        r"|,? (?i:lanes?|ramps?)\b)"
        r"|(?<=\d )(?P<after>[NSEW])B\b(?! ?\d)",
        lambda match, _habits: f"{_WAYS[(match['way'] or match['after'])]}bound",
        "Directions of a road: northbound.",
        (DIGITS, word_set("NB SB EB WB")),
    ),
    Rule(
        "code.road",
        r"(?<![\w.-])(?P<name>(?:I|US|U\.S\.|SR|SH|CR|FM)-|(?:U\.S\.|US|SR|SH|CR|R(?:te?|TE?)\.?|H(?:wy|WY)\.?) )"
        r"(?P<number>\d{1,4})(?P<letter>[A-Z])?(?![\w,.]\d|\w)(?! (?:million|billion|people|troops))",
        _road,
        "Roads: I ninety-five, U-S fifty.",
        (leads("i us s sr sh cr fm r rt rte hwy"),),
    ),
    Rule(
        "code.short_name",
        r"(?=[arsbdep])(?<![\w.])(?P<name>apt|rm|ste|bldg|amend|dist|ext|p\.o\. box|po box)"
        r"(?:\.|(?<=box)|(?<=ext)|(?<=apt)) ?#?"
        r"(?P<number>\d{1,6})(?P<letter>[A-Z])?(?![\w,.]\d|\w)",
        _short_numbered,
        "Apartments, suites, boxes, extensions: Apartment four B.",
        (leads(last_words(_SHORT_NAMED)),),
        re.IGNORECASE,
    ),
    Rule(
        "code.numbered",
        r" (?<=[A-Za-z] )(?:(?i:no\.) ?)?(?P<airline>[A-Z]{2} ?)?(?P<number>\d{1,4})(?P<letter>[A-Za-z])?"
        r"(?![\w,.:]\d|\w|-[\da-z]|/\w| (?i:percent|million|billion)\b|%)",
        _numbered,
        "Flights, routes, rooms: Flight fifteen forty-nine.",
        (BY_CODE | leads(f"no {' '.join(f'{name} {name}s' for name in _NAMED)} {last_words(_AIRLINES)}"),),
    ),
    Rule(
        "code.tax_form",
        r"(?i:(?<=\ban )|(?<=\ba )|(?<=\bthe )|(?<=\bin )|(?<=\byour )|(?<=\bhis )|(?<=\bher ))(?P<number>529|1099"
        r"|1040)"
        r"(?P<many>s)?(?=$|[.,;:)](?!\d)|(?i: (?:plans?|accounts?|savings|college|forms?|workers?|contractors?"
        r"|employees?|and|or)\b))"
        r"|(?P<bare>1099|1040)(?=(?i: (?:forms?|workers?|contractors?|employees?)\b))",
        _tax_form,
        "Forms of the taxman: a ten ninety-nine, a five twenty-nine plan.",
        (word_set("529 1099 1040"),),
    ),
    Rule(
        "code.squadron",
        r"(?<![\w.,-])(?P<number>\d{1,3}) (?P<kind>(?i:sqn|squadron)\b)(?:\.(?= [a-z(]|,))?",
        _squadron,
        "British squadrons: six one seven Squadron.",
        (follows("sqn squadron"),),
    ),
    Rule(
        "code.secret",
        r"(?=[eap])(?<![\w.])(?P<name>(?:ending|ends) (?:in|with)|PIN"
        r"|(?:access|area|pass|promo|entry) ?codes?|extension)"
        r" (?P<number>\d{3,8})(?![\w,]\d|\w|\.\d)",
        _secret,
        "Codes are said figure by figure: area code three oh three.",
        (leads("in with pin code codes extension"), frozenset(f"{count} figures" for count in range(3, 9))),
        re.IGNORECASE,
    ),
    Rule(
        "code.case",
        r"(?<![\w.-])(?P<no>(?i:no\. ?)|# ?)?(?P<year>\d{2}|20\d\d|19\d\d)"
        r"(?:-(?P<letters>(?!(?:OF|FOR|TO|AND|IN|BY|ON|AT|OR|X)-)[A-Z]{1,3}|cv|cr|mj|mc)-"
        r"|(?P<joined>CV|CR|MJ))(?P<number>\d{2,6})(?![\w-])",
        _case,
        "Numbers of cases: twenty-four C-R eleven eighty-two.",
        (LETTERED,),
    ),
    Rule(
        "code.aircraft",
        r"(?<![\w.,-])(?P<number>7[0-8]7)(?:-(?P<model>\d{1,3})(?P<kind>[A-Z]{1,3}\b)?|(?P<many>s\b)"
        r"|(?=\'[sS])|(?= MAX\b)"
        r"|(?:(?<=\b[aA] 7\d7)|(?<=\b[tT]he 7\d7)|(?<=\bTHE 7\d7))"
        r"(?! ?-|\w| (?i:\w+s|people|men|women)\b))"
        r"(?!\d|,\d|-\d)",
        _aircraft,
        "Airliners: seven thirty-seven eight hundred.",
        (frozenset(f"7{number}7" for number in range(9)),),
    ),
    Rule(
        "code.state_road",
        rf"(?<![\w.,-])(?<!, )(?P<state>{_ROAD_STATES})(?P<number>\d{{1,3}})(?![\w,]\d|\w|-|/|\.\d| (?:percent"
        rf"|million)|,? [A-Z])",
        _state_road,
        "Roads of a state and districts: Colorado four seventy.",
        (leads(" ".join(_SPACED)) | leads(" ".join(code[1] for code in _SPACED if code[0] == "N")),),
    ),
    Rule(
        "code.motorway",
        r"(?P<class>[ABM](?<![\w.-].))(?:(?P<number>\d{1,4})(?P<motorway> ?\(M\))?)(?<!A4)(?![\w-]|[.,]\d)",
        _motorway,
        "British roads: the A one M.",
        (leads("a b m"),),
    ),
    Rule(
        "code.junction",
        r"(?<![\w.-])J(?P<number>\d{1,2})(?P<letter>[a-zA-Z])?(?!\w|[-.]\d)",
        lambda match, habits: f"junction {say.pairs(match['number'])}{_letter(match)}" if habits.british else match[0],
        "British junctions: junction twenty-four.",
        (leads("j"),),
    ),
    *stations.RULES,
    *dockets.RULES,
    Rule(
        "code.public_law",
        r"(?i:(?<=\bLaw )|(?<=\bP\.L\. ))(?:No\. )?(?P<congress>\d{2,3})[-–](?P<number>\d{1,3})(?![\w-])",
        lambda match, _habits: f"{say.pairs(match['congress'])} {say.pairs(match['number'])}",
        "Acts of Congress: Public Law one seventeen fifty-eight.",
        (DIGITS, PARTED, any_case("law l")),
    ),
    Rule(
        "code.part",
        rf"(?<![\w.])(?P<name>{'|'.join(_PARTS)})\. (?P<number>\d{{1,4}})"
        r"(?: ?[-–] ?(?P<last>\d{1,4}))?(?![\w,.]\d|\w)",
        _part,
        "Parts of laws and books: Chapter eleven, Proposition eight.",
        (leads(" ".join(_PARTS)),),
        re.IGNORECASE,
    ),
    Rule(
        "code.lettered_part",
        r"\bP(?:rop|ROP)\. (?P<letters>[A-Z]{1,2})\b(?![.'])",
        lambda match, _habits: f"Proposition {'-'.join(match['letters'])}",
        "Propositions with a letter: Proposition H-H.",
        (stopped(("prop",)),),
    ),
    Rule(
        "code.number_sign",
        r"(?<![\w#])(?:\b[Nn]os?\.\s?|\bNOS?\.\s?|#\s?)(?P<number>\d{1,6})(?![\w]|,\d)",
        _count,
        "No. 1 and #1 are number one.",
        (leads("no nos") | frozenset("#"),),
    ),
    Rule(
        "code.virus",
        r"(?<![\w])(?P<word>COVID|Covid)-(?P<number>19)\b",
        _virus,
        "COVID nineteen.",
        (leads("covid"),),
    ),
    Rule(
        "code.model",
        r"(?P<letters>[A-Z](?<![\w.-].)(?:[A-Z]{0,2}(?<!MID)(?<!\bTO)(?<!AND)(?<!FOR)(?<!PRE)|(?<=M)iG))-(?P<number>\d{1,4})(?P<letter>[A-Z]s|[A-Z]?|s)(?!\w)",
        _model,
        "Aircraft, weapons, districts: F sixteen.",
        (BY_CAPITAL,),
    ),
)
