-- Where the figures of one search unit are printed. The program adds the conditions
-- on f behind AND.
SELECT f.start, f.stop
FROM document d
JOIN figure f ON f.doc = d.id AND f.run = d.current_run
JOIN block b ON b.doc = f.doc AND b.seq = f.block
WHERE d.key = ? AND b.unit = ? AND 
