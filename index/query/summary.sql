SELECT (SELECT count(*) FROM ledger),
       (SELECT count(*) FROM ledger WHERE state = 'failed'),
       (SELECT count(*) FROM document WHERE superseded_by IS NULL),
       (SELECT coalesce(sum(r.figures), 0) FROM document d JOIN run r ON r.id = d.current_run WHERE d.superseded_by IS NULL),
       (SELECT count(DISTINCT l.text) FROM document d JOIN figure f ON f.doc = d.id AND f.run = d.current_run
        JOIN label l ON l.id = f.indicator_id WHERE d.superseded_by IS NULL AND l.text <> ''),
       (SELECT count(*) FROM series),
       (SELECT count(*) FROM v_finding WHERE verdict = 'violated'),
       (SELECT count(*) FROM v_finding WHERE verdict = 'violated' AND severity = 'error'),
       (SELECT count(*) FROM v_finding WHERE verdict = 'violated' AND severity = 'warning'),
       (SELECT count(*) FROM v_finding WHERE verdict IN ('holds', 'within_rounding'))
