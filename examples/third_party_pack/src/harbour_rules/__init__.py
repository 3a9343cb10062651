"""An example of a third-party rule pack for targetlint."""
