"""Units of measure, as copy writes them and as newsreaders say them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# written: one, many
UNITS = {
    "km": ("kilometer", "kilometers"),
    "m": ("meter", "meters"),
    "cm": ("centimeter", "centimeters"),
    "mm": ("millimeter", "millimeters"),
    "kg": ("kilogram", "kilograms"),
    "g": ("gram", "grams"),
    "mg": ("milligram", "milligrams"),
    "ml": ("milliliter", "milliliters"),
    "l": ("liter", "liters"),
    "mi": ("mile", "miles"),
    "ft": ("foot", "feet"),
    "yd": ("yard", "yards"),
    "yds": ("yard", "yards"),
    "lb": ("pound", "pounds"),
    "lbs": ("pound", "pounds"),
    "oz": ("ounce", "ounces"),
    "gal": ("gallon", "gallons"),
    "mph": ("mile per hour", "miles per hour"),
    "kph": ("kilometer per hour", "kilometers per hour"),
    "km/h": ("kilometer per hour", "kilometers per hour"),
    "mpg": ("mile per gallon", "miles per gallon"),
    "kmh": ("kilometer per hour", "kilometers per hour"),
    "hz": ("hertz", "hertz"),
    "khz": ("kilohertz", "kilohertz"),
    "mhz": ("megahertz", "megahertz"),
    "ghz": ("gigahertz", "gigahertz"),
    "kw": ("kilowatt", "kilowatts"),
    "mw": ("megawatt", "megawatts"),
    "gw": ("gigawatt", "gigawatts"),
    "kwh": ("kilowatt hour", "kilowatt hours"),
    "mwh": ("megawatt hour", "megawatt hours"),
    "kb": ("kilobyte", "kilobytes"),
    "mb": ("megabyte", "megabytes"),
    "gb": ("gigabyte", "gigabytes"),
    "tb": ("terabyte", "terabytes"),
    "mbps": ("megabit per second", "megabits per second"),
    "kbps": ("kilobit per second", "kilobits per second"),
    "gbps": ("gigabit per second", "gigabits per second"),
    "hrs": ("hour", "hours"),
    "hr": ("hour", "hours"),
    "mins": ("minute", "minutes"),
    "min": ("minute", "minutes"),
    "sec": ("second", "seconds"),
    "secs": ("second", "seconds"),
    "ms": ("millisecond", "milliseconds"),
    "yrs": ("year", "years"),
    "yr": ("year", "years"),
    "mths": ("month", "months"),
    "mth": ("month", "months"),
    "wks": ("week", "weeks"),
    "doz": ("dozen", "dozen"),
    "bps": ("basis point", "basis points"),
    "ha": ("hectare", "hectares"),
    "sq ft": ("square foot", "square feet"),
    "sq mi": ("square mile", "square miles"),
    "sq km": ("square kilometer", "square kilometers"),
    "sq m": ("square meter", "square meters"),
    "cu ft": ("cubic foot", "cubic feet"),
    "db": ("decibel", "decibels"),
    "psi": ("pound per square inch", "pounds per square inch"),
    "rpm": ("revolution per minute", "revolutions per minute"),
    "tbsp": ("tablespoon", "tablespoons"),
    "tsp": ("teaspoon", "teaspoons"),
    "nm": ("nanometer", "nanometers"),
    "µm": ("micrometer", "micrometers"),
    "\u03bcm": ("micrometer", "micrometers"),  # a Greek letter, where the other is a sign
    "kv": ("kilovolt", "kilovolts"),
    "hp": ("horsepower", "horsepower"),
    "kcal": ("kilocalorie", "kilocalories"),
    "acres": ("acre", "acres"),
    "m/s": ("meter per second", "meters per second"),
    "mi/h": ("mile per hour", "miles per hour"),
    "ft/s": ("foot per second", "feet per second"),
    "hectopascals": ("hectopascal", "hectopascals"),
    "hpa": ("hectopascal", "hectopascals"),
    "mbar": ("millibar", "millibars"),
    "kt": ("knot", "knots"),
    "kts": ("knot", "knots"),
    "mcg": ("microgram", "micrograms"),
    "ppm": ("part per million", "parts per million"),
    "ppb": ("part per billion", "parts per billion"),
    "bpm": ("beat per minute", "beats per minute"),
    "wpm": ("word per minute", "words per minute"),
    "twh": ("terawatt hour", "terawatt hours"),
    "gwh": ("gigawatt hour", "gigawatt hours"),
    "fl oz": ("fluid ounce", "fluid ounces"),
    "cu yd": ("cubic yard", "cubic yards"),
    "sq in": ("square inch", "square inches"),
    "sq yd": ("square yard", "square yards"),
    "pts": ("point", "points"),
    "rebs": ("rebound", "rebounds"),
    "asts": ("assist", "assists"),
    "ints": ("interception", "interceptions"),
    "wkts": ("wicket", "wickets"),
}
# Units that copy writes with a stop, as in “12 in. of snow”.
STOPPED = {
    **{
        unit: UNITS[unit]
        for unit in ("ft", "sq ft", "cu ft", "sq mi", "sq in", "yd", "yds", "mi", "oz", "lb", "lbs", "gal")
    },
    **{
        unit: UNITS[unit]
        for unit in ("hr", "hrs", "min", "mins", "sec", "secs", "tsp", "tbsp", "yr", "yrs", "mths", "doz")
    },
    "in": ("inch", "inches"),
    "ins": ("inch", "inches"),
    "mos": ("month", "months"),
    "wks": ("week", "weeks"),
    "pt": ("point", "points"),
    "pts": ("point", "points"),
}


def _openings(units: Iterable[str]) -> str:
    """Return what units begin with up to their first mark, as in the sq of “sq. ft”, or without one as in “sqft”."""
    return " ".join(
        dict.fromkeys(re.findall(r"[a-z]+", form)[0] for unit in units for form in (unit, unit.replace(" ", "")))
    )


STOPPED_WORDS = _openings(STOPPED)
"""What units with a stop begin with."""
UNIT_WORDS = f"{_openings(UNITS)} k m"
"""What units begin with, and the letter of a k.p.h. or an m.p.h. that has not been put together yet."""
HOME_RUNS = ("home run", "home runs")
WRITTEN_STOPPED = "|".join(unit.replace(" ", r"\.? ") for unit in sorted(STOPPED, key=len, reverse=True))
WRITTEN_UNITS = "|".join(
    re.sub(r"(sq|cu|fl)\\ ", r"\1\\.? ?", re.escape(unit)) for unit in sorted(UNITS, key=len, reverse=True)
)
