"""The awards of a document, drafted by asking each kind of amount whether a promise is of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from knowledge.policy.calculators.amount import Amount
from knowledge.policy.calculators.amount_kinds import AmountKind
from knowledge.policy.calculators.award import Certainty, Receiver
from knowledge.policy.calculators.award_kinds import AwardKind
from knowledge.policy.calculators.grant import Drafted, Grant
from knowledge.policy.clause import Clause
from knowledge.policy.drafting.granting import grants_of

_STRIVE, _APPLY = re.compile("争取"), re.compile("可(?:以)?申请|鼓励申报")
# Whom the words before the sum, or behind the giving, name: 对…的街道, 奖励各街道.
_RECEIVERS = {
    Receiver.STREET: "街道",
    Receiver.VILLAGE: "村",
    Receiver.PARK: "园区(?:管委会)?",
    Receiver.TOWN: "乡镇|镇",
    Receiver.PERSON: "个人|人员|人才|带头人",
}
_TO = r"(?:的|各|所在)(?:{0})[^，。；]{{0,4}}[，,]?(?:各|分别|一次性|予以|给予|奖励)*$"
_AWARD: TypeAdapter[Any] = TypeAdapter(AwardKind)


@dataclass(frozen=True)
class DraftedRules:
    """Tables of rules, and of the facts that they ask for."""

    rules: Sequence[Mapping[str, Any]] = ()
    facts: Sequence[Mapping[str, Any]] = ()


def drafted_awards(records: Sequence[Clause]) -> DraftedRules:
    """Return a table for each promise of money that a kind of amount can hold."""
    rules: list[Mapping[str, Any]] = []
    facts: list[Mapping[str, Any]] = []
    for number, found in enumerate(grants_of(records), start=1):
        grant = replace(found, name=f"a{number}")
        drafted = next(_of_kinds(grant), None)
        if drafted is None:
            continue
        rule, asked = _rule(grant, drafted)
        with suppress(ValidationError):
            _AWARD.validate_python(rule)
            rules.append(rule)
            facts += asked
    return DraftedRules(rules, facts)


def _of_kinds(grant: Grant) -> Iterator[Drafted]:
    kinds: Sequence[type[Amount]] = get_args(get_args(AmountKind)[0])
    for kind in kinds:
        drafted = kind.drafted(grant)
        if drafted:
            yield drafted


def _rule(grant: Grant, drafted: Drafted) -> tuple[dict[str, Any], list[Mapping[str, Any]]]:
    """Return the award's table, and those of the facts.

    Where its amount hangs on no case, the award requires its condition as a whole; so it does
    where the amount asks for nothing.
    """
    facts: list[Mapping[str, Any]] = [{"asker": "enterprise", **fact} for fact in drafted.facts]
    rule: dict[str, Any] = {
        "name": grant.name,
        "label": grant.short,
        "kind": "pays",
        "clause": grant.clause,
        "certainty": _certainty(grant).value,
        "quote": grant.quote,
        "amount": dict(drafted.amount),
    }
    receiver = _receiver(grant)
    if receiver is not Receiver.ENTERPRISE:
        rule["receiver"] = receiver.value
    if grant.cap is not None and not grant.is_most:
        rule["cap"] = {"yuan": int(grant.cap)}
    if grant.once:
        rule["one_off"] = True
    elif grant.yearly:
        rule["yearly"] = True
    by_case = grant.values or grant.least or grant.places
    if not by_case or not drafted.facts:
        case = {**grant.fact("case", "yes_no", grant.short), "yes": [grant.short]}
        facts.append({"asker": "enterprise", **case})
        rule["requires"] = [{"kind": "is", "fact": case["name"]}]
    return rule, facts


def _certainty(grant: Grant) -> Certainty:
    if _STRIVE.search(grant.quote):
        return Certainty.STRIVE
    return Certainty.APPLY if _APPLY.search(grant.quote) else Certainty.FIXED


def _receiver(grant: Grant) -> Receiver:
    """Return to whom it goes, as the words before the sum name it."""
    for receiver, words in _RECEIVERS.items():
        if re.search(_TO.format(words), grant.condition):
            return receiver
    return Receiver.ENTERPRISE
