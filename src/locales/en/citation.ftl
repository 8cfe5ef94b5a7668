# The rules behind an answer, and what to do about it.

citation-rule = { $region }: { $what } — { $said } ({ $start }{ $until })
citation-claim = Only a claim of unreliable pages, decides nothing. { $region }: { $what } — { $said } ({ $start }{ $until })
citation-areas = { $region } ({ $areas })
citation-start-on = from { $day }
citation-start-month = from { $span }, day not known
citation-start-quarter = from { $span }, day not known
citation-start-year = from { $span }, day not known
citation-start-between = not yet reported on { $after }, in force on { $by }
citation-start-by = in force by { $by }, start not known
citation-start-after = not yet reported on { $after }, start not known
citation-start-unknown = start not known
citation-until = , until { $day }
citation-open-end = {""}
citation-missing-title = What is not known
citation-next-title = What to do next
citation-channels-title = Where to do it
citation-materials-title = Papers to bring
citation-listed = { $kind }: { $text } ({ $grade })
citation-listed-weak = { $kind }: { $text } ({ $grade }; only claimed by unreliable pages)
citation-rules-title = Rules and sources
