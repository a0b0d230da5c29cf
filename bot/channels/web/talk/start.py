"""The first page: large choices and questions to begin with, of what the policies served have."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web import texts
from bot.channels.web.site.site import RefusedError, Site
from handlers import button, samples
from handlers.texts import answers
from knowledge.policy.policy import Policy

_SAMPLES = 3
_FACTS = 12  # that are named


@dataclass(frozen=True)
class Choice:
    """A large choice: a link to `path`, or a button that sends `value` as what is named."""

    label: str
    more: str
    path: str = ""
    name: str = ""
    value: str = ""


class Start:
    """The first page."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def all(self, request: Request) -> Response:
        """Show where an enterprise is told of once, to be held against every policy."""
        policies = self._site.policies
        if not _several(policies):
            raise RefusedError(404)
        return self._site.view.page(
            request, "all.html", policies=policies, told_of=_told_of(policies)
        )

    async def show(self, request: Request) -> Response:
        """Show what can be done here; it is the same for everybody."""
        policies = self._site.policies
        return self._site.view.page(
            request, "start.html", choices=choices(policies), samples=begin_with(policies)
        )


def choices(policies: Sequence[Policy]) -> list[Choice]:
    """Return the choices that a policy served has something for."""
    found = [
        *_interview(answers.RECKON, texts.RECKON_MORE, policies),
        *_interview(answers.TEST, texts.TEST_MORE, policies),
        Choice(texts.ALL_LABEL, texts.ALL_MORE.format(count=len(policies)), path="/dui")
        if _several(policies)
        else Choice(texts.ASK_LABEL, texts.ASK_MORE, path="/c"),
    ]
    if any(policy.measures for policy in policies):
        found.append(Choice(texts.FIND_LABEL, texts.FIND_MORE, path="/jindu"))
    return found


def begin_with(policies: Sequence[Policy]) -> tuple[str, ...]:
    """Return questions to begin with, of the first policy."""
    return samples.questions(policies[0], _SAMPLES) if policies else ()


def _several(policies: Sequence[Policy]) -> bool:
    """Return whether an enterprise gets something by more than one of the policies."""
    return sum(bool(policy.awards.of_enterprise()) for policy in policies) > 1


def _told_of(policies: Sequence[Policy]) -> tuple[str, ...]:
    """Return what the awards of enterprises depend on, what most policies ask for first."""
    names = Counter(
        fact.label
        for policy in policies
        for fact in policy.facts.fact
        if policy.awards.of_enterprise()
    )
    return tuple(name for name, _ in names.most_common(_FACTS))


def _interview(label: str, more: str, policies: Sequence[Policy]) -> Iterator[Choice]:
    """Yield the way into an interview; where several have one, they are asked which."""
    having = [policy for policy in policies if label in samples.menu(policy)]
    if len(having) == 1:
        action = button.of_menu(having[0], label).action
        yield Choice(label, more, name="press", value=action)
    elif having:
        asked = button.menu_question(label, having[0]) or label
        yield Choice(label, more, name="text", value=asked)
