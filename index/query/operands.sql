SELECT o.finding, o.doc, o.path, o.figure, o.value, o.low, o.high, o.unit, o.raw, o.role
FROM finding_operand o JOIN finding f ON f.id = o.finding
WHERE f.last_seen = (SELECT max(id) FROM audit)
ORDER BY o.finding, o.seq
