"""The walls of the house stand."""

from pathlib import Path

from tests.walls.guards.catalogue import untranslated
from tests.walls.guards.contracts import contracts, stages_listed
from tests.walls.guards.imports import inner_imports
from tests.walls.guards.lengths import lengths
from tests.walls.guards.plugins import unlisted
from tests.walls.guards.start import loads_early
from tests.walls.guards.tracked import machine_traces
from tests.walls.guards.values import changeable
from tests.walls.guards.words import literals


def test_every_import_keeps_to_its_floor(root: Path) -> None:
    assert not contracts(root), "\n".join(contracts(root))


def test_every_stage_stands_behind_the_pipeline(root: Path) -> None:
    assert stages_listed(root) == []


def test_no_first_party_import_hides_in_a_function(root: Path) -> None:
    assert inner_imports(root) == []


def test_files_and_functions_are_short(root: Path) -> None:
    assert lengths(root) == []


def test_every_plugin_is_in_its_table(root: Path) -> None:
    assert unlisted(root) == []


def test_the_command_line_starts_light(root: Path, tmp_path: Path) -> None:
    assert loads_early(root, tmp_path) == []


def test_no_file_names_a_machine_or_a_registry(root: Path) -> None:
    assert machine_traces(root) == []


def test_values_are_frozen_all_the_way_down(root: Path) -> None:
    assert changeable(root) == []


def test_every_word_comes_from_the_catalogue(root: Path) -> None:
    assert literals(root) == []


def test_every_message_is_translated(root: Path) -> None:
    assert untranslated(root) == []
