SELECT key, indicator_name, entity_name, measure, freq, unit, points, first, last, last_value, last_status, indicator
FROM series ORDER BY points DESC, key
