"""Planning applications and licensing hearings: speakers, votes, conditions and refusals."""

from scrapers.specimen.decisions import Vote, decide, movers
from scrapers.specimen.divisions import on_request
from scrapers.specimen.draft import Draft
from scrapers.specimen.scene import Slots
from scrapers.specimen.subjects import Application, Hearing


def application(draft: Draft, case: Application, slots: Slots) -> None:
    """Write the determination of an application: granted, refused or deferred."""
    scene, officer = draft.scene, draft.scene.officer("Principal Planning Officer")
    draft.heard(officer.name, officer.role)
    way = scene.draw.randrange(10)
    advice = "refuse" if way in {5, 6} else "approve"
    draft.say(
        f"{officer.name}, {officer.role}, presented the application and drew attention to the "
        f"update sheet. The officer recommendation was to {advice}."
    )
    if scene.odds(20):
        _leaves(draft)
    _speakers(draft, case, slots)
    issues = [issue.format_map(slots) for issue in case.issues]
    member = draft.somebody()
    draft.say(f"{member} was concerned that {issues[1]}. In reply it was explained that "
              f"{case.reply.format_map(slots)}.")  # fmt: skip
    if way == 0:
        _defer(draft)
    elif way < 7:
        _grant(draft, case, slots, start="contrary to the recommendation, " * (advice == "refuse"))
    else:
        _refuse(draft, case, slots)


def _leaves(draft: Draft) -> None:
    """Write that a member declares an interest in the middle of things and leaves."""
    member = draft.draw.choice(draft.there)
    name = draft.scene.name(member)
    draft.say(f"{name}, who knew the applicant, declared a personal interest in the application "
              "and left the meeting while it was considered.")  # fmt: skip
    draft.declared(name, "personal", "the application", withdrew=True)
    draft.there = tuple(other for other in draft.there if other != member)


def _speakers(draft: Draft, case: Application, slots: Slots) -> None:
    scene = draft.scene
    objector, agent = f"Mr {slots['resident']}", f"Ms {slots['resident2']}"
    issue = case.issues[0].format_map(slots)
    if scene.odds(75):
        draft.heard(objector, "a local resident")
        draft.say(f"{objector}, a local resident, spoke against the application and said that "
                  f"{issue}.")  # fmt: skip
    if scene.odds(70):
        draft.heard(agent, "agent for the applicant")
        draft.say(f"{agent}, agent for the applicant, spoke in support and said that "
                  f"{case.reply.format_map(slots)}.")  # fmt: skip


def _vote(draft: Draft) -> Vote | None:
    there = len(draft.there)
    against, abstained = draft.scene.pick((0, 1, 3)), draft.scene.pick((0, 0, 1))
    vote = Vote(there - against - abstained, against, abstained)
    return draft.scene.pick((vote, vote, None))


def _grant(draft: Draft, case: Application, slots: Slots, *, start: str) -> None:
    vote, by = _vote(draft), movers(draft)
    conditions = [condition.format_map(slots) for condition in case.conditions]
    words = "planning permission be granted subject to the conditions set out in the report"
    clauses = [f"{start}{words}"]
    if draft.scene.odds(50):
        clauses.append(f"an additional condition be imposed to the effect that {conditions[0]}")
    if draft.scene.odds(40):
        clauses.append("authority be delegated to the Head of Planning to complete a Section 106 "
                       "agreement")  # fmt: skip
    decide(draft, clauses, vote=vote, moved=by)
    if vote and vote.votes_against and draft.scene.odds(40):
        on_request(draft)


def _refuse(draft: Draft, case: Application, slots: Slots) -> None:
    reason = case.refusal.format_map(slots)
    decide(draft, [f"contrary to the recommendation, the application be refused because {reason}"],
           vote=_vote(draft), moved=movers(draft))  # fmt: skip


def _defer(draft: Draft) -> None:
    draft.deferred = True
    decide(draft, ["consideration of the application be deferred for a site visit"],
           form=draft.scene.pick(("moved", "inline", "agreed")))  # fmt: skip


def hearing(draft: Draft, case: Hearing, slots: Slots) -> None:
    """Write a licensing hearing; the members withdraw, decide, and give reasons."""
    scene, officer = draft.scene, draft.scene.officer("Principal Licensing Officer")
    draft.heard(officer.name, officer.role)
    draft.say(f"The {officer.role}, {officer.name}, introduced the report, which concerned "
              f"{case.about.format_map(slots)}.")  # fmt: skip
    applicant = draft.heard(f"Mr {slots['resident']}", "the applicant")
    draft.say(f"{applicant}, the applicant, addressed the {scene.body} and said that "
              f"{case.plea.format_map(slots)}.")  # fmt: skip
    objector = draft.heard(f"Mrs {slots['resident2']}", "an interested party")
    draft.say(f"{objector}, an interested party, said that {case.objection.format_map(slots)}.")
    draft.say(f"The {scene.body} withdrew to consider its decision with its legal adviser.")
    clauses = [clause.format_map(slots) for clause in case.clauses]
    decide(draft, clauses[: scene.pick((1, 2, 3))], form=scene.pick(("inline", "heading", "colon")))
    draft.line("Reasons", form="heading")
    draft.line(f"The {scene.body} had regard to the licensing objectives and to its policy.")


def appeals(draft: Draft) -> None:
    """Write that decisions of the inspectorate are reported: none of them is this body's."""
    slots = Slots(draft.scene)
    draft.say("The Committee was told of the following appeal decisions:")
    rows = ["Reference\tSite\tDecision of the Inspector"]
    rows += [f"{slots[f'reference{place}']}\t{slots[f'road{place}']}\t{outcome}"
             for place, outcome in enumerate(("Dismissed", "Allowed", "Dismissed"))]  # fmt: skip
    for row in rows:
        draft.line(row, form="row")
    decide(draft, ["the appeal decisions be noted"], form="noted")
