# Settlements and movements.

history-summary = { $visits ->
    [1] One visit
   *[other] { $visits } visits
}: total { $total } yuan; funds { $fund }, own accounts { $own }, mutual aid { $aid }, cash { $cash } yuan.
history-empty = Nothing recorded fits this selection.
history-shown = Rows shown: { $shown }, the newest last. Tables show the newest 50 unless --limit or --all says otherwise.
history-period-reversed = The period ends before it begins: { $from } to { $to }.
history-derived = Payers with * were worked out from the binding of that day; the source does not name them.
