SELECT value, low, high, unit, period_kind, period_start, period_end, status, vintage, vintage_approx, doc, path,
       figure, derived, formula, approx, current
FROM observation WHERE series = ? ORDER BY seq
