"""A report that is not confirmed yet, as a conversation keeps it."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from handlers.message import Topic
from handlers.office.report_form import ReportDraft
from knowledge.office.line import read
from knowledge.policy.policy import Policy

DAY = datetime.date(2026, 11, 25)


@given(st.text(max_size=40), st.booleans())
def test_what_any_text_tells_is_kept_as_it_was_told(
    policy: Policy, text: str, named_first: bool
) -> None:
    line = read(f"招商 {text}" if named_first else text, policy, DAY)
    draft = ReportDraft(policy.file.key, DAY).with_line(line)
    assert ReportDraft.of(Topic(form=draft.form)) == draft
