"""A service that asks the auth server who is logged in. Python 3.9 or newer, no packages: python3 server.py"""

import html
import http.client
import json
import os
import re
import sys
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote

PORT = int(os.environ.get("PORT", "3000"))
AUTH_URL = os.environ.get("AUTH_URL", "http://127.0.0.1:8080")
LOGIN_URL = os.environ.get("LOGIN_URL", "/kirjaudu")
# On plain-HTTP loopback it is called avain-session.
SESSION_COOKIE = os.environ.get("SESSION_COOKIE", "__Host-avain")
# Seconds until a connection, or the next piece of the answer, is given up.
PATIENCE = 3
LARGEST_ANSWER = 64 * 1024


class Unanswered(Exception):
    """The auth server does not say who is logged in."""


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


# Neither a proxy of the environment nor a redirect: the session goes to the auth server and nowhere else.
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), NoRedirect)


def who_is(headers):
    """The person who is logged in, or None for nobody."""
    # Of all that the browser sent, the session's cookie and the language go on, and nothing else.
    pairs = re.split("; *", headers.get("Cookie", ""))
    session = next((pair for pair in pairs if pair.startswith(SESSION_COOKIE + "=")), None)
    if session is None:
        return None
    request = urllib.request.Request(AUTH_URL + "/auth/v1/session")
    request.add_header("Accept", "application/json")
    request.add_header("Cookie", session)
    if "Accept-Language" in headers:
        request.add_header("Accept-Language", headers["Accept-Language"])
    try:
        with opener.open(request, timeout=PATIENCE) as response:
            body = json.loads(response.read(LARGEST_ANSWER))
        step = body["step"]
        # A login that still waits for its code is none.
        if step != "signed-in":
            return None
        user = body["user"]
        if not isinstance(user["id"], str) or not user["id"]:
            raise ValueError("the auth server named nobody")
        return {"id": user["id"], "name": user["name"] or user["email"]}
    except (OSError, http.client.HTTPException, ValueError, KeyError, TypeError) as error:
        raise Unanswered(str(error)) from error


class Service(BaseHTTPRequestHandler):
    def do_GET(self):
        asks_for_data = self.path.startswith("/api/")
        try:
            person = who_is(self.headers)
        except Unanswered as error:
            print(f"Who is logged in could not be asked: {error}", file=sys.stderr)
            # Not "nobody": the person may well be logged in.
            return self.send(503, "text/plain", "Yritä hetken kuluttua uudelleen.", {"Retry-After": "5"})
        if person and asks_for_data:
            return self.send(200, "application/json", json.dumps(person))
        if person:
            return self.send(200, "text/html", f"<p>Hei, {html.escape(person['name'])}!</p>")
        if asks_for_data:
            return self.send(401, "application/json", '{"error":"nobody is logged in"}')
        login = f"{LOGIN_URL}?return-to={quote(self.path, safe='')}"
        return self.send(303, "text/html", "", {"Location": login})

    def send(self, status, kind, text, headers=None):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        # What is for one person is kept by no cache.
        self.send_header("Cache-Control", "no-store")
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


ThreadingHTTPServer(("127.0.0.1", PORT), Service).serve_forever()
