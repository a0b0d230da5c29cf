"""Albums: pictures that are sent together are answered once, and their words as a question."""

from bot.channels.telegram.updates.update import Raw, Updates
from bot.conversation.recent import Recent

_MOST = 1000


class Albums:
    """Knows which albums have words, so that their other pictures are for nobody."""

    def __init__(self) -> None:
        self._worded: Recent[str, None] = Recent(_MOST)

    def whole(self, updates: Updates) -> Updates:
        """Return the updates without the wordless pictures of albums that have words."""
        for update in updates:
            name = _album(update)
            if name and update["message"].get("caption"):
                self._worded[name] = None
        return [
            one
            for one in updates
            if _album(one) not in self._worded or one["message"].get("caption")
        ]


def _album(update: Raw) -> str | None:
    message = update.get("message")
    name = message.get("media_group_id") if isinstance(message, dict) else None
    return name if isinstance(name, str) else None
