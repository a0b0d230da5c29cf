"""People: intents of who does what: owners, departments, and who holds a post."""

from handlers.intents.row import Row
from handlers.sets import offer
from handlers.topics import absent, choice, department, overview, owner, whole
from handlers.topics.people import holder, member, person, posting

PEOPLE: tuple[Row, ...] = (
    Row(
        "stranger",
        "a department that the document has not",
        absent.organ,
        {"item": "who is asked for by a name", "missing": "its name says what is missing"},
    ),
    Row(
        "posting",
        "somebody who came later, and there is a ledger",
        posting.answer,
        {"holder": "the document does not know the name"},
    ),
    Row(
        "member",
        "a department and the group, and whether it is in it",
        member.answer,
        {
            "stranger": "whether it is in the group is said first, then that it is nowhere",
            "person": "a department is named, and no post of it",
            "whole": "whether one is in it, not who leads it",
            "owner": "the group is asked about, and no measure",
            "set": "one department is named, and no list asked for",
            "missing": "the roster says who is in it",
            "document": "the roster is asked about, not the letter",
            "clause": "yes or no comes before the names",
        },
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
)
