"""PUBLISH: rows as a validated data package and as a site."""
