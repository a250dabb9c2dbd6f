-- Whether reports changed since the last audit.
SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'outbox'), 0)
     > coalesce((SELECT changes FROM audit ORDER BY id DESC LIMIT 1), 0)
