"""Evaluation: what share of the gold questions the bot answers as it should."""

import asyncio
import datetime
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bot.commands.ask import answer
from bot.conversation.conversation import Conversations
from bot.evaluating import dialogues
from bot.evaluating.gold import Entry, folded, read_gold, says
from bot.evaluating.verdicts import faults
from knowledge.errors import MissingGoldError

_EVAL = Path(__file__).parents[2] / "tests" / "eval"
DEVELOPMENT = [_EVAL / f"{name}.jsonl" for name in ("questions", "owners", "awards", "criteria")]
HARD = [_EVAL / f"{name}.jsonl" for name in ("awards-hard", "criteria-hard")]
DIALOGUES = _EVAL / "dialogues.toml"

Marks = dict[str, list[float]]


def report(conversations: Conversations, files: Sequence[Path], failures: int) -> Iterator[str]:
    """Yield the metrics of each gold file, a line each, and the first failed questions.

    Raises GoldError for a file that is missing or holds no gold entries.
    """
    for file in files:
        if file.suffix == DIALOGUES.suffix:
            yield from dialogues.report(conversations, file, failures)
            continue
        gold = read_gold(file)
        answers = _answers(conversations, gold)
        metrics, failed = measure(gold, answers)
        yield f"{file.name}: {len(gold)}"
        yield from (f"  {name:<24}{value:.4f}" for name, value in metrics.items())
        yield from (f"  - {entry['id']} {entry['text']}" for entry in failed[:failures])


def development() -> Sequence[Path]:
    """Return the gold files of the source tree; MissingGoldError where there is none."""
    if not _EVAL.is_dir():
        raise MissingGoldError(_EVAL, "no gold files")
    return [*DEVELOPMENT, *HARD, DIALOGUES]


def _answers(conversations: Conversations, gold: Sequence[Entry]) -> list[Entry]:
    """Return the bot's answer to each gold question, each a conversation of its own."""

    async def ask(entry: Entry) -> Entry:
        as_of = datetime.date.fromisoformat(entry["as_of"]) if entry.get("as_of") else None
        key = f"gold {entry['id']}"
        return answer(entry["text"], await conversations.reply(key, entry["text"], as_of=as_of))

    async def ask_all() -> list[Entry]:
        return [await ask(entry) for entry in gold]

    return asyncio.run(ask_all())


def measure(
    gold: Sequence[Entry], answers: Sequence[Entry]
) -> tuple[dict[str, float], list[Entry]]:
    """Return the metrics of the answers, and the gold entries that were answered wrongly."""
    marks: Marks = defaultdict(list)
    check = _check_for(gold[0])
    failed = [e for e, a in zip(gold, answers, strict=True) if not check(e, a, marks)]
    metrics = {name: sum(values) / len(values) for name, values in marks.items() if values}
    if "abstain_recall" in metrics:
        precision, recall = metrics.setdefault("abstain_precision", 0.0), metrics["abstain_recall"]
        both = precision + recall
        metrics["abstain_f1"] = 2 * precision * recall / both if both else 0.0
    if "must_contain" in metrics or "must_not_clean" in metrics:
        metrics["must_not_violations"] = float(marks["must_not_clean"].count(False))
    if "silent" in metrics:
        metrics["silent"] = float(marks["silent"].count(True))
    return dict(sorted(metrics.items(), key=lambda item: (":" in item[0], item[0]))), failed


def _check_for(entry: Entry) -> Callable[[Entry, Entry, Marks], bool]:
    """Return the check for the kind of gold that the entry is of."""
    if "gold_clauses" in entry:
        return _question
    if ("allow_extra" in entry and "total" in entry) or "free" in entry:
        return _verdicts
    if isinstance(entry.get("expect"), list):
        return _awards
    return _criteria if "overall" in entry else _owners


