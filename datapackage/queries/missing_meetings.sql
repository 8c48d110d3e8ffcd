-- Missing meetings
-- Meetings that a council's site lists and that are not here, by month, and why, the newest first.
select
    council.name as council,
    coverage.month,
    committee.name as committee,
    coverage.expected as listed,
    coverage.held as here,
    coverage.missing,
    coverage.reason,
    coverage.committee_id
from coverage
join councils as council on council.id = coverage.council_id
join committees as committee on committee.id = coverage.committee_id
where coverage.missing > 0
    and (:council = '' or coverage.council_id = :council)
order by coverage.month desc, coverage.council_id, coverage.committee_id
limit 1000
