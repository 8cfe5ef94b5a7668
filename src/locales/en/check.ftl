# What check finds, and what each code means.

check-heading = { $code }: { $title } ({ $count })
check-heading-note = { $code }: { $title } ({ $count }, a note only)
check-explained = { $code }: { $title }
check-finding = finding
check-note = note
check-number = #{ $id }
check-settlements = { $count ->
    [1] { $count } settlement
   *[other] { $count } settlements
}
check-movements = { $count ->
    [1] { $count } movement
   *[other] { $count } movements
}
check-days = { $count ->
    [1] { $count } day
   *[other] { $count } days
}
check-born = born on { $day }
check-more = The first { $shown } are shown, { $rest } more are not; --all shows every one.
check-next = { $rows ->
    [1] Next: `{ $command }`
   *[other] Next, for the first: `{ $command }`
}
check-next-amount = { $rows ->
    [1] Next: look up the official balance, then `{ $command } AMOUNT`
   *[other] Next, for the first: look up the official balance, then `{ $command } AMOUNT`
}
check-code-unknown = There is no code “{ $code }”.
check-code-unknown-hint = The codes are: { $codes }.

## The file

check-title-damaged = pages of the ledger file are damaged
check-means-damaged = SQLite finds pages or rows of the file that break its own rules.
check-matters-damaged = Figures may be missing or wrong without anybody noticing. Nothing else was checked, because the answers could not be relied on.
check-advice-damaged = Put this file aside, change nothing in it, and go back to the last good copy. Without a copy, export what can still be read, create a new ledger and import it there.

check-title-reference = a row names a row that is not there
check-means-reference = A fact belongs to a member, document, institution or settlement that is not in the file.
check-matters-reference = No command of medins leaves such a row. Another program changed the file, and sums may leave the fact out.
check-advice-reference = Go back to a copy from before the change. Without one, export the facts and import them into a new ledger.

check-title-retired-mark = the mark of a fact and the log of retirements disagree
check-means-retired-mark = A fact is marked as out of force and the log does not say so, or the log says so and the mark is missing.
check-matters-retired-mark = Whether the fact counts depends on the mark alone: a bill may be left out of every sum, or counted although it was taken out.
check-advice-retired-mark = Another program changed the file. Go back to a copy from before the change, or export the facts and import them into a new ledger.

check-title-kept-sums = a kept sum is not the sum of its facts
check-means-kept-sums = Balances and yearly figures come from sums that are kept beside the facts. The facts of this day or month add up to something else.
check-matters-kept-sums = `medins balance` and `medins history` show the kept figure, so they show a wrong one.
check-advice-kept-sums = The facts themselves are not affected: export them and import them into a new ledger, where the sums are made anew. Then look for the program that changed the file.

check-title-stored-missing = a kept paper is not in its folder
check-means-stored-missing = The ledger says that the bytes of an imported paper are kept beside it, but the file is not there.
check-matters-stored-missing = The figures stay, but the proof for them is gone.
check-advice-stored-missing = The folder belongs to the ledger and moves with it. Put the file back, from a copy of the folder or from where you imported it.

check-title-stored-differs = a kept paper has changed
check-means-stored-differs = The SHA-256 of a kept paper is not the one that was noted when it was read.
check-matters-stored-differs = The file no longer proves what the ledger says of it.
check-advice-stored-differs = Put the original back, from a copy of the folder or from where you imported it.

## Figures of one bill

check-title-i1 = the parts of a bill do not make its total
check-means-i1 = I1: total = funds + personal accounts + cash + hospital part. Here the two sides differ.
check-matters-i1 = One of the figures was printed, typed or read wrongly, or a part is missing. Sums of the year contain the error.
check-advice-i1 = Compare the bill with its paper. A figure is never changed in place: what the paper says right can be imported or recorded again.

check-title-i2 = account and cash do not make the person's part
check-means-i2 = I2: the person's part (psn_part_amt) = personal accounts + cash. Mutual aid is inside the accounts and is not added once more.
check-matters-i2 = What the family really paid is uncertain.
check-advice-i2 = Compare the bill with its paper, first of all the cash and what accounts paid.

check-title-i2a = mutual aid is larger than what accounts paid
check-means-i2a = The payment of personal accounts contains the mutual aid of relatives, so mutual aid cannot be the larger of the two.
check-matters-i2a = The patient's own account would come out with a gain, and its balance is wrong.
check-advice-i2a = Compare the bill with its paper. Often the mutual aid was given beside the account payment instead of as a part of it.

