# 示例家庭。

demo-intro = 这是一个虚构的家庭，以下都是截至 { $day } 的结果。
demo-history-title = 历年全家的医疗费用
demo-payers-title = { $year } 年各人账户支付情况
demo-kept = 示例账本已保留。继续查询：`medins --ledger "{ $path }" history`。
demo-next = 以上内容都没有保留。建立自己的账本：`medins init --owner 我 --region 420100`。
demo-exists = { $path } 已经存在，演示账本不会覆盖它。
demo-exists-hint = 换一个文件夹，或先删除这个演示账本。
