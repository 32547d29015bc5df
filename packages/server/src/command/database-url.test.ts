import { expect, test } from "vitest";
import { nameOfDatabase } from "./database-url.ts";

test.each([
  ["postgres://aegis:secret@db.example/aegis", "postgres://aegis@db.example/aegis"],
  ["postgresql://aegis:secret@db.example:6432/aegis", "postgresql://aegis@db.example:6432/aegis"],
  ["postgres://db.example/aegis", "postgres://db.example/aegis"],
  ["postgres://aegis:secret@[::1]:5432/aegis?sslmode=require", "postgres://aegis@[::1]:5432/aegis"],
  ["postgres://db.example/aegis?user=aegis&password=secret", "postgres://db.example/aegis"],
  ["postgres://aegis:sec%2Fret%40@db.example/aegis", "postgres://aegis@db.example/aegis"],
  ["postgres://aegis:secret@/aegis?host=/run/postgresql", "postgres://aegis@/run/postgresql/aegis"],
  ["postgres:///aegis?host=/run/postgresql&password=secret", "postgres:///run/postgresql/aegis"],
])("people see of %s: %s", (url, name) => {
  expect(nameOfDatabase(url)).toBe(name);
});

test.each([
  "mysql://aegis:secret@db.example/aegis",
  "https://db.example/aegis",
  "db.example/aegis",
  "aegis",
  "postgres://aegis:secret@db.example",
  "postgres://aegis:secret@db.example/",
  "postgres://aegis:12/secret@db.example/aegis",
  "postgres://aegis:12#secret@db.example/aegis",
  "postgres://aegis:12?secret@db.example/aegis",
  "postgres://aegis:secret@db.example/aegis/more",
])("%s is refused", (url) => {
  expect(nameOfDatabase(url)).toBeUndefined();
});
