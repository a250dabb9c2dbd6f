INSERT INTO decision (kind, finding, doc, quote, before, after, field, value, reason, author, at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
