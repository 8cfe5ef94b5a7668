# Suspected doubles: shown side by side, decided by the user.

review-pair = Pair
review-title = { $count ->
    [0] No suspected doubles wait.
    [one] One pair of settlements may be one:
   *[other] { $count } pairs of settlements may be one each:
}
review-how = Say what they are on a terminal, or with --same A=B or --different A=B. Until then both count.
review-later = leave both, ask later
review-same = the same settlement: the stronger paper counts once
review-different = two settlements: both count
review-question = Pair { $number }: no. { $earlier } and no. { $later }, { $at }, { $total } yuan
review-decided = { $count ->
    [one] One pair was decided.
   *[other] { $count } pairs were decided.
}
review-pair-form = “{ $text }” names no two settlements. Write their numbers in this ledger, such as 12=15.
review-not-a-pair = “{ $text }” names one settlement twice. Name two.
