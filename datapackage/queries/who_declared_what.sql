-- Who declared what
-- Interests declared at meetings, the newest first. Any part of the person's name will do.
select
    meeting.date,
    meeting.title as meeting,
    declaration.name,
    declaration.kind,
    declaration.about,
    declaration.withdrew,
    declaration.text as declared,
    declaration.person_id,
    declaration.item_id
from declarations as declaration
join agenda_items as item on item.id = declaration.item_id
join meetings as meeting on meeting.id = item.meeting_id
where (:council = '' or meeting.council_id = :council)
    and (:name = '' or declaration.name like '%' || :name || '%')
order by meeting.date desc, declaration.id
limit 1000
