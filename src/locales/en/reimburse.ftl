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
