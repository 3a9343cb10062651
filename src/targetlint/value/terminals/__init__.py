"""The terminals of the grammar: regular expressions composed of named parts, over folded text (normalize.py).

Each constant says in one sentence what it takes, with examples that the tests try, and holds the lines of
docs/grammar.md that it implements.  Groups are names that the readers ask for: sign, number, unit, note …
Every repetition is bounded or possessive, so that no cell, however long, takes more than linear time.
"""
