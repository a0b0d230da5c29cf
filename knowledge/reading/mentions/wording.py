"""Wording: a text in which each word that says whose a thing is stands as the sign of its kind.

Words are taken longest first, so that none is seen inside another: 未来 is to come and denies
nothing. Then a few rules join them: 没 before 评上 is what was not got, 想 before 申报 a wish. What
is left are signs, in the places of the words, and texts no longer need to be asked what is not
around a word.
"""

import re
from functools import cache, lru_cache

from knowledge.language.lists import any_word
from knowledge.policy.facts.mention import WordList
from knowledge.policy.language import language
from knowledge.reading.mentions.customer import without_customer
from knowledge.reading.mentions.lists import any_of, listed, lists
from knowledge.reading.mentions.owned import owns_all
from knowledge.reading.mentions.scan import WHETHER
from knowledge.reading.mentions.sign import Sign

_RECENT = 8  # texts: whose each thing is is asked by one stage of reading after another

_OR_NOT = re.compile("[是能可]否")
LEVELS = "(?:国家|全国|省|市|县|级|里|的|个|和|与|、|这|那|任何|什么|啥|像样|认定|G)*"
GOT = "(?:[GSC]|成功)"
_GET = (
    "(?:C{1,9}|G{1,9}|S{1,9}|U{1,9}|[评拿获得过批认当成选中挂冲报交申]|下来|办下|够上|给O|轮[到上])"
)
_MANNER = f"(?:再|被|给|最终|真正|{any_of('manner')}){{0,3}}"
_NOT_GET = f"N{{1,9}}{_MANNER}{_GET}"
_NOT_PAID = "N{1,9}(?:再|被|给)?(?:享受|要|补|用|沾|见|花)[过到着了]{0,2}"
_FIRM = any_of("firm")
_LISTED = any_of("in_list")
_SUM = any_of("the_sum")
_OTHER_FIRM = f"(?:{any_of('the_other')}|H{{1,9}}一)[个家]{any_of('firms')}"
_SURNAMES = "".join(sorted(language().surnames - {*listed("no_surnames")}))
_NAME = "[^\\W0-9_A-Z一二三四五六七八九十两几有是就都个的那这说讲问报了错漏忘]"
_COUNTED = "(?:有|还有|一共|共|大概|约|也有)?[0-9一二两三四五六七八九十几百来多]{1,4}[家个]"
_NEAR = rf"J{{1,9}}(?:的|那|个|家|些){{0,3}}(?:[镇乡县村]|人家|{_FIRM})"
# What two or more of them are together, the first that fits at a place. What stands in brackets is
# written over, and what stands behind is only looked at; without a sign all stays as it is. A row
# of signs is counted to nine, so that of a thousand words in a row not each way is tried.
_RULES: tuple[tuple[str, Sign | None], ...] = (
    (
        rf"(O{{1,9}}(?:[是在]A{{1,9}}|(?:集团)?V{{1,9}}|集团(?:公司)?|有(?:一家|家|个|些)?{_FIRM}))",
        None,
    ),
    (r"((?:[镇厂]|公司|企业)(?:有|[是在]A{1,9})|称号是A{1,9}|[从自由打]A{1,9})", None),
    (r"[0-9一二两三四五六七八九十几百千万来多](F{1,9})", Sign.STILL),
    (r"([AVF]{1,9})", Sign.OTHER),
    (r"(L{1,9}(?:企业|公司|厂|[镇乡村县家]|人|处|地方|单位))", Sign.OTHER),
    (r"(集团(?:公司)?)[的那有里也是]", Sign.OTHER),
    (rf"(K{{1,9}}(?:的|家|那个?|开的|办的){{0,3}}{_FIRM}|Q{{1,9}}[的那]个?[镇乡县])", Sign.OTHER),
    (
        rf"([JQ]{{1,9}}的?{_NAME}{{1,3}}[镇乡]|J{{1,9}}(?:[的那]家|有(?:一?[个家])?(?:镇|乡|{_FIRM})))",
        Sign.OTHER,
    ),
    (r"在(J{1,9}的?村)", Sign.STILL),  # where it is, and not whose
    # 隔壁厂 but not 旁边还有3家: those are counted, and may be one's own.
    (rf"({_NEAR})子?{_COUNTED}", None),
    (rf"({_NEAR})", Sign.OTHER),
    (
        rf"(?:^|[，,。；;！!？?\s])(M{{1,9}}{_FIRM}?)(?:Z|今年|上年|O|[GSC]|[评拿获是]|主营|技改|也|都)",
        Sign.OTHER,
    ),
    (
        rf"(?:^|[，,。；;！!？?\s])(?:O+老板)?(?:O{{1,2}})?((?:[老小][{_SURNAMES}]|朋友|亲戚|老乡|同学)(?:[他她]?的?{_FIRM})?)"
        r"(?:Z|今年|上年|[GSC]|[评拿获]|主营|技改|营收|产值|那[边个])",
        Sign.OTHER,
    ),
    # 老李那厂 is somebody else's, whatever follows.
    (
        rf"(?:^|[，,。；;！!？?\s])((?:[老小][{_SURNAMES}])[他她]?(?:的|那[个家边]?的?)?{_FIRM})",
        Sign.OTHER,
    ),
    (r"(那个[镇乡])[的里上去也有0-9]", Sign.OTHER),
    (r"(有(?:一家|家|个|些)?(?:厂|企业|公司))(?:Z|今年|20|[GSC评拿获])", Sign.OTHER),
    (r"(谁|哪[个些条家几项])[^，,。；;？?！!]{0,4}?[都也]", Sign.STILL),
    (
        r"((?:还|尚)N{1,9}(?:有|未)?(?:出结果|结果|批复|公布|定|出来|信|消息|动静|着落))",
        Sign.AWAITED,
    ),
    (r"((?:还|正|仍)?在(?:U{1,9}|P{1,9}|评审|[办审筹申创争]|走流程|路上|排队))", Sign.AWAITED),
    (r"(正(?:U{1,9}|报|[跑办争冲]着))", Sign.AWAITED),
    (r"((?:U{1,9}|P{1,9}|评审|审核|筹建)之?中)", Sign.AWAITED),
    (r"(正在)", Sign.WISH),
    (r"(想[往上再去也先试着多]{0,4})(?:[申评报拿争建创办搞当要把弄冲升]|[CGSUW])", Sign.WISH),
    (r"(要)(?:[申评报争创]|U)", Sign.WISH),
    (r"(N{1,9}[再被]{0,3}D{1,9})", Sign.STILL),
    (rf"({_NOT_GET})(?:过|到|上|什么|任何){{0,2}}L{{1,9}}", Sign.STILL),  # 没报别的
    # 没人去领 is of money, and so is what can be made up for: 当时没申请，现在还能补领吗.
    (r"(N{1,9}(?:人[去来]?|[去来])领)(?:[^到证牌]|$)", Sign.STILL),
    (r"(N{1,9}[去来]?(?:U{1,9}|报))[^。；;]{0,12}?补[领申报办发]", Sign.STILL),
    (rf"({_NOT_GET}|{_NOT_PAID})[^，,。；;]{{0,4}}?{any_of('sums')}", Sign.STILL),
    (rf"(Y{{1,9}}就?{_NOT_GET})", Sign.STILL),
    (rf"(Y{{1,9}}就?{_MANNER}{_GET}|{_NOT_GET})", Sign.LACKED),
    (r"(U{1,9}|评审|材料)(?:奖|补|资金)", Sign.STILL),
    (r"[0-9一二两三四五六七八九十几](年都是)", Sign.AGAIN),
    (rf"(?:^|[，,。；;！!？?\s]){_SUM}[^，,。；;！!？?]{{0,6}}?({_NOT_GET}|N{{1,9}})", Sign.STILL),
    # 名单公布了，没有我们; 公布的名单，我司在列.
    (
        rf"名单[^。；;]{{0,8}}?((?:N{{1,9}}(?:有|[看找瞅瞧见]{{1,2}}到?)?|不[在见])(?:O{{1,9}}{_FIRM}?|[在上列入]?{_LISTED}))",
        Sign.LACKED,
    ),
    (
        rf"名单[^。；;]{{0,8}}?(O{{0,9}}{_FIRM}?(?:也|都|就|赫然|正)?[在位名列上]{{0,2}}{_LISTED}|[有见]O{{1,9}})",
        Sign.GOT,
    ),
)
_NAMED = f"(?:[老小][{_SURNAMES}]|[{_SURNAMES}](?:总|老板|经理|厂长))"
_SIGNLESS = ("better", "beaten", "person", "family", "asks")  # words that only rules know
_OWN_FIRM = re.compile(f"O(?:们|自己|的|这|那|个)*(?:{_FIRM}|家|镇|乡)")


