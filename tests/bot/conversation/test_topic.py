"""A conversation's topic comes back from the ledger as it was, and junk is a new topic."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.topic import dump, load
from handlers.message import Intent, Topic
from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.facts import Asker, Facts, Fund, Level, Title

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
several = st.lists(words, max_size=4).map(tuple)
decimals = st.decimals(allow_nan=False, allow_infinity=False)
quantities = st.builds(Quantity, decimals, decimals, st.sampled_from(Manner))
levels = st.none() | st.sampled_from(Level)
years = st.none() | st.integers(1900, 2100)
values = quantities | st.booleans() | words | st.sampled_from(["true", "false", "1", "10.0"])
facts = st.builds(
    Facts,
    asker=st.none() | st.sampled_from(Asker),
    values=st.dictionaries(words, values, max_size=4),
    titles=st.lists(st.builds(Title, words, levels, years, st.booleans()), max_size=3).map(tuple),
    funds=st.lists(st.builds(Fund, levels, st.none() | quantities, years), max_size=3).map(tuple),
    unclear=st.frozensets(words, max_size=3),
)
topics = st.builds(
    Topic,
    clauses=several,
    department=st.none() | words,
    wants=st.none() | st.sampled_from(Intent),
    facts=st.none() | facts,
    asking=st.none() | words,
    asked=several,
    changing=st.booleans(),
    begun=st.integers(0, 2**40),
    offered=st.none() | words,
    left=st.none() | st.integers(0, 99),
    asked_at=st.none() | st.floats(0, 2**40),
)


@given(topics)
def test_a_topic_comes_back_as_it_was(topic: Topic) -> None:
    back = load(dump(topic))
    assert back == topic
    assert repr(back.facts and back.facts.values) == repr(topic.facts and topic.facts.values)


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_a_number_keeps_every_digit(number: Decimal) -> None:
    topic = Topic(facts=Facts(values={"revenue": Quantity.of(number, Manner.OVER)}))
    facts = load(dump(topic)).facts
    assert facts
    quantity = facts.quantity("revenue")
    assert quantity
    assert str(quantity.low) == str(number)


@given(
    st.text() | st.sampled_from(["[]", "null", "1", '{"clauses": 7}', '{"facts": {"asker": 9}}'])
)
def test_junk_is_a_new_topic(text: str) -> None:
    assert load(text) == Topic()


@given(topics, st.data())
def test_a_topic_that_was_cut_off_is_a_new_one(topic: Topic, data: st.DataObject) -> None:
    text = dump(topic)
    assert load(text[: data.draw(st.integers(0, len(text) - 1))]) == Topic()


def test_a_topic_kept_before_interviews_were_numbered_is_still_one() -> None:
    topic = load('{"facts": {"asker": "town"}, "asking": "leaders", "asked": ["output_yuan"]}')
    assert (topic.asking, topic.asked) == ("leaders", ("output_yuan",))
    assert (topic.begun, topic.asked_at, topic.left) == (0, None, None)


def test_no_topic_is_a_new_one() -> None:
    assert load(None) == Topic()
    assert dump(Topic()) == "{}"
