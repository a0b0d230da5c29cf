"""How much of a gold file the splitter finds: headings, owners, people and sums.

`python -m tests.knowledge.policy.splitting.gold FOLDER` prints it for each `name.gold.json` there,
beside `name.txt`, and every miss.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from knowledge.errors import NoHeadingError
from knowledge.policy.clause import Clause, Document
from knowledge.policy.splitting.source import read_source
from knowledge.policy.splitting.splitter import split

from .document import squeezed

OWNERS = ("lead", "coop", "responsible", "open_ended")
_WIDE = str.maketrans("()[]", "（）〔〕")


def paths(document: Document) -> dict[str, Clause]:
    """Return the numbered records by their markers, as in 二/（一）/1."""
    clauses = {clause.id: clause for clause in document.clauses}

    def path(clause: Clause) -> str:
        above = path(clauses[clause.parent]) + "/" if clause.parent else ""
        marker = squeezed(clause.marker).translate(_WIDE)
        return above + (re.sub(r"[、.．：:]$", "", marker) or squeezed(clause.heading))

    return {path(clause): clause for clause in document.clauses if clause.id not in ("0", "0.1")}


def owned(document: Document) -> dict[str, dict[str, Any]]:
    """Return the owners of the records that name any, by path."""
    records = {path: clause.to_json() for path, clause in paths(document).items()}
    return {
        path: {key: record[key] for key in OWNERS}
        for path, record in records.items()
        if record["lead"] or record["coop"] or record["responsible"]
    }


@dataclass
class Score:
    """Of each thing how many are wanted or found, and those of them that are not the same."""

    wanted: dict[str, int] = field(default_factory=dict)
    misses: dict[str, list[str]] = field(default_factory=dict)

    def share(self, thing: str) -> float:
        """Return the share that is right; 1 where nothing is wanted and nothing found."""
        wanted = self.wanted.get(thing, 0)
        return 1.0 - len(self.misses[thing]) / wanted if wanted else 1.0

    def compare(
        self, thing: str, wanted: Mapping[str, object], found: Mapping[str, object]
    ) -> None:
        """Count the keys of both; one that either lacks, or whose values differ, is a miss."""
        keys = list(dict.fromkeys([*wanted, *found]))
        self.wanted[thing] = len(keys)
        self.misses[thing] = [
            f"{key}: {wanted.get(key)} != {found.get(key)}"
            for key in keys
            if wanted.get(key) != found.get(key)
        ]


def score(document: Document, gold: Mapping[str, Any]) -> Score:
    """Return how much of `gold` the document's records hold."""
    records, result = paths(document), Score()
    result.compare(
        "headings",
        {_squeezed(section["path"]): _end(section["heading"]) for section in gold["sections"]},
        {path: _end(clause.heading) for path, clause in records.items()},
    )
    wanted = {entry["path"]: {key: entry[key] for key in OWNERS} for entry in gold["owners"]}
    result.compare("owners", wanted, owned(document))
    people = [p for clause in document.clauses for p in clause.to_json()["people"]]
    result.compare("people", dict(_numbered(gold["roster"])), dict(_numbered(people)))
    sums = [*gold.get("amounts", ()), *gold.get("percents", ())]
    stands = {f"{n} {a['path']} {a['text']}": _stands(records, a) for n, a in enumerate(sums)}
    result.compare("sums", dict.fromkeys(stands, True), stands)
    return result


def _squeezed(path: str) -> str:
    return "/".join(re.sub(r"[、.．：:]$", "", squeezed(part)) for part in path.split("/"))


def _end(heading: str) -> str:
    """Return the heading without white space and without the mark it ends in."""
    return re.sub(r"[。；：;:]$", "", squeezed(heading))


def _numbered(people: list[dict[str, str]]) -> Iterator[tuple[str, object]]:
    for n, person in enumerate(people):
        yield str(n), (person["role"], person["name"], squeezed(person["post"]))


def _stands(records: Mapping[str, Clause], amount: Mapping[str, Any]) -> bool:
    clause = records.get(_squeezed(amount["path"]))
    return clause is not None and squeezed(amount["text"]) in squeezed(clause.heading + clause.text)


def main() -> None:
    """Print the scores of a folder."""
    for path in sorted(Path(sys.argv[1]).glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        try:
            document = split(read_source(path.with_name(path.name.replace(".gold.json", ".txt"))))
        except NoHeadingError as error:
            document = error.found
        result = score(document, gold)
        shares = " ".join(f"{thing} {result.share(thing):.3f}" for thing in result.wanted)
        print(f"{path.name.removesuffix('.gold.json'):44} {shares}")
        for thing, misses in result.misses.items():
            for miss in misses:
                print(f"    {thing}: {miss[:200]}")


if __name__ == "__main__":
    main()
