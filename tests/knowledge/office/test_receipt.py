"""Receipt numbers: any spelling is understood, any slip is noticed."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.office import receipt
from knowledge.personal.masking import masked

LETTERS = receipt.ALPHABET[8:]


def _with_check(free: tuple[str, ...]) -> str:
    """Return the number whose characters but the last are given."""
    begun = "".join(free)
    return next(n for check in receipt.ALPHABET if (n := receipt.read(begun + check)))


numbers = st.tuples(
    st.sampled_from(LETTERS),
    st.text(receipt.ALPHABET, min_size=3, max_size=3),
    st.sampled_from(LETTERS),
    st.text(receipt.ALPHABET, min_size=2, max_size=2),
).map(_with_check)
PLACES = [0, 1, 2, 3, 5, 6, 7, 8]


@given(number=numbers)
def test_every_single_wrong_character_is_noticed(number: str) -> None:
    for place in PLACES:
        for other in set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") - {number[place]}:
            wrong = number[:place] + other + number[place + 1 :]
            assert receipt.read(wrong) is None


@given(number=numbers)
def test_any_two_characters_that_changed_places_are_noticed(number: str) -> None:
    for first, second in combinations(PLACES, 2):
        swapped = list(number)
        swapped[first], swapped[second] = swapped[second], swapped[first]
        assert "".join(swapped) == number or receipt.read("".join(swapped)) is None


@given(
    number=numbers,
    lower=st.lists(st.booleans(), min_size=9, max_size=9),
    gaps=st.lists(st.sampled_from(["", " ", "  ", "-", "－", "—"]), min_size=9, max_size=9),
    wide=st.booleans(),
)
def test_any_spelling_reads_back(
    number: str, lower: list[bool], gaps: list[str], wide: bool
) -> None:
    written = ""
    for character, small, gap in zip(number.replace("-", ""), lower, gaps, strict=False):
        one = character.lower() if small else character
        written += (chr(ord(one) + 0xFEE0) if wide else one) + gap
    assert receipt.read(written) == number
    assert receipt.find(written) == number


@given(number=numbers)
def test_a_number_is_found_in_a_sentence_and_never_masked(number: str) -> None:
    assert receipt.find(f"帮我查一下 {number.lower()} 到哪了") == number
    assert receipt.find(f"see {number.replace('-', '')} now") == number
    assert masked(f"我的电话编号{number}") == f"我的电话编号{number}"


@given(number=numbers)
def test_a_number_with_one_wrong_character_is_told_from_other_words(number: str) -> None:
    wrong = number[:-1] + receipt.ALPHABET[receipt.ALPHABET.index(number[-1]) - 1]
    joined = wrong.replace("-", "")
    assert receipt.misread(wrong)
    assert receipt.misread(joined) is not joined.isalpha()  # letters alone may be any word
    assert not receipt.misread(number)


@pytest.mark.parametrize(
    "text", ["", "招商谁牵头", "2023-0104", "20230104", "Factories", "feedback"]
)
def test_other_words_are_no_number(text: str) -> None:
    assert receipt.find(text) is None
    assert not receipt.misread(text)
