"""What the names of indicators say: kinds, polarity, ceilings, implied units.

`names.describe` answers everything about one name; the word lists it reads are the text files in
`words/`, so that somebody who knows budgets and no Python can extend them.
"""
