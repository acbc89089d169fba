"""Values in, JSON bytes out, and back with every promise checked; equal values give equal bytes."""

from typing import TypeVar

import msgspec

from govcompare.model.errors import GovcompareError

Value = TypeVar("Value")


class CodecError(GovcompareError):
    """Bytes that are not the value they are said to be."""


def encode(value: object) -> bytes:
    """UTF-8 JSON of a frozen value."""
    return msgspec.json.encode(value)


def decode(data: bytes, kind: type[Value]) -> Value:
    """The value of type `kind` in `data`. Raises CodecError when it isn't one or breaks a promise of its type."""
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise CodecError(str(error)) from error
