SELECT id FROM label WHERE text = ?
