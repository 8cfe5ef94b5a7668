# Headings of columns and labels of values.

## The columns of the import template; the Chinese headings are those it reads.

column-settlement-id = Settlement
column-settled-at = Settled
column-member = Member
column-relation = Relation
column-region-code = Region code
column-institution = Institution
column-institution-level = Level
column-med-type = Kind
column-total = Total
column-fund-pay = Funds
column-acct-pay = Accounts
column-cash-pay = Cash
column-payer = Payer
column-kind = Row kind
column-reverses = Reverses
column-hosp-part-amt = Hospital part

## Others

column-acct-change = Own account
column-age-days = Days old
column-answer = Answer
column-as-of = As of
column-balance = Balance
column-basis = Basis
column-beneficiary = Beneficiary
column-born = Born
column-cap = Cap per payment
column-cap-total = Cap in all
column-class = Class
column-code = Code
column-from = From
column-grade = Evidence
column-id-tail = End of ID number
column-insurance = Insurance
column-layer = Layer
column-measure = Figure
column-message = Explanation
column-mode = Form
column-observed-at = Printed on
column-order = Order
column-own-acct-pay = Own account
column-paid = Paid in all
column-paid-others = For relatives
column-paid-own = For oneself
column-payments = Payments
column-region = Region
column-reserved = Must stay
column-sex = Sex
column-shared-with = Shared with
column-standing = Standing
column-status = Status
column-to = To
column-value = Value
column-visits = Visits
column-year = Year
column-id = No.
column-aided = Paid by relatives
column-month = Month
column-payer-origin = Payer known by
column-for = For
column-note = Remark
column-plan = Plan
column-base = Base
column-first-insured = First insured
column-severity = Severity
column-file = File
column-line = Line
column-column = Column
column-problem = Problem
