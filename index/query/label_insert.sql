INSERT INTO label (text, fold) VALUES (?, ?) RETURNING id
