"""`pelican-wellness init`: what it asks, what it writes, and that the site of it is sound."""

import os
from pathlib import Path

import pytest
from factory import Command, run_pelican
from terminals import typed

from pelican_wellness.cli.init.answers import Answers, zones_of
from pelican_wellness.cli.init.files import HOSTS, site_files
from pelican_wellness.cli.init.questions import QUESTIONS, completed

SITES = {
    "nothing said": (),
    "en": (
        *("--name", "Still & “Calm”", "--owner", "Ana Ortiz", "--kind", "massage", "--town", "Burlington", "--country", "US"),
        *("--telephone", "802-555-0142", "--email", "ana@example.com", "--booking", "https://booking.example.com/"),
        *("--hours", "Tue-Thu 10:00-18:00; Sat 9:00-13:00", "--palette", "clay", "--address", "https://www.example.com"),
    ),
    "de": (
        *("--name", "Ruhepol", "--owner", "Mia Kern", "--kind", "yoga", "--street", "Hauptstr. 5", "--postal-code", "10115"),
        *("--town", "Berlin", "--country", "Germany", "--telephone", "030 1234567", "--email", "mia@example.com"),
        *("--language", "de"),
    ),
    "ar": (
        *("--name", "سكينة", "--owner", "ليلى حسن", "--kind", "nutrition", "--town", "القاهرة", "--country", "Egypt"),
        *("--telephone", "02 27900000", "--email", "layla@example.com", "--language", "ar"),
    ),
    "a language without texts of its own": ("--language", "fr", "--country", "FR", "--email", "a@example.com"),
}


@pytest.mark.parametrize("flags", SITES.values(), ids=SITES)
def test_a_new_site_is_sound(wellness_command: Command, tmp_path: Path, flags: tuple[str, ...]) -> None:
    """It builds without a warning, for others too, and `check` has nothing to say."""
    done = wellness_command(tmp_path, "init", "--yes", *flags)
    assert (done.returncode, done.stderr) == (0, "")
    assert ("there are none in fr" in done.stdout) is ("fr" in flags)
    conf = (tmp_path / "pelicanconf.py").read_text("utf-8")
    built = run_pelican(tmp_path, conf, "--fatal", "warnings")
    assert built.returncode == 0, built.stdout + built.stderr
    published = run_pelican(tmp_path, conf, "-s", "publishconf.py", "--fatal", "warnings")
    assert published.returncode == 0, published.stdout + published.stderr
    checked = wellness_command(tmp_path, "check")
    if flags:  # a site of which nothing was said is told what it lacks
        assert checked.returncode == 0, checked.stdout
        assert checked.stdout.startswith("All is well: ")


def test_what_is_there_is_left_alone(wellness_command: Command, tmp_path: Path) -> None:
    (tmp_path / "pelicanconf.py").write_text("mine = 1\n")
    (tmp_path / "README.md").symlink_to("nowhere.md")
    said = wellness_command(tmp_path, "init", "--yes").stdout
    assert (tmp_path / "pelicanconf.py").read_text() == "mine = 1\n"
    assert not (tmp_path / "nowhere.md").exists()
    there = said.partition("left as they are:")[2]
    assert "pelicanconf.py" in there
    assert "README.md" in there
    again = wellness_command(tmp_path, "init", "--yes").stdout
    assert again.startswith("Nothing was written.")


WRONG = {
    "kind": ("masage", "Did you mean massage?"),
    "country": ("Germny", "no country"),
    "timezone": ("Europe/Belin", "Did you mean Europe/Berlin?"),
    "telephone": ("12ab", "telephone number"),
    "email": ("ana at example", "practice"),
    "booking": ("booking.example.com", "https://"),
    "hours": ("Mondag 9-5", "no day of the week"),
    "palette": ("green", "none of these"),
    "language": ("xx", "none of these"),
    "address": ("example", "begins with https://"),
}


@pytest.mark.parametrize(("key", "wrong"), WRONG.items(), ids=WRONG)
def test_a_wrong_flag_writes_nothing(wellness_command: Command, tmp_path: Path, key: str, wrong: tuple[str, str]) -> None:
    value, said = wrong
    done = wellness_command(tmp_path, "init", "--yes", f"--{key}", value)
    assert done.returncode == 2
    assert f"--{key}: " in done.stderr
    assert said in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_several_wrong_flags_are_told_apart(wellness_command: Command, tmp_path: Path) -> None:
    said = wellness_command(tmp_path, "init", "--yes", "--telephone", "12ab", "--hours", "Mondag 9-5").stderr
    assert said.count("12ab") == said.count("no day of the week") == 1


@pytest.mark.parametrize("host", HOSTS)
def test_hosts(wellness_command: Command, tmp_path: Path, host: str) -> None:
    """Each gets what builds the site by itself, and once a day."""
    wellness_command(tmp_path, "init", "--yes", "--publish", host)
    flows = [file.read_text() for file in (tmp_path / ".github" / "workflows").glob("*.yml")]
    assert [flow.count("cron:") for flow in flows] == [1]
    assert "${{ s" in flows[0]
    assert "once a day" in (tmp_path / "README.md").read_text()


def test_every_answer_has_a_question() -> None:
    assert [question.key for question in QUESTIONS] == list(Answers.__dataclass_fields__)


def test_zones() -> None:
    assert zones_of("Germany") == ("Europe/Berlin", "Europe/Busingen")
    assert completed(Answers(country="US")).timezone == "America/New_York"
    assert completed(Answers(country="GB")).timezone == "Europe/London"
    assert completed(Answers()).timezone == "UTC"


def test_hostile_answers_stay_text() -> None:
    """Whatever is answered stands in the settings as it was said."""
    name = 'Ana\'s "Calm" \\ {{ 7*7 }} {% raw %} # """ \u2028 end'
    conf = dict(site_files(completed(Answers(name=name, owner=name))))["pelicanconf.py"]
    settings: dict[str, object] = {}
    exec(conf, settings)
    assert settings["SITENAME"] == settings["AUTHOR"] == name


TYPED = {
    "What is your practice called?": ["Ruhepol"],
    "What is your own name?": ["Mia Kern"],
    "What do you do?": ["masage", "massage"],
    "Street and number": ["Hauptstr. 5"],
    "Postal code": ["10115"],
    "Town": ["Berlin"],
    "Country": ["Germny", "Germany"],
    "Time zone": [""],
    "Telephone": ["12ab", "030 1234567"],
    "Email address": ["mia@example.com"],
    "online booking": [""],
    "Opening hours": ["Mondag 9-5", "Mon-Fri 9:00-17:00"],
    "Colors": ["clay"],
    "Language of the site": ["de"],
    "Address that your site": ["https://ruhepol.example.com"],
}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no terminals that programs can play")
def test_typed_at_a_terminal(tmp_path: Path) -> None:
    """Answers are typed when they are asked for; wrong ones are said, and asked again."""
    typed(tmp_path, TYPED, "init", "site")
    conf = (tmp_path / "site" / "pelicanconf.py").read_text("utf-8")
    assert '"telephone": "030 1234567"' in conf
    assert 'TIMEZONE = "Europe/Berlin"' in conf
    assert 'DEFAULT_LANG = "de"' in conf
    assert run_pelican(tmp_path / "site", conf, "--fatal", "warnings").returncode == 0
