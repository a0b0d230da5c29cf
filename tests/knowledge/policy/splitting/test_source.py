from pathlib import Path

import pytest

from knowledge.errors import (
    BinarySourceError,
    EmptySourceError,
    MissingSourceError,
    PolicyError,
)
from knowledge.policy.splitting.source import read_source
from knowledge.policy.splitting.splitter import split

from .document import POLICY

TEXT = "一、目标\r\n\t到2025年，培育1个专业镇。\f二、措施\n𠮷镇。"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"],
)
def test_every_usual_encoding_gives_the_same_text(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "policy.txt"
    file.write_bytes(TEXT.encode(encoding))
    assert read_source(file) == TEXT


def test_the_policy_splits_the_same_from_gbk(tmp_path: Path) -> None:
    text = read_source(POLICY)
    file = tmp_path / "gbk.txt"
    file.write_bytes(text.encode("gbk"))
    assert split(read_source(file)) == split(text)


def test_big5_is_told_from_gbk(tmp_path: Path) -> None:
    text = "一、總體要求\n對新辦企業給予獎勵，由縣財政局負責發放。\n二、實施範圍\n本縣各鄉鎮。\n"
    file = tmp_path / "big5.txt"
    file.write_bytes(text.encode("big5"))
    assert read_source(file) == text
    file.write_bytes(text.encode("gbk"))
    assert read_source(file) == text


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u3000\n".encode()])
def test_an_empty_or_blank_file_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "empty.txt"
    file.write_bytes(data)
    with pytest.raises(EmptySourceError) as caught:
        read_source(file)
    assert caught.value.value == file


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"PK\x03\x04\x14\x00\x06\x00",
        "一、目标\x00".encode(),
        "一、目标\x07".encode(),
        b"\xff\xfe\xfd\xfc\xfb",
        TEXT.encode() * 20 + b"\xe4\xb8",
        TEXT.encode() * 20 + b"\xff" + TEXT.encode(),
    ],
    ids=["png", "torn docx", "nul", "bell", "noise", "cut character", "one bad byte"],
)
def test_a_file_that_is_no_text_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "binary.txt"
    file.write_bytes(data)
    with pytest.raises(BinarySourceError):
        read_source(file)


def test_a_missing_file_and_a_directory_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path, POLICY / "below.txt"):
        with pytest.raises(MissingSourceError):
            read_source(path)


def test_every_error_carries_the_value_that_offended(tmp_path: Path) -> None:
    with pytest.raises(PolicyError) as caught:
        read_source(tmp_path / "无.txt")
    assert caught.value.value == tmp_path / "无.txt"
