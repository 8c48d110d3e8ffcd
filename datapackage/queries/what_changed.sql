-- What changed
-- The last rows that were added, modified or removed, the newest first: what stood there, what
-- stands there now.
select
    run.ended_at as visited,
    change.change,
    change.table_name,
    change.row_id,
    change.before,
    change.after,
    change.seq
from changes as change
join runs as run on run.id = change.run_id
where (:council = '' or run.council_id = :council)
    and (:table = '' or change.table_name = :table)
    and (:change = '' or change.change = :change)
order by change.seq desc
limit 1000
