-- A file that came again unchanged keeps what is known of it; only its date moves.
INSERT INTO ledger (root, path, sha256, bytes, state, reason, message, reader, pages, blocks, figures, doc, millis, attempts, at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, max(1, ?), ?)
ON CONFLICT (root, path) DO UPDATE SET
  state    = CASE WHEN excluded.state = 'skipped' AND sha256 = excluded.sha256 THEN state    ELSE excluded.state    END,
  reason   = CASE WHEN excluded.state = 'skipped' AND sha256 = excluded.sha256 THEN reason   ELSE excluded.reason   END,
  message  = CASE WHEN excluded.state = 'skipped' AND sha256 = excluded.sha256 THEN message  ELSE excluded.message  END,
  reader   = CASE WHEN excluded.state = 'skipped' AND sha256 = excluded.sha256 THEN reader   ELSE excluded.reader   END,
  pages    = CASE WHEN excluded.state = 'skipped' AND sha256 = excluded.sha256 THEN pages    ELSE excluded.pages    END,
  blocks   = CASE WHEN excluded.state = 'skipped' AND sha256 = excluded.sha256 THEN blocks   ELSE excluded.blocks   END,
  figures  = CASE WHEN excluded.state = 'skipped' AND sha256 = excluded.sha256 THEN figures  ELSE excluded.figures  END,
  doc      = CASE WHEN excluded.state = 'skipped' AND sha256 = excluded.sha256 THEN doc      ELSE excluded.doc      END,
  millis   = CASE WHEN excluded.state = 'skipped' AND sha256 = excluded.sha256 THEN millis   ELSE excluded.millis   END,
  attempts = CASE WHEN excluded.state = 'skipped' AND sha256 = excluded.sha256 THEN attempts ELSE attempts + 1      END,
  sha256   = excluded.sha256,
  bytes    = excluded.bytes,
  at       = excluded.at
