# Terms of the packs, and what may be wrong in a pack.

## Grades and precision

policy-grade-official = official
policy-grade-secondary = secondary
policy-grade-own = your own value
policy-grade-unverified = unverified
policy-precision-month = the month only
policy-precision-quarter = the quarter only
policy-precision-year = the year only
policy-number = { $number }
policy-list = { $items }
policy-product = { $use } ({ $name })
policy-material = what to bring

## Tables of a pack: what a row describes

policy-relations-set = relatives allowed
policy-relations-excluded = not allowed
policy-relations-all-provinces = all provinces have widened
policy-relations-half-of-the-pooling-areas = relatives allowed in half of the pooling areas
policy-relations-older-form = an older form
policy-relations-claimed-start = a claim about the first day
policy-relations-claimed-extra = a claim that more relatives are allowed
policy-relations-claimed-still-only = a claim that fewer relatives are allowed
policy-set-core3 = spouse, parents, children
policy-set-near8 = near relatives (spouse, parents, children, siblings, grandparents, grandchildren)
policy-set-parent-in-law = parents of the spouse
policy-set-any-linked-person = whoever was linked
policy-scope-reach = how far mutual aid reaches
policy-scope-beneficiary-insured-in = where the relative must be insured
policy-scope-all-provinces = all provinces and the Corps
policy-scope-provincial-statement = the province's own statement
policy-scope-other-pool = the way for relatives in another pooling area
policy-scope-claimed-start = a claim about the first day
policy-reach-pooling-area = one pooling area
policy-reach-city = the city
policy-reach-province = the province
policy-reach-corps = between the divisions of the Corps
policy-reach-wallet-transfer = across provinces by wallet transfer
policy-reach-quota = across provinces by a quota
policy-reach-counter-reimbursement = bills are taken to the counter
policy-wallet-transfer-opening = wallet transfers open
policy-wallet-transfer-status = what a published list says
policy-wallet-use-place = place of use of the wallet
policy-wallet-mechanism = how money crosses provinces
policy-wallet-settlement-order = order at settlement
policy-wallet-max-transfers-per-day = most transfers a day
policy-wallet-max-yuan-per-transfer = most yuan in one transfer
policy-wallet-no-transfer-hours = hours without transfers
policy-wallet-unaccepted-transfer = transfers nobody accepts
policy-wallet-condition = condition
policy-wallet-cardinality = payers and relatives
policy-wallet-unbind = ending it
policy-wallet-automatic-end = when it ends by itself
policy-wallet-clearing-between-regions = clearing between regions
policy-wallet-target = announced aim
policy-wallet-claim = a claim
policy-wallet-min-account-balance-yuan = balance that must be there (yuan)
policy-opening-part-of-province = part of the province
policy-opening-whole-province = the whole province
policy-opening-launched = launched here
policy-opening-started = started here
policy-opening-open = open
policy-opening-not-whole-province = not the whole province
policy-opening-not-listed = not listed
policy-order-first = what pays first
policy-order-several-payers = order of several payers
policy-order-single-payer = number of payers
policy-payers-own-account-first = the patient's own account first
policy-payers-own-account-then-family-account = own account, then family account
policy-payers-beneficiary-own-balance-zero-or-no-account = when the patient's own account is empty or there is none
policy-payers-unknown = not known
policy-payers-filing-order = in the order of filing
policy-payers-several-payers-allowed = several payers are allowed
policy-payers-user-rank = by the rank the family chose
policy-payers-several-payers-in-one-settlement = several payers in one settlement
policy-payers-balance-desc-then-name = largest balance first, then by name
policy-payers-balance-desc = largest balance first
policy-payers-bind-time-desc = bound last pays first
policy-payers-bind-time-asc = bound first pays first
policy-payers-one-payer-per-settlement = one payer per settlement
policy-payers-single-payer-per-beneficiary = one payer per relative
policy-cap-reserve-yuan = yuan that must stay
policy-cap-claimed-reserve = a claim about the reserve
policy-cap-max-yuan-per-payment = limit per payment
policy-cap-max-yuan = limit in all
policy-cap-min-yuan-per-transfer = least yuan in one transfer
policy-cap-max-transfers-per-month = most transfers a month
policy-cap-max-beneficiaries = most relatives
policy-cap-max-beneficiaries-conflicting = most relatives (pages disagree)
policy-cap-max-beneficiaries-lifetime = most different relatives ever
policy-cap-max-family-including-payer = most members, the payer included
policy-cap-max-family-accounts-per-person = most family accounts per person
policy-cap-max-family-relations-per-payer = most family relations per payer
policy-cap-max-networks-per-person = most networks per person
policy-cap-account-layer = which money can be shared
policy-cap-mechanism = how the money moves
policy-cap-threshold-for-commercial-insurance-yuan = yuan above which commercial insurance may be bought
policy-cap-binding = how many bindings at once
policy-cap-cardinality = payers and relatives
policy-use-allowed = allowed uses
policy-use-allowed-cross-province = uses allowed across provinces
policy-use-forbidden = forbidden uses
policy-use-pharmacy-device-classes = device classes at pharmacies
policy-condition-payer = payer
policy-condition-beneficiary = relative
policy-condition-status = insurance status
policy-condition-binding = binding
policy-condition-dates = days of a binding
policy-condition-takes-effect = when it takes effect
policy-condition-unbind = unbinding
policy-condition-lock = lock
policy-condition-automatic-end = when it ends by itself
policy-condition-refund = refund
policy-condition-premium = premium
policy-condition-retrospective = bills from before
policy-condition-at-settlement = at settlement
policy-condition-effect = effect
policy-channel-app = app
policy-channel-app-wallet-transfer = app, wallet transfer
policy-channel-mini-program = mini-program
policy-channel-wechat = WeChat account
policy-channel-web = web page
policy-channel-counter = counter
policy-channel-premium = paying premiums
policy-snapshot-near8 = provinces that had widened
policy-snapshot-wallet-transfer = list of wallet transfers

