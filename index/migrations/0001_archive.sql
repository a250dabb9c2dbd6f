-- The archive: files, documents, blocks, figures, the ledger and what is derived
-- from them. Every number is kept three ways: as text (the exact truth for every
-- reader), as mantissa × 10^-scale (for exact sums; NULL when it does not fit 64
-- bits) and, for values, as a text that sorts like the number. Never as REAL.
-- Spans are bytes into document.text.

-- Interned texts: units, indicators, rules. fold is the text without marks and case.
CREATE TABLE label (
  id   INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE,
  fold TEXT NOT NULL
) STRICT;

CREATE TABLE document (
  id            INTEGER PRIMARY KEY,
  key           TEXT NOT NULL UNIQUE,          -- Document.ID, from the text
  root          TEXT NOT NULL,
  path          TEXT NOT NULL,
  sha256        TEXT NOT NULL,
  bytes         INTEGER NOT NULL,
  media         TEXT NOT NULL,
  reader        TEXT NOT NULL,
  issuer        TEXT NOT NULL,
  superior      TEXT NOT NULL,
  place         TEXT NOT NULL,
  number        TEXT NOT NULL,
  date          TEXT NOT NULL,                 -- ISO, '' when blank
  title         TEXT NOT NULL,
  kind          TEXT NOT NULL,
  signer        TEXT NOT NULL,
  period_kind   TEXT NOT NULL,
  period_start  TEXT NOT NULL,
  period_end    TEXT NOT NULL,
  period_code   TEXT NOT NULL,
  periods       TEXT NOT NULL CHECK (json_valid(periods)),
  pages         TEXT NOT NULL CHECK (json_valid(pages)),
  notes         TEXT NOT NULL CHECK (json_valid(notes)),
  text          TEXT NOT NULL,
  current_run   INTEGER REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
  -- Set when the same file came again with another text: the old text stays for
  -- those who cite it, but is searched and counted no more.
  superseded_by INTEGER REFERENCES document (id)
) STRICT;
CREATE INDEX document_file ON document (root, path);
CREATE INDEX document_period ON document (period_end);

