"""A ModernGov site of our own to try things against."""
