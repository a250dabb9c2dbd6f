INSERT INTO run (doc, ruleset, at, figures) VALUES (?, ?, ?, ?)
ON CONFLICT (doc, ruleset) DO UPDATE SET at = excluded.at, figures = excluded.figures
RETURNING id
