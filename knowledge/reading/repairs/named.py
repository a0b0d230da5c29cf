"""Named: what the words beside a number say that it is of: 配套只剩5家, 工信资金改成60万."""

import datetime
from functools import cached_property

from knowledge.language.measure import Measure
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.reader import read
from knowledge.reading.repairs.bare import OF_FUND, besides


class Named:
    """What a text with one number names, where it names something."""

    def __init__(
        self, scan: Scan, number: Token, vocabulary: FactsFile, as_of: datetime.date
    ) -> None:
        self.vocabulary = vocabulary
        self._scan, self._number, self._as_of = scan, number, as_of

    @cached_property
    def money(self) -> bool:
        """Return whether it names money received, and no figure."""
        return bool(self._scan.between(0, len(self._scan.text), *OF_FUND)) and not self.figures

    @cached_property
    def figures(self) -> frozenset[str]:
        """Return the figures that it names; 省里, a level as well, only a share: 省里四成八."""
        levels = {token.start for token in self._scan.between(0, len(self._scan.text), Role.LEVEL)}
        facts = {
            token.value.name
            for token in self._scan.tokens
            if isinstance(token.value, Fact)
            and (token.start not in levels or self._is_share_of(token.value))
            and token.role is not Role.UNLIKE
        }
        names = frozenset(name for name in facts if self.vocabulary.named(name).measured)
        return names or (self._by_words if besides(self._scan) else frozenset())

    def _is_share_of(self, fact: Fact) -> bool:
        number = self._number.value
        return fact.kind == "percent" and isinstance(number, Measure) and number.unit == "percent"

    def may_be(self, name: str) -> bool:
        """Return whether the number may be of the figure of that name: 小厂8家 is of no leaders."""
        tokens = self._scan.between(0, len(self._scan.text), Role.UNLIKE)
        unlike = {token.value.name for token in tokens if isinstance(token.value, Fact)}
        return name in self.figures if self.figures else name not in unlike

    @property
    def _by_words(self) -> frozenset[str]:
        """Return the figures by everyday words, 大厂只剩1家: not by what the number alone is."""
        number, text = self._number, self._scan.text
        for word in reversed(self._scan.between(0, number.start, Role.REPAIR)):
            text = text[: word.start] + text[word.end :]
        whole, alone = (
            {n for n in told if self.vocabulary.named(n).measured}
            for told in (
                read(written, self.vocabulary, self._as_of).facts.values
                for written in (text, self._scan.written(number))
            )
        )
        return frozenset(whole - alone)
