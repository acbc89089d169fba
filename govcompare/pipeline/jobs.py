"""Encoded arguments in, encoded results out: the pipeline as jobs for a worker process."""

from govcompare import codec
from govcompare.model.jobs import CompareArguments, Context, DiffArguments
from govcompare.pipeline import compare, diff_of, outline
from govcompare.pipeline.understanding import read_ahead


def compare_job(arguments: bytes, context: Context) -> bytes:
    """CompareArguments → Comparison."""
    asked = codec.decode(arguments, CompareArguments)
    return codec.encode(compare(asked.paths, asked.settings, context, asked.only))


def outline_job(arguments: bytes, context: Context) -> bytes:
    """CompareArguments → Comparison without pairs."""
    asked = codec.decode(arguments, CompareArguments)
    return codec.encode(outline(asked.paths, asked.settings, context, asked.only))


def read_job(arguments: bytes, context: Context) -> bytes:
    """CompareArguments → nothing, but the stages of their files are put."""
    asked = codec.decode(arguments, CompareArguments)
    read_ahead(asked.paths, asked.settings, context)
    return b""


def diff_job(arguments: bytes, _context: Context) -> bytes:
    """DiffArguments → PairDiff."""
    return codec.encode(diff_of(codec.decode(arguments, DiffArguments)))
