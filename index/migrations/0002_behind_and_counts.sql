-- Which change of the archive an audit saw: after a kill between storing reports and
-- auditing them, the next run knows that series and findings are behind.
ALTER TABLE audit ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;

-- For counting and listing the indicators of the catalogue that reports hold.
CREATE INDEX figure_indicator_id ON figure (indicator_id);
