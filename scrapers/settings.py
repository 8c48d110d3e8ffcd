"""Who we are and how slowly we ask: every setting of Scrapy that differs from its own."""

from typing import Any

CONTACT = "https://github.com/minutebook/minutebook"
USER_AGENT = f"Minutebook/0.1 (+{CONTACT})"
"""Says who asks and where to complain; never a browser's."""

DELAY = 1.0
"""Seconds between two requests to one host, at least."""
LONGEST_DELAY = 30.0
"""A site that asks for more than this between two requests is not visited."""
LONGEST_WAIT = 300.0
"""A site that asks to come back later than this, in seconds, is left for the next run."""
REFUSALS = 3
"""So many answers 429 or 503 in a row end the visit to a host."""
OVERLOADED = frozenset({408, 500, 502, 503, 504})
"""Answers of a site that has troubles of its own."""
REFUSING = frozenset({401, 403, 429})
"""Answers of a site that will not have us."""
BREAKDOWNS = 9
"""So many requests in a row without any answer end the visit to a host."""
HOSTS_AT_ONCE = 40
"""Hosts visited side by side; each has one visitor, one request at a time."""

BIGGEST = 16 * 1024 * 1024
"""No page is bigger than this, unpacked."""

POLITENESS = "scrapers.politeness"
BUILT_IN = "scrapy.downloadermiddlewares"


def settings(delay: float, timeout: float) -> dict[str, Any]:
    """Return Scrapy's settings for a visit.

    It waits `delay` seconds between requests, and gives an answer `timeout` seconds to be whole.
    """
    return {
        "USER_AGENT": USER_AGENT,
        "CONCURRENT_REQUESTS": 1,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        # So many tasks are made for every answer, however little follows from it.
        "CONCURRENT_ITEMS": 1,
        "DOWNLOAD_DELAY": delay,
        "DOWNLOAD_DELAY_JITTER": 0,
        "AUTOTHROTTLE_ENABLED": delay > 0,
        "AUTOTHROTTLE_START_DELAY": delay,
        "AUTOTHROTTLE_MAX_DELAY": max(LONGEST_DELAY, delay),
        "DOWNLOAD_TIMEOUT": timeout,
        "DOWNLOAD_MAXSIZE": BIGGEST,
        "DOWNLOAD_WARNSIZE": 0,
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "DOWNLOAD_HANDLERS": {
            **dict.fromkeys(("http", "https"), "scrapers.download.OneRequest"),
            **dict.fromkeys(("data", "file", "ftp", "s3")),
        },
        "DOWNLOADER_MIDDLEWARES": {
            f"{BUILT_IN}.robotstxt.RobotsTxtMiddleware": None,
            f"{POLITENESS}.RobotsGate": 100,
            f"{BUILT_IN}.retry.RetryMiddleware": None,
            "scrapers.patience.Patience": 550,
            f"{BUILT_IN}.redirect.MetaRefreshMiddleware": None,
            f"{BUILT_IN}.redirect.RedirectMiddleware": None,
            f"{POLITENESS}.WithinSite": 600,
            f"{POLITENESS}.Allowance": 800,
            f"{POLITENESS}.Pace": 900,
            f"{BUILT_IN}.offsite.OffsiteMiddleware": None,
            f"{BUILT_IN}.httpcache.HttpCacheMiddleware": None,
        },
        "HTTPERROR_ALLOW_ALL": True,
        "RETRY_TIMES": 2,
        "RETRY_PRIORITY_ADJUST": -1,
        "REDIRECT_MAX_TIMES": 5,
        "COOKIES_ENABLED": False,
        "HTTPPROXY_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
        "MEMUSAGE_ENABLED": False,
        "LOGSTATS_INTERVAL": 0,
        "STATS_DUMP": False,
        "LOG_ENABLED": False,
        # The spider knows what it has asked for; a second memory of it would only cost time.
        "DUPEFILTER_CLASS": "scrapy.dupefilters.BaseDupeFilter",
        "SCHEDULER_MEMORY_QUEUE": "scrapy.squeues.FifoMemoryQueue",
        # No Twisted reactor: a visit is plain asyncio, and can be made more than once a process.
        "TWISTED_REACTOR_ENABLED": False,
    }
