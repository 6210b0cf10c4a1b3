"""The same work on a cluster, through Dask distributed, which speaks the standard executor interface.

The only part of seo-fr that opens a socket, to the one address that the user gives. Articles are sent, so
that the machines need not share a disk.
"""

from __future__ import annotations

import logging
import re
from concurrent.futures import Executor
from typing import TYPE_CHECKING, Any

from seo_fr.auditing.measuring import version
from seo_fr.errors import ConfigError, InputError
from seo_fr.resources import number

if TYPE_CHECKING:
    from distributed import Client

EXTRA = "seo-fr[cluster]"
_ADDRESS = re.compile(r"(?:tcp|tls)://\S+:\d+")  # Dask takes minutes to find out that another cannot be right


class Cluster:
    """The processes of the scheduler at ``address``.

    Raises ConfigError where Dask is not installed or the address cannot be one.
    """

    renew = None  # the life of its processes is the administrator's affair (dask worker --lifetime)

    def __init__(self, address: str) -> None:
        if not _ADDRESS.fullmatch(address):
            raise ConfigError(f"--scheduler {address} : adresse incomplète ; écrivez tcp://MACHINE:PORT.")
        try:
            from distributed.scheduler import KilledWorker
        except ImportError as error:
            raise ConfigError(
                f'--scheduler demande Dask, qui n’est pas installé ; installez-le : pip install "{EXTRA}".'
            ) from error
        self._address = address
        self._client: Client | None = None
        self.ahead = int(number("audit", "cluster_ahead"))
        self.seconds: float | None = number("audit", "cluster_seconds")
        self.killers: tuple[type[Exception], ...] = (KilledWorker,)

    def open(self) -> Executor:
        """Connect and make sure that every process there has our version."""
        from distributed import Client

        # Its reports of lost connections are ours to tell, in French; each of its loggers has its own level.
        for name in list(logging.root.manager.loggerDict):
            if name.startswith("distributed"):
                logging.getLogger(name).setLevel(logging.CRITICAL)
        try:
            self._client = Client(self._address, timeout=self.seconds, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:  # TimeoutError is an OSError
            raise InputError(
                f"{self._address} : aucun ordonnanceur Dask ne répond ; vérifiez l’adresse et qu’il est lancé."
            ) from error
        try:
            return self._ready(self._client)
        except BaseException:
            self._client.close()
            raise

    def _ready(self, client: Client) -> Executor:
        """An executor, once a process is there and all have our version."""
        try:
            client.wait_for_workers(1, timeout=self.seconds)
        except TimeoutError:
            self.look()
        self._compare(client)
        executor: Executor = client.get_executor(pure=False)
        return executor

    def close(self, executor: Executor, *, finished: bool) -> None:
        """Leave the cluster as it was."""
        try:
            executor.shutdown(wait=finished)
        finally:
            if self._client is not None:
                self._client.close()

    def look(self) -> None:
        """InputError where the scheduler or all of its processes have gone."""
        if not self._workers():
            raise InputError(
                f"{self._address} : plus aucun processus de travail ; lancez « dask worker {self._address} », "
                "puis relancez la commande, elle reprendra."
            )

    def _workers(self) -> dict[str, Any]:
        """The processes the scheduler knows; none where it does not answer."""
        try:
            return dict(self._client.ncores()) if self._client is not None else {}
        except Exception:  # whatever the transport raises
            return {}

    def _compare(self, client: Client) -> None:
        """InputError where a process there has not seo-fr, or not the same."""
        try:
            versions = client.run(version)
        except Exception as error:
            raise InputError(
                f"{self._address} : seo-fr manque sur une machine du cluster ({type(error).__name__}) ; "
                f"installez-y {EXTRA} de la même version."
            ) from error
        if set(versions.values()) != {version()}:
            names = ", ".join(sorted(a for a, v in versions.items() if v != version()))
            raise InputError(f"{names} : une autre version de seo-fr y est installée ; installez la même partout.")
