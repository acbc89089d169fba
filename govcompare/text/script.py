"""A script's name in, what each character is written as in it out: one for one, so that positions stay."""

from functools import cache

SCRIPTS = {"": "", "simplified": "t2s", "traditional": "s2t"}
"""Names, and OpenCC's conversion of each; empty: as it stands."""
_HAN = (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))


@cache
def script_table(name: str) -> dict[int, str]:
    """For `str.translate`; what a character is written as where nothing around it is known. Raises KeyError."""
    conversion = SCRIPTS[name]
    if not conversion:
        return {}
    import opencc  # noqa: PLC0415  # only who asks for another script waits for it

    lines = opencc.OpenCC(conversion).convert("\n".join(map(chr, _HAN))).split("\n")
    written = zip(_HAN, lines, strict=True)
    return {code: one for code, one in written if len(one) == 1 and ord(one) != code}
