"""Money: intents of what is given, for what, and how much."""

from handlers.intents.row import Row
from handlers.topics import absent, choice
from handlers.topics.awards import every_award, reward

MONEY: tuple[Row, ...] = (
    Row(
        "awards",
        "asks for rewards, of nothing in particular",
        every_award.answer,
        {
            "missing": "who names no thing misses none",
            "likely": "who only says what they are misses nothing",
            "title": "what one makes or keeps is no title that is asked for",
            "reward": "no one award is meant more than another",
            "which_award": "all are told, so nobody need be asked which",
            "clause": "what there is for an enterprise stands in several",
        },
    ),
    Row(
        "which_award",
        "how much is given, for nothing that is named",
        choice.which_award,
        {
            "missing": "who names no title misses none",
            "reward": "no one award is meant more than another",
        },
    ),
    Row(
        "title",
        "a title or programme that the document has not, by its name",
        absent.subject,
        {"reward": "the reward is for what is not there"},
    ),
    Row(
        "basis",
        "money for what no award is reckoned from, such as profit",
        absent.basis,
        {
            "premise": "the number is of what nothing is paid for",
            "missing": "what it would be paid for is named",
            "reward": "the nearest award is for something else",
        },
    ),
    Row(
        "reward",
        "what is paid, and for what",
        reward.answer,
        {
            "status": "money that was not paid out is asked for as money",
            "likely": "an award of the document is named or meant",
        },
    ),
)
