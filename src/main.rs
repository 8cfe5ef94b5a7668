//! Doorman: hands the command line and the surroundings to the library and returns its exit code.

use std::process::ExitCode;

use medins::context::Surroundings;

fn main() -> ExitCode {
    let mut out = std::io::BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let mut err = std::io::stderr();
    ExitCode::from(medins::run(std::env::args_os(), Surroundings::of_process, &mut out, &mut err))
}
