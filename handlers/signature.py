"""The signature of an entry: who entered it and when, and how that is shown."""

from collections.abc import Sequence

from handlers.services import Office
from handlers.texts import people as texts
from knowledge.daytime import local
from knowledge.office.author import Author
from knowledge.policy.policy import Policy


async def author_of(office: Office, person: str, departments: Sequence[str] = ()) -> Author | None:
    """Return as whom the person may act for one of the departments, or None.

    The office may act for anybody, in its own name.
    """
    own = [one for one in await office.register.members() if one.person == person]
    for member in own:
        if member.department in departments:
            return Author(member.department, member.number)
    if not (await office.register.role(person)).of_office:
        return None
    return Author(None, next((one.number for one in own if one.department is None), None))


def office_of(policies: Sequence[Policy]) -> str:
    """Return what the office is called: as the first document has it that sets one up."""
    group = next((one.group for one in policies if one.file.office and one.file.group), "")
    return texts.OFFICE_OF.format(group=group) if group else texts.OFFICE


def named_author(author: Author, policies: Sequence[Policy]) -> str:
    """Return the department and the number of the role: 工信局 #3."""
    name = author.department or office_of(policies)
    return name if author.member is None else f"{name} #{author.member}"


def day(at: float) -> str:
    """Return the day of a moment, which is in seconds since 1970: 2026-11-25."""
    return f"{local(at):%Y-%m-%d}"


def minute(at: float) -> str:
    """Return the day with its year and the time of a moment: 2026-11-25 18:03."""
    return f"{local(at):%Y-%m-%d %H:%M}"


def moment(at: float) -> str:
    """Return the day and the time of a moment: 11-25 18:03."""
    return f"{local(at):%m-%d %H:%M}"
