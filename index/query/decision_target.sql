-- Whether the finding and the document that a decision names exist; '' names none.
SELECT (?1 = '' OR EXISTS (SELECT 1 FROM finding WHERE id = ?1)),
       (?2 = '' OR EXISTS (SELECT 1 FROM document WHERE key = ?2))
