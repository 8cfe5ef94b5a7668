# 能不能用家人的个人账户：每一句理由和下一步。

## Who

eligibility-own-account = { $payer }的个人账户本来就可以支付{ $payer }本人的费用，不需要绑定共济。
eligibility-relation-unknown = 还不知道{ $beneficiary }是{ $payer }的什么人，无法判断关系是否在共济范围内。
eligibility-missing-relation = { $beneficiary }与{ $payer }的关系：medins family edit 姓名 --relation …
eligibility-relation-derived = 关系“{ $relation }”是根据两人与户主的关系推算的，请核对。
eligibility-relation-allowed = { $region }允许为{ $relation }使用个人账户共济。
eligibility-relation-uncertain-between = { $region }何时把{ $relation }纳入共济范围没有查到确切日期：{ $after }尚未见施行，{ $by }已经可以。所问日期正好在这两天之间。
eligibility-relation-uncertain-by = { $region }最迟在{ $by }已把{ $relation }纳入共济范围，更早的开始日期没有查到。
eligibility-relation-part-of-province = 查到的规定只说省内部分地区把{ $relation }纳入共济范围，不清楚当天是否包括{ $region }。
eligibility-relation-not-allowed = { $day }当天，{ $relation }不在{ $region }的共济范围内。
eligibility-relation-unreported = { $day }当天，{ $region }尚未见施行把{ $relation }纳入共济范围的规定。
eligibility-relation-no-rule = 没有查到{ $region }在{ $day }已经生效的共济亲属范围，无法判断{ $relation }是否可以。
eligibility-relation-parent-in-law = { $beneficiary }是配偶的父母，不属于近亲属，不能直接共济。
eligibility-claim-relation = 有不可靠的网页对“{ $relation }”另有说法，这里只列出，不作判断依据。
eligibility-claim-place = 有不可靠的网页对{ $region }的省内共济另有说法（{ $day }），这里只列出，不作判断依据。
eligibility-claim-reserve = 有不可靠的网页说{ $payer }的账户必须保留一定金额，这里只列出，不作判断依据。
eligibility-next-spouse-binds = 换个办法：由{ $payer }的配偶（{ $beneficiary }的子女）用自己的职工医保个人账户绑定{ $beneficiary }。
eligibility-next-child-binds = 换个办法：由{ $payer }的子女（{ $beneficiary }的配偶）用自己的职工医保个人账户绑定{ $beneficiary }。
eligibility-next-sibling-binds = 换个办法：如果{ $beneficiary }是{ $payer }兄弟姐妹的配偶，由这位兄弟姐妹用自己的职工医保个人账户绑定{ $beneficiary }；如果{ $beneficiary }是{ $payer }配偶的兄弟姐妹，在允许为兄弟姐妹共济的地方由配偶绑定。
eligibility-next-allowed-later = { $region }从{ $by }起确定可以为{ $relation }共济，之后的费用再试。
eligibility-next-ask-agency = 向{ $region }医保经办机构核实，或拨打12393。

## The two people

eligibility-payer-insured = { $payer }参加职工医保，并有个人账户。
eligibility-payer-supposed = 假定{ $payer }参加职工医保，并有个人账户。
eligibility-payer-resident = { $payer }参加的是居民医保，没有可以共济的职工医保个人账户。
eligibility-payer-no-account = { $payer }的参保方式没有个人账户，不能共济。
eligibility-payer-account-unknown = 还不知道{ $payer }的参保方式有没有个人账户。
eligibility-payer-coverage-unknown = 没有{ $payer }在{ $day }的参保记录，无法判断能否由其账户支付。
eligibility-beneficiary-insured = { $beneficiary }已参加基本医保。
eligibility-beneficiary-supposed = 假定{ $beneficiary }已参加基本医保。
eligibility-beneficiary-coverage-unknown = 没有{ $beneficiary }在{ $day }的参保记录。没有参加职工医保或居民医保的人不能被共济。
eligibility-beneficiary-premium = 缴居民医保保费时，不要求{ $beneficiary }已经参保。
eligibility-suspended = { $name }的医保处于暂停或欠费状态，结算时不能共济。
eligibility-waiting = { $name }还在医保等待期，结算时不能共济。
eligibility-status-unknown = 不清楚{ $name }当天的医保状态是否正常。
eligibility-register = 如果姓名、证件号码或参保地与医保登记不一致，绑定会失败。请核对{ $payer }和{ $beneficiary }的登记信息。
eligibility-conditions = { $region }还有这些条件，需要在办理时核对。
eligibility-missing-coverage = { $name }在{ $day }的参保地和险种：medins family edit { $name } --region … --class …
eligibility-missing-place = { $name }在{ $day }的参保地：用{ $flag } … 说明
eligibility-missing-class = { $name }的人员类别（在职、退休或灵活就业）：medins family edit { $name } --class …
eligibility-missing-status = { $name }的参保状态：medins family edit { $name } --status …
eligibility-missing-city = { $name }参保的城市：medins family edit { $name } --region …
eligibility-next-other-payer = 请换一位有职工医保个人账户的近亲属来付，{ $payer }不行。
eligibility-next-resume = 先恢复{ $name }的参保，再办理共济。

