"""Small tables of words: function words, roles, first names, places, acronyms, the calendar."""

from __future__ import annotations

from newscast.almanac import MONTHS, WEEKDAYS


def listed(text: str) -> frozenset[str]:
    """Return the words of a table that is written as running text."""
    return frozenset(text.split())


FEMALE: frozenset[str] = listed("""
    abby abigail ada adele adriana agnes aisha alana alejandra alexandra alexandria alexis alice alicia alison
    allison alma alyssa amanda amber amelia amy ana andrea angela angelica angelina anita ann anna annabelle anne
    annette annie april ariana arlene ashley audrey aurora ava barbara beatrice becky bella bernadette bernice beth
    bethany betsy betty beverly bianca bonnie brenda brianna bridget brittany brittney brooke caitlin camila camille
    candace candice carla carly carmen carol carole carolina caroline carolyn carrie cassandra cassidy catherine
    cathy cecilia celeste celia charlene charlotte chelsea cheri cheryl chloe christina christine cindy claire clara
    clarissa claudia colleen connie constance cora courtney cristina crystal cynthia daisy dana daniela danielle
    daphne darlene dawn deanna debbie deborah debra delia denise desiree diana diane dianne dina dolores donna dora
    doris dorothy edith eileen elaine eleanor elena elisa elise elizabeth ella ellen eloise elsa elsie emily emma
    erica erika erin esmeralda esperanza estelle esther ethel eva eve evelyn faith fatima fay felicia felicity fiona
    florence frances francesca freda gabriela gabrielle gail gayle genevieve georgia geraldine gertrude gina ginger
    giselle gladys glenda gloria grace greta gretchen guadalupe gwen gwendolyn hailey haley hannah harriet hayley
    hazel heather heidi helen helena hilary hilda hillary holly hope huma ida ilana ilhan imani ines ingrid irene
    iris isabel isabella isabelle ivana ivanka ivy jackie jacqueline jada jan jana jane janet janice janine jasmine
    jean jeanette jeanine jeanne jenna jennifer jenny jessica jill jo joan joann joanna joanne jocelyn jodi
    josephine joy joyce juanita judith judy julia juliana julianna julie juliet june kamala kara karen karin karina
    karla kate katharine katherine kathleen kathryn kathy katie katrina kay kayla kaylee keisha kellyanne kelsey
    kendra kerri kim kimberly kirsten kirstjen krista kristen kristi kristin kristina kristy kyra lana lara latoya
    laura laurel lauren laurie leah lena leslie leticia lila lilian lillian lily linda lindsay lindsey lisa liz liza
    lois lola loretta lori lorraine louise lucia lucille lucinda lucy lupita lydia lynda lynn lynne mabel mackenzie
    madeleine madeline madison maggie malala mallory mandy marcia margaret margarita margot maria mariah marian
    marianne marie marilyn marina marisa marissa marjorie marla marlene marsha martha mary maryam matilda maude
    maureen maxine maya megan meghan melania melanie melinda melissa mercedes meredith mia michele michelle mildred
    mindy miranda miriam molly mona monica monique muriel myra nadia nadine nancy naomi natalia natalie natasha
    nellie nicole nikki nina noelle nora norma olga olive olivia ophelia paige pam pamela patricia patsy patti patty
    paula paulina pauline pearl peggy penelope penny phyllis polly priscilla rachel ramona rebecca regina renee
    rhonda rita roberta rochelle rosa rosalind rosalyn rose rosemary roxanne ruby ruth sabrina sadie sally samantha
    sandra sara sarah sasha savannah selena selina serena shannon sharon sheila shelby sheryl shirley simone sofia
    sonia sonja sonya sophia sophie stacey stacy stella stephanie sue susan susana susanna susie suzanne sybil
    sylvia tabitha tamara tammy tania tanya tara tasha teresa teri terri tess tessa thelma theresa tiffany tina toni
    tracey tricia trudy tulsi ursula valerie vanessa vera verna veronica vicki vicky victoria viola violet virginia
    vivian wanda wendy whitney whoopi wilma yasmin yolanda yvette yvonne zoe
""")
MALE: frozenset[str] = listed("""
    aaron abdul abdullah abe abel abraham adam adolfo adrian ahmad ahmed al alan albert alberto alec alejandro alex
    alexander alfonso alfred alfredo ali allan allen alvin amir anderson andre andres andrew andy angelo angus
    anthony antonin antonio archie armando arnold art arthur asa austin barack barney barry bart beau ben benedict
    benjamin bennett bernard bernie bert bill billy blake bob bobby boris brad bradley brandon brendan brent bret
    brett brian bruce bruno bryan bryce byron caleb calvin cameron carl carlos carlton carter cecil cedric cesar
    chad charles charlie chester chris christian christopher chuck clarence clark claude clay clayton cliff clifford
    clint clinton clyde cody colin connor conor conrad corey cornelius cory craig curt curtis cyrus dale damian
    damon dan daniel danny darrell darren darryl dave david dean dennis denny derek derrick desmond devin dewey
    diego dinesh dirk dmitry dominic don donald donnie doug douglas drew duane dustin dwayne dwight dylan earl ed
    eddie edgar edmund eduardo edward edwin eli elias elijah elliot elliott elmer elon emanuel emilio emmanuel
    enrique eric erik ernest ernesto ethan eugene evan everett ezra felipe felix fernando fidel floyd francis
    francisco frank franklin fred freddie frederick gabriel gareth garrett gary gavin gene geoff geoffrey george
    gerald gerard gerardo gilbert giovanni glen glenn gordon graham grant greg gregg gregory guillermo gus guy
    hakeem hamid hank hans harold harrison harry harvey hassan hector henry herbert herman herschel hiro homer
    horace howard hubert hugh hugo hussein ian ibrahim igor ira irving isaac isaiah ismael ivan jack jackson jacob
    jaime jake jamal james jamie jared jason javier jay jeb jeff jefferson jeffrey jerome jeremiah jeremy jerry
    jesse jim jimmy jimmie joaquin joe joel joey john johnny jon jonah jonathan jordan jorge jose josef joseph josh
    joshua juan jules julian julio julius justin karl keith ken kenneth kenny kent kevin khalid kirk kofi kurt kyle
    lamar lance larry lars lawrence lee leo leon leonard leonardo leroy lester levi lewis lincoln lindsey lionel
    lloyd logan lorenzo lou louis lucas luis luke luther lyle malcolm manny manuel marc marcel marco marcus mario
    mark marshall martin marty marvin mason matt matteo matthew maurice max maxwell mehmet mel melvin merrick
    michael miguel mike miles milton mitch mitchell mitt mohamed mohammad mohammed morgan morris moses muhammad
    narendra nathan nathaniel neal ned neil nelson nicholas nick nicolas nigel noah noel norman oliver omar orrin
    orlando oscar otto owen pablo patrick paul pedro pete peter phil philip phillip pierre preston quentin rafael
    rahm ralph ramon rand randall randy raul ray raymond reggie reginald reince rex ricardo rich richard rick ricky
    rob robert roberto rod roderick rodney rodrigo roger roland roman ron ronald ronnie rory ross roy ruben rudolph
    rudy rupert russ russell ryan salman salvador sam samuel santiago saul scott sean sebastian sergei sergio seth
    shane shaun shawn sheldon sherman sherrod sidney simon spencer stan stanley stefan stephen sterling steve steven
    stewart stuart ted terrence terry thad theodore thomas tim timothy tobias toby todd tom tomas tommy tony travis
    trent trevor troy tucker tyler tyrone ulysses vernon victor vince vincent virgil vladimir volodymyr wade wallace
    walter warren wayne wendell wesley wilbur wilfred will willard william willie winston wolf woodrow xavier xi
    yusuf zachary zack
""")
FIRST_NAMES: frozenset[str] = FEMALE | MALE

