//! A page with nothing but a frame in it: windows of browsers have a smallest width, frames have none.

use std::net::Ipv4Addr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::Result;

/// A server of one page. The demo's own policy forbids it frames, and browsers let no `data:` page frame this machine.
#[derive(Debug)]
pub(crate) struct Frame {
    /// The page's address.
    pub(crate) url: String,
    task: JoinHandle<()>,
}

impl Frame {
    /// Serves a page with a frame around an address, this wide in CSS pixels.
    pub(crate) async fn around(url: &str, width: u32) -> Result<Self> {
        let source = url.replace('&', "&amp;");
        let page = format!(
            "<!doctype html><title>Frame</title><iframe width=\"{width}\" height=\"800\" frameborder=\"0\" src=\"{source}\"></iframe>"
        );
        let answer = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{page}",
            page.len()
        );
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        Ok(Self {
            url: format!("http://{}/", listener.local_addr()?),
            task: tokio::spawn(async move {
                while let Ok((stream, _)) = listener.accept().await {
                    drop(serve(stream, &answer).await);
                }
            }),
        })
    }
}

async fn serve(mut stream: TcpStream, answer: &str) -> std::io::Result<()> {
    // Whatever is asked for, the answer is the same; a request without a body fits into one read.
    let mut request = [0; 8192];
    let _ = stream.read(&mut request).await?;
    stream.write_all(answer.as_bytes()).await?;
    stream.shutdown().await
}

impl Drop for Frame {
    fn drop(&mut self) {
        self.task.abort();
    }
}
