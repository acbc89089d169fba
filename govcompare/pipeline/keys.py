"""All that a stage depends on in, the key of its result out."""

import hashlib

from govcompare import __version__, codec


def stage_key(stage: str, *depends_on: object) -> str:
    """Changes with every value in `depends_on` (whatever the codec takes) and with the program's version."""
    digest = hashlib.sha256(codec.encode((__version__, *depends_on)))
    return f"{stage}-{digest.hexdigest()}"


def digest(text: str) -> str:
    """Of a text that a stage depends on; lone surrogates count too."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
