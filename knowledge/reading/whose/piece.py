"""Piece: what one piece of a text says of how a title stands that is named in it.

Both its parts, before the name and behind it, are texts in signs (`wording.py`).
"""

import re

from knowledge.policy.facts.facts import Standing
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.sign import Sign
from knowledge.reading.mentions.wording import GOT, LEVELS

LACKED = re.compile("[XD]")
_LACKED_BEFORE = re.compile(rf"X[^SC]{{0,14}}$|[IBN无非]{LEVELS}$")
# 没有 alone may ask, 评上了没有; 我们没有 does not.
_OURS_NOT = re.compile(r"的?O+(?:公司|厂|企业|家|这边)*[还可就都也]?N+[，,。；;！!\s]*$")
# Asks whether it was got, and tells nothing: 有没有评上, 是否获评, 评上省级技术中心了吗.
_ASKS = "～{2,3}[上到过成下着]?"
_ASKED_BEFORE = re.compile(
    rf"{_ASKS}(?:被|给|已经?|成功)?(?:{GOT}|[评拿获得批过认选入上到]){{0,9}}{LEVELS}$"
)
_ASKED_BEHIND = re.compile(r"了?(?:吗|么|没有?|N{1,9})[?？!！。\s]*$")
_ASKED_GOT = re.compile(
    rf"～{{2,3}}(?:[上到过成下]|(?:被|给|已经?|成功)?{GOT})|{GOT}{{1,9}}了?(?:吗|么|没有?|N{{1,9}})[?？\s]*$"
)
_PENDING_BEFORE = re.compile("[WP][^CZ奖]{0,16}$")
_PENDING_AFTER = re.compile("P")
# Taken away, where it stands behind: 去年被撤销了省级企业技术中心. One that stands before may be
# what was lost, 国家级黄了省级技术中心能领吗.
_LOST_BEFORE = re.compile(rf"{Sign.LOST}[了掉过]*(?:O+的?)?{LEVELS}$")
_ANY_LEVEL = re.compile("国|[省市县]")
# Nothing but what is meant to be done with it: 国家级的打算明年报.
_WISHED_AFTER = re.compile(
    r"(?:称号)?的?[HO我也还就]{0,4}W{1,9}[再也去先接着往上]{0,4}(?:U{1,9}|[报评申争冲升拿弄]){0,3}"
    r"[上下个一去的呢吧了]{0,3}[\s,，。；;！!]*$"
)
_APPLIED = re.compile(rf"[U报交递](?:了|过|的)?{LEVELS}$")
_APPLICATION = re.compile("(?:称号)?的?(?:U|评审|材料|报告)")
# A negation that no rule knows leaves open what came of it, unless it is one of these: 评上了没
# asks, and 没有 at the end may as well deny. 没别的荣誉 denies something else.
_HARMLESS = re.compile(
    "N{1,9}(?:去|来得及)?(?:U{1,9}|[要见看收发听])[到过着]?$|[N不否](?:有|呢|啊|呀|哦)?$|N{1,9}L{1,9}[^A-Z]{0,6}$"
)
_NEGATED = re.compile("[XDNEB未不否刷丢撤摘差驳拒]|取消|I[O真]")
# What was passed is only a step, named before the title (进了培育库的省级企业技术中心) or
# behind it (省级企业技术中心的初审过了), where what was got at last may follow: 初审后评上了.
_STAGE_BEFORE = re.compile(rf"{Sign.STAGE}[^GSC]{{0,4}}{LEVELS}$")
_STAGE_AFTER = re.compile(rf"(?:称号)?的?[^，,。；;？?！!\sA-Z{Sign.STAGE}]{{0,4}}{Sign.STAGE}")
_GOT_AT_LAST = re.compile(rf"{Sign.STAGE}.*(?:后|最终|终于|并|又|也|再|终审|正式).{{0,6}}[GSC]")
MONEY = re.compile(f"{any_of('sums')}|领")
WAS_GOT = re.compile(GOT)
_RENEWED = re.compile("R")
_OF_AWARD = re.compile(r"(?:称号|牌子)?的?(?:奖|补|钱|资金|这笔)")
MONEY_OR_LEVEL = re.compile(f"{any_of('sums')}|(?:国家|省|市|县)级")
# 我们公司没评上 says of what somebody else has that we have it not; 我们没花钱 says something else.
_SENT_IN = re.compile("[U报递交送](?:上去|上|去|进去)?了|(?:才|刚刚?)[U报递交送]")


def standing_in(before: str, after: str) -> Standing:
    """Return what the piece itself says of what stands between its two parts."""
    if _LACKED_BEFORE.search(before) or _OURS_NOT.match(after):
        return Standing.LACKED
    lost = _LOST_BEFORE.search(before)
    if lost and not WAS_GOT.search(after):
        of_another = _ANY_LEVEL.search(before, 0, lost.start())
        return Standing.DOUBTED if of_another else Standing.LACKED
    if _ASKED_BEFORE.search(before) or (WAS_GOT.search(before) and _ASKED_BEHIND.match(after)):
        return Standing.DOUBTED
    if _ASKED_GOT.search(after):
        return Standing.DOUBTED
    if _OF_AWARD.match(after):
        after = ""
    behind = _STAGE_AFTER.match(after) and not _GOT_AT_LAST.search(after)
    passed = _STAGE_BEFORE.search(before) and not WAS_GOT.search(after)  # 推荐上去的，评上了
    if (behind or passed) and not LACKED.search(after):
        return Standing.DOUBTED
    lacked = LACKED.search(after)
    if lacked and not MONEY_OR_LEVEL.search(after, 0, lacked.start()):
        return Standing.LACKED
    wished = _PENDING_AFTER.search(after) or _WISHED_AFTER.match(after)
    if _PENDING_BEFORE.search(before) or wished:
        return Standing.PENDING
    if _RENEWED.search(before + after):
        return Standing.RENEWED
    return Standing.DOUBTED if _doubtful(before, after) else Standing.HELD


def _doubtful(before: str, after: str) -> bool:
    """Return whether it was applied for, or something is said that may well be a denial."""
    applied = _APPLIED.search(before) or _APPLICATION.match(after) or _SENT_IN.search(after)
    if applied and not WAS_GOT.search(after):
        return True
    money = MONEY.search(after)
    rest = after[: money.start()] if money else after.rstrip("，,。；;？?！!\n\t ")
    return _NEGATED.search(_HARMLESS.sub("", rest)) is not None or Sign.OTHER in rest
