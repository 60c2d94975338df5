//! `intake`: the receiver as a program.

use std::error::Error;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use intake::Intake;
use tokio::net::TcpListener;
use tokio::signal;

const HELP: &str = "\
Receives checkout-rescue complaints over HTTP and keeps them in one SQLite file.

Usage: intake [--db FILE] [--listen ADDR] [--allow-origin ORIGIN]...

Options:
  --db FILE              where complaints are kept; made when missing [default: complaints.db]
  --listen ADDR          address and port; port 0 takes a free one [default: 127.0.0.1:8787]
  --allow-origin ORIGIN  let pages of this origin post, such as https://shop.example; may be repeated
                         [default: only pages of the receiver's own origin]
  -h, --help             this text
  -V, --version          the version

Prints its address on standard output, and what it does, without any personal data, on standard error.
Stops on Ctrl-C or SIGTERM, after the requests that are under way.
";

/// What the command line asks for.
struct Options {
    db: PathBuf,
    listen: String,
    origins: Vec<String>,
}

enum Command {
    Print(String),
    Serve(Options),
}

fn main() -> ExitCode {
    let command = match read_arguments() {
        Ok(command) => command,
        Err(error) => {
            complain(&error);
            say(&mut std::io::stderr(), "Try intake --help.\n");
            return ExitCode::from(2);
        }
    };
    let outcome = match command {
        Command::Print(text) => {
            say(&mut std::io::stdout(), &text);
            return ExitCode::SUCCESS;
        }
        Command::Serve(options) => tokio::runtime::Runtime::new()
            .map_err(Into::into)
            .and_then(|runtime| runtime.block_on(serve(options))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&*error);
            ExitCode::FAILURE
        }
    }
}

fn read_arguments() -> Result<Command, lexopt::Error> {
    use lexopt::prelude::*;

    let mut options = Options {
        db: PathBuf::from("complaints.db"),
        listen: "127.0.0.1:8787".to_owned(),
        origins: Vec::new(),
    };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("db") => options.db = arguments.value()?.into(),
            Long("listen") => options.listen = arguments.value()?.string()?,
            Long("allow-origin") => options.origins.push(arguments.value()?.string()?),
            Short('h') | Long("help") => return Ok(Command::Print(HELP.to_owned())),
            Short('V') | Long("version") => {
                return Ok(Command::Print(format!(
                    "intake {}\n",
                    env!("CARGO_PKG_VERSION")
                )));
            }
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Serve(options))
}

async fn serve(options: Options) -> Result<(), Box<dyn Error>> {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .init();
    let mut intake = Intake::open(&options.db).await?;
    for origin in &options.origins {
        intake = intake.allow_origin(origin)?;
    }
    let listener = TcpListener::bind(&options.listen).await.map_err(|source| {
        let why = format!(
            "cannot listen on {}: {source}; name a free address and port with --listen",
            options.listen
        );
        std::io::Error::new(source.kind(), why)
    })?;
    say(
        &mut std::io::stdout(),
        &format!("listening on http://{}\n", listener.local_addr()?),
    );
    axum::serve(listener, intake.app())
        .with_graceful_shutdown(stopped())
        .await?;
    intake.close().await;
    Ok(())
}

/// Resolves when somebody asks the program to stop.
async fn stopped() {
    let interrupted = async {
        if signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut signals) => {
                signals.recv().await;
            }
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}

/// Writes an error and the chain of its causes.
fn complain(error: &dyn Error) {
    let mut text = format!("intake: {error}\n");
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(&format!("  because {cause}\n"));
        source = cause.source();
    }
    say(&mut std::io::stderr(), &text);
}

fn say(to: &mut impl Write, text: &str) {
    // A closed pipe is no reason to stop receiving.
    let _ = to.write_all(text.as_bytes()).and_then(|()| to.flush());
}
