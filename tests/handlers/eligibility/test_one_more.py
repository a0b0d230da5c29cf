"""A title that is had as well as the one told before stands beside it."""

import pytest

from knowledge.policy.facts.facts import Level
from tests.conftest import Ask
from tests.handlers.talking import ENTERPRISE, said


@pytest.mark.parametrize(
    ("more", "title"),
    [
        ("还有市级的", ("tech_center", Level.CITY, None)),
        ("还有个国家的技术中心", ("tech_center", Level.NATIONAL, None)),
        ("还有省级创新中心也是去年的", ("innovation_center", Level.PROVINCE, 2025)),
        ("另外市里也评了", ("tech_center", Level.CITY, None)),
        ("除此之外国家也认定了我们", ("tech_center", Level.NATIONAL, None)),
        ("前年还评过市级的", ("tech_center", Level.CITY, 2024)),
        ("市级的也有", ("tech_center", Level.CITY, None)),
        ("忘说了，市级的去年也给了", ("tech_center", Level.CITY, 2025)),
        ("其实市级的也是去年评的", ("tech_center", Level.CITY, 2025)),
        ("前年评的市级", ("tech_center", Level.CITY, 2024)),
        ("24年先评上市级", ("tech_center", Level.CITY, 2024)),
        ("前年是市级", ("tech_center", Level.CITY, 2024)),
        ("今年3月升的国家级", ("tech_center", Level.NATIONAL, 2026)),
    ],
)
def test_a_title_had_as_well_stands_beside_the_one_before(
    ask: Ask, more: str, title: tuple[str, Level, int | None]
) -> None:
    facts = said(ask, "去年评上省级企业技术中心，能拿多少", more).topic.facts
    assert facts
    told = {(t.name, t.level, t.year) for t in facts.titles}
    assert told == {("tech_center", Level.PROVINCE, 2025), title}


def test_what_is_only_asked_of_as_well_is_not_kept(ask: Ask) -> None:
    topic = said(ask, "去年评上省级企业技术中心，能拿多少", "还有市级的呢").topic
    assert topic.facts
    assert topic.supposed
    assert [len(facts.titles) for facts in (topic.facts, topic.supposed)] == [1, 2]


@pytest.mark.parametrize(
    ("more", "level"),
    [
        ("还是市级的", Level.CITY),
        ("说错了，前年评的市级", Level.CITY),
        ("不是，前年评的市级", Level.CITY),
        ("是前年的市级", Level.CITY),
        ("老板说是前年评的市级", Level.CITY),
        ("还有省级的", Level.PROVINCE),
        ("另外市里还给了40万", Level.PROVINCE),
        ("还有市里占了三成", Level.PROVINCE),
        ("上头也还有", Level.PROVINCE),
    ],
)
def test_what_is_so_still_or_of_something_else_is_no_second_title(
    ask: Ask, more: str, level: Level
) -> None:
    facts = said(ask, "去年评上省级企业技术中心，能拿多少", more).topic.facts
    assert facts
    assert [title.level for title in facts.titles] == [level]


@pytest.mark.parametrize(
    ("answers", "titles"),
    [
        (["去年评上省级企业技术中心", "有，还有个市级的"], {("province", 2025), ("city", None)}),
        (["省级企业技术中心", "去年，还有个市级的是前年"], {("province", 2025), ("city", 2024)}),
        (["省级企业技术中心", "去年评的，另外市里也评了"], {("province", 2025), ("city", None)}),
    ],
)
def test_an_answer_that_tells_another_title_keeps_both(
    ask: Ask, answers: list[str], titles: set[tuple[str, int | None]]
) -> None:
    reply = said(ask, ENTERPRISE, *answers)
    assert reply.topic.facts
    assert reply.topic.asking
    assert {(str(t.level), t.year) for t in reply.topic.facts.titles} == titles
