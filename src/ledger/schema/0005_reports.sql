-- What reports ask for. Never edit this file after release.

-- The largest bills of a month without reading the others; reversals and retired bills are none.
CREATE INDEX settlement_month_total ON settlement(substr(settled_at, 1, 7), total)
  WHERE kind = 'settlement' AND retired_by IS NULL;
