"""What goes on about owners: their people, other departments, what somebody says of them."""

import pytest

from tests.conftest import Ask
from tests.handlers.talking import said


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("要素保障谁牵头", "局长是", "谁给配合"), "配合单位 9 个"),
        (("品牌建设归谁管", "他们局长是谁", "财政局在里头不"), "名单里没有财政局"),
        (("两化融合谁牵头", "一把手叫啥", "哪些单位配合"), "配合单位 7 个"),
        (("营商环境谁负责", "负责人是哪个", "有没有税务局"), "名单里没有税务局"),
        (("技术创新谁牵头", "局长叫什么", "配合的有谁"), "配合单位 8 个"),
        (("用地归谁", "局长是谁", "招商那项牵头的呢"), "促进外来投资中心"),
        (("招商谁牵头", "主任是谁", "那副组长也是这人?"), "刘俊明"),
        (("八项措施里第三项谁牵头", "第六项呢"), "牵头单位是促进外来投资中心"),
        (("八项里第二项谁牵头", "第八"), "牵头单位是行政审批服务管理局"),
        (("第四项行动归谁", "那局长是谁"), "王强"),
        (("工信局局长是谁", "两化融合是不是也归他管"), "是的，两化融合改造行动由工信局牵头"),
        (
            ("工信局局长是谁", "招商归他管吗", "质量品牌也是他管？"),
            "不是工信局牵头，牵头单位是市场监督管理局",
        ),
        (("郭俊芳是谁", "技改她管不管"), "文旅局是技术创新改造行动的配合单位"),
        (("组长叫啥", "这人是干啥的"), "县委副书记"),
        (("副组长是谁", "他换了没"), "文件写的是：副组长是刘俊明"),
        (("能源局局长叫啥", "他手上管哪些"), "能源局"),
        (("招商哪家牵头", "主任叫啥", "座机有没有", "配合它的有谁"), "配合单位 6 个"),
        (("招商谁牵头", "主任叫啥", "用地那摊呢"), "牵头单位是自然资源局"),
        (("小升规谁管", "局长叫啥", "品牌建设那项呢"), "市场监督管理局"),
        (("技改谁牵头", "局长叫啥", "环境服务那块呢"), "行政审批服务管理局"),
        (("招商谁牵头", "主任叫啥", "文旅的呢"), "郭俊芳"),
        (("财政局配合哪些", "局长是谁", "市监局呢，牵几个头"), "市场监督管理局牵头 1 项"),
        (
            ("要素保障谁牵头", "环保那边掺不掺和"),
            "市生态环境局蒲县分局是要素保障创新行动的配合单位",
        ),
    ],
)
def test_who_asks_for_people_in_between_still_talks_of_the_task(
    ask: Ask, lines: tuple[str, ...], told: str
) -> None:
    assert told in said(ask, *lines).blocks[0].text


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("财政局说归统计局 是真的么", "名单里没有财政局；名单里没有统计局"),
        ("我听说是工信局管 对不", "工信局是精准招商攻坚行动的配合单位"),
        ("不是归统计局么", "名单里没有统计局"),
        ("这块归工信局管吗", "工信局是精准招商攻坚行动的配合单位"),
        ("用地归工信局管吗", "牵头单位是自然资源局"),
        ("小巨人归工信局管吗", "牵头单位是统计局"),
    ],
)
def test_what_somebody_says_of_the_owner_is_held_against_the_list(
    ask: Ask, claim: str, told: str
) -> None:
    assert told in said(ask, "招商归谁管", claim).blocks[0].text


@pytest.mark.parametrize("both", ["俩局哪家牵头", "两家谁管得多", "这俩谁打头"])
def test_the_tasks_of_another_department_are_told_and_both_side_by_side(
    ask: Ask, both: str
) -> None:
    lines = ("统计局负责哪几项", "发改局呢")
    assert said(ask, *lines).blocks[0].text.startswith("发改局没有牵头的任务")
    told = said(ask, *lines, both).text
    assert "统计局牵头 1 项" in told
    assert "发改局没有牵头的任务" in told


def test_of_two_departments_each_has_its_own_tasks(ask: Ask) -> None:
    told = ask("统计局和发改局各牵头哪些任务").text
    assert "统计局牵头 1 项" in told
    assert "发改局没有牵头的任务" in told


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("财政局配合哪些", "那它局长呢"), "张彦龙"),
        (("财政局配合哪些", "它副职是谁"), "没有写财政局副职"),
        (("统计局局长是谁", "他那个局都管啥", "再讲一遍"), "统计局牵头 1 项"),
        (("财政局牵头哪些", "那配合的呢"), "配合 6 项"),
        (("财政局牵头哪些", "人家配合哪几项"), "配合 6 项"),
        (("工信局局长是谁", "那财政呢", "重说一遍"), "张彦龙"),
    ],
)
def test_a_department_of_several_tasks_is_still_talked_of(
    ask: Ask, lines: tuple[str, ...], told: str
) -> None:
    assert told in said(ask, *lines).blocks[0].text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("供电公司那条谁牵头", "优化环境服务行动：牵头单位是行政审批服务管理局"),
        ("供电公司配合的那项哪个局主抓", "优化环境服务行动：牵头单位是行政审批服务管理局"),
        ("统计局那条都谁配合", "企业壮大培育行动：牵头单位是统计局，配合单位 8 个"),
        ("工信局那条谁牵头", "工信局牵头"),
    ],
)
def test_a_clause_may_be_named_by_the_department_whose_only_one_it_is(
    ask: Ask, question: str, told: str
) -> None:
    assert told in said(ask, question).blocks[0].text


