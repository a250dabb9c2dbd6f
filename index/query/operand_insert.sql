INSERT INTO finding_operand (finding, seq, doc, path, figure, value, low, high, unit, raw, role)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
