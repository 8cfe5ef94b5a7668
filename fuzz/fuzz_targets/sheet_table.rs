//! Arbitrary rows below the headings of the shipped profiles; the first byte says which, and how cells are separated.
#![no_main]

use medins::import::Format;

const HEADINGS: [&str; 6] = [
    "微信支付账单明细列表\n交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n",
    "划入日期,划入金额,账户余额\n",
    "settled_at,member,total,fund_pay,acct_pay,cash_pay,kind,med_type\n",
    "当年账户余额：1\n历年账户余额,",
    "{\"record\":[{\"date\":\"2016/02/02\",\"includedType\":\"结息\",\"amountInclude\":1,\"consumption\":0},",
    "",
];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((kind, rest)) = bytes.split_first() else { return };
    let heading = HEADINGS[usize::from(kind % 6)];
    let heading = if kind & 0x80 == 0 { heading.to_owned() } else { heading.replace(',', "\t") };
    let bytes = [heading.as_bytes(), rest].concat();
    let Some(mut source) = medins_fuzz::source(&bytes) else { return };
    if let Some(format @ Format::Sheet(_)) = medins_fuzz::recognised(&mut source) {
        medins_fuzz::read_source_twice(&mut source, format);
    }
});
