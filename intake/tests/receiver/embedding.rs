//! The receiver inside another server, as the demo has it.

use crate::support::{ID, Server, post, record, send};

#[tokio::test]
async fn a_receiver_below_a_path_names_the_full_location() {
    let server = Server::start().await;
    let app = axum::Router::new()
        .nest("/support", server.intake.router())
        .fallback(|| async { "the shop" });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    let key = format!("\"{ID}\"");
    let headers = [
        ("content-type", "application/json"),
        ("idempotency-key", key.as_str()),
    ];
    let reply = send(
        address,
        "POST",
        "/support/complaints",
        &headers,
        record(ID).to_string().into(),
    )
    .await;
    let number = reply.json()["number"].as_str().unwrap().to_owned();
    assert_eq!(
        reply.header("location"),
        Some(format!("/support/complaints/{number}").as_str())
    );
}

#[tokio::test]
async fn a_router_with_its_own_fallback_can_take_the_receiver_in() {
    let server = Server::start().await;
    let app = axum::Router::new()
        .fallback(|| async { "the shop" })
        .merge(server.intake.router());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    let page = send(address, "GET", "/cart", &[], "".into()).await;
    assert_eq!((page.status, &page.body[..]), (200, &b"the shop"[..]));
    assert_eq!(
        page.header("cache-control"),
        None,
        "the shop's own pages are left alone"
    );
    assert_eq!(post(address, &record(ID)).await.status, 201);
    let refused = send(address, "DELETE", "/complaints", &[], "".into()).await;
    assert_eq!(refused.problem()["status"], 405);
}
