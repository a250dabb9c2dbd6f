SELECT d.key, d.path, d.media, d.issuer, d.superior, d.place, d.number, d.date, d.title, d.kind, d.signer,
       d.period_kind, d.period_start, d.period_end, d.periods, json_array_length(d.pages), coalesce(r.figures, 0),
       coalesce(x.findings, 0)
FROM document d
LEFT JOIN run r ON r.id = d.current_run
LEFT JOIN (
  SELECT o.doc, count(DISTINCT o.finding) AS findings
  FROM finding_operand o JOIN finding f ON f.id = o.finding
  WHERE f.last_seen = (SELECT max(id) FROM audit) AND f.verdict = 'violated' AND f.severity IN ('error', 'warning')
  GROUP BY o.doc
) x ON x.doc = d.key
WHERE d.superseded_by IS NULL
ORDER BY d.period_end DESC, d.path, d.key
