"""The first page: large choices and questions to begin with, of what the policies served have."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web import texts
from bot.channels.web.site import Site
from handlers import button
from handlers.texts import answers
from knowledge.policy.calculators.award import Certainty
from knowledge.policy.policy import Policy


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
            request, "start.html", choices=choices(policies), samples=samples(policies)
        )


def choices(policies: Sequence[Policy]) -> list[Choice]:
    """Return the choices that a policy served has something for."""
    found = [
        *_interview(answers.RECKON, texts.RECKON_MORE, [p for p in policies if p.awards.award]),
        *_interview(answers.TEST, texts.TEST_MORE, [p for p in policies if p.criteria.criterion]),
        Choice(texts.ASK_LABEL, texts.ASK_MORE, path="/c"),
    ]
    if any(policy.measures for policy in policies):
        found.append(Choice(texts.FIND_LABEL, texts.FIND_MORE, path="/jindu"))
    return found


def samples(policies: Sequence[Policy]) -> tuple[str, ...]:
    """Return questions that the first policy answers."""
    return tuple(_samples(policies[0])) if policies else ()


def _interview(label: str, more: str, having: Sequence[Policy]) -> Iterator[Choice]:
    """Yield the way into an interview; where several have one, they are asked which."""
    if len(having) == 1:
        action = button.of_menu(having[0], label).action
        yield Choice(label, more, name="press", value=action)
    elif having:
        yield Choice(label, more, name="text", value=button.menu_question(label) or label)


def _samples(policy: Policy) -> Iterator[str]:
    fixed = (one for one in policy.awards.award if one.certainty is Certainty.FIXED)
    for award in list(fixed)[:1]:
        yield texts.SAMPLE_AWARD.format(label=award.label)
    for clause in [one for one in policy.measures if one.lead][:1]:
        yield texts.SAMPLE_OWNER.format(title=policy.title(clause.id))
    if policy.file.number:
        yield texts.SAMPLE_DOCUMENT