check-title-i3 = the four scope parts do not make the total
check-means-i3 = I3: total = out of scope + over the limit price + first self-pay share + in scope.
check-matters-i3 = Deductible and ceiling count the in-scope part; `medins quota` and `medins audit` may reckon with a wrong one.
check-advice-i3 = Compare the four parts with the paper. Hospitals sometimes leave one empty; then ask for the detailed bill.

check-title-i4 = the fund items do not make what the funds paid
check-means-i4 = I4: what all funds paid (fund_pay_sumamt) = the sum of the seven fund items.
check-matters-i4 = How much the pooled fund paid is uncertain, and with it what is left of the ceiling.
check-advice-i4 = Compare the items with the paper, or ask the agency for the settlement once more.

check-title-i5 = the details do not add up to what the funds paid
check-means-i5 = I5: the rows of payments by fund (setldetail), without the personal account, make what all funds paid.
check-matters-i5 = A row is missing, doubled or misread.
check-advice-i5 = Compare the rows with the message or paper that they came from.

check-title-j1 = a receipt does not make its own total
check-means-j1 = J1: the total of an e-receipt = funds + personal accounts + cash, to the fen. What is recorded of this receipt does not.
check-matters-j1 = Import books no such receipt, so what is recorded was changed afterwards.
check-advice-j1 = Compare the receipt with its paper. Go back to a copy of the ledger from before the change.

## Several bills

check-title-double = two settlements may be one
check-means-double = They agree in person, day and total, and no id tells them apart. Both count.
check-matters-double = If they are one, the bill is counted twice in every sum and in the account's balance. If they are two equal purchases, everything is right.
check-advice-double = Compare both with their papers and with the account's movements on the official page. As long as nobody has decided, this stays here.

check-title-reversal-alone = a reversal whose settlement is not there
check-means-reversal-alone = A settlement was taken back, but the settlement itself is not in the ledger.
check-matters-reversal-alone = The money came back, but its going is not recorded: sums and balance are too good.
check-advice-reversal-alone = Import the settlement that it takes back. The command lists the person's bills of the same total.

check-title-reversal-differs = a reversal is not the mirror of its settlement
check-means-reversal-differs = A reversal takes back every figure of its settlement, with the opposite sign, for the same person. Here one differs; shown are the figure of the reversal and the one that it should have.
check-matters-reversal-differs = A part of the bill stays in the sums although the whole was taken back.
check-advice-reversal-differs = Compare both with their papers. A bill taken back in part is settled anew, and the new settlement has to be recorded too.

check-title-reversal-twice = a settlement was taken back twice
check-means-reversal-twice = Two reversals in force name the same settlement.
check-matters-reversal-twice = The money came back only once, and sums and balance are too good.
check-advice-reversal-twice = Find out which of the two is on paper.

## Mutual aid

check-title-payer-unknown = nobody knows whose account paid
check-means-payer-unknown = A relative's account paid a part of this bill (家庭共济), but whose is not recorded: the source does not say it, and there was not exactly one binding on that day.
check-matters-payer-unknown = The money left no account of this ledger, so the payer's balance is too high.
check-advice-payer-unknown = Look for the amount among the movements of the accounts that could pay, on the official page. Record bindings with `medins family bind` before importing, so that the payer follows from them; a CSV may name the payer.

check-title-payer-sum = the payers' parts are not the mutual aid
check-means-payer-sum = What the named accounts paid does not make the mutual-aid part of the bill.
check-matters-payer-sum = Too much or too little left the payers' accounts.
check-advice-payer-sum = Compare with the movements of the payers' accounts.

check-title-payer-self = the payer is the patient
check-means-payer-self = Mutual aid is paid by somebody else's account. Here it is booked on the patient's own.
check-matters-payer-self = What the own account paid and what relatives paid are mixed up.
check-advice-payer-self = Compare the bill with its paper. What the own account paid belongs to the account payment and is no mutual aid.

check-title-payer-unbound = mutual aid without a binding on that day
check-means-payer-unbound = An account paid for a relative on a day for which no binding of the two is recorded.
check-matters-payer-unbound = Either the binding is missing here or another account paid. Without it `medins eligibility` and later imports do not know the payer.
check-advice-payer-unbound = If the binding exists officially, record it with its first day. Otherwise find out whose account paid.

## Accounts

