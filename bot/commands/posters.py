"""Posters: of which documents, and where the code on each leads."""

import asyncio
from collections.abc import Iterator
from urllib.parse import urlsplit

from bot.channels import composition
from bot.configuration.settings import Settings
from bot.delivery.service import UnservableError
from bot.library import services
from bot.pictures import texts
from bot.pictures.poster import Poster, files
from handlers import deep_link, samples
from knowledge.policy.policy import Policy

_ASKED = 3  # questions


def posters(settings: Settings, key: str, bot: str, url: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files of each policy's poster, or of the one with that key: name and content.

    They lead to the page at `url`, or to the bot of that name or of the settings. Raises
    UnservableError, with a sentence, for what can't be.
    """
    if url and urlsplit(url).scheme not in ("http", "https"):
        raise UnservableError(texts.BAD_ADDRESS.format(url=url))
    known = services(settings.data_dir, more=settings.policies_dir).policies
    chosen = [one for one in known if key in ("", one.file.key)]
    if not chosen:
        keys = "、".join(one.file.key for one in known)
        raise UnservableError(texts.NO_SUCH_POLICY.format(key=key, keys=keys))
    address = url or composition.address(bot.removeprefix("@") or _account(settings))
    for one in chosen:
        png, pdf = files(of_page(one, address) if url else of_bot(one, address))
        yield f"poster-{one.file.key}.png", png
        yield f"poster-{one.file.key}.pdf", pdf


def of_bot(policy: Policy, address: str) -> Poster:
    """Return the poster whose code opens the document in the bot at that address."""
    return _poster(policy, f"{address}?start={deep_link.of_policy(policy)}", address, "telegram")


def of_page(policy: Policy, url: str) -> Poster:
    """Return the poster whose code opens the page."""
    return _poster(policy, url, url.rstrip("/"), "page")


def _poster(policy: Policy, link: str, address: str, way: str) -> Poster:
    return Poster(
        place=policy.file.place,
        title=policy.name,
        link=link,
        address=address.partition("://")[2],
        how=texts.SCAN_HOW[way],
        questions=samples.questions(policy, _ASKED),
        foot=texts.FROM_TEXT.format(cited=policy.cited),
    )


def _account(settings: Settings) -> str:
    """Return the name of the bot of the settings, which its account tells."""
    if not settings.token:
        raise UnservableError(texts.NO_ADDRESS)
    return asyncio.run(composition.account(settings))
