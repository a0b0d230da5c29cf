"""Who had the money of an award already is told first that it is given once."""

import pytest

from handlers.message import Reply
from handlers.texts import calculators as texts
from tests.conftest import Ask
from tests.handlers.talking import talk

ONCE = texts.HAD_ONCE.split("{", maxsplit=1)[0]
TOLD = "省级企业技术中心去年拿的"


def is_said(reply: Reply) -> bool:
    """Returns whether the answer begins with it."""
    return reply.blocks[0].text.startswith(ONCE)


@pytest.mark.parametrize(
    "had",
    [
        *("钱领过一回了，今年能不能再领", "奖金早拿到手了", "奖励已经领了"),
        *("奖励给过我们了，还给吗", "20万已经打到账上了，还能申请吗", "那二十万已经到账 还有不"),
        *("享受过这个奖励，可以再享受不", "之前领过了，还能再领不"),
    ],
)
def test_beside_a_title(ask: Ask, had: str) -> None:
    assert is_said(ask(f"去年评上省级企业技术中心，{had}"))


@pytest.mark.parametrize("had", ["这钱我们领过了", "是不是领一回就没了", "往后每年都给吗"])
def test_behind_a_result(ask: Ask, had: str) -> None:
    assert is_said(talk(ask, (TOLD, had)))


@pytest.mark.parametrize(
    "beside", ["还没领过", "能领多少", "拿过牌子了", "证书领了", "工信专项省里给了90万，领过了"]
)
def test_not_where_nothing_or_something_else_was_had(ask: Ask, beside: str) -> None:
    assert not is_said(ask(f"去年评上省级企业技术中心，{beside}"))
