"""The bytes of a .pdf in, whether one of its streams unpacks to more than any page needs out: PDFium would take it."""

import re
import zlib

from govcompare.ingest.formats.limits import MAX_UNPACKED_BYTES

MOST_RATIO = 200
"""Unpacked bytes for a packed one. Content of pages has 3 to 15, a blank picture of a scan is a small stream; what a
bomb repeats has 1,000."""
SAMPLE_BYTES = 4096
"""Packed, by which a stream is taken for a bomb before it is unpacked."""
FEWEST_BYTES = MAX_UNPACKED_BYTES // 1032
"""A packed stream below it can't unpack to more than the limit."""
_STREAM = re.compile(rb"stream\r?\n")
_END = b"endstream"


def is_too_large(data: bytes) -> bool:
    """Whether a packed stream holds more than MAX_UNPACKED_BYTES, far more than its size lets expect."""
    at = 0
    while (found := _STREAM.search(data, at)) is not None:
        end = data.find(_END, found.end())
        at = end if end >= 0 else len(data)
        if at - found.end() >= FEWEST_BYTES and _is_bomb(memoryview(data)[found.end() : at]):
            return True
        at += len(_END)
    return False


def _is_bomb(packed: memoryview) -> bool:
    try:
        if len(zlib.decompressobj().decompress(packed[:SAMPLE_BYTES])) < MOST_RATIO * SAMPLE_BYTES:
            return False
        return len(zlib.decompressobj().decompress(packed, MAX_UNPACKED_BYTES + 1)) > MAX_UNPACKED_BYTES
    except zlib.error:
        return False
