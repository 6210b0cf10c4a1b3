"""French numbers: which writings are figures, what they are worth, how long they are when read aloud."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

# un, deux … seize; then the tens. dix-sept to dix-neuf, soixante-dix and quatre-vingt-dix are sums.
_UNDER_17 = (2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1)
_TENS = {2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 8: 3}
_ROMAN = re.compile(r"(?=[IVXLCM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_LONGEST = 15


# 90'000 and 1'250'000.50 by the Swiss habit, with straight apostrophes; 12.- and 12.50 are figures to everybody.
_APOSTROPHES = re.compile(r"\d{1,3}(?:'\d{3})+(?:[.,]\d+)?(?:\.[-–—])?|\d+(?:[.,]\d+)?\.[-–—]")
_JOINTS = re.compile(r"[ -]+")


def is_figure(text: str) -> bool:
    """True for figures that only some countries write: an apostrophe between thousands, a dash for no centimes."""
    return _APOSTROPHES.fullmatch(text) is not None


def spelled_number(text: str, values: Mapping[str, float]) -> int:
    """What a number in words is worth: *quatre-vingt-douze*, *nonante-deux*, *deux cent mille*, *vingt et un*.

    ``values`` are those of the words, without *cent*, *mille* and *et*; a word it lacks raises KeyError.
    """
    total = current = 0
    for word in _JOINTS.split(text.lower()):
        if word in ("cent", "cents"):
            current = max(current, 1) * 100
        elif word == "mille":
            total, current = total + max(current, 1) * 1000, 0
        elif word in ("vingt", "vingts") and current % 100 == 4:  # quatre-vingts
            current += 76
        elif word != "et":
            current += 1 if word in ("un", "une") else int(values[word])
    return total + current


@cache
def number_syllables(digits: str) -> int:
    """Syllables of a number written in digits, with a comma or full stop before decimals.

    Read as one number (2024 is *deux mille vingt-quatre*), apostrophes left out, each decimal group as a number after
    *virgule*. Over 15 digits, or after a leading zero, digit by digit.
    """
    whole, *decimals = re.split(r"[.,]", digits.replace("'", ""))
    if all(len(d) == 3 for d in decimals) and decimals and "," not in digits:
        whole, decimals = whole + "".join(decimals), []  # 1.500 by the English or Swiss habit
    return _read(whole) + sum(2 + _read(d) for d in decimals)


def _read(digits: str) -> int:
    if len(digits) > _LONGEST or (len(digits) > 1 and digits[0] == "0"):
        return sum(_UNDER_17[int(d)] for d in digits)
    number = int(digits)
    if number == 0:
        return 2
    total = 0
    for size, name in ((10**12, 2), (10**9, 2), (10**6, 2), (1000, 1)):  # billion, milliard, million, mille
        count, number = divmod(number, size)
        if count:
            total += name + (0 if size == 1000 and count == 1 else _under_1000(count))
    return total + _under_1000(number)


def _under_1000(number: int) -> int:
    hundreds, rest = divmod(number, 100)
    total = 0 if hundreds == 0 else 1 + (hundreds > 1)
    if rest == 0:
        return total
    if rest < 17:
        return total + _UNDER_17[rest]
    if rest < 20:
        return total + 2
    tens, unit = divmod(rest, 10)
    if tens in (7, 9):
        tens, unit = tens - 1, unit + 10
    spoken = _under_1000(unit) if unit else 0
    joined = unit in (1, 11) and tens != 8  # vingt et un
    return total + _TENS[tens] + spoken + joined


@cache
def roman(text: str) -> int | None:
    """The value of a roman numeral in capitals, None for anything else."""
    if not text or not _ROMAN.fullmatch(text):
        return None
    values = [_VALUES[c] for c in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-v if v < after else v for v, after in pairs)
