"""Items about a report: it is introduced, discussed, questioned and decided on."""

from scrapers.specimen.decisions import Vote, decide
from scrapers.specimen.divisions import amendment, on_request
from scrapers.specimen.draft import Draft
from scrapers.specimen.scene import Slots, sentence
from scrapers.specimen.subjects import Subject


def report(draft: Draft, subject: Subject, slots: Slots) -> None:
    """Write the minutes of an item on a subject."""
    scene = draft.scene
    _introduce(draft, subject, slots)
    _discuss(draft, subject, slots)
    for question, answer in scene.draw.sample(subject.questions, scene.pick((0, 1, 1, 2))):
        ask(draft, subject.officer, question.format_map(slots), answer.format_map(slots))
    if scene.odds(12):
        follow_up(draft, subject.officer)
    if scene.odds(14):
        amendment(draft, subject.amendment.format_map(slots))
    if scene.odds(6):
        defer(draft, subject)
        return
    _decide(draft, subject, slots)
    if scene.committee.kind == "cabinet":
        reasons(draft, subject, slots)


def _introduce(draft: Draft, subject: Subject, slots: Slots) -> None:
    scene, officer = draft.scene, draft.scene.officer(subject.officer)
    told = [sentence(told.format_map(slots)) for told in subject.report]
    told = told[: scene.pick((2, 3, 4))]
    way = scene.draw.randrange(5)
    if way < 2:
        draft.heard(officer.name, officer.role)
        draft.say((
            f"{officer.name}, {officer.role}, introduced the report. {' '.join(told)}",
            f"The {officer.role}, {officer.name}, presented the report. {' '.join(told)}",
        )[way])  # fmt: skip
        return
    if way == 2:
        draft.say(f"The {scene.body} considered a report of the {officer.role}. {told[0]}")
    elif way == 3:
        member = draft.somebody()
        draft.say(f"{member} introduced the report and thanked officers for their work. {told[0]}")
    else:
        draft.say(f"The {scene.body} received a report by the {officer.role}. {told[0]}")
    draft.say(" ".join(told[1:]))


def _discuss(draft: Draft, subject: Subject, slots: Slots) -> None:
    scene = draft.scene
    points = [point.format_map(slots) for point in subject.points]
    scene.draw.shuffle(points)
    if scene.odds(40):
        draft.say(scene.pick((
            "In discussion the following points were made:",
            "Members made the following comments:",
            f"During consideration of this item the {scene.body} raised the following:",
            "Further to questions and comments from Members, it was noted that:",
        )))  # fmt: skip
        draft.bullets([f"{sentence(point)}." for point in points])
        return
    first, second = (
        draft.heard(scene.name(member)) for member in scene.draw.sample(draft.there, 2)
    )
    draft.say(scene.pick((
        f"{first} said that {points[0]}. {second} was concerned that {points[1]}.",
        f"{first} pointed out that {points[0]}, and {second} added that {points[1]}.",
        f"{first} welcomed the report but noted that {points[0]}. "
        f"{second} commented that {points[1]}.",
    )))  # fmt: skip
    if scene.odds(50):
        draft.say(scene.pick((
            f"A Member commented that {points[2]}.",
            f"Members also noted that {points[2]}.",
            f"The {scene.house.chair} remarked that {points[2]}.",
        )))  # fmt: skip


def ask(draft: Draft, role: str, question: str, answer: str) -> None:
    """Write a question and its answer; often nobody says who asked."""
    scene, officer = draft.scene, draft.scene.officer(role)
    way = scene.draw.randrange(6)
    if way == 0:
        member = draft.somebody()
        draft.heard(officer.name, officer.role)
        draft.say(
            f"{member} asked {asked(question)}. {officer.name}, {role}, replied that {answer}."
        )
    elif way == 1:
        draft.heard(officer.name, officer.role)
        draft.say(f"Asked {asked(question)}, {officer.name}, {role}, said that {answer}.")
    elif way == 2:
        draft.say(f"It was asked {asked(question)}. The {role} confirmed that {answer}.")
    elif way == 3:
        member = draft.somebody()
        draft.say(f"In response to a question from {member}, it was explained that {answer}.")
    elif way == 4:
        draft.say(f"In answer to a question from a Member, officers advised that {answer}.")
    else:
        draft.say(f"A Member asked {asked(question)}. In reply it was said that {answer}.")


def asked(question: str) -> str:
    """Return a question as it stands after `asked`.

    >>> asked("the cost")
    'about the cost'
    """
    plain = question.startswith(("whether ", "why ", "how ", "who ", "when ", "what "))
    return question if plain else f"about {question}"


def follow_up(draft: Draft, role: str) -> None:
    """Write a promise to find something out."""
    officer = draft.scene.officer(role)
    draft.heard(officer.name, officer.role)
    draft.say(
        draft.scene.pick((
            f"{officer.name}, {role}, undertook to circulate a written answer to Members.",
            f"{officer.name}, {role}, offered to provide the figures after the meeting.",
        ))
    )  # fmt: skip


def defer(draft: Draft, subject: Subject) -> None:
    """Write that the matter is put off, and why."""
    draft.deferred = True
    reason = draft.scene.pick((
        "to allow further information to be provided",
        "so that residents can be consulted",
        "to enable a site visit to take place",
        f"pending the advice of the {subject.officer}",
    ))  # fmt: skip
    decide(draft, [f"consideration of the report be deferred to the next meeting {reason}"],
           form=draft.scene.pick(("inline", "agreed", "colon")))  # fmt: skip


def _decide(draft: Draft, subject: Subject, slots: Slots) -> None:
    scene = draft.scene
    clauses = [
        clause.format_map(slots).replace(" the Committee", f" the {scene.body}")
        for clause in subject.clauses
    ]
    clauses = clauses[: scene.pick((1, 2, 3, 3))]
    vote = None
    if scene.odds(22):
        against, abstained = scene.pick((0, 0, 1, 2)), scene.pick((0, 1, 2))
        vote = Vote(len(draft.there) - against - abstained, against, abstained)
    decide(draft, clauses, vote=vote)
    if vote and vote.votes_against and scene.odds(50):
        on_request(draft)


def reasons(draft: Draft, subject: Subject, slots: Slots) -> None:
    """Write the reasons and the options rejected, which are no part of the decision."""
    draft.line("Reasons for the decision", form="heading")
    point = subject.points[0].format_map(slots)
    draft.line(f"To respond to the fact that {point}.")
    draft.line("Other options considered and rejected", form="heading")
    draft.line("To make no change, which would not meet the Council’s priorities.")
