"""The documents: every clause at a place of its own, searched, and the text to keep."""

from collections.abc import Iterator
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.channels.web import texts
from bot.channels.web.site.site import Site, file, form
from handlers import citation
from knowledge.policy.fold import squeeze
from knowledge.policy.policy import Policy

_AROUND = 36  # characters beside what was searched
_LONGEST = 40  # of what is searched


@dataclass(frozen=True)
class Found:
    """A place where the words stand: the clause, what it is called, and the text around them."""

    clause: str
    place: str
    before: str
    words: str
    after: str


class Documents:
    """The pages of the documents."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def list(self, request: Request) -> Response:
        """Show which documents there are; where it is one, that."""
        policies = self._site.policies
        if len(policies) == 1:
            return RedirectResponse(f"/wenjian/{policies[0].file.key}", 303)
        return self._site.view.page(request, "documents.html", policies=policies)

    async def show(self, request: Request) -> Response:
        """Show a document, clause by clause."""
        policy = self._site.policy(request.path_params["key"])
        return self._site.view.page(request, "document.html", policy=policy)

    async def search(self, request: Request) -> Response:
        """Show where the words stand; nothing is kept of them, neither here nor in an address."""
        policy = self._site.policy(request.path_params["key"])
        words = (await form(request)).get("words", "").strip()[:_LONGEST]
        found = list(_places(policy, words)) if words else []
        template = texts.FOUND if found else texts.NOTHING_FOUND
        line = template.format(words=words, count=len(found)) if words else texts.NOTHING_TYPED
        return self._site.view.page(
            request, "found.html", policy=policy, words=words, found=found, line=line
        )

    async def text(self, request: Request) -> Response:
        """Return the whole text, to be kept."""
        policy = self._site.policy(request.path_params["key"])
        lines = (f"{one.marker}{one.heading}\n{one.text}".strip() for one in policy.records)
        text = "\n\n".join(lines) + "\n"
        name = f'attachment; filename="{policy.file.key}.txt"'
        return file(text.encode("utf-8-sig"), "text/plain; charset=utf-8", name)


def _places(policy: Policy, words: str) -> Iterator[Found]:
    """Yield every clause in which the words stand, as they are written or with other blanks."""
    wanted = squeeze(words)
    for record in policy.records:
        whole = f"{record.heading} {record.text}"
        at = whole.find(words)
        if at < 0 and (not wanted or wanted not in squeeze(whole)):
            continue
        at, length = (at, len(words)) if at >= 0 else (0, 0)
        end = at + length
        before, after = whole[max(0, at - _AROUND) : at], whole[end : end + _AROUND]
        yield Found(record.id, citation.place(policy, record.id), before, whole[at:end], after)
