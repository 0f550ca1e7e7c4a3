"""Letter case of councils, courts, departments, papers and teams: capitals for a whole name, else small letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscast.ingest.case_copy import FUNCTION
from newscast.ingest.case_evidence import SKIPPED, spelled_out
from newscast.ingest.case_titles import JOINING, PORTFOLIO_WORDS
from newscast.ingest.word_lists import CALENDAR, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscast.ingest.case_copy import Change, Copy

_BODIES = frozenset(
    pair.replace("_", " ")
    for pair in listed("""
        city_council county_council town_council school_district school_board police_department fire_department
        health_department sheriff_office attorney_office coroner_office high_school middle_school elementary_school
        district_court superior_court circuit_court municipal_court county_court state_university community_college
        medical_center memorial_hospital general_hospital international_airport national_park state_park
        national_forest public_library public_schools housing_authority transit_authority water_authority
        crown_court magistrates_court planning_commission county_commission county_commissioners state_patrol
        highway_patrol parks_department
        fire_rescue fire_authority appeals_court supreme_court city_hall county_jail medical_examiner
    """)
)
"""Two words that are the end of a body's name behind a place or person, and small letters alone."""
ENDS_OF_BODIES = frozenset(pair.split(" ")[1] for pair in _BODIES)
COMMON_BODIES = listed("""
    administration committee subcommittee department agency commission board council bureau campaign party coalition
    company university college caucus foundation association institute county city state nation hospital museum
    hotel church agencies departments committees governor's legislation legislature program project airport district
""")
"""What a body is called for short."""
_SHORT = listed("the a an this that its his her their our these those each every another both any some no")
_SHORT_BEFORE = _SHORT | listed("it hr er pr")
OF_A_STATE = listed("senate senator senators house capitol legislature lawmaker lawmakers rep sen")
_PAPERS = listed("post times gazette tribune herald journal chronicle star globe sun examiner inquirer dispatch news")
_AFTER_POST = listed("office offices commander reporters report reports conference")
_ORDINALS = listed("first second third fourth fifth sixth eighth tenth fourteenth")
_PHRASES = frozenset(
    phrase.replace("_", " ")
    for phrase in listed("""
        black_friday good_friday cyber_monday super_tuesday ash_wednesday palm_sunday easter_sunday capitol_hill
        wall_street memorial_day labor_day veterans_day election_day independence_day columbus_day presidents_day
        golden_gate white_house oval_office west_wing west_bank middle_east gaza_strip red_cross salvation_army
        pearl_harbor ground_zero silicon_valley supreme_court social_security world_series super_bowl stanley_cup
        world_cup nobel_prize purple_heart iron_curtain cold_war civil_war holy_see big_apple new_year christmas_eve
        christmas_day boy_scouts girl_scouts coast_guard air_force national_guard secret_service rose_garden
        tea_party associated_press fox_news abc_news cbs_news nbc_news usa_today fox_business front_range
        electoral_college getty_images
        ole_miss big_ten best_buy rolling_stones final_four premier_league grand_slam
        home_office foreign_office cabinet_office met_office royal_mail boxing_day bonfire_night sky_news sky_sports
        network_rail space_force border_patrol east_coast west_coast gulf_coast islamic_state proud_boys dead_sea
        red_sea golden_globes film_festival federal_reserve crime_stoppers red_rocks black_lives six_nations
        thames_water crystal_palace french_open holy_land amber_alert lib_dems planned_parenthood
        daily_mail daily_mirror daily_express daily_telegraph daily_record
        english_channel great_recession great_depression new_deal sugar_bowl orange_bowl
        cotton_bowl fiesta_bowl peach_bowl rose_bowl
        old_bailey old_firm national_insurance air_india air_canada air_france
    """)
)
"""Names of two words that stand for one thing in the news, whatever is beside them."""
HEADS_OF_BODIES = listed("""
    committee commission association council foundation institute center coalition alliance federation society fund
    authority agency conference university unified party act project initiative
""")
_LONG: dict[str, list[list[str]]] = {}
"""Last word → names that end with it."""
for _name in """
    centers for disease control and prevention|institutes of health|food and drug administration|parks and wildlife
    fish and wildlife|habitat for humanity|tour de france|cinco de mayo|one big beautiful bill|saturday night live
    democratic republic of congo|black lives matter|church of england|securities and exchange commission
    equal rights amendment|martin luther king|veterans of foreign wars|world health organization|meals on wheels
    archbishop of canterbury|mothers against drunk driving|college football playoff|heart of midlothian
    game of thrones|alcohol tobacco and firearms|trial of the century|crown prosecution service|latter-day saints
    regional transportation district|house of commons|house of lords
""".replace("\n", "|").split("|"):
    if _name.strip():
        _LONG.setdefault(_name.split()[-1], []).append(_name.split())
