from knowledge.policy.clause import Clause
from knowledge.policy.splitting.splitter import split

from ..document import assert_nothing_is_lost

TABLE = (
    "东山县任务分工\n序号\t任务\t牵头单位\t配合单位\t补贴\n"
    "1\t建设园区\t县工信局\t县财政局、县商务局\t最高50 万元\n2\t引进企业\t县商务局\t\t每户3万元\n"
    "以上任务按季度通报。"
)


def by_id(text: str) -> dict[str, Clause]:
    document = split(text)
    assert_nothing_is_lost(document)
    return {clause.id: clause for clause in document.clauses}


def test_a_numbered_row_of_a_document_that_is_a_table_is_a_record() -> None:
    clauses = by_id(TABLE)
    assert list(clauses) == ["0", "1", "2"]
    assert clauses["1"].heading == "建设园区"
    assert (clauses["1"].lead, clauses["1"].coop) == (("县工信局",), ("县财政局", "县商务局"))
    assert (clauses["2"].lead, clauses["2"].coop) == (("县商务局",), ())
    assert "50 万元" in clauses["1"].text
    assert "3万元" in clauses["2"].text


def test_what_follows_a_table_is_not_its_last_rows() -> None:
    assert by_id(TABLE)["0"].text.endswith("以上任务按季度通报。")


def test_rows_under_a_heading_stay_lines_of_their_clause() -> None:
    text = "一、标准\n序号\t对象\t补贴\n1\t新办企业\t3万元\n2\t扩产企业\t5万元\n二、其他\n丙。"
    assert by_id(text)["1"].text.split("\n")[1:] == ["1\t新办企业\t3万元", "2\t扩产企业\t5万元"]
