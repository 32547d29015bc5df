import { stringify } from "yaml";
import type { RepositoryFacts } from "./repository.ts";

/** A workflow of GitHub that runs the evaluations for each pull request. */
export function githubWorkflow({ inside, installsAegis }: RepositoryFacts): string {
  return stringify(
    {
      name: "Evaluations",
      on: { pull_request: null, workflow_dispatch: null },
      permissions: { contents: "read" },
      jobs: {
        evaluations: {
          "runs-on": "ubuntu-latest",
          ...(inside !== "" && { defaults: { run: { "working-directory": inside } } }),
          steps: [
            { uses: "actions/checkout@v4" },
            { uses: "actions/setup-node@v4", with: { "node-version": 24 } },
            ...(installsAegis ? [{ run: "npm ci" }] : []),
            { run: runCommandOf(installsAegis) },
          ],
        },
      },
    },
    { nullStr: "" },
  );
}

/** A job for the `.gitlab-ci.yml` that is there, which shows each evaluation in the merge request. */
export function gitlabJob({ inside, installsAegis }: RepositoryFacts): string {
  return stringify({
    evaluations: {
      image: "node:24",
      rules: [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }],
      script: [
        ...(inside === "" ? [] : [`cd "${inside}"`]),
        ...(installsAegis ? ["npm ci"] : []),
        `${runCommandOf(installsAegis)} --output evaluations.xml`,
      ],
      artifacts: {
        when: "always",
        reports: { junit: inside === "" ? "evaluations.xml" : `${inside}/evaluations.xml` },
      },
    },
  });
}

function runCommandOf(installsAegis: boolean): string {
  return installsAegis ? "npx aegis eval run" : "npx --yes --package @aegis/cli aegis eval run";
}
