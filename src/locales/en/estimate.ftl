# What a visit would cost: the sentences of the command.

estimate-title = { $benefit }, { $region }, on { $day }
estimate-member = For { $name }, insured in { $region }, as the ledger knows.
estimate-year-from = The benefit year counts from { $from }.
estimate-payer-form = “{ $text }” is not NAME=BALANCE.
estimate-parts-differ = The parts of the bill and the total differ by { $by }.
estimate-parts-too-much = The parts of the bill are { $by } more than the total.
estimate-ask-tier = Kind of institution
estimate-ask-in-scope = In-scope amount in yuan
