"""A mixed newscast as files: audio in several forms, measured as it is heard, and captions beside it."""

from newscast.deliver.captions import write_captions
from newscast.deliver.forms import SUFFIXES
from newscast.deliver.master import land

__all__ = ["SUFFIXES", "land", "write_captions"]
