/**
 * Prepares a release: the version in each package.json, and the heading of the changelog. Nothing is
 * committed, tagged or published.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { CannotRelease } from "./release/cannot-release.ts";
import { changesIn, leastLevel, named, tellsOf } from "./release/changelog.ts";
import { manifestsApart, versionOf, writeVersion } from "./release/manifests.ts";
import { nextVersion } from "./release/version.ts";

const root = resolve(import.meta.dirname, "..");
const changelogFile = join(root, "CHANGELOG.md");

const command = new Command("npm run release --")
  .description(
    "Gives the repository its next version: in each package.json, in what is generated, and in CHANGELOG.md. " +
      "Then commit it, and tag the commit.",
  )
  .argument("[version]", "major, minor or patch; or the version itself")
  .option("--check <tag>", "only check that the repository is what a tag such as v0.2.0 says")
  .action(main);

function main(wanted: string | undefined, { check }: { check?: string }): void {
  try {
    if (check !== undefined) checkTag(check);
    else if (wanted === undefined) throw new CannotRelease("Say major, minor or patch.");
    else prepare(wanted);
  } catch (error) {
    if (!(error instanceof CannotRelease)) throw error;
    command.error(`release: ${error.message}`);
  }
}

function prepare(wanted: string): void {
  if (git("status", "--porcelain") !== "") throw new CannotRelease("Something is not committed.");
  const changelog = readFileSync(changelogFile, "utf8");
  const version = nextVersion(versionOf(root), wanted, leastLevel(changesIn(changelog)));
  const day = new Date().toISOString().slice(0, "2026-04-01".length);
  writeFileSync(changelogFile, named(changelog, version, day));
  writeVersion(root, version);
  execFileSync(process.execPath, ["scripts/generate/main.ts"], { cwd: root, stdio: "ignore" });
  process.stdout.write(`git commit --all --message "Release ${version}" && git tag v${version}\n`);
}

function checkTag(tag: string): void {
  const version = versionOf(root);
  if (tag !== `v${version}`) throw new CannotRelease(`${tag} is not the tag of version ${version}.`);
  const [apart] = manifestsApart(root);
  if (apart !== undefined) throw new CannotRelease(`${apart} has another version than package.json.`);
  if (!tellsOf(readFileSync(changelogFile, "utf8"), version))
    throw new CannotRelease(`CHANGELOG.md does not tell of ${version}.`);
}

function git(...parameters: string[]): string {
  return execFileSync("git", parameters, { cwd: root, encoding: "utf8" });
}

command.parse();
