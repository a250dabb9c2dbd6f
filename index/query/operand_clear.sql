DELETE FROM finding_operand WHERE finding IN (SELECT id FROM finding WHERE last_seen = ?)
