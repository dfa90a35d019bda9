"""Asks at the terminal. What is wrong is said at once, in the words of the build, and asked again."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.prompt import Prompt
from rich.text import Text

from pelican_wellness import theme_path
from pelican_wellness.cli.init.answers import Answers
from pelican_wellness.cli.init.questions import QUESTIONS, Question
from pelican_wellness.stylesheet.stylesheet import palette_tokens

_FEW = 8
"""Choices up to which all are listed."""

_SWATCHES = ("light-bg", "light-bg-tint", "light-accent", "light-text", "dark-bg", "dark-accent")
"""Colors of a palette that are shown."""


def ask(answers: Answers, console: Console, questions: Sequence[Question] = QUESTIONS) -> Answers:
    """Return answers to questions; those that are there already are not asked."""
    console.print("A few questions. Press Enter to skip one: everything can be changed later, in pelicanconf.py.\n")
    for question in questions:
        if not getattr(answers, question.key):
            answers = answers.with_(question.key, _answer(question, answers, console))
    return answers


def _answer(question: Question, answers: Answers, console: Console) -> str:
    if question.key == "palette":
        for name in question.choices(answers):
            console.print(_palette(name))
    while True:
        prompt, default = _prompt(question, answers), question.default(answers)
        said: str = Prompt.ask(prompt, console=console, default=default, show_default=False).strip()
        if not (problem := question.wrong(said, answers)):
            return said
        console.print(f"\n{problem}\n", markup=False, highlight=False)


def _prompt(question: Question, answers: Answers) -> Text:
    choices, default = question.choices(answers), question.default(answers)
    listed = ", ".join(choices) if len(choices) <= _FEW else f"one of {len(choices)}, such as {choices[0]}" if choices else ""
    hints = [listed or (f"such as {question.example}" if question.example else ""), f"Enter: {default}" if default else ""]
    hint = "; ".join(filter(None, hints))
    return Text.assemble((question.text, "bold"), f" ({hint})" if hint else "")


def _palette(name: str) -> Text:
    """Return a palette's name with its colors beside it."""
    colors = palette_tokens(Path(theme_path(), "static", "css"), name)
    line = Text(f"  {name:<10}")
    for role in _SWATCHES:
        line.append("    ", style=f"on {colors[role]}")
    return line