## The places

eligibility-place-same-area = 两人都在{ $region }参保，属于同一统筹区。
eligibility-place-same-area-supposed = 假定两人都在{ $region }参保，属于同一统筹区。
eligibility-place-same-province = { $day }当天，{ $region }内已经可以跨统筹区共济。
eligibility-place-uncertain-between = { $region }何时开通省内跨统筹区共济没有查到确切日期：{ $after }尚未见施行，{ $by }已经开通。所问日期{ $day }正好在这两天之间。
eligibility-place-uncertain-by = { $region }最迟在{ $by }已开通省内跨统筹区共济，更早的开始日期没有查到，因此{ $day }无法判断。
eligibility-place-statements-differ = { $region }自己的公告说{ $day }已开通省内共济，但国家公布的名单较晚才列入，两种说法不一致。
eligibility-place-city-unknown = 只知道两人都在{ $region }，不知道具体城市。{ $day }当天同一统筹区内才能共济。
eligibility-place-no-rule = 没有查到{ $region }在{ $day }的共济地域规定。
eligibility-place-other-area = 两人在{ $region }的不同统筹区，{ $day }当天还不能跨统筹区共济。
eligibility-place-other-area-unreported = 两人在{ $region }的不同统筹区，{ $day }当天尚未见施行跨统筹区共济。
eligibility-place-counter = { $region }当时可以凭票据到支付人参保地的窗口报销异地亲属的费用（{ $day }）。
eligibility-place-unknown = 不知道{ $beneficiary }在哪里参保，无法判断地域是否符合。
eligibility-place-premium = 缴居民医保保费时，地域要看在哪里参保，请向{ $region }核实。
eligibility-place-across = { $day }当天还没有跨省共济的办法：支付人在{ $payer-region }，亲属在{ $beneficiary-region }。
eligibility-place-wallet-open = { $payer-region }和{ $beneficiary-region }都已开通医保钱包，可以先转账到亲属的钱包再使用。
eligibility-place-wallet-closed = { $day }当天还没有开通医保钱包跨省转账的地方：{ $regions }。
eligibility-place-wallet-depends = { $day }当天{ $regions }的医保钱包可能只在部分地区开通，或开通日期不确定，要看具体城市。
eligibility-place-quota = 跨省共济现在改为设定共济额度，能不能用要看{ $payer-region }和{ $beneficiary-region }是否都已上线。
eligibility-next-ask-both = 向{ $payer-region }和{ $beneficiary-region }的医保经办机构核实是否都已开通，或拨打12393。
eligibility-next-open-wallet = 双方先在国家医保服务平台APP开通医保钱包，再由{ $payer }转账。

## The use

eligibility-use-allowed = 可以用于：{ $use }。
eligibility-use-forbidden = 共济资金不能用于：{ $use }。
eligibility-use-uncertain-between = 能否用于“{ $use }”的规定没有确切日期：{ $after }尚未见施行，{ $by }已经生效。
eligibility-use-uncertain-by = 能否用于“{ $use }”的规定最迟在{ $by }已经生效，更早的开始日期没有查到。
eligibility-use-unlisted = 没有查到可靠的规定说明能否用于：{ $use }。
eligibility-use-products = “{ $use }”只查到这些产品：{ $products }。
eligibility-claim-use = 有不可靠的网页提到“{ $use }”，这里只列出，不作判断依据。
eligibility-next-ask-use = 付款前向参保地医保经办机构问清能否用于“{ $use }”。

## The binding

