//! The computer around a file: system, file system, free room, who holds a file, and which service carries its
//! folder away. Only looks; what a system does not tell is `None`.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Local};

use crate::model::day::Day;

/// Where a file lies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mount {
    /// Kind of the file system: `ext4`, `nfs4`.
    pub kind: String,
    /// Where it begins.
    pub point: PathBuf,
}

/// The system and its processor, with the name of the distribution where one is told.
pub fn system() -> String {
    let system = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
    name.map_or_else(|| system.clone(), |name| format!("{system}, {}", name.trim_matches('"')))
}

/// The file system that a path lies on.
pub fn mount(path: &Path) -> Option<Mount> {
    if path.to_string_lossy().starts_with(r"\\") {
        return Some(Mount { kind: "smbfs".to_owned(), point: PathBuf::new() });
    }
    let table = std::fs::read_to_string("/proc/self/mountinfo").ok()?;
    deepest(&table, &existing(path)?)
}

/// The line of the table whose place is the deepest above a path; the last of several.
fn deepest(table: &str, path: &Path) -> Option<Mount> {
    let read = |line: &str| {
        let (place, system) = line.split_once(" - ")?;
        let point = PathBuf::from(unescaped(place.split(' ').nth(4)?));
        Some(Mount { kind: system.split(' ').next()?.to_owned(), point })
    };
    let above = table.lines().filter_map(read).filter(|mount| path.starts_with(&mount.point));
    above.max_by_key(|mount| mount.point.components().count())
}

/// Blanks and the like stand as `\040` in the table.
fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut parts = text.split('\\');
    plain.push_str(parts.next().unwrap_or_default());
    for part in parts {
        match part.get(..3).and_then(|digits| u8::from_str_radix(digits, 8).ok()) {
            Some(byte) => {
                plain.push(char::from(byte));
                plain.push_str(&part[3..]);
            }
            None => plain.push_str(part),
        }
    }
    plain
}

/// The path itself or the nearest folder above it that is there.
fn existing(path: &Path) -> Option<PathBuf> {
    let whole = std::path::absolute(path).ok()?;
    whole.ancestors().find_map(|part| part.canonicalize().ok())
}

/// Bytes that this user may still write where a path lies.
#[cfg(unix)]
pub fn free(path: &Path) -> Option<u64> {
    let room = rustix::fs::statvfs(existing(path)?).ok()?;
    Some(room.f_bavail.saturating_mul(room.f_frsize))
}

/// Bytes that this user may still write where a path lies.
#[cfg(not(unix))]
pub fn free(_: &Path) -> Option<u64> {
    None
}

/// The processes that hold a lock of a file: number and name. Only Linux tells.
#[cfg(unix)]
pub fn holders(path: &Path) -> Vec<(u32, String)> {
    use std::os::unix::fs::MetadataExt;
    let (Ok(file), Ok(table)) = (path.metadata(), std::fs::read_to_string("/proc/locks")) else {
        return Vec::new();
    };
    let named = |process: u32| {
        let name = std::fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
        (process, name.trim().to_owned())
    };
    let mut found: Vec<u32> = locking(&table, file.ino()).collect();
    found.sort_unstable();
    found.dedup();
    found.into_iter().map(named).collect()
}

/// The processes that hold a lock of a file: number and name. Only Linux tells.
#[cfg(not(unix))]
pub fn holders(_: &Path) -> Vec<(u32, String)> {
    Vec::new()
}

/// The processes of the table of locks that hold one on the file of a number. The device is not compared: the
/// table has the file system's own number of it, which some file systems do not tell programs.
#[cfg(unix)]
fn locking(table: &str, inode: u64) -> impl Iterator<Item = u32> + '_ {
    table.lines().filter_map(move |line| {
        let mut words = line.split_whitespace().skip_while(|word| word.ends_with(':') || *word == "->");
        let (process, file) = (words.nth(3)?, words.next()?);
        let same = file.rsplit(':').next()?.parse() == Ok(inode);
        process.parse().ok().filter(|_| same)
    })
}

