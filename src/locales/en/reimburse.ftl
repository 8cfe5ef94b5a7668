# What a visit costs and why: facts, suppositions, outcomes, steps.

## Facts

reimburse-fact-class = as what somebody is insured
reimburse-fact-plan = the plan
reimburse-fact-age = the age
reimburse-fact-retired-on = the day of retirement
reimburse-fact-institution = the kind of institution
reimburse-fact-prescriber = the kind of institution that prescribed
reimburse-fact-disease = the disease
reimburse-fact-months-insured = months of continuous insurance
reimburse-fact-contribution = the contribution rate
reimburse-fact-missing-years = missing contribution years
reimburse-fact-reference-wage = the reference wage of the year
reimburse-fact-current-year-account = this year’s money of the account
reimburse-fact-deductible-used = what was borne of the deductible this year

## Suppositions

reimburse-supposed-ordinary-plan = the ordinary plan
reimburse-supposed-no-family-doctor = no family doctor is signed
reimburse-supposed-no-referral = no referral
reimburse-supposed-selected = at a selected institution
reimburse-supposed-at-home = at home, not elsewhere
reimburse-supposed-no-item = no special item
reimburse-supposed-first = the first visit or admission of the benefit year
reimburse-supposed-nothing-before = nothing was counted before in the benefit year
reimburse-supposed-no-missing-years = no contribution years are missing

## Outcomes

reimburse-outcome-settled = settled
reimburse-outcome-range = between two answers
reimburse-outcome-cannot-tell = cannot tell
reimburse-outcome-no-rule = no rule
reimburse-outcome-conflict = rules contradict each other

## Answers and steps

reimburse-trace-title = Why
reimburse-trace-rejected = rules tried that do not apply
reimburse-supposed = Supposed: { $what }.
reimburse-rejected = { $what }: { $why }
reimburse-rejected-not-in-force = not in force on that day
reimburse-rejected-uncertain = whether it was in force is not known
reimburse-rejected-outranked = it has no line for the case, or a better rule speaks
reimburse-known = { $region }, { $day }: { $what }
reimburse-known-age = aged { $age }
reimburse-reckoned = the funds pay { $fund }, the person { $person }
reimburse-step-first-own = { $percent } % of { $of } is borne first: { $borne }
reimburse-step-account-first = this year’s account money ({ $had }) pays first: { $paid }
reimburse-step-no-deductible = there is no deductible
reimburse-step-deductible = deductible { $due }, borne before { $used }, open { $open }; this bill bears { $borne }
reimburse-step-expense-ceiling = expense up to { $limit } counts, { $counted } counted before; of { $of } this leaves { $allowed }
reimburse-step-share = { $sum } = { $fund }
reimburse-step-share-rounding-assumed = { $sum } = { $fund } (rounding assumed: half up to the fen)
reimburse-step-fund-ceiling = the fund pays at most { $limit }, { $paid } paid before; of { $asked } it pays { $allowed }
reimburse-step-beyond = beyond the ceiling { $by } pays { $percent } % of { $expense }: { $fund }
reimburse-step-adjusted = a bonus or deduction applies
reimburse-step-treated-as = the institution counts as another kind here
reimburse-step-reference = reference figure { $amount }
reimburse-step-scope = bill { $total } = out of scope { $out } + over limit { $over } + first self-pay { $first } + in scope { $scope }
reimburse-why-range = The published rules leave it open between these two: what is counted, or only a span, is published.
reimburse-why-conflict = Publications contradict each other; they lead to { $funds }.
reimburse-no-rule = No rule for this region, insurance, benefit and day is known. What would be needed: the notice that sets the share of the fund.
reimburse-no-rule-nearest = No rule is in force on that day. The nearest in time:
reimburse-no-deductible-rule = The deductible is not known: no rule says it, nor that there is none.
reimburse-no-deductible-rule-nearest = No rule about the deductible is in force on that day. The nearest in time:
reimburse-needs-facts = Needed to tell: { $facts }.
reimburse-figure-unknown = The rule’s figure is not published in any source read.
reimburse-silent-ratio = Rules are in force, but the share of the fund in such a case is not known.
reimburse-silent-deductible = Rules are in force, but the deductible in such a case is not known.
reimburse-uncertain = Whether the rule was in force on that day is not known.
reimburse-uncertain-perhaps = Whether the rule was in force on that day is not known. If it was, the funds pay { $fund }.
reimburse-part-fund = funds
reimburse-part-person = person
reimburse-who-own-account = own account
reimburse-who-current-year = this year’s account money, first
reimburse-who-wallet = wallet
reimburse-who-payer = { $name }
reimburse-who-cash = cash
reimburse-who-person = account or cash
reimburse-proviso-ceiling-not-known = Holds as long as no ceiling is reached: no rule about a yearly ceiling is known.
reimburse-proviso-ceiling-figure-unknown = Holds as long as the ceiling is not reached, whose figure is not known.
reimburse-proviso-ceiling-shared = The ceiling is shared with other benefits; what they used is not counted here.
reimburse-proviso-ceiling-pro-rata = In the first year of insurance the ceiling is reduced by months.
reimburse-who-payers-together = relatives’ accounts together (their order is not known)
reimburse-step-no-ceiling = there is no ceiling
