//! A real browser for the tests of pages: headless Chromium, driven over a pipe, without a port and without a net.
//!
//! Chromium speaks its protocol on the descriptors 3 and 4; a shell puts them in place of input and output. Every
//! message is JSON and ends with a zero byte. Names resolve to nothing, so a page that asks for something is seen
//! and gets no answer.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// Names under which the browser may be installed.
const NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome"];

/// How long an answer may take; machines that build at the same time are slow.
const PATIENCE: Duration = Duration::from_secs(60);

/// A browser with one page.
pub struct Browser {
    process: Child,
    to: ChildStdin,
    from: Receiver<Value>,
    session: String,
    number: u64,
    /// What came without being asked for.
    events: Vec<Value>,
    _profile: tempfile::TempDir,
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.to.write_all(b"{\"id\":0,\"method\":\"Browser.close\"}\0");
        for _ in 0..100 {
            if matches!(self.process.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Whether a program is installed.
pub fn is_installed(program: &str) -> bool {
    Command::new("sh")
        .args(["-c", "command -v \"$1\" >/dev/null", "sh", program])
        .status()
        .is_ok_and(|status| status.success())
}

impl Browser {
    /// Starts a browser; nothing where none is installed, which is said aloud.
    pub fn start() -> Option<Self> {
        let Some(name) = NAMES.iter().find(|name| is_installed(name)) else {
            println!("SKIPPED: no Chromium is installed, so pages are not tried in a browser");
            return None;
        };
        let profile = tempfile::tempdir().unwrap();
        let script = "exec 3<&0 4>&1 </dev/null >/dev/null 2>&1; exec \"$@\"";
        let mut process = Command::new("sh")
            .args(["-c", script, "sh", name, "--headless=new", "--no-sandbox", "--disable-gpu"])
            .args(["--remote-debugging-pipe", "--no-first-run", "--disable-dev-shm-usage"])
            .args(["--disable-extensions", "--disable-background-networking", "--disable-sync"])
            .args(["--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND"])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let to = process.stdin.take().unwrap();
        let mut out = BufReader::new(process.stdout.take().unwrap());
        let (send, from) = channel();
        std::thread::spawn(move || {
            let mut message = Vec::new();
            while out.read_until(0, &mut message).is_ok_and(|read| read > 0) {
                message.pop();
                let Ok(value) = serde_json::from_slice(&message) else { break };
                if send.send(value).is_err() {
                    break;
                }
                message.clear();
            }
        });
        let mut browser = Self {
            process,
            to,
            from,
            session: String::new(),
            number: 0,
            events: Vec::new(),
            _profile: profile,
        };
        browser.attach();
        Some(browser)
    }

    fn attach(&mut self) {
        let target = self.ask("Target.createTarget", &json!({ "url": "about:blank" }));
        let target = target["targetId"].clone();
        let attached = self.ask("Target.attachToTarget", &json!({ "targetId": target, "flatten": true }));
        self.session = attached["sessionId"].as_str().unwrap().to_owned();
        self.ask("Emulation.setScrollbarsHidden", &json!({ "hidden": true }));
        for domain in ["Page", "Runtime", "Log", "Network"] {
            self.ask(&format!("{domain}.enable"), &json!({}));
        }
    }

    /// Sends a command and waits for its answer.
    pub fn ask(&mut self, method: &str, params: &Value) -> Value {
        self.number += 1;
        let mut message = json!({ "id": self.number, "method": method, "params": params });
        if !self.session.is_empty() {
            message["sessionId"] = json!(self.session);
        }
        self.to.write_all(message.to_string().as_bytes()).unwrap();
        self.to.write_all(&[0]).unwrap();
        self.to.flush().unwrap();
        loop {
            let answer = self.next(method);
            if answer["id"] == json!(self.number) {
                assert!(answer["error"].is_null(), "{method}: {answer}");
                return answer["result"].clone();
            }
            self.events.push(answer);
        }
    }

    fn next(&mut self, waiting_for: &str) -> Value {
        self.from.recv_timeout(PATIENCE).unwrap_or_else(|why| panic!("{waiting_for}: {why}"))
    }

    /// Opens a file and waits until it is loaded.
    pub fn open(&mut self, file: &Path, fragment: &str) {
        self.events.clear();
        // A page whose address differs in its fragment only would not be loaded again.
        self.ask("Page.navigate", &json!({ "url": "about:blank" }));
        let url = format!("file://{}{fragment}", file.display());
        self.ask("Page.navigate", &json!({ "url": url }));
        let is_loaded = "document.readyState === 'complete' && location.protocol === 'file:'";
        for _ in 0..600 {
            if self.evaluate(is_loaded) == json!(true) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("{url} is not loaded");
    }

    /// What an expression of the page's own language gives.
    pub fn evaluate(&mut self, expression: &str) -> Value {
        let asked = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let answer = self.ask("Runtime.evaluate", &asked);
        assert!(answer["exceptionDetails"].is_null(), "{expression}: {answer}");
        answer["result"]["value"].clone()
    }

    /// Presses and lets go of a key.
    pub fn press(&mut self, key: &str, text: &str) {
        let code = json!({ "type": "keyDown", "key": key, "code": key, "text": text,
            "windowsVirtualKeyCode": match key { "Tab" => 9, "Enter" => 13, "Escape" => 27, _ => 0 } });
        self.ask("Input.dispatchKeyEvent", &code);
        self.ask("Input.dispatchKeyEvent", &json!({ "type": "keyUp", "key": key, "code": key }));
    }

    /// Types a text where the focus is.
    pub fn type_in(&mut self, text: &str) {
        self.ask("Input.insertText", &json!({ "text": text }));
    }

    /// Makes the window this wide.
    pub fn resize(&mut self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.ask("Emulation.setDeviceMetricsOverride", &size);
    }

    /// What the page is said about the colours of the system: `light` or `dark`.
    pub fn prefer(&mut self, scheme: &str) {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.ask("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }

    /// The page as a PDF on A4, as its style sheet wants it.
    pub fn print(&mut self) -> Vec<u8> {
        let wish = json!({ "preferCSSPageSize": true, "printBackground": true });
        let answer = self.ask("Page.printToPDF", &wish);
        STANDARD.decode(answer["data"].as_str().unwrap()).unwrap()
    }

    /// The whole page as a PNG.
    pub fn picture(&mut self) -> Vec<u8> {
        let page = "({ x: 0, y: 0, width: document.documentElement.clientWidth, \
            height: Math.min(document.documentElement.scrollHeight, 6000), scale: 1 })";
        let whole = json!({ "captureBeyondViewport": true, "clip": self.evaluate(page) });
        let answer = self.ask("Page.captureScreenshot", &whole);
        STANDARD.decode(answer["data"].as_str().unwrap()).unwrap()
    }

    /// Errors and warnings that the page caused since it was opened.
    pub fn complaints(&mut self) -> Vec<String> {
        self.evaluate("new Promise((done) => setTimeout(done, 100))");
        let spoken = ["Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled"];
        let is_complaint = |event: &&Value| spoken.iter().any(|method| event["method"] == *method);
        self.events.iter().filter(is_complaint).map(|event| event["params"].to_string()).collect()
    }

    /// Addresses that the page asked for since it was opened, without its own.
    pub fn requests(&mut self, own: &Path) -> Vec<String> {
        let own = format!("file://{}", own.display());
        let asked = self.events.iter().filter(|event| event["method"] == "Network.requestWillBeSent");
        let urls = asked.filter_map(|event| event["params"]["request"]["url"].as_str());
        urls.filter(|url| !url.starts_with(&own) && *url != "about:blank").map(str::to_owned).collect()
    }
}
