//! `encrypt`, `decrypt` and `rekey`: the ledger written anew, tried, and only then put in the old one's place.

use std::path::Path;

use super::{keys, sheet};
use crate::commands::keyed::in_file;
use crate::commands::session::{Exit, Session};
use crate::context::key::{keyring, new_salt};
use crate::error::{Error, Result};
use crate::ledger::{self, Access, Ledger, Rewriting, papers_folder, plain_copies};
use crate::model::message::Message;
use crate::view::{Cell, Field, View};

/// Runs `encrypt`.
pub(super) fn encrypt(recovery: Option<&Path>, session: &mut Session<'_>) -> Result<Exit> {
    let path = session.context.ledger.clone();
    if ledger::salt_of(&path).is_some() {
        let sealed = Error::data(Message::new("seal-already")).hint(Message::new("seal-already-hint"));
        return Err(in_file(sealed, &path));
    }
    let ledger = Ledger::open(&path, Access::Write, None)?;
    let file = session.context.settings.key_file.value.clone();
    let mut view = View::new("encrypt");
    sealed(session, ledger, (file.as_deref(), recovery), &mut view)?;
    view.note(Message::new("seal-encrypted"));
    view.note(Message::new("seal-remains"));
    for copy in plain_copies(&path, &session.context.settings.backups.value) {
        view.note(Message::new("seal-plain-copy").with("file", copy.display().to_string()));
    }
    let papers = papers_folder(&path);
    if papers.is_dir() {
        view.note(Message::new("seal-plain-papers").with("folder", papers.display().to_string()));
    }
    session.show(&view)?;
    Ok(Exit::Done)
}

/// Runs `rekey`.
pub(super) fn rekey(file: Option<&Path>, recovery: Option<&Path>, session: &mut Session<'_>) -> Result<Exit> {
    let old = keys::salt(session)?;
    let ledger = session.ledger(Access::Write)?;
    let was_kept = keyring::forget_quietly(&old);
    let mut view = View::new("rekey");
    let done = sealed(session, ledger, (file, recovery), &mut view);
    if was_kept {
        // The key that is in force stays at hand, be it the new one or still the old. Where it cannot, it is
        // asked for; the ledger is what counts.
        let _ = session.key.borrow().as_ref().map(keyring::put);
    }
    done?;
    view.note(Message::new("seal-rekeyed"));
    session.show(&view)?;
    Ok(Exit::Done)
}

/// Writes the ledger anew under a new key from this file, or one that is asked for, with a recovery sheet at this
/// place or where somebody says.
fn sealed(
    session: &Session<'_>,
    ledger: Ledger,
    (file, recovery): (Option<&Path>, Option<&Path>),
    view: &mut View,
) -> Result<()> {
    recovery.map_or(Ok(()), |at| sheet::refuse(session, at))?;
    let (passphrase, from) = keys::new(session, file)?;
    let key = passphrase.key(&new_salt()?)?;
    drop(passphrase);
    let path = session.context.ledger.clone();
    let copy = Rewriting::begin(ledger, &path, Some(&key))?;
    let proof = keys::prove(session, &from, &copy)?;
    let sheet = sheet::offer(session, recovery, &key, &copy)?;
    copy.finish(&proof)?;
    session.key.replace(Some(key));
    let sheet = sheet.map(|path| path.display().to_string());
    view.record("ledger", fields(&path, &proof, Some(sheet)));
    Ok(())
}

/// Runs `decrypt`.
pub(super) fn decrypt(session: &mut Session<'_>) -> Result<Exit> {
    let salt = keys::salt(session)?;
    let path = session.context.ledger.clone();
    let ledger = session.ledger(Access::Write)?;
    if !session.context.agreed {
        let question = session.words("seal-ask-decrypt");
        if !(session.context.interactive && session.asker().agree(&question)?) {
            return Err(
                Error::usage(Message::new("error-not-agreed")).hint(Message::new("error-not-agreed-hint"))
            );
        }
    }
    let copy = Rewriting::begin(ledger, &path, None)?;
    let proof = copy.prove(None)?;
    copy.finish(&proof)?;
    keyring::forget_quietly(&salt);
    let mut view = View::new("decrypt");
    view.record("ledger", fields(&path, &proof, None));
    view.note(Message::new("seal-decrypted"));
    session.show(&view)?;
    Ok(Exit::Done)
}

fn fields(path: &Path, proof: &ledger::Proof, sheet: Option<Option<String>>) -> Vec<Field> {
    let mut fields = vec![
        Field::new("path", "seal-path", Cell::text(path.display().to_string())),
        Field::new("rows", "seal-rows", Cell::Count(i64::try_from(proof.rows).unwrap_or(i64::MAX))),
    ];
    if let Some(sheet) = sheet {
        fields.push(Field::new("recovery", "seal-sheet", Cell::maybe(sheet, Cell::text)));
    }
    fields
}
