//! Without this, cargo would not notice a new migration: the macro that embeds them cannot watch a folder.

fn main() {
    let mut out = std::io::stdout();
    // Nobody can be told that this failed; the build then only repeats more than it must.
    let _ = std::io::Write::write_all(&mut out, b"cargo::rerun-if-changed=migrations\n");
}
