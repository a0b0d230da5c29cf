"""Messages in Latin letters: pinyin is read, and other languages get a line that they can read."""

import pytest

from handlers.message import Intent
from handlers.texts import answers as texts
from handlers.texts import talk as talk_texts
from tests.conftest import Ask

# How an answer to each question must begin, by its clause, and a word that it must hold; no clause
# means that the document does not say it.
QUESTIONS = [
    ("xianli zenme chengli lingdao xiaozu", "5.2", ""),
    ("rending tiaojian gong you ji xiang", "3.1", "8"),
    ("chanye jizhong yao duoshao jia peitao qiye", "3.3", ""),
    ("longtou qiye zuishao ji ge", "3.3", ""),
    ("niande chanzhi yao dao duoshao yi", "3.4", ""),
    ("quanguo shichang zhanyoulü yao duoshao", "3.5", "30%"),
    ("jiuye yao daidong duoshao ren", "3.6", "2000"),
    ("canyu zhiding hangye biaozhun suan bu suan", "3.2", ""),
    ("chanpin tese tuchu na tiao yaoqiu shenme", "3.2", ""),
    ("lishi chuancheng suan rending biaozhun ma", "3.1", ""),
    ("gonggong fuwu pingtai yao you ji ge", "3.7", ""),
    ("shengji qiye jishu zhongxin jiang duoshao qian", "4.2", "20"),
    ("guojia ji jishu zhongxin jiangli", "4.2", "50"),
    ("shiji jishu zhongxin gei duoshao", "4.2", "10"),
    ("zhizao ye chuangxin zhongxin xian li peitao duoshao", "4.2", ""),
    ("jishu gaizao gui shei qian tou", "4.2", ""),
    ("shengji shangzhang xiaoshenggui shui fuze", "4.3", ""),
    ("xiao sheng gui you shenme zhichi", "4.3", ""),
    ("xiang zhen zhengfu zhongshi guihua yindao", "3.8", ""),
    ("zhuanjingtexin qiye zenme fuchi", "4.3", ""),
    ("zhuanli shenqing xian li guan bu guan", "4.4", ""),
    ("zhiliang pinpai tisheng xingdong shui qiantou", "4.4", "市场监督管理局"),
    ("jiti shangbiao zhuce zhichi ma", "4.4", ""),
    ("lianghua ronghe gaizao shui qiantou", "4.5", ""),
    ("gongye hulianwang zhichi ma", "4.5", ""),
    ("zhaoshang nage danwei qiantou", "4.6", "促进外来投资中心"),
    ("qu na xie diqu zhaoshang", "4.6", ""),
    ("yongdi baozhang shei lai guan", "4.7", "自然资源局"),
    ("paiwu zhibiao zenme peizhi", "4.7", ""),
    ("yingshang huanjing fuwu na tiao xie le", "4.8", ""),
    ("lingdao xiaozu fu zuzhang you na ji wei", "A.2", ""),
    ("lingdao xiaozu bangongshi she zai nali", "A.3", ""),
    ("gongxinju juzhang shi shui", "A.2", ""),
    ("wenjian wenhao shi duoshao", "0", "蒲政办发"),
    ("zhe ge fang'an nǎ tiān yìnfā de", "0", "2023"),
    ("dao 2025 nian yao peiyu ji ge zhuanyezhen", "2", ""),
    ("cai4zheng4ju2 ju2zhang3 shi4 shui2", "A.2", ""),
    ("tongjiju 负责 shenme", "4.3", ""),
    ("shenbao cailiao you na xie", "", ""),
    ("lianxi dianhua shi duoshao", "", ""),
]
LEAST = 36  # that must be right


def test_questions_in_pinyin_are_answered_as_those_in_characters_are(ask: Ask) -> None:
    wrong = []
    for question, clause, word in QUESTIONS:
        reply = ask(question)
        first = reply.clauses[0] if reply.clauses and reply.answered else ""
        if first != clause or word not in reply.text:
            wrong.append((question, clause, first, reply.text))
    assert len(wrong) <= len(QUESTIONS) - LEAST, wrong


def test_the_answer_says_what_pinyin_was_heard_as(ask: Ask) -> None:
    reply = ask("zuzhang shi shui")
    assert "薛向阳" in reply.text.partition("\n")[0]
    assert talk_texts.HEARD_AS.format(text="组长是谁") in reply.text
    assert "理解" not in ask("组长是谁").text


@pytest.mark.parametrize(
    "message",
    [
        "who is the leader of the group",
        "Какие условия",
        "認定基準は何でしょうか",
        "기준이 무엇입니까",
    ],
)
def test_another_language_gets_one_line_and_the_start_buttons(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert reply.text == talk_texts.FOREIGN
    assert reply.intent is Intent.OUT_OF_SCOPE
    assert len(reply.buttons) == len(texts.MENU)


@pytest.mark.parametrize("message", ["thank you", "thanks", "hello", "5G", "PPP", "help"])
def test_words_that_chinese_speakers_use_get_no_such_line(ask: Ask, message: str) -> None:
    assert "please ask in Chinese" not in ask(message).text


def test_an_english_word_in_a_chinese_question_is_no_english_message(ask: Ask) -> None:
    assert ask("专业镇申报的deadline是什么时候").intent is Intent.NOT_IN_DOCUMENT
