"""Whatever is typed is answered, and Telegram takes the answer; `make chaos` tries far more."""

import asyncio
from itertools import chain, islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.message import Intent, Request, Topic
from handlers.router import answer
from handlers.services import Services
from tests.chaos.everyday import MARKS, PIECES
from tests.chaos.figures import Figures
from tests.chaos.hearing import faults
from tests.chaos.messages import pairs, triples
from tests.chaos.said import generated_messages, joined_pieces
from tests.conftest import DAY

_TOPICS = (
    Topic(),
    Topic(clauses=("4.2",), wants=Intent.CLAUSE),
    Topic(clauses=("3",), department="工信局", wants=Intent.OWNER),
)
# Whole words beside any characters: these alone are hardly ever a word that is looked for.
_WORDS = st.lists(st.sampled_from((*PIECES, *MARKS)) | st.text(max_size=12), max_size=12)


def _well(figures: Figures) -> None:
    assert not figures.complaints, "\n".join(figures.complaints)


@pytest.mark.timeout(300)
def test_pairs_and_triples_of_question_pieces_are_answered(services: Services) -> None:
    # With this step every piece comes first and second, and every mark stands between some.
    joined = chain(islice(pairs(marks=1), 0, None, 13), triples(every=4000))
    _well(asyncio.run(joined_pieces(services, 1, "pairs and triples", joined, warm=0)))


@pytest.mark.timeout(300)
def test_generated_messages_are_answered_in_every_kind_of_conversation(
    services: Services,
) -> None:
    _well(asyncio.run(generated_messages(services, 1, 130, warm=60)))


@given(st.text(max_size=1100) | _WORDS.map("".join), st.sampled_from(_TOPICS))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_text_has_an_answer_that_telegram_takes(
    services: Services, text: str, topic: Topic
) -> None:
    reply = asyncio.run(answer(Request(text, DAY, topic), services))
    assert list(faults(reply)) == []
