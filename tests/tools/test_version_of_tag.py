"""A release is of the version that its tag says."""

import pytest
import version_of_tag

import pelican_wellness


def test_only_the_tag_of_this_version_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert version_of_tag.main(f"v{pelican_wellness.__version__}") == 0
    assert version_of_tag.main(pelican_wellness.__version__) == 1
    assert "is not v" in capsys.readouterr().out
