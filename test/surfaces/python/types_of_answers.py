"""What a type checker must see in the package; each line that it must refuse says so."""

from __future__ import annotations

from pathlib import Path
from typing import List

from aegis import Aegis, AsyncAegis, NotFoundError
from aegis.types import Dataset, Run


def answers(client: Aegis) -> None:
    run: Run = client.runs.get(1)
    score: float | None = run.evaluations[0].result
    names: List[str] = [dataset.name for dataset in client.datasets.list(search="march")]
    rows: List[float | None] = [row["result"] for row in client.runs.download(run.id, raw=True).rows()]
    client.runs.delete(1)
    first: Dataset = client.datasets.list().page().items[0]
    organization = client.organizations.get_my()
    print(score, names, rows, first, organization.id if organization is not None else None)
    try:
        client.datasets.update(3, org_id=None)
    except NotFoundError as error:
        print(error.status, error.detail)


async def answers_to_await(client: AsyncAegis) -> None:
    run: Run = await client.runs.wait(1)
    async for dataset in client.datasets.list():
        print(dataset.name, run.id)


def refused(client: Aegis) -> None:
    client.runs.get("1")  # type: ignore[arg-type]
    client.runs.get(1).no_such_member  # type: ignore[attr-defined]
    client.runs.create_from_dataset()  # type: ignore[call-arg]
    client.datasets.create(file="march.csv", selected_metrics={3: 70})  # type: ignore[arg-type]
    client.datasets.create(file=Path("march.csv"), selected_metrics={3: "high"})  # type: ignore[dict-item]
    client.runs.create_custom(evaluations=[{"metrics": ["bleu"]}])  # type: ignore[typeddict-item]
    client.runs.get(1).id = 2  # type: ignore[misc]
    for _ in client.runs.download(1).rows()["result"]:  # type: ignore[index]
        pass
