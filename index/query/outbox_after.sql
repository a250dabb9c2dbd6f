-- Changes that the index has not seen; of several for one document the last counts.
SELECT id, doc, op, blocks FROM outbox WHERE id > ? ORDER BY id LIMIT ?
