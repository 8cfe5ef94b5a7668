# May an account pay for a relative: every reason and next step.

## Who

eligibility-own-account = The account of { $payer } pays for { $payer } anyway; no binding is needed.
eligibility-relation-unknown = It is not known what { $beneficiary } is to { $payer }, so it cannot be told whether the relation is allowed.
eligibility-missing-relation = What { $beneficiary } is to { $payer }: medins family edit NAME --relation …
eligibility-relation-derived = The relation ({ $relation }) was worked out from what each is to the owner of this ledger; please check it.
eligibility-relation-allowed = { $region } allows mutual aid for this relation: { $relation }.
eligibility-relation-uncertain-between = No exact day is known on which { $region } allowed this relation ({ $relation }): not yet reported in force on { $after }, in force on { $by }. The day asked about lies between them.
eligibility-relation-uncertain-by = { $region } allowed this relation ({ $relation }) by { $by } at the latest; since when is not known.
eligibility-relation-part-of-province = The rules found let in this relation ({ $relation }) for part of the province only; whether { $region } was included on that day is not known.
eligibility-relation-not-allowed = On { $day } { $region } did not allow mutual aid for this relation: { $relation }.
eligibility-relation-unreported = On { $day } no rule of { $region } was yet reported in force that allows mutual aid for this relation: { $relation }.
eligibility-relation-no-rule = No rule is known to be in force in { $region } on { $day } that says which relatives are allowed, so it cannot be told for: { $relation }.
eligibility-relation-parent-in-law = { $beneficiary } is a parent of the spouse. That is not a near relative, so mutual aid is not possible directly.
eligibility-claim-relation = Unreliable pages claim something else about this relation ({ $relation }). It is shown only and decides nothing.
eligibility-claim-place = Unreliable pages claim something else about mutual aid within { $region } ({ $day }). It is shown only and decides nothing.
eligibility-claim-reserve = Unreliable pages claim that some money must stay in the account of { $payer }. It is shown only and decides nothing.
eligibility-next-spouse-binds = The way round: the spouse of { $payer }, who is the child of { $beneficiary }, can bind { $beneficiary } with their own employee account.
eligibility-next-child-binds = The way round: the child of { $payer } who is married to { $beneficiary } can bind { $beneficiary } with their own employee account.
eligibility-next-sibling-binds = The way round: if { $beneficiary } is married to a sibling of { $payer }, that sibling can bind { $beneficiary } with their own employee account; if { $beneficiary } is a sibling of the spouse of { $payer }, the spouse can, where siblings are allowed.
eligibility-next-allowed-later = In { $region } this relation ({ $relation }) is surely allowed from { $by } on; try for costs after that day.
eligibility-next-ask-agency = Ask the insurance agency of { $region }, or call 12393.

## The two people

eligibility-payer-insured = { $payer } is in employee insurance with a personal account.
eligibility-payer-supposed = { $payer } is supposed to be in employee insurance with a personal account.
eligibility-payer-resident = { $payer } is in resident insurance and has no employee account to share.
eligibility-payer-no-account = The plan of { $payer } has no personal account, so there is nothing to share.
eligibility-payer-account-unknown = It is not known whether the plan of { $payer } has a personal account.
eligibility-payer-coverage-unknown = No coverage of { $payer } is recorded for { $day }, so it cannot be told whether the account may pay.
eligibility-beneficiary-insured = { $beneficiary } is in basic medical insurance.
eligibility-beneficiary-supposed = { $beneficiary } is supposed to be in basic medical insurance.
eligibility-beneficiary-coverage-unknown = No coverage of { $beneficiary } is recorded for { $day }. Somebody in neither employee nor resident insurance cannot be helped.
eligibility-beneficiary-premium = For a resident premium { $beneficiary } need not be insured yet.
eligibility-suspended = The insurance of { $name } is suspended or in arrears; mutual aid does not settle.
eligibility-waiting = { $name } is still in the waiting period of the insurance; mutual aid does not settle.
eligibility-status-unknown = It is not known whether the insurance of { $name } is active.
eligibility-register = Binding fails when name, ID number or place differ from the register. Compare the entries of { $payer } and { $beneficiary }.
eligibility-conditions = { $region } has further conditions; check them when binding.
eligibility-missing-coverage = Where and in which insurance { $name } was on { $day }: medins family edit { $name } --region … --class …
eligibility-missing-place = Where { $name } was insured on { $day }: say it with { $flag } …
eligibility-missing-class = What kind of insured person { $name } is (in service, retired, flexible): medins family edit { $name } --class …
eligibility-missing-status = Whether the insurance of { $name } is active: medins family edit { $name } --status …
eligibility-missing-city = The city in which { $name } is insured: medins family edit { $name } --region …
eligibility-next-other-payer = Let another near relative with an employee account pay; { $payer } cannot.
eligibility-next-resume = Resume the insurance of { $name } first.

