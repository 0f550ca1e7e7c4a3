# ruff: noqa: E501 - a class of furniture is one pattern, which no line end should cut
"""What stands on news pages around and inside the copy: classes of page furniture as a table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from newscast.ingest.lines import ends_sentence, is_shouted


class Hold(Enum):
    """What a piece of furniture means for the copy around it."""

    INSIDE = 1
    """It stands in the middle of copy as often as behind it."""
    END = 2
    """Copy seldom goes on behind it."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """A class of furniture."""

    why: str
    """For the ledger."""
    hold: Hold
    pattern: re.Pattern[str]
    longest: int
    """Words; a longer line is copy that begins alike."""


def _kind(why: str, hold: Hold, pattern: str, longest: int = 12) -> Furniture:
    return Furniture(why, hold, re.compile(pattern, re.IGNORECASE), longest)


_NETWORKS = r"(?:facebook|twitter|x|threads|linkedin|reddit|whatsapp|pinterest|instagram|youtube|tumblr|flipboard|bluesky|telegram|email|e-mail|mail|print|copy link|link|sms|save|bookmark|more|gift|google\+?|tiktok|messenger)"
_ACTS = r"(?:share|tweet|pin|post|submit|send|listen|print|save|email|like|follow|comment|copy link|reply|report)"
_JOBS = r"(?:reporter|correspondent|journalist|editor|writer|producer|anchor|columnist|contributor|photographer|intern|fellow|host|meteorologist|author|freelancer|lecturer)"

# Patterns are tried in order, on the whole line without the blanks around it.
_TABLE = (
    _kind("advertisement", Hold.INSIDE, r"(?:-+\s*)?(?:advertisements?|advertising|ads?|sponsored(?: content)?|promoted(?: content)?|paid (?:content|post)|(?:story|article) continues (?:below|after)\b.*|(?:scroll|keep scrolling) (?:down )?(?:to|for) continue\b.*|advertisement\W.*|(?:continue|keep) reading(?: below)?|skip (?:ad|advertisement)|ad choices|sponsor(?:ed)? (?:by|message)\b.*)\W*"),
    _kind("app advertisement", Hold.INSIDE, r"(?:scan (?:the|this) )?qr[ -]code\b.*", 20),
    _kind("app advertisement", Hold.INSIDE, r"(?:point|aim|hold) (?:your )?(?:phone|camera|smartphone)\b.*", 14),
    _kind("app advertisement", Hold.INSIDE, r"(?:download|get|install|try|open|use|read (?:more )?(?:in|on))\b.{0,40}\bapp\b.*", 30),
    _kind("app advertisement", Hold.INSIDE, r"(?:available|download(?: it)?|get it) (?:on|in|from) (?:the )?(?:app store|google play)\b.*", 16),
    _kind("app advertisement", Hold.INSIDE, r"(?:app store|google play)\W*"),
    _kind("share list", Hold.INSIDE, rf"(?:{_ACTS}\b[\s,|/•·:]*(?:(?:on|via|by|to|this(?: (?:story|article|page|post))?|with friends)\b\s*)*)+(?:{_NETWORKS}\b[\s,|/•·]*(?:and )?)*\d*\W*"),
    _kind("share list", Hold.INSIDE, rf"(?:{_NETWORKS}[\s,|/•·]+)*{_NETWORKS}\W*"),
    _kind("share list", Hold.INSIDE, r"\d[\d.,]*\s*[km]?\s*(?:shares?|likes?|views?|retweets|comments?)\W*"),
    _kind("player", Hold.INSIDE, r"(?:play|pause|mute|unmute|replay|(?:watch|play) (?:the )?(?:video|clip)|now playing|video player.*|current time.*|loaded:.*|listen to (?:this )?(?:article|story).*|\d{1,2}:\d\d(?:\s*/\s*\d{1,2}:\d\d)?)\W*"),
    _kind("newsletter", Hold.INSIDE, r"(?:sign[ -]?up|subscribe|register|join)\b.{0,80}\b(?:newsletters?|inbox|alerts?|updates|briefing|e-?mails?|mailing list|headlines|channel|podcast|today|now|free)\b.*", 40),
    _kind("newsletter", Hold.INSIDE, r"(?:get|receive|have)\b.{0,80}\b(?:in|to) your (?:e-?mail )?inbox\b.*", 40),
    _kind("newsletter", Hold.INSIDE, r"(?:our |the |daily |morning |free )*newsletters?(?: sign[ -]?up)?\W*"),
    _kind("newsletter", Hold.INSIDE, r"(?:enter )?your e-?mail(?: address)?\W*|(?:sign|log)[ -]?(?:up|in)(?: now| here| today)?\W*|subscribe(?: now| here| today| to .{1,40})?\W*"),
    _kind("related stories", Hold.INSIDE, r"(?:related|read (?:more|next|also)|see also|also read|watch(?: more| next| now| also)?|more (?:on|about) this|don['’]t miss|you might (?:also )?like|recommended)\s*:.*", 30),
    _kind("tags", Hold.END, r"(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|in this (?:story|article))\s*:.*", 60),
    _kind("tags", Hold.END, r"(?:tags|topics|filed under|categories|keywords)\W*"),
    _kind("tags", Hold.END, r"(?:#[\w-]+[\s,]*){2,}", 40),
    _kind("related stories", Hold.END, r"(?:(?:more )?related(?: (?:stories|articles|news|topics|content|coverage|posts|links|videos?|reading))?|(?:you (?:may|might) (?:also )?(?:like|be interested in))|recommended(?: (?:for you|stories|reading|videos))?|(?:more|latest|top|other|trending|popular|next|previous|featured|editors?['’]? picks?)(?: (?:stories|news|headlines|articles|videos?|from .{1,40}|in .{1,30}|on .{1,40}|like this.*|to read|picks|story|article|post|by .{1,40}))?|most (?:read|popular|viewed|watched|recent|shared)(?: .{1,30})?|trending(?: now)?|up next|read (?:more|next|also)|watch (?:more|next|now)|see also|what to (?:read|watch) next|don['’]t miss|around the web|from (?:around )?the web|sponsored links)\W*"),
    _kind("comments", Hold.END, r"(?:\W*\d*\s*comments?\W*(?:\(?\d+\)?)?\W*|(?:leave|post|add|write|view|show|see|load|hide|read|join)\b.{0,20}\b(?:comments?|reply|conversation|discussion)\b.*|comments (?:are|have been) (?:closed|disabled|off).*|join the (?:conversation|discussion).*|what do you think\?.{0,40}|your email address will not be published.*)", 24),
    _kind("copyright", Hold.END, r"(?:©|\(c\)|copyright\b|&copy;).*", 60),
    _kind("copyright", Hold.END, r".{0,160}\ball rights reserved\b.*|this material may not be (?:published|reproduced).*", 60),
    _kind("transcript notice", Hold.INSIDE, r"(?:this is an? (?:rush|unedited|uncorrected|raw|machine|automated|computer)\b.{0,40}\btranscript\b.*|(?:this|the) (?:copy|transcript|text) may (?:not be in its final form|contain errors|be updated)\b.*|(?:please )?note:? (?:that )?this (?:transcript|text|copy)\b.*)", 60),
    _kind("transcript notice", Hold.END, r"(?:to order a (?:transcript|copy)\b.*|(?:[\w'’.-]+ ){0,4}transcripts? (?:is|are|was|were) (?:created|provided|produced|generated|made available|made by)\b.*|content and programming copyright\b.*|transcript (?:provided|courtesy|prepared|by)\b.*|the authoritative record\b.*)", 90),
    _kind("page footer", Hold.END, r"(?:[\s|,•·/&-]*(?:terms (?:of (?:use|service)|and conditions|& conditions|of sale)|terms|privacy(?: (?:policy|notice|center|settings|rights))?|cookie(?:s| policy| settings| preferences| notice)?|about(?: us)?|contact(?: us)?|careers|jobs|accessibility(?: statement)?|advertise(?: with us)?|sitemap|site map|do not sell.{0,40}|your privacy choices|help(?: center)?|faqs?|feedback|press|legal(?: notice)?|imprint|corrections|ethics(?: policy)?|rss(?: feeds?)?|back to top|go to top|return to top|home(?: ?page)?|search|menu|close|newsletters?|subscribe))+\W*", 24),
    _kind("byline", Hold.END, r"(?:(?:written|reported|edited|produced|photographed|video) by\b.{1,80}|by [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,4}(?:,.{0,40})?)", 30),
    _kind("author biography", Hold.END, r"(?:about the (?:author|reporter|writer|journalist)s?\b.*|(?:follow|contact|e-?mail|reach)\b.{0,60}(?:@|\bon (?:twitter|facebook|x|instagram|threads|bluesky)\b|\bat \S+@).*)", 30),
    _kind("author biography", Hold.END, rf"(?:[^\W\d_][\w.'’-]*\s+){{1,4}}(?:is|was|has been|joined|covers|reports|writes)\b.{{0,90}}\b(?:{_JOBS}|newsroom|covers|covering|reports on)\b.*", 70),
    _kind("page footer", Hold.END, r"(?:follow|find|like|connect with) us\b.*", 14),
    _kind("picture credit", Hold.INSIDE, r"(?:photo|photos|image|images|picture|video|graphic|illustration|credit|source|caption)(?: (?:credit|by|courtesy(?: of)?|via|source|caption))?\s*[:/|].*", 40),
    _kind("picture credit", Hold.INSIDE, r".{0,100}\b(?:getty images|shutterstock|ap photo|afp via getty)\b.{0,40}", 24),
    _kind("page navigation", Hold.INSIDE, r"(?:skip to (?:main )?(?:content|navigation|search).*|(?:click|tap) (?:here|to)\b.*|(?:show|view|read|load|see) (?:more|less|all|full (?:story|transcript|article|bio)|transcript)\W*|(?:full )?transcript\W*|expand\W*|collapse\W*|hide\W*|next\W*|previous\W*|prev\W*|continue\W*|back\W*|loading\W*|javascript\b.*)"),
    _kind("date of publication", Hold.INSIDE, r"(?:last |first )?(?:updated|published|posted|modified)\b(?: (?:on|at))?\s*:?.*\d.*", 14),
)  # fmt: skip

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_CLOCK = r"\d{1,2}(?:[:.]\d\d){1,2}\s?(?:[ap]\.?m\.?)?"
_DATE = re.compile(
    rf"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}/\d{{2,4}})(?:[T\s,/|·•–-]*(?:at )?{_CLOCK})?.{{0,60}}",
    re.IGNORECASE,
)
_WRITTEN = re.compile(r"(?i:story by|by)\s(?=[A-Z])[^\W\d_][\w.'’-]*(?:(?:\s?[,|&]\s?|\s)[^\W\d_][\w.'’-]*){1,8}")
"""A line that tells who wrote, where no copy can stand."""
_LONGEST = max(kind.longest for kind in _TABLE)
_LONGEST_LINE = 600
"""Characters; longer lines are no furniture."""
_SHOUTED_SENTENCE = frozenset({"copyright", "transcript notice"})
_ADVERT_BESIDE = "app advertisement"


@lru_cache(maxsize=4096)
def furniture(text: str) -> Furniture | None:
    """Return the class of furniture that a line belongs to, None for what may be copy."""
    text = text.strip()
    if not text or len(text) > _LONGEST_LINE:
        return None
    count = len(text.split(None, _LONGEST + 1))
    if count > _LONGEST:
        return None
    return next((kind for kind in _TABLE if count <= kind.longest and kind.pattern.fullmatch(text)), None)


def told_apart(text: str, *, leads: bool) -> str:
    """Return for the ledger what a line is that stands outside the copy; `leads` where all copy stands behind it."""
    text = text.strip()
    kind = furniture(text)
    if kind is not None and not (leads and kind.why == "page footer"):
        return kind.why
    if len(text) <= _LONGEST_LINE and _DATE.fullmatch(text):
        return "date of publication"
    if len(text) <= _LONGEST_LINE and _WRITTEN.fullmatch(text):
        return "byline"
    return "page navigation" if leads else "page furniture"


def is_spoken_like_copy(text: str, kind: Furniture) -> bool:
    """Tell copy in capitals that only resembles furniture.

    An anchor does say “download our app” or “follow us”; in capitals and as a sentence it is taken for copy, unless it
    is what nobody says aloud.
    """
    if not is_shouted(text) or kind.why in _SHOUTED_SENTENCE:
        return False
    return ends_sentence(text) or text.rstrip().endswith(":")


def joins_advert(kind: Furniture | None) -> bool:
    """Tell the pieces of an app advertisement, which stand together."""
    return kind is not None and kind.why == _ADVERT_BESIDE
