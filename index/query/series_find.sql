SELECT id, key, freq, entity, indicator, measure, basis, unit, indicator_name, entity_name FROM series WHERE key = ?
