# 结算与账户变动。

history-summary = 就诊 { $visits } 次，医疗费总额 { $total } 元：基金支付 { $fund } 元，本人账户 { $own } 元，家庭共济 { $aid } 元，现金 { $cash } 元。
history-empty = 没有符合条件的记录。
history-shown = 显示 { $shown } 行，最新的在最后。表格默认只显示最新 50 行，可用 --limit 或 --all 改变。
history-period-reversed = 结束日期早于开始日期：{ $from } 到 { $to }。
history-derived = 带 * 的支付人是按当天的绑定推定的，来源里没有写。
