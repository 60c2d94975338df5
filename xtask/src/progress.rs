//! Telling a person how far a command has come.

use std::time::{Duration, Instant};

use crate::failure::Result;

/// Runs one long step between a line that names it and a line with the time it took.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("→ {what} …");
    let start = Instant::now();
    let done = work()?;
    println!("  {what}: done in {}", elapsed(start.elapsed()));
    Ok(done)
}

/// A duration as a person says it: `0.4 s`, `12 s`, `3 min 05 s`.
pub(crate) fn elapsed(time: Duration) -> String {
    if time < Duration::from_secs(10) {
        return format!("{:.1} s", time.as_secs_f64());
    }
    // Rounded first, so that 59.9 s becomes "1 min 00 s" and never "60 s".
    let seconds = (time + Duration::from_millis(500)).as_secs();
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds:02} s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_as_a_person_says_them() {
        for (milliseconds, said) in [
            (0, "0.0 s"),
            (420, "0.4 s"),
            (12_400, "12 s"),
            (59_900, "1 min 00 s"),
            (185_000, "3 min 05 s"),
            (3_600_000, "60 min 00 s"),
        ] {
            assert_eq!(elapsed(Duration::from_millis(milliseconds)), said);
        }
    }
}
