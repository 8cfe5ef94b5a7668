# What a visit costs and why: facts, suppositions, outcomes, steps.

## Facts

reimburse-fact-class = 参保人员类别
reimburse-fact-plan = 参保方式
reimburse-fact-age = 年龄
reimburse-fact-retired-on = 退休日期
reimburse-fact-institution = 医疗机构类别
reimburse-fact-prescriber = 开具处方的机构类别
reimburse-fact-disease = 病种
reimburse-fact-months-insured = 连续参保月数
reimburse-fact-contribution = 缴费费率
reimburse-fact-missing-years = 缺少的缴费年限
reimburse-fact-reference-wage = 当年参照工资
reimburse-fact-current-year-account = 当年账户余额
reimburse-fact-deductible-used = 本年度已负担的起付标准

## Suppositions

reimburse-supposed-ordinary-plan = 普通参保方式
reimburse-supposed-no-family-doctor = 未签约家庭医生
reimburse-supposed-no-referral = 未经转诊
reimburse-supposed-selected = 在选定机构就医
reimburse-supposed-at-home = 在本统筹区就医
reimburse-supposed-no-item = 不是单列项目
reimburse-supposed-first = 年度内首次就诊或住院
reimburse-supposed-nothing-before = 本待遇年度此前没有费用
reimburse-supposed-no-missing-years = 缴费年限不缺

## Outcomes

reimburse-outcome-settled = 可以算出
reimburse-outcome-range = 在一定范围内
reimburse-outcome-cannot-tell = 无法判断
reimburse-outcome-no-rule = 没有规则
reimburse-outcome-conflict = 规则互相矛盾

## Answers and steps

reimburse-trace-title = 依据与计算过程
reimburse-trace-rejected = 查过而不适用的规则
reimburse-supposed = 假定：{ $what }。
reimburse-rejected = { $what }：{ $why }
reimburse-rejected-not-in-force = 当日未生效
reimburse-rejected-uncertain = 当日是否生效不明
reimburse-rejected-outranked = 没有对应的情形，或另有更适用的规则
reimburse-known = { $region }，{ $day }：{ $what }
reimburse-known-age = { $age } 岁
reimburse-reckoned = 基金支付 { $fund }，个人负担 { $person }
reimburse-step-first-own = 先行自付 { $of } 的 { $percent }%：{ $borne }
reimburse-step-account-first = 当年账户（{ $had }）先支付：{ $paid }
reimburse-step-no-deductible = 不设起付标准
reimburse-step-deductible = 起付标准 { $due }，此前已负担 { $used }，尚余 { $open }；本次负担 { $borne }
reimburse-step-expense-ceiling = 费用以 { $limit } 为限，已计 { $counted }；{ $of } 中可支付 { $allowed }
reimburse-step-share = { $sum } = { $fund }
reimburse-step-share-rounding-assumed = { $sum } = { $fund }（舍入方式未见规定，按四舍五入到分计）
reimburse-step-fund-ceiling = 基金最高支付 { $limit }，此前已付 { $paid }；{ $asked } 中支付 { $allowed }
reimburse-step-beyond = 超出限额的 { $expense } 由{ $by }支付 { $percent }%：{ $fund }
reimburse-step-adjusted = 适用增减规定
reimburse-step-treated-as = 该机构在当地按另一类别执行
reimburse-step-reference = 参照数 { $amount }
reimburse-step-scope = 总费用 { $total } = 全自费 { $out } + 超限价 { $over } + 先行自付 { $first } + 政策范围内 { $scope }
reimburse-why-range = 公开的规则未说明口径或只给出区间，结果在两者之间。
reimburse-why-conflict = 公开资料互相矛盾，分别得出 { $funds }。
reimburse-no-rule = 没有该地区、险种、待遇和日期的规则。需要：规定支付比例的文件。
reimburse-no-rule-nearest = 当日没有生效的规则。时间上最接近的是：
reimburse-no-deductible-rule = 起付标准不明：没有规则说明，也没有说明不设。
reimburse-no-deductible-rule-nearest = 当日没有生效的起付标准规则。时间上最接近的是：
reimburse-needs-facts = 需要知道：{ $facts }。
reimburse-figure-unknown = 规则中的数额在已查资料中没有公布。
reimburse-silent-ratio = 有生效的规则，但此种情形的支付比例不明。
reimburse-silent-deductible = 有生效的规则，但此种情形的起付标准不明。
reimburse-uncertain = 该规则当日是否已生效不明。
reimburse-uncertain-perhaps = 该规则当日是否已生效不明。如已生效，基金支付 { $fund }。
reimburse-part-fund = 基金
reimburse-part-person = 个人
reimburse-who-own-account = 本人个人账户
reimburse-who-current-year = 当年账户（先付）
reimburse-who-wallet = 医保钱包
reimburse-who-payer = { $name }
reimburse-who-cash = 现金
reimburse-who-person = 账户或现金
reimburse-proviso-ceiling-not-known = 前提是未达到限额：年度限额的规则不明。
reimburse-proviso-ceiling-figure-unknown = 前提是未达到限额：限额的数额不明。
reimburse-proviso-ceiling-shared = 限额与其他待遇合并计算，此处未计其他待遇已用部分。
reimburse-proviso-ceiling-pro-rata = 参保首年限额按月折算。
reimburse-who-payers-together = 家人账户合计（扣款顺序不明）
reimburse-step-no-ceiling = 不设限额
