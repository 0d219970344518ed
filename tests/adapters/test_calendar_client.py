"""A calendar server is a stranger: whatever it answers, however long and from where, ends in one clear trouble."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from followup_desktop.adapters.calendar_server import client as client_module
from followup_desktop.adapters.calendar_server.account import CalDavServer
from followup_desktop.domain.calendar import (
    NOTHING,
    UNTOLD,
    AccountTrouble,
    CalendarAccount,
    CalendarEntry,
    ChangedThere,
    FoundEntry,
    Listing,
    Trouble,
)
from tests.fakes.clock import FakeClock
from tests.fakes.hostile_server import Asked, HostileServer, Reply

PASSWORD = "app-specific-1234"
START = datetime(2026, 11, 24, 15, tzinfo=UTC)
ENTRY = CalendarEntry("u@followup-desktop", "about", "Call", START, START + timedelta(minutes=15))


@pytest.fixture
def server() -> Iterator[HostileServer]:
    made = HostileServer()
    yield made
    made.stop()


@pytest.fixture
def account(server: HostileServer) -> Iterator[CalDavServer]:
    made = CalDavServer(CalendarAccount(server.address, "me", PASSWORD), FakeClock())
    yield made
    made.close()


def trouble_of(act: Callable[[], object]) -> AccountTrouble:
    with pytest.raises(AccountTrouble) as caught:
        act()
    assert PASSWORD not in f"{caught.value!r}{caught.value}{caught.value.__cause__}"
    return caught.value


def calendar(server: HostileServer) -> str:
    return f"{server.address}cal/"


@pytest.mark.parametrize(
    ("status", "trouble"),
    [
        (401, Trouble.PASSWORD),
        (403, Trouble.FORBIDDEN),
        (402, Trouble.FORBIDDEN),
        (404, Trouble.NO_CALENDAR),
        (405, Trouble.NO_CALENDAR),
        (413, Trouble.FULL),
        (507, Trouble.FULL),
        (429, Trouble.UNREACHABLE),
        (500, Trouble.UNREACHABLE),
        (503, Trouble.UNREACHABLE),
        (200, Trouble.ODD),
        (418, Trouble.ODD),
    ],
)
def test_what_a_status_means(server: HostileServer, account: CalDavServer, status: int, trouble: Trouble) -> None:
    server.reply = lambda _asked: Reply(status, b"<html>hello</html>")
    assert trouble_of(lambda: account.etags(calendar(server))).trouble is trouble
    if status != 401:
        assert trouble_of(lambda: account.fetch(calendar(server), [calendar(server) + "a.ics"])).trouble is trouble


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no xml",
        b"<D:multistatus xmlns:D='DAV:'>",
        b"\xff\xfe\x00",
        b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a '" + b"z" * 1000 + b"'><!ENTITY b '" + b"&a;" * 1000
        + b"'>]><D:multistatus xmlns:D='DAV:'><D:response><D:href>&b;&b;</D:href></D:response></D:multistatus>",
        b"<D:multistatus xmlns:D='DAV:'><D:response><D:propstat/></D:response></D:multistatus>",
        b"<D:multistatus xmlns:D='DAV:'>" + b"<D:a>" * 5000 + b"</D:multistatus>",
        b"<html/>",
    ],
)  # fmt: skip
def test_answers_that_make_no_sense(server: HostileServer, account: CalDavServer, body: bytes) -> None:
    server.reply = lambda _asked: Reply(207, body)
    for act in (
        lambda: account.etags(calendar(server)),
        lambda: account.fetch(calendar(server), [calendar(server) + "a.ics"]),
    ):
        try:
            found = len(act())
        except AccountTrouble as trouble:
            found = 0 if trouble.trouble is Trouble.ODD else -1
        assert 0 <= found <= 1


def test_an_answer_without_end(server: HostileServer, account: CalDavServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "LARGEST", 1 << 18)
    server.reply = lambda _asked: Reply(207, b"x" * 65536, pieces=20)
    assert trouble_of(lambda: account.etags(calendar(server))).trouble is Trouble.ODD


def test_an_answer_that_takes_for_ever(
    server: HostileServer, account: CalDavServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client_module, "WHOLE_S", -1.0)
    server.reply = lambda _asked: Reply(207, b"<a/>")
    assert trouble_of(lambda: account.etags(calendar(server))).trouble is Trouble.UNREACHABLE


def test_an_answer_that_would_grow(server: HostileServer, account: CalDavServer) -> None:
    server.reply = lambda _asked: Reply(207, b"<a/>", {"Content-Encoding": "gzip"})
    assert trouble_of(lambda: account.etags(calendar(server))).trouble is Trouble.ODD
    assert server.asked[0].headers["Accept-Encoding"] == "identity"


def test_a_line_that_is_cut(server: HostileServer, account: CalDavServer) -> None:
    server.reply = lambda _asked: Reply(207, b"<a/>", cut=True)
    assert trouble_of(lambda: account.etags(calendar(server))).trouble in (Trouble.UNREACHABLE, Trouble.ODD)


def test_nobody_there(server: HostileServer, account: CalDavServer) -> None:
    server.stop()
    trouble = trouble_of(lambda: account.etags(calendar(server)))
    assert (trouble.trouble, trouble.detail) == (Trouble.UNREACHABLE, "127.0.0.1")


# -- redirects


@pytest.mark.parametrize(
    "place",
    [
        "https://evil.example/dav/",
        "http://evil.example/",
        "http://127.0.0.1:1/",
        "//evil.example/x",
        "ftp://evil.example/",
    ],
)
def test_a_redirect_to_another_host_is_refused(server: HostileServer, account: CalDavServer, place: str) -> None:
    server.reply = lambda _asked: Reply(301, headers={"Location": place})
    assert trouble_of(lambda: account.etags(calendar(server))).trouble is Trouble.REDIRECTED
    assert len(server.asked) == 1


def test_a_redirect_on_the_same_server_is_followed(server: HostileServer, account: CalDavServer) -> None:
    def reply(asked: Asked) -> Reply:
        if asked.path == "/dav/cal/":
            return Reply(308, headers={"Location": "/other/cal/"})
        return Reply(207, b"<D:multistatus xmlns:D='DAV:'/>")

    server.reply = reply
    assert account.etags(calendar(server)) == {}
    assert [one.path for one in server.asked] == ["/dav/cal/", "/other/cal/"]


def test_redirects_in_a_ring(server: HostileServer, account: CalDavServer) -> None:
    server.reply = lambda asked: Reply(302, headers={"Location": asked.path})
    assert trouble_of(lambda: account.etags(calendar(server))).trouble is Trouble.ODD
    assert len(server.asked) <= 5


def test_another_host_in_an_answer_is_refused(server: HostileServer, account: CalDavServer) -> None:
    body = (
        b"<D:multistatus xmlns:D='DAV:'><D:response><D:href>/dav/</D:href><D:propstat><D:prop>"
        b"<D:current-user-principal><D:href>https://evil.example/p/</D:href></D:current-user-principal>"
        b"</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>"
    )
    server.reply = lambda _asked: Reply(207, body)
    trouble = trouble_of(account.calendars)
    assert (trouble.trouble, trouble.detail) == (Trouble.REDIRECTED, "evil.example")


# -- finding calendars

HEAD = "<D:multistatus xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'>"


def answer(href: str, prop: str) -> str:
    return (
        f"<D:response><D:href>{href}</D:href><D:propstat><D:prop>{prop}</D:prop>"
        "<D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>"
    )


def multistatus(*answers: str) -> Reply:
    return Reply(207, f"{HEAD}{''.join(answers)}</D:multistatus>".encode())


CALENDAR = "<D:resourcetype><D:collection/><C:calendar/></D:resourcetype>"


def changes(*answers: str, token: str = "<D:sync-token>urn:2</D:sync-token>") -> Reply:
    return Reply(207, f"{HEAD}{''.join(answers)}{token}</D:multistatus>".encode())


def gone(href: str) -> str:
    return f"<D:response><D:href>{href}</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>"


def more(href: str) -> str:
    return f"<D:response><D:href>{href}</D:href><D:status>HTTP/1.1 507 Insufficient Storage</D:status></D:response>"


ETAG = '<D:getetag>"1"</D:getetag>'


def test_what_changed_comes_in_pieces(server: HostileServer, account: CalDavServer) -> None:
    pieces = iter(
        (
            changes(
                answer("/dav/cal/a.ics", ETAG), answer("/dav/cal/", ETAG), gone("/dav/cal/b.ics"), more("/dav/cal/")
            ),
            changes(
                answer("/dav/cal/b.ics", ETAG),
                gone("/dav/cal/a.ics"),
                answer("/dav/cal/c.ics", "<D:displayname/>"),
                token="<D:sync-token>urn:3</D:sync-token>",
            ),
        )
    )
    server.reply = lambda _asked: next(pieces)
    found = account.listing(calendar(server), "urn:1")
    place = calendar(server)
    assert found == Listing(
        {f"{place}b.ics": '"1"', f"{place}c.ics": UNTOLD}, frozenset({f"{place}a.ics"}), "urn:3", False
    )
    assert [b"urn:1" in server.asked[0].body, b"urn:2" in server.asked[1].body] == [True, True]
    assert {one.headers["Depth"] for one in server.asked} == {"0"}


@pytest.mark.parametrize(
    "answer_to_changes",
    [
        Reply(403, b"<D:error xmlns:D='DAV:'><D:valid-sync-token/></D:error>"),
        Reply(409),
        Reply(412),
        Reply(501),
        Reply(500),
        Reply(507),
        Reply(404),
        changes(token=""),
        changes(token=f"<D:sync-token>{'x' * 5_000}</D:sync-token>"),
        changes(more("/dav/cal/")),  # for ever
        Reply(207, b"no xml"),
        Reply(200, b"<html/>"),
    ],
)
def test_where_changes_are_not_told_everything_is_listed(
    server: HostileServer, account: CalDavServer, answer_to_changes: Reply
) -> None:
    def reply(asked: Asked) -> Reply:
        if asked.method == "REPORT":
            return answer_to_changes
        if asked.headers["Depth"] == "0":
            return multistatus(answer("/dav/cal/", "<D:sync-token> urn:9 </D:sync-token>"))
        return multistatus(answer("/dav/cal/a.ics", ETAG))

    server.reply = reply
    assert account.listing(calendar(server), "urn:1") == Listing({f"{calendar(server)}a.ics": '"1"'}, token="urn:9")


@pytest.mark.parametrize("name", ["", "<D:sync-token/>", f"<D:sync-token>{'x' * 5_000}</D:sync-token>"])
def test_a_server_that_names_no_states_of_a_calendar(server: HostileServer, account: CalDavServer, name: str) -> None:
    server.reply = lambda asked: multistatus(
        answer("/dav/cal/", name) if asked.headers["Depth"] == "0" else answer("/dav/cal/a.ics", ETAG)
    )
    found = account.listing(calendar(server), "")
    assert (found.token, found.whole, len(found.etags)) == ("", True, 1)
    assert "REPORT" not in {one.method for one in server.asked}


def test_a_wrong_password_is_no_reason_to_ask_in_another_way(server: HostileServer, account: CalDavServer) -> None:
    server.reply = lambda _asked: Reply(401)
    assert trouble_of(lambda: account.listing(calendar(server), "urn:1")).trouble is Trouble.PASSWORD
    assert len(server.asked) == 1


def test_calendars_are_found_by_way_of_the_well_known_place(server: HostileServer) -> None:
    def reply(asked: Asked) -> Reply:
        if asked.path == "/":
            return Reply(404)
        if asked.path == "/.well-known/caldav":
            return Reply(301, headers={"Location": "/dav/"})
        if asked.path == "/dav/":
            return multistatus(
                answer("/dav/", "<D:current-user-principal><D:href>/p/me/</D:href></D:current-user-principal>")
            )
        if asked.path == "/p/me/":
            return multistatus(answer("/p/me/", "<C:calendar-home-set><D:href>/c/me/</D:href></C:calendar-home-set>"))
        return multistatus(
            answer("/c/me/", "<D:resourcetype><D:collection/></D:resourcetype>"),
            answer("/c/me/work%20%26%20life/", f"{CALENDAR}<D:displayname>  Work \n life </D:displayname>"),
            answer(
                "/c/me/tasks/",
                f"{CALENDAR}<C:supported-calendar-component-set><C:comp name='VTODO'/>"
                "</C:supported-calendar-component-set>",
            ),
            answer("/c/me/plain/", CALENDAR),
        )

    server.reply = reply
    account = CalDavServer(CalendarAccount(f"http://127.0.0.1:{server.port}", "me", PASSWORD), FakeClock())
    try:
        found = account.calendars()
        assert [one.name for one in found] == ["Work life", "plain"]
        assert found[0].href == f"http://127.0.0.1:{server.port}/c/me/work%20&%20life/"
    finally:
        account.close()


def test_the_address_of_a_calendar_itself(server: HostileServer, account: CalDavServer) -> None:
    server.reply = lambda _asked: multistatus(answer("/dav/", f"{CALENDAR}<D:displayname>Mine</D:displayname>"))
    (found,) = account.calendars()
    assert found.name == "Mine"
    assert trouble_of(lambda: account.make_calendar("Follow-Up")).trouble is Trouble.FORBIDDEN


def test_an_address_where_nothing_is(server: HostileServer, account: CalDavServer) -> None:
    assert trouble_of(account.calendars).trouble is Trouble.NO_CALENDAR
    server.reply = lambda _asked: multistatus(answer("/dav/", "<D:resourcetype><D:collection/></D:resourcetype>"))
    assert trouble_of(account.calendars).trouble is Trouble.NO_CALENDAR


def test_a_calendar_that_may_not_be_made(server: HostileServer, account: CalDavServer) -> None:
    def reply(asked: Asked) -> Reply:
        if asked.method == "MKCALENDAR":
            return Reply(409)
        return multistatus(
            answer("/dav/", "<C:calendar-home-set><D:href>/dav/</D:href></C:calendar-home-set>"),
        )

    server.reply = reply
    assert trouble_of(lambda: account.make_calendar("Follow-Up")).trouble is Trouble.FORBIDDEN


# -- writing


@pytest.mark.parametrize(
    ("status", "trouble"), [(409, Trouble.NO_CALENDAR), (410, Trouble.NO_CALENDAR), (418, Trouble.ODD)]
)
def test_a_writing_that_is_refused(
    server: HostileServer, account: CalDavServer, status: int, trouble: Trouble
) -> None:
    server.reply = lambda _asked: Reply(status)
    put = trouble_of(lambda: account.put(calendar(server), ENTRY, calendar(server) + "u.ics", None, NOTHING))
    assert put.trouble is trouble


def test_writing_is_guarded_by_what_is_known(server: HostileServer, account: CalDavServer) -> None:
    href = calendar(server) + "u.ics"
    server.reply = lambda _asked: Reply(412)
    with pytest.raises(ChangedThere):
        account.put(calendar(server), ENTRY, href, None, NOTHING)
    with pytest.raises(ChangedThere):
        account.put(calendar(server), ENTRY, href, FoundEntry(href, '"7"'), NOTHING)
    with pytest.raises(ChangedThere):
        account.delete(href, '"7"')
    conditions = [(one.headers.get("If-None-Match"), one.headers.get("If-Match")) for one in server.asked]
    assert conditions == [("*", None), (None, '"7"'), (None, '"7"')]


def test_deleting_what_is_gone_is_fine(server: HostileServer, account: CalDavServer) -> None:
    account.delete(calendar(server) + "u.ics", '"7"')
    server.reply = lambda _asked: Reply(418)
    assert trouble_of(lambda: account.delete(calendar(server) + "u.ics", '"7"')).trouble is Trouble.ODD


def test_a_server_that_names_no_state(server: HostileServer, account: CalDavServer) -> None:
    server.reply = lambda _asked: Reply(201, headers={"Content-Type": "text/plain"})
    assert account.put(calendar(server), ENTRY, calendar(server) + "u.ics", None, NOTHING).etag == ""


# -- who we are


def test_the_password_goes_in_the_way_the_server_wants(server: HostileServer, account: CalDavServer) -> None:
    def reply(asked: Asked) -> Reply:
        if not asked.headers.get("Authorization", "").startswith("Digest"):
            challenge = 'Digest realm="r", nonce="n", qop="auth", algorithm=MD5'
            return Reply(401, headers={"WWW-Authenticate": challenge})
        return multistatus()

    server.reply = reply
    assert account.etags(calendar(server)) == {}
    assert PASSWORD not in server.asked[-1].headers["Authorization"]


def test_a_wrong_password_is_asked_once(server: HostileServer, account: CalDavServer) -> None:
    server.reply = lambda _asked: Reply(401, headers={"WWW-Authenticate": 'Basic realm="r"'})
    assert trouble_of(lambda: account.etags(calendar(server))).trouble is Trouble.PASSWORD
    assert len(server.asked) == 1


def test_the_libraries_log_nothing(
    server: HostileServer, account: CalDavServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.reply = lambda _asked: multistatus(answer("/dav/cal/secret-name.ics", "<D:getetag>1</D:getetag>"))
    account.etags(calendar(server))
    server.reply = lambda _asked: Reply(207, b"secret-name")
    trouble_of(lambda: account.etags(calendar(server)))
    assert "secret-name" not in caplog.text
    assert PASSWORD not in caplog.text


def test_whatever_breaks_in_the_libraries_is_one_trouble(
    server: HostileServer, account: CalDavServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    from niquests.exceptions import InvalidURL, SSLError

    for error, trouble in (
        (ValueError("boom"), Trouble.ODD),
        (SSLError("bad"), Trouble.CERTIFICATE),
        (InvalidURL("bad"), Trouble.ADDRESS),
    ):

        def broken(*_arguments: object, error: Exception = error, **_more: object) -> None:
            raise error

        monkeypatch.setattr(account._client.session, "request", broken)
        assert trouble_of(lambda: account.etags(calendar(server))).trouble is trouble


def test_a_certificate_of_its_own_making_is_refused(tmp_path: object) -> None:
    """A server over TLS that nobody vouches for: nothing is sent to it."""
    import ssl
    import threading
    from http.server import BaseHTTPRequestHandler, HTTPServer
    from pathlib import Path

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2090, 1, 1, tzinfo=UTC))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = Path(str(tmp_path), "server.pem")
    plain = serialization.NoEncryption()
    pem.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
        + made.public_bytes(serialization.Encoding.PEM)
    )
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_PROPFIND(self) -> None:
            asked.append(self.path)

    class Quiet(HTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            return

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    over_tls = Quiet(("127.0.0.1", 0), Handler)
    over_tls.socket = context.wrap_socket(over_tls.socket, server_side=True)
    thread = threading.Thread(target=over_tls.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    address = f"https://localhost:{over_tls.server_address[1]}/"
    account = CalDavServer(CalendarAccount(address, "me", PASSWORD), FakeClock())
    try:
        trouble = trouble_of(lambda: account.etags(address))
        assert (trouble.trouble, trouble.detail) == (Trouble.CERTIFICATE, "localhost")
        assert asked == []
    finally:
        account.close()
        over_tls.shutdown()
        over_tls.server_close()
        thread.join(5)
