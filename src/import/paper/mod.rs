//! Printed paper that comes as a file: what its text layer says, page by page.
//!
//! It only takes text out of files; what the text means is read by the formats.

pub(super) mod pdf;
