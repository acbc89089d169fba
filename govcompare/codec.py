"""Values in, JSON bytes out, and back with every promise checked; equal values give equal bytes."""

import dataclasses
from collections.abc import Generator, Iterator, Sequence
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

import msgspec

from govcompare.model.errors import GovcompareError

Value = TypeVar("Value")
PIECE_BYTES = 2**16
"""Of JSON between two pauses of `decode_in_pieces`: 64 KiB of the smallest values (passages) take 1 ms."""

_STAND_INS = {code: code + 0x100000 for code in range(0xDC80, 0xDD00)}
_BYTES = {stand_in: code for code, stand_in in _STAND_INS.items()}


class CodecError(GovcompareError):
    """Bytes that are not the value they are said to be."""


def encode(value: object) -> bytes:
    """UTF-8 JSON of a frozen value."""
    return msgspec.json.encode(value)


def is_text(value: str) -> bool:
    """Whether it can be encoded: names of files may hold bytes that are no characters (lone surrogates in Python)."""
    return value.isascii() or not any("\ud800" <= character <= "\udfff" for character in value)


def as_text(path: str) -> str:
    """The path with a stand-in, of the last private plane, for every byte of a name that is no character."""
    return path if is_text(path) else path.translate(_STAND_INS)


def as_path(text: str) -> str:
    """The path that `as_text` made `text` of."""
    return text if text.isascii() else text.translate(_BYTES)


def decode(data: bytes, kind: type[Value]) -> Value:
    """The value of type `kind` in `data`. Raises CodecError when it isn't one or breaks a promise of its type."""
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise CodecError(str(error)) from error


def decode_in_pieces(data: bytes, kind: type[Value]) -> Generator[None, None, Value]:
    """The same for a frozen dataclass, with a yield after every piece, for someone who has others waiting."""
    try:
        return (yield from _pieces(data, kind))
    except (msgspec.DecodeError, ValueError, TypeError, RecursionError) as error:
        raise CodecError(str(error)) from error


def _pieces(data: bytes | msgspec.Raw, kind: type[Value]) -> Generator[None, None, Value]:
    fields = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    hints = get_type_hints(kind)
    values: dict[str, object] = {}
    for field in dataclasses.fields(cast("Any", kind)):
        if field.name not in fields:
            continue
        raw, hint = fields[field.name], hints[field.name]
        if dataclasses.is_dataclass(hint):
            values[field.name] = yield from _pieces(raw, cast("type", hint))
        elif get_origin(hint) is tuple and get_args(hint)[1:] == (...,):
            values[field.name] = yield from _elements(raw, hint)
        else:
            values[field.name] = msgspec.json.decode(raw, type=hint)
    return kind(**values)


def _elements(data: msgspec.Raw, kind: type) -> Generator[None, None, tuple[object, ...]]:
    found: list[object] = []
    for some in _batches(msgspec.json.decode(data, type=list[msgspec.Raw])):
        found += msgspec.json.decode(b"[" + b",".join(some) + b"]", type=kind)
        yield
    return tuple(found)


def _batches(elements: Sequence[msgspec.Raw]) -> Iterator[list[bytes]]:
    """The elements in groups of PIECE_BYTES or one element more."""
    some: list[bytes] = []
    size = 0
    for element in elements:
        some.append(bytes(element))
        size += len(some[-1])
        if size >= PIECE_BYTES:
            yield some
            some, size = [], 0
    if some:
        yield some
