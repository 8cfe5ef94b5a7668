//! What is built into the program: no crate that can speak to a network, only licences that allow it, one version
//! of each crate as far as it depends on us.
//!
//! `cargo metadata` says which crates a build has, with their features; their sources are looked through for
//! sockets. Advisories need a database from the network and are not looked at: see CONTRIBUTING, "Proofs".

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::common_ledger::say_skipped;
use crate::shared::root;

/// Crates that speak to a network, or are there for those that do.
const NETWORK: &[&str] = &[
    "actix",
    "actix-web",
    "async-io",
    "async-net",
    "async-std",
    "attohttpc",
    "awc",
    "axum",
    "capnp-rpc",
    "curl",
    "curl-sys",
    "dbus",
    "fantoccini",
    "ftp",
    "git2",
    "gix-transport",
    "grpcio",
    "h2",
    "h3",
    "headless_chrome",
    "hickory-resolver",
    "http",
    "hyper",
    "hyper-util",
    "interprocess",
    "ipnet",
    "isahc",
    "jsonrpsee",
    "lettre",
    "libp2p",
    "libssh2-sys",
    "mdns-sd",
    "mio",
    "minreq",
    "monoio",
    "native-tls",
    "nng",
    "oauth2",
    "openssl",
    "openssl-sys",
    "paho-mqtt",
    "polling",
    "postgres",
    "quinn",
    "redis",
    "reqwest",
    "rocket",
    "rumqttc",
    "russh",
    "rustls",
    "s2n-tls",
    "self_update",
    "sentry",
    "smol",
    "smoltcp",
    "socket2",
    "ssh2",
    "suppaftp",
    "surf",
    "tarpc",
    "tiny_http",
    "tokio",
    "tonic",
    "trust-dns-resolver",
    "tungstenite",
    "ureq",
    "update-informer",
    "warp",
    "webbrowser",
    "webpki-roots",
    "websocket",
    "zbus",
    "zmq",
];

/// Features that would bring sockets into crates that are used for something else.
const FEATURES: &[(&str, &[&str])] =
    &[("nix", &["socket", "net", "sched"]), ("rustix", &["net"]), ("uuid", &["v1"]), ("chrono", &["rkyv"])];

/// Names of the standard library and of systems that stand for a connection.
const SOCKETS: &[&str] =
    &["TcpStream", "TcpListener", "UdpSocket", "UnixStream", "UnixListener", "UnixDatagram", "ToSocketAddrs"];

/// Crates in whose sources such a name stands, and why that is no connection.
const NAMED: &[(&str, &str)] = &[
    ("borsh", "its own trait for readers, in a list of reexports"),
    ("libc", "declares every call of the system"),
    ("linux-raw-sys", "declares every call of the system"),
    ("nix", "behind the feature socket, which is off"),
    ("rustix", "a line of documentation; sockets are behind the feature net, which is off"),
    ("serde_json", "a line of documentation"),
    ("tempfile", "an example in its documentation"),
    ("wasip2", "another platform: the interface of WASI"),
    ("windows-sys", "declares every call of the system; the features of sockets are off"),
];

/// Licences that let the program be passed on under its own.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "WTFPL",
    "Zlib",
    // SQLite gives itself away with a blessing in the place of a licence.
    "blessing",
];

/// Crates of which two versions are built in, and who asks for the older one.
const DOUBLED: &[(&str, &str)] = &[
    ("getrandom", "redox_users 0.2, rand_core 0.9 0.3"),
    ("r-efi", "getrandom of two versions, for a platform that is not built"),
    ("rand", "rust_decimal's build and uuid"),
    ("rand_chacha", "rand of two versions"),
    ("rand_core", "rand of two versions"),
    ("syn", "derive macros move to 3 one after the other"),
];

/// What the feature `encrypt` may bring beyond that: the cryptography of SQLCipher, and the keyring of the desktop.
const ENCRYPT: &[(&str, &str)] = &[
    ("openssl-sys", "SQLCipher takes its ciphers from libcrypto; libssl is never called"),
    ("dbus", "the keyring of a desktop is asked over its bus, which is a local socket"),
    ("zbus", "the keyring of a desktop is asked over its bus, which is a local socket"),
    ("security-framework", "another platform: the keychain of macOS; what it says of TLS is not called"),
];

/// Names, each with its reason.
type Reasons = &'static [(&'static str, &'static str)];