/// Folders of services that carry files to other computers: a part of the path, and the service.
const SERVICES: &[(&str, &str)] = &[
    ("OneDrive", "OneDrive"),
    ("Dropbox", "Dropbox"),
    ("Google Drive", "Google Drive"),
    ("GoogleDrive", "Google Drive"),
    ("com~apple~CloudDocs", "iCloud Drive"),
    ("iCloud Drive", "iCloud Drive"),
    ("iCloudDrive", "iCloud Drive"),
    ("Nutstore", "Nutstore"),
    ("坚果云", "Nutstore"),
    ("我的坚果云", "Nutstore"),
    ("BaiduSyncdisk", "BaiduSyncdisk"),
    ("BaiduNetdisk", "BaiduSyncdisk"),
    ("百度网盘", "BaiduSyncdisk"),
    ("百度云同步盘", "BaiduSyncdisk"),
];

/// The service that carries the folder of a file to other computers, by the names of folders above it and by the
/// mark that Syncthing leaves.
pub fn sync_service(path: &Path) -> Option<&'static str> {
    let whole = std::path::absolute(path).ok()?;
    let real = existing(path).unwrap_or_default();
    let parts = || whole.components().chain(real.components()).map(|part| part.as_os_str().to_string_lossy());
    // Accounts of companies and shared folders have more behind the name: `OneDrive - Company`.
    let fits = |part: &str, name: &str| {
        part.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-']))
    };
    let named = SERVICES.iter().find(|(name, _)| parts().any(|part| fits(&part, name)));
    let marked = || whole.ancestors().skip(1).any(|folder| folder.join(".stfolder").exists());
    named.map(|(_, service)| *service).or_else(|| marked().then_some("Syncthing"))
}

/// The day on which a file was last written.
pub fn written_on(path: &Path) -> Option<Day> {
    let moment = path.metadata().and_then(|file| file.modified()).ok()?;
    Day::from_date(DateTime::<Local>::from(moment).date_naive())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_deepest_mount_counts() {
        let table = "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n\
                     40 22 0:35 / /mnt/nas\\040box rw - nfs4 nas:/home rw\n\
                     41 22 0:36 / /mnt rw master:3 - xfs /dev/sdb1 rw\n";
        let kind = |path| deepest(table, Path::new(path)).map(|mount| mount.kind);
        assert_eq!(kind("/home/a/family.medins").as_deref(), Some("ext4"));
        assert_eq!(kind("/mnt/nas box/family.medins").as_deref(), Some("nfs4"));
        assert_eq!(kind("/mnt/nas/family.medins").as_deref(), Some("xfs"));
    }

    #[cfg(unix)]
    #[test]
    fn locks_are_found_by_the_number_of_the_file() {
        let table = "1: POSIX  ADVISORY  WRITE 4711 08:01:99 1073741824 1073742335\n\
                     1: -> POSIX  ADVISORY  READ 4712 08:01:99 0 EOF\n\
                     2: FLOCK  ADVISORY  WRITE 12 08:01:98 0 EOF\n";
        assert_eq!(locking(table, 99).collect::<Vec<_>>(), [4711, 4712]);
        assert_eq!(locking(table, 1).count(), 0);
    }

    #[test]
    fn services_are_known_by_their_folders() {
        for (path, service) in [
            ("/home/a/OneDrive - Company/family.medins", Some("OneDrive")),
            ("/home/a/我的坚果云/family.medins", Some("Nutstore")),
            ("/Users/a/Library/Mobile Documents/com~apple~CloudDocs/x.medins", Some("iCloud Drive")),
            ("/home/a/Dropboxes/family.medins", None),
        ] {
            assert_eq!(sync_service(Path::new(path)), service, "{path}");
        }
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join(".stfolder")).unwrap();
        assert_eq!(sync_service(&folder.path().join("family.medins")), Some("Syncthing"));
    }
}
