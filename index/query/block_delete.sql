DELETE FROM block WHERE doc = ?
