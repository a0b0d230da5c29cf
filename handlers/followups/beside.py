"""Beside: a message beside what was shown before it, as it is by itself and with that."""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from handlers.message import Intent, Reply, Request
from knowledge.policy.calculators.award import Award
from knowledge.policy.facts.facts import Facts
from knowledge.policy.fold import fold, plain
from knowledge.policy.lacking import spoken_of
from knowledge.policy.learned.follow_ups import LONGEST
from knowledge.policy.policy import Policy
from knowledge.question.question import Question
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.repairs.answer import WHAT_IF
from knowledge.reading.repairs.bare import may_be_button
from knowledge.reading.repairs.put_right import RECKONED, put_right

_AROUND = " ?？!！。.~，,"
_SAID_HERE = re.compile(r"[哩嘞咧]$")  # 呢, as it is said here: 五十亿哩
_LEAD_IN = 4  # characters before a comma that ask for nothing: 等一下，
# It asks the same of something else; it has no verb.
_ANOTHER = re.compile(r"^(?:那么?|还有)?(?P<subject>.{2,14}?)(?:的|的?呢)$")


@dataclass(frozen=True)
class Beside:
    """One message of a conversation in which something was shown."""

    request: Request
    policy: Policy

    @cached_property
    def text(self) -> str:
        """The plain text without what stands around it or leads in to it: 等下，…."""
        text = plain(self.request.text).strip(_AROUND)
        first, _, rest = text.replace("，", ",").partition(",")
        lead_in = rest and len(first) <= _LEAD_IN and not self._stands(first)
        return _SAID_HERE.sub(WHAT_IF, rest.strip(_AROUND) if lead_in else text)

    def _stands(self, first: str) -> bool:
        """Return whether the little before a comma says something itself: 去年9亿，没够."""
        begins = Question.read(first, self.policy)
        begun = scanned(first, self.policy.facts, self.request.as_of)
        tells = begun.between(0, len(first), Role.LEVEL, Role.NUMBER, Role.YEAR)
        return bool(begins.asks or begins.mentions or tells)

    @property
    def short(self) -> bool:
        """Whether it is typed, and short enough to go on about anything."""
        return self.request.action is None and 0 < len(self.text) <= LONGEST

    @property
    def of_button(self) -> bool:
        """Whether digits are all it says, as of a button, and nothing waits for a number."""
        topic = self.request.topic
        waits = topic.facts is not None or topic.supposed is not None
        waits = waits or topic.asking is not None or topic.form is not None
        return self.short and may_be_button(self.text) and not waits

    @cached_property
    def question(self) -> Question:
        """The message as a question of its own."""
        return Question.read(fold(self.text), self.policy)

    @cached_property
    def scan(self) -> Scan:
        """The words of the text."""
        return scanned(self.text, self.policy.facts, self.request.as_of)

    @cached_property
    def departments(self) -> tuple[str, ...]:
        """The departments named, by their short names too."""
        named = self.policy.directory.mentions(self.question.text, short=True)
        return tuple(mention.department.name for mention in named)

    @cached_property
    def organs(self) -> tuple[str, ...]:
        """The departments named, or the one that the document does not have: 林业局."""
        strange = self.policy.absent.organ(self.question.text)
        return self.departments or ((strange,) if strange else ())

    @property
    def owned(self) -> str | None:
        """The clause that was shown, or whose owner's people were, where it has owners."""
        topic = self.request.topic
        shown = (*topic.clauses[:1], *((topic.thing,) if topic.thing else ()))
        return next((clause for clause in shown if self.policy.has_owner(clause)), None)

    @property
    def award(self) -> Award | None:
        """The one award that was told of last."""
        name = self.request.topic.award
        return next((award for award in self.policy.awards.award if award.name == name), None)

    @property
    def facts(self) -> Facts | None:
        """The facts of the result that was shown, supposed ones too; None where nothing is told."""
        topic = self.request.topic
        facts = topic.reckoned
        return facts if facts and facts.asker and spoken_of(facts) else None

    @cached_property
    def another(self) -> Question | None:
        """What else is named, where that is all it says: 那招商的呢."""
        match = _ANOTHER.match(self.text) if self.short else None
        another = Question.read(fold(match["subject"]), self.policy) if match else None
        return None if another is None or another.asks else another

    @cached_property
    def of_now(self) -> bool:
        """Whether it asks of what is so, behind what was only supposed: 现在我能拿多少."""
        told = self.scan.between(0, len(self.text), Role.NOW, Role.ACTUAL)
        behind = self.request.topic.supposed is not None and self.request.topic.facts is not None
        return bool(told) and behind and not self.supposes and not self.scan.numbers

    @property
    def of_result(self) -> bool:
        """Whether a result was shown last."""
        topic = self.request.topic
        shown = topic.wants in (Intent.AWARD, Intent.CRITERIA) and topic.award is None
        return self.facts is not None and shown and topic.asking is None

    @property
    def may_put_right(self) -> bool:
        """Whether what it tells of money or a title may be of the facts, whatever came between."""
        return self.facts is not None and self.request.topic.asking is None

    @property
    def tells_more(self) -> bool:
        """Whether more may be told or supposed of the facts: no other award was told of since."""
        return self.may_put_right and (self.request.topic.award is None or self._told_of_award)

    @property
    def _told_of_award(self) -> bool:
        """Whether the award told of last is one of those that the facts have figures of."""
        award, facts = self.award, self.facts
        return (
            award is not None
            and facts is not None
            and not facts.values.keys().isdisjoint(award.asks)
        )

    @cached_property
    def supposes(self) -> bool:
        """Whether it says what would be, and not what is: 要是再招200人还差多少."""
        words = self.scan.between(0, len(self.text), Role.SUPPOSE)
        return bool(words) or self.question.has("facts.suppose")

    @cached_property
    def grows(self) -> bool:
        """Whether it says what a figure told before became or gains, or by how much it was wrong.

        That is reckoned anew, and so is a title that is had as well.
        """
        earlier = self.request.topic.adopted().facts
        if earlier is None:
            return False
        told = (self.text, earlier, self.policy.facts, self.request.as_of)
        return put_right(RECKONED, *told) is not None

    @cached_property
    def says_year(self) -> bool:
        """Whether it says a year."""
        return bool(self.scan.between(0, len(self.text), Role.YEAR))

    @cached_property
    def denies_year(self) -> bool:
        """Whether it speaks of any year but one: 不是去年的行不."""
        years = self.scan.between(0, len(self.text), Role.YEAR)
        return any(self.scan.between(0, year.start, Role.NOT) for year in years)

    def keeping(self, reply: Reply) -> Reply:
        """Return the reply, still about what was shown."""
        topic = self.request.topic
        kept = replace(reply.topic, facts=topic.facts, supposed=topic.supposed, level=topic.level)
        return replace(reply, topic=kept)

    @cached_property
    def values(self) -> tuple[Token, ...]:
        """The one level, the one year or both that it says, or nothing where it says more."""
        if not self.short:
            return ()
        told = [t for t in self.scan.tokens if t.role in (Role.LEVEL, Role.YEAR)]
        roles = {token.role for token in told}
        if len(roles) < len(told) or self.scan.numbers or self.policy.award_words.named(self.text):
            return ()
        if self.denies_year:
            return ()
        return tuple(told)
