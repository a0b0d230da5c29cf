"""Number words: what before a number says what it is, and what behind makes an amount of it."""

import re
from collections.abc import Mapping

NAMED = ("phone", "card", "number")  # the kinds of words that leave no doubt

_DIGIT = re.compile("[0-9]")
# What ends a unit: 人, 家, 升, 万 begin many other words: 人才, 家里, 升规, 万一.
_ENDS = "$|[^0-9\u4e00-\u9fff]|的|以[上下内來来]|左右|能|可|[和及或与]|多少|企业"
_COUNTED = "[元块塊瓦人吨噸斤平亩畝户戶家个個]"
_UNIT = re.compile(
    # The first end of a range has the unit of the second: 13000000000-15000000000元.
    r"(?: ?[-~～至到] ?[1-9][0-9]{6,13})? {0,3}[多余餘来]?\(?(?:"
    r"[美欧歐日港]?(?:元(?:[^旦宵月始先女小某总總]|$)|[块塊圆圓](?:[^儿兒头頭]|$))"
    rf"|[个個]?[万萬亿億兆千百](?:{_ENDS}|{_COUNTED})"
    r"|(?:[吨噸亩畝斤克升米件瓶颗枚人个個家户戶项項次度]|平(?:方米?|米)|公[里斤顷]|立方米?|美金|英[镑鎊]|[港台]币)"
    rf"(?:{_ENDS})|[%‰]"
    r"|(?i:rmb|cny|usd|hkd|eur|yuan|kg|km|[km]?wh?|gb|t|m|g)(?:[^A-Za-z]|$))"
)
_DECIMALS = re.compile(r"\.[0-9]{1,2}(?: [^月日号號点點年]| ?$|[^0-9 月日号號点點年])")
_NOUGHT = re.compile(r"(?:^|[^0-9])0\.$")
# What stands right before a number says what it is; of several words the last is believed. Longer
# words come first: 身份证编号 is a card's, 信用代码 a firm's, and 证号码 says nothing by itself.
_WORD = re.compile(
    r"(?P<card>(?:身份[证證]|银行卡|卡[号號]|[账賬帐帳][号號户戶])(?:编号|号码|號碼)?)"
    r"|(?P<phone>(?:电话|電話|手机|手機|座机|固话|传真|拨打|致电|打给我|联系我|联系方式|聯[系繫絡]方式|微信"
    r"|(?a:\b)(?:tel|[vw]x|qq)|phone|mobile|wechat)(?:号码|號碼)?)"
    r"|(?P<code>信用代[码碼])"
    r"|(?P<amount>[¥￥$€]|固投|投资|投資|投入|产值|產值|产量|产能|营收|收入|金额|销售额|口额|规模|资本|资产"
    r"|税收|纳税|利润|贷款|补贴|补助|奖励|编号|代[码碼]|文号|单号)"
    r"|[话話机機证證卡](?:号码|號碼)|(?P<number>号码|號碼)",
    re.IGNORECASE,
)
_TO_AMOUNT = re.compile("[额约約達达到为是了共有超过:： ]{0,4}")
_TO_NUMBER = re.compile("[^0-9。！？；!?;]{0,6}")
_ACCOUNTS = {a + b for a in "账賬帐帳" for b in "号號户戶"}


def is_amount(text: str, start: int, end: int) -> bool:
    """Return whether the number from `start` to `end` has decimals, or a unit right behind it."""
    return bool(
        _DECIMALS.match(text, end)
        or _NOUGHT.search(text[max(0, start - 3) : start])
        or _UNIT.match(text, end)
    )


def cues(text: str, *, of_office: bool) -> Mapping[int, str]:
    """Return the kind of the word before a number, by where the number begins.

    It is one of `NAMED`, or amount or code. What is `of_office` gives out its own telephones and
    accounts, so that those words say nothing.
    """
    found: dict[int, str] = {}
    for word in _WORD.finditer(text):
        cue = word.lastgroup
        if cue is None:
            continue
        gap = (_TO_AMOUNT if cue in ("amount", "code") else _TO_NUMBER).match(text, word.end())
        begins = gap.end() if gap else word.end()
        if of_office and (cue == "phone" or word.group()[:2] in _ACCOUNTS):
            continue
        is_part = begins > word.end() and text[begins - 1] in "OoIl"  # of what it looks like
        if _DIGIT.match(text, begins) and not is_part:
            found[begins] = cue
    return found
