"""Checking a policy folder: every fact rests on words that stand in its clause."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import PolicyError
from knowledge.policy.calculators.awards import AwardsFile
from knowledge.policy.calculators.criteria import CriteriaFile
from knowledge.policy.calculators.rule import Rule
from knowledge.policy.calculators.written import unwritten
from knowledge.policy.clause import Clause
from knowledge.policy.facts.tellings import TellingsFile
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.policy.folder.cases import Case, read_cases
from knowledge.policy.folder.folder import DirectoryFile, PhrasingsFile, PolicyFile, text_of
from knowledge.policy.folder.questions import NONE, QuestionsFile, question_files
from knowledge.policy.folder.toml_file import MARK, read_optional, read_table, written
from knowledge.policy.learned.aspects import known_aspects
from knowledge.policy.learned.want_examples import known_wants
from knowledge.policy.splitting.gaps import Gap, gaps
from knowledge.policy.splitting.source import read_source
from knowledge.policy.splitting.splitter import split

Records = dict[str, Clause]


@dataclass(frozen=True)
class Problem:
    """What is wrong in a file of a folder: its `kind` has words in the service's texts.

    `what` is the clause, name or word that is wrong, `where` its place or the words of a quote.
    """

    file: str
    kind: str
    what: str = ""
    where: str = ""
    error: PolicyError | None = None  # where a file can't be read


@dataclass(frozen=True)
class Unconfirmed:
    """A drafted line that nobody has confirmed."""

    file: str
    line: int
    words: str


def problems(folder: Path) -> Iterator[Problem]:
    """Yield what is wrong with the policy folder, one sentence each; nothing where all is well."""
    try:
        records = {c.id: c for c in split(read_source(text_of(folder))).clauses}
        policy = read_optional(folder / "policy.toml", PolicyFile)
        directory = read_optional(folder / "directory.toml", DirectoryFile)
        phrasings = read_optional(folder / "phrasings.toml", PhrasingsFile)
        facts = read_optional(folder / "facts.toml", FactsFile)
        criteria = read_optional(folder / "criteria.toml", CriteriaFile)
        awards = read_optional(folder / "awards.toml", AwardsFile)
        questions = {p.stem: read_table(p, QuestionsFile) for p in question_files(folder)}
        cases = read_cases(folder)
        for path in sorted((folder / "tellings").glob("*.toml")):
            read_table(path, TellingsFile)
    except PolicyError as error:
        yield Problem("", "unreadable", error=error)
        return
    yield from _facts(policy, records)
    yield from _departments(directory, tuple(records.values()))
    yield from _phrasings(phrasings, records)
    known = {award.name for award in awards.award}
    yield from (Problem("phrasings.toml", "no_award", n) for n in phrasings.award if n not in known)
    yield from _quotes("criteria.toml", criteria.quotes(), records)
    yield from _quotes("awards.toml", awards.quotes(), records)
    yield from _rule_facts(facts, criteria, awards)
    yield from _numbers(criteria, awards, records)
    yield from _cases(cases, records)
    for name, file in questions.items():
        yield from _questions(name, file, records)


def unconfirmed(folder: Path) -> Iterator[Unconfirmed]:
    """Yield the drafted lines of the folder that still have their mark, in the files' order."""
    for path in sorted(folder.rglob("*.toml")):
        for number, line in enumerate(_lines(path), start=1):
            if MARK in line:
                words = line.replace(MARK, "").strip()
                yield Unconfirmed(str(path.relative_to(folder)), number, words)


def _lines(path: Path) -> list[str]:
    try:
        return written(path).splitlines()
    except (OSError, ValueError):
        return []  # which is told of for itself


def missing(folder: Path) -> list[Gap]:
    """Return the gaps in the numbers of the folder's text; none where it can't be read."""
    try:
        return list(gaps(split(read_source(text_of(folder))).clauses))
    except PolicyError:
        return []


def _questions(clause: str, file: QuestionsFile, records: Records) -> Iterator[Problem]:
    """Yield what is wrong with the example questions of one clause, or of none."""
    path = f"questions/{clause}.toml"
    if clause not in records and clause != NONE:
        yield Problem(path, "no_clause", clause)
        return
    wants, aspects = known_wants(), known_aspects()
    inside = [r for r in records.values() if f"{r.id}.".startswith(f"{clause}.")]
    words = _plain("".join(r.marker + _words(r) for r in inside))
    for about in file.about:
        yield from (Problem(path, "no_want", want) for want in about.wants if want not in wants)
        if about.aspect and about.aspect not in aspects:
            yield Problem(path, "no_aspect", about.aspect)
        if _plain(about.quote) not in words:
            yield Problem(path, "not_verbatim", clause, about.quote)


