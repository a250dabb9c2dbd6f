SELECT id, kind, finding, doc, quote, before, after, field, value, reason, author, at FROM decision ORDER BY id
