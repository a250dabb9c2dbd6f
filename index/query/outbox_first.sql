SELECT coalesce(min(id), 0) FROM outbox
