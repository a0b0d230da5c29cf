"""As read: a plain text as it is read, what haste or habit writes otherwise written out."""

import datetime

from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.money.heads import with_units
from knowledge.reading.titles.rows import joined
from knowledge.reading.titles.tries import without_failures
from knowledge.reading.writing.applied import as_applied
from knowledge.reading.writing.asked_behind import with_question_apart
from knowledge.reading.writing.cells import with_heads
from knowledge.reading.writing.contrast import contrasted
from knowledge.reading.writing.copied import without_hours
from knowledge.reading.writing.counted import with_all_counted
from knowledge.reading.writing.denied_ahead import with_denied_apart
from knowledge.reading.writing.dictated import written_out
from knowledge.reading.writing.disclaimed import without_disclaimed
from knowledge.reading.writing.enumerated import enumerated
from knowledge.reading.writing.houses import counted_as_firms
from knowledge.reading.writing.idle import without_idle
from knowledge.reading.writing.markets import of_markets
from knowledge.reading.writing.numerals import with_numerals
from knowledge.reading.writing.own_row import with_own_row
from knowledge.reading.writing.pause import paused
from knowledge.reading.writing.run_on import with_marks
from knowledge.reading.writing.served import with_served
from knowledge.reading.writing.topic import without_topic_marks
from knowledge.reading.writing.undenied import undenied


def as_read(text: str, vocabulary: FactsFile, as_of: datetime.date) -> str:
    """Return the plain text as it is read: each step takes what the ones before it made."""
    text = with_heads(with_own_row(without_hours(text), vocabulary), vocabulary)
    text = with_marks(with_numerals(text), vocabulary, as_of)
    text = with_denied_apart(text, vocabulary, as_of)
    text = as_applied(without_disclaimed(written_out(text)), vocabulary, as_of)
    text = with_served(text, vocabulary)
    text = undenied(with_all_counted(with_question_apart(text), vocabulary))
    text = of_markets(text, vocabulary)
    text = enumerated(without_topic_marks(text, vocabulary), vocabulary)
    text = joined(with_units(text, vocabulary, as_of), vocabulary, as_of)
    text = without_idle(without_failures(text, vocabulary, as_of), vocabulary, as_of)
    text = contrasted(paused(text, vocabulary, as_of), vocabulary)
    return counted_as_firms(text, vocabulary)
