"""The gold dialogues, turn by turn; what is known to be wrong is wrong still."""

import pytest

from bot.conversation.conversation import Conversations
from bot.evaluating.dialogues import Dialogue, play, read_dialogues
from bot.evaluating.evaluation import DIALOGUES, report
from handlers.services import Services

GOLD = read_dialogues(DIALOGUES)


@pytest.mark.parametrize("dialogue", GOLD.dialogue, ids=lambda dialogue: dialogue.id)
def test_every_turn_is_answered_as_it_should_be(services: Services, dialogue: Dialogue) -> None:
    for played in play(Conversations(services), dialogue, GOLD.as_of):
        turn = played.turn
        if turn.todo:
            assert not played.right, f"{turn.says} is right now: take its `todo` away"
        else:
            assert played.right, f"{turn.says}\n{played.reply.text}"


def test_the_report_has_the_share_of_right_turns(services: Services) -> None:
    lines = list(report(Conversations(services), [DIALOGUES], failures=1))
    turns = [turn for dialogue in GOLD.dialogue for turn in dialogue.turn]
    todo = sum(turn.todo for turn in turns)
    assert lines[0] == f"dialogues.toml: {len(GOLD.dialogue)}"
    figures = {name: float(value) for name, value in map(str.split, lines[1:4])}
    assert figures.keys() == {"turns", "right", "todo"}
    assert (figures["turns"], figures["todo"]) == (len(turns), todo)
    assert figures["right"] >= 1 - (todo + 0.5) / len(turns)
    assert len(lines) == (5 if todo else 4)


def test_two_files_may_give_their_dialogues_one_name(services: Services) -> None:
    conversations, dialogue = Conversations(services), GOLD.dialogue[1]
    first, again = (play(conversations, dialogue, GOLD.as_of) for _ in range(2))
    assert [p.reply.text for p in first] == [p.reply.text for p in again]
