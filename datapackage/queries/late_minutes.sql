-- Meetings whose minutes are late
-- Meetings held that have no published minutes although so many days have passed (28, if you say
-- nothing) between the meeting and the day that the data stands for, the longest wait first.
select
    cast(julianday(date(run.data_as_of)) - julianday(meeting.date) as integer) as days,
    council.name as council,
    meeting.title as meeting,
    meeting.date,
    meeting.minutes_state,
    meeting.url,
    meeting.id as meeting_id
from meetings as meeting
join councils as council on council.id = meeting.council_id
join (
    select council_id, max(data_as_of) as data_as_of from runs group by council_id
) as run on run.council_id = meeting.council_id
where meeting.status = 'held'
    and meeting.minutes_published is not 1
    and (:council = '' or meeting.council_id = :council)
    and julianday(date(run.data_as_of)) - julianday(meeting.date)
        > cast(coalesce(nullif(:days, ''), 28) as integer)
order by days desc, meeting.id
limit 1000
