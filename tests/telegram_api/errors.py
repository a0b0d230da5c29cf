"""What the server refuses, in Telegram's words."""

from dataclasses import dataclass
from typing import Any


class ApiError(Exception):
    """A call that is answered with `ok: false`; `status` is the HTTP status and the error_code.

    `by_person` tells that a person in the test brought it about (by blocking the bot, say), so that
    the bot is not to blame for it.
    """

    def __init__(
        self,
        status: int,
        description: str,
        retry_after: object = None,
        by_person: bool = False,
        migrate_to: int | None = None,
    ) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.retry_after = retry_after
        self.by_person = by_person
        self.migrate_to = migrate_to

    def as_json(self) -> dict[str, Any]:
        """Returns the body of the answer."""
        body: dict[str, Any] = {
            "ok": False,
            "error_code": self.status,
            "description": self.description,
        }
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        if self.migrate_to is not None:
            body["parameters"] = {"migrate_to_chat_id": self.migrate_to}
        return body


def bad_request(reason: str) -> ApiError:
    """Returns a 400."""
    return ApiError(400, f"Bad Request: {reason}")


@dataclass(frozen=True)
class Refusal:
    """A call that the server refused by its own judgement, not because a test had planned it."""

    method: str
    error: ApiError
    params: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.method} -> {self.error.status} {self.error.description}  {self.params}"
