DELETE FROM figure WHERE doc = ? AND run = ?
