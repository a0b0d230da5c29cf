"""Files as offices issue them: a web page, Markdown, a Word file, a PDF; and what can't be read."""

import zipfile
from pathlib import Path

import docx
import pypdfium2 as pdfium
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from bot.errors.texts import ERRORS
from knowledge.errors import (
    BinarySourceError,
    ForeignSourceError,
    LockedSourceError,
    OldWordError,
    PictureError,
    ScanError,
)
from knowledge.policy.splitting.source import read_source
from knowledge.policy.splitting.splitter import split

LINES = ("东山县补贴办法", "一、对象", "新办企业。", "二、标准", "每户补贴3万元。")


def ids(path: Path) -> list[str]:
    return [clause.id for clause in split(read_source(path)).clauses]


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


class TestAPage:
    HTML = (
        "<!DOCTYPE html><html><head><meta charset='{}'><title>门户网站</title>"
        "<style>p {{}}</style></head>"
        "<body><ul><li><a>首页</a></li><li><a>无障碍</a></li></ul>"
        "<div>当前位置：<a>首页</a> &gt; 文件</div>"
        "<h1>东山县补贴办法</h1><p><strong>一、</strong>对&nbsp;象</p>"
        "<p>新办<span>企业</span>。<br>二、标准</p>"
        "<table><tr><th>序号</th><th>项目</th><th>补贴</th></tr>"
        "<tr><td>1</td><td><p>租金</p></td><td>3万元</td></tr></table><script>x = '三、'</script>"
        "<div>网站地图</div><div>主办单位：东山县人民政府办公室</div></body></html>"
    )

    @pytest.mark.parametrize("encoding", ["utf-8", "gb2312"])
    def test_gives_its_text_without_menu_and_footer(self, tmp_path: Path, encoding: str) -> None:
        path = written(tmp_path / "policy.html", self.HTML.format(encoding), encoding)
        document = split(read_source(path))
        clauses = {clause.id: clause for clause in document.clauses}
        assert document.title == "东山县补贴办法"
        assert (clauses["1"].heading, clauses["1"].text) == ("对象", "新办企业。")
        words = "".join(clause.heading + clause.text for clause in document.clauses)
        assert "3万元" in words
        assert not any(word in words for word in ("门户", "首页", "无障碍", "三、", "主办单位"))

    def test_is_known_whatever_it_is_called(self, tmp_path: Path) -> None:
        page = "<p>一、对象</p>\n<p>新办企业。</p>\n<p>二、标准</p>\n<p>3万元。</p>"
        assert ids(written(tmp_path / "policy.txt", page)) == ["1", "2"]

    def test_laid_out_by_a_table_is_read_in_lines(self, tmp_path: Path) -> None:
        lines = "".join(f"<p>{line}{'补' * 200}。</p>" for line in LINES)
        page = f"<html><body><table><tr><td>导航</td><td>{lines}</td></tr></table></body></html>"
        assert {"1", "2"} <= set(ids(written(tmp_path / "policy.htm", page)))


class TestMarkdown:
    def test_gives_its_words_and_keeps_its_numbers(self, tmp_path: Path) -> None:
        text = (
            "# 东山县[补贴](https://example.org)办法\n\n## 一、**对象**\n\n"
            "新办\\*企业。![图](a.png)\n\n"
            "3. 三。\n4. 四。\n\n| 项目 | 补贴 |\n|---|---|\n| 租金 | 3万元 |\n"
        )
        source = read_source(written(tmp_path / "policy.md", text))
        assert source.split("\n\n")[:3] == ["东山县补贴办法", "一、对象", "新办*企业。"]
        assert "3. 三。\n4. 四。" in source
        assert "租金\t3万元" in source

    def test_is_known_whatever_it_is_called(self, tmp_path: Path) -> None:
        text = "# 东山县办法\n\n## 一、对象\n\n企业。\n\n## 二、标准\n\n3万元。\n"
        assert ids(written(tmp_path / "policy.txt", text)) == ["0", "1", "2"]


