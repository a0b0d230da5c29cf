"""A question: what the search finds for it, what it asks of that, and whether it is missing."""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from knowledge.language.pieces import MOST_PIECES, pieces
from knowledge.policy.absence.likeness import Likeness
from knowledge.policy.fold import spoken
from knowledge.policy.learned.want_names import DOCUMENT, PEOPLE
from knowledge.policy.search.found import Found
from knowledge.policy.search.index import question_grams
from knowledge.question.cues import cue_patterns
from knowledge.question.heard import ASKING
from knowledge.question.wanting import Wanting

_SHORT = 6  # characters of a piece that only names a post: 和一把手
# The probability that the document does not answer from which that is said: where what a question
# names has an answer of its own, and where it has none (docs/answering.md has what either costs).
# In the first case what no document has must be before all that documents have, too.
_SURELY, _LIKELY = 0.8, 0.45
LIKELY_ALONE = 0.65  # where there are no examples of clauses: a wrong denial is the worse mistake
_AHEAD = 0.2
_OF_PERSON = -0.3  # likewise of somebody by name, where a known aspect is asked for
_OF_STATE = 0.5  # the margin from which that is said of how long the document holds, too
ANSWERED = 0.2  # the probability under which a clause answers, whatever names are said beside
# By leaving out one hand's examples, how far against it they may be where a department is named:
# beside what a clause answers, of ten four ask about the department, beside what none does, one.
_BESIDE, _STRANGE = -1.0, -0.4
_SAID = 0.75  # of the pairs of a question: then it says what stands in a clause
# The lead of the best clause, for a thing alone, under which the document does not have it: of
# those that it has, one of forty is under it.
_UNKNOWN = -0.1
# The lead over which examples name a topic of which a word or two are known: 要地那条. Of 最难的是
# none is.
_TOPIC, _KNOWN = 0.7, 0.25
_TOWN = re.compile("[^镇乡]{1,6}[镇乡]")


