"""The two signs as SVG in, pictures out: PNG in hicolor's sizes, .ico for Windows, .icns for macOS.

.ci/icons.py FOLDER
"""

import struct
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
SIGNS = (("govcompare", "apps", "govcompare"), ("project", "mimetypes", "application-x-govcompare"))
"""The drawing, hicolor's folder for it, and its name there."""
SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = (("icp4", 16), ("icp5", 32), ("icp6", 64), ("ic07", 128), ("ic08", 256), ("ic09", 512), ("ic10", 1024))


def png(drawing: Path, size: int) -> bytes:
    """The drawing as PNG, `size` pixels square."""
    drawn = QImage(size, size, QImage.Format.Format_ARGB32)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(str(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn.save(buffer, "PNG")
    return bytes(data.data())


def ico(pictures: Sequence[tuple[int, bytes]]) -> bytes:
    """Pairs of size and PNG as one file of Windows."""
    place, entries = 6 + 16 * len(pictures), b""
    for size, data in pictures:
        side = size % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), place)
        place += len(data)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(data for _size, data in pictures)


def icns(pictures: Sequence[tuple[str, bytes]]) -> bytes:
    """Pairs of type and PNG as one file of macOS."""
    body = b"".join(kind.encode() + struct.pack(">I", len(data) + 8) + data for kind, data in pictures)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def write_all(folder: Path) -> None:
    """`hicolor/…`, and NAME.ico and NAME.icns for each sign."""
    for name, place, shown in SIGNS:
        drawing = ICONS / f"{name}.svg"
        for size in SIZES:
            target = folder / "hicolor" / f"{size}x{size}" / place / f"{shown}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(png(drawing, size))
        scalable = folder / "hicolor" / "scalable" / place / f"{shown}.svg"
        scalable.parent.mkdir(parents=True, exist_ok=True)
        scalable.write_bytes(drawing.read_bytes())
        (folder / f"{name}.ico").write_bytes(ico([(size, png(drawing, size)) for size in ICO_SIZES]))
        (folder / f"{name}.icns").write_bytes(icns([(kind, png(drawing, size)) for kind, size in ICNS_TYPES]))


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
