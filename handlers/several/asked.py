"""Asked: a message to all policies together, or to those that it names."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from handlers.message import Request
from handlers.services import Services
from handlers.several.standing import Offer
from knowledge.policy.fold import squeeze
from knowledge.policy.policy import Policy
from knowledge.policy.shelf.shelf import Named


@dataclass(frozen=True)
class Asked:
    """The message, the policies it names, and the way to what the policies answer."""

    request: Request
    services: Services
    named: Named
    offers: Callable[[Request], Awaitable[Sequence[Offer]]]  # of those that know most of it

    def with_names(self, name: str) -> str:
        """Return the squeezed message with this in the place of every name of a policy."""
        text = squeeze(self.request.text)
        for word in sorted(self.named.words, key=len, reverse=True):
            text = text.replace(word, name)
        return text

    @property
    def meant(self) -> Sequence[Policy]:
        """Those that are named, else the one talked of; none where there is neither."""
        before = self.request.topic.policy
        return self.named.policies or [p for p in self.services.policies if p.file.key == before]

    @property
    def policies(self) -> Sequence[Policy]:
        """Those that are named, else all."""
        return self.named.policies or self.services.policies
