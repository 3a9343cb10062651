"""YAML to Pack, Rule and Case."""
