"""The pytest plugin for pack authors (collects rule files below a pack.yaml)."""
