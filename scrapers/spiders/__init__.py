"""One spider a platform: links and kinds of page, no content."""
