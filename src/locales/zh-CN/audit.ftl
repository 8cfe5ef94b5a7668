# 按规定核对结算。

audit-title = 按规定核对结算
audit-none = 没有可核对的结算。
audit-agrees = 一致
audit-differs = 不一致
audit-cannot-judge = 无法判断
audit-unjudged = 无法判断：{ $why }
audit-more = 共 { $count } 笔不一致或无法判断，这里列出 { $shown } 笔；--all 列出全部。
audit-no-scope-hint = 票据上印有政策范围内费用；账本里没有时，可用 --assume-in-scope 按全部费用都在范围内计算。
audit-assumed = 没有记录政策范围内费用的，按全部费用都在范围内计算；差额可能由此而来。
audit-complete = 累计数以账本包含每个待遇年度的全部结算为前提。
audit-supposed = 不一致的结算中，以下情况是假定的：{ $what }。
audit-not-wrong = 有差额可以去问，但不等于出了错；以医保经办机构认定为准。
audit-why-no-scope = 没有记录政策范围内费用
audit-why-no-coverage = 没有当日的参保记录
audit-why-no-benefit = 规定中没有这类就医的待遇
audit-why-elsewhere = 结算地与参保地不同
audit-why-facts = 缺少必要的情况
audit-why-figure = 规定中的数额没有公布
audit-why-silent = 不知道规定对这种情况怎么说
audit-why-no-rule = 没有当日的规定
audit-why-uncertain = 不知道规定当时是否已经实施
audit-why-open = 规定没有明确
audit-why-unverified = 依据未经核实
audit-why-earlier = 本年度较早的结算累计了多少无法确定
audit-why-ceiling = 不知道最高支付限额
audit-why-own-purchase = 药店购药，基金没有支付；是否按统筹待遇结算没有记录
