"""What every spider of ours is: a visitor that keeps to the terms of its visit."""

from scrapy import Spider

from scrapers.terms import Terms


class Visitor(Spider):
    """A spider whose `terms` the middlewares of `politeness` hold it to."""

    def __init__(self, *, terms: Terms) -> None:
        """Remember the terms."""
        super().__init__()
        self.terms = terms
