//! The database: one SQLite file.

use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;
use sqlx::migrate::MigrateError;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Sqlite, Transaction};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::error::{Error, Kind};
use crate::record::Record;
use crate::token::{SECRET_LENGTH, Tokens};

/// How long a request waits for another writer before it is told to come back.
const BUSY: Duration = Duration::from_secs(3);

/// Open complaints. Clones share the connections.
#[derive(Clone, Debug)]
pub(crate) struct Store(SqlitePool);

/// What the shopper is told about a stored complaint.
#[derive(Debug)]
pub(crate) struct Receipt {
    /// `CR-<year>-<serial>`.
    pub(crate) number: String,
    /// RFC 3339, UTC.
    pub(crate) received_at: String,
}

/// What became of a record.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// It is stored now.
    Stored(Receipt),
    /// The same record was stored before.
    Replayed(Receipt),
    /// Another record was stored under its id before.
    Reused,
}

/// A complaint as its status page shows it.
#[derive(Debug, sqlx::FromRow)]
pub(crate) struct Status {
    pub(crate) id: String,
    pub(crate) state: String,
    pub(crate) received_at: String,
    pub(crate) category: String,
}

impl Store {
    /// Opens the file, creating and migrating it as needed, and reads its token secret.
    ///
    /// # Errors
    /// The file cannot be created, is no database, is from a newer version, or there is no randomness.
    pub(crate) async fn open(path: &Path) -> Result<(Self, Tokens), Error> {
        create(path).map_err(|source| Kind::Open(path.to_owned(), source))?;
        let options = SqliteConnectOptions::new()
            .filename(path)
            .journal_mode(SqliteJournalMode::Wal)
            // A receipt is a proof: what was answered with 201 must outlive a power cut, which WAL alone does not promise.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(BUSY)
            .disable_statement_logging();
        let unusable = |source| Kind::Database(path.to_owned(), source);
        let pool = SqlitePoolOptions::new()
            .max_connections(4)
            .acquire_timeout(BUSY * 2)
            .connect_with(options)
            .await
            .map_err(unusable)?;
        sqlx::migrate!()
            .run(&pool)
            .await
            .map_err(|source| match source {
                MigrateError::VersionMissing(_) => Kind::Newer(path.to_owned()),
                other => Kind::Migrate(path.to_owned(), other),
            })?;
        let secret = secret(&pool, path).await?;
        let tokens = Tokens::new(&secret).ok_or_else(|| {
            unusable(sqlx::Error::Decode(
                "the token secret has a wrong length".into(),
            ))
        })?;
        Ok((Self(pool), tokens))
    }

    /// Finishes open work and closes the file.
    pub(crate) async fn close(&self) {
        self.0.close().await;
    }

    /// Stores the record, or finds the one that its id already names.
    ///
    /// # Errors
    /// The database could not be written; then nothing was stored.
    pub(crate) async fn receive(&self, record: &Record) -> Result<Outcome, sqlx::Error> {
        // Takes the write lock before it reads, so that nobody can store the id in between.
        let mut transaction = self.0.begin_with("BEGIN IMMEDIATE").await?;
        let known: Option<(String, String, String)> =
            sqlx::query_as("SELECT number, received_at, record FROM complaints WHERE id = ?")
                .bind(record.id())
                .fetch_optional(&mut *transaction)
                .await?;
        if let Some((number, received_at, stored)) = known {
            // As values, not as text: spacing and the order of members say nothing.
            let same = serde_json::from_str::<Value>(&stored)
                .is_ok_and(|stored| stored == *record.value());
            return Ok(if same {
                Outcome::Replayed(Receipt {
                    number,
                    received_at,
                })
            } else {
                Outcome::Reused
            });
        }
        let receipt = insert(&mut transaction, record).await?;
        transaction.commit().await?;
        Ok(Outcome::Stored(receipt))
    }

    /// The complaint of that number.
    ///
    /// # Errors
    /// The database could not be read.
    pub(crate) async fn find(&self, number: &str) -> Result<Option<Status>, sqlx::Error> {
        sqlx::query_as("SELECT id, state, received_at, category FROM complaints WHERE number = ?")
            .bind(number)
            .fetch_optional(&self.0)
            .await
    }
}

async fn insert(
    transaction: &mut Transaction<'_, Sqlite>,
    record: &Record,
) -> Result<Receipt, sqlx::Error> {
    let now = OffsetDateTime::now_utc();
    let received_at = now
        .truncate_to_second()
        .format(&Rfc3339)
        .map_err(|source| sqlx::Error::Encode(source.into()))?;
    let (serial,): (i64,) = sqlx::query_as(
        "INSERT INTO serials (year, last) VALUES (?, 1)
         ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last",
    )
    .bind(now.year())
    .fetch_one(&mut **transaction)
    .await?;
    let number = format!("CR-{}-{serial:06}", now.year());
    sqlx::query(
        "INSERT INTO complaints (id, number, received_at, kind, category, email, order_ref,
                                 payment_reference, reason, charge, record)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(record.id())
    .bind(&number)
    .bind(&received_at)
    .bind(record.text("/kind"))
    .bind(record.text("/category"))
    .bind(record.text("/contact/email"))
    .bind(record.text("/payment/order"))
    .bind(record.text("/payment/reference"))
    .bind(record.text("/payment/reason"))
    .bind(record.text("/payment/charge"))
    .bind(record.value().to_string())
    .execute(&mut **transaction)
    .await?;
    Ok(Receipt {
        number,
        received_at,
    })
}

/// Makes the file when it is missing, readable by its owner only: it will hold personal data.
fn create(path: &Path) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    // Never opens a file that exists: closing it again would drop the locks that SQLite holds on it in this process.
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        other => other.map(drop),
    }
}

/// The token secret of this database, made on first use.
async fn secret(pool: &SqlitePool, path: &Path) -> Result<Vec<u8>, Error> {
    let mut fresh = [0_u8; SECRET_LENGTH];
    getrandom::fill(&mut fresh).map_err(Kind::Random)?;
    let unusable = |source| Kind::Database(path.to_owned(), source);
    // Two receivers that open a new file at once must end up with the same one.
    sqlx::query("INSERT INTO secrets (name, value) VALUES ('token', ?) ON CONFLICT DO NOTHING")
        .bind(fresh.as_slice())
        .execute(pool)
        .await
        .map_err(unusable)?;
    let (secret,): (Vec<u8>,) = sqlx::query_as("SELECT value FROM secrets WHERE name = 'token'")
        .fetch_one(pool)
        .await
        .map_err(unusable)?;
    Ok(secret)
}
