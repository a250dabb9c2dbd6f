-- What the audit finds no more goes, unless a person said something about it.
DELETE FROM finding
WHERE last_seen < ? AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.finding = finding.id)
