//! The `demo` command: serves the demo checkout until it is interrupted.
#![allow(
    clippy::print_stdout,
    reason = "the address is what a person, or the program that started this one, waits for"
)]

use std::{io::Write, process::ExitCode};

use demo::{Demo, Error, Options};

const HELP: &str = "\
Usage: demo [--listen ADDR:PORT] [--pkg DIR] [--www DIR] [--db FILE]

  --listen ADDR:PORT  where to listen; port 0 takes a free one (default 127.0.0.1:8080)
  --pkg DIR           the built npm package, served at /pkg/ (default pkg)
  --www DIR           the pages, served at / (default www)
  --db FILE           where complaints are kept (default complaints.db)
";

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Error> {
    let Some(options) = Options::parse(std::env::args_os().skip(1))? else {
        print!("{HELP}");
        return Ok(());
    };
    let demo = Demo::open(&options).await?;
    println!("Demo checkout: {}", demo.url());
    // Whoever started this through a pipe waits for the line above.
    std::io::stdout().flush().map_err(Error::Serve)?;
    demo.serve().await
}
