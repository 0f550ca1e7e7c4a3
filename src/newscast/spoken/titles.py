"""Ranks, titles and abbreviations, as copy writes them and as newsreaders say them."""

from __future__ import annotations

from newscast.spoken.rule import word_set

TITLES = {
    "mr": "Mister",
    "mrs": "Missus",
    "ms": "Miz",
    "dr": "Doctor",
    "drs": "Doctors",
    "prof": "Professor",
    "rev": "Reverend",
    "hon": "Honorable",
    "fr": "Father",
    "sen": "Senator",
    "sens": "Senators",
    "rep": "Representative",
    "reps": "Representatives",
    "gov": "Governor",
    "govs": "Governors",
    "pres": "President",
    "atty": "Attorney",
    "asst": "Assistant",
    "dist": "District",
    "supt": "Superintendent",
    "det": "Detective",
    "ald": "Alderman",
    "br": "Brother",
    "sec": "Secretary",
    "mx": "Mix",
    "ste": "Sainte",
    "pt": "Point",
    "insp": "Inspector",
    "gen": "General",
    "gens": "Generals",
    "col": "Colonel",
    "lt": "Lieutenant",
    "maj": "Major",
    "capt": "Captain",
    "cpt": "Captain",
    "cmdr": "Commander",
    "cdr": "Commander",
    "adm": "Admiral",
    "sgt": "Sergeant",
    "sgts": "Sergeants",
    "cpl": "Corporal",
    "pvt": "Private",
    "pfc": "Private First Class",
    "spc": "Specialist",
    "ofc": "Officer",
    "dep": "Deputy",
    "brig": "Brigadier",
    "amb": "Ambassador",
    "msgr": "Monsignor",
    "archbp": "Archbishop",
    "bp": "Bishop",
    "ens": "Ensign",
    "messrs": "Messieurs",
    "vp": "Vice President",
    "mt": "Mount",
    "ft": "Fort",
    "cllr": "Councillor",
    "cllrs": "Councillors",
    "revd": "Reverend",
    "sqn ldr": "Squadron Leader",
    "wg cdr": "Wing Commander",
    "gp capt": "Group Captain",
    "flt lt": "Flight Lieutenant",
    "det supt": "Detective Superintendent",
    "det insp": "Detective Inspector",
    "det sgt": "Detective Sergeant",
    "rt hon": "Right Honourable",
    "rt rev": "Right Reverend",
    "rt revd": "Right Reverend",
    "ch insp": "Chief Inspector",
    "ch supt": "Chief Superintendent",
    "air cdre": "Air Commodore",
    "cdre": "Commodore",
    "ofcr": "Officer",
    "comdr": "Commander",
    "cmdt": "Commandant",
    "tpr": "Trooper",
    "amn": "Airman",
    "ssgt": "Staff Sergeant",
    "tsgt": "Technical Sergeant",
    "msgt": "Master Sergeant",
    "smsgt": "Senior Master Sergeant",
    "cmsgt": "Chief Master Sergeant",
    "gysgt": "Gunnery Sergeant",
    "mgysgt": "Master Gunnery Sergeant",
    "sgtmaj": "Sergeant Major",
    "lcpl": "Lance Corporal",
    "radm": "Rear Admiral",
    "vadm": "Vice Admiral",
    "dem": "Democratic",
}
# Capitals inside a rank, as the services write it.
_SERVICE_FORMS = (
    "SSgt",
    "TSgt",
    "MSgt",
    "SMSgt",
    "CMSgt",
    "GySgt",
    "MGySgt",
    "SgtMaj",
    "LCpl",
    "RAdm",
    "VAdm",
)
# Ranks in figures and capitals, before a name only.
RANK_CODES = {
    "SFC": "Sergeant First Class",
    "SSG": "Staff Sergeant",
    "SGM": "Sergeant Major",
    "CSM": "Command Sergeant Major",
    "1SG": "First Sergeant",
    "2LT": "Second Lieutenant",
    "1LT": "First Lieutenant",
    "LTC": "Lieutenant Colonel",
    "WO1": "Warrant Officer one",
    "WO2": "Warrant Officer two",
    **{f"CW{grade}": f"Chief Warrant Officer {word}" for grade, word in enumerate(("two", "three", "four", "five"), 2)},
    "A1C": "Airman First Class",
    "SrA": "Senior Airman",
    "PO1": "Petty Officer First Class",
    "PO2": "Petty Officer Second Class",
    "PO3": "Petty Officer Third Class",
    "CPO": "Chief Petty Officer",
    "SCPO": "Senior Chief Petty Officer",
    "MCPO": "Master Chief Petty Officer",
}

