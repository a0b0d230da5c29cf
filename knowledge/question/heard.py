"""What a question says: cues, and the departments, people, clause or section that it names."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Self

from knowledge.policy.clause import Person
from knowledge.policy.directory.duty import Mention
from knowledge.policy.fold import spoken
from knowledge.policy.policy import Policy
from knowledge.policy.search.index import question_grams
from knowledge.question.cues import cue_patterns
from knowledge.question.ordinal import ordinal
from knowledge.question.path import Path, path

WHETHER = ("sets.whether", "ask.yes_no", "ask.so")  # a yes or no is asked for
ASKING = ("ask.word", "owner.lead", "owner.coop", "person.who")
OF_PEOPLE = ("person.who", "person.head", "person.deputy")  # a name may be nearly right beside them
_NUMBER = re.compile(
    r"第(?P<number>[零〇一二两三四五六七八九十百千万亿0-9]+)(?:个|大|小)?(?:条|项|款|点|部分|章|行动|标准|措施)"
)
_BRACKETED = re.compile(r"[（(]([一二三四五六七八九十]+)[）)]")  # 标准的（五）写的什么
_FRAGMENT = 4  # characters of a message that names a thing and asks nothing
_LEADING = 2  # roles in the group: who leads it, and the deputies
_RECENT = 32  # pieces of messages
_TITLES = (2, 3)  # characters of a title: 局长, 副县长
_LITTLE = 2  # grams: one word of two characters leaves three


@dataclass(frozen=True)
class Heard:
    """The words of one question to one policy: as written, and folded, a space for every pause."""

    written: str
    text: str
    policy: Policy
    context: str  # the whole message, squeezed, where this is a part of it

    @classmethod
    def read(cls, text: str, policy: Policy, context: str = "") -> Self:
        """Return what the folded `text` asks, once for all who ask while it is answered."""
        words = _words(text)
        of: Callable[..., Any] = cls
        found: Self = _kept(of, text, words, policy, context or words)
        return found

    def has(self, *cues: str) -> bool:
        """Return whether any of the named cues occurs."""
        patterns = cue_patterns()
        return any(patterns[cue].search(self.text) for cue in cues)

    def without(self, *cues: str, mentions: bool = False) -> str:
        """Return the text without the named cues (and department names): the topic that is left."""
        text = self.text
        if mentions:
            for mention in reversed(self.mentions):
                text = text[: mention.start] + " " + text[mention.end :]
        for cue in cues:
            text = cue_patterns()[cue].sub(" ", text)
        return text

    def only(self, *cues: str) -> bool:
        """Return whether little else is in the message than the named cues."""
        return len(question_grams(self.without(*cues))) <= _LITTLE

    @cached_property
    def asks(self) -> bool:
        """Whether it asks anything by itself, or only names what is asked about."""
        return self.has(*ASKING)

    @property
    def is_fragment(self) -> bool:
        """Whether the whole message only names a thing, by a word or two: examples are longer."""
        whole = self.context == self.text
        return whole and len(self.text) <= _FRAGMENT and not self.asks

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The departments named."""
        return self.policy.directory.mentions(self.text)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The people named, exactly or nearly where the question is about a person."""
        about = self.has(*OF_PEOPLE) or bool(self.mentions)
        near = about or len(self.text) <= _FRAGMENT
        return self.policy.directory.named(self.text, near=near)

    @cached_property
    def called(self) -> tuple[str, ...]:
        """The people called by their surname before a title of theirs, as written: 张局长."""
        called = {
            person.name[0] + person.post[-length:]
            for person in self.policy.directory.people
            for length in _TITLES
        }
        return tuple(name for name in sorted(called, key=len, reverse=True) if name in self.text)

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """The roles of those who lead the group that are named, by the roster's words for them."""
        rest, named = self.text, []
        roles = dict.fromkeys(person.role for person in self.policy.directory.people)
        for role in sorted([*roles][:_LEADING], key=len, reverse=True):  # 副组长 is no 组长
            if role in rest:
                named.append(role)
                rest = rest.replace(role, " ")
        return tuple(named)

    @cached_property
    def section(self) -> str | None:
        """The section that is asked for as a whole: nothing else is left to search, or None."""
        policy = self.policy
        for section in policy.headings.sections:
            named = [name for name in policy.headings.names_of(section) if name in self.text]
            if not named:
                continue
            rest = self.without("ask.many", "idle.words", "idle.small")
            rest = policy.without_subject(policy.of_own_level(rest))
            for name in sorted(named, key=len, reverse=True):
                rest = rest.replace(name, " ")
            if not question_grams(rest):
                return section
        return None

    @cached_property
    def item(self) -> str | None:
        """The clause named by its path, or its number and section: 认定标准第六条; or None."""
        if self.path and self.path.clause in self.policy.clauses:
            return self.path.clause
        match = _NUMBER.search(self.text)
        section = self.named_section
        if not match or section is None:
            return None
        members = self.policy.headings.children(section)
        number = ordinal(match["number"])
        return members[number - 1].id if 0 < number <= len(members) else None

    @cached_property
    def path(self) -> Path | None:
        """The path by which the question names a clause or section: 四（二）; or None."""
        return path(self.written, self.policy)

    @cached_property
    def number(self) -> int | None:
        """The number in 第四条, or None; 0 for one longer than any count."""
        match = _NUMBER.search(self.text)
        return ordinal(match["number"]) if match else None

    @property
    def number_written(self) -> str:
        """The number in 第四条 as a reader knows it again, or nothing."""
        match = _NUMBER.search(self.text)
        return str(self.number or match["number"]) if match else ""

    @cached_property
    def named_section(self) -> str | None:
        """The section whose name or everyday name the question says, or None."""
        for section in self.policy.headings.sections:
            if any(name in self.text for name in self.policy.headings.names_of(section)):
                return section
        return None


@lru_cache(_RECENT)
def _words(text: str) -> str:
    """Return the folded text as it is heard: a space for every pause, without what sent it."""
    words = spoken(_BRACKETED.sub(r"第\1条", text))
    return cue_patterns()["asker.sent"].sub(" ", words).strip()


@lru_cache(_RECENT)
def _kept(of: Callable[..., Any], *said: str | Policy) -> Any:
    return of(*said)