## The places

eligibility-place-same-area = Both are insured in { $region }, one pooling area.
eligibility-place-same-area-supposed = Both are supposed to be insured in { $region }, one pooling area.
eligibility-place-same-province = On { $day } mutual aid reached across the pooling areas of { $region }.
eligibility-place-uncertain-between = No exact day is known on which { $region } opened mutual aid across its pooling areas: not yet reported in force on { $after }, open on { $by }. { $day } lies between them.
eligibility-place-uncertain-by = { $region } had opened mutual aid across its pooling areas by { $by }; since when is not known, so it cannot be told for { $day }.
eligibility-place-statements-differ = { $region } itself says that mutual aid within the province was open on { $day }, but the national list names it later. The two differ.
eligibility-place-city-unknown = Both are in { $region }, but the cities are not known. On { $day } mutual aid worked within one pooling area only.
eligibility-place-no-rule = No rule is known about how far mutual aid reached in { $region } on { $day }.
eligibility-place-other-area = The two are in different pooling areas of { $region }; on { $day } mutual aid did not reach across them.
eligibility-place-other-area-unreported = The two are in different pooling areas of { $region }; mutual aid across them was not yet reported in force on { $day }.
eligibility-place-counter = In { $region } bills of relatives in another pooling area could be taken to the counter of the payer's agency ({ $day }).
eligibility-place-unknown = It is not known where { $beneficiary } is insured, so the places cannot be judged.
eligibility-place-premium = For a resident premium it matters where the person will be insured; ask { $region }.
eligibility-place-across = On { $day } there was no way across provinces: the payer is in { $payer-region }, the relative in { $beneficiary-region }.
eligibility-place-wallet-open = { $payer-region } and { $beneficiary-region } had both opened the wallet: money can be transferred to the relative's wallet first.
eligibility-place-wallet-closed = On { $day } wallet transfers across provinces were not open in: { $regions }.
eligibility-place-wallet-depends = On { $day } the wallet was open in part only, or since an uncertain day, in: { $regions }. It depends on the city.
eligibility-place-quota = Across provinces a quota is set now; whether it works depends on both regions: { $payer-region } and { $beneficiary-region }.
eligibility-next-ask-both = Ask the agencies of { $payer-region } and { $beneficiary-region } whether both are live, or call 12393.
eligibility-next-open-wallet = Both open the wallet in the national app (国家医保服务平台), then { $payer } makes the transfer.

## The use

eligibility-use-allowed = It may pay for: { $use }.
eligibility-use-forbidden = Shared money may not pay for: { $use }.
eligibility-use-uncertain-between = No exact day is known for the rule about { $use }: not yet reported in force on { $after }, in force on { $by }.
eligibility-use-uncertain-by = The rule about { $use } was in force by { $by }; since when is not known.
eligibility-use-unlisted = No reliable rule says whether it may pay for: { $use }.
eligibility-use-products = For { $use } only these products are named: { $products }.
eligibility-claim-use = Unreliable pages speak of { $use }. They are shown only and decide nothing.
eligibility-next-ask-use = Before paying, ask the agency whether it may be used for: { $use }.

## The binding

eligibility-bound = The ledger records a binding of { $payer } to { $beneficiary } that covers the day.
eligibility-not-bound = No mutual-aid binding of { $payer } to { $beneficiary } is recorded. Code sharing (亲情账户) is not enough: it only shows the code of { $beneficiary } and spends the own money of { $beneficiary }.
eligibility-next-bind = { $payer } binds { $beneficiary } for mutual aid first, then settle.
eligibility-binding-ended = The binding of { $payer } to { $beneficiary } held until { $last }; { $day } is outside it.
eligibility-binding-not-started = The binding of { $payer } to { $beneficiary } starts on { $from }; { $day } is outside it.
eligibility-binding-other-days = The bindings of { $payer } to { $beneficiary } do not cover { $day }.
eligibility-next-bind-again = Bind { $payer } and { $beneficiary } again, or change the period.
eligibility-other-payer = In { $region } one relative can have one payer only, and { $beneficiary } is bound to { $others }.
eligibility-other-payer-uncertain = { $region } may allow one payer per relative only; { $beneficiary } is bound to { $others }. Whether that applied on the day cannot be told.
eligibility-one-payer-per-settlement = In { $region } one settlement takes one payer only; { $beneficiary } is also bound to { $others }.
eligibility-claim-single-payer = Unreliable pages claim a limit on payers in { $region }; { $beneficiary } is bound to { $others }. They are shown only and decide nothing.
eligibility-next-unbind-other = First { $others } must end the binding of { $beneficiary }, because { $region } allows one payer only; then { $payer } binds { $beneficiary }.
eligibility-cap-per-payment = { $amount } yuan are more than the binding allows in one payment: { $cap } yuan.
eligibility-cap-total = { $amount } yuan are more than is left under the binding: { $left } yuan of { $cap }; { $paid } yuan are paid already.
eligibility-cap-used-up = Nothing is left under the binding: { $paid } yuan are paid already, and it allows { $cap } yuan in all.
eligibility-next-raise-cap = Raise the cap of the binding, or stay within { $cap } yuan.
eligibility-next-raise-total = Raise the cap of the binding of { $cap } yuan in all, or bind again.

