-- Named votes
-- Which way members voted, where the minutes say so, the newest first.
select
    meeting.date,
    meeting.title as meeting,
    item.title as item,
    vote.name,
    vote.choice,
    decision.outcome,
    vote.person_id,
    vote.decision_id,
    vote.item_id
from votes as vote
join agenda_items as item on item.id = vote.item_id
join meetings as meeting on meeting.id = item.meeting_id
left join decisions as decision on decision.id = vote.decision_id
where (:council = '' or meeting.council_id = :council)
    and (:name = '' or vote.name like '%' || :name || '%')
order by meeting.date desc, vote.id
limit 1000
