"""Pauses: the blanks of a text that part a denial from what stands before it, as commas do."""

import datetime
import re

from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role

# A blank before a denial of a named thing parts it from what stands before, as a comma does:
# 历史悠久 没有龙头. Of 平台 没建起来 it parts nothing.
_PAUSE = re.compile(r"(?P<before>[\u4e00-\u9fff]) +")
_DENIAL = re.compile(r"[没无未不](?P<denied>[\u4e00-\u9fff]+)")
_NOW = re.compile("眼下|现在|目前|如今|这会儿|当前")
_THINGS = (Role.NAME, Role.TITLE, Role.LEVEL, Role.FUND)


def paused(text: str, vocabulary: FactsFile, as_of: datetime.date) -> str:
    """Return the text with a comma for each blank that parts a denial from what it is not of."""
    for pause in reversed(list(_PAUSE.finditer(text))):
        start, end = pause.end("before"), pause.end()
        if _NOW.match(text, end):
            # 明年盖化验楼 现在平台一样都没有: what is so now is no part of the plan.
            scan = scanned(text, vocabulary, as_of)
            planned = scan.between(scan.piece(start), start, Role.PLAN)
            if planned and scan.between(end, scan.ends(end), Role.NOT, Role.NONE_OF_ALL):
                text = f"{text[:start]},{text[end:]}"
    for pause in reversed(list(_PAUSE.finditer(text))):
        start, end = pause.end("before"), pause.end()
        denial = _DENIAL.match(text, end)
        if denial and scanned(text, vocabulary, as_of).between(*denial.span("denied"), *_THINGS):
            text = f"{text[:start]},{text[start + 1 :]}"
    return text
