# What a visit would cost: the sentences of the command.

estimate-title = { $benefit }, { $region }, on { $day }
estimate-member = For { $name }, insured in { $region }, as the ledger knows.
estimate-year-from = The benefit year counts from { $from }.
estimate-before-ledger = Counted before in it, from the ledger: { $count } { $count ->
    [one] settlement
   *[other] settlements
} of this benefit; the newest settlement of the year is of { $day }.
estimate-before-printed = Counted before in it: the figures printed on { $day }.
estimate-before-without-scope = { $count } of them without a recorded in-scope amount: what was counted may be too little.
estimate-payer-form = “{ $text }” is not NAME=BALANCE.
estimate-parts-differ = The parts of the bill and the total differ by { $by }.
estimate-parts-too-much = The parts of the bill are { $by } more than the total.
estimate-ask-tier = Kind of institution
estimate-ask-in-scope = In-scope amount in yuan
