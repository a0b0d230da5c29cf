"""Standing: whether what a message names is the asker's own, and whether they have it.

A title that was not got, that is hoped for, or that is the neighbour's is named like one that is
held. What stands before and after the name in its piece of the text tells them apart, and so do
the pieces that follow and only go on about it: 省级的申报了，没批下来.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from knowledge.policy.facts.facts import Asker, Standing
from knowledge.reading.parties import Kind, Parties, Whose
from knowledge.reading.scan import WHETHER

_EDGE = re.compile(r"[，,。；;？?！!\n\s]+|(?=但|不过|可是|却|而是|只是|最后|最终|后来)")

_OWN = r"我|自个|咱|俺|本(?:厂|镇|乡|村|公司|企业|单位)|自己|自家"
OTHERS = (
    r"隔壁|邻(?:居|近|镇|村|县|厂|乡|家)|旁边|对门|(?<![0-9百千万来多几十])人家"
    r"|别(?:人|家|处|的?(?:厂|镇|企业|公司|村|县|地方|乡|单位))|(?:其他|其它|另外)的?(?:企业|公司|厂|镇|乡|人|地方|单位)"
    r"|[东西南北上下前后左右](?:边|面|头)(?:的|那)个?(?:镇|乡|县)|(?<![我咱俺]们)那个[镇乡](?=[的里上去也有0-9])"
    r"|他们|[他她](?:的|家|那)|(?<![另以之除从自由打])(?<!我们[是在])(?<!我[是在])(?<!厂[是在])(?<!公司[是在])(?<!企业[是在])(?<!称号是)外(?:县|地|镇|省|乡)|兄弟(?:企业|公司|单位|镇|县|厂)|同行(?:的|那|家|有)|对手|(?:朋友|亲戚|老乡|同学|邻居)(?:的|家)"
    r"|某(?:企业|公司|厂|家|镇)|(?<!我们)(?<!咱们)(?<!本)(?:(?:集团)?(?:总部|总公司|母公司)|集团(?:公司)?(?=的|那|有|里|也|是))"
    r"|[表堂大小二]?[哥姐弟妹叔伯舅姑姨]{1,3}(?:夫|家|子|父|妈)?(?:那个?|的)?(?:厂|公司|企业|单位)|临(?:县|镇|村|乡)"
    r"|(?<![们镇厂])有(?:一家|家|个|些)?(?:厂|企业|公司)(?=去年|前年|今年|20|评|拿|获)"
)
# Who is spoken of: it holds until somebody else is. 比隔壁少 compares, and speaks of oneself.
# 我们和兄弟公司 speaks of both.
_SUBJECT = re.compile(
    rf"(?P<own>(?:{_OWN})们?(?:公司|厂|镇|家)?(?:[和跟与同](?:{OTHERS}))?)|(?<![比跟像如较过代替帮])(?P<other>{OTHERS})"
)
_OFFICIAL = re.compile(
    r"我们?(?:是|在)[^，,。；;\s厂]{0,8}(?:局|办|政府|站|委)(?:的|里|上班|工作|干部)?(?=[，,。；;\s]|$)"
)
_FOIL = re.compile(r"(?:那边|家|里|的|都|也|可|就|还|处)*(?:没有?|不|少有|少见|比不|做不)")
_HEARSAY = re.compile(
    r"听(?:[^，,。；;？?！!\s0-9]{0,8}?)[说讲]|(?<![根占依数])据[^，,。；;？?！!\s0-9]{0,8}?[说讲]|传说|有人(?:说|传)|谣传|传言"
)
_NOT_OURS = re.compile(
    rf"(?:不是|并非|不属于|不归|不算)(?:{_OWN})|(?:是|属于|归)(?:{OTHERS}|总部|集团|母公司)"
)

_LEVELS = r"(?:国家|全国|省|市|县|级|里|的|个|和|与|、|这|那|任何|什么|啥|像样|认定)*"
_GET = (
    r"(?:评|拿|获|得|通过|过(?!多|几|一|期)|批|认|取得|当|成|入选|选|中(?!心)|挂|冲|报|交|申(?!请奖|领)"
    r"|下来|办下|够上|给我们|轮到)"
)
_NOT = r"(?:(?<!有)没(?:有)?能?|未(?!来)能?|不曾)(?:再|被|成功|最终|顺利|真正|给)*"
_LACK = (
    rf"{_NOT}{_GET}(?![^，,。；;]{{0,4}}(?:钱|奖|资金|补|款))|不(?:予|给)?通过|不再(?:是|有)|(?<!是)不是了"
    r"|落选|落榜|落空|失败|未果|被(?:撤|取消|摘|收回|除名|否|拒|驳|刷|淘汰|退回|吊销|降)|撤销了?|撤了|取消了|摘牌|摘了"
    r"|刷下|刷了|黄了|没戏|泡汤|没了|丢了|过期了?|失效了?|作废了?|除名|出局|没(?:有)?下文|没成|失之交臂|擦肩|放弃|无缘|候选|候补|不给(?!钱|奖|补)|不批|不认"
)
_LACKED_BEFORE = re.compile(
    rf"(?:{_NOT}|差一?点儿?就?|险些就?|本来(?:能|可以|应该|该|要)){_GET}(?:(?!评上|拿到|获得|拿下).){{0,14}}$"
    rf"|(?<![是有])(?:不是|不算|算不上|并非|不属于|没有?|无|(?<![除莫无并])非){_LEVELS}$"
)
_LACKED_AFTER = re.compile(_LACK)
_FROM = re.compile(rf"从{_LEVELS}$")
_UPWARDS = re.compile(r"[^，,。；;]{0,4}(?:升|晋|提|变|转)")
_WISH = (
    r"准备|打算|计划|正在|在(?=申|创|争|筹|办)|想(?=申|评|报|拿|争|建|创|办|搞|当|要|把)|要(?=申|评|报|争|创)"
    r"|争取(?!到|下|来|了)|(?<!努)力争|有望|希望|目标|预计|预期|拟|即将|冲击|冲刺|快要?(?=评|拿|批|成)"
    r"|明年|后年|来年|下一?年|未来|今后"
)
_PENDING_BEFORE = re.compile(
    rf"(?:{_WISH})(?:(?!(?:评上|获得|拿到|认定|评)的|去年|前年|奖).){{0,16}}$"
)
_AWAITED = (
    r"(?:还|正|正在|仍)?在(?:申报|申请|评审|办|审|公示|走流程|路上|筹|排队)|(?:申报|申请|评审|审核|公示|筹建|创建)(?:之)?中|(?<!过)公示期?"
    r"|(?:正在?|还在|仍在)(?:往|向)"
    r"|(?:还|尚)没?(?:有|未)?(?:下来|出结果|公布|定|出来|信儿?|消息|动静|着落|下文)|等(?:批|结果|通知|公示|消息)|有望|还在等"
)
_PENDING_AFTER = re.compile(_AWAITED)
_APPLIED = re.compile(rf"(?<!成功)(?:申报|申请|争创|创建|(?<![申上填])报)(?:了|过|的)?{_LEVELS}$")
_APPLICATION = re.compile(r"^(?:称号)?的?(?:申请|申报|评审|材料|报告)(?!奖|补|资金)")
# A negation that no other pattern knows leaves open what came of it, unless it is one of these.
_HARMLESS = re.compile(
    r"(.)[不没]\1|有没有|不是(?!真|了|咱|俺|我|本)|没多久|没错|没问题|没变|没毛病|不久|不(?:知|清楚|晓得|光|仅|但|止|只|少|过|错|对|一定|小心)"
    r"|[没未]有?(?:去|来得及)?(?:申请|申领|兑现|要|见|看|收|发|听)[到过着]?$|[没不未否](?:有|呢|啊|呀|哦)?$|[没不]花|[是能可]否"
)
_NEGATED = re.compile(r"没|未(?!来)|不|否|到期|刷|丢|撤|摘|取消|差(?!不)|驳|拒")
_MONEY = re.compile(r"钱|奖|资金|补|款|领")
_GOT = re.compile(
    r"评[上为成]|获得|获批|拿[到下上]|通过|批(?:了|下来)|认定|成功|取得|挂牌|授|入选|下来了|成了|到手|评的|拿的"
)
# What leaves open whether we have it too: 我们能评上吗, 我们没评上.
_OPEN = re.compile(rf"{_LACK}|能|怎|如何|吗|么|要是|如果|的话|{_WISH}|[?？]")
_AGAIN = r"复审|复评|复核|复查|重新(?:评|认定)|再次(?:认定|通过)|续评|评价合格|年审|年检|续期|延续"
_RENEWED = re.compile(
    rf"{_AGAIN}|连续|连着|一直(?:都)?是|年年(?:都|是|有|评)|多年|好几年|[0-9一二两三四五几]年都是"
)

_ENDS = "到期|过期|届满"  # when, or whether it was given anew, is not said
_OF_AWARD = re.compile(r"^(?:称号|牌子)?的?(?:奖|补|钱|资金|这笔)")
_MONEY_OR_LEVEL = re.compile(r"钱|奖|资金|补|款|(?:国家|省|市|县)级")
# Words that may stand before what a piece goes on to say of the one before: 可惜最后没批下来. No
# word is made of others (是 is there, so 但是 is not): of many in a row each way would be tried.
_GOES_ON = re.compile(
    r"(?:但|可|可惜|不过|结果|后来|最后|最终|(?:今|去|前)年|20[0-9]{2}年?|[0-9一二三四五六七八九十]{1,2}月份?|[上下]半年|[开春夏秋冬]天?|又|却|就|都|其实|遗憾|早|已经?|现在|目前|还|上个?月"
    r"|我们?|咱们?|俺们?|自己|厂里|公司|把|将|给|让|叫|这个?|它|牌子|称号|资格|证书?|有效期|年[初底]|不幸|也|然后|的|了|是|呢|啊|唉|哎|专家|评审|省里|市里|国家|上面)*"
    rf"(?:(?P<lacked>{_LACK})|(?P<pending>{_AWAITED})|(?P<renewed>(?:通过|过)?了?(?:{_AGAIN}))|(?P<doubted>{_ENDS})|(?P<foreign>{_NOT_OURS.pattern})|(?P<got>{_GOT.pattern}))"
    rf"|(?P<others>(?:{OTHERS})[^，,。；;]{{0,6}}?(?:{_GOT.pattern}))"
)
# Where nobody said that it was got, what came to nothing later on is it: 材料没交齐.
_CAME_TO_NOTHING = re.compile(rf"[^，,。；;？?！!]{{0,6}}?(?P<lacked>{_LACK})")
_SAID_MORE = {
    "lacked": Standing.LACKED,
    "doubted": Standing.DOUBTED,
    "pending": Standing.PENDING,
    "renewed": Standing.RENEWED,
    "foreign": Standing.FOREIGN,
    "got": Standing.HELD,
    "others": Standing.FOREIGN,
}


# 我们公司没评上 says of what somebody else has that we have it not; 我们没花钱 says something else.
_SENT = "(?:申报|申请|报|递|交|送)"
_SENT_IN = re.compile(rf"{_SENT}(?:上去|上|去|进去)?了(?!名)|(?:才|刚刚?){_SENT}")
_NOT_US = re.compile(
    rf"(?:但|可|不过|而)?(?:[去今前]年)?(?:{_OWN})们?(?:公司|厂|企业|自己|家|这边)*(?:就|倒|还|可|也|并)?"
    rf"(?:不是|没有|儿?(?:啥|什么)(?:牌子|称号)?(?:都|也)没有?|{_NOT}{_GET}[上到过成]?)(?:了|的|呢|啊|哦|呀)?[，,。；;！!\s]*$"
)
# Asks who or which, and tells nothing of the asker: 两化融合哪个局牵头. 哪个平台都有 does tell.
_WHICH = re.compile(r"(?:谁|哪[个些条家几项])(?![^，,。；;？?！!]{0,4}[都也])")
_TELLS = re.compile(rf"[0-9]|[去前今]年|有了|{_GOT.pattern}")

# A year alone, or before what is said of the title, says nothing of how it stands.
_YEAR_FIRST = re.compile(
    r"^\s*(?:(?:(?:19|20)?[0-9]{2}年|20[0-9]{2})(?:度|底|初|里|份)?|[去今前]年|上年度?)"
)
_AROUND = " ,，。；;、的了"
_HANDED_IN = re.compile(
    r"(?:才|刚)?(?:申报|上报|报|递|交)(?:上去|上|过|了)?的?(?:材料)?[\s,，。；;]*$"
)


class Statements:
    """One plain text, cut into the pieces that say something each."""

    def __init__(self, text: str) -> None:
        """Keep the text; it is cut only when something in it is named, as in few messages."""
        # 给不给 and 有没有 ask, and deny nothing.
        self._text = WHETHER.sub("～～～", text)

    @cached_property
    def _starts(self) -> list[int]:
        """The places where pieces begin; any text has at least one."""
        starts = [0]
        for match in _EDGE.finditer(self._text):
            if match.end() > starts[-1]:
                starts.append(match.end())
        return starts

    @cached_property
    def _subjects(self) -> list[re.Match[str]]:
        """The words that say who is spoken of, in order.

        An official who tells of 有家企业 asks for that one.
        """
        official = _OFFICIAL.search(self._text) is not None
        said = _SUBJECT.finditer(self._text)
        return [m for m in said if not (official and (m["other"] or "").startswith("有"))]

    def start(self, place: int) -> int:
        """Return where the piece that holds `place` begins."""
        return self._starts[bisect_right(self._starts, place) - 1]

    def end(self, place: int) -> int:
        """Return where the piece that holds `place` ends, the mark after it included."""
        number = bisect_right(self._starts, place)
        return self._starts[number] if number < len(self._starts) else len(self._text)

    @cached_property
    def _parties(self) -> Parties:
        return Parties(self._text, self._starts)

    @property
    def another(self) -> Asker | None:
        """Of whom the text begins to speak anew, 另一个镇 or a town by its name, or None."""
        kind = self._parties.another
        return {Kind.TOWN: Asker.TOWN, Kind.FIRM: Asker.ENTERPRISE}.get(kind) if kind else None

    def whose(self, place: int, asker: Asker) -> Whose | None:
        """Return whose of several towns or firms the place is, None for the asker's own."""
        kind = Kind.TOWN if asker is Asker.TOWN else Kind.FIRM
        return self._parties.whose(place, kind)

    def foreign(self, place: int) -> bool:
        """Return whether somebody else is spoken of at `place`."""
        before = [subject for subject in self._subjects if subject.end() <= place]
        if before and before[-1]["other"]:
            # 花色别处没有；龙头1家: who only has it not is spoken of no longer than that is said.
            foil = _FOIL.match(self._text, before[-1].end())
            return not foil or place < self.end(before[-1].start())
        heard = _HEARSAY.search(self._text, self.start(place), place)
        return heard is not None and (not before or before[-1].start() < heard.start())

    def heard(self, start: int, end: int) -> int | None:
        """Return where the words end by which a piece is told from hearsay, or None."""
        said = _HEARSAY.search(self._text, start, end)
        return said.end() if said else None

    def subject(self, start: int, end: int) -> int:
        """Return where the first subject of the text between the places ends, or its start."""
        named = [s.end() for s in self._subjects if start <= s.start() and s.end() <= end]
        return named[0] if named else start

    def wonders(self, place: int) -> bool:
        """Return whether the piece at `place` asks who or which, and tells nothing beside it.

        去年评上省级企业技术中心找哪个局 does tell.
        """
        start, end = self.start(place), self.end(place)
        if not _WHICH.search(self._text, start, end):
            return False
        own = any(s["own"] and start <= s.start() < end for s in self._subjects)
        return not own and not _TELLS.search(self._text, start, end)

    def standing(self, start: int, end: int, until: int) -> Standing:
        """Return how what is named from `start` to `end` stands; `until` the next one is named."""
        before = self._text[self.start(start) : start]
        after = self._text[end : min(self.end(max(start, end - 1)), until)]
        later = list(self._later(end, until, taken=_GOT.search(before) is not None))
        said = self._in_piece(before, after)
        if _FROM.search(before) and _UPWARDS.match(self._text, end):
            said = Standing.LACKED  # it was left behind for a higher one
        if said is Standing.LACKED or _NOT_OURS.search(after):
            return Standing.FOREIGN if _NOT_OURS.search(after) else said
        for standing in later:
            if standing is not Standing.HELD:
                return standing
        if self.foreign(start):
            return Standing.FOREIGN
        if said is Standing.DOUBTED and Standing.HELD in later:
            return Standing.HELD
        return said

    def also_ours(self, end: int, until: int) -> tuple[int, int] | None:
        """Return the piece after somebody else's that says we have it too: 我们是去年评上的."""
        place = self.end(max(0, end - 1))
        while place < min(until, len(self._text)):
            stop = min(self.end(place), until)
            piece = self._text[place:stop]
            if re.match(_OWN, piece) and _GOT.search(piece) and not _OPEN.search(piece):
                return place, stop
            place = stop
        return None

    @cached_property
    def not_ours(self) -> bool:
        """Whether a piece about ourselves only says that we have it not: 我们没评上."""
        pieces = [self._text[a:b] for a, b in pairwise([*self._starts, len(self._text)])]
        return any(_NOT_US.match(piece) for piece in pieces)

    def got(self, start: int, end: int) -> bool:
        """Return whether the piece says that what is named there was got."""
        before, after = self._text[self.start(start) : start], self._text[end : self.end(end)]
        lacked = self._in_piece(before, after) is Standing.LACKED
        return not lacked and _GOT.search(before + after) is not None

    def _in_piece(self, before: str, after: str) -> Standing:
        """Return what the piece itself says of what stands between its two parts."""
        if _LACKED_BEFORE.search(before):
            return Standing.LACKED
        if _OF_AWARD.search(after):
            after = ""
        lacked = _LACKED_AFTER.search(after)
        if lacked and not _MONEY_OR_LEVEL.search(after, 0, lacked.start()):
            return Standing.LACKED
        if _PENDING_BEFORE.search(before) or _PENDING_AFTER.search(after):
            return Standing.PENDING
        if _RENEWED.search(before + after):
            return Standing.RENEWED
        return Standing.DOUBTED if _doubtful(before, after) else Standing.HELD

    def _later(self, end: int, until: int, *, taken: bool) -> Iterator[Standing]:
        """Yield what the pieces that go on about it say, to the first that speaks of another.

        Where it is `taken` already, somebody else's getting it too says nothing.
        """
        handed_in = False
        place = self.end(max(0, end - 1))
        while place < min(until, len(self._text)):
            stop = min(self.end(place), until)
            piece = _YEAR_FIRST.sub("", self._text[place:stop])
            if not piece.strip(_AROUND):
                place = stop
                continue  # 省级技术中心，2025年，没批下来
            said = _GOES_ON.match(piece) or (None if taken else _CAME_TO_NOTHING.match(piece))
            if said is None and not taken and _HANDED_IN.match(piece):
                place, handed_in = stop, True
                continue
            if said is None or _MONEY_OR_LEVEL.search(piece):
                handed_in = handed_in and not _GOT.search(piece)  # 24年报的，25年批的
                break
            if taken and said.lastgroup == "others":
                return
            lost = said.lastgroup == "renewed" and _LACKED_AFTER.search(piece)  # 复评没过
            yield Standing.LACKED if lost else _SAID_MORE[str(said.lastgroup)]
            place, handed_in = stop, False
        if handed_in:
            yield Standing.DOUBTED  # 2025年报的: nobody said what came of it


def names_others(text: str, start: int, end: int) -> bool:
    """Return whether somebody else is named between the places: 比隔壁镇."""
    return re.search(OTHERS, text[start:end]) is not None


def _doubtful(before: str, after: str) -> bool:
    """Return whether it was applied for, or something is said that may well be a denial."""
    applied = _APPLIED.search(before) or _APPLICATION.match(after) or _SENT_IN.search(after)
    if applied and not _GOT.search(after):
        return True
    money = _MONEY.search(after)
    rest = after[: money.start()] if money else after.rstrip("，,。；;？?！!\n\t ")
    return _NEGATED.search(_HARMLESS.sub("", rest)) is not None or (
        re.search(OTHERS, rest) is not None
    )
