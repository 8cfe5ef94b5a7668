# 未按时参保、断保后的待遇等待期。

waiting-title = { $region }，参加 { $year } 年度{ $insurance }的待遇等待期
waiting-counted = 计入的断保年数：{ $counted }。
waiting-two-readings = 规则没有说明首个断保年度是否计入，两种算法都列出。
waiting-weak = 仅为不可靠网页的说法，不作判断依据。
waiting-none = 中断不超过 { $months } 个月，没有等待期。
waiting-local = 中断超过 { $months } 个月，由当地规定。
waiting-no-rule = { $day }，没有找到{ $region }关于待遇等待期的有效规则。
waiting-what = 待遇等待期
waiting-what-gap = 两种医保之间的中断
waiting-parts = { $parts }
waiting-part-fixed = 未按时参保固定 { $months } 个月
waiting-part-missed = 每断保 1 年加 { $months } 个月
waiting-part-first = { $year } 年以前的断保不计
waiting-part-repair = 每补缴 1 年减 { $months } 个月
waiting-part-least = 断保满 { $years } 年的，修复后至少 { $months } 个月
waiting-part-free = 中断不超过 { $months } 个月不设等待期
waiting-part-most = 中断更久的，等待期最多 { $months } 个月