COURTESY: dict[str, str | None] = {
    "mr": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "mx": None,
    "dr": None,
    "sir": "m",
    "lady": "f",
    "dame": "f",
    "lord": "m",
}
"""Courtesy titles and the gender they tell; never part of a name, never a role."""
TITLES: frozenset[str] = listed("""
    president vice-president senator sen rep representative congressman congresswoman governor gov mayor judge
    justice prof professor secretary minister premier chancellor ambassador amb attorney atty general gen col
    colonel maj major capt captain lt lieutenant cmdr commander sgt sergeant cpl corporal pvt private adm admiral
    officer det detective chief sheriff deputy trooper rev reverend fr father sister brother pastor bishop
    archbishop cardinal pope rabbi imam king queen prince princess duke duchess speaker councilman councilwoman
    councillor councilor alderman commissioner supt superintendent dean coach president-elect spc pfc hon
""")
ROLES: frozenset[str] = TITLES | listed("""
    activist actor actress adviser advisor advocate agent aide analyst anchor anchorman anchorwoman anthropologist
    architect artist astronaut astronomer athlete author banker billionaire biographer biologist blogger boss broker
    businessman businesswoman candidate ceo cfo chair chairman chairperson chairwoman chef chemist climatologist
    columnist comedian comic comptroller constable consultant contender coordinator coroner correspondent counsel
    counselor creator critic curator czar dad daughter defender delegate democrat demonstrator designer developer
    diplomat director doctor driver economist editor editor-in-chief educator engineer entrepreneur environmentalist
    epidemiologist ex-president executive expert farmer filmmaker firefighter fisherman founder co-founder cofounder
    fundraiser guard guitarist head historian host husband immunologist inspector instructor inventor investigator
    investor journalist lawmaker lawyer leader legislator liaison librarian lobbyist manager marine marshal
    meteorologist midwife mogul mom mother negotiator neighbor neighbour neuroscientist nominee novelist nurse
    official operative organizer organiser owner parent paramedic pediatrician photographer physician physicist
    pilot player playwright poet policeman policewoman pollster principal producer programmer prosecutor
    psychiatrist psychologist publisher ranger reporter republican researcher resident scholar scientist singer
    sociologist soldier solicitor son songwriter specialist spokesman spokesperson spokeswoman staffer star
    strategist student supporter surgeon surrogate survivor teacher technician tenant therapist treasurer trainer
    trustee tycoon undersecretary veteran veterinarian victim volunteer widow wife witness worker writer
""")
"""Nouns for what a person is; those of them that stand before a name are cut from it."""
_MEN = listed("""
    congressman chairman spokesman businessman councilman anchorman policeman husband father dad son brother man
    king prince duke actor boy gentleman father-in-law uncle grandfather pope bishop rabbi imam
""")
_WOMEN = listed("""
    congresswoman chairwoman spokeswoman businesswoman councilwoman anchorwoman policewoman wife mother mom daughter
    sister woman queen princess duchess actress girl lady aunt grandmother widow
""")
GENDERED: dict[str, str] = dict.fromkeys(_MEN, "m") | dict.fromkeys(_WOMEN, "f")
"""Nouns that tell a person's gender."""
PARTICLES: frozenset[str] = listed("de da di del della la le van von der den ter bin al el ibn abu dos du y")
SUFFIXES: frozenset[str] = listed("jr sr ii iii iv")

