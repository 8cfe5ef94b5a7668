# 结论依据的规则，以及接下来怎么办。

citation-rule = { $region }：{ $what } — { $said }（{ $start }{ $until }）
citation-claim = 仅为不可靠网页的说法，不作判断依据。{ $region }：{ $what } — { $said }（{ $start }{ $until }）
citation-areas = { $region }（{ $areas }）
citation-start-on = 自 { $day } 起
citation-start-month = { $span } 起，具体日期不详
citation-start-quarter = { $span } 起，具体日期不详
citation-start-year = { $span } 起，具体日期不详
citation-start-between = { $after } 尚未见施行，{ $by } 已施行
citation-start-by = 最迟 { $by } 已施行，开始日期不详
citation-start-after = { $after } 尚未见施行，开始日期不详
citation-start-unknown = 开始日期不详
citation-until = ，至 { $day } 止
citation-open-end = {""}
citation-missing-title = 还缺什么信息
citation-next-title = 下一步
citation-channels-title = 办理渠道
citation-materials-title = 所需材料
citation-listed = { $kind }：{ $text }（{ $grade }）
citation-listed-weak = { $kind }：{ $text }（{ $grade }，仅为不可靠网页的说法）
citation-rules-title = 依据
