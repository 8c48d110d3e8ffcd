"""How the time of reading grows with a text: one twice as long, about twice the time.

    python -m tests.bench.paragraphs [--characters 50000] [--target 3] [--limit 1]

Real pages have paragraphs of tens of thousands of characters. A pattern that backtracks would take
four times as long for one twice as long, and hang a night on one page; exits with 1 when a form
takes more than `--target` times, or the longer text more than `--limit` seconds. Texts for every
pattern there is are made by `tests/bench/patterns.py`.
"""

import argparse
import re
import sys
import time
from itertools import count

from tests.minuting import read

FORMS = (
    "Councillor Ash moved and Councillor Birch seconded that it be agreed ",
    "it was agreed that ",
    "Apologies were received from ",
    "Councillors Ash, Birch, ",
    "County ",
    "A.",
    "declared an interest in item 5 and ",
    "(a) ",
    "“RESOLVED ",
    "The minutes, the report, ",
    "the Manager, ",
    "interest ",
    "each ",
    "had ",
    "agreed ",
    "(",
    ", , ,",
    "a and ",
    "Ann Bell, ",
    "heard from Mr Ash and Mr Birch and ",
    "Mr Ash declared an interest in item 5, ",
    "-(apologies for absence submitted and ",
    "Ymddiheurodd y Cynghorydd Ash, ",
    "That it be ",
    "Mr A# declared an interest in item #.\n",
    "Mr A# – Item # – personal\n",
    "RESOLVED that # be done.\n",
    "For (#)\n",
    "Mr A# spoke:\n",
    "Member\tInterest\nMr A#\tItem #\n",
    "(#) that # be done;\n",
)
"""What long texts repeat: the beginnings of what the rules look for, and no end. A line feed ends
a paragraph; for # stands another number each time."""
ROUNDS = 3


def seconds(form: str, characters: int) -> float:
    """Return how long a text takes that repeats a form, at best."""
    numbers = count(1)
    times = characters // len(form)
    text = re.sub("#", lambda _: str(next(numbers)), form * times).strip()
    return min(_once(text.split("\n")) for _ in range(ROUNDS))


def _once(texts: list[str]) -> float:
    decision = tuple(texts) if len(texts) > 1 else ()
    begun = time.process_time()
    read(*texts, title="Apologies and Declarations of Interest", decision=decision)
    return time.process_time() - begun


def main() -> int:
    """Print the growth of each form, and return 1 when one is over a target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, default=50_000)
    parser.add_argument("--target", type=float, default=3)
    parser.add_argument("--limit", type=float, default=1)
    asked = parser.parse_args()
    growth, longest = 0.0, 0.0
    for form in FORMS:
        short, long = seconds(form, asked.characters), seconds(form, 2 * asked.characters)
        growth, longest = max(growth, long / short), max(longest, long)
        print(f"x{long / short:.2f}  {long:.2f} s  {form!r}", flush=True)
    print(
        f"a text twice as long takes at most x{growth:.2f} (target {asked.target:g}); one of "
        f"{2 * asked.characters:,} characters at most {longest:.2f} s (limit {asked.limit:g})"
    )
    return int(growth > asked.target or longest > asked.limit)


if __name__ == "__main__":
    sys.exit(main())
