"""The explanation of a message on a terminal: a heading a stage, a line each thing found."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.text import Text

from bot.explaining import texts
from bot.explaining.explain import Row
from knowledge.policy.facts.facts import Standing
from knowledge.policy.facts.tellings import NOTHING

_HEADING = "bold cyan"
_NAME = "green"
_WIDTH = 12  # columns of a name before what is said of it


def show(console: Console, row: Row, labels: Mapping[str, str]) -> None:
    """Print the stages; `labels` has what the facts are called."""
    spelled = row["text"]
    _stage(
        console,
        texts.TEXT,
        [
            (texts.TYPED, spelled["typed"]),
            (texts.READ_AS, spelled["read_as"]),
            (texts.SEARCHED_AS, spelled["searched_as"]),
        ],
    )
    mentions = [(m["role"], f"{m['words']}{_value(m['value'], labels)}") for m in row["mentions"]]
    _stage(console, texts.MENTIONS, mentions)
    _stage(console, texts.SENSES, [(s["piece"], _sense(s, labels)) for s in row["senses"]])
    _stage(console, texts.STATEMENTS, [("·", line) for line in _told(row["statements"], labels)])
    _stage(
        console,
        texts.NUMBERS,
        [
            (n["written"], f"{texts.BECAME[n['became']]} {labels.get(n['fact'], '')}".rstrip())
            for n in row["numbers"]
        ],
    )
    parts: list[tuple[str, str]] = []
    for part in row["parts"]:
        parts.append((part["handler"], part["question"] or texts.WHOLE))
        if part.get("clauses"):
            parts.append(("", _found(part)))
        if part["instead_of"]:
            parts.append(("", texts.INSTEAD_OF.format(intents="、".join(part["instead_of"]))))
    _stage(console, texts.PARTS, parts)
    result = [(texts.INTENT, texts.INTENTS[row["intent"]]), (texts.FIRST_LINE, row["answer"])]
    _stage(console, texts.RESULT, result)


def _stage(console: Console, heading: str, lines: Sequence[tuple[str, str]]) -> None:
    console.print(Text(heading, style=_HEADING))
    for name, said in lines or [("", texts.NONE)]:
        line = Text("  ")
        line.append(name, style=_NAME)
        line.append(" " * max(1, _WIDTH - Text(name).cell_len))
        line.append(said.replace("\n", texts.NEW_LINE))
        console.print(line, soft_wrap=True)


def _value(value: object, labels: Mapping[str, str]) -> str:
    """Return what a word stands for, in a bracket; nothing where it says no more than it is."""
    if isinstance(value, dict):
        low, high = f"{value['low']:,}", f"{value['high']:,}"
        between = low if low == high else f"{low} – {high}"
        unit, manner = texts.UNITS[value["unit"]], texts.MANNERS[value["manner"]]
        return f" [{texts.AMOUNT.format(between=between, unit=unit, manner=manner)}]"
    return "" if value is None else f" [{_called(str(value), labels)}]"


def _called(name: str, labels: Mapping[str, str]) -> str:
    return labels.get(name) or texts.VALUES.get(name, name)


def _sense(sense: Row, labels: Mapping[str, str]) -> str:
    named = labels.get(sense["fact"], sense["fact"])
    told = {**sense, "fact": texts.NOTHING if sense["fact"] == NOTHING else named}
    told |= {"says": _called(sense["says"], labels), "trust": texts.TRUST[sense["trust"]]}
    return texts.SENSE.format(**told)


def _told(statements: Row, labels: Mapping[str, str]) -> list[str]:
    lines = list(statements["told"])
    lines += [
        texts.OTHERS_TITLE.format(title=labels.get(title["name"], title["name"]))
        for title in statements["titles"]
        if title["standing"] == Standing.FOREIGN
    ]
    for words, names in (
        (texts.UNCLEAR, statements["unclear"]),
        (texts.UNSETTLED, statements["unsettled"]),
    ):
        if names:
            lines.append(words.format(labels="、".join(labels.get(name, name) for name in names)))
    return lines


def _found(part: Row) -> str:
    clauses = "；".join(texts.CLAUSE.format(**clause) for clause in part["clauses"])
    return texts.FOUND.format(
        clauses=clauses,
        certainty=part["certainty"],
        want=texts.WANTS[part["want"]],
        absence=part["absence"],
    )
