# Whether the funds or a personal account pay an expense.

expense-title = Who may pay for this on { $day } in { $region }: { $what }?
expense-title-nation = Who may pay for this on { $day }: { $what }?
expense-by-table = by kind of institution, insurance and person
expense-nation-only = No region is known, so only the rules of the whole nation were asked. Name one with --region.
expense-excluded = Not paid by { $purse }: { $what }.
expense-uncertain = Whether the rule was in force that keeps { $purse } from paying this is not known: { $what }.
expense-claim = Unreliable pages claim that { $purse } may not pay for this: { $what }. They are shown only and decide nothing.
expense-unless = Exception: { $unless }.
expense-covered = The funds pay a share by the tables of this place: { $what }.
expense-silent = No reliable rule of this place says whether this is paid by { $purse }: { $what }.
expense-account-allowed = A personal account may pay for: { $use }.
expense-account-forbidden = A personal account may not pay for: { $use }.
expense-account-unlisted = No reliable rule says whether a personal account may pay for: { $use }.
expense-misuse = Not allowed to anybody: { $misuse }.
expense-next-estimate = How much the funds pay: medins estimate
