"""What a message says behind a result of something told before it changes that, or opens it."""

import pytest

from tests.conftest import Ask
from tests.handlers.talking import talk


@pytest.mark.parametrize(
    ("told", "behind", "result"),
    [
        (
            "我们镇就业2300人",
            "就业那2300里头有600是邻镇的 得减掉",
            "✗ （六）就业带动性强：带动就业人数 1700",
        ),
        ("我们镇就业2300人", "里头有500是在隔壁县打工的 不该算", "带动就业人数 1800 人"),
        ("我们镇就业1800人，产值12亿", "忘了把季节工算上 还有350人", "带动就业人数 2150 人"),
        ("我们镇就业1800人", "漏了临时工 还有300没算上", "带动就业人数 2100 人"),
        ("我们镇做铸造制造，产值8亿", "少报了一家 还有2.5亿没统计进去", "主导产业年产值 10.5 亿元"),
        ("我们镇制造业，产值11亿", "产值把隔壁镇的也算里头了 光我们镇的是7亿", "年产值 7 亿元"),
        ("我们镇制造业，产值10.5亿", "10.5亿是前年的 去年只有9.1亿", "年产值 9.1 亿元"),
        ("我们镇就业2100人", "2100是连家属算的 真正上班的1500", "带动就业人数 1500 人"),
        ("我们镇就业2200人", "书记说没那么多 只有一千六", "带动就业人数 1600 人"),
        ("我们镇龙头1家 配套12家", "配套里头有三家去年关门了 不作数", "关联配套企业数量 9 家"),
        ("技改固投1500万，国家省里都没给过钱", "设备还有六百万没加进去", "✓ 市级技术改造专项资金"),
        ("我们公司主营业务收入12亿", "里头3亿是子公司的不能算", "还差 1 亿元"),
        ("我们镇做家具，产值10.8亿", "产值报高了 里面1.2亿是贸易 得扣", "年产值 9.6 亿元"),
        ("我们镇用工2400人", "写多了 400个是帮闲的 不算", "带动就业人数 2000 人"),
        ("我们镇就业1850人", "说少了 还有砖厂300人没报", "带动就业人数 2150 人"),
        ("我们镇做家具，产值9.6亿", "漏了开发区那个厂5000万", "年产值 10.1 亿元"),
        ("我们镇龙头1家 配套8家", "漏了园区那2家", "关联配套企业数量 10 家"),
        ("我们镇龙头1家 配套11家", "11家里头有2家是挂名的", "关联配套企业数量 9 家"),
        ("我们镇就业2100人", "实习生200个不该算进去", "带动就业人数 1900 人"),
        ("我们公司主营业务收入12亿", "多报了 里头3亿是代加工 应该去掉", "还差 1 亿元"),
        ("我们公司主营收入51亿", "这是含税的 不含税46亿", "46亿元到51亿元"),
        ("我们公司主营收入10.05亿", "不是十亿 五十一亿 少看一位", "主营业务收入进档奖励（50亿）"),
    ],
)
def test_a_figure_is_what_the_message_makes_of_it(
    ask: Ask, told: str, behind: str, result: str
) -> None:
    assert result in talk(ask, (told, behind)).text


