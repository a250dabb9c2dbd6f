-- The same text read again: its metadata and origin may be better known now.
UPDATE document SET root = ?2, path = ?3, sha256 = ?4, bytes = ?5, media = ?6, reader = ?7, issuer = ?8,
  superior = ?9, place = ?10, number = ?11, date = ?12, title = ?13, kind = ?14, signer = ?15, period_kind = ?16,
  period_start = ?17, period_end = ?18, period_code = ?19, periods = ?20, pages = ?21, notes = ?22, text = ?23,
  superseded_by = NULL
WHERE key = ?1
RETURNING id