def _question(entry: Entry, given: Entry, marks: Marks) -> bool:
    """Mark the clause found, the abstaining and the facts stated."""
    wanted, text = entry["gold_clauses"], folded(given.get("text"))
    outside, answered = entry["kind"] == "out_of_scope", bool(given.get("answered"))
    ranked = list(given.get("clauses") or []) if answered else []
    rank = next((i for i, clause in enumerate(ranked, 1) if clause in wanted), 0)
    if outside:
        right = not answered
        marks["abstain_recall"].append(right)
    else:
        right = rank == 1
        marks["hit@1"].append(right)
        marks["hit@3"].append(1 <= rank <= 3)
        marks["mrr"].append(1 / rank if rank else 0.0)
    if not answered:
        marks["abstain_precision"].append(outside)
    if entry["kind"] == "multi":
        marks["multi_recall@3"].append(len(set(wanted) & set(ranked[:3])) / len(wanted))
    marks[f"kind:{entry['kind']}"].append(right)
    has = [says(text, item) for item in entry["gold_must_contain"]]
    clean = [not says(text, item) for item in entry["gold_must_not_contain"]]
    marks["must_contain"] += has
    marks["must_not_clean"] += clean
    return right and all(has) and all(clean)


def _awards(entry: Entry, given: Entry, marks: Marks) -> bool:
    """Mark the awards given, their certainty, the fixed total and the clause."""
    left, right = list(given.get("awards") or []), True
    for want in entry["expect"]:
        got = next((award for award in left if _same_award(want, award)), None)
        marks["certainty"].append(got is not None and got.get("certainty") == want["certainty"])
        right = right and got is not None
        if got is not None:
            left.remove(got)
    allowed = entry.get("allow_extra") or []
    extra = [a for a in left if a.get("verdict") == "eligible" and a.get("award") not in allowed]
    right = right and not extra
    marks["exact_entry"].append(right)
    want, got = entry["expect_total_fixed_yuan"], given.get("fixed_total_yuan")
    total = got == want or (want == 0 and got is None)
    marks["total_match"].append(total)
    if want:
        marks["total_match_positive"].append(got == want)
    if entry.get("clause"):
        marks["clause@3"].append(entry["clause"] in (given.get("clauses") or [])[:3])
    return right and total


def _same_award(want: Entry, got: Entry) -> bool:
    """Return whether an award is the wanted one; a null level matches any."""
    return (
        want["award"] == got.get("award")
        and want["verdict"] == got.get("verdict")
        and want["level"] in (None, got.get("level"))
        and (want["verdict"] == "not_eligible" or want["amount_yuan"] == got.get("amount_yuan"))
    )


def _criteria(entry: Entry, given: Entry, marks: Marks) -> bool:
    """Mark the verdict on each criterion that was mentioned, and the overall one."""
    got, right = given.get("criteria") or {}, True
    for key, want in entry["expect"].items():
        same = got.get(key) == want
        marks["criterion_accuracy"].append(same)
        marks[f"criterion:{key}"].append(same)
        right = right and same
    others = (f"3.{i}" for i in range(1, 9) if f"3.{i}" not in entry["expect"])
    clean = all(got.get(key) in (None, "unknown") for key in others)
    overall = given.get("overall") == entry["overall"]
    marks["unmentioned_clean"].append(clean)
    marks["overall_accuracy"].append(overall)
    return right and clean and overall


def _verdicts(entry: Entry, given: Entry, marks: Marks) -> bool:
    """Mark whether every verdict may be so, and whether a wrong one is told for sure."""
    found = faults(entry, given)
    marks["right"].append(not found)
    marks["silent"].append(any(fault.silent for fault in found))
    return not found


def _owners(entry: Entry, given: Entry, marks: Marks) -> bool:
    """Mark every list that the entry gives, as a set."""
    got = given.get("owners") or {}
    tasks = got.get("department_tasks") or {}
    right = True
    for key, want in entry["expect"].items():
        if key == "department_tasks":
            same = all(_set(want[role]) == _set(tasks.get(role)) for role in want)
        elif key == "tasks":
            both = (tasks.get("lead") or []) + (tasks.get("coop") or [])
            same = _set(want) == _set(both)
        else:
            same = _set(want) == _set(got.get(key))
        marks["exact_key"].append(same)
        marks[f"key:{key}"].append(same)
        right = right and same
    marks["exact_entry"].append(right)
    return right


def _set(items: Sequence[str] | None) -> set[str]:
    return {folded(item) for item in items or []}
