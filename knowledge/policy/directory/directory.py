"""The directory: which department or person a question names, by any name people use."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from knowledge.policy.clause import Clause, Person
from knowledge.policy.cues import NOTHING
from knowledge.policy.directory.duty import Duties, Mention
from knowledge.policy.directory.fields import Fields
from knowledge.policy.directory.organ import bare, is_organ
from knowledge.policy.folder.folder import Department
from knowledge.policy.language import language
from knowledge.policy.spelling import a_slip, sounds

# What may follow a short name without its organ word: 工信牵头, but not 工商登记.
_AFTER_SHORT = re.compile(
    r"$|[和与、的是归管在有要来都也进跟呢吗不没谁哪几除这那局]|牵头|负责|配合|参与|部门|单位|领导|那边|一把手|主任|局长"
)
# Behind a name, the field that it has: 工信|口, but not 口号. 上 ends there: what it has is
# read by what asks for it, and is only looked at.
_OWN_FIELD = re.compile(
    "(?:口|条线)(?:子|上)?(?![号碑味岸径头])"
    "|上(?=有份|有活|有任务|也?(?:参与|参加|配合|牵头|负责|出力|掺和|管[哪几什]|帮))"
)
# What may be a department's name, written in a way that the directory does not know.
_OFFICE = re.compile(r"[\u4e00-\u9fff]{3,14}?(?:局|委|中心|公司|办公室|分局)")
_SHORTEST = 5  # characters of a name that may be nearly right: a slip in 水利局 names another one
_NEARLY = 86.0
_RECENT = 64  # texts: whoever may answer a message looks for the departments in it


@dataclass(frozen=True)
class Tasks:
    """Clause ids that a department leads and those it cooperates in, in the text's order."""

    lead: tuple[str, ...]
    coop: tuple[str, ...]


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of the names, the longest first."""
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)) or NOTHING)


class Directory:
    """Departments and people of one policy."""

    def __init__(self, departments: Iterable[Department], clauses: Iterable[Clause]) -> None:
        self.departments = tuple(departments)
        records = tuple(clauses)
        self.people = tuple(person for clause in records for person in clause.people)
        self._owned = tuple(clause for clause in records if clause.lead or clause.coop)
        self._by_name = {
            name: department
            for department in self.departments
            for name in (department.name, *department.also, *department.say)
        }
        self._duties = Duties(self.departments)
        self._long_names = [name for name in self._by_name if len(name) >= _SHORTEST]
        self._characters = ["".join(sorted(name)) for name in self._long_names]
        self._names = _any_of(self._by_name)
        short = {bare(name): d for name, d in self._by_name.items()}
        # 政府 is no short name of its office.
        short = {name: d for name, d in short.items() if name not in language().bodies}
        self._by_short = short | self._by_name
        self._short = _any_of(self._by_short)
        self._fields = Fields(self._by_short)
        self._mentions = lru_cache(_RECENT)(self._fresh_mentions)
        self._sounds = {sound: p for p in self.people for sound in sounds(p.name)}
        self._alike: dict[str, list[Person]] = {}  # by the name with one of three characters blank
        for person in self.people:
            for blanked in _blanked(person.name):
                self._alike.setdefault(blanked, []).append(person)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of a department or person."""
        return (*self._by_name, *(person.name for person in self.people))

    def department(self, name: str) -> Department | None:
        """Return the department that goes by exactly this name."""
        return self._by_name.get(name)

    def mentions(self, text: str, *, short: bool = False) -> tuple[Mention, ...]:
        """Return the departments that the squeezed `text` names, in order, each once.

        With `short`, a name needs no word for an organ, whatever stands behind it: 人社就管一条.
        """
        return self._mentions(text, short=short)

    def _fresh_mentions(self, text: str, *, short: bool) -> tuple[Mention, ...]:
        asked = self._of_field(text)
        if asked:
            return (asked,)
        found = {mention.department.name: mention for mention in self._duties.mentions(text)}
        taken = [(mention.start, mention.end) for mention in found.values()]
        for match in (self._short if short else self._names).finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            field = _OWN_FIELD.match(text, match.end())
            end = field.end() if field else match.end()
            is_name = short or field or is_organ(match[0])
            if not is_name and not _AFTER_SHORT.match(text, end):
                continue
            if _of_another(match[0], text[: match.start()]):
                continue
            department = self._by_short[match[0]]
            found.setdefault(department.name, Mention(department, match.start(), end))
        if not found:
            found = {near.department.name: near for near in self._near_mentions(text)}
        return tuple(sorted(found.values(), key=lambda mention: mention.start))

    def _of_field(self, text: str) -> Mention | None:
        """Return the department of whose field it is asked who has it, 谁管农业, or None.

        Who leads it is asked of a measure, unless the department leads none; and of one that leads
        a single measure that has its field.
        """
        spoken = self._fields.spoken_of(text)
        if spoken and not (language().leads.search(text) and self.tasks(spoken.department).lead):
            return spoken
        asked = self._fields.asked_for(text)
        return asked if asked and len(self.tasks(asked.department).lead) != 1 else None

    def _near_mentions(self, text: str) -> Iterator[Mention]:
        """Yield the department whose name the text writes nearly right, or in another order."""
        for match in _OFFICE.finditer(text):
            written = match[0]
            for start in range(len(written) - _SHORTEST + 1):
                # Alike is alike whatever the order of the characters: 审批行政服务局.
                best = process.extractOne(
                    "".join(sorted(written[start:])),
                    self._characters,
                    scorer=fuzz.ratio,
                    score_cutoff=_NEARLY,
                )
                if best:
                    name = self._long_names[best[2]]
                    yield Mention(self._by_name[name], match.start() + start, match.end())
                    return

    def tasks(self, department: Department) -> Tasks:
        """Return every clause that names the department as lead or as cooperating."""
        names = {department.name, *department.also}
        return Tasks(
            lead=tuple(c.id for c in self._owned if names & set(c.lead)),
            coop=tuple(c.id for c in self._owned if names & set(c.coop)),
        )

    def head(self, department: Department) -> Person | None:
        """Return the person whose post in the roster is the department's, or None."""
        return next((p for p in self.people if p.post == department.post), None)

    def department_of(self, person: Person) -> Department | None:
        """Return the department that the person's post belongs to, or None."""
        return next((d for d in self.departments if d.post == person.post), None)

    def surnamed(self, surname: str) -> tuple[Person, ...]:
        """Return the people whose name begins with `surname`."""
        return tuple(person for person in self.people if person.name.startswith(surname))

    def named(self, text: str, *, near: bool) -> tuple[Person, ...]:
        """Return the people that the squeezed `text` names, in the text's order.

        With `near`, names that sound the same or differ in one of three characters count too.
        """
        exact = [(text.find(p.name), p) for p in self.people if p.name in text]
        if exact or not near:
            return tuple(person for _, person in sorted(exact, key=lambda pair: pair[0]))
        found: dict[str, Person] = {}
        for length in (3, 2):
            for start in range(len(text) - length + 1):
                person = self._near(text[start : start + length])
                if person:
                    found.setdefault(person.name, person)
            if found:
                break
        return tuple(found.values())

    def _near(self, window: str) -> Person | None:
        """Return the person whose name sounds like `window` or differs in one character."""
        for sound in sounds(window):
            if sound in self._sounds:
                return self._sounds[sound]
        alike = [
            person
            for blanked in _blanked(window)
            for person in self._alike.get(blanked, ())
            if a_slip(window, person.name)
        ]
        return alike[0] if len(alike) == 1 else None


def _of_another(name: str, before: str) -> bool:
    """Return whether the name goes on that of another one: 公安局|蒲县分局, 镇|政府办公室."""
    words = language()
    of_town = before.endswith(words.towns) and name.startswith(words.bodies)
    return before.endswith("局") or of_town


def _blanked(name: str) -> list[str]:
    """Return a name of three characters with each of them blank; others are too short or long."""
    return [f"{name[:i]} {name[i + 1 :]}" for i in range(3)] if len(name) == 3 else []
