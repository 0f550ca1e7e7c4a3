"""Facts about homographs: how each can be said, and the words beside it that decide.

Sounds stand in the news agencies' respelling, as everywhere in the newsroom.
"""

from __future__ import annotations

from dataclasses import dataclass

from newscast.spoken.rule import word_set

_NONE = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Homograph:
    """A word with two sounds, and the neighbours that decide for one of them."""

    verb: str
    """How the verb sounds; of words that differ otherwise, the first reading."""
    noun: str
    """How noun and adjective sound; else the second reading."""
    verb_before: frozenset[str] = _NONE
    """Words right behind this one that show the first reading."""
    verb_after: frozenset[str] = _NONE
    """Words right before this one that show the first reading."""
    noun_before: frozenset[str] = _NONE
    noun_after: frozenset[str] = _NONE
    plural: bool = True
    """True where the form with an s has two sounds as well."""


# Verb and noun (or adjective) with sounds of their own, told apart by grammar.
_BY_GRAMMAR = """
    abuse uh-BYOOZ uh-BYOOS
    advocate AD-vuh-kayt AD-vuh-kit
    alternate AWL-tur-nayt AWL-tur-nit
    associate uh-SOH-see-ayt uh-SOH-see-it
    attribute uh-TRIB-yoot AT-rih-byoot
    buffet BUHF-it buh-FAY
    conduct kuhn-DUHKT KON-duhkt
    conflict kuhn-FLIKT KON-flikt
    contest kuhn-TEST KON-test
    contract kuhn-TRAKT KON-trakt
    convert kuhn-VURT KON-vurt
    convict kuhn-VIKT KON-vikt
    decrease dih-KREES DEE-krees
    delegate DEL-ih-gayt DEL-ih-git
    desert dih-ZURT DEZ-urt
    duplicate DOO-plih-kayt DOO-plih-kit
    estimate ES-tih-mayt ES-tih-mit
    excuse ek-SKYOOZ ek-SKYOOS
    export ek-SPORT EK-sport
    extract ek-STRAKT EK-strakt
    graduate GRAJ-oo-ayt GRAJ-oo-it
    import im-PORT IM-port
    increase in-KREES IN-krees
    insult in-SUHLT IN-suhlt
    object uhb-JEKT OB-jekt
    permit pur-MIT PUR-mit
    present prih-ZENT PREZ-uhnt
    project pruh-JEKT PROJ-ekt
    protest pruh-TEST PROH-test
    rebel rih-BEL REB-uhl
    record rih-KORD REK-urd
    reject rih-JEKT REE-jekt
    resume rih-ZOOM REZ-uh-may
    subject suhb-JEKT SUHB-jekt
    survey sur-VAY SUR-vay
    suspect suh-SPEKT SUHS-pekt
    transport trans-PORT TRANS-port
    use YOOZ YOOS
"""
_ONE_FORM_BY_GRAMMAR = """
    appropriate uh-PROH-pree-ayt uh-PROH-pree-it
    deliberate dih-LIB-uh-rayt dih-LIB-ur-it
    diffuse dih-FYOOZ dih-FYOOS
    house HOWZ HOWS
    intimate IN-tih-mayt IN-tih-mit
    moderate MOD-uh-rayt MOD-ur-it
    perfect pur-FEKT PUR-fikt
    produce pruh-DOOS PROH-doos
    refuse rih-FYOOZ REF-yoos
    separate SEP-uh-rayt SEP-rit
    sow SOH SOW
"""
# What stands behind a noun that “to” could make a verb of: “to record levels”, “to produce growers”.
_NOUN_BEFORE = {
    "abuse": "allegation allegations case cases claims scandal survivor survivors victim victims",
    "conflict": "resolution zone zones",
    "contract": "dispute extension extensions negotiations offer talks worker workers",
    "desert": "city heat island region sand town",
    "export": "ban bans business control controls duties license licenses market markets tariffs tax taxes",
    "house": "arrest calls committee democrat democrats fire fires floor leaders member members minority majority "
    "republican republicans speaker judiciary",
    "import": "ban bans business duties duty prices tariff tariffs tax taxes",
    "permit": "application applications fee fees holder holders process",
    "produce": "aisle buyers distributor farm farms grower growers market markets section stand stands",
    "project": "cost costs director engineer engineers leader leaders manager managers site team",
    "protest": "camp group groups leader leaders march marches movement organizer organizers vote",
    "rebel": "attack attacks commander commanders fighter fighters force forces group groups held leader leaders "
    "leader stronghold",
    "record": "crowd crowds drought flooding heat high highs inflation level levels low lows number numbers pace "
    "profit profits rain snow snowfall temperatures time turnout warmth",
    "refuse": "bins collection collector collectors truck trucks workers",
    "subject": "line matter matters to",
    "survey": "data question questions respondents result results",
    "suspect": "package packages vehicle",
    "transport": "company hub link links minister ministry ministers secretary system union worker workers",
    "use": "case cases of",
}
_VERB_BEFORE = {
    "excuse": "me us",
    "sow": "chaos confusion discord distrust division doubt doubts fear panic seeds",
    "suspect": "arson foul fraud",
    "use": "caution",
    "resume": "monday tuesday wednesday thursday friday saturday sunday talks",
}
# British habits.
BRITISH = {
    "pruh-DOOS": "pruh-DYOOS",
    "PROH-doos": "PROD-yoos",
    "DOO-plih-kayt": "DYOO-plih-kayt",
    "DOO-plih-kit": "DYOO-plih-kit",
    "rih-ZOOM": "rih-ZYOOM",
    "buh-FAY": "BUUF-ay",
}