PREPOSITIONS: frozenset[str] = listed("""
    of from for in at with on by to into about after before during under over against between among through since
    until as near outside inside across around behind beyond without within upon like despite toward towards amid
    per via
""")
CONJUNCTIONS: frozenset[str] = listed("""
    and but or nor yet so because while when if that which who whom whose where although though than whether
""")
DETERMINERS: frozenset[str] = listed("""
    the a an this that these those his her its their our my your one another some many several both each every no
    other
""")
AUXILIARIES: frozenset[str] = listed("""
    is are was were be been being has have had having do does did will would can could may might must shall should
    'd 's not never n't didn't doesn't hasn't hadn't wouldn't won't isn't wasn't
""")
ADVERBS: frozenset[str] = listed("""
    also then later once even again still just now recently previously reportedly then-later famously simply only
    often then earlier first further instead always ever bluntly quickly repeatedly today yesterday already soon
    himself herself
""")
PRONOUNS: dict[str, str] = {"he": "m", "she": "f", "they": "p", "it": "o", "i": "s", "we": "s", "you": "s"}
"""Pronouns that can be a subject, with gender: m, f, p(lural), o(bject), s(elf)."""
CALENDAR: frozenset[str] = frozenset(map(str.lower, (*WEEKDAYS, *MONTHS))) | listed(
    "christmas thanksgiving easter ramadan"
)
NOT_PERSONS: frozenset[str] = listed("""
    party house senate court committee department university college school association union council institute
    foundation bank street avenue times post news journal press magazine network radio center centre county city
    state states act agency bureau office service group company corp inc co ltd campaign convention congress
    administration army navy force guard police league team club airport hospital church board commission authority
    ministry parliament conference summit international national american americans democrats republicans society
    organization coalition alliance project fund program games cup week day today tonight north south east west new
    washington america u.s us usa uk eu un nato cnn nbc abc cbs fox msnbc fbi cia irs gop nypd doj ap reuters
    twitter facebook google democratic republican
""")
"""Words that no person's name ends with."""

