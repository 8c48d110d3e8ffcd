"""FETCH: which pages, how politely, kept as they came."""