## The money

eligibility-balance-unknown = The balance of { $payer } is not known. An empty account can be bound, but paying fails.
eligibility-balance-zero = The balance of { $payer } is { $balance } yuan: binding succeeds, paying fails.
eligibility-balance-reserve = The balance of { $payer }, { $balance } yuan, is not above the { $reserve } yuan that must stay: nothing can be shared.
eligibility-balance-reserve-uncertain = { $reserve } yuan may have to stay in the account; the balance of { $payer }, { $balance } yuan, is not above that. Whether it applied on the day cannot be told.
eligibility-balance-above-reserve = Balance of { $payer }: { $balance } yuan, of which { $reserve } must stay; { $available } yuan can be shared.
eligibility-balance-part = { $payer } can share { $available } yuan, less than { $amount } yuan; the rest is paid otherwise.
eligibility-carried-over-only = Only money carried over from earlier years can be shared from the account of { $payer }, not this year's.
eligibility-carried-over-part = Only money carried over from earlier years can be shared from the account of { $payer }: { $carried } yuan.
eligibility-carried-over-none = Only money carried over from earlier years can be shared, and the account of { $payer } has { $carried } yuan of it: paying fails.
eligibility-carried-over-less = Only money carried over from earlier years can be shared; the account of { $payer } has { $carried } yuan of it, less than { $amount } yuan.
eligibility-carried-over-unknown = Only money carried over from earlier years can be shared. How much of the balance of { $payer } that is, is not known, so it cannot be told whether { $amount } yuan can be paid.
eligibility-missing-carried-over = How much of the balance of { $payer } is carried over from earlier years: medins account open { $payer } … --layer prior-years
eligibility-moved-first = Here money is first moved from the account of { $payer } to a family account.
eligibility-wallet-split = The wallet takes { $single } yuan in one transfer and { $daily } yuan a day; { $amount } yuan take { $transfers } transfers, possible on one day.
eligibility-wallet-split-days = The wallet takes { $single } yuan in one transfer and { $daily } yuan a day; { $amount } yuan take { $transfers } transfers over { $days } days. Start early enough.
eligibility-wallet-maybe-split = The wallet may be limited to { $single } yuan in one transfer and { $daily } yuan a day; { $amount } yuan then take { $transfers } transfers, at least { $days } day(s).
eligibility-wallet-too-much = The wallet takes { $single } yuan in one transfer and { $daily } yuan a day; { $amount } yuan would take { $transfers } transfers over { $days } days, but from its opening on { $since } to { $day } at most { $most } yuan could be transferred.
eligibility-wallet-maybe-too-much = The wallet may be limited to { $single } yuan in one transfer and { $daily } yuan a day; then at most { $most } yuan could be transferred from its opening on { $since } to { $day }, and { $amount } yuan take { $transfers } transfers over { $days } days. Whether that applied on the day cannot be told.

## What a relative is called

eligibility-relative-self = self
eligibility-relative-spouse = spouse
eligibility-relative-parent = parent
eligibility-relative-child = child
eligibility-relative-sibling = sibling
eligibility-relative-paternal-grandparent = grandparent on the father's side
eligibility-relative-maternal-grandparent = grandparent on the mother's side
eligibility-relative-grandchild-by-son = grandchild by a son
eligibility-relative-grandchild-by-daughter = grandchild by a daughter
eligibility-relative-parent-in-law = parent of the spouse
eligibility-relative-child-in-law = spouse of a child
eligibility-relative-sibling-in-law = sibling of the spouse, or spouse of a sibling
eligibility-relative-other = another relation
eligibility-relative-unspecified = a relation not stated