class TestAWordFile:
    def test_gives_paragraphs_and_rows(self, tmp_path: Path) -> None:
        document = docx.Document()
        for line in LINES:
            document.add_paragraph(line)
        table = document.add_table(3, 3)
        for row, cells in enumerate([("项目", "补贴", "单位"), ("租金", "3万元", "县财政局")]):
            for column, cell in enumerate(cells):
                table.cell(row, column).text = cell
        table.cell(2, 0).text = "用电"
        table.cell(1, 2).merge(table.cell(2, 2))
        document.save(str(tmp_path / "policy.docx"))
        assert ids(tmp_path / "policy.docx") == ["0", "1", "2"]
        rows = read_source(tmp_path / "policy.docx").splitlines()[5:]
        assert rows == ["项目\t补贴\t单位", "租金\t3万元\t县财政局", "用电\t\t县财政局"]

    def test_shows_the_numbers_that_word_counts(self, tmp_path: Path) -> None:
        document = docx.Document()
        lists = document.part.numbering_part.element
        levels = [("chineseCounting", "第%1章 "), ("chineseCounting", "（%2）"), ("decimal", "%3.")]
        xml = "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{how}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for n, (how, text) in enumerate(levels)
        )
        abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{xml}</w:abstractNum>'
        lists.insert(0, parse_xml(abstract))
        lists.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/></w:num>')
        )
        for level, words in [
            (0, "总则"),
            (1, "目的"),
            (1, "范围"),
            (2, "企业"),
            (0, "附则"),
            (1, "解释"),
        ]:
            numbers = document.add_paragraph(words)._p.get_or_add_pPr().get_or_add_numPr()
            numbers.get_or_add_numId().val = 91
            numbers.get_or_add_ilvl().val = level
        document.save(str(tmp_path / "policy.docx"))
        assert read_source(tmp_path / "policy.docx").splitlines() == [
            *("第一章 总则", "（一）目的", "（二）范围", "1.企业", "第二章 附则", "（一）解释"),
        ]

    def test_leaves_out_what_was_struck_out(self, tmp_path: Path) -> None:
        document = docx.Document()
        paragraph = document.add_paragraph("一、补贴")
        for tag, words in (("w:del", "2万元"), ("w:ins", "3万元")):
            change, run = OxmlElement(tag), OxmlElement("w:r")
            text = OxmlElement("w:delText" if tag == "w:del" else "w:t")
            text.text = words
            run.append(text)
            change.append(run)
            paragraph._p.append(change)
        assert paragraph._p.find(qn("w:ins")) is not None
        document.save(str(tmp_path / "policy.docx"))
        assert read_source(tmp_path / "policy.docx") == "一、补贴3万元\n"


def pdf(lines: tuple[str, ...]) -> bytes:
    """Return a PDF of one page whose characters map to themselves."""
    shown = "\n".join(f"<{line.encode('utf-16-be').hex()}> Tj 0 -20 Td" for line in lines)
    stream = f"BT /F 12 Tf 50 700 Td\n{shown}\nET"
    unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        "1 beginbfrange <0000> <ffff> <0000> endbfrange\nendcmap end end"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        " /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H"
        " /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        f"<< /Length {len(unicode)} >>\nstream\n{unicode}\nendstream",
    ]
    body = "".join(f"{n} 0 obj\n{text}\nendobj\n" for n, text in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer << /Root 1 0 R /Size 8 >>\n%%EOF".encode()


class TestAPdf:
    def test_gives_its_text(self, tmp_path: Path) -> None:
        path = tmp_path / "policy.pdf"
        path.write_bytes(pdf(LINES))
        assert read_source(path).split() == list(LINES)
        assert ids(path) == ["0", "1", "2"]

    def test_that_is_a_scan_says_so(self, tmp_path: Path) -> None:
        document = pdfium.PdfDocument.new()
        document.new_page(600, 800)
        document.save(tmp_path / "scan.pdf")
        with pytest.raises(ScanError):
            read_source(tmp_path / "scan.pdf")


@pytest.mark.parametrize(
    ("data", "error", "word"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), OldWordError, ".doc"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", PictureError, "图片"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", PictureError, "图片"),
        (b"{\\rtf1\\ansi hello}", ForeignSourceError, "RTF"),
        (b"%PDF-1.4\nnothing", BinarySourceError, "损坏"),
        (b"PK\x03\x04\x14\x00\x06\x00", BinarySourceError, "损坏"),
    ],
    ids=["doc", "png", "jpeg", "rtf", "torn pdf", "torn docx"],
)
def test_what_cannot_be_read_says_what_it_is(
    tmp_path: Path, data: bytes, error: type[BinarySourceError], word: str
) -> None:
    path = tmp_path / "policy.txt"
    path.write_bytes(data)
    with pytest.raises(error) as caught:
        read_source(path)
    assert type(caught.value) is error
    sentence = ERRORS[error.__name__].format(value=path.name, reason=caught.value.reason)
    assert word in sentence
    assert path.name in sentence


@pytest.mark.parametrize(
    ("name", "kind"), [("xl/workbook.xml", "Excel"), ("OFD.xml", "OFD"), ("a.txt", "ZIP")]
)
def test_an_archive_says_what_it_is(tmp_path: Path, name: str, kind: str) -> None:
    path = tmp_path / "policy.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, "x")
    with pytest.raises(ForeignSourceError) as caught:
        read_source(path)
    assert caught.value.reason == kind


def test_each_kind_has_its_sentence() -> None:
    assert LockedSourceError.__name__ in ERRORS
    assert ScanError.__name__ in ERRORS
