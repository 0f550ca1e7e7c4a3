"""Tables that tell persons from places, organisations, works and slogans, and nicknames from given names."""

from __future__ import annotations

from newscast.almanac import STATES
from newscast.ingest.word_lists import CALENDAR, GENDERED, NOT_PERSONS, ROLES, listed


def _entries(text: str) -> list[str]:
    """Return the entries of a table that is written as running text with commas."""
    return [" ".join(entry.split()) for entry in text.split(",")]


HUMANS: frozenset[str] = (
    ROLES
    | frozenset(GENDERED)
    | listed("""
    accountant acrobat actuary administrator fan friend grandparent lawmaker relative stranger apprentice
    archaeologist assistant attendant auditor baker barber barista barrister
    bartender beekeeper biochemist bookkeeper botanist boxer boyfriend brewer bricklayer builder busker butcher
    bystander cabdriver caller captain caregiver caretaker carpenter cashier catcher choreographer classmate cleaner
    clerk colleague commuter conductor contractor cook counsellor courier cousin coworker co-worker craftsman
    custodian customer cyclist dancer dealer decorator defendant dentist detective dishwasher dispatcher
    eyewitness fiance fiancee fisher florist footballer freshman gardener geologist girlfriend goalkeeper golfer
    graduate grandson granddaughter grocer gymnast hairdresser handyman herder hiker homeowner hunter inmate
    innkeeper intern janitor jeweler jeweller jockey juror keeper knitter landlady landlord landscaper lifeguard
    linebacker linguist locksmith logger machinist magician magistrate mason mathematician mechanic merchant
    midfielder miner mortician motorist mountaineer musician nephew niece nun nutritionist operator optician
    painter paralegal participant passenger pathologist patient pediatrician percussionist pharmacist philosopher
    physiotherapist pianist pitcher plaintiff plumber potter priest prisoner proprietor provost quarterback rancher
    realtor receptionist rector referee renter researcher restaurateur retiree rider roofer roommate rower runner
    sailor salesman saleswoman sculptor seamstress secretary shepherd shopkeeper shopper skater skier snowboarder
    sophomore sprinter stepfather stepmother steward stewardess striker supervisor swimmer tailor
    taxpayer translator trapper traveler traveller trucker tutor umpire undertaker veteran vendor violinist visitor
    waiter waitress warden watchmaker weaver welder winemaker woodworker wrestler youngster zookeeper
    acupuncturist anesthesiologist cardiologist dermatologist epidemiologist hydrologist neurologist oncologist
    seismologist toxicologist virologist volcanologist zoologist
""")
)
"""Nouns for what a person is."""
SAME_ROLE: dict[str, str] = {
    "congressman": "representative",
    "congresswoman": "representative",
    "lawyer": "attorney",
    "physician": "doctor",
    "dr": "doctor",
    "policeman": "officer",
    "policewoman": "officer",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "neighbour": "neighbor",
    "councilor": "councillor",
    "mom": "mother",
    "mum": "mother",
    "dad": "father",
    "teen": "teenager",
}
"""Words for a role that another word is used for too."""
FIRMS: frozenset[str] = listed("""
    adidas airbnb airbus aldi alphabet amazon amtrak apple asda astrazeneca bayer bloomberg boeing bytedance canva
    chevron chipotle chrysler cisco citigroup coinbase comcast costco deloitte delta disney dreamworks easyjet ebay
    equifax ericsson etsy exxon facebook fedex ferrari ford foxconn gazprom glencore google greenpeace grubhub hamas
    hasbro hezbollah honda huawei hulu hyundai ikea instagram intel interpol jetblue kmart kroger lego lenovo linkedin
    lockheed lufthansa lyft macy's mastercard mattel mcdonald's merck meta microsoft moderna monsanto nasdaq nestle
    netflix nike nintendo nissan nokia nvidia openai oracle oxfam paypal pepsi pepsico pfizer pinterest porsche
    qualcomm raytheon reddit renault reuters ryanair safeway samsung sears shell siemens snapchat sony soyuz spacex
    spotify starbucks subaru taliban tesla tesco tiktok toshiba toyota twitter uber unicef unilever verizon vodafone
    volkswagen volvo walgreens walmart wayfair wendy's whatsapp wikipedia yahoo youtube zillow zoom
""")
"""Firms and movements that go by one word; a person whom the page names in full goes first."""
PLACES: frozenset[str] = frozenset(name.lower() for name in STATES.values() if name != "Washington") | frozenset(
    _entries("""
    new york city, atlanta, austin, baltimore, boston, buffalo, charlotte, chicago, cincinnati, cleveland, dallas,
    denver,
    detroit, honolulu, houston, indianapolis, las vegas, los angeles, memphis, miami, milwaukee, minneapolis,
    nashville, new orleans, oakland, philadelphia, phoenix, pittsburgh, portland, sacramento, salt lake city, san
    antonio, san diego, san francisco, san jose, seattle, st. louis, tampa, tucson, tulsa, orlando, omaha,
    raleigh, ferguson, afghanistan, albania, algeria, argentina, armenia, australia, austria, azerbaijan,
    bangladesh, belarus, belgium, bolivia, brazil, britain, bulgaria, cambodia, cameroon, canada, chile, china,
    colombia, croatia, cuba, cyprus, denmark, ecuador, egypt, england, estonia, ethiopia, finland, france,
    germany, ghana, greece, guatemala, haiti, honduras, hungary, iceland, india, indonesia, iran, iraq, ireland,
    israel, italy, jamaica, japan, kazakhstan, kenya, kosovo, kuwait, latvia, lebanon, liberia, libya, lithuania,
    malaysia, mali, mexico, moldova, mongolia, morocco, myanmar, nepal, netherlands, new zealand, nicaragua,
    niger, nigeria, north korea, norway, oman, pakistan, palestine, panama, paraguay, peru, philippines, poland,
    portugal, qatar, romania, russia, rwanda, saudi arabia, scotland, senegal, serbia, singapore, slovakia,
    slovenia, somalia, south africa, south korea, spain, sudan, sweden, switzerland, syria, taiwan, tanzania,
    thailand, tunisia, turkey, uganda, ukraine, united kingdom, united states, uruguay, venezuela, vietnam, wales,
    yemen, zambia, zimbabwe, vatican, europe, africa, asia, antarctica, athens, baghdad, beijing, beirut, belfast,
    berlin, brussels, budapest, cairo, damascus, dublin, edinburgh, gaza, geneva, hong kong, islamabad, istanbul,
    jerusalem, kabul, kyiv, kiev, lisbon, london, madrid, manila, moscow, mumbai, nairobi, new delhi, oslo, paris,
    prague, pyongyang, rome, seoul, shanghai, stockholm, sydney, taipei, tehran, tel aviv, tokyo, toronto,
    tripoli, vienna, warsaw, hollywood, brooklyn, manhattan, queens, harlem, silicon valley, wall street, capitol
    hill, pentagon, kremlin
""")
)
"""Places whose names stand for those who govern them; a person whom the page names in full goes first."""
ORGANISATIONS: frozenset[str] = (
    NOT_PERSONS
    | listed("""
    academy administration airlines airways alliance archdiocese archives ballet branch brewery brothers bureau
    caucus center chamber clinic college commerce commission companies consortium consulate cooperative
    daily department diocese district division embassy enterprises exchange faculty federation festival firm forum
    foundation gallery gazette globe government guild headquarters herald holdings inquirer industries infirmary
    initiative institution insurance journal laboratories laboratory library line lines ltd media ministry mission
    monastery mosque motors museum network observer opera orchestra organisation partners partnership pharmacy
    plant post press registry reserve resort restaurant review schools secretariat seminary sentinel squad station
    store studio studios symphony synagogue systems technologies telegraph temple theater theatre town tribune
    tribunal trust union unit utility ventures village weekly works zoo transcript statement post-gazette
    courier examiner chronicle
""")
    | CALENDAR - {"april", "august", "june", "may"}
)
"""Words that no person's name ends with, those of houses and firms included."""
SURNAMES_TOO: frozenset[str] = listed(
    "west north fox day banks street church post parks court house mission moon winter"
)
"""Words of houses that are surnames behind a first name."""
NICKNAMES: dict[str, frozenset[str]] = {
    entry.split()[0]: listed(entry)
    for entry in _entries("""
    michael mike mickey mick, william bill billy will willie liam, robert bob bobby rob robbie bert,
    richard rick dick rich ricky, james jim jimmy jamie, john johnny jack jon, joseph joe joey, thomas tom tommy,
    charles charlie chuck, edward ed eddie ted teddy ned, daniel dan danny, david dave davey,
    steven stephen steve, christopher chris kit topher, matthew matt, anthony tony, andrew andy drew,
    benjamin ben benny, samuel sam sammy, samantha sam, nicholas nick nicky, patrick pat paddy,
    patricia pat patty patti tricia trish, gregory greg, kenneth ken kenny, lawrence larry laurence,
    ronald ron ronnie, donald don donnie, timothy tim timmy, gerald jerry gerry, jeffrey geoffrey jeff geoff,
    raymond ray, walter walt wally, frederick fred freddie, theodore ted teddy theo, philip phillip phil,
    alexander alex al alec sandy, alexandra alex sandra lexi, albert al bert, alan al allen allan, douglas doug,
    leonard len lenny leo, louis lou louie, vincent vince vinny, zachary zach zack, nathaniel nathan nate nat,
    jonathan jon, joshua josh, jacob jake, harold hal harry, henry hank harry, francis frank, franklin frank,
    eugene gene, bernard bernie barney, elizabeth liz beth betsy betty eliza lizzie libby liza,
    katherine catherine kathryn kate kathy cathy katie kit, margaret maggie meg peggy peg marge,
    jennifer jen jenny, jessica jess jessie, susan sue susie suzy, deborah debra deb debbie, barbara barb,
    christine christina chris tina, victoria vicky vicki tori, rebecca becky becca, amanda mandy, pamela pam,
    cynthia cindy, kimberly kim, judith judy, dorothy dot dottie, eleanor ellie nell nora, abigail abby,
    angela angie, melissa missy, stephanie steph, theresa teresa terry tess, virginia ginny, jacqueline jackie,
    josephine jo josie, valerie val, gabrielle gabby, florence flo, roberta bobbie, ruth ruthie, sarah sally sara,
    mary molly polly, martha marty patty, nancy nan, allison ali allie, calvin cal, peter pete, rafael rafe,
    bradley brad, clifford cliff, curtis curt, stuart stu, stanley stan, russell russ, rosemary rose rosie,
    maximilian max, maxwell max, oliver ollie, terrence terry
""")
}
"""Given names in full and what their bearers are called; all words of one set may mean one person."""
WORKS: frozenset[str] = listed("""
    album anthem article audiobook autobiography ballad biography blog book booklet broadcast cartoon chapter column
    comedy comic documentary drama editorial episode essay exhibit exhibition feature film game hymn magazine
    manifesto memoir miniseries movie musical newsletter novel novella opera painting pamphlet paper play podcast
    poem program programme sculpture sequel serial series show sitcom song soundtrack story tale thriller titled
    tome track trilogy tune video entitled headlined
""")
"""What has a title: right before quotation marks these are a title's."""
SIGNS: frozenset[str] = listed("""
    banner banners badge badges billboard billboards cap caps caption chant chants chanted chanting flag flags hashtag
    hat hats headline headlines label logo mantra motto nameplate placard placards plaque poster posters shirt shirts
    t-shirt t-shirts sign signs slogan slogans sticker stickers tagline tattoo catchphrase graffiti refrain
""")
"""What carries a slogan: nobody in particular says what stands on it."""
LABELS: frozenset[str] = listed("""
    so-called word words phrase term terms dubbed nicknamed known termed labeled labelled named codenamed pronounced
    aka nickname expression acronym
""")
"""Right before quotation marks these tell that the words are names or words as words."""
APHERESES: frozenset[str] = listed("em til cause twas tis bout round n nuff cept")
"""Words that start with an apostrophe: ’em, ’til."""
