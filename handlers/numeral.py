"""The number that a Chinese or Arabic numeral says."""


def ordinal(numeral: str) -> int:
    """Return the number that a Chinese or Arabic numeral says; 0 for one that says none: 十十."""
    import cn2an  # 130 ms to import, and few questions number a clause

    try:
        return int(cn2an.cn2an(numeral, "smart"))
    except (ValueError, KeyError):
        return 0
