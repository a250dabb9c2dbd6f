INSERT INTO outbox (doc, op, blocks) VALUES (?, ?, ?)
