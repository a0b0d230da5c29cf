"""A kind of rule is one class in one file: nothing else asks which kind a rule is."""

import ast
import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest
from pydantic import BaseModel, ValidationError

from handlers.texts.awards import GRANTS, MORE_OF_KIND
from knowledge.language.quantity import Quantity
from knowledge.policy.calculators import amount_kinds, award_kinds, condition_kinds
from knowledge.policy.calculators.amount_kinds import AmountKind
from knowledge.policy.calculators.award import Award
from knowledge.policy.calculators.award_kinds import AwardKind
from knowledge.policy.calculators.awards import AwardsFile
from knowledge.policy.calculators.condition_kinds import ConditionKind, RequirementKind
from knowledge.policy.calculators.criteria import CriteriaFile
from knowledge.policy.calculators.figure import Figure, Use, holding
from knowledge.policy.calculators.rule import Term
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Facts
from knowledge.policy.policy import Policy

ROOT = Path(__file__).parents[4]
PACKAGES = (amount_kinds, award_kinds, condition_kinds)
AWARDS: tuple[type[Award], ...] = get_args(get_args(AwardKind)[0])
AMOUNTS: tuple[type[Term], ...] = get_args(get_args(AmountKind)[0])
CONDITIONS: tuple[type[Term], ...] = get_args(get_args(RequirementKind)[0])
KINDS: tuple[type[Term], ...] = (*AWARDS, *AMOUNTS, *CONDITIONS)


def kind_of(rule: type[BaseModel]) -> str:
    (kind,) = get_args(rule.model_fields["kind"].annotation)
    return str(kind)


def classes(module: ModuleType) -> list[type]:
    """Return the kinds that the module has of its own; the rows of a kind's tables are none."""
    own = inspect.getmembers(module, inspect.isclass)
    here = [class_ for _, class_ in own if class_.__module__ == module.__name__]
    return [class_ for class_ in here if issubclass(class_, Term)]


def files() -> Iterator[ModuleType]:
    for package in PACKAGES:
        for file in pkgutil.iter_modules(package.__path__):
            yield import_module(f"{package.__name__}.{file.name}")


def trees() -> Iterator[tuple[Path, ast.Module]]:
    homes = [Path(package.__path__[0]) for package in PACKAGES]
    for package in ("bot", "handlers", "knowledge"):
        for path in (ROOT / package).rglob("*.py"):
            if path.parent not in homes:
                yield path, ast.parse(path.read_text("utf-8"))


def test_each_file_holds_one_kind_or_what_some_have_in_common() -> None:
    found = [class_ for file in files() for (class_,) in [classes(file)]]
    kinds = [class_ for class_ in found if not inspect.isabstract(class_)]
    assert sorted(kinds, key=str) == sorted(KINDS, key=str)


def test_what_joins_conditions_is_for_awards_alone() -> None:
    of_criteria = get_args(get_args(ConditionKind)[0])
    assert {kind_of(rule) for rule in {*CONDITIONS} - {*of_criteria}} == {"any", "all"}


@pytest.mark.parametrize("rules", [AWARDS, AMOUNTS, CONDITIONS])
def test_no_two_kinds_have_one_name(rules: tuple[type[Term], ...]) -> None:
    names = [kind_of(rule) for rule in rules]
    assert len(names) == len({*names})


def test_nothing_else_knows_a_kind_by_its_class() -> None:
    """Who can't reach a kind's class can't ask for it, by isinstance, match or otherwise."""
    homes = {package.__name__ for package in PACKAGES}
    reached = set()
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            else:
                continue
            reached |= {
                (path.stem, name) for name in names for home in homes if f"{name}.".startswith(home)
            }
    # Drafting asks each kind of amount whether a promise of money is of it.
    assert reached == {
        ("awards", f"{amount_kinds.__name__}.AmountKind"),
        ("awards", f"{award_kinds.__name__}.AwardKind"),
        ("awards", f"{amount_kinds.__name__}.AmountKind"),  # each drafts its own
        ("criteria", f"{condition_kinds.__name__}.ConditionKind"),
    }