_SMALL_IN_NAMES = listed("of and for the de on against")
ENDS_OF_LONG = frozenset(_LONG)
_PARTIES = listed("republican democratic green labour labor conservative libertarian communist tea socialist reform")
_JOINED = {
    "house": "representatives",
    "state": "union",
    "bill": "rights",
    "medal": "honor",
    "hall": "fame",
    "statue": "liberty",
    "district": "columbia",
    "bureau": "investigation",
    "freedom": "information",
}
JOINED = frozenset(_JOINED)
ENDS_OF_PHRASES = _PAPERS | listed("amendment circuit pac pacs lady") | {pair.split(" ")[1] for pair in _PHRASES}
DEPARTMENTS = listed("department ministry")
TEAMS = listed("""
    broncos chiefs raiders chargers cowboys eagles giants commanders packers bears lions vikings saints falcons
    panthers buccaneers rams cardinals seahawks dolphins jets bills patriots steelers ravens bengals browns texans
    colts jaguars titans niners nuggets lakers clippers warriors kings suns jazz timberwolves thunder blazers
    mavericks spurs rockets grizzlies pelicans celtics knicks nets raptors sixers bulls cavaliers pistons pacers bucks
    heat magic hawks hornets wizards rockies dodgers padres diamondbacks astros rangers angels athletics mariners
    royals twins guardians tigers cubs brewers pirates reds phillies mets yankees orioles rays marlins braves
    nationals avalanche stars predators blues blackhawks jets flames oilers canucks kraken sharks ducks coyotes wild
    bruins sabres penguins flyers capitals hurricanes islanders devils senators canadiens rapids sounders fire galaxy
    buffaloes buffs huskies bulldogs wolverines buckeyes longhorns sooners gators seminoles fever lynx mystics
""")
CLUBS = listed("forest state united city town rovers wanderers albion hotspur villa")
_NOT_CLUBS = listed("centre center council hall police council's residents officials officers school schools")
_STATES_THAT_PLAY = listed("""
    penn colorado ohio michigan florida oklahoma arizona oregon iowa kansas washington utah boise fresno mississippi
    georgia appalachian louisiana alabama arkansas texas nevada idaho montana
""")
_OF_THE_STATE = listed("""
    trooper troopers police champion champions championship championships title titles tournament lawmakers senator
    law officials house senate record fair capitol patrol route university
""")
_FOOTBALL = listed("""
    host hosts hosted
    striker midfielder defender goalkeeper footballer football league cup penalty manager arsenal chelsea liverpool
    tottenham everton fulham sacked promotion relegation relegated beat drew
""")
PARTIES = listed("conservatives conservative greens liberal")
_WESTMINSTER = listed("labour tory tories lib dems snp plaid starmer badenoch farage westminster commons stormont")
_FORCES = listed("army navy marine")
_SERVING = listed("""
    veteran veterans sergeant sgt staff spc pvt specialist private reserve reserves reservist recruiter recruiters
    captain capt lieutenant lt major maj colonel col corporal cpl vet vets
""")
_ENGLISH = listed("""
    manchester midlands valley mercia merseyside cumbria yorkshire lancashire derbyshire nottinghamshire leicestershire
    lincolnshire cambridgeshire hertfordshire bedfordshire staffordshire gloucestershire wiltshire cheshire
    northamptonshire northumbria
""")
"""What names of British forces end with before “Police”."""
SERVICES = _FORCES | {"fed", "police"}
_PLAYED = listed("""
    beat beats lost lose loses won win wins score scored scores host hosted face faced play played plays game games
    quarterback coach team inning innings touchdown touchdowns goal goals playoff playoffs season overtime
    quarter halftime pitcher defeated defeat fans stadium nfl nba mlb nhl mls roster trade traded draft shutout series
""")


