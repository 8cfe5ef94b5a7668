# medins log, --at-op and single operations.

log-empty = Nothing has been recorded yet.
log-shown = The newest { $shown } of { $all } operations. --all shows the others.
log-operation = Operation { $operation }
log-files = Files that it read
log-settlements = { $count ->
    [one] The settlement that it recorded
   *[other] The first { $count } settlements that it recorded, as far as they are in force
}
log-is-undone = Undone by operation { $by }; `medins undo { $by }` brings it back.
log-free = Nothing depends on it: `medins undo { $operation }` takes it back.
log-depended-on = Later operations depend on it: { $operations }.
log-no-operation = No operation has the number { $operation }.
log-no-operation-hint = `medins log` lists every operation with its number.
log-as-of = As the ledger was after operation { $operation } ({ $command }, { $at }); what was recorded or taken back later is left out.
log-fact-member-profile = members
log-fact-coverage = insurances
log-fact-account-entry = account movements
log-fact-statement = printed balances and counters
log-fact-binding = bindings
log-fact-settlement = settlements
log-fact-paper = papers
log-fact-payment = payments
log-fact-decision = decisions on doubles
log-fact-stored-document = kept papers
