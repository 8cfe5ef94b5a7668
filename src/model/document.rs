//! Documents: the paper, file or line of typing that a fact came from.
//!
//! A file is known by its SHA-256, never kept; a fact names the document and the row in it.

use super::coverage::terms;

/// What kind of source a fact has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    /// Typed by the user in a command.
    Typed,
    /// The project's own CSV.
    Csv,
    /// National settlement interface, JSON.
    InterfaceJson,
    /// Text of medical e-receipts.
    Receipt,
    /// A PDF of e-receipts.
    ReceiptPdf,
    /// An OFD file of an e-receipt.
    ReceiptOfd,
    /// An e-receipt in XML.
    ReceiptXml,
    /// Addresses in the QR codes of receipts.
    ReceiptMark,
    /// A receipt as a verification service answers, JSON.
    ReceiptJson,
    /// A page of a personal account.
    AccountPage,
    /// A WeChat or Alipay bill.
    PaymentBill,
    /// Settlements in a spreadsheet of any layout.
    Spreadsheet,
    /// Made by `medins demo`.
    Demo,
}

terms!(
    DocumentKind,
    Typed = "typed",
    Csv = "csv",
    InterfaceJson = "interface-json",
    Receipt = "receipt",
    ReceiptPdf = "receipt-pdf",
    ReceiptOfd = "receipt-ofd",
    ReceiptXml = "receipt-xml",
    ReceiptMark = "receipt-mark",
    ReceiptJson = "receipt-json",
    AccountPage = "movements-page",
    PaymentBill = "payment-bill",
    Spreadsheet = "spreadsheet",
    Demo = "demo",
);

/// A source of facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub kind: DocumentKind,
    /// File name without folders, where it is a file.
    pub name: Option<String>,
    /// SHA-256 of its bytes as lower-case hex, where it is a file.
    pub sha256: Option<String>,
    /// Size in bytes, where it is a file.
    pub bytes: Option<u64>,
}

impl Document {
    /// What the user typed in the command at hand.
    pub const fn typed() -> Self {
        Self { kind: DocumentKind::Typed, name: None, sha256: None, bytes: None }
    }
}
