"""Questions: counted by week, kept where they were missed, and what people made of the answers."""

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import and_, delete, func, select

from knowledge.daytime import week_of
from knowledge.ledger.database import Database, Transaction, insert
from knowledge.ledger.schema import feedback, hits, missed
from knowledge.office.asked import Asked, Missed, Week
from knowledge.office.effect import Effect

_LATEST = 5000  # missed questions that are looked through


async def count(transaction: Transaction, asked: Sequence[tuple[str, Asked]]) -> None:
    """Count the questions, each with who asked, and keep those that were not answered."""
    if not asked:
        return
    week = week_of(time.time())
    times = Counter((one.policy, one.clause, one.answered) for _, one in asked)
    statement = insert(transaction, hits)
    statement = statement.on_conflict_do_update(
        index_elements=["week", "policy", "clause", "answered"],
        set_={"times": hits.c.times + statement.excluded["times"]},
    )
    names = ("policy", "clause", "answered")
    # Sorted: two machines never wait for each other.
    rows = [
        {**dict(zip(names, key, strict=True)), "week": week, "times": number}
        for key, number in sorted(times.items())
    ]
    await transaction.execute(statement, rows)
    await _miss(transaction, [pair for pair in asked if not pair[1].answered], disliked=False)


async def _miss(
    transaction: Transaction, asked: Sequence[tuple[str, Asked]], *, disliked: bool
) -> None:
    """Keep questions; one that is kept already was asked again, whatever was learnt from it."""
    if not asked:
        return
    now = time.time()
    rows = {
        (person, one.id): {
            **_answer(person, one),
            "intent": one.intent,
            "text": one.text,
            "disliked": disliked,
            "week": week_of(now),
            "at": now,
        }
        for person, one in asked
    }
    statement = insert(transaction, missed)
    again = {"at": statement.excluded["at"], "lesson": None}
    statement = statement.on_conflict_do_update(index_elements=["person", "answer"], set_=again)
    await transaction.execute(statement, [rows[key] for key in sorted(rows)])


def _answer(person: str, asked: Asked) -> dict[str, object]:
    return {
        "person": person,
        "answer": asked.id,
        "policy": asked.policy,
        "clause": asked.clause,
    }


@dataclass(frozen=True)
class LedgerFeedback:
    """Implements `Feedback`."""

    database: Database

    async def missed(self, most: int) -> Sequence[Missed]:
        """Return the wordings that nothing was learnt from yet, the most frequent first.

        Of very many questions the latest count: to count them all would take too long.
        """
        columns = (missed.c.id, missed.c.policy, missed.c.text)
        latest = select(*columns).where(missed.c.lesson.is_(None))
        latest = latest.order_by(missed.c.id.desc()).limit(_LATEST)
        of = latest.subquery().c
        first, times = func.min(of.id), func.count()
        query = select(first, of.policy, of.text, times).group_by(of.policy, of.text)
        query = query.order_by(times.desc(), first).limit(most)
        async with self.database.reading() as transaction:
            return [Missed(*row) for row in await transaction.execute(query)]

    async def week(self, week: str) -> Week:
        """Return what was counted in a week: 2026-W48."""
        columns = (hits.c.policy, hits.c.clause, hits.c.answered, hits.c.times)
        said = select(feedback.c.useful, func.count().label("times")).where(feedback.c.week == week)
        said = said.group_by(feedback.c.useful)
        async with self.database.reading() as transaction:
            rows = await transaction.execute(select(*columns).where(hits.c.week == week))
            counted = rows.all()
            verdicts = {row.useful: row.times for row in await transaction.execute(said)}
        answered = [(policy, clause, n) for policy, clause, ok, n in counted if ok]
        named = [row for row in answered if row[1]]
        return Week(
            answered=sum(n for _, _, n in answered),
            missed=sum(n for _, _, ok, n in counted if not ok),
            useful=verdicts.get(True, 0),
            useless=verdicts.get(False, 0),
            clauses=sorted(named, key=lambda row: (-row[2], row[0], row[1])),
        )

    def useful(self, person: str, asked: Asked) -> Effect:
        """Return the effect that notes a helpful answer."""
        return _Verdict(person, asked, useful=True)

    def useless(self, person: str, asked: Asked, reason: str = "") -> Effect:
        """Return the effect that notes an answer that did not help, and why."""
        return _Verdict(person, asked, useful=False, reason=reason)


@dataclass(frozen=True)
class _Verdict:
    person: str
    asked: Asked
    useful: bool
    reason: str = ""

    async def apply(self, transaction: Transaction) -> None:
        now = time.time()
        values = {"useful": self.useful, "reason": self.reason, "week": week_of(now), "at": now}
        row = {**_answer(self.person, self.asked), **values}
        statement = insert(transaction, feedback).values(**row)
        statement = statement.on_conflict_do_update(
            index_elements=["person", "answer"], set_=values
        )
        await transaction.execute(statement)
        if not self.useful:
            known = [(self.person, self.asked)] if self.asked.text else []
            await _miss(transaction, known, disliked=True)
            return
        mine = and_(missed.c.person == self.person, missed.c.answer == self.asked.id)
        await transaction.execute(delete(missed).where(mine, missed.c.disliked))
