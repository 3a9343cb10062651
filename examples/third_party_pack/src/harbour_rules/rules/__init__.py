"""The pack's folder; an entry point names it, and nothing here is run."""
