"""A web server on this machine, for the tests of fetching: pages, a feed, servers that fail, redirects, robots.txt."""
from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = """<html><head><title>Ferry {n} late</title><meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2024-05-02"></head><body><nav><a href="/">Home</a></nav><article>
<h1>Ferry {n} late</h1><p>Ferry number {n} was late again on Monday, said its captain on the quay that evening.</p>
<p>Nobody who waited for number {n} minded it very much, for the evening was warm and the sea was calm.</p></article>
</body></html>"""

Said = tuple[int, dict[str, str], bytes]


class Site:
    """What the server says by path: a status, headers and a body, or a function that makes them; what it sends byte by
    byte (`raw`, and then it hangs up); and what was asked, with which headers."""

    def __init__(self) -> None:
        self.pages: dict[str, Said | Callable[[], Said]] = {}
        self.raw: dict[str, Callable[[], Iterator[bytes]]] = {}
        self.asked: Counter[str] = Counter()
        self.headers: dict[str, Mapping[str, str]] = {}
        self.address = ""

    def page(self, number: int, *, words: str = "", **headers: str) -> str:
        """Serve an article that knows whether it has changed; returns its address."""
        html = PAGE.format(n=number).replace("Nobody", f"{words} Nobody") if words else PAGE.format(n=number)
        tag = f'"v{number}{words}"'
        self.pages[f"/{number}"] = (200, {"Content-Type": "text/html", "ETag": tag, **headers}, html.encode())
        return f"{self.address}/{number}"

    def feed(self, addresses: list[str], path: str = "/feed") -> str:
        items = "".join(f"<item><title>A</title><link>{address}</link></item>" for address in addresses)
        body = f"<rss version='2.0'><channel><title>F</title>{items}</channel></rss>".encode()
        self.pages[path] = (200, {"Content-Type": "application/rss+xml", "ETag": f'"{len(body)}"'}, body)
        return f"{self.address}{path}"


@contextmanager
def serve() -> Iterator[Site]:
    """A site on a free port of this machine while the block runs."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked[self.path] += 1
            site.headers[self.path] = dict(self.headers)
            if self.path in site.raw:
                for piece in site.raw[self.path]():
                    self.wfile.write(piece)
                return
            found = site.pages.get(self.path, (404, {}, b""))
            status, headers, body = found() if callable(found) else found
            if headers.get("ETag") and self.headers.get("If-None-Match") == headers["ETag"]:
                status, body = 304, b""
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def handle(self) -> None:
            with suppress(OSError):  # the client may hang up first
                super().handle()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
