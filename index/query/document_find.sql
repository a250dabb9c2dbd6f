SELECT d.id, d.root, d.path, d.sha256, d.superseded_by IS NOT NULL, coalesce(r.ruleset, ''),
       (SELECT count(*) FROM block b WHERE b.doc = d.id)
FROM document d LEFT JOIN run r ON r.id = d.current_run
WHERE d.key = ?
