"""One page from the web: bounded in time, size and redirects, and never led into a private network."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

from newscast.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from urllib.parse import SplitResult

SECONDS = 20.0
"""For everything from looking up the name to the last byte."""
REDIRECTS = 5
_BLOCK = 64 * 1024
_MOVED = frozenset({301, 302, 303, 307, 308})
_SAFE = "/?&=%#:;,+$@!*'()~[]-._"
_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052 §2.1: the last 32 bits are an IPv4 address


@dataclass(frozen=True, slots=True)
class Page:
    """What a web server sent, decompressed."""

    data: bytes
    content_type: str = ""


def fetch(address: str, *, limit: int, seconds: float = SECONDS) -> Page:
    """Return what stands at an http or https address; raise SourceError when it is not to be had within the bounds."""
    visit = _Visit(address, limit, time.monotonic() + seconds, seconds)
    here, seen = address, set[str]()
    for _ in range(REDIRECTS + 1):
        if here in seen:
            raise visit.error(f"this address redirects in a circle, back to {here}")
        seen.add(here)
        answer = visit.get(here)
        if isinstance(answer, Page):
            return answer
        try:
            here = urljoin(here, answer)
        except ValueError as error:
            raise visit.error("the server redirects to something that is not an address") from error
    raise visit.error(f"this address redirects more than {REDIRECTS} times", hint=f"open {here} in a browser")


class _Visit:
    """All requests that lead to one page, under one clock."""

    def __init__(self, address: str, limit: int, deadline: float, seconds: float) -> None:
        self._address, self._limit, self._deadline, self._seconds = address, limit, deadline, seconds
        self._typed_host = self._split(address).hostname

    def error(self, message: str, *, hint: str = "save the page in a browser and give the file") -> SourceError:
        return SourceError(message, hint=hint, source=self._address)

    def get(self, address: str) -> Page | str:
        """Return the page, or the address that the server points to."""
        parts = self._split(address)
        connection = self._connection(parts)
        # A server that sends one byte now and then never trips a socket's own time limit.
        alarm = threading.Timer(max(0.0, self._left()), connection.hang_up)
        alarm.daemon = True
        alarm.start()
        try:
            connection.connect()
            target = quote(parts._replace(scheme="", netloc="", fragment="").geturl() or "/", safe=_SAFE)
            connection.request("GET", target, headers=_HEADERS)
            with connection.getresponse() as response:
                return self._answer(response, address)
        except SourceError:
            raise
        except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
            if self._left() <= 0:
                raise self._too_slow() from error
            raise self.error(f"{parts.hostname} cannot be read: {_reason(error)}") from error
        finally:
            alarm.cancel()
            connection.close()

    def _answer(self, response: http.client.HTTPResponse, address: str) -> Page | str:
        location = response.headers.get("Location")
        if response.status in _MOVED and location:
            return location
        if response.status != 200:
            status = f"{response.status} {response.reason}".strip()
            raise self.error(f"the server answered {status} for {address}", hint="check the address in a browser")
        data = b"".join(self._body(response))
        return Page(data, response.headers.get("Content-Type", ""))

    def _body(self, response: http.client.HTTPResponse) -> Iterator[bytes]:
        length = response.length
        if length is not None and length > self._limit:
            raise self._too_long(f"{length / 1e6:.1f} MB")
        received = size = 0
        inflate = _inflater(response.headers.get("Content-Encoding", ""))
        while block := response.read1(_BLOCK):
            received += len(block)
            plain = inflate.decompress(block, self._limit + 1 - size) if inflate else block
            size += len(plain)
            if max(size, received) > self._limit:
                raise self._too_long("over the limit")
            if self._left() <= 0:
                raise self._too_slow()
            yield plain
        if self._left() <= 0:
            raise self._too_slow()
        if (length is not None and received < length) or (inflate and received and not inflate.eof):
            raise self.error("the server hung up before the page was complete", hint="try again")

    def _connection(self, parts: SplitResult) -> _Checked:
        host = parts.hostname or ""
        secure = parts.scheme == "https"
        port = parts.port or (443 if secure else 80)
        hosts = self._addresses(host, port)
        if host != self._typed_host and (closed := [name for name in hosts if not _is_public(name)]):
            message = f"the address redirects to {host}, which is inside a private network ({closed[0]})"
            raise self.error(message, hint=f"give {parts.geturl()} itself if that is what you mean")
        if secure:
            return _CheckedTLS(host, port, hosts, max(0.01, self._left()))
        return _Checked(host, port, hosts, max(0.01, self._left()))

    def _addresses(self, host: str, port: int) -> list[str]:
        """Resolve a name once; the connection then goes to what was checked, whatever the name says later."""
        found: list[str] = []
        failure: list[OSError | UnicodeError] = []

        def look_up() -> None:
            try:
                answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            except (OSError, UnicodeError) as error:
                failure.append(error)
            else:
                found.extend(dict.fromkeys(str(answer[4][0]) for answer in answers))

        search = threading.Thread(target=look_up, daemon=True)
        search.start()
        search.join(max(0.0, self._left()))
        if failure or (not found and not search.is_alive()):
            message = f"there is no server called {host}, or the network is down"
            raise self.error(message, hint="check the address and the network") from next(iter(failure), None)
        if not found:
            raise self._too_slow()
        return found

    def _split(self, address: str) -> SplitResult:
        try:
            parts = urlsplit(address)
            usable = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
        except ValueError:
            parts, usable = None, False
        if parts is None or not usable:
            raise self.error(f"{address} is not an http or https address", hint="check the address in a browser")
        if parts.username is not None:
            raise self.error("an address with a user name in it is not opened")
        return parts

    def _left(self) -> float:
        return self._deadline - time.monotonic()

    def _too_slow(self) -> SourceError:
        return self.error(f"the page did not arrive within {self._seconds:g} seconds", hint="try again later")

    def _too_long(self, found: str) -> SourceError:
        return self.error(f"this page is too long ({found}): a page may have {self._limit / 1e6:g} MB")


_HEADERS = {
    "Accept": "text/html, text/plain;q=0.9, */*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
    "User-Agent": "newscast",
    "Connection": "close",
}


class _Checked(http.client.HTTPConnection):
    """A connection to addresses that were looked up and checked before."""

    def __init__(self, host: str, port: int, addresses: list[str], timeout: float) -> None:
        super().__init__(host, port, timeout=timeout)
        self._addresses = addresses
        self._seconds = timeout
        self._wire: socket.socket | None = None

    def connect(self) -> None:
        """Connect to the first of the addresses that answers."""
        self._wire = self.sock = _first_that_answers(self._addresses, self.port, self._seconds)

    def hang_up(self) -> None:
        """End the conversation from another thread; while a connection is being made its own time limit holds."""
        if self._wire is not None:
            try:
                self._wire.shutdown(socket.SHUT_RDWR)
            except OSError:
                return


class _CheckedTLS(_Checked):
    """The same over TLS; the certificate must be the name's, not the address's."""

    default_port = 443

    def connect(self) -> None:
        """Connect, and have the server prove its name."""
        super().connect()
        import certifi  # noqa: PLC0415 - a system without its own list of authorities still reads https

        context = ssl.create_default_context()
        context.load_verify_locations(certifi.where())
        self._wire = self.sock = context.wrap_socket(self.sock, server_hostname=self.host)


def _first_that_answers(addresses: list[str], port: int, seconds: float) -> socket.socket:
    failure: OSError | None = None
    for address in addresses:
        try:
            return socket.create_connection((address, port), timeout=seconds)
        except OSError as error:
            failure = error
    raise failure or OSError("no address")


def _is_public(address: str) -> bool:
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour
        if found in _NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
    return found.is_global and not found.is_multicast


_GZIP = b"\x1f\x8b"


class _Inflater:
    """Undo gzip, zlib or bare deflate, never giving out more than asked for."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(zlib.MAX_WBITS | 32)
        self._fresh = True

    def decompress(self, block: bytes, most: int) -> bytes:
        """Return what a block holds; what stands behind the end of the data counts only as a further gzip member."""
        plain = bytearray()
        while block and len(plain) < most:
            if self._inner.eof:
                # RFC 1952 §2.2: a gzip file may hold several members, one after the other.
                if not block.startswith(_GZIP):
                    break
                self._inner = zlib.decompressobj(zlib.MAX_WBITS | 32)
            plain += self._inflate(block, most - len(plain))
            block = self._inner.unused_data if self._inner.eof else b""
        return bytes(plain)

    def _inflate(self, block: bytes, most: int) -> bytes:
        try:
            plain = self._inner.decompress(block, most)
        except zlib.error:
            # RFC 9110 §8.4.1.2: some servers send deflate without its zlib wrapper.
            if not self._fresh:
                raise
            self._inner = zlib.decompressobj(-zlib.MAX_WBITS)
            plain = self._inner.decompress(block, most)
        self._fresh = False
        return plain

    @property
    def eof(self) -> bool:
        return self._inner.eof


def _inflater(encoding: str) -> _Inflater | None:
    return _Inflater() if encoding.strip().lower() in {"gzip", "x-gzip", "deflate"} else None


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid ({error.verify_message})"
    if isinstance(error, TimeoutError):
        return "it does not answer"
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
