"""Enquiries: what a person has sent to departments, and what an enterprise is told of."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.site.site import Site
from bot.conversation.conversation import today
from handlers.office.finds import Find, since
from handlers.office.which import called
from handlers.signature import moment
from handlers.texts import enquiry as enquiry_texts

_MOST = 20  # of what a person has sent


@dataclass(frozen=True)
class Sent:
    """What a person has sent to a department, and how far it is."""

    number: str
    kind: str
    department: str
    state: str
    at: str
    text: str


class Enquiries:
    """The page of what a person has sent."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def show(self, request: Request) -> Response:
        """Show what the person of this browser has sent."""
        session = await self._site.session(request)
        office = self._site.current.services.office
        found, wish = [], None
        finds: Sequence[Find] = ()
        if session and office:
            wish = await office.wishes.of(session.person)
            finds = since(wish, self._site.policies, today()) if wish else ()
            found = [
                Sent(
                    one.number,
                    enquiry_texts.KINDS[one.kind],
                    called(self._site.policies, one.department),
                    enquiry_texts.ENQUIRY_STATES[one.state],
                    moment(one.changed_at),
                    one.text or enquiry_texts.TEXT_DELETED,
                )
                for one in await office.desk.of_person(session.person, _MOST)
            ]
        return self._site.view.page(request, "enquiries.html", found=found, wish=wish, finds=finds)
