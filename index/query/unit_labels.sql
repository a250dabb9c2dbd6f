SELECT id, text FROM label WHERE id IN (SELECT DISTINCT unit FROM figure) ORDER BY id
