# Putting a copy in the ledger's place.

restore-title = If { $file } takes the ledger's place
restore-operations = operations
restore-newest-operation = newest operation (UTC)
restore-settlements = settlements in force
restore-members = members
restore-newest-day = newest day of a settlement
restore-nothing-there = There is no ledger at this place now.
restore-unusable = The file that is there cannot be used: { $why } It is kept byte for byte.
restore-stranger = These are two different ledgers: not even their first operation is the same.
restore-loses = { $count ->
    [one] One operation after number { $operation } would no longer be in the ledger
   *[other] { $count } operations after number { $operation } would no longer be in the ledger
}
restore-loses-more = { $count ->
    [one] One more is not shown.
   *[other] { $count } more are not shown.
}
restore-loses-nothing = Nothing that is in the ledger now would be lost.
restore-gains = { $count ->
    [one] The copy has one operation after number { $operation } that the ledger lacks.
   *[other] The copy has { $count } operations after number { $operation } that the ledger lacks.
}
restore-ask = Put this copy in the ledger's place? The current file is kept.
restore-dry-run = Nothing was changed.
restore-done = The ledger now holds what { $file } holds.
restore-kept = The ledger before it is kept, checked: { $path }. `medins restore latest` brings it back.
restore-kept-damaged = The file before it is kept byte for byte: { $path }.
restore-older = It is of version { $version }; the next command brings it up to date and keeps a copy of it.
restore-itself = This is the ledger itself.
restore-changed = The content of this copy is not what it was when it was made, so it was not restored.
restore-none = There is no copy of the ledger in { $folder } yet.
restore-none-hint = Make one with `medins backup`, or name the file of a copy.
restore-no-number = There is no copy number { $number }; there are { $count }.
restore-hint = `medins restore` without a file lists the copies there are.
restore-list = Copies are in { $folder }. `medins restore 1 --dry-run` says what the first would change; nothing is changed before you agree.

restore-table-movements = movements of accounts, with those retired
restore-table-bindings = bindings, with those retired
restore-table-coverages = coverages, with those retired
restore-table-documents = documents
restore-table-papers = receipts, with those retired
restore-table-payments = payments, with those retired
restore-table-retirements = facts retired or put back
restore-table-settlements = settlements, with those retired
restore-table-statements = printed balances and counters
restore-table-decisions = what was decided of suspected doubles, with earlier decisions
restore-table-profiles = names and relations of members, with earlier ones
restore-table-stored = papers kept beside the ledger, with those retired
restore-table-undone = operations taken back
