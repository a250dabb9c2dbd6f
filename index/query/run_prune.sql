-- The last two runs stay, so that two rule versions can be compared.
DELETE FROM run WHERE doc = ?1 AND id <> ?2
  AND id NOT IN (SELECT id FROM run WHERE doc = ?1 AND id <> ?2 ORDER BY id DESC LIMIT 1)
