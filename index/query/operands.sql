-- Of the findings in a JSON list.
SELECT finding, doc, path, figure, value, low, high, unit, raw, role
FROM finding_operand WHERE finding IN (SELECT value FROM json_each(?))
ORDER BY finding, seq
