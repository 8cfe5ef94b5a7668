# Recording one settlement.

record-done = Recorded.
record-known = An equal settlement is recorded already; nothing was added. If this is another purchase, say so with --again, or give its settlement id with --id.
record-suspected = A settlement of the same person, day ({ $day }) and total ({ $total } yuan) is recorded; it may be the same. Both are kept; please compare.
record-contradicts = The same settlement id is recorded with other figures (no. { $id } of this ledger). Nothing was changed.
record-contradicts-hint = Compare id and figures with the receipt; `medins history` shows what is recorded.
record-does-not-add-up = The figures do not add up: the total is { $printed } yuan, its parts make { $computed } yuan, a difference of { $difference } yuan.
record-parts-exceed = The parts make { $parts } yuan, more than the total of { $total } yuan.
record-does-not-add-up-hint = Total = --fund + --account (mutual aid included) + --cash + --hospital. If the receipt really says so, give --cash too and add --keep-difference.
record-aid-too-large = Mutual aid of { $printed } yuan is more than all that accounts paid, { $computed } yuan, by { $difference } yuan: it is a part of it.
record-payer-is-patient = { $name } is the patient; mutual aid comes from somebody else's account.
record-payer-unknown = It is not known whose account paid the mutual-aid part, because no single binding covers the day. Next time name the payer with --payer.
record-payers-differ = The payers' parts make { $sum } yuan, the mutual-aid part is { $amount } yuan.
record-payers-differ-hint = Give each payer's part: --payer NAME=30.00 --payer NAME=20.00.
record-scope-exceeds = The part inside the policy range ({ $in_scope } yuan) exceeds the total ({ $total } yuan).
record-difference-kept = Its figures differ by { $difference } yuan ({ $printed } and { $computed }); the difference is kept as a finding.
record-merged = A receipt had told of this visit already: both are one settlement, with the figures given now.
