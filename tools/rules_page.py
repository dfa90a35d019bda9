"""Write docs/check.md from the rules: python tools/rules_page.py > docs/check.md."""

import re
import sys

from pelican_wellness.check.rule import Rule
from pelican_wellness.cli.rules import all_rules

_HEAD = """\
# Checking a blog

    pelican-wellness check

reads the settings and the articles as Pelican does, writes nothing unless it is asked to, and prints what a careful
editor would mend: file, line, the code of the rule, what was found, and how to mend it. It ends with status 1 where
something was found, so it can stand before publishing: `pelican-wellness check && pelican content -s publishconf.py`.

| Command | What it does |
| --- | --- |
| `check content/stiff-neck.md` | Only this file, or this folder |
| `check --select PIC,LNK004` | Only these rules; the beginning of a code stands for all of its group |
| `check --ignore RDG` | All but these |
| `check --fix` | Mend what can be mended safely, and print each line before and after; then look at the rest |
| `check --online` | Look up where links lead, and whether what an article refers to was retracted |
| `check --format json` | For programs: a list of objects with `file`, `line`, `column`, `code`, `message`, `remedy` |
| `check --format github` | As annotations, for GitHub's workflows |
| `check --list` | The rules, with reasons and sources |
| `check -s other.py` | With other settings than `pelicanconf.py` |

In one article, the line `Check_ignore: RDG001, SEO002` leaves out rules; for the whole blog, `"check": {"ignore":
["SEO002"]}` in `WELLNESS`. The limits are there too: see [settings.md](settings.md).

Some rules are for practices only, which is said below and by `--list`. They are asked where the settings name a
`profession` or say something of a `practice`, where `editorial.medical` is set, where somebody in `content/people` has
a license, a telephone or online booking, or where `--select` names their code. Any other blog may be about what it
likes; there rules about claims look only at sentences about health.

`publishconf.py` beside `pelicanconf.py` is looked at for what matters in publishing.

The reading grade needs a dictionary of syllables: `pip install "pelican-wellness[check]"`.

Besides the rules there are two codes that cannot be left out: `ERR001`, a setting or a line of an article that would
stop the build, and `ERR002`, settings that cannot be read or a file that Pelican leaves out, and why.

## What --fix mends

What has one meaning only, and can be put back by what is printed. Files are replaced at once or not at all, keep their
ends of lines, and a second time nothing is left to do. Beside what stands below with its rules:

- `neck.md.txt` becomes `neck.md`, unless there is one.
- A text in UTF-16, or in Windows-1252 where the site's language is written in it, becomes UTF-8.
- Tabs at the beginning of lines in a YAML header become spaces, if it is YAML then.
- Curly quotes around texts of the settings become straight, and commas that are missing there are put in, if Python can
  read the settings then.

Nothing is guessed: dates with two readings, names of files, slips in names and all that is about words is left to you.

## What --online asks

Each address that an article links to is asked for once, a few hosts at a time, and DOIs and PubMed's numbers, in links
and in texts, are looked up at Crossref and at PubMed. What was answered is kept for a day below `CACHE_PATH`. Only a page
that is gone (404, 410), a host that is not there, and a work that was retracted, is in doubt or does not exist is a
finding; a server that refuses programs says nothing about its page. Without a network one line says so. Crossref and
PubMed learn the DOIs and numbers, and the address of your site, and nothing else.

A finding is a question, not a verdict. The rules about claims and medical articles are for English texts.

This page is written from the code: `python tools/rules_page.py > docs/check.md`.
"""


def rules_page() -> str:
    """Return the text of docs/check.md."""
    rules = (
        f"## {one.code}: {one.name}\n\n{_shown(f'{one.reason} {one.remedy}')}"
        f"{' For practices only.' if one.practice_only else ''}{_more(one)}\n\nSource: <{one.source}>\n"
        for one in all_rules()
    )
    return "\n".join([_HEAD, *rules])


def _more(rule: Rule) -> str:
    return f" `check --fix` {rule.fix}" if rule.fix else " Asked with `check --online` alone." if rule.online else ""


def _shown(text: str) -> str:
    """Return a text that says what to type as it is to be typed: Markdown would make a picture or a link of it."""
    return re.sub(r"!?\[[^\]]+\]\([^)]*\)|!\[[^\]]*\]\([^)]*\)", lambda code: f"`{code[0]}`", text)


if __name__ == "__main__":
    sys.stdout.buffer.write(rules_page().encode())
