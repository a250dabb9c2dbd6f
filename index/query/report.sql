SELECT id, coalesce(current_run, 0), path, sha256, bytes, media, reader, issuer, superior, place, number, date, title, kind, signer,
       period_kind, period_start, period_end, periods, pages, notes, text
FROM document WHERE key = ?
