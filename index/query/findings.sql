-- ?1 document or '', ?2 check or '', ?3 lowest rank of severity, ?4 whether passes are wanted
SELECT id, check_id, severity, verdict, message, arithmetic, computed, stated, readings, state
FROM v_finding
WHERE (?1 = '' OR EXISTS (SELECT 1 FROM finding_operand o WHERE o.finding = v_finding.id AND o.doc = ?1))
  AND (?2 = '' OR check_id = ?2)
  AND CASE severity WHEN 'error' THEN 3 WHEN 'warning' THEN 2 ELSE 1 END >= ?3
  AND (?4 OR verdict = 'violated')
ORDER BY verdict <> 'violated', CASE severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END, check_id, id
