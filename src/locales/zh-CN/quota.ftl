# 起付标准和最高支付限额还剩多少。

quota-title = { $benefit }：截至 { $day } 的剩余额度
quota-short-title = 普通门诊：本年度剩余额度
quota-rules-title = 依据
quota-none = 无
quota-unlimited = 不限
quota-by-institution = 因机构而异
quota-disputed = 说法不一
quota-from-ledger = { $visits } 笔结算
quota-from-printed = { $day } 官方累计
quota-untold = { $name }：无法判断。{ $why }
quota-needs-tier = { $name }：各类医疗机构的标准不同，请用 --tier 指定。
quota-deductible-each = { $name }：起付标准按“{ $per }”重新计算，以前负担的不累计。
quota-combine = { $name }：在其他类别机构负担的部分不一定计入这里的起付标准。
quota-basis-unknown = { $name }：限额按基金支付额还是按费用计算没有公布；如按费用计算，剩余会更少。
quota-year-supposed = { $name }：没有找到待遇年度的规定，按自然年计算。
quota-without-scope = { $name }：本年度有 { $visits } 笔结算没有记录政策范围内费用，限额实际已用可能比显示的多。
quota-proviso = { $name }：{ $what }
quota-no-coverage = { $name }：没有当日的参保记录，可用 `medins family edit` 补充。
quota-point-deductible = { $name }的起付标准
quota-point-ceiling = { $name }的最高支付限额
quota-point-year = { $name }的待遇年度
quota-no-money = 统筹基金还能支付多少只是额度，不是个人的钱。
quota-unknown = 不明
quota-deductible-open = { $name }：本年度有的结算没有记录已负担的起付标准，无法判断还剩多少。
