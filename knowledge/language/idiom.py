"""Idioms: what holds numerals and says no measure, as days, numbered things and plain words."""

import re
from collections.abc import Iterator

from knowledge.language.year import DATED

_WORDS = (
    "一共 一起 一直 一下 一定 一般 一样 一些 一点 一边 一次性 一旦 一致 一律 一并 一切 一向 一同"
    " 头一名 头一份 帮一把 拉一把 扶一把 推一把 搭一把 扶一程 送一程"
    " 一镇一策 一镇 一年 一把手 一条 一块 一块儿 一头 一流 一线 一批 一种 一片 一带 统一 唯一 单一"
    " 一套做法 一套手艺 一套法子 一套办法 一套路数 一套规矩"
    " 两化 两个字 三无 三可 三品 三农 三新板 三产 三代 三方 三轮 四上 四套班子 四新 四舍五入 五金"
    " 三天两头 隔三差五 隔三岔五 三番五次 三番两次 一五一十 两头跑 三两天"
    " 九牛 十分 十强 百强 百姓 老百姓 百货 百年 双百 千万别 千方百计 千家万户 万元户"
    " 亿元企业 亿元镇 亿元村 亿元项目 百亿级 百亿元级 百亿工程 百亿产业 百亿企业 百亿目标"
    " 千亿级 千亿产业 新三板 小巨人 零头 零件 零部件 零零散 零零碎 零零星 零零总"
)
_ANY = "一二三四五六七八九十"
# Runs of digits are tried to nine only: each digit begins one, and a long one would be read over
# and over.
_FORMS = (
    rf"{DATED}"
    r"|(?:20|19)?[0-9]{2}年(?:度|底|初|末|份)?|[零〇一二三四五六七八九]{2,4}年"
    rf"|[0-9{_ANY}]{{1,9}}(?:月(?:份|底|初)?|[日号])"
    rf"|[几上数两百千0-9{_ANY}]{{1,9}}[多来余]?[年代辈岁](?:前|后|以?来|历史|了)?"
    rf"|第[{_ANY}百0-9]+|[0-9]{{1,9}}\.[0-9]{{1,9}}条|[0-9]{{1,9}}强|[0-9]g|[a-z]+[0-9]+(?:[:-][0-9]+)*"
    rf"|前[{_ANY}0-9]{{1,2}}名"
    r"|一(?:个|家|点|分|毛|分钱|样)?(?:都|也)?(?:没|不|无)有?|[没无]有?一(?:个|家|户|样|处)"
    rf"|一(?:个|家|户)[^，,。；;0-9{_ANY}]{{1,6}}(?:都|也)没"
    rf"|[0-9两{_ANY}]{{1,9}}个?(?:娃|孩子|小孩|儿子|女儿|闺女|老人)"
    rf"|[几这那两0-9{_ANY}]{{1,9}}(?:条|项|点意见|个问题|个方面|种|类|次|期|届|级|批|名列)"
    # Looks behind, as 一次 is a word of its own in 50万一次, which is no 万一.
    rf"|(?<![0-9两百千{_ANY}])万一"
    r"|近?[一二两三四]番|(?:每|人均?|一)[人户]|每一?家|哪(?:几|一|些)(?:家|个|项|条)?(?:企业)?"
)
_IDIOM = re.compile("|".join((_FORMS, *sorted(_WORDS.split(), key=len, reverse=True))))
# The number of an item at the beginning of a line, the people at home, and plaques: what must
# stand beside them is no part of these, as 大 and 国 before 家 may not, nor 万 before 一块.
_LINE = r"(?:^|[\n;；。：:])"
_IN_PLACE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_LINE}(?P<it>\s*(?:[{_ANY}]{{1,9}}、|[0-9]{{1,2}}[)）]|[(（][{_ANY}0-9]{{1,9}}[)）]))",
        rf"{_LINE}(?P<it>\s*[0-9]{{1,9}}[、.])(?:[^0-9]|$)",
        rf"(?:^|[^万])(?P<it>[几两0-9{_ANY}]{{1,9}}块)金?[牌匾]",
        r"(?:^|[^国人大厂公家])"
        rf"(?P<it>家里?(?:就|有|才|只有|一共|总共)*[0-9两{_ANY}]{{1,2}}(?:个人|口人?))",
    )
)


def idioms(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the idioms of the plain text begin and end."""
    yield from (match.span() for match in _IDIOM.finditer(text))
    for pattern in _IN_PLACE:
        yield from (match.span("it") for match in pattern.finditer(text))
