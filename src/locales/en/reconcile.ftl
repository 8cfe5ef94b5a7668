# Printed balances chained in time against the ledger.

reconcile-title = Printed balances of { $name } set beside the ledger
reconcile-none = Cannot tell: no printed balance of { $name } is recorded. Look one up, on the account page or a receipt, and record it with its day: `medins account observe { $name } AMOUNT --on DATE`; then a second one.
reconcile-only-one = Cannot tell: there is only one balance of { $name }, and nothing to compare it with. Record another one with its day: `medins account observe { $name } AMOUNT --on DATE`, or what the account held at the beginning: `medins account open { $name } AMOUNT --on DATE`.
reconcile-nobody = No personal account is known, so there is nothing to compare. Begin with `medins account open MEMBER AMOUNT`.
reconcile-agree = { $printed ->
    [one] One printed balance agrees, from { $from } to { $to }.
   *[other] { $printed } printed balances agree, from { $from } to { $to }.
}
reconcile-steps = { $all ->
    [one] The one step from a balance to the next, from { $from } to { $to }, does not agree ({ $held } of { $all }).
   *[other] { $held } of { $all } steps from one balance to the next agree, from { $from } to { $to }.
}
reconcile-before-payments = { $more ->
    [0] Printed before that day’s payments, so it agrees without them: { $days }.
   *[other] Printed before that day’s payments, so it agrees without them: { $days } and { $more } more.
}
reconcile-more = { $shown } of { $count } breaks are shown; --all shows every one.
reconcile-more-money = From { $from } to { $to } the account gained { $amount } yuan that the ledger does not explain
reconcile-less = From { $from } to { $to } the account lost { $amount } yuan that the ledger does not explain
reconcile-candidates = These are possibilities, best first, not facts: look at the account page or the receipts before recording one.
reconcile-opening = opening
reconcile-printed = printed
reconcile-holds = agrees
reconcile-early = printed before payments
reconcile-stands-alone = stands alone
reconcile-breaks = breaks

## Causes

reconcile-credits = { $missing ->
    [one] A credit is missing: { $amount } yuan came { $times } times around that time, and { $months } has none.
   *[other] { $missing } credits are missing: { $amount } yuan each came { $times } times around that time, and these months have none: { $months }.
}
reconcile-some-credits = { $missing ->
    [one] A credit is missing: { $amount } yuan came { $times } times around that time. One of these months, which have none: { $months }.
   *[other] { $missing } credits are missing: { $amount } yuan each came { $times } times around that time. So many of these months, which have none: { $months }.
}
reconcile-changed-credits = Credits are missing whose amount changed on the way; these months have none: { $months }.
reconcile-other-credit = A credit is missing, of an amount that never came before; months without one: { $months }.
reconcile-interest = Interest is missing: in other years it came around { $day } ({ $times ->
    [one] once
   *[other] { $times } times
}), and in this one it did not.
reconcile-doubled = A row is recorded twice: { $row }.
reconcile-doubled-bill = A bill is recorded twice: { $row }. A correction repairs the account only; both bills stay in the sums of visits.
reconcile-one-layer = Only one layer of the account was printed ({ $layer }), and at the other end all of it: the two cannot be compared.
reconcile-reversal = A payment was taken back, and the reversal is not recorded: { $row }.
reconcile-spurious = A movement is recorded that may not have happened: { $row }.
reconcile-relative = The account paid for a relative. It is not known who paid the mutual-aid part of { $bills }.
reconcile-bill = the bill of { $name } ({ $at }, { $amount } yuan)
reconcile-bill-at = the bill of { $name } ({ $at }, { $amount } yuan, { $place })
reconcile-perhaps-relative = Perhaps { $name } paid with it: a binding held in that time.
reconcile-payment = A payment is not recorded. If you have the bill, record that: `medins record`.
reconcile-incoming = Money came in that is not recorded: a refund, a credit, a transfer.
reconcile-opening-wrong = The opening of { $day } is off.
reconcile-printed-between = Nothing is wrong, and the balance was printed before these payments of its day: { $rows }.
reconcile-alone = The next balance ({ $next }) agrees with the one before: this figure alone is off. It may have been printed before or after a payment of its day, or typed wrongly; look at it again.
reconcile-alone-row = The next balance ({ $next }) agrees with the one before: this figure alone is off. It may have been printed before a payment was booked, or after one that the ledger has later: { $row }.
reconcile-row-own = bill of one’s own
reconcile-row-aid = bill of { $name }
reconcile-row-entry = { $kind }
reconcile-row-plain = { $what }, { $at }, { $amount } yuan
reconcile-row-at = { $what }, { $at }, { $amount } yuan, { $place }
reconcile-line = { $line } { $flag } "{ $reason }"
reconcile-reason-doubled = row of { $day } recorded twice
reconcile-reason-spurious = movement of { $day } did not happen
reconcile-reason-opening = opening of { $day } was off
reconcile-reason-printed = as the printed balance says

## Questions

reconcile-ask = What happened?
reconcile-ask-record = { $number }: { $what }
reconcile-ask-other = Another correction of { $amount } yuan, with a reason
reconcile-ask-leave = Leave it as it is
reconcile-ask-reason = Why
reconcile-item = { $kind } { $amount } ({ $day })
reconcile-item-for = { $kind } { $amount } for { $name } ({ $day })
reconcile-plan = To be recorded, as one operation
reconcile-ask-all = Record all of this?
reconcile-recorded = { $count ->
    [one] One movement was recorded.
   *[other] { $count } movements were recorded, as one operation.
}
reconcile-not-recorded = Nothing was recorded.
