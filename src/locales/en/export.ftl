# Writing the ledger's facts to a file.

export-done = Written: { $file }
export-onto-ledger = This file is the ledger itself, so nothing was written.
export-onto-ledger-hint = Name another file.
export-exists = The file is there already, so nothing was written.
export-exists-hint = Name another file, or add --overwrite to replace it.

## Journals

export-journal-head = A journal of this ledger, written by medins; write it anew instead of changing it.
export-journal-names = Names of accounts are the same in every language; members' own names stand behind “member”.
export-journal-balances = A printed balance with which the ledger does not agree stands here with its difference and is not asserted.
export-balance-agrees = printed balance
export-balance-differs = printed balance, the ledger differs
export-balance-before-opening = printed balance, before the account was opened
export-start-before = what the opening has in it already
export-start-printed = beginning, worked out from a printed balance
