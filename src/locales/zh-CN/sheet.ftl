# 表格、账单和账户明细：读取规则、文件或某一行的问题，以及 --map 的提问。

## 文件

sheet-old-office = 这是旧版 Excel 文件（.xls），或者是加密的文件。请另存为不带密码的 .xlsx，或 CSV。
sheet-encrypted = 工作簿是加密的。请去掉密码后另存。
sheet-damaged = 工作簿已损坏或不完整。请重新获取文件，或另存为 CSV。
sheet-damaged-because = 读不出工作簿：{ $why }。请重新另存为 .xlsx，或 CSV。
sheet-too-large = 工作簿超过 256 MiB，或超过 100,000 个部分。请拆分，或把工作表另存为 CSV。
sheet-unpacked-too-large = 工作簿解压后过大：最多 512 MiB，其中单元格共用的文字最多 128 MiB。请把工作表另存为 CSV。
sheet-no-heading = 工作簿里没有一张工作表有认识的表头，也没有像表头的一行。
sheet-unknown = 没有读取规则认识这些列名：{ $headings }。
sheet-unknown-hint = 请运行 `medins import --map { $file }`，说明各列的含义。
sheet-no-table = 文件里没有表格：没有哪一行像表头而下面又有内容。
sheet-page-too-long = 一页数字最多 2000 行。请每页提供一个文件。
sheet-others = 工作簿里还有可以读取的工作表，这次只读了第一张：{ $sheets }。请各存为一个文件，再分别导入。

## 行与单元格

sheet-not-a-day = 这不是日期或时间。请写成 2024-03-01、2024/3/1 或 2024-03-01 08:30。
sheet-two-amounts = 这一行有不止一个金额，无法确定是哪一笔。
sheet-layer-unknown = 读取规则不认识这个资金层。请把这个词加到规则的 [layers] 里。
sheet-kind-unknown = 规则“{ $profile }”没有说明这笔钱为什么进出。请复制这份规则，或对文件运行 `medins import --map`，再把这个词加到 [kinds] 里。
sheet-parts-open = { $parts }没有填写，从其他金额也推不出来。
sheet-two-values = 这个标签有两个数字。如果数字带千分位，请加上引号。
sheet-page-no-day = 页面上没有日期。请用 --on 说明是哪一天的。
sheet-page-empty = 页面上的标签都没有数值。
sheet-left-note = 这是一行说明文字，不是表格里的记录。
sheet-left-zero = 没有支付现金。
sheet-left-still = 账户既没有进也没有出。
sheet-left-kind = 类型“{ $kind }”不是结算。
sheet-derived = { $parts }是空的，已由总额和其他金额推算。
sheet-derived-column = 没有{ $parts }这一列，这一行和以下各行都由总额和其他金额推算。
sheet-part-total = 总额
sheet-part-fund = 基金支付
sheet-part-account = 个人账户支付
sheet-part-cash = 现金支付
sheet-figures-left = 页面上有 { $count } 项数字在账本里没有位置，已略过。
sheet-balances-open = 有 { $days } 天无法确定哪一行是当天最后一笔，没有采用当天的余额。

## 读取规则

sheet-no-folder = 没有可存放读取规则的文件夹，请设置 MEDINS_PROFILES。
sheet-profile-toml = 这不是正确的 TOML：{ $why }
sheet-profile-format = 不认识格式 { $found }；本版本读取 { $known }。
sheet-profile-blank = 这里有空白文字。请删除，或写上文件里的内容。
sheet-profile-needed = 列表里有 { $field }，却没有它的列。
sheet-profile-payments = 账单需要 at 列，以及 amount 或 paid 列。
sheet-profile-movements = 账户明细需要 at 列，以及 amount、credit 或 debit 列。
sheet-profile-settlements = 结算需要 at 列，以及 total、fund、account、cash 中至少三列；每行都为零的，列在 zero 里。
sheet-profile-med-type = { $word } 不是医疗类别的代码。代码是数字，例如 11。
sheet-profile-figure = 每项数字都需要 labels 和 measure。
sheet-profile-empty = 读取规则是空的。
sheet-profile-also = 第 { $line } 行第 { $column } 列：{ $why }
sheet-profile-hint = 格式见 CONTRIBUTING.md；自带的规则就是例子。
sheet-profile-left = { $file } 第 { $line } 行第 { $column } 列：{ $why }这份规则没有采用。

