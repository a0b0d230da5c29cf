"""What is asked behind the result of a town."""

import pytest

from tests.conftest import Ask
from tests.handlers.followups.before import CENTRE, ORCHARD
from tests.handlers.talking import said


@pytest.mark.parametrize(
    "sector", ["如果我们是制造业呢", "换成做玻璃的镇呢", "假如是铸造镇呢", "换作搞机械的呢"]
)
def test_another_sector_is_supposed_of_a_town(ask: Ask, sector: str) -> None:
    assert "还差 7 亿元" in said(ask, ORCHARD, sector).text
    assert "还差 7 亿元" in said(ask, ORCHARD, sector, "离达标差多少").text


@pytest.mark.parametrize("owner", ["问哪个单位", "上哪找人"])
def test_who_is_to_be_asked_about_a_criterion_is_who_recognises_towns(ask: Ask, owner: str) -> None:
    assert "领导小组办公室" in said(ask, ORCHARD, owner).blocks[0].text


@pytest.mark.parametrize("short", ["差好多呀", "还差几个", "离标准差多远呢"])
def test_how_much_is_lacking_is_said_from_where_to_where(ask: Ask, short: str) -> None:
    lead = said(ask, "我们镇做罐头，产值8个多亿，用工一千八九", short).blocks[0].text
    assert "产值不到 2 亿元" in lead
    assert "100 人到200 人" in lead


@pytest.mark.parametrize("next_", ["下一步干哈", "那咱该咋办", "接下来呢", "现在要做啥"])
def test_what_to_do_next_is_what_is_missing_and_who_handles_it(ask: Ask, next_: str) -> None:
    assert "下一步找工信局办理省级企业技术中心奖励" in said(ask, CENTRE, next_).text
    of_town = said(ask, "我们镇做罐头，产值9亿", next_).text
    assert all(part in of_town for part in ("1 亿元", "四、培育措施", "领导小组办公室", "还没说到"))


@pytest.mark.parametrize("asks", ["评上给多少钱", "评成了给多少钱"])
def test_behind_the_criteria_money_is_what_a_town_would_be_paid(ask: Ask, asks: str) -> None:
    assert "乡镇被认定为专业镇后能拿到的奖励" in said(ask, "专业镇咋评", asks).text
    assert "乡镇被认定" in said(ask, "我们镇产值11亿，能评不", asks).text
    assert "乡镇被认定" in ask(f"我们镇就业2500，够不够，{asks}").text


def test_behind_the_criteria_who_asks_whether_they_qualify_is_asked_of_their_town(ask: Ask) -> None:
    assert said(ask, "专业镇怎么认定", "能不能评").topic.facts


@pytest.mark.parametrize(
    "text", ["村长和镇长都支持，给政策给钱，能评不", "书记镇长天天抓，还出了奖补办法"]
)
def test_what_the_town_gives_out_is_no_question_for_what_it_gets(ask: Ask, text: str) -> None:
    assert "后能拿到的奖励" not in ask(text).text


@pytest.mark.parametrize(
    "plea",
    [
        "就差50个人 能不能通融",
        "只差50人 也不行吗",
        "不就差四千万嘛 能不能宽一宽",
        "差一点给不给过",
        "四舍五入行不行",
    ],
)
def test_a_plea_hears_first_that_the_document_bends_nothing(ask: Ask, plea: str) -> None:
    text = said(ask, "镇上机械加工产值9.6亿 就业1950人", plea).text
    assert text.startswith("文件没有写差一点能不能放宽或通融")
    assert "就业人数 1950 人，还差 50 人" in text
    assert "没有算进去" not in text  # what is lacking is no figure


MUSHROOMS = "咱镇做香菇，产值1.7亿，就业2500人"


@pytest.mark.parametrize(
    "unsaid",
    [
        "还差几条没说",
        "剩下哪几条没讲",
        "还要跟你说啥",
        "另外几条呢",
        "那还差啥没说",
        "还缺哪些没报",
        "还差哪些没交代",
    ],
)
def test_what_was_not_told_yet_is_listed(ask: Ask, unsaid: str) -> None:
    lead = said(ask, MUSHROOMS, unsaid).blocks[0].text
    assert lead.startswith("还没说到：历史传承厚重")
    assert "就业带动性强" not in lead


@pytest.mark.parametrize("now", ["不假设了 就按现在的", "不打比方了 就照现在的情况"])
def test_who_supposes_no_more_hears_what_is_so(ask: Ask, now: str) -> None:
    text = said(ask, MUSHROOMS, "要是产值到2亿3呢", now).text
    assert "刚才假设的没有算进来" in text
    assert "还差 3000 万元" in text


@pytest.mark.parametrize("people", ["那人掉到1900呢", "要是人掉到1900呢", "人少到一千九呢"])
def test_people_are_told_of_by_that_word_alone(ask: Ask, people: str) -> None:
    assert "带动就业人数 1900 人，还差 100 人" in said(ask, MUSHROOMS, people).text


def test_people_are_no_sum_of_money(ask: Ask) -> None:
    assert "2100万" not in said(ask, "我们公司固投1800万", "人2100呢").text


@pytest.mark.parametrize("not_so", ["要是评不上咋办", "评不上的话咋弄", "万一报不上怎么办"])
def test_what_to_do_if_it_comes_to_nothing_is_what_to_do_next(ask: Ask, not_so: str) -> None:
    assert said(ask, MUSHROOMS, not_so).text.startswith("下一步先把差的补上")


@pytest.mark.parametrize("asks", ["想建的话县里支持不", "要建的话县里帮不帮", "想补上的话有扶持没"])
def test_help_is_asked_for_with_the_one_thing_that_is_lacking(ask: Ask, asks: str) -> None:
    told = said(ask, "我们镇做陶瓷的，产值12亿，服务平台一个没有", asks).text
    assert "加强公共服务平台建设" in told


def test_help_with_a_thing_that_is_named_is_asked_of_that(ask: Ask) -> None:
    assert "用地" in said(ask, "我们镇做陶瓷的，服务平台一个没有", "县里支持用地不").blocks[1].text
