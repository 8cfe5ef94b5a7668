-- What reports ask for. Never edit this file after release.

-- Bills of 1000 yuan and more, so that the largest of a span are found without reading the others; reversals and
-- retired bills are none.
CREATE INDEX settlement_large ON settlement(settled_at, total, member_id)
  WHERE total >= 100000 AND kind = 'settlement' AND retired_by IS NULL;
