INSERT INTO document (key, root, path, sha256, bytes, media, reader, issuer, superior, place, number, date, title,
  kind, signer, period_kind, period_start, period_end, period_code, periods, pages, notes, text)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
RETURNING id
