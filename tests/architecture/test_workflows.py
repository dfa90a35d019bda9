"""What is in .github/ is valid, and its steps are what a contributor runs too."""

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml
from factory import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(file for file in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if file.name != "config.yml")
SCHEMAS = {
    "vendor.github-workflows": WORKFLOWS,
    "custom.github-workflows-require-timeout": [file for file in WORKFLOWS if file.stem != "release"],
    "vendor.github-issue-forms": FORMS,
    "vendor.github-issue-config": [GITHUB / "ISSUE_TEMPLATE" / "config.yml"],
    "vendor.dependabot": [GITHUB / "dependabot.yml"],
}
"""By the names that check-jsonschema gives them. A job that calls another workflow, as the release does, has no time limit."""


def jobs(file: Path) -> dict[str, Any]:
    return yaml.safe_load(file.read_text("utf-8"))["jobs"]


def steps(file: Path) -> list[dict[str, Any]]:
    return [step for job in jobs(file).values() for step in job.get("steps", [])]


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


@pytest.mark.skipif(not find_spec("check_jsonschema"), reason="check-jsonschema is not installed")
@pytest.mark.parametrize("schema", SCHEMAS)
def test_files_are_what_the_schemas_say(schema: str) -> None:
    assert SCHEMAS[schema]
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, SCHEMAS[schema])]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(not find_spec("check_jsonschema"), reason="check-jsonschema is not installed")
def test_a_slip_would_be_found(tmp_path: Path) -> None:
    slip = tmp_path / "slip.yml"
    slip.write_text("on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    step: []\n", "utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(slip)]
    assert subprocess.run(command, capture_output=True, check=False, timeout=60).returncode == 1


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_what_is_run_is_in_the_makefile(file: Path) -> None:
    called = [name for step in steps(file) for name in re.findall(r"\bmake (?:-C \w+ )?(\w+)", step.get("run", ""))]
    assert [name for name in called if name not in targets()] == []


BESIDE_MAKE = {
    "sudo apt-get ": "fonts, on a machine that has none",
    'echo "REQUIRE_BROWSER=1"': "what CONTRIBUTING tells to set",
    "git diff --exit-code -- docs": "whether `make docs` was forgotten",
    ".venv/bin/python -m pip list": "says what was tried",
    'gh release create "$GITHUB_REF_NAME"': "cannot be tried: it publishes",
}
"""How other commands of steps begin -> why they are there."""


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_step_calls_make_and_can_be_run_by_hand(file: Path) -> None:
    commands = [line.strip() for step in steps(file) for line in step.get("run", "").splitlines()]
    assert [one for one in commands if not one.startswith(("make ", *BESIDE_MAKE))] == []


def test_there_are_targets() -> None:
    assert {"test", "lint", "docs", "dist"} <= targets()
    called = {name for file in WORKFLOWS for step in steps(file) for name in re.findall(r"\bmake (\w+)", step.get("run", ""))}
    assert {"test", "lint", "docs", "dist", "weight", "neighbors"} <= called


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_actions_are_pinned_by_their_major_version(file: Path) -> None:
    used = [step["uses"] for step in steps(file) if "uses" in step]
    assert [action for action in used if not re.fullmatch(r"[\w-]+/[\w-]+@(release/)?v\d+", action)] == []


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_may_read_and_no_more_unless_a_job_says_so(file: Path) -> None:
    assert yaml.safe_load(file.read_text("utf-8"))["permissions"] == {"contents": "read"}


def test_tests_run_on_every_python_and_system_and_with_the_lowest_pelican() -> None:
    matrix = jobs(GITHUB / "workflows" / "tests.yml")["tests"]["strategy"]["matrix"]
    assert matrix["python"] == ["3.11", "3.12", "3.13", "3.14"]
    assert {name.partition("-")[0] for name in matrix["os"]} == {"ubuntu", "macos", "windows"}
    used = {*matrix["pelican"], *(one["pelican"] for one in matrix["include"])}
    assert {f"pelican-{name}.txt" for name in used} == {file.name for file in GITHUB.glob("pelican-*.txt")}


def test_the_lowest_pelican_is_the_one_that_the_package_asks_for() -> None:
    held = re.search(r"^pelican==([\d.]+)\.\*$", (GITHUB / "pelican-lowest.txt").read_text("utf-8"), re.MULTILINE)
    assert held
    assert f'"pelican[markdown]>={held[1]}"' in (ROOT / "pyproject.toml").read_text("utf-8")


def test_files_that_are_named_are_there() -> None:
    """In what people read when they report or propose something."""
    for file in (*FORMS, GITHUB / "pull_request_template.md"):
        for name in re.findall(r"\b[A-Z_]{4,}\.md\b|`changes/`", file.read_text("utf-8")):
            assert (ROOT / name.strip("`")).exists(), f"{file.name} names {name}"
