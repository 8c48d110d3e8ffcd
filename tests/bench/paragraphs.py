"""How the time of reading grows with a paragraph: one twice as long, about twice the time.

    python -m tests.bench.paragraphs [--characters 50000] [--target 3]

Real pages have paragraphs of tens of thousands of characters. A pattern that backtracks would take
four times as long for one twice as long, and hang a night on one page; exits with 1 when a form
takes more than `--target` times.
"""

import argparse
import sys
import time

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
)
"""What long paragraphs repeat: the beginnings of what the rules look for, and no end."""
ROUNDS = 3


def seconds(form: str, characters: int) -> float:
    """Return how long a paragraph takes that repeats a form, at best."""
    text = (form * (characters // len(form))).strip()
    return min(_once(text) for _ in range(ROUNDS))


def _once(text: str) -> float:
    begun = time.process_time()
    read(text, title="Apologies and Declarations of Interest")
    return time.process_time() - begun


def main() -> int:
    """Print the growth of each form, and return 1 when one is over the target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, default=50_000)
    parser.add_argument("--target", type=float, default=3)
    asked = parser.parse_args()
    worst = 0.0
    for form in FORMS:
        short, long = seconds(form, asked.characters), seconds(form, 2 * asked.characters)
        worst = max(worst, long / short)
        print(f"x{long / short:.2f}  {long:.2f} s  {form!r}")
    print(f"a paragraph twice as long takes at most x{worst:.2f} (target {asked.target:g})")
    return int(worst > asked.target)


if __name__ == "__main__":
    sys.exit(main())
