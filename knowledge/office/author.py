"""Who entered something: shown with it, and never more of a person than this."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Author:
    """The department that was spoken for, and the number of the role.

    None as department is the office; the office by the settings has no number.
    """

    department: str | None
    member: int | None
