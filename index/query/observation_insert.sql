INSERT INTO observation (series, seq, value, value_mant, value_scale, low, high, unit, period_kind, period_start,
  period_end, status, vintage, vintage_approx, doc, path, figure, derived, formula, approx, current)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
