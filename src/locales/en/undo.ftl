# medins undo: taking operations back.

undo-done = { $count ->
    [one] Operation { $operations } is undone
   *[other] Operations { $operations } are undone
}
undo-would = { $count ->
    [one] Operation { $operations } would be undone
   *[other] Operations { $operations } would be undone
}
undo-take-back = The undo is operation { $by }: `medins undo { $by }` takes it back. Nothing was deleted.
undo-dry-run = Nothing was changed.
undo-blocked = { $count ->
    [one] Operation { $operation } cannot be undone alone: one later operation depends on it
   *[other] Operation { $operation } cannot be undone alone: { $count } later operations depend on it
}
undo-blocked-next = Nothing was changed. `medins undo { $operation } --with-dependents` takes all of them back in one step; what you still need can be recorded or imported again.
undo-speaks-of = it speaks of what operation { $on } recorded
undo-replaced = it replaced or retired what operation { $on } recorded
undo-leans-on = it left out rows that operation { $on } had told, or derived a payer from it
undo-same-place = it recorded something for the same person and day, or in the same place, as what would come back from operation { $on }
undo-same-people = it came after undo { $on } and is about the same people
undo-later-undo = it is an undo itself, later than undo { $on } and about the same people
undo-blocked-undos = Nothing was changed. Later undos must be taken back by themselves first, the newest first: { $operations }. Or record and import again what you need.
undo-nothing = There is no operation that could be undone.
undo-nothing-hint = `medins log` lists the operations. An undo is taken back by its own number.
undo-already = Operation { $operation } is undone already, by operation { $by }.
undo-already-hint = `medins undo { $by }` brings it back.
