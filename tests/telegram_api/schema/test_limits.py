from . import schema
from .limits import Limit, limit_of


def test_every_documented_method_can_be_read() -> None:
    assert len(schema.methods()) > 180
    for method, model in schema.methods().items():
        assert all(schema.options(field.annotation) for field in schema.fields(model).values())
        assert isinstance(schema.complaints(method, {}), list)


def test_limits_are_read_from_the_documentation() -> None:
    text = "Text of the message to be sent, 1-4096 characters after entities parsing"
    assert limit_of(str, text) == Limit(1, 4096, "characters", after_parsing=True)
    assert limit_of(str, "Data, 1-64 bytes") == Limit(1, 64, "bytes")
    assert limit_of(list[str], "At most 100 commands") == Limit(0, 100, "items")
    assert limit_of(int, "Values between 1-100 are accepted") == Limit(1, 100, "value")
    assert limit_of(int, "see api-changelog#december-29-2023") is None


def test_characters_are_utf16_units_and_bytes_are_utf8() -> None:
    assert Limit(1, 2, "characters").complaint("😀") is None
    assert Limit(1, 1, "characters").complaint("😀") == "2 characters, allowed are 1-1"
    assert Limit(1, 2, "bytes").complaint("全") == "3 bytes, allowed are 1-2"