DETECTIVES = {
    "DCI": "Detective Chief Inspector",
    "DCS": "Detective Chief Superintendent",
    "DSU": "Detective Superintendent",
    "DI": "Detective Inspector",
    "DS": "Detective Sergeant",
    "DC": "Detective Constable",
}

# Abbreviations that stand anywhere; those that may end a sentence keep its stop.
SHORT = {
    "jr": "Junior",
    "sr": "Senior",
    "inc": "Incorporated",
    "corp": "Corporation",
    "ltd": "Limited",
    "bros": "Brothers",
    "co": "Company",
    "cos": "Companies",
    "dept": "Department",
    "assn": "Association",
    "vs": "versus",
    "etc": "et cetera",
    "approx": "approximately",
    "govt": "government",
    "univ": "University",
    "e.g": "for example",
    "i.e": "that is",
    "bldg": "building",
    "hosp": "Hospital",
    "natl": "National",
    "intl": "International",
    "esq": "Esquire",
    "utd": "United",
    "avg": "average",
    "depts": "departments",
    "blk": "block",
    "conf": "conference",
    "elem": "Elementary",
    "ctr": "Center",
    "mtn": "Mountain",
    "hts": "Heights",
    "spgs": "Springs",
    "twp": "Township",
    "ret": "retired",
    "regt": "Regiment",
    "div": "Division",
    "inf": "Infantry",
    "mag": "magnitude",
    "dems": "Democrats",
    "bapt": "Baptist",
}
CLIPPED = {
    "gov't": "government",
    "dep't": "department",
    "int'l": "international",
    "nat'l": "national",
    "ass'n": "association",
    "cont'd": "continued",
    "aka": "also known as",
    "utd": "United",
    "vs": "versus",
    **{f"{office} sec": f"{office.capitalize()} Secretary" for office in ("home", "foreign", "health", "defence")},
}
CLIPPED_STEMS = word_set(
    "gov Gov GOV dep Dep DEP int Int INT nat Nat NAT ass Ass ASS cont Cont CONT aka Aka AKA Utd UTD Sec SEC vs Vs VS"
)


def _written(title: str) -> frozenset[str]:
    """Return a title as it begins with capitals, in capitals, and with capitals first that case left: “GP Capt”."""
    words = title.split()
    capitalized = [word.capitalize() for word in words]
    return frozenset({" ".join(capitalized), title.upper(), " ".join([words[0].upper(), *capitalized[1:]])})


WRITTEN_TITLES = "|".join([*(form for title in TITLES for form in _written(title)), *_SERVICE_FORMS])
# Copy in British style and in capitals leaves the stop out before a name.
STOPLESS = (
    "Det Supt|Det Insp|Det Sgt|Ch Insp|Ch Supt|Sqn Ldr|Wg Cdr|Gp Capt|GP Capt|Air Cdre|Flt Lt|FLT Lt|Rt Hon"
    "|Rt Revd|Rt Rev|Cllr|Cllrs|Revd"
    f"|{'|'.join(_SERVICE_FORMS)}"
    "|Mr|Mrs|Ms|Dr|Prof|Rev|Sen|Rep|Gov|Gen|Col|Lt|Maj|Capt|Sgt|Cpl|Cmdr|Supt|Insp"
)
