"""What a page weighs is what a browser asks for before it can show it."""

import gzip
from pathlib import Path

import page_weight
import pytest


def _zipped(text: str) -> int:
    return len(gzip.compress(text.encode(), 9, mtime=0))


PAGE = '<link rel="stylesheet" href="../css/a.css"><script src="/js/b.js?v=1"></script><img src="../c.jpg"><p>Text.'
CSS, JS = "a { color: red }", "alert(1)"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in {"tag/x.html": PAGE, "css/a.css": CSS, "js/b.js": JS, "c.jpg": "JPEG" * 5000, "a.html": "<p>A"}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_styles_and_scripts_count_and_pictures_do_not(site: Path) -> None:
    assert page_weight.weights(site) == {"tag/x.html": _zipped(PAGE) + _zipped(CSS) + _zipped(JS), "a.html": _zipped("<p>A")}


def test_files_of_other_hosts_are_not_ours_to_weigh(site: Path) -> None:
    page = '<script src="https://example.com/elsewhere.js"></script>'
    (site / "a.html").write_text(page, "utf-8")
    assert page_weight.weights(site)["a.html"] == _zipped(page)


@pytest.mark.parametrize(("budget", "status"), [(10, 1), (10_000, 0)])
def test_a_page_that_is_too_heavy_is_a_failure(
    site: Path, capsys: pytest.CaptureFixture[str], budget: int, status: int
) -> None:
    assert page_weight.main([str(site), "--budget", str(budget)]) == status
    assert ("Too heavy: tag/x.html" in capsys.readouterr().out) == bool(status)


def test_only_what_changed_is_shown(site: Path) -> None:
    now = page_weight.weights(site)
    before = now | {"a.html": now["a.html"] - 5}
    del before["tag/x.html"]
    lines = list(page_weight.table(now, before, only_changed=True))
    assert [line.split() for line in lines] == [
        [str(now["tag/x.html"]), "new", "tag/x.html"],
        [str(now["a.html"]), "+5", "a.html"],
    ]


def test_a_folder_without_pages_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        page_weight.main([str(tmp_path)])
