"""Social cards: the picture that a messenger or a network shows beside a link.

`card` says what is drawn, `fonts` finds the fonts, `lines` breaks and orders text, `drawing` draws. `worker` is the program
that draws many in a process of its own.
"""
