"""A newscast's clips, laid out in time, brought to one level and summed.

`timeline.lay` decides when what is heard, `sounds.sound_clips` fetches the files that cues name, `levels.predicted`
tells how loud it all will be, and `desk.stream` makes the samples.
"""

from newscast.mix.desk import stream
from newscast.mix.levels import predicted
from newscast.mix.sounds import sound_clips
from newscast.mix.timeline import Pauses, lay

__all__ = ["Pauses", "lay", "predicted", "sound_clips", "stream"]
