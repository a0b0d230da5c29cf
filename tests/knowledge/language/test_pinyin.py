"""Pinyin is read where it makes sense, and whatever else is in Latin letters stays as typed."""

import time

import pytest

from knowledge.language.pinyin import may_be_pinyin
from knowledge.language.syllables import readings
from knowledge.policy.policy import Policy


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("zuzhang shi shui", "组长是谁"),
        ("zuzhang shi shei", "组长是谁"),
        ("zhuanyezhen", "专业镇"),
        ("zhuānyèzhèn rèndìng", "专业镇认定"),
        ("zhuan1ye4zhen4 ren4ding4", "专业镇认定"),
        ("ren4 ding4 biao1 zhun3", "认定标准"),
        ("ZHUANYEZHEN RENDING", "专业镇认定"),
        ("ｚｈｉｃｈｉ shenme", "支持什么"),
        ("lüse fazhan", "绿色发展"),
        ("lvse fazhan", "绿色发展"),
        ("zhichi fang'an", "支持方案"),
        ("专业镇 rending yao ji tiao", "专业镇认定要几条"),
        ("认定biaozhun有几条", "认定标准有几条"),
        ("xiaojuren jigai 1000wan", "小巨人技改1000万"),
        ("di 3 tiao", "第3条"),
        ("di4tiao", "第4条"),
        ("shui qiantou，jiang duoshao？", "谁牵头，奖多少？"),
        ("5G zhichi ma", "5G支持吗"),
        ("PPP shi shenme", "PPP是什么"),
        ("deadline shi shenme shihou", "deadline是什么时候"),
        ("you", "有"),
        ("mei you", "没有"),
    ],
)
def test_pinyin_is_read_by_the_words_of_the_policy(policy: Policy, typed: str, meant: str) -> None:
    assert policy.pinyin().read(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        *("5G", "PPP", "QQ", "kw", "500kw", "AI", "支持ai吗", "CEO是谁", "app在哪下载", "LED灯厂"),
        *("hello", "name", "time", "change the date", "can you help me find it", "long time"),
        *(
            "come on",
            "name a long song",
            "You can use this for whatever you want.",
            "made in China",
        ),
        *(
            "asdkj 12313 ？？？",
            "'; DROP TABLE clauses; --",
            "http://x.com/a?b=c",
            "a1b2",
        ),
        *("配套12家 sorry 是7家", "", " ", "。。。"),
    ],
)
def test_what_is_no_pinyin_stays_as_it_is_typed(policy: Policy, typed: str) -> None:
    assert policy.pinyin().read(typed) == typed


def test_a_message_without_latin_letters_costs_nothing() -> None:
    messages = ["省级企业技术中心奖多少", "产值12.5亿，3000人", "5个A，4个B"] * 1000
    begun = time.perf_counter()
    assert not any(map(may_be_pinyin, messages))
    assert time.perf_counter() - begun < 0.1


@pytest.mark.parametrize("unit", ["zhuanyezhen", "xian", "a", "zhuan1", "ai ", "x'", "ü-"])
def test_a_message_of_any_length_is_read_in_a_second(policy: Policy, unit: str) -> None:
    read = policy.pinyin().read
    begun = time.perf_counter()
    read((unit * 1000)[:1000])
    assert time.perf_counter() - begun < 2


def test_characters_are_read_as_the_package_reads_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    for character in map(chr, (*range(0x4E00, 0xA000, 29), *map(ord, "行重欸绿略嗯"))):
        theirs = pinyin(character, style=Style.NORMAL, heteronym=True)[0]
        assert readings(character) == tuple(dict.fromkeys(theirs)), character
