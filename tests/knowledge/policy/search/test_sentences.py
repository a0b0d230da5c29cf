"""The sentence that answers is learned from the quotes that questions hang on."""

from pathlib import Path

import pytest

from knowledge.language.classifier import Classifiers
from knowledge.policy.clause import Clause
from knowledge.policy.search.sentences import Sentences, learned_sentences

TEXT = "厂房由县里盖。设备由企业买！水电一分不收。"
QUESTIONS = """
[[about]]
quote = "设备由企业买"
content = ["机器谁出钱", "家伙什要自己置办么", "机器得自个买吧"]

[[about]]
quote = "厂房由县里盖"
content = ["屋子谁修", "车间要自己搭么", "屋子得自个修吧"]

[[about]]
quote = "不在文里的话"
content = ["别处"]
"""


@pytest.fixture
def learned(tmp_path: Path) -> Classifiers:
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "1.toml").write_text(QUESTIONS, "utf-8")
    record = Clause("1", None, 1, "", "", TEXT, ())
    return learned_sentences(tmp_path, [record])


@pytest.mark.parametrize(("text", "number"), [("机器是不是自个出钱", 1), ("屋子要不要自己修", 0)])
def test_the_sentence_whose_questions_are_alike_is_nearest(
    learned: Classifiers, text: str, number: int
) -> None:
    margins = Sentences(lambda: learned).margins("1", 3, text)
    assert max(range(3), key=lambda at: margins[at]) == number


def test_a_sentence_without_questions_is_found_by_its_own_words(learned: Classifiers) -> None:
    margins = Sentences(lambda: learned).margins("1", 3, "水电收不收钱")
    assert max(range(3), key=lambda at: margins[at]) == 2


def test_sentences_that_nobody_has_learned_are_far(learned: Classifiers) -> None:
    assert set(Sentences(lambda: learned).margins("9", 2, "机器谁出钱")) == {-1.0}
