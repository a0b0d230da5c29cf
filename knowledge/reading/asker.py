"""Asker: of whom a message speaks, of a town or of an enterprise."""

import re
from collections.abc import Sequence

from knowledge.policy.facts.facts import Asker
from knowledge.policy.facts.vocabulary import Fact, pattern
from knowledge.reading.scan import Scan
from knowledge.reading.token import Role

_TOWN = re.compile(
    r"(?:我们|咱们?|俺们|本|全|这|那)[镇乡]|专业镇|[镇乡](?:上|里|的|子|长|政府|党委)"
)
# 我们是镇上一家小企业 says who speaks, and counts none.
_ITSELF = re.compile(
    r"(?:我|我们|咱们?|俺们?)(?:就|只)?是(?:个|家|[^，,。；;有]{0,10}(?:一家|个))[^，,。；;]{0,8}(?:企业|公司|厂|作坊)"
)
_OF_ONESELF = (Role.OURS, Role.YEAR, Role.NOW, Role.ACTUAL, Role.GIVEN, Role.REPAIR)
_FIRM = re.compile(
    r"公司|(?:我|咱|俺|本|自家|自己)们?这?个?(?:小|家|的)?(?:厂|企业)|老板|厂长|注册资"
)


def askers(scan: Scan, *, town: bool) -> frozenset[Asker]:
    """Return of whom the text may speak: of a town, of an enterprise, or of either."""
    text = scan.text
    if _ITSELF.search(text):
        return frozenset([Asker.ENTERPRISE])
    named = scan.between(0, len(text), Role.NAME, Role.UNLIKE)
    names = [t.value for t in named if t.end - t.start > 1]
    # 省里 and 全国 name a share only beside one, and 投 or 带 alone nothing for sure.
    of = {f.asker for f in names if isinstance(f, Fact) and not f.either and f.kind != "percent"}
    if town:
        of.add(Asker.TOWN)
    if _FIRM.search(text) or scan.between(0, len(text), Role.TITLE, Role.FUND):
        of.add(Asker.ENTERPRISE)
    return frozenset(of or Asker)


def only_supposes(scan: Scan) -> bool:
    """Return whether a figure is told in one piece, and of nobody: 一年卖到五十个亿有没有奖.

    Beside what asks, such a piece asks what would be; 我们, 去年 or a second piece tell of oneself.
    """
    text = scan.text.rstrip("?？!！。.吗呢 ")
    marks = scan.between(0, len(text), Role.MARK)
    return not marks and not scan.between(0, len(scan.text), *_OF_ONESELF)


def of_town(text: str, facts: Sequence[Fact]) -> bool:
    """Return whether the text speaks of a town: its leading industry, or the town by name."""
    sector = next(
        (fact for fact in facts if fact.kind == "choice" and fact.asker is Asker.TOWN), None
    )
    words = [w for c in sector.choice for w in (*c.plain, *c.words)] if sector else []
    return pattern(tuple(words)).search(text) is not None or _TOWN.search(text) is not None
