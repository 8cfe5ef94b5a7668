# Terms of the field, by code.

term-raw = { $text }
term-region = { $name } ({ $code })
term-settlement = settlement
term-reversal = reversal

## Questions and answers

term-question = May the personal account of { $payer } pay for { $beneficiary } on { $day }?
term-answer-yes = yes
term-answer-no = no
term-answer-cannot-tell = cannot tell
term-grade-official = official
term-grade-secondary = secondary
term-grade-own = your own value
term-grade-unverified = unverified
term-standing-holds = yes
term-standing-fails = no
term-standing-open = not known
term-standing-advice = note

## Relations

term-relation-self = self
term-relation-spouse = spouse
term-relation-parent = parent
term-relation-father = father
term-relation-mother = mother
term-relation-child = child
term-relation-son = son
term-relation-daughter = daughter
term-relation-sibling = sibling
term-relation-paternal-grandparent = grandparent (father's side)
term-relation-maternal-grandparent = grandparent (mother's side)
term-relation-grandchild-by-son = grandchild (by a son)
term-relation-grandchild-by-daughter = grandchild (by a daughter)
term-relation-parent-in-law = parent-in-law
term-relation-father-in-law = father-in-law
term-relation-mother-in-law = mother-in-law
term-relation-child-in-law = child-in-law
term-relation-sibling-in-law = sibling-in-law
term-relation-other = other
term-relation-unspecified = unspecified
term-sex-male = male
term-sex-female = female

## Insurance

term-insurance-employee = employee insurance
term-insurance-resident = resident insurance
term-class-in-service = in service
term-class-retired = retired
term-class-flexible = flexible, with account
term-class-flexible-without-account = flexible, without account
term-class-resident-adult = adult resident
term-class-student-or-child = student or child
term-class-college-student = college student
term-class-unknown = unknown
term-status-normal = normal
term-status-suspended = suspended
term-status-waiting = waiting period
term-status-unknown = unknown

## Accounts

term-layer-whole = whole account
term-layer-current-year = current year
term-layer-prior-years = prior years
term-mode-on-demand = on demand
term-mode-wallet = wallet
term-entry-opening = opening
term-entry-monthly-credit = monthly credit
term-entry-interest = interest
term-entry-own-payment = own payment
term-entry-mutual-aid = mutual-aid payment
term-entry-premium = resident premium
term-entry-long-term-care = long-term care premium
term-entry-wallet-in = wallet, in
term-entry-wallet-out = wallet, out
term-entry-refund = refund
term-entry-correction = correction
term-measure-account-balance = account balance
term-measure-fund-paid = paid by the fund
term-measure-in-scope = in scope
term-measure-total-cost = total cost
term-measure-deductible = deductible counted
term-measure-visits = visits
term-measure-other = other counter

## Kinds of visits, by the interface's code

term-type-11 = outpatient
term-type-12 = registration
term-type-13 = emergency
term-type-14 = chronic, outpatient
term-type-21 = inpatient
term-type-22 = injury, inpatient
term-type-23 = transfer, inpatient
term-type-24 = emergency, then inpatient
term-type-26 = single disease, inpatient
term-type-28 = day treatment
term-type-41 = pharmacy
term-type-51 = maternity, outpatient
term-type-52 = maternity, inpatient
term-type-9901 = hypertension or diabetes, outpatient

## Kinds of papers

term-document-typed = typed in
term-document-csv = CSV of medins
term-document-interface-json = settlement message
term-document-receipt = receipt, text
term-document-receipt-pdf = receipt, PDF
term-document-receipt-ofd = receipt, OFD
term-document-receipt-xml = receipt, XML
term-document-receipt-mark = QR codes of receipts
term-document-receipt-json = receipt, verification answer
term-document-movements-page = page of an account
term-document-payment-bill = payment bill
term-document-spreadsheet = spreadsheet
term-document-demo = demonstration

## Further fields of a settlement

term-field-fulamt-ownpay-amt = Out of scope
term-field-overlmt-selfpay = Over the price limit
term-field-preselfpay-amt = First self-pay
term-field-inscp-scp-amt = In scope
term-field-act-pay-dedc = Deductible paid
term-field-hifp-pay = Pooled fund
term-field-cvlserv-pay = Civil servants' aid
term-field-hifes-pay = Enterprise supplement
term-field-hifmi-pay = Residents' serious illness
term-field-hifob-pay = Employees' large amounts
term-field-maf-pay = Medical assistance
term-field-oth-pay = Other funds
term-field-psn-part-amt = Own share
term-field-balc = Balance after it
term-field-mdtrt-id = Visit id
term-field-medins-setl-id = Hospital's settlement id
term-field-insutype = Insurance code
term-field-psn-type = Person class code
term-field-cvlserv-flag = Civil servant
term-field-mdtrt-cert-type = Kind of proof
term-field-pool-prop-selfpay = Share paid in the pool
term-field-clr-optins = Clearing agency
term-field-clr-way = Clearing way
term-field-clr-type = Clearing kind
term-field-begndate = First day
term-field-enddate = Last day
term-field-dise-codg = Disease code
term-field-dise-name = Disease
