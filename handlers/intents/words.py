"""Words: intents of what the document says, and of what it does not."""

from handlers.intents.row import Row
from handlers.sets import answer as sets
from handlers.topics import (
    absent,
    choice,
    clause,
    definition,
    document,
    introduced,
    item,
    premise,
    smalltalk,
)

WORDS: tuple[Row, ...] = (
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
        "introduced",
        "nothing but who asks",
        introduced.answer,
        {
            "talk": "who asks is more than a greeting",
            "missing": "nothing is asked yet that could be missing",
            "likely": "nothing is asked yet that could be missing",
            "town": "whose question it is, and not asked about",
            "township": "whose question it is, and not asked about",
            "person": "whoever says their own name asks for nobody",
            "stranger": "whoever is of a department asks for nobody",
            "document": "nothing is asked of the letter",
            "status": "nothing is asked of a task",
            "set": "nothing is asked over a set",
            "awards": "nothing is asked yet",
            "reward": "nothing is asked yet",
            "choice": "nothing is asked yet",
            "clause": "a clause about such as they are is not asked for",
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
        "item",
        "a clause by its number or path",
        item.answer,
        {"missing": "the place is named, and so is what stands there or that nothing does"},
    ),
    Row(
        "definition",
        "what a word of the document means",
        definition.answer,
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
            "township": "the townships of the other place are none of the document's",
        },
    ),
    Row(
        "premise",
        "states a number and asks whether it is so",
        premise.answer,
        {"document": "the number is put to the rules", "reward": "what is stated is told as such"},
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
