"""A whole folder, drafted from a document: its files, each line marked for whoever confirms it."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence

from knowledge.policy.clause import Clause
from knowledge.policy.drafting.awards import DraftedRules, drafted_awards
from knowledge.policy.drafting.criteria import drafted_criteria
from knowledge.policy.drafting.departments import drafted_directory
from knowledge.policy.drafting.file import drafted_file
from knowledge.policy.drafting.quoting import bare, of_body, sentences
from knowledge.policy.drafting.toml import table, tables
from knowledge.policy.folder.folder import PolicyFile
from knowledge.policy.folder.toml_file import MARK
from knowledge.policy.grants import grants

ASKED = "要问："  # before what a rule asks for
# What is taken from the text word for word is looked over once, and not confirmed line by line.
_SURE = {
    "policy.toml": "# 下面照原文抄，看一遍即可；只有带“待确认”的要定。\n",
    "directory.toml": "# 部门照原文的责任单位列，看一遍即可。\n\n",
    "facts.toml": "# 每项跟着用它的奖励、标准一起确认：那一条确认了，这里才算数。\n\n",
    "phrasings.toml": "# 原文里加引号的叫法，看一遍即可。\n\n",
}
_CALLED = re.compile(r"[“《](?P<name>[^“”《》]{2,12})[”》]")


def drafted_folder(records: Sequence[Clause], key: str, place: str = "") -> Mapping[str, str]:
    """Return the files of a folder by name: what the document says, and nothing else."""
    file = drafted_file(records)
    if place:
        file = file.model_copy(update={"place": place})
    awards = drafted_awards(records)
    criteria = drafted_criteria(records, file.sections.criteria)
    departments = [
        {key: value for key, value in department.model_dump().items() if value}
        for department in drafted_directory(records).department
    ]
    facts = [*criteria.facts, *awards.facts]
    found = {
        "policy.toml": _file(file.model_copy(update={"key": key})),
        "directory.toml": tables("department", departments),
        "facts.toml": tables("fact", facts),
        "criteria.toml": _rules("criterion", criteria),
        "awards.toml": _left(records, awards) + _rules("award", awards),
        "phrasings.toml": _phrasings(records, awards),
    }
    return {
        name: _SURE.get(name, "") + content for name, content in found.items() if content.strip()
    }


def _rules(name: str, drafted: DraftedRules) -> str:
    """Return the rules, each with what it asks for above it: both are judged at its quote."""
    labels = {fact["name"]: fact["label"] for fact in drafted.facts}
    return "\n".join(
        _asked(json.dumps(rule, default=str), labels) + tables(name, [rule], marked=True)
        for rule in drafted.rules
    )


def _asked(rule: str, labels: Mapping[str, str]) -> str:
    asked = dict.fromkeys(label for fact, label in labels.items() if f'"{fact}"' in rule)
    return f"# {ASKED}{'、'.join(asked)}\n" if asked else ""


def _file(file: PolicyFile) -> str:
    """Return policy.toml: the plain values first, then a table for each fact."""
    row = file.model_dump(exclude_none=True, exclude_defaults=True)
    plain = {name: value for name, value in row.items() if not isinstance(value, Mapping)}
    under = {name: value for name, value in row.items() if isinstance(value, Mapping)}
    facts = (table(name, fact) for name, fact in under.items())
    return "\n".join([table("", plain, marked=True), *facts])


def _left(records: Sequence[Clause], awards: DraftedRules) -> str:
    """Return the promises that no rule holds, as comments: their sums are not guessed at."""
    held = [(rule["clause"], bare(rule["quote"])) for rule in awards.rules]
    lines = [
        f"{MARK} {clause} {words}"
        for clause, words in sentences(of_body(records))
        if grants(words) and not any(c == clause and quote in bare(words) for c, quote in held)
    ]
    return "".join(f"{line}\n" for line in lines) + "\n" if lines else ""


def _phrasings(records: Sequence[Clause], awards: DraftedRules) -> str:
    """Return words for clauses: what stands in quotes there and nowhere else; and for awards."""
    named = {record.id: list(_called(record)) for record in records}
    times = [name for names in named.values() for name in names]
    clauses = [
        table(f'clause."{clause}"', {"terms": own})
        for clause, names in named.items()
        if (own := [name for name in names if times.count(name) == 1])
    ]
    words = [table(f"award.{rule['name']}", {"terms": [rule["label"]]}) for rule in awards.rules]
    return "\n".join([*clauses, *words])


def _called(record: Clause) -> Iterable[str]:
    found = _CALLED.finditer(f"{record.heading}{record.text}")
    return dict.fromkeys(match["name"] for match in found)
