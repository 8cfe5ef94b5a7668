# What is left in each account, how old the figure is, and what the year brought.

balance-title = Personal accounts at the end of { $day }
balance-no-accounts = No balance or movement of a personal account is recorded. Begin with `medins account open MEMBER AMOUNT`.
balance-year-title = What bills cost since { $from }, and who paid
balance-basis-opening = from the opening
balance-basis-statement = from a printed balance
balance-basis-unknown = unknown
balance-unknown = The balance of { $name } is not known: only movements are recorded, { $movements } yuan in sum. Give a starting point with `medins account open { $name } AMOUNT` or `medins account observe { $name } AMOUNT`.
balance-difference = For { $name } a balance of { $printed } yuan was printed ({ $at }); by the ledger it is { $computed } yuan, a difference of { $difference } yuan. Nothing was changed because of it.
balance-stale = The figure for { $name } is { $days } days old. Look up the official balance, then record it: `medins account observe { $name } AMOUNT`.
balance-before-opening = The account of { $name } is counted from { $day } on; its balance before that day is not known.
balance-negative = The account of { $name } comes out below zero ({ $balance } yuan): a credit may be missing, or a payment recorded twice. Record the official balance with `medins account observe` and compare.