## Uses

policy-used-for-care = own share of care
policy-used-for-outpatient = outpatient care
policy-used-for-resident-outpatient = outpatient care of residents
policy-used-for-chronic-outpatient = outpatient care of chronic diseases
policy-used-for-inpatient = inpatient care
policy-used-for-maternity = maternity care
policy-used-for-special-drugs = special drugs
policy-used-for-pharmacy = drugs, devices and consumables at pharmacies
policy-used-for-resident-premium = resident premium
policy-used-for-long-term-care-premium = long-term-care premium
policy-used-for-large-sum-premium = large-sum premium
policy-used-for-own-large-sum-premium = own large-sum premium
policy-used-for-catastrophic-premium = catastrophic-illness premium
policy-used-for-supplementary-insurance = supplementary insurance
policy-used-for-commercial-insurance = commercial health insurance
policy-used-for-inclusive-insurance = inclusive insurance (惠民保)
policy-used-for-class2-vaccine = vaccines of the second class
policy-used-for-non-programme-vaccine = vaccines outside the programme
policy-used-for-disinfectant = disinfectants
policy-used-for-family-doctor = family doctor's fee
policy-used-for-health-checkup = check-ups
policy-used-for-public-health = public health
policy-used-for-fitness = fitness
policy-used-for-wellness = wellness
policy-used-for-cash = cash

## What is wrong in a pack

policy-bad-toml = The pack cannot be read: { $why }
policy-missing-field = “{ $field }” is missing.
policy-unknown-word = “{ $field }” does not know “{ $word }”; known are: { $known }.
policy-unknown-source = Neither this pack nor the nation's has a source “{ $id }”.
policy-source-twice = The source “{ $id }” stands here twice.
policy-unknown-format = The format “{ $format }” is not known; this program reads “{ $known }”.
policy-not-a-region = “{ $code }” is not a six-digit region code.
policy-not-text = A text is expected here.
policy-not-number = A whole number is expected here.
policy-no-start = It is not said when this starts: give from, after or by, or start = "unknown".
policy-two-starts = The start is given in two ways; keep one.
policy-empty-period = No day lies between { $from } and { $until }.
policy-weak-grade = A row with weak = true must have the grade unverified.
policy-grade-above-sources = The grade is better than that of its sources: { $sources }.

## What may be wrong in the tables of benefits

