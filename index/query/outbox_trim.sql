-- The last ones stay: an index restored from an older copy catches up by itself.
DELETE FROM outbox WHERE id <= ? - 10000
