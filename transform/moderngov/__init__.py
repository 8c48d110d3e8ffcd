"""ModernGov's pages, one module a kind of page."""
