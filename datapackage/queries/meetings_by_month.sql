-- Meetings by month
-- Meetings in each month that a council's site lists: how many are here, and with minutes.
select
    month,
    sum(expected) as listed,
    sum(held) as here,
    sum(with_minutes) as with_minutes
from coverage
where (:council = '' or council_id = :council)
group by month
order by month
