UPDATE document SET current_run = ?2 WHERE id = ?1
