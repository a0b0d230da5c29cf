"""The facts as a short code that fits in a link, and back.

The code is one large number in mixed radix: each value is a digit of a known size, in the order
of the vocabulary. A checksum over the policy, its fact names and the number itself goes before it,
so that a code that was cut off, mistyped or made for another policy is refused.
"""

import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from decimal import Decimal

from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker, Facts, Fund, Level, Standing, Title, Value
from knowledge.policy.facts.vocabulary import FactsFile

_MANNERS = tuple(Manner)
_LEVELS = (None, *Level)
_STANDINGS = tuple(Standing)
_BYTE = 256
_CHUNK = 64  # a number is told in chunks of six bits, each with a bit for more to come
_EXPONENTS = 24
_SMALLEST = -8  # the exponent of ten that the digit 0 stands for
_FIRST_YEAR = 1899  # the year that the digit 0, "not told", would stand for
_MOST = 8  # titles, funds or firms
_FORM = "4"  # counts up when other digits are written
_CHECK = 2  # bytes of the checksum


def encode(facts: Facts, vocabulary: FactsFile, policy: str) -> str | None:
    """Return the code of facts told to the policy of that key, or None where none can be made.

    It is made of letters, digits, - and _.
    """
    writer = _Writer()
    try:
        _write(facts, vocabulary, writer)
    except ValueError:
        return None
    body = writer.bytes()
    return urlsafe_b64encode(_checksum(body, vocabulary, policy) + body).decode().rstrip("=")


def decode(code: str, vocabulary: FactsFile, policy: str) -> Facts | None:
    """Return the facts of the code, or None where it is damaged or was made for another policy."""
    try:
        raw = urlsafe_b64decode(code + "=" * (-len(code) % 4))
    except ValueError:
        return None
    check, body = raw[:_CHECK], raw[_CHECK:]
    if check != _checksum(body, vocabulary, policy):
        return None
    try:
        return _read(vocabulary, _Reader(body))
    except (ValueError, IndexError):
        return None


def _checksum(body: bytes, vocabulary: FactsFile, policy: str) -> bytes:
    names = (
        policy
        + _FORM
        + ",".join(Standing)
        + ",".join(f"{f.name}:{f.kind}:{len(f.choice)}" for f in vocabulary.fact)
    )
    return zlib.crc32(body, zlib.crc32(names.encode())).to_bytes(4, "big")[:_CHECK]


