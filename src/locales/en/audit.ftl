# Settlements set beside the rules.

audit-title = Settlements set beside the rules
audit-none = There is no settlement to judge.
audit-agrees = agrees
audit-differs = differs
audit-cannot-judge = cannot judge
audit-unjudged = cannot judge: { $why }
audit-more = { $shown } of { $count } rows that differ or cannot be judged are shown; --all shows every one.
audit-no-scope-hint = Receipts print the in-scope amount; where the ledger has none, --assume-in-scope takes the whole bill as in scope.
audit-assumed = Where no in-scope amount is recorded, the whole bill was taken as in scope; a difference may come from that.
audit-complete = The counters suppose that the ledger holds every settlement of each benefit year.
audit-supposed = Where they differ, this was supposed: { $what }.
audit-not-wrong = A difference is a reason to ask, not proof of an error: only the insurance agency decides.
audit-why-no-scope = in-scope amount not recorded
audit-why-no-coverage = no insurance of that day is recorded
audit-why-no-benefit = this kind of care is no benefit of the rules
audit-why-elsewhere = settled in another region than that of the insurance
audit-why-facts = facts are missing
audit-why-figure = a figure of the rules is not published
audit-why-silent = what the rules say of this case is not known
audit-why-no-rule = no rule is known for that day
audit-why-uncertain = whether the rule was in force is not known
audit-why-open = the rules leave it open
audit-why-unverified = rests on unverified values
audit-why-earlier = earlier settlements of the year leave open what was counted
audit-why-ceiling = a ceiling is not known
audit-why-own-purchase = a purchase that no fund paid for; whether the fund was asked is not recorded
