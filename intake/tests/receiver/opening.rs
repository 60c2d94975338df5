//! Opening a complaints file: new, empty, foreign, newer, in the wrong place.

use std::error::Error;
use std::path::Path;

use intake::Intake;
use sqlx::Executor;

use crate::support::{ID, Server, record};

async fn refusal(path: &Path) -> String {
    let error = Intake::open(path).await.expect_err("must not open");
    assert!(!format!("{error:?}").is_empty());
    error.to_string()
}

#[tokio::test]
async fn an_empty_file_is_migrated() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("empty.db");
    std::fs::write(&file, "").unwrap();
    let intake = Intake::open(&file).await.unwrap();
    intake.close().await;
    let again = Intake::open(&file).await.unwrap();
    again.close().await;
    let url = format!("sqlite://{}", file.display());
    let mut database = <sqlx::SqliteConnection as sqlx::Connection>::connect(&url)
        .await
        .unwrap();
    let tables: Vec<String> = sqlx::query_scalar("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name")
        .fetch_all(&mut database)
        .await
        .unwrap();
    assert_eq!(tables, ["complaints", "secrets", "serials"]);
}

#[tokio::test]
async fn it_writes_ahead() {
    let server = Server::start().await;
    let mut database = server.database().await;
    let mode: String = sqlx::query_scalar("PRAGMA journal_mode")
        .fetch_one(&mut database)
        .await
        .unwrap();
    assert_eq!(mode, "wal");
}

#[cfg(unix)]
#[tokio::test]
async fn a_new_file_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;

    let server = Server::start().await;
    server.post(&record(ID)).await;
    for file in std::fs::read_dir(server.dir.path()).unwrap() {
        let file = file.unwrap();
        assert_eq!(
            file.metadata().unwrap().permissions().mode() & 0o077,
            0,
            "{:?}",
            file.path()
        );
    }
}

#[tokio::test]
async fn a_missing_folder_is_explained() {
    let dir = tempfile::tempdir().unwrap();
    let text = refusal(&dir.path().join("no/such/complaints.db")).await;
    assert!(text.contains("check that its folder exists"), "{text}");
}

#[tokio::test]
async fn a_file_of_another_kind_is_explained_and_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("letter.txt");
    let letter = "Dear shop, ".repeat(200);
    std::fs::write(&file, &letter).unwrap();
    let error = Intake::open(&file).await.expect_err("must not open");
    assert!(
        error.to_string().contains("name a file made by intake"),
        "{error}"
    );
    assert!(error.source().is_some());
    assert_eq!(std::fs::read_to_string(&file).unwrap(), letter);
}

#[tokio::test]
async fn a_file_of_a_newer_version_is_explained() {
    let server = Server::start().await;
    server
        .database()
        .await
        .execute("INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'later', 1, x'00', 0)")
        .await
        .unwrap();
    let text = refusal(&server.file()).await;
    assert!(text.contains("upgrade this one"), "{text}");
}

#[tokio::test]
async fn a_file_with_a_damaged_secret_is_refused() {
    let server = Server::start().await;
    server
        .database()
        .await
        .execute("UPDATE secrets SET value = x'00'")
        .await
        .unwrap();
    let text = refusal(&server.file()).await;
    assert!(text.contains("not a usable complaints database"), "{text}");
}

#[tokio::test]
async fn a_wrong_origin_is_explained() {
    let server = Server::start().await;
    let error = server
        .intake
        .clone()
        .allow_origin("https://shop.example/")
        .expect_err("a slash");
    assert!(
        error
            .to_string()
            .contains("for example https://shop.example"),
        "{error}"
    );
}

#[tokio::test]
async fn nothing_secret_is_printed_for_debugging() {
    let server = Server::start().await;
    let token = server.post(&record(ID)).await.json()["token"]
        .as_str()
        .unwrap()
        .to_owned();
    let mut database = server.database().await;
    let secret: Vec<u8> = sqlx::query_scalar("SELECT value FROM secrets")
        .fetch_one(&mut database)
        .await
        .unwrap();
    assert_eq!(secret.len(), 32);
    let printed = format!("{:?}", server.intake);
    assert!(!printed.contains(&token) && !printed.contains(&format!("{secret:?}")));
}