check-title-printed-differs = a printed balance and the opening do not fit together
check-means-printed-differs = From the opening of the account and what moved since, the ledger comes to another balance than the one that was printed (or from a balance printed before to another opening).
check-matters-printed-differs = A credit or a payment in this span is missing, doubled or wrong, or the opening is. `medins balance` is off by the same difference.
check-advice-printed-differs = `medins reconcile` names movements that could explain the difference.

check-title-chain-break = between two printed balances something else moved
check-means-chain-break = Two printed balances of one account differ by what moved between them. Here the ledger has other movements in that span.
check-matters-chain-break = A credit or a payment in this span is missing, doubled or wrong.
check-advice-chain-break = `medins reconcile` names movements that could explain the difference.

check-title-below-zero = an account is below zero
check-means-below-zero = At the end of this day more had left the account than was in it. Only the first day of each such time is listed.
check-matters-below-zero = Personal accounts cannot be overdrawn: a credit is missing, or a payment is recorded twice or on the wrong account.
check-advice-below-zero = Record the monthly credits up to that day, and the official balance; then the place can be narrowed down.

check-title-before-opening = typed movements of days before the opening
check-means-before-opening = An opening carries the balance at the beginning of its day, so earlier movements do not change what the account has now.
check-matters-before-opening = If a movement got the wrong day, the balance lacks it. If it is there for the record, everything is right.
check-advice-before-opening = Look through these movements. One that came after the opening has to be recorded with its right day.

check-title-no-start = an account without a starting point
check-means-no-start = Movements of the account are recorded, but neither an opening nor a printed balance.
check-matters-no-start = The balance cannot be told, only what moved.
check-advice-no-start = Look up the official balance and record it.

check-title-printed-old = a balance that nothing has confirmed for more than 30 days
check-means-printed-old = The newest printed balance (or the opening) of the account is older than 30 days.
check-matters-printed-old = Credits and payments that are not recorded go unnoticed, and the longer ago, the harder they are to find.
check-advice-printed-old = Look up the official balance and record it.

## Days and insurance

check-title-day-future = a fact of a day that has not come yet
check-means-day-future = A settlement or movement has a day later than today.
check-matters-day-future = A digit of the date is wrong, or the clock of this computer is; sums of the year are affected.
check-advice-day-future = Compare the date with the paper.

check-title-day-before-birth = a fact of a day before the person was born
check-means-day-before-birth = A settlement or movement is older than the member that it belongs to.
check-matters-day-before-birth = It belongs to another member, or a date is wrong; ages decide which rules apply.
check-advice-day-before-birth = Compare the day of birth and the bill with their papers.

check-title-uncovered = a fund paid on a day without insurance
check-means-uncovered = Funds pay for insured people only, but on this day no recorded insurance of the person holds.
check-matters-uncovered = The recorded spans are wrong or not complete, so `medins quota`, `medins audit` and `medins eligibility` reckon with wrong facts; or the bill belongs to somebody else.
check-advice-uncovered = Compare the spans with the official page and correct them with `medins family edit`.

check-title-coverage-overlap = two spans of one insurance share days
check-means-coverage-overlap = On these days the person would be in the same insurance twice. No command of medins records that.
check-matters-coverage-overlap = Which place and class apply depends on chance.
check-advice-coverage-overlap = Record the right span once more with `medins family edit`; it takes the place of what it overlaps.

check-title-coverage-gap = days between two spans of one insurance
check-means-coverage-gap = One span ends before the next one begins.
check-matters-coverage-gap = If the insurance really paused, everything is right; a waiting period may follow from it. Otherwise a span has a wrong day.
check-advice-coverage-gap = Compare the spans with the official page.

check-title-uninsured = funds paid for somebody without recorded insurance
check-means-uninsured = Bills that a fund paid are recorded, but no insurance of the person.
check-matters-uninsured = Without it `medins quota`, `medins audit` and `medins eligibility` cannot tell.
check-advice-uninsured = Record where, as what and since when the person is insured: `medins family edit` with --region, --class and --insured-from.

## Papers of payments

check-title-unexplained = a payment that no settlement explains
check-means-unexplained = A WeChat or Alipay bill has a payment, and no settlement of that day, the day before or the day after has the same cash part.
check-matters-unexplained = A bill may be missing. It may also be a payment that no insurance was asked about.
check-advice-unexplained = Look at the bills around that day. If one is missing, import or record it.
