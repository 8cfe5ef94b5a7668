# Members of the family and bindings.

family-bindings-title = Recorded bindings of mutual aid
family-counters-title = Counters printed officially
family-no-coverage = The insurance of { $name } is not recorded. Add it: `medins family edit { $name } --region 420100 --class retired`.
family-bound = Recorded: from { $day } on the account of { $payer } pays for { $beneficiary }.
family-not-bound = The rules say no, so no binding for { $name } was recorded. To record it all the same: `medins family bind { $name } --payer { $payer } --anyway`.
family-bound-already = A binding of { $payer } to { $beneficiary } is recorded already, from { $day } on.
family-bound-already-hint = End it first with `medins family unbind MEMBER`, or choose other days with --from and --to. `medins family list` shows all bindings.
family-bind-oneself = { $name } needs no binding: everybody's own account pays for them anyway.
family-not-bound-yet = On { $day } no binding of { $payer } to { $beneficiary } is in force.
family-not-bound-yet-hint = `medins family list` shows all bindings with their days. Name another payer with --payer, another day with --on.
family-unbound = Recorded: the binding of { $payer } to { $beneficiary } ends after { $day }. What was paid until then stays recorded.
family-unbound-official = This changes the ledger only. Also unbind in the national app (国家医保服务平台) or at the counter of the agency.
family-edited = Changed: { $name }. What was known before stays in the file.
family-nothing-to-edit = Nothing to change: everything given for { $name } is recorded already.
family-removed = Taken out of the family: { $name }.
family-owner-stays = { $name } is the owner of this ledger and cannot be taken out.
family-bound-open = The binding is recorded here: from { $day } the account of { $payer } pays for { $beneficiary }. Whether the rules allow it cannot be told yet: settle the points marked “?” first.
family-bound-no-payment = The binding is recorded here: from { $day } the account of { $payer } pays for { $beneficiary }. Binding is possible, but paying fails for now: see the points marked “✗”.
