-- Attendance of a member
-- The meetings that a person was at, or sent apologies to, the newest first. Any part of the name
-- will do.
select
    meeting.date,
    meeting.title as meeting,
    attendance.name,
    attendance.role,
    attendance.status,
    attendance.substitute_for,
    attendance.person_id,
    attendance.meeting_id
from attendance
join meetings as meeting on meeting.id = attendance.meeting_id
where (:council = '' or meeting.council_id = :council)
    and (:name = '' or attendance.name like '%' || :name || '%')
order by meeting.date desc, attendance.id
limit 1000
