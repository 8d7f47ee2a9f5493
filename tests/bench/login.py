# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole login of gscope flow beside npm's openid-client, at the certified provider of tests/interop. The person has signed in and consented
before, so that the provider answers with the redirect at once; that answer is part of the time."""

import html
import http.cookiejar
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent
CLIENT, SECRET = "web-basic", "web-basic-secret"
RUNS = 30


def packages(folder):
    """False where they are not to be had."""
    shutil.copytree(PROJECT / "tests/interop", folder, dirs_exist_ok=True)
    shutil.copy(PROJECT / "tests/bench/peers/login.mjs", folder)
    return subprocess.run(["bash", folder / "packages.sh", folder], stdout=sys.stderr).returncode == 0


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Person:
    """Fills in whatever form comes, and keeps the cookies. The redirect's address is looked at as it is."""

    def __init__(self):
        self.opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), NoRedirect, urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def ask(self, address, form=None):
        body = None if form is None else urllib.parse.urlencode(form).encode()
        try:
            answer = self.opener.open(urllib.request.Request(address, body, {"Accept": "text/html"}), timeout=30)
        except urllib.error.HTTPError as refusal:
            answer = refusal
        location = answer.headers.get("Location")
        return urllib.parse.urljoin(address, location) if location else None, answer.read().decode()

    def sign_in(self, address, redirect_uri):
        """The address of the redirect."""
        form = None
        for _ in range(20):
            location, page = self.ask(address, form)
            form = None
            if location and location.startswith(redirect_uri):
                return location
            if location:
                address = location
                continue
            hidden = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', page)
            form = {**dict(hidden), "login": "alice", "password": "secret"}
            address = urllib.parse.urljoin(address, html.unescape(re.search(r'<form[^>]*action="([^"]*)"', page).group(1)))
        sys.exit("the provider's pages lead nowhere")


def seconds(command, person, redirect_uri):
    """Of one login, from the start of the process to its end."""
    environment = {**os.environ, "CLIENT_SECRET": SECRET}
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment) as process:
        line = next((each for each in process.stderr if each.startswith("open: ")), None)
        if line:
            person.ask(person.sign_in(line.removeprefix("open: ").strip(), redirect_uri))
        output = process.stdout.read()
        if not line or process.wait() != 0:
            sys.exit(f"{command[0]}: {output}{process.stderr.read()}")
    return time.perf_counter() - start


def rows(build):
    """A line for the table of whole processes; none where the packages are not to be had."""
    folder = pathlib.Path(build) / "interop"
    if not packages(folder):
        return []
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with subprocess.Popen(["node", "--no-warnings", folder / "provider/provider.mjs", "--redirect-port", str(port)],
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as provider:
        issuer = provider.stdout.readline().removeprefix("listening ").strip()
        redirect_uri = f"http://127.0.0.1:{port}/callback"
        commands = {
            "gscope": [f"{build}/bin/gscope", "flow", "authorization-code", "--issuer-url", issuer, "--client-id", CLIENT, "--client-secret-env",
                       "CLIENT_SECRET", "--redirect-uri", redirect_uri, "--scope", "openid", "--then", "userinfo", "--no-browser", "--json"],
            "peer": ["node", f"{folder}/login.mjs", issuer, CLIENT, redirect_uri]}
        person = Person()
        times = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, command in commands.items():
                times[name].append(seconds(command, person, redirect_uri))
        provider.stdin.close()
    gscope, peer = (min(times[name]) for name in ("gscope", "peer"))
    return [f"| login: discovery, code + PKCE, ID token verified, userinfo | {gscope * 1000:.1f} ms | {gscope / peer:.2f} "
            f"| npm openid-client, {peer * 1000:.0f} ms |"]
