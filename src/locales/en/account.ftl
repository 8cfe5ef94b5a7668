# Movements and printed balances of personal accounts.

account-member = Member
account-kind = Kind
account-day = Day
account-amount = Amount (yuan)
account-layer = Layer
account-balance = Balance now (yuan)
account-observed = printed balance
account-opened = The account of { $name } was opened already: { $amount } yuan at the beginning of { $day }.
account-opened-hint = Correct the balance with `medins account adjust MEMBER AMOUNT --reason TEXT`, or record what an official page shows with `medins account observe MEMBER AMOUNT`.
account-before-opening = This is before the opening of the account of { $name } ({ $day }); the opening balance includes it already, so today's balance does not change.
