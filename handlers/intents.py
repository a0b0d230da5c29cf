"""Intents: the one table of what a question may be for, and which of two it is rather for.

Where in the table a row stands decides nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from handlers.sets import answer as sets
from handlers.sets import offer
from handlers.topics import (
    absent,
    choice,
    clause,
    department,
    document,
    every_award,
    item,
    overview,
    owner,
    pool,
    premise,
    recognition,
    reward,
    smalltalk,
    town,
    whole,
)
from handlers.topics.people import holder, person, posting
from handlers.topics.tasks import finished, progress, status
from handlers.turn import Handler


@dataclass(frozen=True)
class Row:
    """An intent: what the question must have, the topic that answers, and what it beats and why."""

    name: str
    needs: str
    answer: Handler
    beats: Mapping[str, str] = field(default_factory=dict)


INTENTS: tuple[Row, ...] = (
    Row(
        "talk",
        "nothing but talk with the bot, or another subject",
        smalltalk.answer,
        {
            "missing": "nobody need be told that a policy has no weather",
            "premise": "numbers stand in sums that have nothing to do with it",
            "basis": "another subject's money is none of the document's",
        },
    ),
    Row(
        "done",
        "asks which tasks were reported to be done",
        finished.answer,
        {"progress": "what is done is one state of many"},
    ),
    Row(
        "progress",
        "asks how far tasks are, as reported",
        progress.answer,
        {
            "recognition": "a town that was recognised is progress",
            "missing": "what was reported stands in no document",
        },
    ),
    Row(
        "recognition",
        "asks who recognises towns",
        recognition.answer,
        {
            "town": "who is asked for, not a town",
            "item": "the number of a clause may stand beside it",
        },
    ),
    Row(
        "pool",
        "names the pool, and there is a ledger",
        pool.answer,
        {"town": "what the pool holds of a town is asked for"},
    ),
    Row(
        "town",
        "a town by its name, or one's own as a whole",
        town.answer,
        {
            "talk": "a town of the county is no other subject",
            "set": "one is named, of no set",
        },
    ),
    Row(
        "set",
        "records filtered, ordered or counted",
        sets.answer,
        {
            "stranger": "a set may be asked for without a name that is not there",
            "posting": "several people are asked for, not one",
            "unread": "all of its words are read",
        },
    ),
    Row(
        "stranger",
        "a department that the document has not",
        absent.organ,
        {"item": "who is asked for by a name", "missing": "its name says what is missing"},
    ),
    Row(
        "item",
        "a clause by its number or path",
        item.answer,
        {"missing": "the place is named, and so is what stands there or that nothing does"},
    ),
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
        "definition",
        "what a word of the document means",
        absent.definition,
        {"missing": "where the word stands is told as well"},
    ),
    Row(
        "missing",
        "surely nothing that the document answers",
        absent.aspect,
        {
            "premise": "the number is about what is not there",
            "person": "a birthday is asked of somebody by name",
            "nobody's": "a telephone has no owner",
            "title": "what is asked of it is not there, whatever it is of",
        },
    ),
    Row(
        "elsewhere",
        "another place by its name",
        absent.place,
        {
            "missing": "the other place's name says what is missing",
            "talk": "something is asked of that place, be it only whether it can be",
            "item": "a clause of the other place's paper",
            "person": "the other place has people of its own",
            "title": "the other place has titles of its own",
            "town": "a town of the other place is none of the document's",
        },
    ),
    Row(
        "premise",
        "states a number and asks whether it is so",
        premise.answer,
        {"document": "the number is put to the rules", "reward": "what is stated is told as such"},
    ),
    Row(
        "posting",
        "somebody who came later, and there is a ledger",
        posting.answer,
        {"holder": "the document does not know the name"},
    ),
    Row(
        "holder",
        "a post and a name, and whether they belong together",
        holder.answer,
        {"person": "yes or no comes before who it is"},
    ),
    Row(
        "person",
        "people, by name, post or surname",
        person.answer,
        {
            "document": "the whole of a name or a post is asked for",
            "status": "whether somebody is still in a post",
        },
    ),
    Row(
        "document",
        "the document itself: number, day, issuer, who it went to",
        document.answer,
        {
            "whole": "what is asked of the document is no work that anybody leads",
            "status": "whether it is still in force",
        },
    ),
    Row(
        "whole",
        "who leads the work as a whole, or each measure",
        whole.answer,
        {"nobody's": "most and none are no things that anybody owns"},
    ),
    Row(
        "nobody's",
        "the owner of a thing that the document has not",
        absent.owner,
        {"owner": "the nearest clause's owner is not the thing's"},
    ),
    Row(
        "owner",
        "who leads or cooperates in a thing that is named",
        owner.answer,
        {
            "department": "a department beside a thing is asked about for that thing",
            "unread": "a thing is named, and no list is asked for",
        },
    ),
    Row(
        "unread",
        "a list of owners, with a word that would be passed over: most, only, not",
        offer.answer,
        {
            "department": "all of its tasks are not what is asked for",
            "overview": "all owners are not what is asked for",
        },
    ),
    Row(
        "department",
        "a department, and nothing else",
        department.answer,
        {"overview": "its own tasks, not everybody's", "reward": "its tasks, not what is paid"},
    ),
    Row(
        "overview",
        "a section, the owners or the people as a whole",
        overview.answer,
        {"which": "everything is asked for, of no one thing", "title": "a list has many names"},
    ),
    Row(
        "which",
        "the owners of nothing that is named",
        choice.which_topic,
        {"likely": "who asks for owners is asked of what"},
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
    Row(
        "status",
        "how far a thing is that a clause speaks of",
        status.answer,
        {"likely": "a task is named; that nothing was reported is said with it"},
    ),
    Row(
        "likely",
        "rather nothing that the document answers",
        absent.likely,
        {"choice": "asking back would promise an answer"},
    ),
    Row(
        "choice",
        "a word that several clauses have",
        choice.answer,
        {"clause": "any one of them would be a guess"},
    ),
    Row("clause", "what a clause says", clause.answer),
)
