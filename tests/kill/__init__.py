"""Kills the commands at random moments and looks at what is left: `python -m tests.kill`."""
