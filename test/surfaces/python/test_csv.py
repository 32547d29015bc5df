from __future__ import annotations

import io
import unittest

from aegis import CsvError
from aegis._csv_reader import CsvReader
from aegis.rows import dataset_row, run_report_row


def rows(data: bytes, size: int) -> list[dict[str, str]]:
    reader = CsvReader()
    stream = io.BytesIO(data)
    found = [row for chunk in iter(lambda: stream.read(size), b"") for row in reader.feed(chunk)]
    return [*found, *reader.end()]


class Csv(unittest.TestCase):
    def test_rows_are_the_same_in_pieces_of_any_size(self) -> None:
        for text, expected in [
            ("a,b\n1,2\n3,4\n", [["1", "2"], ["3", "4"]]),
            ("a,b\r\n1,2\r\n3,4", [["1", "2"], ["3", "4"]]),
            ('a,b\n"x,\r\ny","""q"""\n,\n', [["x,\r\ny", '"q"'], ["", ""]]),
            ('\ufeffa,b\n"🌍\n","ü"\n', [["🌍\n", "ü"]]),
            ("a\n\nx\n", [[""], ["x"]]),
            ("a\n\u2028x\x0by\n", [["\u2028x\x0by"]]),
            ('a\n"' + "long" * 50_000 + '"\n', [["long" * 50_000]]),
            ("a,b\n", []),
            ("", []),
        ]:
            data = text.encode()
            for size in [1, 2, 3, 7, len(data) + 1] if len(data) < 1000 else [4096]:
                with self.subTest(text=text[:20], size=size):
                    found = rows(data, size)
                    self.assertEqual([list(row.values()) for row in found], expected)

    def test_a_byte_order_mark_is_no_part_of_the_first_column(self) -> None:
        self.assertEqual(rows("\ufeffa\n1\n".encode(), 1), [{"a": "1"}])

    def test_a_row_is_given_as_soon_as_it_is_complete(self) -> None:
        reader = CsvReader()
        self.assertEqual(list(reader.feed(b"a\n1\n2")), [{"a": "1"}])
        self.assertEqual(list(reader.feed(b"3\n")), [{"a": "23"}])

    def test_what_is_not_csv_is_told_with_its_place(self) -> None:
        for data, text in [
            (b"a,b\n1,2\n3\n", "Row 2 has 1 cells, not 2 as the header line has."),
            (b'a\n"open', "After row 0: unexpected end of data."),
            (b'a\n"x"y\n', "After row 0: ',' expected after '\"'."),
        ]:
            with self.subTest(data=data), self.assertRaises(CsvError) as raised:
                rows(data, 100)
            self.assertEqual(str(raised.exception), text)


class Cells(unittest.TestCase):
    def test_cells_have_the_types_of_their_columns(self) -> None:
        row = run_report_row(
            {
                "output": "",
                "is_success": "True",
                "is_gte_threshold": "false",
                "result": "66.67",
                "metric_id": "3",
                "eval_metadata": '{"a": [1]}',
                "evaluation_cost": "0.0012",
            }
        )
        self.assertEqual((row["output"], row["prompt"], row["explanation"]), ("", None, None))
        self.assertEqual((row["is_success"], row["is_gte_threshold"]), (True, False))
        self.assertEqual((row["result"], row["metric_id"], row["evaluation_cost"]), (66.67, 3, "0.0012"))
        self.assertEqual(row["eval_metadata"], {"a": [1]})

    def test_a_cell_of_another_type_is_told_with_its_column(self) -> None:
        for column, text in [("result", "high"), ("is_success", "1"), ("eval_metadata", "{"), ("metric_id", "1.5")]:
            with self.subTest(column=column), self.assertRaises(CsvError) as raised:
                run_report_row({column: text})
            self.assertEqual(str(raised.exception), f"Column {column}: {text!r} is not what the column holds.")

    def test_a_formula_is_as_it_was_before_the_download(self) -> None:
        for cell, names, text in [
            ("'=1+1", "output", "=1+1"),
            ("'=1+1", "prompt input", "'=1+1"),
            ("'quoted'", "", "'quoted'"),
            ("=1+1", "output", "=1+1"),
        ]:
            with self.subTest(cell=cell, names=names):
                self.assertEqual(dataset_row({"output": cell, "aegis_defused": names})["output"], text)


if __name__ == "__main__":
    unittest.main()