class _Writer:
    """Collects digits, each below its size."""

    def __init__(self) -> None:
        self._digits: list[tuple[int, int]] = []

    def put(self, digit: int, size: int) -> None:
        """Add one digit; raises ValueError for one that has no room."""
        if not 0 <= digit < size:
            raise ValueError(digit)
        self._digits.append((digit, size))

    def bytes(self) -> bytes:
        """Return the number that the digits make, the first one the lowest."""
        number = 0
        for digit, size in reversed(self._digits):
            number = number * size + digit
        return number.to_bytes((number.bit_length() + 7) // 8, "big")


class _Reader:
    """Gives the digits back, in the order they were put."""

    def __init__(self, body: bytes) -> None:
        self._number = int.from_bytes(body, "big")

    def take(self, size: int) -> int:
        """Return the next digit."""
        self._number, digit = divmod(self._number, size)
        return digit


def _write(facts: Facts, vocabulary: FactsFile, writer: _Writer) -> None:
    writer.put(0 if facts.asker is None else 1 + list(Asker).index(facts.asker), 3)
    writer.put(facts.alike if facts.several else 0, _MOST)
    for fact in vocabulary.fact:
        if fact.kind == "titles":
            names = [choice.value for choice in fact.choice]
            writer.put(len(facts.titles), _MOST)
            for title in facts.titles:
                writer.put(names.index(title.name), len(names))
                writer.put(_LEVELS.index(title.level), len(_LEVELS))
                writer.put(int(title.branch), 2)
                writer.put(_STANDINGS.index(title.standing), len(_STANDINGS))
                _write_year(title.year, writer)
        elif fact.kind == "funds":
            writer.put(len(facts.funds), _MOST)
            for fund in facts.funds:
                writer.put(_LEVELS.index(fund.level), len(_LEVELS))
                writer.put(_LEVELS.index(fund.also), len(_LEVELS))
                _write_year(fund.year, writer)
                _write_quantity(fund.yuan, writer)
        else:
            _write_value(facts.values.get(fact.name), fact, vocabulary, writer)


def _read(vocabulary: FactsFile, reader: _Reader) -> Facts:
    asker = (None, *Asker)[reader.take(3)]
    firms = reader.take(_MOST)
    values: dict[str, Value] = {}
    titles: list[Title] = []
    funds: list[Fund] = []
    for fact in vocabulary.fact:
        if fact.kind == "titles":
            for _ in range(reader.take(_MOST)):
                name = fact.choice[reader.take(len(fact.choice))].value
                level = _LEVELS[reader.take(len(_LEVELS))]
                branch = bool(reader.take(2))
                standing = _STANDINGS[reader.take(len(_STANDINGS))]
                titles.append(Title(name, level, _read_year(reader), branch, standing))
        elif fact.kind == "funds":
            for _ in range(reader.take(_MOST)):
                level = _LEVELS[reader.take(len(_LEVELS))]
                also = _LEVELS[reader.take(len(_LEVELS))]
                year = _read_year(reader)
                funds.append(Fund(level, _read_quantity(reader), year, also))
        else:
            value = _read_value(fact, vocabulary, reader)
            if value is not None:
                values[fact.name] = value
    return Facts(asker, values, tuple(titles), tuple(funds), several=firms > 0, alike=max(1, firms))


def _write_value(value: Value | None, fact: Fact, vocabulary: FactsFile, writer: _Writer) -> None:
    if fact.measured:
        _write_quantity(value if isinstance(value, Quantity) else None, writer)
    else:
        values = _values(fact, vocabulary)
        writer.put(values.index(value) if value in values else 0, len(values))


def _read_value(fact: Fact, vocabulary: FactsFile, reader: _Reader) -> Value | None:
    if fact.measured:
        return _read_quantity(reader)
    values = _values(fact, vocabulary)
    return values[reader.take(len(values))]


def _values(fact: Fact, vocabulary: FactsFile) -> tuple[Value | None, ...]:
    """Return what the fact may be, untold first."""
    if fact.kind == "choice":
        return (None, *(choice.value for choice in fact.choice))
    if fact.kind == "grade":
        return (None, False, *(choice.value for choice in vocabulary.choices(fact)))
    return (
        (None, *(level.value for level in Level)) if fact.kind == "level" else (None, False, True)
    )


def _write_year(year: int | None, writer: _Writer) -> None:
    writer.put(0 if year is None else year - _FIRST_YEAR, _BYTE)


def _read_year(reader: _Reader) -> int | None:
    digit = reader.take(_BYTE)
    return digit + _FIRST_YEAR if digit else None


def _write_quantity(quantity: Quantity | None, writer: _Writer) -> None:
    writer.put(0 if quantity is None else 1 + _MANNERS.index(quantity.manner), 1 + len(_MANNERS))
    if quantity is None:
        return
    _write_number(quantity.low, writer)
    writer.put(int(quantity.high != quantity.low), 2)
    if quantity.high != quantity.low:
        _write_number(quantity.high, writer)


def _read_quantity(reader: _Reader) -> Quantity | None:
    manner = reader.take(1 + len(_MANNERS))
    if manner == 0:
        return None
    low = _read_number(reader)
    high = _read_number(reader) if reader.take(2) else low
    return Quantity(low, high, _MANNERS[manner - 1])


def _write_number(number: Decimal, writer: _Writer) -> None:
    """Put the power of ten, then the significant digits in chunks, the lowest first."""
    _, digits, exponent = number.normalize().as_tuple()
    writer.put(int(exponent) - _SMALLEST, _EXPONENTS)
    mantissa = int("".join(map(str, digits)))
    while True:
        mantissa, chunk = divmod(mantissa, _CHUNK)
        writer.put(chunk, _CHUNK)
        writer.put(int(mantissa > 0), 2)
        if not mantissa:
            return


def _read_number(reader: _Reader) -> Decimal:
    exponent = reader.take(_EXPONENTS) + _SMALLEST
    mantissa, place = 0, 1
    while True:
        mantissa += reader.take(_CHUNK) * place
        if not reader.take(2):
            return Decimal(mantissa).scaleb(exponent)
        place *= _CHUNK
