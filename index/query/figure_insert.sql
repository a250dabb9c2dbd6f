INSERT INTO figure (doc, run, seq, id, value, value_mant, value_scale, value_order, low, low_mant, low_scale,
  high, high_mant, high_scale, unit, raw, indicator, indicator_id, kind, status, period_kind, period_start,
  period_end, basis, basis_text, of_figure, part_of, part_cue, direction, approx, unit_inferred, section, page,
  block, start, stop, rule, trace, confidence)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
