"""Topics as text: what a conversation is about, for the ledger to keep."""

from pydantic import TypeAdapter, ValidationError

from handlers.message import Reply, Topic

_TOPIC = TypeAdapter(Topic)


def dump(topic: Topic) -> str:
    """Return the topic as JSON."""
    return _TOPIC.dump_json(topic, exclude_defaults=True).decode()


def after(topic: Topic, reply: Reply) -> Topic:
    """Return what a conversation about that topic is about after the reply."""
    if reply.forget:
        return Topic()
    return topic if reply.topic == Topic() else reply.topic


def load(text: str | None) -> Topic:
    """Return the topic of `dump`; one that another version wrote and this one can't read is new."""
    if text is None:
        return Topic()
    try:
        return _TOPIC.validate_json(text)
    except ValidationError:
        return Topic()
