"""The pace of sending: how soon the next message may follow, by a theoretical arrival time.

`next_at` is the moment at which a steady flow would bring the next message; a burst may run ahead
of it by so many intervals. In any span of time there are never more messages than the burst and
what the rate allows beside it.
"""

from dataclasses import dataclass

from knowledge.ledger.delivery.chat import Chat

EVERYONE = ""  # the name of the chat that stands for all of a channel's


@dataclass(frozen=True)
class Pace:
    """One message in `interval` seconds, up to `burst` at once; an interval of 0 has no limit."""

    interval: float
    burst: int = 1

    @classmethod
    def per_second(cls, rate: float, burst: int = 1) -> "Pace":
        """Return the pace of so many messages a second; 0 lifts the limit."""
        return cls(1 / rate if rate else 0.0, burst)

    def slot(self, next_at: float, now: float) -> float:
        """Return the earliest moment, now or later, at which a message may go."""
        return max(now, next_at - (self.burst - 1) * self.interval)

    def believed(self, next_at: float, now: float, ahead: float) -> float:
        """Return a `next_at` that was kept, or 0 where no right clock can have written it.

        Whoever wrote it gave out slots up to `ahead` seconds ahead; so a slot by what is believed
        is at most that and one interval from now.
        """
        return next_at if next_at <= now + ahead + self.burst * self.interval else 0.0

    def after(self, next_at: float, sent_at: float) -> float:
        """Return the `next_at` that follows a message sent at `sent_at`."""
        return max(next_at, sent_at) + self.interval


@dataclass(frozen=True)
class Limits:
    """The paces of a channel: of all messages together, of one private chat, of one group."""

    everyone: Pace
    chat: Pace
    group: Pace

    @classmethod
    def of(cls, rate: float, rate_of_chat: float) -> "Limits":
        """Return the limits for SEND_RATE and SEND_RATE_CHAT, in messages a second.

        A group gets at most 20 a minute: 5 at once, then one in 4 seconds.
        """
        group = Pace(4.0, 5) if rate_of_chat else Pace(0.0)
        return cls(Pace.per_second(rate), Pace.per_second(rate_of_chat, 3), group)

    def of_chat(self, chat: Chat) -> Pace:
        """Return the pace of a chat, or of everyone."""
        if chat.id == EVERYONE:
            return self.everyone
        return self.group if chat.group else self.chat
