-- Coverage by council
-- What each council's site lists against what is here.
select
    council.name as council,
    sum(coverage.expected) as listed,
    sum(coverage.held) as here,
    sum(coverage.missing) as missing,
    sum(coverage.with_items) as with_items,
    sum(coverage.with_minutes) as with_minutes,
    min(coverage.month) as first_month,
    max(coverage.month) as last_month,
    max(coverage.checked_at) as checked_at,
    coverage.council_id
from coverage
join councils as council on council.id = coverage.council_id
group by coverage.council_id
order by council.name
