SELECT 'table ' || "table" || ' refers to a row of ' || parent || ' that does not exist' FROM pragma_foreign_key_check
UNION ALL
SELECT 'document ' || d.key || ' says ' || r.figures || ' figures and has ' ||
       (SELECT count(*) FROM figure f WHERE f.doc = d.id AND f.run = r.id)
FROM document d JOIN run r ON r.id = d.current_run
WHERE r.figures <> (SELECT count(*) FROM figure f WHERE f.doc = d.id AND f.run = r.id)
