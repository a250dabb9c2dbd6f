-- The program adds the conditions on f behind AND.
SELECT DISTINCT d.key, b.unit
FROM figure f
JOIN document d ON d.id = f.doc AND d.current_run = f.run
JOIN block b ON b.doc = f.doc AND b.seq = f.block
WHERE d.superseded_by IS NULL AND 
