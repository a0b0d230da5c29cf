"""Sign: what a word says of whose a thing is and whether it is had, in one letter."""

from enum import StrEnum


class Sign(StrEnum):
    """What a word or a row of words says. A plain text has no capitals: none is taken for one."""

    OWN = "O"
    OTHER = "T"
    ANOTHER = "L"
    FOLK = "F"
    KIN = "K"
    SIDE = "Q"
    BESIDE = "J"
    PARTNER = "M"
    AWAY = "A"
    HEAD = "V"  # of several firms
    NOT = "N"
    IS_NOT = "I"
    BELONGS_NOT = "B"
    NEARLY = "Y"
    LOST = "D"
    LACKED = "X"  # denied that it was got; only rules make it
    ENDS = "E"
    APPLY = "U"
    WISH = "W"
    AWAITED = "P"
    STAGE = "Ⓢ"  # the letters are all taken; no plain text has this one either
    WON = "S"
    WHICH_GOT = "C"
    GOT = "G"
    AGAIN = "R"
    PAST = "Z"
    STILL = "H"