def bodies(copy: Copy) -> Iterator[Change]:
    """Yield the case of a body's name: capitals behind its place (“Denver City Council”), else small letters."""
    for at in copy.of(ENDS_OF_BODIES):
        pair = f"{copy.key(at - 1)} {copy.key(at)}"
        if pair not in _BODIES or not copy.is_near(at) or _is_printed(copy, at):
            continue
        before = at - 2
        if copy.is_near(at - 1) and copy.is_name(before) and copy.key(before) not in CALENDAR:
            yield at - 1, "T"
            yield at, "T"
        elif not copy.words[at - 1].opens and pair != "supreme court" and copy.key(before) in FUNCTION:
            yield at - 1, "l"
            if not copy.is_name(at + 1):
                yield at, "l"


def _is_printed(copy: Copy, at: int) -> bool:
    """Tell whether the page prints a pair of words."""
    return f"{copy.key(at - 1)} {copy.key(at)}" in copy.seen.after


def short_names(copy: Copy) -> Iterator[Change]:
    """Yield small letters for what a body is called for short: “the administration”, “the committee”."""
    for at in copy.of(COMMON_BODIES):
        if copy.labels[at] != "T" or (copy.key(at - 1) not in _SHORT_BEFORE and not _is_small(copy, at - 1)):
            continue
        key = copy.key(at)
        named = copy.is_near(at + 1) and (copy.is_name(at + 1) or copy.key(at + 1) in {"of", "for", "on"})
        if copy.is_near(at) and not named and key in copy.seen.forms.get(key, {key: 1}):
            yield at, "l"


def _is_small(copy: Copy, at: int) -> bool:
    """Tell whether a word is a common one in small letters: “swing state”."""
    return copy.labels[at] == "l" and copy.key(at) not in FUNCTION and at >= 0


def heads(copy: Copy) -> Iterator[Change]:
    """Yield capitals for the head of a name: behind a common word that has one, parties and universities always."""
    for at in copy.of(HEADS_OF_BODIES):
        before = copy.key(at - 1)
        if not copy.is_near(at) or not copy.is_name(at - 1) or copy.is_possessive(at - 1):
            continue
        key = copy.key(at)
        common = (copy.table.word(before) or 0) < 0 and copy.is_name(at - 2) and copy.is_near(at - 1)
        if key in {"university", "unified"} or (before in _PARTIES if key == "party" else common):
            yield at, "T"


def joined(copy: Copy) -> Iterator[Change]:
    """Yield capitals for names around “of”: “House of Representatives”, “State of the Union”."""
    for at in copy.of(JOINED):
        last = at + 3 if copy.key(at + 2) == "the" else at + 2
        if copy.key(at + 1) == "of" and copy.key(last) == _JOINED[copy.key(at)]:
            yield at, "T"
            yield last, "T"


def stood_for(copy: Copy) -> Iterator[Change]:
    """Yield capitals for what an acronym in brackets stands for: “American Civil Liberties Union (ACLU)”."""
    for at, word in enumerate(copy.words) if " (" in copy.gaps else ():
        first = spelled_out(copy.words, at) if word.gap == " (" else None
        if first is not None:
            yield from ((i, "T") for i in range(first, at) if copy.key(i) not in SKIPPED and copy.labels[i] == "l")


def of_a_state(copy: Copy) -> Iterator[Change]:
    """Yield small letters for a state before one of its bodies: “the state Senate”."""
    for at in copy.of(OF_A_STATE):
        state = at - 1
        loose = copy.is_near(at) and copy.key(state) == "state" and copy.key(state - 1) in FUNCTION
        if loose and copy.labels[state] == "T" and not _is_printed(copy, at):
            yield state, "l"


def parties(copy: Copy) -> Iterator[Change]:
    """Yield capitals for parties that are words as well, in copy about British politics: “the Conservatives”."""
    if copy.of(_WESTMINSTER):
        yield from ((at, "T") for at in copy.of(PARTIES) if copy.labels[at] == "l")


