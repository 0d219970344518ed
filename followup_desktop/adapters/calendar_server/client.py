"""python-caldav's client over a guarded line: what is sent where, how much is read, and how long it may take.

The library builds the questions and reads the answers. The line is our own, because a server is a stranger: it may
send us elsewhere (with the password), answer without end, or say nothing for hours.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

import niquests
from caldav.davclient import DAVClient
from caldav.response import DAVResponse
from lxml import etree
from niquests.auth import HTTPBasicAuth, HTTPDigestAuth
from niquests.exceptions import InvalidURL, RequestException, SSLError

from followup_desktop.adapters.calendar_server.addresses import is_trusted, origin_of
from followup_desktop.domain.calendar import AccountTrouble, CalendarAccount, Trouble

log = logging.getLogger(__name__)
CONNECT_S, ANSWER_S = 10.0, 20.0  # until the server is reached; between two pieces of its answer
WHOLE_S = 60.0  # for one answer
LARGEST = 8 << 20  # bytes of one answer
PIECE = 1 << 16
REDIRECTS = 3  # from one place to another on the same server
MOVED = (301, 302, 307, 308)
# The libraries below tell of questions and answers at levels that a user may switch on; both hold what is private.
TALKATIVE = ("caldav", "niquests", "urllib3", "urllib3_future", "charset_normalizer", "keyring")


@dataclass(frozen=True)
class Answer:
    """One answer as it came, whole; what DAVResponse takes for a response of the library's."""

    status_code: int
    headers: Mapping[str, str]
    content: bytes
    reason: str = ""

    @property
    def text(self) -> str:
        return self.content.decode("utf-8", "replace")


class GuardedClient(DAVClient):
    """Raises AccountTrouble and nothing else. ``account.password`` goes to the account's own server alone."""

    def __init__(self, account: CalendarAccount) -> None:
        self._account, self.named = account, origin_of(account.address)
        for name in TALKATIVE:
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
        super().__init__(
            url=account.address,
            username=account.user,
            password=account.password,
            enable_rfc6764=False,
            features={},
        )
        self.session.close()
        # Without the checks for withdrawn certificates: they ask third servers, which then know whom we speak with.
        self.session = niquests.Session(disable_http3=True, revocation_configuration=None)
        self.session.trust_env = not self.named.here  # a proxy is for what lies outside
        self.auth = HTTPBasicAuth(account.user, account.password)
        self.headers["User-Agent"] = "Follow-Up Desktop"
        self.headers["Accept-Encoding"] = "identity"  # nothing that grows when it is unpacked

    def request(
        self,
        url: str,
        method: str = "GET",
        body: str | bytes = "",
        headers: Mapping[str, str] | None = None,
        rate_limit_time_slept: float = 0,
    ) -> DAVResponse:
        """One question, and its answer; a redirect is followed on the same server only."""
        address = urljoin(str(self.url), str(url))
        for _ in range(REDIRECTS + 1):
            answer = self._asked(address, method, body, headers or {})
            if answer.status_code not in MOVED:
                return self._understood(answer)
            address = urljoin(address, str(answer.headers.get("Location", "")))
            self._must_be_trusted(address)
        raise AccountTrouble(Trouble.ODD, self.named.host)

    def _must_be_trusted(self, address: str) -> None:
        try:
            origin = origin_of(address)
        except AccountTrouble:
            raise AccountTrouble(Trouble.REDIRECTED, _host_of(address)) from None
        if not is_trusted(origin, self.named):
            raise AccountTrouble(Trouble.REDIRECTED, origin.host)

    def _asked(self, address: str, method: str, body: str | bytes, headers: Mapping[str, str]) -> Answer:
        self._must_be_trusted(address)
        answer = self._sent(address, method, body, headers)
        offered = answer.headers.get("WWW-Authenticate", "").lower()
        digest = answer.status_code == 401 and "digest" in offered and "basic" not in offered
        if digest and not isinstance(self.auth, HTTPDigestAuth):
            self.auth = HTTPDigestAuth(self._account.user, self._account.password)
            return self._asked(address, method, body, headers)
        self._must_be_allowed(answer)
        return answer

    def _sent(self, address: str, method: str, body: str | bytes, headers: Mapping[str, str]) -> Answer:
        combined = {**{str(name): str(value) for name, value in self.headers.items()}, **headers}
        try:
            response = self.session.request(
                method,
                address,
                data=body.encode() if isinstance(body, str) else body,
                headers=combined,
                auth=self.auth,
                timeout=(CONNECT_S, ANSWER_S),
                allow_redirects=False,
                stream=True,
                verify=True,
            )
            try:
                return Answer(
                    int(response.status_code or 0), response.headers, self._read(response), response.reason or ""
                )
            finally:
                response.close()
        except AccountTrouble:
            raise
        except SSLError:
            raise AccountTrouble(Trouble.CERTIFICATE, self.named.host) from None
        except InvalidURL:
            raise AccountTrouble(Trouble.ADDRESS) from None
        except (RequestException, OSError) as error:
            log.info("the calendar server was not reached: %s", type(error).__name__)
            raise AccountTrouble(Trouble.UNREACHABLE, self.named.host) from None
        except Exception as error:  # whatever a hostile answer brings about in the libraries
            log.warning("the calendar server's answer broke the reading of it: %s", type(error).__name__)
            raise AccountTrouble(Trouble.ODD, self.named.host) from None

    def _read(self, response: Any) -> bytes:
        if response.headers.get("Content-Encoding", "identity").lower() not in ("", "identity"):
            raise AccountTrouble(Trouble.ODD, self.named.host)
        until, size, pieces = time.monotonic() + WHOLE_S, 0, []
        for piece in response.iter_content(PIECE):
            size += len(piece)
            if size > LARGEST:
                raise AccountTrouble(Trouble.ODD, self.named.host)
            if time.monotonic() > until:
                raise AccountTrouble(Trouble.UNREACHABLE, self.named.host)
            pieces.append(piece)
        return b"".join(pieces)

    def _must_be_allowed(self, answer: Answer) -> None:
        status, host = answer.status_code, self.named.host
        if status == 401:
            raise AccountTrouble(Trouble.PASSWORD, host)
        if status in (402, 403):
            raise AccountTrouble(Trouble.FORBIDDEN, host)
        if status in (413, 507):
            raise AccountTrouble(Trouble.FULL, host)
        if status == 429 or status >= 500:
            raise AccountTrouble(Trouble.UNREACHABLE, host)

    def _understood(self, answer: Answer) -> DAVResponse:
        """Raises AccountTrouble (ODD) where something is told that is no XML."""
        if answer.status_code == 207:
            try:
                etree.fromstring(answer.content, etree.XMLParser(resolve_entities=False, no_network=True))
            except (etree.XMLSyntaxError, ValueError):
                raise AccountTrouble(Trouble.ODD, self.named.host) from None
        return DAVResponse(answer, self)


def _host_of(address: str) -> str:
    """For people, of an address that is not safe."""
    return address.partition("://")[2].partition("/")[0].rpartition("@")[2][:100]
