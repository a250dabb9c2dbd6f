INSERT INTO source (sha256, doc) VALUES (?, ?) ON CONFLICT (sha256) DO UPDATE SET doc = excluded.doc
