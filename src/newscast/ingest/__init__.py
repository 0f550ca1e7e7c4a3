"""From a page to a script: what is on it, which part is the anchor's, and who says what."""

from newscast.ingest.gender import people_of
from newscast.ingest.load import Document, load
from newscast.ingest.page import quotes_of, read_page
from newscast.ingest.script_case import with_case_of_print

__all__ = ["Document", "load", "people_of", "quotes_of", "read_page", "with_case_of_print"]
