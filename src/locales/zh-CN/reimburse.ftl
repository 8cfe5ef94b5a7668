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