@cache
def _words() -> tuple[WordList, dict[str, Sign]]:
    """Return the words that have signs, and the kind of each."""
    kinds = {
        word: Sign[name.upper()]
        for name, words in lists("mentions/wording").items()
        if name not in _SIGNLESS
        for word in words
    }
    return WordList(kinds), kinds


@cache
def _joined() -> re.Pattern[str]:
    """Return the pattern of the rules; 没人家厉害 says only who does better."""
    better = (
        rf"(N{{1,9}}[TFKJQ]{{1,9}}[^，,。；;！!？?A-Z\s]{{0,5}}?{_any_of('better')})"
        r"[了的啊呀呢吧]{0,2}(?:[，,。；;！!？?\s就只但可Z]|$)"
    )
    beaten = f"({_any_of('beaten')}[TFKJQ]{{1,9}})"
    # Another firm of whoever has ours: 老板在侯马另一个公司; 那是另一家厂子的.
    owned = f"[^，,。；;！!？?\\sO0-9]{{0,6}}?{_OTHER_FIRM}"
    theirs = f"((?:{_any_of('person')}|{family()}|M{{1,9}}){owned})|[那这]个?是({owned})的"
    # Somebody's, told over against ours: 老李家去年评上了, 我家什么都没有.
    against = f"({_NAMED}(?:家|他们|那边|那头)?的?{_FIRM}?)[^。；;O0-9]{{0,20}}[，,\\s]O"
    rules = (pattern for pattern, _ in _RULES)
    return re.compile("|".join((better, beaten, theirs, against, *rules)))


