-- The blocks of one search unit with their texts.
SELECT d.path, d.title, d.place, d.period_kind, d.period_start, d.period_end, b.section, b.page, b.start,
       CAST(substr(CAST(d.text AS BLOB), b.start + 1, b.stop - b.start) AS TEXT)
FROM document d JOIN block b ON b.doc = d.id
WHERE d.key = ?1 AND b.unit = ?2
ORDER BY b.seq
