"""What the runs have besides their operations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Optional

from ._call import Call, path_of
from ._group import AsyncGroup, SyncGroup
from ._wait import wait, wait_async
from .types import Run


class RunWaiting(SyncGroup):
    def wait(
        self,
        run_id: int,
        *,
        deadline: float = 600.0,
        interval: float = 1.0,
        longest_interval: float = 30.0,
        on_progress: Optional[Callable[[Run], object]] = None,
    ) -> Run:
        """
        Waits for a run to finish and returns it, whether it succeeded, failed or was cancelled: then it lacks
        evaluations, and `state` in the list of runs says so.

        Args:
            run_id: The run's id.
            deadline: Seconds until APITimeoutError is raised. The run itself goes on.
            interval: Roughly how many seconds the first pause lasts. Each is half as long again as the one before.
            longest_interval: The longest pause, in seconds.
            on_progress: Called after each check of a run that is still running, with its evaluations so far.
        """
        call = Call("getRun", "GET", path_of("/runs/{run_id}", {"run_id": run_id}))
        pace = (deadline, interval, longest_interval)
        return wait(self._transport, call, Run.from_json, *pace, on_progress)


class AsyncRunWaiting(AsyncGroup):
    async def wait(
        self,
        run_id: int,
        *,
        deadline: float = 600.0,
        interval: float = 1.0,
        longest_interval: float = 30.0,
        on_progress: Optional[Callable[[Run], object]] = None,
    ) -> Run:
        """
        Waits for a run to finish and returns it, whether it succeeded, failed or was cancelled: then it lacks
        evaluations, and `state` in the list of runs says so.

        Args:
            run_id: The run's id.
            deadline: Seconds until APITimeoutError is raised. The run itself goes on.
            interval: Roughly how many seconds the first pause lasts. Each is half as long again as the one before.
            longest_interval: The longest pause, in seconds.
            on_progress: Called after each check of a run that is still running, with its evaluations so far.
        """
        call = Call("getRun", "GET", path_of("/runs/{run_id}", {"run_id": run_id}))
        pace = (deadline, interval, longest_interval)
        return await wait_async(self._transport, call, Run.from_json, *pace, on_progress)
