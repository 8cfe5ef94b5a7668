# What a visit would cost: the sentences of the command.

estimate-title = { $region }，{ $day }，{ $benefit }
estimate-member = { $name }，在{ $region }参保（按账本）。
estimate-year-from = 待遇年度自 { $from } 起计。
estimate-before-ledger = 年度内已累计（据账本）：该待遇 { $count } 笔结算；本年度最近一笔结算为 { $day }。
estimate-before-printed = 年度内已累计：以 { $day } 打印的数字为准。
estimate-before-without-scope = 其中 { $count } 笔没有记下政策范围内金额，累计可能偏少。
estimate-payer-form = “{ $text }”不是“姓名=余额”的形式。
estimate-parts-differ = 各部分之和与总费用相差 { $by }。
estimate-parts-too-much = 各部分之和超出总费用 { $by }。
estimate-ask-tier = 医疗机构类别
estimate-ask-in-scope = 政策范围内费用（元）
