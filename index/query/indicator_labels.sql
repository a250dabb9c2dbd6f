-- Phrases and catalogue ids of indicators.
SELECT id, text FROM label
WHERE id IN (SELECT DISTINCT indicator FROM figure) OR id IN (SELECT DISTINCT indicator_id FROM figure)
ORDER BY id