@pytest.mark.parametrize(
    ("told", "behind", "open_"),
    [
        ("我们镇配套11家，龙头1家", "配套也不准 有两家是外县的", "（三）产业相对集中：龙头"),
        ("我们镇全国占35%，全省占55%", "全国那个数是瞎估的 先不算", "全国市场占有率"),
        ("我们镇法兰全国占32%，省内占60%", "全国那个32说的是产能 不是市场占有率", "全国市场占有率"),
        ("我们镇龙头1家，配套12家", "有一家配套其实是龙头的分公司", "关联配套企业数量"),
        ("我们镇就业2300人", "就业人数里把退休的120个也报了", "带动就业人数"),
        ("我们镇制造业，产值12亿", "县里核下来没认那么多", "主导产业年产值"),
        ("我们镇龙头1家，配套12家", "那家龙头注册在隔壁镇 不算我们的", "龙头企业数量"),
        ("我们公司去年营收11亿", "这11亿是整个集团的 光我们厂6亿", "年度主营业务收入"),
        ("我们镇就业2200人，公共服务平台有", "平台其实是县里的 不是我们镇的", "公共服务平台"),
        ("技改固投2300万，没拿过国家和省的技改钱", "哦 里头买地花了600万", "固定资产投资"),
        ("陶瓷镇产值12亿，用工2400", "用工那个先放一放", "带动就业人数"),
        ("陶瓷镇产值12亿，用工2400", "人数先不算", "带动就业人数"),
        ("陶瓷镇产值12亿，用工2400", "产值先别管", "主导产业年产值"),
        ("我们公司去年主营收入12亿", "这个数先别算", "年度主营业务收入"),
        ("我们公司去年评上省级企业技术中心", "这个先不算", "企业技术中心奖励（省级）"),
    ],
)
def test_it_is_open_where_nobody_can_tell_what_is_left(
    ask: Ask, told: str, behind: str, open_: str
) -> None:
    def is_open(says: tuple[str, ...]) -> bool:
        lines = talk(ask, says).text.splitlines()
        return any(line.startswith("？") and open_ in line for line in lines)

    assert is_open((told, behind))
    assert not is_open((told,))


@pytest.mark.parametrize(
    ("told", "behind", "paid"),
    [
        (
            "我厂去年得了国家级企业技术中心和省级制造业创新中心",
            "技术中心不是国家的 是市的",
            "合计 60 万元",
        ),
        (
            "我厂去年得了省级制造业创新中心和市级企业技术中心",
            "创新中心是23年的不是去年",
            "市级企业技术中心奖励 10 万元",
        ),
        (
            "我厂去年有省级企业技术中心，还有省级制造业创新中心",
            "创新中心是我表哥厂里的",
            "省级企业技术中心奖励 20 万元",
        ),
        (
            "去年评了省级和市级企业技术中心",
            "搞错了 只有市级的 省级那个还在公示",
            "市级企业技术中心奖励 10 万元",
        ),
        ("去年评了省级企业技术中心", "省级的也没批 只批了市级的", "市级企业技术中心奖励 10 万元"),
        (
            "去年省里给了工信专项100万，市里给了40万",
            "省里那100万是兄弟公司拿的",
            "县级配套奖励：12 万元",
        ),
        (
            "去年省里给了工信专项100万，市里给了40万",
            "省上那笔其实是隔壁厂子的 不是俺们的",
            "12 万元",
        ),
        (
            "技改固投2600万，去年市里给过工信专项资金100万",
            "不是一百 是六十万",
            "县级配套奖励：18 万元",
        ),
        ("去年省里给了工信专项200万，市里给了100万", "市里那笔先别算", "县级配套奖励：60 万元"),
        (
            "去年评上省级技术中心，去年又评上市级的技术中心",
            "省级那个先不算",
            "市级企业技术中心奖励 10 万元",
        ),
        ("去年市里给了工信专项40万，省里50万", "市里那40万也不是去年 是前年给的", "15 万元"),
    ],
)
def test_a_title_or_money_is_as_it_is_told_anew(
    ask: Ask, told: str, behind: str, paid: str
) -> None:
    assert paid in talk(ask, (told, behind)).text


@pytest.mark.parametrize(
    ("told", "behind", "paid"),
    [
        ("我们公司去年评上省级企业技术中心", "是子公司拿的", "20 万元。"),
        ("我们公司去年评上省级企业技术中心", "是我姐夫厂里的", "20 万元。"),
        ("我们公司去年评上省级企业技术中心", "是我们子公司评的 不是我们自己", "20 万元。"),
        ("去年市里给了我们60万工信专项", "有20万是给研究所的 经我们手", "18 万元"),
        ("去年省里给了工信专项200万", "多说了，有50万是给研究所的", "60 万元"),
        ("去年市里给了我们60万工信专项", "市里那60万不是工信的 是科技局的", "18 万元"),
    ],
)
def test_what_was_somebody_elses_is_paid_no_more(
    ask: Ask, told: str, behind: str, paid: str
) -> None:
    assert paid in talk(ask, (told,)).text
    reply = talk(ask, (told, behind))
    assert reply.awards is not None
    assert paid not in reply.text


