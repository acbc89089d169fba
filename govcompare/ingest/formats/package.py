"""The bytes of a zip package in, its parts out: unpacked one by one, within limits, never onto a disk."""

import io
import struct
import zipfile
import zlib
from functools import lru_cache

from govcompare.ingest.formats.encoding import decode
from govcompare.ingest.formats.limits import MAX_PART_BYTES, MAX_PARTS, MAX_UNPACKED_BYTES, MEGABYTE, refusal
from govcompare.model.problems import Problem

_LOCAL = struct.Struct("<4s5H3L2H")
_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_UTF8, _ENCRYPTED = 0x800, 0x1
_MODE_SHIFT, _LINK, _KIND = 16, 0o120000, 0o170000
_END = b"PK\x05\x06"


def is_package(data: bytes) -> bool:
    """Whether the bytes begin as zip packages do."""
    return data.startswith(_SIGNATURES)


@lru_cache(maxsize=2)
def part_names(data: bytes) -> frozenset[str]:
    """Lower case, with forward slashes; empty when the bytes are no package that can be read."""
    if not is_package(data) or _count(data) > MAX_PARTS:
        return frozenset()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(_plain(info.filename) for info in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, struct.error, NotImplementedError):
        return frozenset()


class Package:
    """The parts of a package, found whatever the case of their names."""

    def __init__(self, path: str, data: bytes) -> None:
        """Raises ReadError when it is damaged, or made to harm."""
        self._path, self._data = path, data
        if _count(data) > MAX_PARTS:
            raise refusal(path, "too-many-parts", limit=f"{MAX_PARTS:,}")
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                self._infos = archive.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, struct.error, NotImplementedError) as error:
            raise refusal(path, "damaged") from error
        if len(self._infos) > MAX_PARTS:
            raise refusal(path, "too-many-parts", limit=f"{MAX_PARTS:,}")
        self._unpacked = 0
        self._check_places()
        self._by_name: dict[str, zipfile.ZipInfo] = {}
        for info in self._infos:
            if self._by_name.setdefault(_plain(info.filename), info) is not info:
                raise refusal(path, "damaged")

    def names(self) -> tuple[tuple[str, zipfile.ZipInfo], ...]:
        """Of all parts as a person would read them, with what stands in the directory."""
        raw = [_raw_name(info) for info in self._infos]
        unmarked = [name for name in raw if name is not None]
        decoded = iter(decode(b"\n".join(unmarked)).text.split("\n")) if unmarked else iter(())
        return tuple(
            (info.filename if name is None else next(decoded, info.filename), info)
            for name, info in zip(raw, self._infos, strict=True)
        )

    def has(self, name: str) -> bool:
        return name.lower() in self._by_name

    def find(self, *names: str) -> str:
        """The first of the parts that is there; empty without one."""
        return next((name for name in names if name and self.has(name)), "")

    def read(self, name: str) -> bytes:
        """The part's bytes. Raises ReadError."""
        info = self._by_name.get(name.lower())
        if info is None:
            raise refusal(self._path, "part-missing", part=name)
        return self.unpack(info)

    def unpack(self, info: zipfile.ZipInfo) -> bytes:
        """Raises ReadError when the part is encrypted, damaged, or larger than it says or may be."""
        if info.flag_bits & _ENCRYPTED:
            raise refusal(self._path, "needs-password")
        start = info.header_offset
        if self._data[start : start + 4] != b"PK\x03\x04" or start + _LOCAL.size > len(self._data):
            raise refusal(self._path, "damaged")
        *_, name_length, extra_length = _LOCAL.unpack_from(self._data, start)
        start += _LOCAL.size + name_length + extra_length
        packed = memoryview(self._data)[start : start + info.compress_size]
        most = min(MAX_PART_BYTES, MAX_UNPACKED_BYTES - self._unpacked)
        if info.compress_type == zipfile.ZIP_STORED:
            part = bytes(packed[: most + 1])
        elif info.compress_type == zipfile.ZIP_DEFLATED:
            part = self._inflated(packed, min(most, info.file_size) + 1)
        else:
            raise refusal(self._path, "damaged")
        if len(part) > most:
            raise refusal(self._path, "part-too-large", limit=f"{most // MEGABYTE} MB")
        if len(part) > info.file_size or zlib.crc32(part) != info.CRC:
            raise refusal(self._path, "damaged")
        self._unpacked += len(part)
        return part

    def _inflated(self, packed: memoryview, most: int) -> bytes:
        try:
            return zlib.decompressobj(-15).decompress(packed, most)
        except zlib.error as error:
            raise refusal(self._path, "damaged") from error

    def _check_places(self) -> None:
        """No two parts share bytes: that is how a small package unpacks to more than a disk holds."""
        end = 0
        for start, stop in sorted((i.header_offset, i.header_offset + i.compress_size) for i in self._infos):
            if start < end:
                raise refusal(self._path, "overlapping-parts")
            end = max(end, stop)


def is_unsafe(name: str, info: zipfile.ZipInfo) -> bool:
    """Whether unpacking the entry by its name would reach outside a folder."""
    parts = name.replace("\\", "/").split("/")
    is_link = (info.external_attr >> _MODE_SHIFT) & _KIND == _LINK
    return is_link or ".." in parts or not parts[0] or (len(parts[0]) == 2 and parts[0][1] == ":")


def macro_notice(package: Package, path: str, *names: str) -> tuple[Problem, ...]:
    """That a package holds programs, which are never run."""
    return (Problem(path, "active-content"),) if package.find(*names) else ()


def _plain(name: str) -> str:
    return name.replace("\\", "/").lower()


def _raw_name(info: zipfile.ZipInfo) -> bytes | None:
    """The name's bytes when the directory does not say that they are UTF-8."""
    if info.flag_bits & _UTF8 or info.orig_filename.isascii():
        return None
    try:
        return info.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return None


def _count(data: bytes) -> int:
    """How many parts the directory's end announces, before anything of it is read."""
    at = data.rfind(_END, max(0, len(data) - 2**16 - 22))
    return struct.unpack_from("<H", data, at + 10)[0] if 0 <= at <= len(data) - 22 else 0
