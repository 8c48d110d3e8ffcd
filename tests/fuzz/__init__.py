"""Fuzzing: pages, answers, texts and PDFs damaged in every way, read by every reader there is.

An input is read or refused, and nothing else: no other error, no hang, no memory without bounds,
no value that the database cannot hold. `python -m tests.fuzz` looks for inputs that show something
new for as long as one likes; `tests/test_fuzz.py` reads a fixed set of damaged inputs in every run
of the tests, and again those that once showed something (`tests/fuzz/found/`).
"""
