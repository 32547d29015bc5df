from __future__ import annotations

import io
import os
import stat
import subprocess
import sys
import tempfile
import threading
import unittest
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import aegis
import httpx
from aegis.rows import DatasetRow
from fake_server import FakeServer, refusal

CSV = b"output\na\n"


class Broken(httpx.SyncByteStream):
    def __iter__(self) -> Iterator[bytes]:
        yield b"output\n"
        raise httpx.ReadError("reset")


def download(content: Any = CSV, **headers: str) -> aegis.CsvDownload[DatasetRow]:
    stream = {"stream": content} if isinstance(content, httpx.SyncByteStream) else {"content": content}
    server = FakeServer(httpx.Response(200, headers={"content-type": "text/csv", **headers}, **stream))
    return server.client(max_retries=0).datasets.download(1)


class InFolder(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)


class Downloads(InFolder):
    def test_the_name_has_no_folder(self) -> None:
        for value, name in [
            ('attachment; filename="dataset_1.csv"', "dataset_1.csv"),
            ('attachment; filename="../../etc/passwd"', "passwd"),
            ('attachment; filename="C:\\\\temp\\\\a.csv"', "a.csv"),
            ("attachment; filename*=UTF-8''r%C3%A9.csv", "ré.csv"),
            ("attachment", None),
        ]:
            with self.subTest(value=value):
                self.assertEqual(download(**{"content-disposition": value}).filename, name)

    def test_a_refused_download_has_its_detail(self) -> None:
        with self.assertRaises(aegis.NotFoundError) as raised:
            FakeServer(refusal(404, "Dataset 1 not found.")).client().datasets.download(1)
        self.assertEqual(raised.exception.detail, "Dataset 1 not found.")

    def test_a_download_can_be_read_in_three_ways(self) -> None:
        self.assertEqual(download().text(), "output\na\n")
        self.assertEqual(b"".join(download().chunks()), CSV)
        self.assertEqual([row["output"] for row in download().rows()], ["a"])

    def test_a_file_replaces_another_and_keeps_its_permissions(self) -> None:
        path = self.folder / "report.csv"
        path.write_text("old")
        path.chmod(0o640)
        download().save(path)
        self.assertEqual((path.read_bytes(), stat.S_IMODE(path.stat().st_mode)), (CSV, 0o640))
        self.assertEqual(os.listdir(self.folder), ["report.csv"])

    def test_a_connection_that_breaks_leaves_the_old_file(self) -> None:
        path = self.folder / "report.csv"
        path.write_text("old")
        with self.assertRaises(aegis.APIConnectionError):
            download(Broken()).save(str(path))
        self.assertEqual((path.read_text(), os.listdir(self.folder)), ("old", ["report.csv"]))

    def test_a_link_stays_a_link_and_two_names_stay_one_file(self) -> None:
        target, link, name = (self.folder / each for each in ["target", "link", "name"])
        target.write_text("a much longer text than the download")
        link.symlink_to(target)
        name.hardlink_to(target)
        download().save(link)
        self.assertTrue(link.is_symlink())
        self.assertEqual((target.read_bytes(), name.read_bytes()), (CSV, CSV))

    def test_a_fifo_is_written_through(self) -> None:
        path = self.folder / "pipe"
        os.mkfifo(path)
        read: list[bytes] = []
        reader = threading.Thread(target=lambda: read.append(path.read_bytes()))
        reader.start()
        download().save(path)
        reader.join()
        self.assertEqual(read, [CSV])
        self.assertTrue(stat.S_ISFIFO(path.stat().st_mode))

    @unittest.skipUnless(os.geteuid() == 0, "Only root can make a device.")
    def test_a_device_is_written_through(self) -> None:
        # One of its own: as root, a fault would replace /dev/null for the whole machine.
        path = self.folder / "null"
        os.mknod(path, stat.S_IFCHR | 0o666, os.makedev(1, 3))
        download().save(path)
        self.assertTrue(stat.S_ISCHR(path.stat().st_mode))

    def test_the_standard_output_is_written_to_also_if_it_is_a_file(self) -> None:
        script = "from test_files import download; print('first', flush=True); download().save('/dev/stdout')"
        out = self.folder / "out"
        with out.open("wb") as file:
            subprocess.run([sys.executable, "-c", script], stdout=file, check=True, cwd=Path(__file__).parent)
        self.assertEqual(out.read_bytes(), b"first\n" + CSV)

    def test_a_folder_that_does_not_exist_is_named(self) -> None:
        with self.assertRaises(FileNotFoundError):
            download().save(self.folder / "missing" / "report.csv")


class AsyncDownloads(unittest.IsolatedAsyncioTestCase):
    async def test_the_client_for_asyncio_saves_and_reads_too(self) -> None:
        server = FakeServer(httpx.Response(200, headers={"content-type": "text/csv"}, content=CSV))
        client = server.async_client()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "report.csv"
            await (await client.datasets.download(1)).save(path)
            self.assertEqual((path.read_bytes(), os.listdir(folder)), (CSV, ["report.csv"]))


class Uploads(InFolder):
    def sent(self, file: Any, **more: Any) -> bytes:
        server = FakeServer(httpx.Response(201, json={"id": 1}))
        server.client().datasets.create(file=file, selected_metrics={2: 100}, **more)
        return server.bodies[0]

    def test_a_file_is_sent_with_its_name(self) -> None:
        path = self.folder / "my rows.csv"
        path.write_bytes(CSV)
        with path.open("rb") as opened:
            for file, name in [
                (path, b"my rows.csv"),
                (opened, b"my rows.csv"),
                (CSV, b"dataset.csv"),
                (io.BytesIO(CSV), b"dataset.csv"),
                (("named.csv", CSV), b"named.csv"),
            ]:
                with self.subTest(file=file):
                    body = self.sent(file)
                    self.assertIn(b'name="file"; filename="' + name + b'"', body)
                    self.assertIn(CSV, body)

    def test_parts_that_are_json_are_written_as_json_and_null_is_left_out(self) -> None:
        body = self.sent(CSV, name=None, column_mappings={"output": "ö"}, data_collection_id=5)
        self.assertIn(b'name="selected_metrics"\r\n\r\n{"2":100}\r\n', body)
        self.assertIn('name="column_mappings"\r\n\r\n{"output":"ö"}\r\n'.encode(), body)
        self.assertIn(b'name="data_collection_id"\r\n\r\n5\r\n', body)
        self.assertNotIn(b'name="name"', body)

    def test_a_text_is_refused_since_it_may_be_a_path_or_the_rows(self) -> None:
        with self.assertRaises(aegis.InvalidArgumentError) as raised:
            self.sent("march.csv")
        self.assertIn("not str. For a path, pass pathlib.Path(...).", str(raised.exception))

    def test_a_path_that_does_not_exist_is_named(self) -> None:
        with self.assertRaises(FileNotFoundError) as raised:
            self.sent(self.folder / "missing.csv")
        self.assertIn("missing.csv", str(raised.exception))


if __name__ == "__main__":
    unittest.main()