def _rows(table: str, *, plural: bool) -> dict[str, Homograph]:
    found = {}
    for row in table.strip().splitlines():
        word, verb, noun = row.split()
        found[word] = Homograph(
            verb,
            noun,
            verb_before=word_set(_VERB_BEFORE.get(word, "")),
            noun_before=word_set(_NOUN_BEFORE.get(word, "")),
            plural=plural,
        )
    return found


BY_GRAMMAR = _rows(_BY_GRAMMAR, plural=True) | _rows(_ONE_FORM_BY_GRAMMAR, plural=False)

# Words that have a judgement of their own in `homographs`.
BY_MEANING = {
    "bass": Homograph(
        "BAYS",
        "BAS",
        verb_before=word_set(
            "clarinet drum drums guitar guitarist guitars line lines notes player players singer solo"
        ),
        verb_after=word_set("play played playing plays"),
        noun_before=word_set("boat boats fishing lake pro pros tournament tournaments"),
    ),
    "blessed": Homograph("BLEST", "BLES-id", noun_before=word_set("event mother sacrament virgin")),
    "bow": Homograph("BOW", "BOH", noun_before=word_set("hunter hunters hunting season string tie ties window")),
    "bows": Homograph("BOWZ", "BOHZ"),
    "close": Homograph(
        "KLOHZ",
        "KLOHS",
        noun_before=word_set(
            """
            ally allies aide aides associate associates attention behind bond call calls circle coalition contact
            contest contests cooperation coordination cousin encounter encounters enough eye family finish friend
            friends friendship game games knit look partner partners proximity quarters race races range relation
            relations relationship relationships relative relatives second ties together up vote votes watch
            """
        ),
        verb_before=word_set("down for its their early the"),
    ),
    "closer": Homograph("KLOHZ-ur", "KLOHS-ur"),
    "content": Homograph("kuhn-TENT", "KON-tent"),
    "dove": Homograph(
        "DOHV",
        "DUHV",
        verb_before=word_set(
            """
            across after below beneath deep deeper down for from head headfirst headlong in into off onto out
            overboard sharply through to toward under
            """
        ),
    ),
    "invalid": Homograph("in-VAL-id", "IN-vuh-lid"),
    "lead": Homograph(
        "LEED",
        "LED",
        noun_before=word_set(
            """
            abatement acid ammunition apron based batteries battery bullet bullets concentration concentrations
            contaminated contamination content crisis dust exposure flashing fishing fixtures free hazard hazards ingots
            inspection laced level levels lined mine mines mining ore paint particles pellet pellets pipe pipes
            piping plumbing poisoned poisoning remediation residue roof roofing roofs screening service
            shielding shot sinkers smelter smelters solder tainted theft thefts thief thieves weights
            """
        ),
        noun_after=word_set(
            """
            blood contain contained containing contains leaded molten toxic unsafe ingested ingest ingesting
            """
        ),
    ),
    "learned": Homograph(
        "LURND",
        "LUR-nid",
        noun_before=word_set(
            """
            colleague colleagues counsel friend gentleman judge judges justice man men professor professors scholar
            scholars society societies woman
            """
        ),
    ),
    "live": Homograph(
        "LIV",
        "LYV",
        noun_before=word_set(
            """
            action ammo ammunition animal animals album audience audiences bait birds birth births blog broadcast
            broadcasts bullets bullet camera cameras cattle chicken chickens christmas concert concerts coverage
            debate debates donor entertainment event events explosives feed fire footage from grenade grenades
            hearing images interview interviews link look music now oak oaks on-air performance performances picture
            pictures pigs poultry program programs report reports round rounds shell shells shot shots show shows
            sports stream streamed streaming streams television theater theatre trees tv update updates vaccine
            vaccines video virus viruses webcast wire wires
            """
        ),
        noun_after=word_set(
            """
            aired airing airs appear appeared appearing broadcast broadcasting broadcasts carried carry carrying
            covered go goes going gone joined joining joins join me play played playing perform performed performing
            recorded report reported reporting reports seen show shown showing sing singing spoke speaking stream
            streamed streaming streams televised track tracked us watch watched watching went
            """
        ),
    ),
    "lives": Homograph(
        "LIVZ",
        "LYVZ",
        verb_after=word_set("he she it who"),
        noun_before=word_set("and are at-risk depend each have lost matter saved upended were will would"),
        noun_after=word_set(
            """
            change changed changing claim claimed claiming claims cost costing costs endanger endangered ending
            endangering lose losing lost risk risked risking ruin ruined save saved saves saving spare take taken
            took transform
            """
        ),
    ),
    "minute": Homograph(
        "MIN-it",
        "my-NOOT",
        noun_before=word_set(
            """
            amount amounts change changes concentrations crack cracks detail details difference differences dose
            doses fraction fractions fragment fragments particle particles piece pieces quantities quantity scale
            trace traces variation variations
            """
        ),
    ),
    "mobile": Homograph("MOH-buhl", "moh-BEEL"),
    "nice": Homograph("NYS", "NEES"),
    "polish": Homograph("POL-ish", "POH-lish"),
    "read": Homograph("REED", "RED"),
    "reading": Homograph("REED-ing", "RED-ing"),
    "row": Homograph(
        "ROH",
        "ROW",
        noun_after=word_set("bitter diplomatic political trade"),
        noun_before=word_set("about between erupted escalated deepened"),
    ),
    "tear": Homograph(
        "TAIR",
        "TEER",
        verb_before=word_set("apart away down into it off open out through up"),
        verb_after=word_set(
            """
            acl cuff hamstring knee labral labrum ligament meniscus muscle partial slight tendon
            """
        ),
        noun_before=word_set("bomb canister canisters drop drops duct ducts gas gassed stained"),
        noun_after=word_set("shed shedding shared single"),
    ),
    "tears": Homograph(
        "TAIRZ",
        "TEERZ",
        verb_before=word_set("across apart at down into its off open out through up"),
        noun_after=word_set("back bitter burst crocodile dried fought fresh shed wiped"),
    ),
    "uses": Homograph("YOOZ-iz", "YOOS-iz", noun_before=word_set("for include included of such")),
    "upset": Homograph(
        "uhp-SET", "UHP-set", noun_before=word_set("alert bid defeat loss losses of victories victory win wins")
    ),
    "used": Homograph("YOOZD", "YOOST"),
    "wind": Homograph(
        "WYND",
        "WIND",
        verb_before=word_set("along around back down its past their through up"),
        noun_before=word_set(
            """
            advisory chill energy farm farms gusts industry power speed speeds turbine turbines warning
            """
        ),
    ),
    "winds": Homograph("WYNDZ", "WINDZ"),
    "wound": Homograph(
        "WOWND",
        "WOOND",
        noun_after=word_set("arm bullet chest deep entry exit fatal flesh gunshot head knife leg minor stab"),
        verb_before=word_set("along around back down its past their through tightly up"),
    ),
}

TOPICS = {
    "bass": word_set(
        """
        angler anglers catch catches caught creek fillet fish fished fisheries fishery fisherman fishermen fishing
        hatchery lake lakes largemouth pond reservoir river sea smallmouth stock stocked striped trout walleye
        """
    ),
    "bow": word_set(
        """
        archer archers archery arrow arrows cello deer fiddle gift hair hunt hunted hunter hunters hunting ribbon
        ribbons tie tied tying violin wore wrapped
        """
    ),
    "lead": word_set(
        """
        arsenic asbestos blood cadmium chromium contaminated contamination copper corrosion drinking exposure
        faucets lab mercury metal metals nickel paint pipes plumbing poisoned poisoning screened smelter soil tap
        taps tested toxic toxin toxins water zinc
        """
    ),
    "tear": word_set(
        """
        elbow fabric hamstring injured injury knee lining ligament meniscus mri muscle season shoulder surgery
        tendon wear
        """
    ),
}
"""Words anywhere in a sentence that make the rarer reading likely."""
