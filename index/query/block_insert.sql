INSERT INTO block (doc, seq, kind, level, label, section, start, stop, page, unit, boxes, cell)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
