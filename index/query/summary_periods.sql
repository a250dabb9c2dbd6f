-- The first and the last reporting period of the archive.
SELECT period_kind, period_start, period_end FROM (
  SELECT period_kind, period_start, period_end, path FROM document
  WHERE superseded_by IS NULL AND period_end <> '' ORDER BY period_end, period_start DESC, path LIMIT 1)
UNION ALL
SELECT period_kind, period_start, period_end FROM (
  SELECT period_kind, period_start, period_end, path FROM document
  WHERE superseded_by IS NULL AND period_end <> '' ORDER BY period_end DESC, period_start DESC, path LIMIT 1)