/// A crate of a build.
struct Crate {
    name: String,
    version: String,
    licence: String,
    source: Option<String>,
    folder: PathBuf,
    features: BTreeSet<String>,
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn metadata(more: &[&str]) -> Option<Value> {
    let cargo = option_env!("CARGO").unwrap_or("cargo");
    let line = ["metadata", "--locked", "--offline", "--format-version", "1"];
    let ended = Command::new(cargo).args(line).args(more).current_dir(root()).output().ok()?;
    ended.status.success().then(|| serde_json::from_slice(&ended.stdout).unwrap())
}

/// What is built with these features: crates of the program and of its build, not those of the tests. Of every
/// platform, where their sources are all here; otherwise of this one; `None` where not even those are here.
fn built(features: &[&str]) -> Option<Vec<Crate>> {
    let features = features.join(",");
    let told = metadata(&["--features", &features]).or_else(|| {
        say_skipped("crates of other platforms are not here (cargo fetch brings them): only those of this one are looked at");
        metadata(&["--features", &features, "--filter-platform", &host()])
    })?;
    let nodes: BTreeMap<String, &Value> =
        told["resolve"]["nodes"].as_array().unwrap().iter().map(|node| (text(&node["id"]), node)).collect();
    let (mut seen, mut open) = (BTreeSet::new(), vec![text(&told["resolve"]["root"])]);
    while let Some(id) = open.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        for needed in nodes[&id]["deps"].as_array().unwrap() {
            if needed["dep_kinds"].as_array().unwrap().iter().any(|kind| kind["kind"] != "dev") {
                open.push(text(&needed["pkg"]));
            }
        }
    }
    let packages =
        told["packages"].as_array().unwrap().iter().filter(|package| seen.contains(&text(&package["id"])));
    let crates = packages
        .map(|package| Crate {
            name: text(&package["name"]),
            version: text(&package["version"]),
            licence: text(&package["license"]),
            source: package["source"].as_str().map(str::to_owned),
            folder: Path::new(package["manifest_path"].as_str().unwrap()).parent().unwrap().to_owned(),
            features: nodes[&text(&package["id"])]["features"].as_array().unwrap().iter().map(text).collect(),
        })
        .collect();
    Some(crates)
}

fn host() -> String {
    let told = Command::new(option_env!("RUSTC").unwrap_or("rustc")).arg("-vV").output().expect("rustc");
    let told = String::from_utf8(told.stdout).expect("text");
    told.lines().find_map(|line| line.strip_prefix("host: ")).expect("a host").to_owned()
}

/// The builds that are looked at, each with what it may have beyond the usual.
fn builds() -> Vec<(Vec<Crate>, Reasons)> {
    let mut builds: Vec<(_, Reasons)> = vec![(built(&[]).expect("this test was built from them"), &[])];
    match built(&["encrypt"]) {
        Some(crates) => builds.push((crates, ENCRYPT)),
        None => say_skipped("the crates of the feature encrypt are not here (cargo fetch brings them)"),
    }
    builds
}

fn is_among(name: &str, list: Reasons) -> bool {
    list.iter().any(|(known, _)| *known == name)
}

#[test]
fn no_crate_that_is_built_in_speaks_to_a_network() {
    for (crates, more) in builds() {
        assert!(crates.len() > 50, "{} crates: not the whole build was seen", crates.len());
        for built in &crates {
            let name = built.name.as_str();
            assert!(!NETWORK.contains(&name) || is_among(name, more), "{name} speaks to a network");
            let forbidden = FEATURES.iter().filter(|(of, _)| *of == name).flat_map(|(_, features)| *features);
            for feature in forbidden {
                assert!(!built.features.contains(*feature), "{name} is built with its feature {feature}");
            }
        }
    }
}

/// Whether a socket is named in a crate's sources, those of its own tests and examples aside.
fn names_sockets(folder: &Path) -> bool {
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            if path.is_dir() {
                if !["tests", "test", "examples", "benches", "target"].contains(&name.as_str()) {
                    open.push(path);
                }
            } else if name.ends_with(".rs") {
                let source = std::fs::read_to_string(&path).unwrap_or_default();
                if SOCKETS.iter().any(|socket| source.contains(socket)) {
                    return true;
                }
            }
        }
    }
    false
}

#[test]
fn no_source_that_is_built_in_opens_a_connection() {
    for (crates, more) in builds() {
        for built in crates.iter().filter(|built| built.source.is_some()) {
            let known = is_among(&built.name, NAMED) || is_among(&built.name, more);
            assert!(known || !names_sockets(&built.folder), "{} names sockets in its sources", built.name);
        }
    }
    assert!(names_sockets(&root().join("tests")), "this file names them, so they must be seen");
}

/// Whether one of the licences that are offered is allowed, for every part that has licences of its own.
fn is_allowed(licence: &str) -> bool {
    let parts = licence.split(" AND ").map(|part| part.trim_matches(['(', ')']));
    parts.into_iter().all(|part| {
        part.split(" OR ")
            .flat_map(|one| one.split('/'))
            .any(|one| LICENCES.contains(&one.trim_matches(['(', ')', ' '])))
    })
}

#[test]
fn every_crate_may_be_passed_on_and_comes_from_the_registry() {
    assert!(
        !is_allowed("GPL-3.0-only") && !is_allowed("MIT AND AGPL-3.0") && is_allowed("(MIT OR X) AND Zlib")
    );
    for (crates, _) in builds() {
        for built in &crates {
            assert!(is_allowed(&built.licence), "{}: {:?}", built.name, built.licence);
            let is_ours = built.source.is_none() && built.name == "medins";
            let is_public = built.source.as_deref().is_some_and(|source| source.contains("crates.io-index"));
            assert!(is_ours || is_public, "{} comes from {:?}", built.name, built.source);
        }
    }
}

#[test]
fn no_crate_is_built_in_twice_without_a_reason() {
    for (crates, more) in builds() {
        let mut versions: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for built in &crates {
            let mut parts = built.version.split('.');
            let (major, minor) = (parts.next().unwrap_or("0"), parts.next().unwrap_or("0"));
            let line = if major == "0" { format!("0.{minor}") } else { major.to_owned() };
            versions.entry(&built.name).or_default().insert(line);
        }
        for (name, lines) in versions.iter().filter(|(_, lines)| lines.len() > 1) {
            assert!(is_among(name, DOUBLED) || !more.is_empty(), "{name} is built in as {lines:?}");
        }
    }
}
