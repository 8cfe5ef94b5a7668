# 家庭成员与绑定。

family-bindings-title = 家庭共济绑定记录
family-counters-title = 官方累计信息
family-no-coverage = 没有{ $name }的参保信息。可以补上：`medins family edit { $name } --region 420100 --class 退休`。
family-bound = 已记录绑定：自 { $day } 起，{ $payer }的账户可为{ $beneficiary }支付。
family-not-bound = 规则的结论是不可以，因此没有记录对{ $name }的绑定。仍要记录：`medins family bind { $name } --payer { $payer } --anyway`。
family-bound-already = 已有{ $payer }对{ $beneficiary }的绑定，自 { $day } 起。
family-bound-already-hint = 请先用 `medins family unbind 成员` 解除，或用 --from、--to 选择不重叠的日期。`medins family list` 列出所有绑定。
family-bind-oneself = { $name }不用绑定：本人的账户本来就可以为自己支付。
family-not-bound-yet = { $day } 没有{ $payer }对{ $beneficiary }的有效绑定。
family-not-bound-yet-hint = `medins family list` 列出所有绑定及日期。可用 --payer 指定支付人，用 --on 指定日期。
family-unbound = 已记录：{ $payer }对{ $beneficiary }的绑定到 { $day } 为止，此前的记录都保留。
family-unbound-official = 这里只改了账本。还要在国家医保服务平台APP或医保经办机构窗口解绑。
family-edited = 已修改{ $name }的信息，原来的内容仍保留在文件里。
family-nothing-to-edit = 没有要修改的内容：{ $name }的信息已经如此。
family-removed = 已移出家庭：{ $name }。
family-owner-stays = { $name }是账本的本人，不能移出。
family-bound-open = 已在账本里记录绑定：自 { $day } 起，{ $payer } 的账户为{ $beneficiary }支付。但规则上能否绑定还不能确定，先把上面打“?”的各项弄清。
family-bound-no-payment = 已在账本里记录绑定：自 { $day } 起，{ $payer } 的账户为{ $beneficiary }支付。绑定可以办，但目前付款会失败，原因见上面打“✗”的各项。
