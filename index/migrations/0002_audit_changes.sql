-- Which change of the archive an audit saw: after a kill between storing reports and
-- auditing them, the next run knows that series and findings are behind.
ALTER TABLE audit ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;