def _facts(policy: PolicyFile, records: Records) -> Iterator[Problem]:
    """Yield facts whose clause is missing, and quotes that do not stand in their clause."""
    facts = [(name, getattr(policy, name)) for name in type(policy).model_fields]
    quoted = [(name, fact) for name, fact in facts if hasattr(fact, "quote")]
    quoted += [("defect", defect) for defect in policy.defect]
    for name, fact in quoted:
        if fact.clause not in records:
            yield Problem("policy.toml", "no_clause", fact.clause, name)
        elif _bare(fact.quote) not in _bare(_words(records[fact.clause])):
            yield Problem("policy.toml", "not_verbatim", f"{name} {fact.clause}", fact.quote)
    for name, section in policy.sections:
        if section is not None and section not in records:
            yield Problem("policy.toml", "no_clause", section, f"sections.{name}")


def _quotes(file: str, quotes: Iterable[tuple[str, str]], records: Records) -> Iterator[Problem]:
    """Yield rules whose clause is missing or whose quote does not stand in it."""
    for clause, quote in quotes:
        if clause not in records:
            yield Problem(file, "no_clause", clause)
        elif not _bare(quote) or _bare(quote) not in _bare(_words(records[clause])):
            yield Problem(file, "not_verbatim", clause, quote)


def _numbers(criteria: CriteriaFile, awards: AwardsFile, records: Records) -> Iterator[Problem]:
    """Yield numbers of rules that are not written, each with what the rule is called."""
    rules: list[tuple[str, str, str, Rule]] = [
        ("criteria.toml", one.clause, one.clause, condition)
        for one in criteria.criterion
        for condition in one.condition
    ]
    rules += (("awards.toml", award.clause, award.label, award) for award in awards.award)
    for file, clause, called, rule in rules:
        words = _words(records[clause]) if clause in records else ""
        for value in unwritten(rule, words):
            yield Problem(file, "no_number", f"{value:f}", called)


def _rule_facts(facts: FactsFile, criteria: CriteriaFile, awards: AwardsFile) -> Iterator[Problem]:
    """Yield facts that rules ask for and facts.toml has not, and places that no rule asks for.

    What is told of such a place would change nothing, and nobody would hear so.
    """
    known = {fact.name for fact in facts.fact}
    asked = [("criteria.toml", name) for one in criteria.criterion for name in one.facts]
    asked += [("awards.toml", name) for one in awards.award for name in one.facts]
    asked += [("awards.toml", name) for name in awards.facts_of_all]
    yield from (Problem(file, "no_fact", name) for file, name in asked if name not in known)
    places = [fact.name for fact in facts.fact if fact.kind == "place"]
    of_rules = {name for _, name in asked}
    yield from (
        Problem("facts.toml", "idle_place", name) for name in places if name not in of_rules
    )


def _departments(directory: DirectoryFile, records: Sequence[Clause]) -> Iterator[Problem]:
    """Yield departments that the text does not name, and owners that the directory lacks."""
    text = _bare("".join(_words(record) for record in records))
    posts = {person.post for record in records for person in record.people}
    names: set[str] = set()
    duties: set[str] = set()
    for department in directory.department:
        yield from (
            Problem("directory.toml", "twice", duty) for duty in department.does if duty in duties
        )
        duties.update(department.does)
        own = (department.name, *department.also, *department.say)
        yield from (Problem("directory.toml", "twice", name) for name in own if name in names)
        names.update(own)
        if _bare(department.name) not in text:
            yield Problem("directory.toml", "not_in_text", department.name)
        if department.post and department.post not in posts:
            yield Problem("directory.toml", "not_in_roster", department.post)
    for record in records if directory.department else ():
        for owner in (*record.lead, *record.coop, *record.responsible):
            if owner not in names:
                yield Problem("directory.toml", "no_department", owner, record.id)


def _phrasings(phrasings: PhrasingsFile, records: Records) -> Iterator[Problem]:
    """Yield phrasings for clauses that do not exist, and synonyms of words not in the text."""
    text = _bare("".join(_words(record) for record in records.values()))
    yield from (
        Problem("phrasings.toml", "no_clause", clause)
        for clause in phrasings.clause
        if clause not in records
    )
    for synonym in phrasings.synonym:
        if _bare(synonym.text) not in text:
            yield Problem("phrasings.toml", "not_in_text", synonym.text)


def _words(record: Clause) -> str:
    return f"{record.heading}\n{record.text}"


def _plain(text: str) -> str:
    """Return the text without white space and the marks that end a heading."""
    return re.sub(r"[\s。：:]", "", text)


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def _cases(cases: Iterable[Case], records: Records) -> Iterator[Problem]:
    """Yield cases that are answered by a clause which does not exist."""
    for case in cases:
        for clause in case.clauses:
            if clause not in records:
                yield Problem("cases.jsonl", "no_clause", clause, case.text)
