SELECT (SELECT count(*) FROM ledger),
       (SELECT count(*) FROM ledger WHERE state = 'failed'),
       (SELECT count(*) FROM document WHERE superseded_by IS NULL),
       (SELECT coalesce(sum(r.figures), 0) FROM document d JOIN run r ON r.id = d.current_run WHERE d.superseded_by IS NULL),
       (SELECT count(*) FROM label l WHERE l.text <> '' AND EXISTS (
          SELECT 1 FROM figure f JOIN document d ON d.id = f.doc AND d.current_run = f.run
          WHERE f.indicator_id = l.id AND d.superseded_by IS NULL)),
       (SELECT count(*) FROM series),
       (SELECT count(*) FROM v_finding WHERE verdict = 'violated'),
       (SELECT count(*) FROM v_finding WHERE verdict = 'violated' AND severity = 'error'),
       (SELECT count(*) FROM v_finding WHERE verdict = 'violated' AND severity = 'warning'),
       (SELECT count(*) FROM v_finding WHERE verdict IN ('holds', 'within_rounding'))
