SELECT d.key FROM source s JOIN document d ON d.id = s.doc WHERE s.sha256 = ? AND d.superseded_by IS NULL
