SELECT root, path, sha256, bytes, state, reason, message, reader, pages, blocks, figures, doc, millis, attempts, at
FROM ledger ORDER BY root, path
