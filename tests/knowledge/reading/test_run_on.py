"""What is spoken on and on without a mark is read in parts."""

import pytest

from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.writing.run_on import with_marks
from tests.conftest import DAY
from tests.knowledge.reading.telling import YI, value

WEAVING = (
    "我们这搭老祖宗手里就会编柳条筐子全镇编筐子去年产值干到十点四个亿"
    "靠这吃饭的有两千三百号人您给评评够格不"
)
PIPES = "咱镇做钢管的省里市场占百分之五十五全国占百分之三十三周边跟着它干的厂子有十七家"
BEARINGS = "我们镇上产的轴承套圈全国一百个里头有三十二个是我们的省里更占到六成三"
FORGES = "我们镇打铁的明年能到十二亿今年眼下是九亿二跟着大厂配套的有十一家"


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        (WEAVING, "output_yuan", 1_040_000_000),
        (WEAVING, "jobs", 2300),
        (PIPES, "share_province", 55),
        (PIPES, "share_national", 33),
        (PIPES, "supporting", 17),
        (BEARINGS, "share_national", 32),
        (BEARINGS, "share_province", 63),
        (FORGES, "output_yuan", 9 * YI + 20_000_000),
        (FORGES, "supporting", 11),
        ("我们镇做门窗的大大小小四十来家厂没有一个能领头的各干各的产值倒有十一亿", "leaders", 0),
        ("邻镇做鞋的有二十亿我们镇做鞋的去年是八亿五工人有两千六百个", "output_yuan", 850_000_000),
        (
            "我们乡种黄花菜全国市场占百分之十二省里占百分之四十一一年产值两亿六",
            "share_province",
            41,
        ),
        (
            "我们做陶瓷的去年报的是九亿一后来又重新核了核成十亿零三百万",
            "output_yuan",
            1_003_000_000,
        ),
    ],
)
def test_each_thing_told_is_read(policy: Policy, text: str, name: str, number: int) -> None:
    assert value(policy, text, name) == number


def test_of_what_others_may_have_nothing_is_taken(policy: Policy) -> None:
    text = "听说隔壁县做灯具的有三十亿我们这边做灯具的才七亿二工人两千出头你看能不能报"
    assert value(policy, text) == 720_000_000


@pytest.mark.parametrize(
    "text",
    [
        "我们镇做铸件的去年产值十二亿，跟着干的有十四家",
        "我们公司去年主营业务收入十二亿能拿多少奖励",
        "想问一下2025年评上国家级专精特新小巨人企业以后什么时候能领到奖金",
        "要是从业人员连季节工算上也到不了两千人这个条件还有没有商量",
    ],
)
def test_what_is_told_in_one_breath_stays(policy: Policy, text: str) -> None:
    assert with_marks(plain(text), policy.facts, DAY) == plain(text)
