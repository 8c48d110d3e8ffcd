-- Search the minutes
-- Items of business whose heading, purpose, decision or minutes hold these words, the best first.
-- Quotes keep words together: "local plan". In CSV and JSON the words found stand between ⟦ and ⟧.
select
    council.name as council,
    meeting.title as meeting,
    meeting.date,
    item.title as item,
    snippet(agenda_items_fts, -1, '⟦', '⟧', ' … ', 40) as found,
    item.id as item_id
from agenda_items_fts
join agenda_items as item on item.rowid = agenda_items_fts.rowid
join meetings as meeting on meeting.id = item.meeting_id
join councils as council on council.id = meeting.council_id
where agenda_items_fts match coalesce(nullif(escape_fts(:q), ''), '""')
    and (:council = '' or council.id = :council)
order by bm25(agenda_items_fts, 4, 2, 2, 1), item.id
limit 100
