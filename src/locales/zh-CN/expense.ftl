# 费用能否由医保基金或个人账户支付。

expense-title = { $day }，{ $region }：{ $what }，谁可以支付？
expense-title-nation = { $day }：{ $what }，谁可以支付？
expense-by-table = 按机构、险种和人员类别确定
expense-nation-only = 不知道参保地，只按全国规则回答。可以用 --region 写明参保地。
expense-excluded = { $purse }不支付：{ $what }。
expense-uncertain = { $purse }不予支付的规则当天是否施行，无法确定：{ $what }。
expense-claim = 不可靠的网页称{ $purse }不支付：{ $what }。只供参考，不作判断依据。
expense-unless = 例外：{ $unless }。
expense-covered = 医保基金按当地待遇规定支付一部分：{ $what }。
expense-silent = 没有可靠规则说明当地的{ $purse }是否支付：{ $what }。
expense-account-allowed = 个人账户可以用于：{ $use }。
expense-account-forbidden = 个人账户不得用于：{ $use }。
expense-account-unlisted = 没有可靠规则说明个人账户能否用于：{ $use }。
expense-misuse = 任何人都不得：{ $misuse }。
expense-next-estimate = 想知道基金支付多少：medins estimate
