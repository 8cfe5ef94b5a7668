# medins show: one fact and the papers that told it.

show-settlement = Settlement no. { $id }
show-details = Further figures, as printed
show-sources = { $count ->
    [one] Told by one paper
   *[other] Told by { $count } papers; the figures are those of the first
}
show-nothing = Nothing in force has the number { $id }.
show-nothing-hint = `medins history --source` lists numbers. A bare number is a settlement; write movement:12 for an account movement, payment:3 for a payment and operation:5 for an operation.
show-several = Several settlements are called { $id }: { $ids }.
show-several-hint = Name one by its number in this ledger, such as `medins show 12`.
show-paper-differs = { $place } prints other figures than those that are recorded. The stronger paper counts.
show-said-same = You said that it is the same settlement as no. { $other }, which no longer counts.
show-said-different = You said that it is another settlement than no. { $other }.
show-differs-i1 = The total is { $printed } yuan, but funds, account, cash and hospital part make { $computed } yuan.
show-differs-i2 = The own share is { $printed } yuan, but account and cash make { $computed } yuan.
show-differs-i3 = The total is { $printed } yuan, but out of scope, over limit, first self-pay and in scope make { $computed } yuan.
show-differs-i4 = The funds paid { $printed } yuan, but the seven funds make { $computed } yuan.
show-differs-i5 = The funds paid { $printed } yuan, but the listed parts make { $computed } yuan.
show-differs-aid = Mutual aid of { $printed } yuan is more than all that accounts paid, { $computed } yuan.