@dataclass(frozen=True)
class Question(Wanting):
    """One question to one policy: what it is about, and whether that is there."""

    @cached_property
    def names_subject(self) -> bool:
        """Whether it names what the document is about, and asks nothing of it: 想问问专业镇的事."""
        subject = self.policy.file.subject
        if not subject or subject not in self.text or f"是{subject}" in self.text or self.asks:
            return False
        return len(question_grams(self.policy.without_subject(self.text))) <= 1

    @cached_property
    def asks_fixed(self) -> str | None:
        """The kind of fixed fact asked for (owner, person, document, group), or None."""
        head = self.has("person.head", "person.deputy") or bool(self.roles)
        if head and (self.asks or len(self.text) <= _SHORT):
            return "person"
        if self.has("person.who") and self.has("person.any") and self.mentions:
            return "person"
        if self.asks_owner and (self.has("owner.lead", "owner.coop") or not self.mentions):
            return "owner"
        if self.asks_document:
            return "document"
        return None

    @cached_property
    def asks_document(self) -> bool:
        """Whether it asks for the document itself, such as its number or its day, by examples."""
        if not self._wants_document:
            return False
        if self.missing is None and self._surely_asks_state:
            return True  # that no end is written is told as well
        # What words alone hold for missing may be a fact of the letter, which is in no clause.
        return self.likely_missing is None if self.found.lead is not None else self.missing is None

    @property
    def _surely_asks_state(self) -> bool:
        """Whether it surely asks if the document still holds, or has been revised."""
        wants = self.policy.wants
        of_state = wants.kinds(self.asked, DOCUMENT)[:1] in (("valid",), ("revised",))
        sure = wants.document(self.asked) > _OF_STATE and wants.nowhere(self.asked) < 0
        return of_state and sure  # a driving licence expires as well

    @cached_property
    def asks(self) -> bool:
        """Whether it asks anything by itself, or only names what is asked about."""
        return self.has(*ASKING) or self._wants_document

    @cached_property
    def _wants_document(self) -> bool:
        if self.mentions or self.policy.wants.document(self.asked) <= 0:
            return False
        found = self.found
        if found.lead is not None or found.share < _SAID:
            return True
        # Without examples the words of a clause are surer than how it is asked.
        return not self.policy.of_itself.isdisjoint(found.clauses[:1])

    @cached_property
    def asks_recognised(self) -> bool:
        """Whether a piece asks if a place can be what is recognised, by examples: 能评上不."""
        said = map(spoken, pieces(self.written)[-MOST_PIECES:])
        return any(self.policy.wants.recognised(self._of_any_town(piece)) > 0 for piece in said)

    def _of_any_town(self, piece: str) -> str:
        """Return the piece without the town's name that it begins with: 我们黑龙关镇能评不."""
        town, subject = _TOWN.match(piece), self.policy.file.subject
        if town is None or (subject and town[0].endswith(subject)):
            return piece
        asks = cue_patterns()["ask.word"].search(town[0])  # 什么样的镇能评
        return piece if asks else piece[town.end() :] or piece

    @cached_property
    def wants_people(self) -> bool:
        """Whether it asks for people of the roster, by examples, and names no department."""
        of_roster = self.found.clauses[:1] == (self.policy.file.sections.roster,)
        if self.mentions or not of_roster:
            return False
        return self.policy.wants.of(self.asked) == PEOPLE

    @cached_property
    def asks_department(self) -> bool:
        """Whether the departments named are asked about, and not only named beside another thing.

        省市给了工信那笔钱，县里再添几成 asks for none.
        """
        if not self.mentions or self.has("owner.tasks"):
            return bool(self.mentions)
        if not question_grams(self.without(mentions=True)) or self.says_who:
            return True
        answered = (self.found.lead or 0.0) > 0
        return self.policy.wants.department(self.asked) > (_BESIDE if answered else _STRANGE)

    @cached_property
    def says_who(self) -> bool:
        """Whether it only says who asks: whoever is of a department hears what it has to do."""
        return not self.asks and self.policy.wants.introduces(self.text)

    @cached_property
    def found(self) -> Found:
        """What the search finds for the whole question."""
        return self.policy.search.find(self.policy.wants.asking(self.text), self.asked)

    @cached_property
    def missing(self) -> str | None:
        """What is surely asked for that the document does not have, whatever else is named.

        Nothing is, where the office taught which clause answers.
        """
        if self.found.taught:
            return None
        if self.owner_cue and (self.topic.named or self.has("owner.led")) and not self.mentions:
            return None
        if (self.people or self.called) and self._of_person:
            return self._of_person
        if self.policy.wants.nowhere(self.asked) < _AHEAD:
            return None
        return self._missing(_SURELY)

    @cached_property
    def _of_person(self) -> str:
        """What is asked of somebody that no document has, whatever the name; or nothing."""
        rest = self.asked
        for name in (*(person.name for person in self.people), *self.called):
            rest = rest.replace(name, "")
        far = self.policy.wants.nowhere(rest) < _OF_PERSON
        return "" if far else self.policy.wants.aspect(rest)

    @cached_property
    def likely_missing(self) -> str | None:
        """What is likely asked for that the document does not have, or None; a lesson is surer."""
        if self.found.taught or (self.is_fragment and self.found.sure):
            return None
        return self._missing(_LIKELY if self.found.lead is not None else LIKELY_ALONE)

    def _missing(self, least: float) -> str | None:
        """Return what is asked for that the document does not have, where that is so probable.

        Nothing is its name where it has none that is clear.
        """
        if self.mentions and not question_grams(self.without(mentions=True)):
            return None  # a department alone asks for nothing that could be missing
        if self.absence < least:
            return None
        return self.policy.wants.aspect(self.asked)

    @cached_property
    def absence(self) -> float:
        """The probability, 0 to 1, that the document does not answer, by examples."""
        return self.policy.wants.absence(self.asked, self.found, self._likeness)

    @property
    def _likeness(self) -> Likeness | None:
        """How far it is worded as the document is, where there are no examples of clauses."""
        if self.found.lead is not None:
            return None
        best = next(iter(self.found.clauses), None)
        return self.policy.wordings.of(
            self.text, best, money=self.has("award.award") or self.asks_amount
        )

    @property
    def names_unknown(self) -> bool:
        """Whether what owners are asked for, 药茶 or 学校, is nothing that the document has."""
        thing = self.topic_text.strip()
        if not question_grams(thing) or self.topic.strong or self.named_section:
            return False
        found = self.policy.search.find(thing, thing)
        return not found.clauses or (found.lead is not None and found.lead < _UNKNOWN)

    @property
    def has_topic(self) -> bool:
        """Whether a topic is asked about beside the departments named; 跟着 alone is none."""
        if self.topic.strong and (self.topic.named or self.topic.pairs > 1):
            return True
        known = self.topic.sure and self.topic.coverage > _KNOWN
        return known and (self.topic.lead or 0.0) > _TOPIC

    @property
    def subject(self) -> Found:
        """What the question is about, whoever or whatever of it is asked for."""
        return self.topic if self.owner_cue else self.found

    @cached_property
    def topic_text(self) -> str:
        """The text without the words that ask for owners and people, and without who asks."""
        asking = self.policy.wants.asking(self.text)
        return (self if asking == self.text else replace(self, text=asking)).without(
            "owner.helps",
            "owner.lead",
            "owner.led",
            "owner.coop",
            "owner.tasks",
            "owner.office",
            "idle.words",
            "person.head",
            "person.who",
            mentions=True,
        )

    @cached_property
    def topic(self) -> Found:
        """What the search finds for the topic alone; a department beside it has its own clauses."""
        asked = self.asked
        for mention in self.mentions:
            asked = asked.replace(self.text[mention.start : mention.end], " ")
        return self.policy.search.find(self.topic_text, asked.strip() or self.asked)
