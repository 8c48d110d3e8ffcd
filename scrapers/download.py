"""How a request goes over the wire."""

import socket

from aiohttp.connector import AddrInfoType, TCPConnector
from scrapy.core.downloader.handlers._aiohttp import AiohttpDownloadHandler
from scrapy.crawler import Crawler

from scrapers import terms


class PrivateAddress(OSError):  # noqa: N818 — it says what is wrong
    """The host is at an address that is not of the public internet."""


class OneRequest(AiohttpDownloadHandler):
    """Sends one request for one request, and to no private address.

    The client would send it again at once, behind our back, when the host hangs up; whether and
    when to ask again is for `patience` to say. An address is looked at when it is connected to:
    a name may lead elsewhere than it did when it was looked up before the visit.
    """

    lazy = True
    """The handler of https is not made for a site that is not asked by https."""

    def __init__(self, crawler: Crawler) -> None:
        """Take the client's own retries away, and open its sockets; neither has a public switch."""
        super().__init__(crawler)
        self._session._retry_connection = False
        if not isinstance(self._session.connector, TCPConnector):
            raise TypeError(f"{self._session.connector} opens no sockets that can be looked at")
        self._session.connector._socket_factory = self._open

    def _open(self, address: AddrInfoType) -> socket.socket:
        """Return a socket for an address that may be connected to."""
        family, kind, protocol, _, (ip, *_) = address
        if not (terms.of(self.crawler).loopback or terms.is_public(str(ip))):
            raise PrivateAddress(f"the host is at a private address, {ip}")
        return socket.socket(family, kind, protocol)
