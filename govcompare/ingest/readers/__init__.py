"""One file a format; the first reader that recognises the bytes takes them, so the loosest stands last."""

from govcompare.ingest.formats.reader import Reader
from govcompare.ingest.readers.doc import DOC
from govcompare.ingest.readers.docx import DOCX
from govcompare.ingest.readers.html import HTML, MHTML
from govcompare.ingest.readers.odt import ODT
from govcompare.ingest.readers.ofd import OFD
from govcompare.ingest.readers.pdf import PDF
from govcompare.ingest.readers.plain import PLAIN
from govcompare.ingest.readers.rtf import RTF

READERS: tuple[Reader, ...] = (DOCX, ODT, OFD, PDF, DOC, RTF, MHTML, HTML, PLAIN)
