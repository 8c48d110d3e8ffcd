-- Changes by visit
-- How many rows the visits of the last days (seven, if you say nothing) added, modified and removed,
-- by council and table, the newest first.
select
    run.ended_at as visited,
    council.name as council,
    change.table_name,
    sum(change.change = 'added') as added,
    sum(change.change = 'modified') as modified,
    sum(change.change = 'removed') as removed,
    change.run_id
from runs as run
join changes as change on change.run_id = run.id
join councils as council on council.id = run.council_id
where julianday(run.ended_at) > (select max(julianday(ended_at)) from runs)
        - cast(coalesce(nullif(:days, ''), 7) as integer)
    and (:council = '' or run.council_id = :council)
group by run.id, change.table_name
order by run.ended_at desc, run.id, change.table_name
limit 1000
