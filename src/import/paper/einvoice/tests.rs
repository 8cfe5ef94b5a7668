//! Made-up receipts in the finance ministry's XML, whole, strange and broken.

use super::*;

/// A receipt of a made-up hospital; `extension` stands in `MainExt`.
fn receipt(extension: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<EInvoice xmlns="urn:example">
  <Header><EInvoiceID>1</EInvoiceID><EInvoiceTag>CZ-EI-32</EInvoiceTag><Version>1.1.0</Version></Header>
  <EInvoiceData>
    <Main>
      <EInvoiceName>门诊收费票据（电子）</EInvoiceName><EInvoiceCode>99060125</EInvoiceCode>
      <EInvoiceNumber>0000000001</EInvoiceNumber><RandomNumber>a1b2c3</RandomNumber>
      <TotalAmount>100.00</TotalAmount><IssueDate>20250301</IssueDate><IssueTime>08:30:00</IssueTime>
      <InvoicingParty><InvoicingPartyCode>X1</InvoicingPartyCode><InvoicingPartyName>示例&amp;医院</InvoicingPartyName></InvoicingParty>
      <PayerParty><PayerPartyType>1</PayerPartyType><PayerPartyCode/><PayerPartyName>甲</PayerPartyName></PayerParty>
      <BizCode>B-1</BizCode><Remark><![CDATA[起付线 <0>]]></Remark>
      <MainExt>{extension}</MainExt>
    </Main>
    <Details>
      <Item><ItemCode>01</ItemCode><ItemName>西药	费</ItemName><ItemAmount>60.00</ItemAmount><Remark>乙</Remark></Item>
      <Item><ItemName>检查费</ItemName><ItemAmount>40.00</ItemAmount></Item>
    </Details>
    <AuxDetails><AuxItem><AuxItemRelatedName>西药费</AuxItemRelatedName><AuxItemName>药片</AuxItemName><AuxItemAmount>60.00</AuxItemAmount></AuxItem></AuxDetails>
  </EInvoiceData>
</EInvoice>"#
    )
}

/// The fields as lines, or the id and line of the error.
fn told(text: &str) -> std::result::Result<Vec<String>, (&'static str, Option<u64>)> {
    match fields(text.as_bytes(), "a.xml") {
        Ok(fields) => Ok(fields.into_iter().map(|(label, text)| format!("{label}={text}")).collect()),
        Err(error) => Err((error.what.id, error.place.and_then(|place| place.line))),
    }
}

#[test]
fn fields_bear_the_labels_of_the_paper() {
    let extension = "<fundPayAmount>60.00</fundPayAmount><AccountPayAmount>30</AccountPayAmount><odd>x</odd>";
    assert_eq!(
        told(&receipt(extension)).unwrap(),
        [
            "EInvoiceID=1",
            "EInvoiceTag=CZ-EI-32",
            "Version=1.1.0",
            "票据名称=门诊收费票据（电子）",
            "票据代码=99060125",
            "票据号码=0000000001",
            "校验码=a1b2c3",
            "小写=100.00",
            "开票日期=20250301",
            "IssueTime=08:30:00",
            "InvoicingPartyCode=X1",
            "收款单位=示例&医院",
            "PayerPartyType=1",
            "交款人=甲",
            "业务流水号=B-1",
            "备注=起付线 <0>",
            "医保统筹基金支付=60.00",
            "个人账户支付=30",
            "odd=x",
            "ItemCode=01",
            "收费项目=西药 费\t60.00",
            "Remark=乙",
            "收费项目=检查费\t40.00",
            "AuxItemRelatedName=西药费",
            "费用明细=药片\t60.00",
        ]
    );
}

#[test]
fn names_and_values_of_one_stem_are_one_field() {
    for (extension, expected) in [
        ("<F><Name>个人账户支付</Name><Value>1.00</Value></F>", &["个人账户支付=1.00"][..]),
        ("<F><FieldCode>ownPayAmount</FieldCode><FieldValue>2</FieldValue></F>", &["个人现金支付=2"]),
        (
            "<F><Code>c</Code><Name>甲项</Name><Value>1</Value><Code>d</Code><Value>2</Value></F>",
            &["甲项=1", "d=2"],
        ),
        ("<F><Name>个人自付</Name><Value/></F><F><Name/><Value>3</Value></F>", &["Value=3"]),
        ("<F><FieldName>甲项</FieldName><Value>4</Value></F>", &["甲项=4"]),
        ("<orgName>甲</orgName><a/><totalValue>3</totalValue>", &["orgName=甲", "totalValue=3"]),
        ("<Name>甲</Name><F><G>1</G></F><Value>2</Value>", &["Name=甲", "G=1", "Value=2"]),
    ] {
        let text = format!("<EInvoice><MainExt>{extension}</MainExt></EInvoice>");
        assert_eq!(told(&text).unwrap(), expected, "{extension}");
    }
}

#[test]
fn what_is_no_receipt_is_refused_with_its_line() {
    let many = format!("<EInvoice>{}</EInvoice>", "<a>1</a>".repeat(MOST_FIELDS + 1));
    for (text, wrong) in [
        ("<Invoice/>", ("import-xml-not-a-receipt", Some(1))),
        ("<EInvoice>\n <a/></EInvoice>", ("import-xml-empty", None)),
        ("<EInvoice>1</EInvoice>", ("import-xml-empty", None)),
        ("<EInvoice>\n\n<a>", ("import-xml-cut", Some(3))),
        ("<!DOCTYPE a [<!ENTITY x 'y'>]><EInvoice/>", ("import-xml-doctype", Some(1))),
        ("<EInvoice><a>&x;</a></EInvoice>", ("import-xml-entity", Some(1))),
        ("", ("import-xml-cut", Some(1))),
        (&many, ("import-xml-too-many", Some(1))),
    ] {
        assert_eq!(told(text), Err(wrong), "{text:.60}");
    }
}

#[test]
fn a_receipt_cut_anywhere_is_refused() {
    let whole = receipt("<F><Name>个人账户支付</Name><Value>1.00</Value></F>");
    for at in (0..100).map(|part| whole.len() * part / 100) {
        assert!(fields(&whole.as_bytes()[..at], "a.xml").is_err(), "{at}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
    #[test]
    fn damage_never_panics(flips in proptest::collection::vec((0usize..4096, 0u8..8), 1..8)) {
        let mut bytes = receipt("<payOne>1</payOne>").into_bytes();
        for (at, bit) in flips {
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
        }
        let _ = fields(&bytes, "a.xml");
    }

    #[test]
    fn every_filled_leaf_comes_out_once(texts in proptest::collection::vec("[0-9]{0,3}", 0..12)) {
        let inner: String = texts.iter().map(|text| format!("<a>{text}</a>")).collect();
        let read = fields(format!("<EInvoice>{inner}</EInvoice>").as_bytes(), "a.xml").unwrap_or_default();
        let filled: Vec<_> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        proptest::prop_assert_eq!(read.into_iter().map(|(_, text)| text).collect::<Vec<_>>(), filled);
    }
}