def services(copy: Copy) -> Iterator[Change]:
    """Yield capitals for a service by its neighbour: “an Army veteran”, the Fed, “Greater Manchester Police”."""
    for at in copy.of(SERVICES):
        key, before, behind = copy.key(at), copy.key(at - 1), copy.key(at + 1)
        served = key in _FORCES and behind in _SERVING and copy.is_near(at + 1)
        fed = key == "fed" and before == "the" and copy.is_near(at) and behind not in {"government", "up"}
        local = key == "police" and copy.is_near(at) and before in _ENGLISH and copy.is_name(at - 1)
        if (served or fed or local) and copy.labels[at] == "l":
            yield at, "T"


def long_names(copy: Copy) -> Iterator[Change]:
    """Yield capitals for names of three words and more: “Food and Drug Administration”, “Black Lives Matter”."""
    for at in copy.of(ENDS_OF_LONG):
        for name in _LONG[copy.key(at)]:
            first = at + 1 - len(name)
            if (
                first >= 0
                and copy.keys[first : at + 1] == name
                and all(copy.is_near(i) for i in range(first + 1, at + 1))
            ):
                yield from ((i, "T") for i in range(first, at + 1) if copy.key(i) not in _SMALL_IN_NAMES)


def departments(copy: Copy) -> Iterator[Change]:
    """Yield capitals for a department with its portfolio: “Department of Health and Human Services”."""
    for at in copy.of(DEPARTMENTS):
        if copy.key(at + 1) not in {"of", "for"}:
            continue
        last = at + 1
        while copy.is_near(last + 1) and copy.key(last + 1) in PORTFOLIO_WORDS:
            last += 1
        if last > at + 1:
            yield from ((i, "T") for i in range(at, last + 1) if copy.key(i) not in JOINING)


def phrases(copy: Copy) -> Iterator[Change]:
    """Yield capitals for names of two words, amendments and newspapers: “Black Friday”, “the Denver Post”."""
    for at in copy.of(ENDS_OF_PHRASES):
        key, before = copy.key(at), copy.key(at - 1)
        if not copy.is_near(at):
            continue
        if before == "super" and key in {"pac", "pacs"}:
            yield at - 1, "l"
        amended = key in {"amendment", "circuit"} and before in _ORDINALS and copy.key(at + 1) != "to"
        if key in {"amendment", "circuit"} and before in {"st", "nd", "rd", "th"}:
            yield at, "T"
        if f"{before} {key}" == "first lady" and not _is_printed(copy, at):
            yield from ((i, "l") for i in (at - 1, at) if not copy.words[i].opens)
        elif f"{before} {key}" in _PHRASES or amended:
            yield from ((i, "T") for i in (at - 1, at) if copy.labels[i] == "l")
        elif _is_paper(copy, at):
            yield at, "T"


def _is_paper(copy: Copy, at: int) -> bool:
    """Tell whether a word ends the name of a newspaper: “the Denver Post”."""
    if copy.key(at) not in _PAPERS or copy.key(at + 1) in _AFTER_POST or copy.key(at - 2) != "the":
        return False
    return copy.is_name(at - 1) and (copy.table.word(copy.key(at - 1)) or 9) > 0


def teams(copy: Copy) -> Iterator[Change]:
    """Yield capitals for the names of teams in copy about a game: “the Raiders”."""
    if copy.of(_PLAYED):
        for at in copy.of(TEAMS):
            if copy.is_near(at) and (copy.key(at - 1) == "the" or copy.is_name(at - 1)):
                yield at, "T"


def clubs(copy: Copy) -> Iterator[Change]:
    """Yield capitals for clubs and colleges with their place, in copy about a game: “Leeds United”, “Penn State”."""
    if not copy.of(_FOOTBALL | _PLAYED):
        return
    for at in copy.of(CLUBS):
        key, before, behind = copy.key(at), copy.key(at - 1), copy.key(at + 1)
        if not copy.is_near(at) or not copy.is_name(at - 1) or copy.is_possessive(at - 1):
            continue
        if key == "state":
            fits = before in _STATES_THAT_PLAY and behind not in _OF_THE_STATE
        else:
            fits = behind not in _NOT_CLUBS and bool(copy.of(_FOOTBALL))
        if fits:
            yield at, "T"
