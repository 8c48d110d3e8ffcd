"""The faults that the project is held against: each injected, classified, and nothing published.

`python -m tests.faults` runs them all and prints a table; docs/faults.md says how to add one.
"""
