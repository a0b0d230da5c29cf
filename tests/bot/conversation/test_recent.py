"""A memory that does not grow without end."""

from bot.conversation.recent import Recent


def test_what_was_written_last_is_kept() -> None:
    kept: Recent[str, int] = Recent(2)
    for name in ("a", "b", "a", "c"):
        kept[name] = len(kept)
    assert list(kept) == ["a", "c"]
    del kept["a"]
    kept["d"] = 4
    assert list(kept) == ["c", "d"]
