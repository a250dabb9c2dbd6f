SELECT f.id, f.value, f.low, f.high, u.text, f.raw, i.text, c.text, f.kind, f.status, f.period_kind, f.period_start,
       f.period_end, f.basis, t.text, f.of_figure, f.part_of, f.part_cue, f.direction, f.approx, f.unit_inferred,
       f.section, f.page, f.block, f.start, f.stop, l.text, f.trace, f.confidence
FROM figure f
JOIN label u ON u.id = f.unit
JOIN label i ON i.id = f.indicator
JOIN label c ON c.id = f.indicator_id
JOIN label t ON t.id = f.basis_text
JOIN label l ON l.id = f.rule
WHERE f.doc = ? AND f.run = ?
ORDER BY f.seq
