"""What stands in a parenthesis behind a name though it sounds much like it: nicknames, places, codes."""

from __future__ import annotations

NEWSROOM_MARKS: frozenset[str] = frozenset(
    ("afp", "ap", "applause", "cq", "laughs", "music", "ph", "sic", "sot", "up", "upi", "vo", "voice-over")
)
"""Marks of newsroom and transcript, and agencies in a dateline."""

WORDS: frozenset[str] = frozenset(
    """
    above acting alive anchor away back below black blue bottom brown cast caught center centre chair chef chief
    clerk closed coach cold corner cough coughs court cries crime crown dad dead deceased died down draw drawn
    driver east elect fan far fat father female file fired fled floor former forward fourth free friend front gone
    goal gold gray green grey guard guest head held here hidden home host hot hurt injured inset jailed jr judge
    killed late leader left live lone long lost loud main male map mate mayor middle missing mom more mother
    mute named near new north now nurse off old out pause phone photo pilot pitcher pool post prince queen quit rain
    rear red ref resigned rest retired right rookie safe said screen seated second short sighs sings sir small snow
    son sound south sr star start steals still then third tied top trade twin two vet video voice west white wife
    winner wings won wounded yes young
    """.split()  # noqa: SIM905 - a hundred pairs of quotation marks hide the words
)
"""Asides of one word, as in `Wright (right)`: where somebody stands in a picture, what he is, what befell him."""

NICKNAMES: frozenset[str] = frozenset(
    """
    abe al alec alex andy ang art barb bart bea beau bec ben bern bert bess beth bev bill bob brad bram bren bru bud
    cal cam cap cate chad char chaz chet chip chris chuck cil clem cliff clint con dan dave deb del den dick dirk
    doc don dot doug drew dunc dutch ed ern fran frank franz fred gabe gail gene geoff gerd gert gil ginge gord grace
    graeme greg gus hal hank hans herb hob hugh ike jack jan jake jay jeff jem jen jeb jer jess jill jim jo joan joe
    jon jos josh jude judd jule jules ken kath kate kay kim kip kirk kit klaus lars len les lex lew lib lil lin linc
    liv liz lon lou luke lynn mac madge maj mame marge mart matt max may meg mel merv mick midge mike milt mitch moe
    mort nan nat ned nell nic nick nye pam pat peg perce pete phil pip poll pru rab ralph randy ray reg ric rich rick
    rob rod roge ron rosh ross roz russ sal sam sandy sean seb shane shell sid sim skip sol stan steph steve stew stu
    sue syd tad tam ted tess tex theo tim tom trace trish trix val van vern vi vic vin vince viv wally walt wes
    wil will wim woody zac zach zack zeke
    """.split()  # noqa: SIM905 - two hundred pairs of quotation marks hide the names
)
"""Short forms of first names, as in `ELIZABETH (BETH) POE`."""

COUNTRIES: frozenset[str] = frozenset(
    """
    afghanistan albania algeria andorra angola argentina armenia aruba australia austria azerbaijan bahamas bahrain
    bangladesh barbados belarus belgium belize benin bermuda bhutan bolivia bosnia botswana brazil britain brunei
    bulgaria burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia
    denmark djibouti dominica ecuador egypt england eritrea estonia eswatini ethiopia fiji finland france gabon gambia
    georgia germany ghana greece grenada guam guatemala guinea guyana haiti honduras hungary iceland india indonesia
    iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan laos
    latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macedonia madagascar malawi malaysia
    maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique
    myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama
    paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles
    singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania
    thailand togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam
    wales yemen zambia zimbabwe
    """.split()  # noqa: SIM905 - two hundred pairs of quotation marks hide the names
)
"""Behind these, three capitals are a code: `ROMANIA (ROU)`."""
