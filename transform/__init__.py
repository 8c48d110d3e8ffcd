"""READ: pure functions from saved pages to rows, and rows to SQLite."""
