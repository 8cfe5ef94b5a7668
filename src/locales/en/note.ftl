# What has to be said with every answer.

note-not-official = medins records and computes; only the insurance agency (医保经办机构) binds and decides.
note-supposed-place = Supposed: { $name } is insured in { $region }.
note-supposed-insured = Supposed: { $name } is insured in { $region } in good standing; the ledger does not say so.
