"""What goes into a handler and what comes out: no channel's types, no wording."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from handlers.enclosure import Document, Link
from handlers.picture import Drawing
from handlers.tables import Tables
from handlers.trace import Trace
from knowledge.office.asked import Asked
from knowledge.office.effect import Effect
from knowledge.office.ground import Ground
from knowledge.office.role import Rank
from knowledge.policy.calculators.awards import AwardAssessment
from knowledge.policy.calculators.criteria import Assessment
from knowledge.policy.facts.facts import Facts


class Intent(StrEnum):
    """The named status that an answer ends in."""

    CLAUSE = "clause"
    OWNER = "owner"
    PERSON = "person"
    AWARD = "award"
    CRITERIA = "criteria"
    STATUS = "status"
    GOAL = "goal"
    DOCUMENT = "document"
    HELP = "help"
    CLARIFY = "clarify"
    NOT_IN_DOCUMENT = "not_in_document"
    OUT_OF_SCOPE = "out_of_scope"


UNANSWERED = frozenset({Intent.NOT_IN_DOCUMENT, Intent.OUT_OF_SCOPE})


@dataclass(frozen=True)
class Form:
    """What a person is about to do, in steps: `kind` says whose handler goes on with it."""

    kind: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Topic:
    """What a conversation was last about: the ground of 那配合单位呢 and 第四条呢."""

    clauses: tuple[str, ...] = ()
    department: str | None = None
    wants: Intent | None = None
    thing: str | None = None  # the clause whose owner these people are of
    departments: tuple[str, ...] = ()  # whose tasks were told one after another, the latest last
    award: str | None = None  # the one award that was told of
    level: str = ""  # of that award, the one level that was asked for
    person: str | None = None  # the one whose post was told
    facts: Facts | None = None  # told so far
    supposed: Facts | None = None  # in their place, where the result shown last was only supposed
    lapsed: bool = False  # what was supposed holds no longer, and nobody was told
    asking: str | None = None  # the fact that was asked for last
    asked: tuple[str, ...] = ()  # the facts answered before it, in order
    changing: bool = False  # it was asked for anew: the result follows, not the next question
    teller: str = ""  # in a group: who is asked for it, by the keyed hash
    form: Form | None = None  # what waits to be confirmed or completed
    recent: tuple[Asked, ...] = ()  # the last answers, for who says whether they helped
    begun: int = 0  # the number of the interview: later ones have greater ones
    offered: str | None = None  # the fact to go on with: its answer is taken, though none waits
    half: str = ""  # the level and year told of a title that was not named yet
    left: int | None = None  # how many questions were said to follow, at most
    asked_at: float | None = None  # when it was asked for, where the channel has a clock
    policy: str = ""  # where several are served: the key of the one that is talked of
    question: str = ""  # likewise: the last question, for who then says which policy it is for
    told: tuple[str, ...] = ()  # likewise: the last messages that told facts, for all of them
    own: str = ""  # the department that who asks said they are of
    own_asked: str = ""  # the question about 我们局 that waits for it

    @property
    def reckoned(self) -> Facts | None:
        """The facts of the result that was shown last: those supposed, else those told."""
        return self.supposed or self.facts

    def adopted(self) -> "Topic":
        """Return the topic with what was supposed as told, where nothing else was.

        Who goes on about that result means it.
        """
        alone = self.facts is None and self.supposed is not None
        return replace(self, facts=self.supposed, supposed=None) if alone else self

    def interviewed(self, other: "Topic") -> "Topic":
        """Return the topic with the interview of the other one: told, asked and waiting."""
        return replace(
            self,
            facts=other.facts,
            asking=other.asking,
            asked=other.asked,
            changing=other.changing,
            begun=other.begun,
            offered=other.offered,
            left=other.left,
            asked_at=other.asked_at,
            lapsed=other.lapsed or other.supposed is not None,
        )


@dataclass(frozen=True)
class Request:
    """One message, or one press of a button or a command (`action`), of one conversation."""

    text: str
    as_of: datetime.date
    topic: Topic = Topic()
    action: str | None = None
    person: str = ""  # the keyed hash of who asks; empty where the channel can't tell
    private: bool = True
    about: str = ""  # the receipt number in the bot's own message that this one replies to
    channel: str = ""  # its name, where it can be paused
    for_office: str = ""  # the text with the numbers that an official may give, where it has any
    at: float | None = None  # seconds since 1970, where the channel has a clock
    trace: Trace | None = None  # where somebody wants to know who answers


class Part(StrEnum):
    """What a block of an answer is; a channel decides how it looks."""

    LEAD = "lead"  # the first line, which says it
    BODY = "body"  # lists and further sentences
    QUOTE = "quote"  # verbatim from the document
    NOTE = "note"  # what the reader must bear in mind
    SOURCE = "source"  # 依据: document number and clause


@dataclass(frozen=True)
class Block:
    """A paragraph of an answer."""

    part: Part
    text: str


@dataclass(frozen=True)
class Button:
    """A next step: `action` comes back in Request.action.

    A channel leaves one out whose action is longer than its buttons can carry; the answer says
    what it would have opened.
    """

    label: str
    action: str
    copies: str = ""  # what a channel that can puts on the clipboard instead
    shares: str = ""  # the code of a link that a channel with links hands on at one tap
    brings: bool = False  # a picture or a file; a channel that sends none leaves it out


@dataclass(frozen=True)
class Owners:
    """Who is named: the text's own names, or clause ids for `lead_tasks` and `coop_tasks`."""

    lead: tuple[str, ...] = ()
    coop: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    lead_tasks: tuple[str, ...] = ()
    coop_tasks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """What a channel that shows pictures draws, and what it says under it instead of the blocks."""

    drawing: Drawing
    caption: tuple[Block, ...]


