# What is left of deductible and ceiling.

quota-title = What is left at the end of { $day }: { $benefit }
quota-short-title = Outpatient care: what is left of this year’s quota
quota-rules-title = The rules
quota-none = none
quota-unlimited = unlimited
quota-by-institution = by institution
quota-disputed = disputed
quota-from-ledger = { $visits } bills
quota-from-printed = printed { $day }
quota-untold = { $name }: cannot tell. { $why }
quota-needs-tier = { $name }: the figures differ between kinds of institution; give one with --tier.
quota-deductible-each = { $name }: the deductible is due anew ({ $per }), so no use of it carries over.
quota-combine = { $name }: what was borne at other kinds of institution may not count towards this deductible.
quota-basis-unknown = { $name }: whether the ceiling counts what the fund paid or the expense is not published; if it counts the expense, less is left.
quota-year-supposed = { $name }: no rule about the benefit year is known; the calendar year is supposed.
quota-without-scope = { $name }: { $visits } settlements of the year do not record their in-scope amount, so more may be used of the ceiling than shown.
quota-proviso = { $name }: { $what }
quota-no-coverage = { $name }: no insurance is recorded for that day. Give it with `medins family edit`.
quota-point-deductible = Deductible of { $name }
quota-point-ceiling = Ceiling of { $name }
quota-point-year = Benefit year of { $name }
quota-no-money = What the pooled fund may still pay is a quota; it is not money that anybody owns.
quota-unknown = not known
quota-deductible-open = { $name }: some settlements of the year do not record what was borne of the deductible, so what is left of it cannot be told.
