"""Award words: the words that name the awards of a policy."""

from knowledge.policy.calculators.award import Award
from knowledge.policy.calculators.awards import AwardsFile
from knowledge.policy.calculators.own_names import own_names
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.policy.fold import squeeze
from knowledge.policy.folder.folder import PhrasingsFile
from knowledge.policy.words import Words


class AwardWords:
    """The words of its phrasings, and those that its rules have by themselves."""

    def __init__(self, awards: AwardsFile, facts: FactsFile, phrasings: PhrasingsFile) -> None:
        self._awards = awards.award
        words = [(squeeze(t), name) for name, of in phrasings.award.items() for t in of.terms]
        own = ((squeeze(word), name) for word, name in own_names(awards, facts))
        # What a clerk wrote of one award is no name of another: 小巨人 is asked for by several.
        free = [(word, name) for word, name in own if not any(term in word for term, _ in words)]
        self._words = Words(dict.fromkeys([*words, *free]))

    def named(self, text: str) -> tuple[Award, ...]:
        """Return the awards that the squeezed `text` names, in the text's order."""
        names = {name for _, name in self._words.said(text)}
        return tuple(rule for rule in self._awards if rule.name in names)

    def said(self, text: str) -> tuple[tuple[str, Award], ...]:
        """Return the words of the squeezed `text` that name an award, each with that award."""
        rules = {rule.name: rule for rule in self._awards}
        said = self._words.said(text)
        return tuple((word, rules[name]) for word, name in said if name in rules)

    def alone_in(self, clause: str, sentence: str) -> Award | None:
        """Return the one award whose words stand in that sentence of the clause, or None."""
        words = squeeze(sentence)
        found = [a for a in self._awards if a.clause == clause and squeeze(a.quote) in words]
        return found[0] if len(found) == 1 else None

    def standing_in(self, clause: str, sentence: str) -> Award | None:
        """Return the award whose words stand in that sentence of the clause, or None."""
        words = squeeze(sentence)
        return next(
            (a for a in self._awards if a.clause == clause and squeeze(a.quote) in words), None
        )
