"""The legal moves, all of them: every act in every state."""

import pytest

from knowledge.office.enquiry import OPEN, Act, Kind, State, after, steps

S, A, M = State.SUBMITTED, State.ACCEPTED, State.AMENDING
BOTH = {
    (S, Act.ACCEPT): A,
    (S, Act.REFER): S,
    (S, Act.ADD): S,
    (S, Act.WITHDRAW): State.WITHDRAWN,
    (A, Act.AMEND): M,
    (A, Act.REFER): A,
    (A, Act.ADD): A,
    (A, Act.WITHDRAW): State.WITHDRAWN,
    (M, Act.ACCEPT): A,
    (M, Act.REFER): M,
    (M, Act.ADD): A,
    (M, Act.WITHDRAW): State.WITHDRAWN,
}
LEGAL = {
    Kind.ENQUIRY: {**BOTH, (A, Act.ANSWER): State.ANSWERED},
    Kind.APPLICATION: {
        **BOTH,
        (A, Act.APPROVE): State.APPROVED,
        (A, Act.DECLINE): State.DECLINED,
    },
}
ENDS = {
    Kind.ENQUIRY: {Act.AMEND, Act.ANSWER},
    Kind.APPLICATION: {Act.AMEND, Act.APPROVE, Act.DECLINE},
}


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("act", Act)
def test_an_act_leads_where_the_table_says_and_nowhere_else(
    kind: Kind, state: State, act: Act
) -> None:
    legal = LEGAL[kind].get((state, act))
    assert after(kind, state, act) is legal
    if legal:
        assert steps(kind, state, act) == ((act, legal),)
    elif state in (S, M) and act in ENDS[kind]:  # who answers accepts
        assert steps(kind, state, act) == ((Act.ACCEPT, A), (act, LEGAL[kind][A, act]))
    else:
        assert steps(kind, state, act) == ()


def test_nothing_leads_out_of_a_final_state() -> None:
    final = [state for state in State if state not in OPEN]
    assert not any(steps(kind, state, act) for kind in Kind for state in final for act in Act)