## --map 的提问

sheet-map-no-terminal = 没有人可以回答：--map 需要终端。
sheet-map-no-terminal-hint = 请手写一份规则，存为 { $path }；CONTRIBUTING.md 里有说明和例子。
sheet-map-one-file = --map 一次只看一个文件，这里给了 { $count } 个。
sheet-map-stdin = --map 要在终端上提问，文件不能来自标准输入。请写文件名。
sheet-map-written = 规则已写入：{ $path }。以后 `medins import` 会直接读取这样的文件。
sheet-column-number = 列
sheet-column-heading = 列名
sheet-column-examples = 内容
sheet-ask-heading = 哪一行是表头
sheet-ask-kind = 每一行是什么
sheet-kind-settlements = 医院、药店的单据，写有基金和账户各付多少
sheet-kind-payments = 现金支付，例如微信、支付宝账单
sheet-kind-movements = 个人账户的收入和支出
sheet-ask-none = （没有）
sheet-ask-name = 给这份规则起个名字
sheet-ask-replace = 已有同名的规则，要替换吗？
sheet-ask-word = 这个词
sheet-ask-paid = 表示付出
sheet-ask-refunded = 表示退回
sheet-ask-neither = 都不是
sheet-ask-kept = 是已完成的支付
sheet-ask-never = 是没有成立的支付
sheet-ask-signs = 金额的正负
sheet-ask-paid-positive = 付出为正，退回为负
sheet-ask-paid-negative = 付出为负，退回为正
sheet-ask-as-written = 收入为正，支出为负
sheet-ask-by-kind = 由类型决定，不看正负号
sheet-ask-credit = 没有词说明为什么收入时
sheet-ask-debit = 没有词说明为什么支出时
sheet-ask-derived = 由其他金额推算
sheet-ask-zero = 每一行都是零
sheet-ask-zero-fund = 没有基金支付这一列
sheet-ask-zero-account = 没有个人账户支付这一列
sheet-ask-zero-cash = 没有现金支付这一列
sheet-field-at = 日期，或日期和时间
sheet-field-amount = 金额
sheet-field-paid = 付出（单独成列时）
sheet-field-refunded = 退回（单独成列时）
sheet-field-direction = 收还是支
sheet-field-status = 支付的状态
sheet-field-party = 付给谁
sheet-field-goods = 付的是什么
sheet-field-category = 支付的类别
sheet-field-method = 支付方式
sheet-field-reference = 支付的编号
sheet-field-remark = 备注
sheet-field-credit = 收入（单独成列时）
sheet-field-debit = 支出（单独成列时）
sheet-field-kind = 这一行的类型
sheet-field-balance = 这一行之后的余额
sheet-field-layer = 账户的资金层
sheet-field-member = 是谁的
sheet-field-relation = 与本人的关系
sheet-field-id-number = 证件号码（只用最后四位）
sheet-field-total = 单据总额
sheet-field-fund = 基金支付
sheet-field-account = 个人账户支付（含家人的）
sheet-field-mutual-aid = 其中家人账户支付
sheet-field-cash = 现金支付
sheet-field-hospital = 医院负担
sheet-field-institution = 医院或药店
sheet-field-institution-level = 医院等级
sheet-field-med-type = 医疗类别
sheet-field-settlement-id = 结算编号
sheet-field-region = 参保地的代码
sheet-field-payer = 由谁的账户支付
