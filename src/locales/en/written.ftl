# Files of our own, packs and profiles: what is wrong in them.

written-missing-field = “{ $field }” is missing.
written-unknown-word = “{ $field }” does not know “{ $word }”; known are: { $known }.
written-unknown-word-near = “{ $field }” does not know “{ $word }”. Is “{ $near }” meant?
written-not-text = A text is expected here.
written-not-number = A whole number is expected here.
written-unknown-key = “{ $key }” is not known here. Known: { $known }.
written-unknown-key-near = “{ $key }” is not known here. Is “{ $near }” meant?
written-not-day = “{ $field }” must be a day such as 2024-10-01, without quotes and without a time.
written-not-flag = “{ $field }” must be true or false.
written-not-money = “{ $field }” must be yuan: a whole number, or a text with at most two decimals such as "169.08".
written-not-percent = “{ $field }” must be a percentage from 0 to 100: a whole number, or a text such as "93.5".
written-not-words = “{ $field }” must be words in both languages: {"{"} zh = "…", en = "…" {"}"}.
written-not-table = “{ $field }” must be a table or a list of tables.
