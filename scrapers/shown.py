"""Which links of a page its readers see: one rule for whatever follows any."""

HIDDEN = """
ancestor-or-self::*[@hidden or @aria-hidden="true"
    or contains(translate(@style, "DEHILNOPSATVBY ", "dehilnopsatvby"), "display:none")
    or contains(translate(@style, "DEHILNOPSATVBY ", "dehilnopsatvby"), "visibility:hidden")]
"""
"""What is there for robots only."""

SHOWN = f"""
//*[@id="modgov"]//a[@href][not(ancestor::*[contains(@class, "mgFooter")])][not({HIDDEN})]
"""
"""Links that a reader sees inside ModernGov's own part of the page: not the council's menus, and
never one that is hidden, as traps for robots are."""
