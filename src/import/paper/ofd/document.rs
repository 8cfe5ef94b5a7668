//! The table of contents of an OFD file: which documents there are, and the pages and templates of each.

use std::collections::BTreeMap;

use super::super::xml::{Step, Walk, Walked};

/// Where the parts of a document are, as it writes them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Document {
    /// Its pages in order.
    pub(super) pages: Vec<String>,
    /// Its templates by id.
    pub(super) templates: BTreeMap<String, String>,
}

/// The places of the documents (`DocRoot`) that `OFD.xml` names.
pub(super) fn roots(bytes: &[u8]) -> Walked<Vec<String>> {
    let mut walk = Walk::new(bytes)?;
    let mut roots: Vec<String> = Vec::new();
    let (mut begun, mut in_root) = (false, false);
    while let Some(step) = walk.next()? {
        match step {
            Step::Open(start) => {
                let name = start.local_name();
                if !begun && name.as_ref() != "OFD" {
                    return Err(walk.bad("import-ofd-root"));
                }
                begun = true;
                in_root = name.as_ref() == "DocRoot";
                if in_root {
                    roots.push(String::new());
                }
            }
            Step::Text(text) if in_root => {
                if let Some(root) = roots.last_mut() {
                    root.push_str(&text);
                }
            }
            Step::Text(_) => {}
            Step::Close => in_root = false,
        }
    }
    if roots.is_empty() {
        return Err(walk.bad("import-ofd-root"));
    }
    Ok(roots)
}

/// Reads `Document.xml`.
pub(super) fn read(bytes: &[u8]) -> Walked<Document> {
    let mut walk = Walk::new(bytes)?;
    let mut document = Document::default();
    while let Some(step) = walk.next()? {
        let Step::Open(start) = step else { continue };
        match start.local_name().as_ref() {
            "Page" => document.pages.extend(walk.attribute(&start, "BaseLoc")?),
            "TemplatePage" => {
                let id = walk.attribute(&start, "ID")?;
                document.templates.extend(id.zip(walk.attribute(&start, "BaseLoc")?));
            }
            _ => {}
        }
    }
    Ok(document)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_keep_their_order() {
        let text = r#"<o:Document xmlns:o="u"><o:CommonData><o:TemplatePage ID="7" BaseLoc="T/7.xml"/></o:CommonData>
            <o:Pages><o:Page ID="2" BaseLoc="b"/><o:Page ID="1" BaseLoc="a"/></o:Pages></o:Document>"#;
        let document = read(text.as_bytes()).unwrap();
        assert_eq!(document.pages, ["b", "a"]);
        assert_eq!(document.templates.get("7").map(String::as_str), Some("T/7.xml"));
    }

    #[test]
    fn the_beginning_must_name_a_document() {
        let text = b"<OFD><DocBody><DocInfo>x</DocInfo><DocRoot> D<![CDATA[/1]]></DocRoot></DocBody></OFD>";
        assert_eq!(roots(text), Ok(vec![" D/1".to_owned()]));
        for text in ["<OFD/>", "<ofd><DocRoot>a</DocRoot></ofd>"] {
            assert_eq!(roots(text.as_bytes()).unwrap_err().why.id, "import-ofd-root");
        }
    }
}