PLACES: frozenset[str] = listed("""
    arena avenue basin bay beach boulevard bridge canal canyon cathedral cemetery coast creek dam desert falls farm
    field forest fort garden gardens gulf harbor heights highway hill hills hospital hotel island islands lake library
    mall memorial monument mosque mount mountain mountains museum ocean park parkway peak peninsula pier plains plant
    plaza point port prison range ranch refuge reservoir ridge river road sea square stadium station strait street
    temple theater theatre tower trail tunnel valley village woods zoo
""")
"""What names of places end or begin with."""

ACRONYMS: frozenset[str] = listed("""
    abc aclu adhd afl aipac ama aol ap apec atf atm atv bbc bjp bmw bp brics cbo cbp cbs cdc ceo cfo cfpb cgi cia cio
    cnbc cnn covid cpac cpi cpr cpu daca dapa dccc dea dei dhs dmv dna dnc doj dui dvd dwi eeoc ekg emt epa espn eu faa
    faq fbi fcc fda fdic fdny fec fema fifa fisa ftc gdp gmo gop gps hbo hhs hiv hmo hpv hud ied imf ioc ipo iq irs isil
    isis jfk ksm lapd lgbt lgbtq lng mba mlb mls mri msnbc mvp naacp nafta nasa nascar nato nba nbc ncaa nfl ngo nhl
    nhtsa nih nlrb noaa npr nra nrcc nrsc nsa nsc ntsb nypd oecd omb opec osha pbs pga plo ptsd rnc rotc rsvp scotus
    seiu suv tpp tsa tv uae ufc ufo uk undp unesco unhcr unicef upi usa usaid usda usgs usmca usps vfw vip vp wnba wto
    wwe wwii ymca cdot
    tuc dup obr cid iopc lner ftse rspca rspb nspcc dvla hmrc snp rmt nhs raf rnli hse uswnt usmnt puc northcom centcom
    pd int ppg rpg apg obp slg cu csu owi tpe cbi gbi tbi kbi ni ppe pfas rsv hoa nfu bma ywca septa unrwa afscme
    rac psni nca ulez mbe cbe obe asap nft adu sro wsdot odot udot mdot idot indot kdot adot fdot gdot ncdot scdot vdot
    maha maga uvf uda efl wada nasuwt mhra ucas cdphe lpga glaad afge odni icj irgc tssa icb uscg usmc
    nmdot ndot wydot bac txst utep unlv smu byu tcu lsu nicu aed fafsa hsi uscis
""")
"""Spelled or read, always in capitals; none of them is an English word."""
SHORT_TITLES: dict[str, str] = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "sgt": "sergeant",
    "det": "detective", "capt": "captain", "lt": "lieutenant", "prof": "professor", "col": "colonel", "maj": "major",
    "cmdr": "commander", "cpl": "corporal", "adm": "admiral", "rev": "reverend", "supt": "superintendent",
    "amb": "ambassador",
}  # fmt: skip
"""Titles that are shortened before a name, and what they are in running words."""
