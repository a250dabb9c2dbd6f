SELECT kind, level, label, section, start, stop, page, boxes, cell FROM block WHERE doc = ? ORDER BY seq
