# The made-up family.

demo-intro = This family is made up. All answers are as of { $day }.
demo-history-title = What the family's bills cost, year by year
demo-payers-title = Who paid from which account in { $year }
demo-kept = The demo ledger is kept. To ask it more: `medins --ledger "{ $path }" history`.
demo-next = Nothing of this is kept. To begin your own ledger: `medins init --owner Me --region 420100`.
demo-exists = { $path } exists already; the demo does not overwrite it.
demo-exists-hint = Name another folder, or delete this demo ledger first.
