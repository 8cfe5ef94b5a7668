# How long somebody waits who joins late.

waiting-title = Waiting period for { $insurance } of { $year } in { $region }
waiting-counted = Missed years that count: { $counted }.
waiting-two-readings = The rule does not say whether the first missed year counts, so both readings are shown.
waiting-weak = Only unreliable pages say so; it decides nothing.
waiting-none = The gap is not longer than { $months } months: no waiting period.
waiting-local = The gap is longer than { $months } months: the place decides.
waiting-no-rule = No rule of { $region } about the waiting period is known to be in force on { $day }.
waiting-what = waiting period
waiting-what-gap = gap between two insurances
waiting-parts = { $parts }
waiting-part-fixed = { $months } months for joining late
waiting-part-missed = { $months } more for each missed year
waiting-part-first = years before { $year } do not count
waiting-part-repair = { $months } less for each missed year paid later
waiting-part-least = at least { $months } from { $years } missed years on
waiting-part-free = no waiting up to { $months } months
waiting-part-most = after a longer gap at most { $months } months
