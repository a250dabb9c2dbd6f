INSERT INTO series (id, key, freq, entity, indicator, measure, basis, unit, indicator_name, entity_name, points,
  first, last, last_value, last_status)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
