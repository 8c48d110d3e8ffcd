"""Chance that is the same each time: nothing here is secret, everything must be repeatable."""

import random


def chance(*seed: object) -> random.Random:
    """Return a generator that gives the same for the same seed, on every machine."""
    return random.Random("/".join(map(str, seed)))  # noqa: S311 — repeatable on purpose
