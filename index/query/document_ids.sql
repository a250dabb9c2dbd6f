SELECT key FROM document WHERE superseded_by IS NULL ORDER BY period_end, path, key
