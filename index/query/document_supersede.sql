-- The file came again with another text.
UPDATE document SET superseded_by = ?1
WHERE root = ?2 AND path = ?3 AND id <> ?1 AND superseded_by IS NULL
RETURNING key, (SELECT count(*) FROM block b WHERE b.doc = document.id)
