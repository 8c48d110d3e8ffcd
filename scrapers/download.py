"""How a request goes over the wire."""

from scrapy.core.downloader.handlers._aiohttp import AiohttpDownloadHandler
from scrapy.crawler import Crawler


class OneRequest(AiohttpDownloadHandler):
    """Sends one request for one request.

    The client would send it again at once, behind our back, when the host hangs up; whether and
    when to ask again is for `politeness` to say.
    """

    lazy = True
    """The handler of https is not made for a site that is not asked by https."""

    def __init__(self, crawler: Crawler) -> None:
        """Take the client's own retries away, for which it has no public switch."""
        super().__init__(crawler)
        self._session._retry_connection = False
