"""The conversation: what was said, and the question that waits."""

import hashlib
import re
import secrets
from collections.abc import Mapping, Sequence
from itertools import pairwise

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.channels.web import texts
from bot.channels.web.site.shown import Shown
from bot.channels.web.site.site import RefusedError, Site, form
from bot.channels.web.talk.question import Said, WebQuestion, typed
from bot.channels.web.talk.start import begin_with, choices
from bot.channels.web.visitors.address import base, caller
from bot.channels.web.visitors.session import Session
from bot.delivery.guard import Admission
from handlers.texts import calculators, interview
from knowledge.ledger.turns import Turn
from knowledge.office import receipt

_ONCE = re.compile(r"[A-Za-z0-9_-]{8,40}")
_STEPS = (interview.BACK, interview.STOP, interview.UNCLEAR)

Turns = Sequence[tuple[int, Shown]]


class Talk:
    """The pages of a conversation."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def show(self, request: Request) -> Response:
        """Show the conversation, or the question of the interview that waits in it."""
        turns = await self._site.turns(await self._site.session(request))
        return self._page(request, turns, whole="all" in request.query_params)

    async def say(self, request: Request) -> Response:
        """Answer what was typed or pressed, once; then show it."""
        fields = await form(request)
        session = await self._site.session(request)
        turns = await self._site.turns(session)
        said = self._said(fields, turns)
        if said.action is None and not said.text:
            return self._page(request, turns, 422, error=texts.NOTHING_TYPED)
        return await self.answered(request, session, said, fields, turns)

    async def answered(
        self,
        request: Request,
        session: Session | None,
        said: Said,
        fields: Mapping[str, str],
        turns: Turns,
    ) -> Response:
        """Answer what was said or pressed anywhere on the page, and show it where it belongs.

        `turns` are those before. Without a session one begins.
        """
        session = session or await self._begun(request)
        turn = await self._answered(request, session, said, _key(fields, said))
        answered = Shown.model_validate_json(turn.payload)
        if not turn.number:
            response = self._site.view.page(request, "forgotten.html", turn=answered)
            self._site.sessions.drop(request, response, session)
            return response
        earlier = [one for one in turns if one[0] < turn.number]
        if answered.result and earlier and earlier[-1][1].question:
            response = _sent_on(request, f"/jieguo/{turn.number}")
        elif request.headers.get("x-part") == "1":
            response = self._page(request, [*earlier, (turn.number, answered)], alone=True)
        else:
            response = RedirectResponse(f"/c#t{turn.number}", 303)
        self._site.sessions.keep(request, response, session)
        return response

    async def resumed(self, request: Request, session: Session) -> Response | None:
        """Go on with the interview or the result that waits in the person's chat, if one does."""
        if not await self._site.waits(session):
            return None
        said = Said(calculators.RESULT_BUTTON, label=texts.GO_ON)
        turn = await self._answered(request, session, said, _key({}, said))
        answered = Shown.model_validate_json(turn.payload)
        path = f"/jieguo/{turn.number}" if answered.result else "/c"
        return RedirectResponse(path, 303)

    async def _begun(self, request: Request) -> Session:
        """Return a new session, unless too many begin at that address."""
        if not await self._site.limits.begun(caller(request)):
            raise RefusedError(429)
        return self._site.sessions.make()

    async def _answered(self, request: Request, session: Session, said: Said, key: str) -> Turn:
        """Return the turn that answers, which is committed."""
        site = self._site
        link = base(request, site.url)
        address = caller(request)
        asked = WebQuestion(site.current, site.limits, session, said, address, link, key)
        turn = await site.exchange.at_once(session.chat, asked, key)
        if isinstance(turn, Admission):
            raise RefusedError(429)
        return turn

    def _page(
        self,
        request: Request,
        turns: Turns,
        status: int = 200,
        *,
        whole: bool = False,
        alone: bool = False,
        error: str = "",
    ) -> Response:
        """Return the page of a conversation; `alone`, with nothing but its last turn."""
        last, turn = turns[-1] if turns else (0, None)
        waits = turn.question if turn and not whole else None
        return self._site.view.page(
            request,
            "question.html" if waits else "conversation.html",
            status,
            turns=turns[-1:] if alone else turns,
            last=last,
            before=_before(turns) if waits else "",
            samples=() if turns else begin_with(self._site.policies),
            error=error,
        )

    def _said(self, fields: Mapping[str, str], turns: Turns) -> Said:
        """Return what was said; raises RefusedError for a button that no page has shown."""
        action = fields.get("press")
        if action is None:
            return typed(fields.get("text", ""), fields.get("unit", ""))
        label = self._label(action, fields.get("turn", ""), turns)
        if label is None:
            raise RefusedError(409)
        return Said(action=action, label=label)

    def _label(self, action: str, number: str, turns: Turns) -> str | None:
        """Return what a button is called: of the turn that it stands under, or the page's own."""
        if action in texts.OWN_ACTIONS:
            return texts.OWN_ACTIONS[action]
        verb, _, object_ = action.rpartition(" ")
        if verb == "enquiry see" and receipt.read(object_) == object_:
            return texts.SEE.format(number=object_)
        own = {choice.value: choice.label for choice in choices(self._site.policies)}
        if action in own:
            return own[action]
        under = next((turn for n, turn in turns if str(n) == number), None)
        return under.offers(action) if under else None


def _key(fields: Mapping[str, str], said: Said) -> str:
    """Return what this request has in common with the same form sent again."""
    once = fields.get("once", "")
    if not _ONCE.fullmatch(once):
        once = secrets.token_urlsafe(12)
    return hashlib.sha256(f"{once} {said.action} {said.text}".encode()).hexdigest()[:32]


def _sent_on(request: Request, path: str) -> Response:
    """Return the way to another page, as forms and as the script take it."""
    if request.headers.get("x-part") == "1":
        return HTMLResponse("", headers={"X-Go": path, "Cache-Control": "no-store"})
    return RedirectResponse(path, 303)


def _before(turns: Turns) -> str:
    """Return what was answered when the question that waits was asked before, or nothing."""
    waits = turns[-1][1].question
    for (_, turn), (_, answer) in reversed(list(pairwise(turns))):
        same = turn.question and waits and turn.question.fact == waits.fact
        if same and answer.said not in _STEPS:
            return answer.said
    return ""