def test_nothing_else_compares_the_name_of_a_kind() -> None:
    # `fact.kind == "level"` asks what a fact is told as, which is another list of kinds.
    of_facts = get_args(Fact.model_fields["kind"].annotation)
    names = {kind_of(rule) for rule in KINDS}.difference(of_facts)
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Compare):
                sides = [node.left, *node.comparators]
                asks = any(
                    isinstance(side, ast.Attribute) and side.attr == "kind" for side in sides
                )
                said = {n.value for n in ast.walk(node) if isinstance(n, ast.Constant)}
                assert not (asks and said & names), f"{path}:{node.lineno}"
            elif isinstance(node, ast.MatchValue) and isinstance(node.value, ast.Constant):
                assert node.value.value not in names, f"{path}:{node.value.lineno}"


def test_a_kind_knows_no_other() -> None:
    names = {rule.__name__ for rule in KINDS}
    for file in files():
        tree = ast.parse(inspect.getsource(file))
        imported = {
            a.name for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) for a in n.names
        }
        assert not imported & names, file.__name__


@pytest.mark.parametrize("file", [AwardsFile, CriteriaFile])
def test_a_kind_that_is_not_listed_is_refused(file: type[BaseModel]) -> None:
    rule = {"kind": "whim", "fact": "jobs", "quote": "q"}
    table = {"award": [rule], "criterion": [{"clause": "1", "condition": [rule]}]}
    with pytest.raises(ValidationError, match="'whim' found using 'kind' does not match"):
        file.model_validate({name: table[name] for name in table if name in file.model_fields})


# --- what a user sees of a kind -----------------------------------------------------------------
def test_each_kind_of_award_has_words_for_what_it_gives() -> None:
    amounts = {name.partition(".")[2] for name in GRANTS if "." in name} - {"unwritten"}
    assert {name.partition(".")[0] for name in GRANTS} == {kind_of(rule) for rule in AWARDS}
    assert {*map(kind_of, AMOUNTS)} <= amounts


def test_words_for_how_much_more_are_those_of_a_kind() -> None:
    assert {*MORE_OF_KIND} <= {kind_of(rule) for rule in AWARDS}


def test_each_rule_asks_for_facts_of_the_policy(policy: Policy) -> None:
    rules = [*policy.awards.award, *(c for r in policy.criteria.criterion for c in r.condition)]
    assert all(policy.facts.named(rule.asks[0]) for rule in rules)


# --- figures ------------------------------------------------------------------------------------
HIGH = Figure(Use.THRESHOLD, Quantity.of(20).low, "spent")
LOW = Figure(Use.THRESHOLD, Quantity.of(10).low, "spent", only=("small", True))
CAP = Figure(Use.AMOUNT, Quantity.of(5).low)
FARM = Figure(Use.THRESHOLD, Quantity.of(2).low, "output", only=("sector", "farming"))
WORKS = Figure(Use.THRESHOLD, Quantity.of(9).low, "output", only=("sector", "works"))


@pytest.mark.parametrize(
    ("figures", "told", "hold"),
    [
        ((HIGH, LOW, CAP), {}, (HIGH, CAP)),
        ((HIGH, LOW, CAP), {"small": False}, (HIGH, CAP)),
        ((HIGH, LOW, CAP), {"small": True}, (LOW, CAP)),
        ((FARM, WORKS), {"sector": "works"}, (WORKS,)),
        ((FARM, WORKS), {}, (FARM, WORKS)),
        ((), {"small": True}, ()),
    ],
)
def test_a_figure_for_some_alone_holds_for_them_alone(
    figures: tuple[Figure, ...], told: dict[str, bool | str], hold: tuple[Figure, ...]
) -> None:
    assert holding(figures, Facts(values=told)) == hold
