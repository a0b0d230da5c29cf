"""What is offered in any chat when several policies are served."""

from dataclasses import replace

import pytest

from bot.channels.telegram.inline import offers
from handlers import deep_link
from handlers.services import Services

pytestmark = pytest.mark.asyncio


async def test_each_offer_leads_to_the_document_that_it_is_from(services: Services) -> None:
    [first] = services.policies
    other = {"key": "qingshi-2024-8", "place": "青石县"}
    second = replace(first, file=first.file.model_copy(update=other))
    both = replace(services, policies=(first, second))
    offered = await offers("青石县的招商引资谁牵头", both)
    assert len(offered) > 1
    of_second = deep_link.of_policy(second)
    assert all(one.start.startswith(of_second) for one in offered)
