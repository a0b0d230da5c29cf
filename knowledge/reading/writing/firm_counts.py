"""Firm counts: counts of firms that lead and of those beside them, in words that are read for sure.

What is told round about, 拢共十家，大厂也算在里头, is written so before anything is read.
"""

COUNT = "[0-9一二两三四五六七八九十俩仨]+"
FIRMS = f"{COUNT}[家个户]"  # so many of them


def with_leaders(leads: str, whole: str, few: str) -> str:
    """Return that the whole count holds those that lead, and how many of these are told."""
    own = f",{leads}{few}" if few else ""
    return f"连{leads}一共{whole}{own}"


def of_kind(beside: str, kind: str, count: str) -> str:
    """Return so many firms of a kind as some of those beside the leaders."""
    return f"给它{beside}的做{kind}的{count}"