eligibility-bound = 家庭记录里，{ $payer }已绑定{ $beneficiary }，所问日期在有效期内。
eligibility-not-bound = 没有记录{ $payer }对{ $beneficiary }的共济绑定。只绑“亲情账户”不算：那只是出示{ $beneficiary }的医保码，花的是{ $beneficiary }自己的钱。
eligibility-next-bind = 先由{ $payer }绑定{ $beneficiary }为家庭共济成员，再结算。
eligibility-binding-ended = { $payer }对{ $beneficiary }的绑定有效至{ $last }，{ $day }不在有效期内。
eligibility-binding-not-started = { $payer }对{ $beneficiary }的绑定从{ $from }才生效，{ $day }不在有效期内。
eligibility-binding-other-days = { $payer }对{ $beneficiary }的绑定不包括{ $day }。
eligibility-next-bind-again = 重新绑定{ $payer }与{ $beneficiary }，或修改有效期。
eligibility-other-payer = { $region }一位亲属只能由一人共济，{ $beneficiary }已被{ $others }绑定。
eligibility-other-payer-uncertain = { $region }可能规定一位亲属只能由一人共济，{ $beneficiary }已被{ $others }绑定，当天是否适用无法确定。
eligibility-one-payer-per-settlement = { $region }一次结算只能用一位支付人的账户，{ $beneficiary }还绑定了{ $others }。
eligibility-claim-single-payer = 有不可靠的网页说{ $region }限制支付人数，{ $beneficiary }已被{ $others }绑定。这里只列出，不作判断依据。
eligibility-next-unbind-other = { $region }只能由一人共济：先由{ $others }解除对{ $beneficiary }的绑定，再由{ $payer }绑定{ $beneficiary }。
eligibility-cap-per-payment = 要付{ $amount }元，超过绑定时设定的单次上限{ $cap }元。
eligibility-cap-total = 要付{ $amount }元，超过绑定的剩余额度{ $left }元（总额上限{ $cap }元，已付{ $paid }元）。
eligibility-cap-used-up = 绑定的额度已经用完：总额上限{ $cap }元，已付{ $paid }元。
eligibility-next-raise-cap = 调高绑定的限额，或把金额控制在{ $cap }元以内。
eligibility-next-raise-total = 调高绑定的总额上限（现为{ $cap }元），或重新绑定。

## The money

eligibility-balance-unknown = 不知道{ $payer }的账户余额。余额为零时可以绑定，但付款会失败。
eligibility-balance-zero = { $payer }的账户余额是{ $balance }元：可以绑定，但付款会失败。
eligibility-balance-reserve = { $payer }的余额{ $balance }元没有超过必须保留的{ $reserve }元，没有可以共济的钱。
eligibility-balance-reserve-uncertain = 当地可能要求账户保留{ $reserve }元，{ $payer }的余额{ $balance }元没有超过它，当天是否适用无法确定。
eligibility-balance-above-reserve = { $payer }的余额{ $balance }元，须保留{ $reserve }元，可共济{ $available }元。
eligibility-balance-part = { $payer }能共济的是{ $available }元，不够支付{ $amount }元，其余须自付。
eligibility-carried-over-only = { $payer }的账户只有历年结余可以共济，当年划入的钱不行。
eligibility-carried-over-part = { $payer }的账户只有历年结余可以共济，现有{ $carried }元。
eligibility-carried-over-none = 只有历年结余可以共济，{ $payer }的历年结余是{ $carried }元，付款会失败。
eligibility-carried-over-less = 只有历年结余可以共济，{ $payer }的历年结余是{ $carried }元，不够支付{ $amount }元。
eligibility-carried-over-unknown = 只有历年结余可以共济，不知道{ $payer }的余额里历年结余有多少，无法判断能否支付{ $amount }元。
eligibility-missing-carried-over = { $payer }的余额里历年结余有多少：medins account open { $payer } … --layer prior-years
eligibility-moved-first = 当地要先把{ $payer }账户里的钱划到家庭共济账户，才能使用。
eligibility-wallet-split = 医保钱包每次最多转{ $single }元、每天最多{ $daily }元，{ $amount }元要分{ $transfers }次转，一天内可以转完。
eligibility-wallet-split-days = 医保钱包每次最多转{ $single }元、每天最多{ $daily }元，{ $amount }元要分{ $transfers }次、{ $days }天转，请提前办理。
eligibility-wallet-maybe-split = 医保钱包可能限制每次{ $single }元、每天{ $daily }元；如果适用，{ $amount }元要分{ $transfers }次转，至少{ $days }天。
eligibility-wallet-too-much = 医保钱包每次最多转{ $single }元、每天最多{ $daily }元，{ $amount }元要分{ $transfers }次、{ $days }天转；但从{ $since }开通到{ $day }最多只能转{ $most }元。
eligibility-wallet-maybe-too-much = 医保钱包可能限制每次{ $single }元、每天{ $daily }元；如果适用，从{ $since }开通到{ $day }最多只能转{ $most }元，而{ $amount }元要分{ $transfers }次、{ $days }天转。当天是否适用无法确定。

## What a relative is called

eligibility-relative-self = 本人
eligibility-relative-spouse = 配偶
eligibility-relative-parent = 父母
eligibility-relative-child = 子女
eligibility-relative-sibling = 兄弟姐妹
eligibility-relative-paternal-grandparent = 祖父母
eligibility-relative-maternal-grandparent = 外祖父母
eligibility-relative-grandchild-by-son = 孙子女
eligibility-relative-grandchild-by-daughter = 外孙子女
eligibility-relative-parent-in-law = 配偶的父母
eligibility-relative-child-in-law = 子女的配偶
eligibility-relative-sibling-in-law = 配偶的兄弟姐妹或兄弟姐妹的配偶
eligibility-relative-other = 其他关系
eligibility-relative-unspecified = 未说明的关系