def test_the_head_of_one_of_several_departments_told_of_is_asked_for_by_its_place(
    ask: Ask,
) -> None:
    lines = ("统计局负责哪几项", "发改局呢", "第二个的头头是谁")
    assert "李俊虎" in said(ask, *lines).blocks[0].text


@pytest.mark.parametrize("asked", ["哪个局管这事", "这事哪个部门负责", "哪个部门负责", "哪家负责"])
@pytest.mark.parametrize(
    ("told", "leads"),
    [
        ("去年评上省级技术中心", ("工信局",)),
        ("去年主营收入12亿，还评了国家级技术中心", ("工信局", "统计局")),
        ("镇上陶瓷产值12亿，就业2500人", ("工信局",)),
        ("技改能补多少", ("工信局",)),
    ],
)
def test_which_department_does_it_is_asked_of_what_was_shown(
    ask: Ask, told: str, leads: tuple[str, ...], asked: str
) -> None:
    assert said(ask, told, asked).owners.lead == leads


def test_who_asks_over_all_is_told_of_all(ask: Ask) -> None:
    assert "17" in said(ask, "去年评上省级技术中心", "一共几个部门参与").blocks[0].text


@pytest.mark.parametrize("claim", ["听说归工信局管", "这块归工信局管吗"])
def test_a_department_that_only_helps_is_not_said_to_have_it(ask: Ask, claim: str) -> None:
    assert said(ask, "招商谁牵头", claim).text.startswith("不是工信局牵头")


@pytest.mark.parametrize(
    ("shown", "asked", "told"),
    [
        ("技术升级归谁牵头", "财政局在不在里头", "是的，财政局是技术创新改造行动的配合单位"),
        ("用地保障谁牵头", "人社局配合不", "名单里没有人社局"),
        ("两化融合归谁", "能源局参与进来没", "名单里没有能源局"),
        ("品牌建设谁牵头", "文化局用不用跟着干", "是的，文旅局是"),
        ("招商引资归哪个局", "商务局在不在里边", "名单里没有商务局"),
        ("招商引资归哪个局", "那归林业局管吗", "名单里没有林业局，牵头单位是促进外来投资中心"),
        ("环评谁牵头", "应急局用配合吗", "文件没有提到“应急管理局”"),
    ],
)
def test_whether_a_department_is_in_it_is_answered_of_the_clause_shown(
    ask: Ask, shown: str, asked: str, told: str
) -> None:
    assert told in said(ask, shown, asked).blocks[0].text


@pytest.mark.parametrize("asked", ["财政局批了没", "财政局出钱不"])
def test_what_else_a_department_does_is_no_yes_or_no_of_its_part(ask: Ask, asked: str) -> None:
    assert "是的" not in said(ask, "小巨人奖励归谁", asked).text


@pytest.mark.parametrize(
    ("shown", "asked", "told"),
    [
        ("技术升级归谁牵头", "就这些了？贷款能给便宜点不", "金融机构"),
        ("小巨人奖励谁牵头", "就这？环评能快点不", "环评审批"),
        ("电商谁管", "没别的了吧，用地好批不", "建设用地"),
        ("技术升级归谁牵头", "就这些了？", "配合单位 8 个"),
        ("技术升级归谁牵头", "谁负责统计", "文件没有写这件事由哪个部门负责"),
    ],
)
def test_another_thing_behind_an_owner_is_answered_for_itself(
    ask: Ask, shown: str, asked: str, told: str
) -> None:
    assert told in said(ask, shown, asked).text


@pytest.mark.parametrize(
    ("tasks", "then", "words"),
    [
        ("辛浩管哪些活", "第一个具体是干啥", "技术创新改造行动"),
        ("工信局负责哪些任务", "第二个讲的啥", "两化融合改造行动"),
        ("行政审批局管啥", "第二项谁牵头", "优化环境服务行动：牵头单位"),
    ],
)
def test_one_of_a_departments_tasks_is_meant_by_its_place(
    ask: Ask, tasks: str, then: str, words: str
) -> None:
    assert said(ask, tasks, then).text.startswith(words)


def test_who_asks_how_to_reach_the_head_hears_the_name_and_what_is_not_written(ask: Ask) -> None:
    text = said(ask, "品牌建设归谁管", "他们局长电话多少").text
    assert "市场监督管理局局长" in text
    assert "没有写联系电话" in text
