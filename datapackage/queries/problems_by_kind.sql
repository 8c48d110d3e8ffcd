-- Problems
-- What could not be fetched or read, by council and kind, with an example of each.
select
    council.name as council,
    problem.class,
    count(*) as problems,
    min(problem.message) as example,
    min(problem.url) as url,
    problem.council_id
from problems as problem
join councils as council on council.id = problem.council_id
where (:council = '' or problem.council_id = :council)
group by problem.council_id, problem.class
order by problems desc, problem.council_id, problem.class
