# 建立账本。

init-path = 账本文件
init-owner = 本人
init-region = 参保地
init-class = 参保身份
init-balance = 账户余额（元）
init-on = 余额日期（当天开始时）
init-next = 账本已建好。接下来：`medins family add --relation 配偶` 添加家人，`medins import 文件` 导入结算。
