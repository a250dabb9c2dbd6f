-- The file has another text now, but its old text also stands in a copy: from now on
-- the copy is where it comes from.
UPDATE document SET (root, path, sha256) = (
  SELECT l.root, l.path, l.sha256 FROM ledger l
  WHERE l.doc = document.key AND NOT (l.root = ?2 AND l.path = ?3) ORDER BY l.root, l.path LIMIT 1)
WHERE root = ?2 AND path = ?3 AND id <> ?1 AND superseded_by IS NULL
  AND EXISTS (SELECT 1 FROM ledger l WHERE l.doc = document.key AND NOT (l.root = ?2 AND l.path = ?3))
