"""The number that a Chinese or Arabic numeral says."""

_LONGEST = 8  # characters: nothing that is numbered or counted has more


def ordinal(numeral: str) -> int:
    """Return the number that a Chinese or Arabic numeral says; 0 for one that says none: 十十.

    One that is longer than any count says none either.
    """
    if len(numeral) > _LONGEST:
        return 0
    import cn2an  # 130 ms to import, and few questions number a clause

    try:
        return int(cn2an.cn2an(numeral, "smart"))
    except (ValueError, KeyError):
        return 0
