"""Continuation: what a message wants of what was shown before it."""

from dataclasses import dataclass
from functools import cached_property

from handlers.followups.possible import OF_SHOWN, OF_TERMS, OF_TITLE, OWNED_BY, Possible
from handlers.followups.subject import OWNED
from handlers.sets import reading
from knowledge.language.measure import Measure
from knowledge.language.pieces import pieces
from knowledge.language.units import WRONG
from knowledge.policy.fold import fold, spoken
from knowledge.policy.grants import granting
from knowledge.policy.learned.want_names import COOP
from knowledge.question.heard import WHETHER
from knowledge.question.question import Question
from knowledge.reading.mentions.token import Role
from knowledge.reading.repairs.about import said_again

_SUBJECTLESS = (*OF_SHOWN, *OF_TERMS, "deputy", "tasks")
_COUNTING = ("every", "of_year")  # a number beside them is of no fact: it counts what was shown
_OWNERS = (*OWNED_BY, "person")
_OF_ROLES = ("deputy", "person", "more")  # of the group, where the message names one of its roles
_PEOPLE = (*_OWNERS, "deputy")
# What is asked of all tasks at once, as reported.
_OF_ALL_TASKS = tuple(f"progress.{of}" for of in ("overall", "lagging", "stuck", "never", "done"))
_SUBJECT = 0.3  # the lead over which 那招商的呢 names a subject of its own, as 配合单位呢 does not
_TWO = 2


