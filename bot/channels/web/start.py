"""The first page: large choices and questions to begin with, of what the policies served have."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web import texts
from bot.channels.web.site import Site
from handlers import button, samples
from handlers.texts import answers
from knowledge.policy.policy import Policy

_SAMPLES = 3


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
        Choice(texts.ASK_LABEL, texts.ASK_MORE, path="/c"),
    ]
    if any(policy.measures for policy in policies):
        found.append(Choice(texts.FIND_LABEL, texts.FIND_MORE, path="/jindu"))
    return found


def begin_with(policies: Sequence[Policy]) -> tuple[str, ...]:
    """Return questions to begin with, of the first policy."""
    return samples.questions(policies[0], _SAMPLES) if policies else ()


def _interview(label: str, more: str, policies: Sequence[Policy]) -> Iterator[Choice]:
    """Yield the way into an interview; where several have one, they are asked which."""
    having = [policy for policy in policies if label in samples.menu(policy)]
    if len(having) == 1:
        action = button.of_menu(having[0], label).action
        yield Choice(label, more, name="press", value=action)
    elif having:
        asked = button.menu_question(label, having[0]) or label
        yield Choice(label, more, name="text", value=asked)