def _any_of(name: str) -> str:
    return any_word(lists("mentions/wording")[name])


@lru_cache(_RECENT)
def signs(text: str) -> str:
    """Return the plain text, as long as before, with signs in the places of the words."""
    plain = text
    text = WHETHER.sub("～～～", text)  # 给不给 and 有没有 ask, and deny nothing
    text = _OR_NOT.sub("～～", text)
    words, kinds = _words()
    ours: dict[Sign, Sign] = {Sign.HEAD: Sign.STILL} if owns_all(plain) else {}
    written = list(text)
    for mention in words.mentions(text):
        said = kinds[mention.word]
        written[mention.start : mention.end] = ours.get(said, said) * len(mention.word)
    text, place = "".join(written), 0
    first = (Sign.STILL, Sign.STILL, Sign.OTHER, Sign.OTHER, Sign.OTHER)
    kinds_of = (*first, *(kind for _, kind in _RULES))
    while match := _joined().search(text, place):
        start, place = match.span(match.lastindex or 0)
        kind = kinds_of[(match.lastindex or 0) - 1]
        if kind:
            text = f"{text[:start]}{kind * (place - start)}{text[place:]}"
    return without_customer(plain, _asked_for(plain, text))


@cache
def _asking() -> re.Pattern[str]:
    """Return the pattern of whom somebody asks for: 帮我公公问一下, 朋友托我打听."""
    person = f"(?:{_any_of('person')}|{family()}|{_any_of('kin')}|{_NAMED})"
    own = "(?:我|咱|俺)"
    ask = _any_of("asks")
    return re.compile(
        f"(?:帮|替|给|代)(?:着|忙)?{own}?们?(?:家|的|那个|一?个|一?位)?{person}(?:的?(?:厂|公司|企业))?[^，,。；;0-9]{{0,3}}?{ask}"
        f"|{person}(?:[让叫托喊请要派]|委托){own}[^，,。；;0-9]{{0,4}}?{ask}"
        # 娃在镇里上班，托我打听: whoever was told of before.
        f"|[，,。；;\\s](?:就|才|所以|特地|专门|特意|非)?(?:[让叫托喊请]|委托){own}们?[^，,。；;0-9]{{0,4}}?{ask}"
    )


def _asked_for(plain: str, text: str) -> str:
    """Return the text in signs, whom the asker asks for as the asker's own.

    Where a firm of one's own is told too, or somebody else as well, each stays what it is.
    """
    asking = _asking().search(plain)
    if asking is None:
        return text
    apart = f"{text[: asking.start()]}{' ' * len(asking[0])}{text[asking.end() :]}"
    if _OWN_FIRM.search(apart):
        return text
    named = f"[他她]|{_any_of('person')}|{family()}|{_any_of('kin')}|[老小][{_SURNAMES}]"
    he = re.compile(f"(?:{named})[们的家那边个厂子公司企业单位]*")
    others = [run.span() for run in re.finditer(f"{Sign.OTHER}+", text)]
    asked = [span for span in others if he.fullmatch(plain, *span)]
    for start, end in asked:
        text = f"{text[:start]}{Sign.OWN * (end - start)}{text[end:]}"
    return text


@cache
def family() -> str:
    """Return the words for one's own family, any of which a pattern may hold.

    A father's firm is one's own, but beside another that is.
    """
    return _any_of("family")


def names_others(text: str) -> bool:
    """Return whether somebody else is named in the plain text: 比隔壁镇."""
    return Sign.OTHER in signs(text)


def says_not_yet(text: str) -> bool:
    """Return whether the plain text says that something was not got, or is awaited: 还没批."""
    return not {Sign.LACKED, Sign.AWAITED}.isdisjoint(signs(text))


def names_away(text: str) -> bool:
    """Return whether the plain text names where those from elsewhere come from: 外地来的."""
    words, kinds = _words()
    return any(kinds[mention.word] is Sign.AWAY for mention in words.mentions(text))


def without_others(text: str) -> str:
    """Return the plain text without the words for somebody else."""
    return "".join(c for c, sign in zip(text, signs(text), strict=True) if sign != Sign.OTHER)