@dataclass(frozen=True)
class Continuation(Possible):
    """One message of a conversation that may go on about what was shown in it."""

    @cached_property
    def want(self) -> str | None:
        """What it wants of what was shown, or None where it stands alone.

        What tells a number, takes something back, names its own subject, asks for two things or
        is known as a question of its own, as one that was taught, stands alone.
        """
        possible = frozenset(self.possible()) if self.short else frozenset()
        if "sides" in possible and self._counts_two:
            possible = frozenset({"sides"})
        if not possible:
            return None
        if self.facts is not None and self.takes_back:
            return None
        if self.grows or self.question.says_who:
            return None
        want = self._heard(possible)
        if self.request.topic.asking and not self.question.asks and want != "result":
            return None  # 没有 is an answer, be it to another question; 看看结果 is none
        if want is None or want == "sides":
            return want  # of the two told of, whatever set it might be over
        if self._stands_alone(want):
            return None
        if self._states_number(want) or (want in _SUBJECTLESS and self.names_subject):
            return None
        if self.question.roles and want in _OF_ROLES:
            return None  # 那副组长也是他 names whose it is
        return None if self._is_about_another(want) else want

    def _states_number(self, want: str) -> bool:
        """Return whether it states a number; 二把手, 两头都得够吗 and 十来年前评的呢 do not."""
        told = [token.value for token in self.scan.numbers]
        counts = want in _COUNTING and all(
            isinstance(one, Measure) and one.unit in ("", WRONG) and not one.scaled for one in told
        )
        chosen = self._without_choice != self.text
        if want == "wrong" and self.facts is None:
            return False  # 不对吧，我听说要3000
        again = (want == "counted" and self._says_again) or (want == "plea" and self._says_lacking)
        counts |= want == "amiss" and all(
            isinstance(one, Measure) and one.quantity.high == 1 for one in told
        )  # 那是龙头一家的数
        return bool(told) and not (counts or chosen or again or self.question.has("person.deputy"))

    @property
    def _says_lacking(self) -> bool:
        """Whether all its numbers are what is lacking: 就差50个人 能不能通融."""
        lacks = {token.end for token in self.scan.between(0, len(self.text), Role.LACK)}
        return all(token.start in lacks for token in self.scan.numbers)

    @property
    def asks_of_figure(self) -> bool:
        """Whether it asks for the result of the one figure that it says again: 9家不够吧."""
        whether = self.question.has("ask.yes_no") or self.text.endswith("吧")
        asks = self.of_result and whether and not self.supposes
        return (
            asks
            and self.short
            and self._says_again
            and self._heard(frozenset({"result"})) is not None
        )

    @property
    def _says_again(self) -> bool:
        """Whether its one number is the figure that was told: 这2200万含税不含税."""
        facts, one = self.facts, len(self.scan.numbers) == 1
        return one and facts is not None and bool(said_again(self.scan, facts, self.policy.facts))

    def _heard(self, possible: frozenset[str]) -> str | None:
        """Return which of the possible wants it has by the examples.

        A year alone that is supposed is of the title, as in 要是24年底发的证.
        """
        want = self.policy.follow_ups.of(self._without_choice, possible, self._known)
        if want is None and "among" in possible and self._asks_whether_it_helps:
            return "among"
        dates = "suppose" in possible and self._dates_award and self.supposes
        return "suppose" if want is None and dates else want

    @property
    def _asks_whether_it_helps(self) -> bool:
        """Whether a department's part is asked for, with yes or no: 能源局参与进来没."""
        question = self.question
        return question.has(*WHETHER) and self.policy.wants.of(question.asked) == COOP

    @property
    def takes_back(self) -> bool:
        """Whether it takes back what was told, or leads in to a level or year anew: 想起来了，…."""
        recalled = self.values and self.scan.between(0, len(self.text), Role.RECALL)
        return bool(recalled or self.scan.between(0, len(self.text), Role.REPAIR))

    def _stands_alone(self, want: str) -> bool:
        """Return whether it is known as a question of its own, or asks for two things."""
        of_all = self.question.has(*_OF_ALL_TASKS) and want != "unsaid"  # 还缺哪些没报
        if self.question.found.taught or of_all:
            return True
        if want == "amount" and self._asks_what_there_is:
            return True
        over = reading.read(self.question)
        among = over is not None and want == "among" and bool(over.claimed)
        of_award = (
            over is not None and want == "amount" and reading.asks_how_much(over, self.question)
        )
        points = want == "detail" and self.question.has("owner.that")  # 这条给奖的是哪几类
        of_shown = over is not None and want in OWNED_BY and reading.asks_who(over, self.question)
        if over is not None and not (among or of_award or points or of_shown):
            return True  # 有没有滞后的 and 哪个部门牵头最多 name all of a kind
        questions = [Question.read(fold(piece), self.policy) for piece in pieces(self.text)]
        if want == "among":  # 真的假的 behind what somebody says of it asks nothing else
            return sum(question.asks_fixed is not None for question in questions) > 1
        begins = any(self._names_another(question) for question in questions[1:])
        return begins or sum(question.asks for question in questions) > 1

    def _names_another(self, piece: Question) -> bool:
        """Return whether a piece surely asks of another clause: 就这些了？贷款能便宜点不."""
        found, shown = piece.found, self.request.topic.clauses
        return piece.asks and found.named and found.sure and found.clauses[0] not in shown

    @property
    def _asks_what_there_is(self) -> bool:
        """Whether it asks what is to be had, behind a clause that gives no money: 有啥钱能拿."""
        shown, policy = self.request.topic.clauses[:1], self.policy
        if self.facts is not None or self.award or not shown:
            return False
        giving = shown[0] in {award.clause for award in policy.awards.award}
        gives = giving or bool(granting(policy.sentences(shown[0])))
        several = len(self.request.topic.clauses) > 1  # of all awards none is meant
        return (several or not gives) and policy.wants.gains(self.question.asked) > 0

    @cached_property
    def _without_choice(self) -> str:
        """The text with 多少 for two numbers of which it asks for one: 给10万还是20万."""
        if len(self.scan.numbers) != _TWO or not self.question.has("premise.choice"):
            return self.text
        first, last = self.scan.numbers
        return f"{self.text[: first.start]}多少{self.text[last.end :]}"

    @property
    def _counts_two(self) -> bool:
        """Whether it counts two, and names nothing: 俩局谁打头."""
        counted = [n.value for n in self.scan.numbers if isinstance(n.value, Measure)]
        two = [m for m in counted if m.quantity.low == m.quantity.high == _TWO]
        return len(two) == 1 and not self.departments

    @property
    def _known(self) -> float:
        """The margin of the clause, or of none, that it is nearest to as a question.

        The goal that was shown speaks for no question of its own: 啥时候见效. Nor does what a year
        is of, behind an award: 前年的牌子还顶用不.
        """
        if not self.policy.topics or self._dates_award:
            return 0.0
        margins = self.policy.topics.margins(spoken(fold(self.text)))
        return max(margin for label, margin in margins.items() if label != self.goal)

    @property
    def _dates_award(self) -> bool:
        """Whether it says a year, and nothing that has one of its own, behind an award."""
        year = any(token.role is Role.YEAR for token in self.values)
        shown = bool(self.request.topic.award) or (self.of_result and not self.criteria)
        return year and shown and not self.names_subject and not self.question.asks_document

    def _is_about_another(self, want: str) -> bool:
        """Return whether it names another clause, and what is wanted of that: 建平台找谁."""
        topic, another = self.question.topic, self.another
        unknown = want == "lead" and self.departments and self.question.names_unknown  # 谁负责统计
        if unknown or (want == "among" and self.names_thing):
            return True
        owned = topic.sure and self.policy.has_owner(topic.clauses[0])
        asks = want in _OWNERS or self.question.asks_owner  # 招商那条牵头的呢 is no 原文
        if asks and want != "among" and owned and (topic.lead or 0.0) > OWNED:
            return True
        if another is None or want in OF_TITLE:
            return False
        if self.departments and want in _SUBJECTLESS:
            return True  # 财政呢 names one by its short name
        if not another.found.strong or (another.found.lead or 0.0) <= _SUBJECT:
            return False
        return want not in _PEOPLE or self.is_of_things(another.found.clauses[0])  # not 主任呢
