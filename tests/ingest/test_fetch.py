"""The web: a real server on this machine answers in every unpleasant way."""

from __future__ import annotations

import gzip
import http.server
import threading
import time
import zlib
from typing import TYPE_CHECKING, ClassVar

import pytest

from newscast.errors import SourceError
from newscast.ingest import fetch as fetching
from newscast.ingest import load

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = b"<html><body><p>County leaders met.</p></body></html>"
SMALL = 10_000


class Handler(http.server.BaseHTTPRequestHandler):
    answers: ClassVar[dict[str, tuple[int, dict[str, str], bytes]]] = {
        "/page": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE),
        "/gzip": (200, {"Content-Encoding": "gzip"}, gzip.compress(PAGE)),
        "/members": (200, {"Content-Encoding": "gzip"}, gzip.compress(PAGE[:20]) + gzip.compress(PAGE[20:]) + b"\0\0"),
        "/empty-members": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"") * 3000 + gzip.compress(PAGE)),
        "/badloc": (302, {"Location": "http://[::1"}, b""),
        "/deflate": (200, {"Content-Encoding": "deflate"}, zlib.compress(PAGE)),
        "/raw": (200, {"Content-Encoding": "deflate"}, zlib.compress(PAGE)[2:-4]),
        "/bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"a" * 5_000_000)),
        "/junk": (200, {"Content-Encoding": "gzip"}, b"this is not gzip at all"),
        "/cut": (200, {"Content-Encoding": "gzip"}, gzip.compress(PAGE)[:-12]),
        "/moved": (302, {"Location": "/page"}, b""),
        "/loop": (301, {"Location": "/loop2"}, b""),
        "/loop2": (301, {"Location": "/loop"}, b""),
        "/ftp": (302, {"Location": "ftp://example.org/"}, b""),
        "/missing": (404, {}, b"gone"),
        "/long": (200, {"Content-Length": "10000000000"}, b"a"),
        "/short": (200, {"Content-Length": "500"}, b"a"),
    }

    def do_GET(self) -> None:
        if self.path.startswith("/on"):
            self.reply(302, {"Location": f"/on{int(self.path[3:]) + 1}"}, b"")
        elif self.path == "/private":
            port = self.connection.getsockname()[1]
            self.reply(302, {"Location": f"http://127.0.0.1:{port}/page"}, b"")
        elif self.path == "/drip":
            self.drip()
        elif self.path == "/endless":
            self.endless()
        else:
            self.reply(*self.answers[self.path])

    def reply(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(30):
                self.wfile.write(b"a")
                time.sleep(0.05)
        except OSError:
            return

    def endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"a" * 10_000)
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Stay quiet."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_is_fetched_from_the_host_that_was_typed(site: str) -> None:
    document = load(f"{site}/page")
    assert document.is_html
    assert document.media_type == "text/html"
    assert document.name == f"{site}/page"


def test_a_redirect_to_nowhere_and_a_thousand_empty_members_are_met_calmly(site: str) -> None:
    with pytest.raises(SourceError, match="not an address"):
        fetching.fetch(site + "/badloc", limit=SMALL)
    assert fetching.fetch(site + "/empty-members", limit=100_000).data == PAGE


@pytest.mark.parametrize("path", ["/gzip", "/members", "/deflate", "/raw", "/moved"])
def test_compressed_and_moved_pages_arrive_whole(site: str, path: str) -> None:
    assert fetching.fetch(site + path, limit=SMALL).data == PAGE


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/bomb", "too long"),
        ("/endless", "too long"),
        ("/long", r"10000\.0 MB"),
        ("/short", "hung up"),
        ("/cut", "hung up"),
        ("/junk", "cannot be read"),
        ("/loop", "in a circle"),
        ("/on1", "more than 5 times"),
        ("/missing", "404"),
        ("/ftp", "not an http or https address"),
    ],
)
def test_what_a_bad_server_does_is_said_in_one_sentence(site: str, path: str, message: str) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        fetching.fetch(site + path, limit=SMALL)
    assert caught.value.hint


def test_a_page_that_drips_runs_out_of_time(site: str) -> None:
    start = time.monotonic()
    with pytest.raises(SourceError, match=r"within 0\.3 seconds"):
        fetching.fetch(f"{site}/drip", limit=SMALL, seconds=0.3)
    assert time.monotonic() - start < 1.4


def test_a_redirect_into_a_private_network_is_refused(site: str) -> None:
    typed = site.replace("127.0.0.1", "localhost") + "/private"
    with pytest.raises(SourceError, match="inside a private network"):
        fetching.fetch(typed, limit=SMALL)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("10.0.0.1", False),
        ("127.0.0.1", False),
        ("169.254.169.254", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("2606:4700::1111", True),
        ("224.0.0.1", False),
    ],
)
def test_public_addresses_are_told_from_private_ones(address: str, public: bool) -> None:  # noqa: FBT001 - a case's answer
    assert fetching._is_public(address) is public  # noqa: SLF001 - no server can have these addresses here


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("http://", "not an http"),
        ("http://[::bad/", "not an http"),
        ("http://me:secret@example.org/", "user name"),
        ("http://no-such-host.invalid/", "no server called"),
        ("http://127.0.0.1:9/", "cannot be read"),
        ("https://127.0.0.1:9/", "cannot be read"),
    ],
)
def test_addresses_that_lead_nowhere_are_named(address: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        load(address)


def test_a_server_without_tls_cannot_answer_https(site: str) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        fetching.fetch(site.replace("http:", "https:") + "/page", limit=SMALL)
