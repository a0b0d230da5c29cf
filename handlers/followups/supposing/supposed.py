"""Supposed: the facts of a result with what a short message tells or supposes besides."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from handlers.followups.continuation import Continuation
from handlers.followups.supposing import granted
from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Asker, Facts, merged
from knowledge.reading.figures.attribution import fits
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.step import Step
from knowledge.reading.reader import read
from knowledge.reading.repairs.answer import WHAT_IF
from knowledge.reading.repairs.bare import is_money
from knowledge.reading.repairs.of_money.received import received, received_for
from knowledge.reading.repairs.repair import repaired
from knowledge.reading.repairs.replaced import replaced
from knowledge.reading.whose.place import elsewhere
from knowledge.reading.whose.standing import Statements
from knowledge.reading.writing.spelling import mended

_TELLING = ("suppose", "told")
_SO = "那"  # at the beginning, and says nothing
_TO_COME = (Role.PLAN, Role.YEAR)  # when it would be
_COMES_TO = (Role.PLAN, Role.NOW, Role.GREW)
_ENOUGH, _REACHED = Role.ENOUGH, "够"  # 够10亿没有 asks of the figure that was told


def with_supposed(going: Continuation, facts: Facts, *, supposes: bool) -> Facts | None:
    """Return the facts with what the message tells or supposes besides, or None."""
    alone = granted.of_levels_alone(going)
    if alone:
        return alone
    if going.scan.numbers:
        aside = supposes or going.text.endswith(WHAT_IF) or _is_to_come(going)
        return _with_number(going, facts) if aside else None
    came = _with_received(going, facts)
    if came:
        return came
    if supposes or going.want in _TELLING:
        return _with_values(going, facts) or _with_words(going, facts, supposes=supposes)
    if going.want == "result":  # 按制造业算还差多少
        return _with_told(going, facts, going.text, measured=False)
    return None


def _with_received(going: Continuation, facts: Facts) -> Facts | None:
    """Return the facts with the other answer to whether money came: 要是省里给过呢.

    What it would have come for, the result has said.
    """
    policy, scan = going.policy, going.scan
    fact = received_for(facts, policy.facts)
    words = all(scan.between(0, len(going.text), role) for role in (Role.LEVEL, Role.GIVEN))
    if fact is None or facts.titles or facts.funds or not words:
        return None
    told = read(f"{fact.of_fact[0]},{as_told(going)}", policy.facts, going.request.as_of).facts
    came = told.values.get(fact.name)
    if came is None and going.supposes and fact.name in told.unsettled:
        came = not scan.between(0, len(going.text), Role.NOT)  # 要是没拿过省里的呢
    if came is None or came == facts.values.get(fact.name) or told.titles:
        return None
    return replace(facts, values={**facts.values, fact.name: came})


def _is_to_come(going: Continuation) -> bool:
    """Return whether it says what a shown figure comes to: 今年能到11亿."""
    scan, length = going.scan, len(going.text)
    whether = any(_REACHED in scan.written(t) for t in scan.between(0, length, _ENOUGH))
    return going.of_result and not whether and bool(scan.between(0, length, *_COMES_TO))


def _with_values(going: Continuation, facts: Facts) -> Facts | None:
    """Return the facts with the level or year that is all the message says of their title."""
    money = going.scan.between(0, len(going.text), Role.MONEY, Role.FUND)
    said = ",".join(going.scan.written(token) for token in going.values)
    said = going.text if money and said else said  # 专项那笔是前年的 is of no title
    found = repaired(said, facts, going.policy.facts, going.request.as_of) if said else None
    return found.facts if found else None


def _with_number(going: Continuation, facts: Facts) -> Facts | None:
    """Return the facts with the one number for the one figure that it can be of: 要是投900万呢.

    What is added, 要是再招来4家呢, is added to it. Any other number that names its fact is read
    with all else that its message tells.
    """
    policy, as_of = going.policy, going.request.as_of
    number, *others = going.scan.numbers
    if others or not isinstance(number.value, Measure):
        return None
    if going.scan.between(0, len(going.text), Role.LEVEL) and not facts.funds:
        given = is_money(going.text, policy.facts, as_of)
        aside = going.supposes or going.text.endswith(WHAT_IF)
        came = received(as_told(going), facts, policy.facts, as_of) if given and aside else None
        if given:
            return came.facts if came else None  # 要是国家给了50万呢
    told = read(going.text, policy.facts, as_of)
    sign = Step(going.scan, number.value).sign
    beside = None if sign else _with_more(going, facts, told.facts)
    if beside:
        return beside
    if told.facts.titles or told.facts.funds or (told.any and not sign):
        return None
    names = [name for name, value in facts.values.items() if isinstance(value, Quantity)]
    names = [name for name in names if fits(number.value, policy.facts.named(name).kind)]
    if sign:
        named = [entry.fact for entry in told.numbers if entry.fact in names]
        return _stepped(going, facts, named or names, number.value.quantity, sign)
    if len(names) + sum(fund.yuan is not None for fund in facts.funds) != 1:
        return None
    said = going.scan.written(number)
    found = repaired(said, facts, policy.facts, as_of)
    return found.facts if found else None


def _with_more(going: Continuation, facts: Facts, told: Facts) -> Facts | None:
    """Return the facts with a bare number for the one figure, and what else is told beside it.

    As in 1500万但是我是小巨人呢.
    """
    vocabulary, number = going.policy.facts, going.scan.numbers[0]
    others = {n: v for n, v in told.values.items() if not vocabulary.named(n).measured}
    if not others or len(others) < len(told.values) or told.titles or told.funds:
        return None
    if any(vocabulary.named(name).asker is not facts.asker for name in others):
        return None
    said = going.scan.written(number)
    found = repaired(said, facts, vocabulary, going.request.as_of)
    return merged(found.facts, Facts(values=others)) if found else None


def _stepped(
    going: Continuation, facts: Facts, names: Sequence[str], step: Quantity, sign: int
) -> Facts | None:
    """Return the facts with the step added to the figure of that name, or None where none is sure.

    Of firms of two kinds, more are of the one that is counted beside the other.
    """
    known = [going.policy.facts.named(name) for name in names]
    if len(known) > 1:
        known = [fact for fact in known if fact.beside in names]
    told = facts.quantity(known[0].name) if len(known) == 1 else None
    if told is None:
        return None
    after = told.moved(step, sign)
    return replace(facts, values={**facts.values, known[0].name: after}) if after.low > 0 else None


def as_told(going: Continuation) -> str:
    """Return the text as who has it already would say it: 要是明年升国家小巨人呢."""
    text = going.text.removeprefix(_SO).removesuffix(WHAT_IF)
    scan = scanned(text, going.policy.facts, going.request.as_of)
    for token in reversed(scan.between(0, len(text), Role.SUPPOSE, *_TO_COME)):
        text = text[: token.start] + text[token.end :]
    return text


def _with_words(going: Continuation, facts: Facts, *, supposes: bool) -> Facts | None:
    """Return the facts with what the message says; a supposition may part what belongs together.

    创新中心要是国家级的 is of one title, as 创新中心国家级的 says it.
    """
    after = _with_told(going, facts, going.text)
    if supposes and (after is None or same(after, facts)):
        return _with_told(going, facts, as_told(going)) or after
    return after


def same(some: Facts, others: Facts) -> bool:
    """Return whether both are the same, in whatever order their titles were told."""
    alike = set(some.titles) == set(others.titles)
    return alike and replace(some, titles=()) == replace(others, titles=())


def _with_told(
    going: Continuation, facts: Facts, text: str, *, measured: bool = True
) -> Facts | None:
    """Return the facts with those that the text speaks of, or None where it speaks of none.

    With `measured` false it asks how those stand that are of the asker alone, and tells none.
    """
    policy, as_of = going.policy, going.request.as_of
    text = mended(text, policy.search.mend, policy.facts, as_of)
    told = read(text, policy.facts, as_of).facts
    told = _from_elsewhere(text, told, going)
    if told.funds or going.question.asks_owner:
        return None
    other = {name: not facts.values[name] for name in _the_other(told, facts)}
    if other:
        return replace(facts, values={**facts.values, **other})
    if not told.values and not told.titles:
        return None
    if told.titles and facts.asker is Asker.TOWN:
        return None
    own = [policy.facts.named(name) for name in told.values.keys() - policy.facts.of_everyone]
    if any(fact.asker is not facts.asker for fact in own) or (own and not measured):
        return None
    names = {title.name for title in told.titles}
    anew = names and names <= {title.name for title in facts.titles}
    after = replaced(facts, told) if anew else merged(facts, told)
    return replace(after, asker=facts.asker)


def _from_elsewhere(text: str, told: Facts, going: Continuation) -> Facts:
    """Return what is told, with what a place's name alone tells behind a result: 我们是外县的呢."""
    vocabulary = going.policy.facts
    text = text.removesuffix(WHAT_IF)
    places = [fact for fact in vocabulary.fact if fact.kind == "place"]
    said = {
        fact.name: False
        for fact in places
        if elsewhere(text, fact, vocabulary, Statements(text), by_name=True)
    }
    return replace(told, values={**told.values, **said}) if said else told


def _the_other(told: Facts, facts: Facts) -> Iterator[str]:
    """Yield what is yes or no and was told before: whoever speaks of it again supposes the other.

    要是不是小巨人 settles nothing alone, and 没有小巨人这块牌子 may be read as having one.
    """
    for name, value in facts.values.items():
        again = name in told.unsettled or told.values.get(name) is value
        if isinstance(value, bool) and again:
            yield name
