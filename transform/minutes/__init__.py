"""The language of minutes: one module a question."""
