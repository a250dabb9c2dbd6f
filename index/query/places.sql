SELECT DISTINCT place FROM document WHERE superseded_by IS NULL AND place <> '' ORDER BY place