-- Every file whose text is in the archive, also the duplicates.
CREATE TABLE source (
  sha256 TEXT PRIMARY KEY,
  doc    INTEGER NOT NULL REFERENCES document (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE block (
  doc     INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  seq     INTEGER NOT NULL,
  kind    TEXT NOT NULL,
  level   INTEGER NOT NULL,
  label   TEXT NOT NULL,
  section TEXT NOT NULL,
  start   INTEGER NOT NULL,
  stop    INTEGER NOT NULL,
  page    INTEGER NOT NULL,
  unit    INTEGER NOT NULL,                    -- seq of the first block of its search unit
  boxes   TEXT NOT NULL CHECK (json_valid(boxes)),
  cell    TEXT NOT NULL CHECK (json_valid(cell)),
  PRIMARY KEY (doc, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
  id      INTEGER PRIMARY KEY,
  doc     INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  ruleset TEXT NOT NULL,
  at      TEXT NOT NULL,
  figures INTEGER NOT NULL,
  UNIQUE (doc, ruleset)
) STRICT;

CREATE TABLE figure (
  doc           INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  run           INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  seq           INTEGER NOT NULL,
  id            TEXT NOT NULL,
  value         TEXT NOT NULL,
  value_mant    INTEGER,
  value_scale   INTEGER NOT NULL,
  value_order   TEXT NOT NULL,
  low           TEXT NOT NULL,
  low_mant      INTEGER,
  low_scale     INTEGER NOT NULL,
  high          TEXT NOT NULL,
  high_mant     INTEGER,
  high_scale    INTEGER NOT NULL,
  unit          INTEGER NOT NULL REFERENCES label (id),
  raw           TEXT NOT NULL,                 -- number and unit as printed
  indicator     INTEGER NOT NULL REFERENCES label (id),
  indicator_id  INTEGER NOT NULL REFERENCES label (id),
  kind          TEXT NOT NULL,
  status        TEXT NOT NULL,
  period_kind   TEXT NOT NULL,
  period_start  TEXT NOT NULL,
  period_end    TEXT NOT NULL,
  basis         TEXT NOT NULL,
  basis_text    INTEGER NOT NULL REFERENCES label (id),
  of_figure     TEXT NOT NULL,
  part_of       TEXT NOT NULL,
  part_cue      TEXT NOT NULL,
  direction     TEXT NOT NULL,
  approx        TEXT NOT NULL,
  unit_inferred INTEGER NOT NULL,
  section       TEXT NOT NULL,
  page          INTEGER NOT NULL,
  block         INTEGER NOT NULL,
  start         INTEGER NOT NULL,
  stop          INTEGER NOT NULL,
  rule          INTEGER NOT NULL REFERENCES label (id),
  trace         TEXT NOT NULL CHECK (json_valid(trace)),
  confidence    REAL NOT NULL,                 -- a degree of trust, not a figure
  PRIMARY KEY (doc, run, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_unit ON figure (unit, value_order);
CREATE INDEX figure_indicator ON figure (indicator);

CREATE TABLE ledger (
  id       INTEGER PRIMARY KEY,
  root     TEXT NOT NULL,
  path     TEXT NOT NULL,
  sha256   TEXT NOT NULL,
  bytes    INTEGER NOT NULL,
  state    TEXT NOT NULL,
  reason   TEXT NOT NULL,
  message  TEXT NOT NULL,
  reader   TEXT NOT NULL,
  pages    INTEGER NOT NULL,
  blocks   INTEGER NOT NULL,
  figures  INTEGER NOT NULL,
  doc      TEXT NOT NULL,
  millis   INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  at       TEXT NOT NULL,
  UNIQUE (root, path)
) STRICT;

-- Derived: replaced as a whole after every change of figures.
CREATE TABLE series (
  id               INTEGER PRIMARY KEY,
  key              TEXT NOT NULL UNIQUE,
  freq             TEXT NOT NULL,
  entity           TEXT NOT NULL,
  indicator        TEXT NOT NULL,
  measure          TEXT NOT NULL,
  basis            TEXT NOT NULL,
  unit             TEXT NOT NULL,
  indicator_name   TEXT NOT NULL,
  entity_name      TEXT NOT NULL,
  points           INTEGER NOT NULL,
  first            TEXT NOT NULL CHECK (json_valid(first)),
  last             TEXT NOT NULL CHECK (json_valid(last)),
  last_value       TEXT NOT NULL,
  last_status      TEXT NOT NULL
) STRICT;

CREATE TABLE observation (
  series         INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
  seq            INTEGER NOT NULL,
  value          TEXT NOT NULL,
  value_mant     INTEGER,
  value_scale    INTEGER NOT NULL,
  low            TEXT NOT NULL,
  high           TEXT NOT NULL,
  unit           TEXT NOT NULL,
  period_kind    TEXT NOT NULL,
  period_start   TEXT NOT NULL,
  period_end     TEXT NOT NULL,
  status         TEXT NOT NULL,
  vintage        TEXT NOT NULL,
  vintage_approx INTEGER NOT NULL,
  doc            TEXT NOT NULL,
  path           TEXT NOT NULL,
  figure         TEXT NOT NULL,
  derived        INTEGER NOT NULL,
  formula        TEXT NOT NULL,
  approx         TEXT NOT NULL,
  current        INTEGER NOT NULL,
  PRIMARY KEY (series, seq)
) STRICT, WITHOUT ROWID;

-- Findings: replaced by every audit, but a fingerprint keeps when it was first seen.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE finding (
  id          TEXT PRIMARY KEY,
  check_id    TEXT NOT NULL,
  severity    TEXT NOT NULL,
  verdict     TEXT NOT NULL,
  message     TEXT NOT NULL,
  arithmetic  TEXT NOT NULL,
  computed    TEXT NOT NULL,
  stated      TEXT NOT NULL,
  readings    TEXT NOT NULL CHECK (json_valid(readings)),
  first_seen  INTEGER NOT NULL REFERENCES audit (id),
  last_seen   INTEGER NOT NULL REFERENCES audit (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_seen ON finding (last_seen);

CREATE TABLE finding_operand (
  finding TEXT NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
  seq     INTEGER NOT NULL,
  doc     TEXT NOT NULL,
  path    TEXT NOT NULL,
  figure  TEXT NOT NULL,
  value   TEXT NOT NULL,
  low     TEXT NOT NULL,
  high    TEXT NOT NULL,
  unit    TEXT NOT NULL,
  raw     TEXT NOT NULL,
  role    TEXT NOT NULL,
  PRIMARY KEY (finding, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_operand_doc ON finding_operand (doc);

-- What people said. Nothing is ever changed or taken back, only added.
CREATE TABLE decision (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  kind    TEXT NOT NULL,
  finding TEXT NOT NULL,
  doc     TEXT NOT NULL,
  quote   TEXT NOT NULL,
  before  TEXT NOT NULL,
  after   TEXT NOT NULL,
  field   TEXT NOT NULL,
  value   TEXT NOT NULL,
  reason  TEXT NOT NULL,
  author  TEXT NOT NULL,
  at      TEXT NOT NULL
) STRICT;
CREATE INDEX decision_finding ON decision (finding, id);
CREATE TRIGGER decision_kept BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
CREATE TRIGGER decision_stays BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;

-- What the search index has still to learn. blocks says how many block numbers of
-- the document may stand in the index.
CREATE TABLE outbox (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  doc    TEXT NOT NULL,
  op     TEXT NOT NULL CHECK (op IN ('put', 'del')),
  blocks INTEGER NOT NULL
) STRICT;

-- Views for people with any SQLite tool. block.text is cut from the document by
-- bytes, as spans count.
CREATE VIEW v_document AS
SELECT d.id, d.key AS doc, d.root, d.path, d.media, d.reader, d.issuer, d.superior, d.place, d.number,
       d.date, d.title, d.kind, d.signer, d.period_code AS period, d.period_start, d.period_end,
       json_array_length(d.pages) AS pages, r.ruleset, r.figures
FROM document d LEFT JOIN run r ON r.id = d.current_run
WHERE d.superseded_by IS NULL;

CREATE VIEW v_block AS
SELECT d.key AS doc, d.path, b.seq AS block, b.unit, b.kind, b.section, b.page, b.start, b.stop,
       CAST(substr(CAST(d.text AS BLOB), b.start + 1, b.stop - b.start) AS TEXT) AS text
FROM block b JOIN document d ON d.id = b.doc
WHERE d.superseded_by IS NULL;

CREATE VIEW v_figure AS
SELECT d.key AS doc, d.path, d.place, d.period_code AS reported, f.id AS figure, f.value, f.low, f.high,
       u.text AS unit, f.raw AS printed, i.text AS indicator, c.text AS indicator_id, f.kind, f.status,
       f.period_kind, f.period_start, f.period_end, f.basis, t.text AS basis_text, f.of_figure, f.part_of,
       f.part_cue, f.direction, f.approx, f.section, f.page, f.block, f.start, f.stop, l.text AS rule,
       f.trace, f.confidence, r.ruleset, f.value_mant, f.value_scale
FROM document d
JOIN figure f ON f.doc = d.id AND f.run = d.current_run
JOIN run r ON r.id = f.run
JOIN label u ON u.id = f.unit
JOIN label i ON i.id = f.indicator
JOIN label c ON c.id = f.indicator_id
JOIN label t ON t.id = f.basis_text
JOIN label l ON l.id = f.rule
WHERE d.superseded_by IS NULL;

CREATE VIEW v_observation AS
SELECT s.key AS series, s.indicator AS indicator_id, s.indicator_name AS indicator, s.entity, s.entity_name,
       s.measure, o.unit, o.period_kind, o.period_start, o.period_end, o.value, o.low, o.high, o.status,
       o.vintage, o.vintage_approx, o.doc, o.path, o.figure, o.derived, o.formula, o.approx, o.current,
       o.value_mant, o.value_scale
FROM series s JOIN observation o ON o.series = s.id;

CREATE VIEW v_finding AS
SELECT f.id, f.check_id, f.severity, f.verdict, f.message, f.arithmetic, f.computed, f.stated, f.readings,
       a.at AS first_seen, z.at AS last_seen,
       CASE (SELECT d.kind FROM decision d WHERE d.finding = f.id
             AND d.kind IN ('confirm', 'explain', 'extraction') ORDER BY d.id DESC LIMIT 1)
         WHEN 'confirm' THEN 'accepted'
         WHEN 'explain' THEN 'explained'
         WHEN 'extraction' THEN 'extraction_error'
         ELSE CASE WHEN f.first_seen = f.last_seen THEN 'new' ELSE 'open' END
       END AS state
FROM finding f
JOIN audit a ON a.id = f.first_seen
JOIN audit z ON z.id = f.last_seen
WHERE f.last_seen = (SELECT max(id) FROM audit);