class Where(StrEnum):
    """Where a channel that can shows the reply to the press of a button."""

    BELOW = "below"  # as a message of its own
    INSTEAD = "instead"  # in the place of the message that the button stands under
    NEXT = "next"  # likewise, where that message is nothing but the question it answers
    PASSING = "passing"  # in passing: it stands in the conversation no more afterwards
    ALERT = "alert"  # likewise, but must be taken note of: the press has changed nothing


@dataclass(frozen=True)
class Reply:
    """An answer: its status and data, its blocks for a person, and the next steps.

    Its effects and notices happen together with it, or not at all.
    """

    intent: Intent
    blocks: tuple[Block, ...]
    clauses: tuple[str, ...] = ()
    confidence: float = 1.0
    owners: Owners = Owners()
    awards: AwardAssessment | None = None
    criteria: Assessment | None = None
    reasons: tuple[str, ...] = ()  # every rule of a result, in order
    quotes: tuple[tuple[str, str], ...] = ()  # clause and words of the rules of a result
    link: Link | None = None  # for a channel that has links
    buttons: tuple[Button, ...] = ()
    numeric: bool = False  # a number is asked for: digits that are typed are it, and no choice
    tables: Tables | None = None
    picture: Picture | None = None
    document: Document | None = None
    verdicts: tuple[Button, ...] = ()  # a last row of its own: whether it helped
    topic: Topic = field(default_factory=Topic)
    effects: tuple[Effect, ...] = ()
    notices: tuple["Notice", ...] = ()
    menu: Rank | None = None  # whose commands the person's menu shows from now on
    keep_contact: bool = False  # this person will be written to later
    settles: bool = False  # what waited in the conversation is kept, sent or dropped by it
    forget: bool = False  # delete what is kept of this person and conversation
    where: Where = Where.BELOW  # where the reply to a press is shown
    policy: str = ""  # the key of the policy that it is from
    asked: Asked | None = None  # the question, where it counts as one

    @property
    def answered(self) -> bool:
        """False when the document does not say, or the message has nothing to do with it."""
        return self.intent not in UNANSWERED

    @property
    def text(self) -> str:
        """The whole answer as plain text, a paragraph a line."""
        return "\n".join(block.text for block in self.blocks)


@dataclass(frozen=True)
class Notice:
    """A reply for other people than the one who asked; who can't be reached is left out.

    One that is `by_day` waits for the morning when it comes up at night; whose ground is gone by
    then is left out, too.
    """

    to: tuple[str, ...]
    reply: Reply
    by_day: bool = False
    ground: Ground | None = None  # why they are told; None is for good
