"""YAML to Pack, Rule and Case."""

from targetlint.packs.pack import Basis, Case, Expected, Pack, Profile, Rule
from targetlint.packs.shelf import built_in, installed, load, packs_in

__all__ = ["Basis", "Case", "Expected", "Pack", "Profile", "Rule", "built_in", "installed", "load", "packs_in"]
