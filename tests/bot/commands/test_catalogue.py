"""The catalogue of answers in the documents is what the bot says today."""

from pathlib import Path

from bot.commands.catalogue import catalogue
from bot.conversation.conversation import Conversations
from handlers.services import Services

DOCS = Path(__file__).parents[3] / "docs"


def test_the_page_of_answers_is_what_is_answered(services: Services) -> None:
    lines = catalogue(Conversations(services), DOCS / "answers.toml")
    page = (DOCS / "answers.md").read_text("utf-8")
    assert "\n".join(lines).strip() == page.strip(), "make answers writes it anew"
