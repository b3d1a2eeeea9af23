//! A connection on which a test sends what it likes.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
};

use crate::process::{PATIENCE, Server};

/// A connection to a server.
pub(crate) struct Socket(BufReader<TcpStream>);

impl Socket {
    pub(crate) fn connect(server: &Server) -> Self {
        let stream = TcpStream::connect(address(server)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        Self(BufReader::new(stream))
    }

    /// Sends; a server that has refused already may have closed its end.
    pub(crate) fn send(&mut self, text: &str) {
        let _refused = self.0.get_mut().write_all(text.as_bytes());
    }

    /// The next line of an answer without its end; empty at the end of the connection.
    pub(crate) fn line(&mut self) -> String {
        let mut line = String::new();
        self.0.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    /// The status and the body of an answer with a length.
    pub(crate) fn answer(&mut self) -> (u16, String) {
        let status = self.line();
        let status =
            status.split(' ').nth(1).unwrap_or_else(|| panic!("no status: {status:?}")).parse().unwrap();
        let mut length = 0;
        loop {
            let line = self.line().to_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).unwrap();
        (status, String::from_utf8(body).unwrap())
    }

    /// Whether the server has closed its end, which it must at last.
    pub(crate) fn is_closed(&mut self) -> bool {
        self.0.read(&mut [0; 1]).map_or(true, |read| read == 0)
    }
}

/// `ADDR:PORT` of a server.
pub(crate) fn address(server: &Server) -> &str {
    server.address.strip_prefix("http://").unwrap()
}

/// A POST of a V1 envelope: its head, which asks to be told when the body is wanted, and its body.
pub(crate) fn post(path: &str, token: &str, body: &str) -> (String, String) {
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: pms\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nExpect: 100-continue\r\n\r\n",
        body.len()
    );
    (head, body.to_owned())
}