policy-unknown-key = “{ $key }” is not known here. Known: { $known }.
policy-not-day = “{ $field }” must be a day such as 2024-10-01, without quotes and without a time.
policy-not-flag = “{ $field }” must be true or false.
policy-not-money = “{ $field }” must be yuan: a whole number, or a text with at most two decimals such as "169.08".
policy-not-percent = “{ $field }” must be a percentage from 0 to 100: a whole number, or a text such as "93.5".
policy-not-words = “{ $field }” must be words in both languages: {"{"} zh = "…", en = "…" {"}"}.
policy-not-table = “{ $field }” must be a table or a list of tables.
policy-not-month-start = A benefit year starts on the first day of a month, such as "07-01".
policy-not-month-day = A month and a day are expected, such as "07-01".
policy-layer = A layer is 1 or 2.
policy-unreachable = This line never speaks: line { $line } of the table is wider and comes first.
policy-exactly-one = Exactly one of these must be given: { $known }.
policy-only-true = This can only be true; leave it out otherwise.
policy-stage-order = The order ends with "deductible", "ratio".
policy-two-steps = Steps are either shares or a sum less each time, not both.
policy-bands-order = Bands rise, and only the last one may be without “upto”.
policy-funds-sum = The parts of the funds do not add up to the percentage.
policy-between = “between” takes two percentages, the smaller one first.
policy-two-beyonds = Say either a word in “beyond”, or both “beyond_percent” and “beyond_fund”.
policy-pro-rata = “first_year” can only be "pro-rata".
policy-no-effect = This line changes nothing.
policy-plan-undeclared = The plan “{ $plan }” is not declared in “plans”. Declared: { $known }.
policy-file-name = The name of { $file } does not begin with the six digits of a region; it is left out.
policy-file-name-hint = Name a pack after its region: 420100-mine.toml.
policy-file-region = { $file } holds the rules of { $code }, which its name does not say.
policy-unreadable = The file cannot be read: { $why }
policy-overlap = This row and row { $row } of the same table speak of the same case and say different things.
policy-overlap-hint = Give one of them an end, make the conditions differ, or mark both with alternative = true if publications really contradict each other.
policy-gap = Between { $from } and { $until } no row of this table is in force.
policy-stale = Last checked on { $checked }, more than { $months } months ago.
policy-lint-summary = { $files } packs checked: { $wrong } errors, { $warned } warnings.
policy-lint-failed = There are errors in the packs: { $wrong }.
policy-severity-error = error
policy-severity-warning = warning
policy-test-summary = { $passed } cases pass, { $failed } do not.
policy-test-pass = pass
policy-test-fail = differs

## Showing, comparing and setting rules

policy-own-grade = grade = "own" is for values of your own; a pack for others cannot have it.
policy-no-folder = There is no folder for your own rules; set MEDINS_PACKS.
policy-text = { $text }
policy-marked = { $text } · { $mark }
policy-told-named = { $what } ({ $name })
policy-told-layers = layers of the account
policy-told-layer = { $layer }: pays { $uses }
policy-told-waiting = waiting period
policy-told-waiting-fixed = { $months ->
    [one] 1 month
   *[other] { $months } months
 }
policy-told-waiting-each = months added for each missed year: { $months } ({ $counts })
policy-told-waiting-repair = months taken off for each missed year paid later: { $months }
policy-told-waiting-least = not below { $months } months from { $years } missed years on
policy-told-transfer = change between insurances
policy-told-transfer-free = a gap of up to { $months } months: no waiting
policy-told-transfer-most = after a longer gap waiting of at most { $months } months
policy-told-expense = not paid by { $payers }: { $text }
policy-told-remark = remark
policy-about = { $benefits } · { $insurances }
policy-about-aid = mutual aid
policy-about-all = what holds for everybody
policy-all-benefits = all benefits
policy-all-insurances = all insurances
policy-standing-claim = claim only
policy-standing-uncertain = start uncertain
policy-sources-title = Sources
policy-inherited = There is no pack for { $region }; shown is what it inherits from: { $packs }.
policy-show-title = Rules of { $region } on { $day }
policy-show-none = No rule is known for this.
policy-gaps-title = What was looked for and is not known
policy-diff-side = { $region } on { $day }
policy-diff-title = { $first } (before) and { $second } (after)
policy-diff-count = Lines that differ: { $count }.
policy-diff-what = It is not clear what shall be compared.
policy-diff-what-hint = Give two days, another region, or --from and --to.
policy-has-outpatient-employee = employee outpatient
policy-has-outpatient-resident = resident outpatient
policy-has-chronic = chronic diseases
policy-has-inpatient = inpatient
policy-has-account = account
policy-origin-own = own
policy-origin-built-in = built in
policy-list-count = Regions with rules: { $regions }.
policy-pin-none = Nothing is set.
policy-pin-set = Set; it outranks every other rule: { $file }
policy-pin-removed = Removed: number { $number }.
policy-pin-no-such = There is no number { $number }.
policy-pin-no-such-hint = See `medins policy pin --list`.
policy-pin-percent = “{ $text }” is not a percentage from 0 to 100.
