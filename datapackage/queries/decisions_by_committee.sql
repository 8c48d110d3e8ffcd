-- Decisions by committee and year
-- What a committee decided, the newest first. Any part of the committee's name will do.
select
    meeting.date,
    committee.name as committee,
    item.title as item,
    decision.text as decision,
    decision.outcome,
    decision.votes_for,
    decision.votes_against,
    decision.id as decision_id
from decisions as decision
join agenda_items as item on item.id = decision.item_id
join meetings as meeting on meeting.id = item.meeting_id
join committees as committee on committee.id = meeting.committee_id
where (:council = '' or meeting.council_id = :council)
    and (:committee = '' or committee.name like '%' || :committee || '%')
    and (:year = '' or meeting.date between :year || '-01-01' and :year || '-12-31')
order by meeting.date desc, decision.id
limit 1000
