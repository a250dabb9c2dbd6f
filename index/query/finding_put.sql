INSERT INTO finding (id, check_id, severity, verdict, message, arithmetic, computed, stated, readings, first_seen, last_seen)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)
ON CONFLICT (id) DO UPDATE SET check_id = excluded.check_id, severity = excluded.severity, verdict = excluded.verdict,
  message = excluded.message, arithmetic = excluded.arithmetic, computed = excluded.computed, stated = excluded.stated,
  readings = excluded.readings, last_seen = excluded.last_seen
