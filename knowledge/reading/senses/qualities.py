"""Qualities: what a text tells without a number, where its words and the examples agree."""

from knowledge.language.quantity import Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker, Level, Value
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.senses.said import Said
from knowledge.reading.senses.sense import OPEN
from knowledge.reading.senses.senses import Senses

_NONE = Quantity.of(0)


class Qualities:
    """Adds the qualities of one text to the `values` of its figures, and to what is `unsettled`."""

    def __init__(
        self,
        vocabulary: FactsFile,
        said: Said,
        senses: Senses,
        values: dict[str, Value],
        unsettled: set[str],
    ) -> None:
        self._vocabulary = vocabulary
        self._said = said
        self._senses = senses
        self._values = values
        self._unsettled = unsettled

    def take(self) -> None:
        """Take what is told of the facts, by words and by examples."""
        spoken = self._vocabulary.spoken_of(self._said.text)
        for fact in self._vocabulary.fact:
            said = self._said.of(fact) if fact.name in spoken else None
            value = self._with_sense(fact, said)
            if value is not None and (fact.name not in self._values or value == _NONE):
                self._values[fact.name] = value
        self._agree()

    def _agree(self) -> None:
        """Leave a level open that is only told by words that another fact denies: 小巨人不是."""
        denied = [f for f in self._vocabulary.fact if self._values.get(f.name) is False]
        for fact in self._vocabulary.fact if denied else ():
            words = {*fact.national} & {word for other in denied for word in other.yes}
            if words and self._values.get(fact.name) == Level.NATIONAL.value:
                del self._values[fact.name]
                self._unsettled.add(fact.name)

    def _with_sense(self, fact: Fact, value: Value | None) -> Value | None:
        """Return what words and examples together say of a fact.

        Where the two say different things, or one piece denies what another tells, it stays open.
        """
        if fact.name in self._said.either:
            self._unsettled |= set() if value else {fact.name}
            return value
        told = set() if fact.name in self._values else set(self._senses.of(fact))
        if value and False in told and self._senses.denies_another(fact):
            told.discard(False)
        if not told:
            return value
        # What is named as it is, 制造业 or 非小巨人, is not outvoted by examples; a name alone is.
        named = value is not None and value is not True
        if fact.kind == "choice" and fact.asker is Asker.ENTERPRISE and len(told - {OPEN}) > 1:
            return value or next(v for v in self._senses.of(fact) if v != OPEN)  # one is enough
        if OPEN in told or len(told) > 1 or (named and value not in told):
            self._unsettled.add(fact.name)
            return None
        (found,) = told
        if found is not False and fact.name in self._said.unsettled:
            return None  # 正准备报小巨人 and 贯标还在弄 are like what is had, and say more
        self._unsettled.discard(fact.name)
        return found
