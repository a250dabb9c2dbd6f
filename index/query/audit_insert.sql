INSERT INTO audit (at, changes)
VALUES (?, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'outbox'), 0))
RETURNING id