@pytest.mark.parametrize(
    ("told", "behind"),
    [
        ("我们镇就业2300人", "那2300人都是本地的"),
        ("我们镇就业2300人", "里头600是女工"),
        ("我们镇有电商平台，带动就业1900", "平台去年关了"),
        ("去年评上省级企业技术中心", "国家级的没评上"),
        ("去年评上省级企业技术中心", "没有评上小巨人"),
    ],
)
def test_what_takes_nothing_away_leaves_it_as_it_was(ask: Ask, told: str, behind: str) -> None:
    before, after = (talk(ask, says).topic.facts for says in ((told,), (told, behind)))
    assert before is not None
    assert after is not None
    assert after.quantity("jobs") == before.quantity("jobs")
    assert after.titles == before.titles


def test_what_one_does_is_put_right_of_the_town(ask: Ask) -> None:
    told = ("我们镇年产值六个亿够不够", "搞旅游的", "记错镇了 我们是做陶瓷的 制造业")
    assert "✗ （四）规模相对较大" in talk(ask, told).text


def test_what_is_asked_behind_a_title_does_not_make_it_supposed(ask: Ask) -> None:
    told = ("我厂去年得了省级制造业创新中心", "还有国家企业技术中心 也是去年的 一共呢")
    facts = talk(ask, told).topic.facts
    assert facts is not None
    assert {title.name for title in facts.titles} == {"innovation_center", "tech_center"}


def test_each_title_behind_a_half_message_has_its_own_level(ask: Ask) -> None:
    reply = talk(ask, ("我们厂去年", "省级技术中心 市级制造业创新中心"))
    assert "省级企业技术中心奖励 20 万元" in reply.text


def test_what_one_level_gave_is_read_behind_what_another_did_not(ask: Ask) -> None:
    reply = talk(ask, ("技改固定资产投了3000万", "省里没有国家有过"))
    assert "✗ 市级技术改造专项资金" in reply.text


@pytest.mark.parametrize(
    ("told", "behind"),
    [
        ("我公司去年评了省级企业技术中心", "中心是我们收购的那家厂的"),
        ("我们镇全国市占率31%，全省52%", "31是去年的 今年掉到28了"),
    ],
)
def test_what_nobody_can_read_is_told_as_such_and_is_no_question(
    ask: Ask, told: str, behind: str
) -> None:
    assert talk(ask, (told, behind)).text.startswith(f"没有读懂“{behind}”")


@pytest.mark.parametrize("behind", ["我们就是个小微企业，能拿不", "我们只是个小厂，能领不"])
def test_what_one_is_says_nothing_of_a_title(ask: Ask, behind: str) -> None:
    told = "我厂去年评上省级企业技术中心"
    assert talk(ask, (told, behind)).topic.facts == talk(ask, (told,)).topic.facts


_PUT_IN = "技改固投2200万，没拿过国家和省里的技改资金，不是小巨人"


@pytest.mark.parametrize(
    ("behind", "left"),
    [
        ("有300万是买地的钱", None),
        ("300万是流动资金", None),
        ("设备只有1700万", None),
        ("设备就买了1500万", None),
        ("又买了300万的设备", 25_000_000),
        ("另外厂房投了300万", 25_000_000),
        ("今年又买了300万设备", 25_000_000),
        ("另外又上了条生产线，花了450万", 26_500_000),
        ("有800万是贷款", 22_000_000),
        ("固投其实是1900万", 19_000_000),
    ],
)
def test_some_of_what_was_put_in_never_stands_for_all_of_it(
    ask: Ask, behind: str, left: int | None
) -> None:
    facts = talk(ask, (_PUT_IN, behind)).topic.facts
    assert facts is not None
    figure = facts.quantity("fixed_investment_yuan")
    assert (figure and figure.low) == left
