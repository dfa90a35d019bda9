"""Values outlive a build, and what lies in their file is believed only if it was written here."""

import os
import pickle
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypotheses import sweep
from hypothesis import given
from hypothesis import strategies as st

from pelican_wellness import kept
from pelican_wellness.files import write_atomically
from pelican_wellness.html.outline import Heading
from pelican_wellness.kept import Kept
from pelican_wellness.text.words import WordCount

VALUES: dict[str, object] = {
    "plain": ("ä\ud800", 1, 2.5, True, b"\xff", (None,), {"a": ["b"]}, frozenset({("img-src", "https://a.example")})),
    "ours": (WordCount(3, 4), Heading("a", "A", 2, (Heading("", "B", 3),))),
}


def filled(file: Path, made_by: str = "me") -> bytes:
    one = Kept(file, made_by)
    for key, value in VALUES.items():
        one.put(key, value)
    one.save()
    return file.read_bytes()


def found(file: Path, made_by: str = "me") -> dict[str, object]:
    one = Kept(file, made_by)
    return {key: value for key in VALUES if (value := one.get(key)) is not None}


def test_what_was_put_is_there_again(tmp_path: Path) -> None:
    filled(tmp_path / "folders" / "kept")
    assert found(tmp_path / "folders" / "kept") == VALUES
    assert [one.name for one in tmp_path.rglob("*") if one.is_file()] == ["kept"]


def test_without_a_file_it_outlives_no_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    one = Kept()
    one.put("a", 1)
    assert one.get("a") == 1
    one.save()
    assert one.get("a") is None
    assert not list(tmp_path.iterdir())


def test_another_maker_finds_nothing(tmp_path: Path) -> None:
    filled(tmp_path / "kept")
    assert not found(tmp_path / "kept", "me2")
    filled(tmp_path / "kept", "me2")
    assert not found(tmp_path / "kept")
    assert found(tmp_path / "kept", "me2") == VALUES


def test_what_nobody_asks_for_is_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    filled(file)
    one = Kept(file, "me")
    one.get("ours")
    one.save()
    assert found(file) == {"ours": VALUES["ours"]}
    assert one.get("plain") is None


def test_what_nobody_saves_stays(tmp_path: Path) -> None:
    before = filled(tmp_path / "kept")
    one = Kept(tmp_path / "kept", "me")
    one.get("ours")
    one.put("new", 1)
    assert (tmp_path / "kept").read_bytes() == before


def test_each_time_is_asked_anew(tmp_path: Path) -> None:
    """One process builds again and again; what an article that is gone needed goes at the end of the build after."""
    one = Kept(tmp_path / "kept", "me")
    for kinds in (["ours", "plain"], ["ours"], ["ours", "plain"]):
        for key in kinds:
            if one.get(key) is None:
                one.put(key, VALUES[key])
        one.save()
        assert sorted(found(tmp_path / "kept")) == kinds


def test_nothing_new_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(tmp_path / "kept")
    monkeypatch.setattr(kept, "written_atomically", None)
    one = Kept(tmp_path / "kept", "me")
    for _ in range(2):
        one.get("ours")
        one.get("plain")
        one.get("that nobody has")
        one.save()


def test_two_at_once_are_both_right(tmp_path: Path) -> None:
    one, other = (Kept(tmp_path / "kept", "me") for _ in range(2))
    one.put("plain", 1)
    other.put("plain", 2)
    one.save()
    other.save()
    assert found(tmp_path / "kept") == {"plain": 2}
    assert one.get("plain") == 2


@sweep(quick=60, storm=3000)
@given(st.data())
def test_spoiled_bytes_are_not_believed(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    file = tmp_path_factory.mktemp("kept") / "kept"
    whole = filled(file)
    ways = {
        "a byte": st.builds(
            lambda at, by: whole[:at] + bytes([whole[at] ^ by]) + whole[at + 1 :],
            st.integers(0, len(whole) - 1),
            st.integers(1, 255),
        ),
        "cut": st.builds(lambda end: whole[:end], st.integers(0, len(whole) - 1)),
        "more": st.builds(lambda more: whole + more, st.binary(min_size=1)),
        "another": st.binary(),
    }
    file.write_bytes(data.draw(ways[data.draw(st.sampled_from(sorted(ways)))]))
    assert not found(file)
    assert filled(file) == whole


class Runs:
    def __init__(self, command: Any) -> None:
        self.command = command

    def __reduce__(self) -> Any:
        return self.command


@pytest.mark.parametrize(
    "value",
    [
        {"ours": Runs((os.mkdir, ("ran",)))},
        {"ours": Runs((write_atomically, (Path("ran"), "")))},
        {"ours": Kept},
        ["ours"],
        Path(),
    ],
    ids=["of the library", "of ours", "a class of ours", "no dictionary", "a class of the library"],
)
def test_nothing_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: object) -> None:
    """Not even where somebody wrote a file that is what it says it is."""
    monkeypatch.chdir(tmp_path)
    content = pickle.dumps(value)
    Path("kept").write_bytes(sha256(b"me\0" + content).digest() + content)
    assert not found(Path("kept"))
    assert [one.name for one in tmp_path.iterdir()] == ["kept"]


@pytest.mark.parametrize("in_the_way", ["a file for a folder", "a folder", "a pipe", "a name that no system has", "a loop"])
def test_what_lies_in_the_way_ends_no_build(tmp_path: Path, in_the_way: str, caplog: pytest.LogCaptureFixture) -> None:
    file = tmp_path / "kept"
    match in_the_way:
        case "a file for a folder":
            file.write_text("in the way")
            file /= "kept"
        case "a folder":
            (file / "within").mkdir(parents=True)
        case "a pipe":
            os.mkfifo(file)
        case "a loop":
            file.symlink_to(file)
        case _:
            file = tmp_path / "\0"
    one = Kept(file, "me")
    one.put("a", 1)
    one.save()
    assert one.get("a") == 1
    assert found(file) == {}
    assert not [record for record in caplog.records if record.levelname not in ("DEBUG", "INFO")]


def test_a_full_disk_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    one = Kept(tmp_path / "kept", "me")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(kept, "written_atomically", full)
        one.put("plain", VALUES["plain"])
        one.save()
    assert [record.levelname for record in caplog.records] == ["INFO"]
    assert "No space left on device" in caplog.text
    assert one.get("plain") == VALUES["plain"]
    one.save()
    assert found(tmp_path / "kept") == {"plain": VALUES["plain"]}


def test_more_than_are_written_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_TOGETHER", 3)
    shared = WordCount(1, 1)
    one = Kept(tmp_path / "kept", "me")
    for number in range(10):
        one.put(str(number), (number, shared))
    one.save()
    assert [one.get(str(number)) for number in range(10)] == [(number, shared) for number in range(10)]


def test_what_a_killed_build_left_goes(tmp_path: Path) -> None:
    half = tmp_path / "kept.1.part"
    half.touch()
    os.utime(half, (0, 0))
    filled(tmp_path / "kept")
    assert [one.name for one in tmp_path.iterdir()] == ["kept"]
