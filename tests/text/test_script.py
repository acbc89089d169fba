"""Characters are written otherwise one for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.text.script import SCRIPTS, script_table


@pytest.mark.parametrize("name", list(SCRIPTS))
@given(text=st.text(max_size=60))
def test_length_stays(name: str, text: str) -> None:
    assert len(text.translate(script_table(name))) == len(text)


def test_both_ways() -> None:
    assert "经济发展".translate(script_table("traditional")) == "經濟發展"
    assert "經濟發展".translate(script_table("simplified")) == "经济发展"
    assert "经济發展".translate(script_table("")) == "经济發展"


def test_another_name_is_refused() -> None:
    with pytest.raises(KeyError):
        script_table("cursive")
