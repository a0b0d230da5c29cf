"""The error tree: each error carries the value that offended and a sentence for the user."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from knowledge.policy.clause import Document


class PolicyError(Exception):
    """The root: `value` offended, `reason` says why to a developer, `sentence` to a user."""

    template: ClassVar[str] = "政策资料有误：{value}。"

    def __init__(self, value: object, reason: str) -> None:
        super().__init__(f"{value}: {reason}")
        self.value = value
        self.reason = reason

    @property
    def sentence(self) -> str:
        """What went wrong, in Chinese, for the person who gave the value."""
        return self.template.format(value=self.value)


class SourceError(PolicyError):
    """A policy text that can't be read; `value` is its path."""

    value: Path
    template = "无法读取文件：{value}。"


class MissingSourceError(SourceError):
    """There is no such file, or it is a directory."""

    template = "找不到文件：{value}。"


class EmptySourceError(SourceError):
    """The file holds nothing but white space."""

    template = "文件是空的，没有任何文字：{value}。"


class BinarySourceError(SourceError):
    """The file isn't plain text in UTF-8 or GB18030."""

    template = "文件不是纯文本，或已损坏（只支持 UTF-8 和 GBK/GB18030 编码）：{value}。"


class NoHeadingError(PolicyError):
    """A text without any numbered heading; `found` is what was recognised all the same."""

    template = "没有找到“一、”“（一）”“第一条”之类的条款编号，无法拆分：{value}。"

    def __init__(self, found: "Document") -> None:
        super().__init__((found.title or found.source.strip())[:30], "no numbered heading")
        self.found = found


class FolderError(PolicyError):
    """A file of a policy folder that is missing or does not fit; `value` is its path."""

    template = "政策资料文件缺失或格式有误：{value}。"


class StoreError(PolicyError):
    """A knowledge store that can't be written; `value` is its path."""

    template = "无法写入资料库：{value}。"


class GoldError(PolicyError):
    """A file of gold questions that can't be used; `value` is its path."""

    template = "评测文件缺失或格式有误：{value}。"
