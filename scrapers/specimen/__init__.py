"""A ModernGov site of our own to try things against.

Its councils, people and business are invented; its mark-up, its quirks and the way its minutes
are written are those of real sites. The same parameters give the same bytes.

>>> site = Site(councils=1, committees=1, years=1, meetings=4)
>>> site.facts(100001).items[0].number
'1.'
"""

from scrapers.specimen.facts import Item, Meeting
from scrapers.specimen.server import Server, serve
from scrapers.specimen.site import Edit, Site

__all__ = ["DEMO", "Edit", "Item", "Meeting", "Server", "Site", "serve"]

DEMO = Site(councils=3, meetings=8, without_service=(2,), printed=(100061,))
"""Three councils, one that also meets in Welsh and one without the web service; the minutes of one
meeting are only in a PDF."""
