import { render } from "preact";
import { App } from "./app.tsx";
import { readReport } from "./data/read-report.ts";
import { Problem } from "./views/problem.tsx";

// The program of a page with its data inside. It runs when all of the page has been read.
const place = document.getElementById("app");
if (place === null) throw new Error("The page has no place for the report.");
place.textContent = "";
render(content(), place);

function content() {
  try {
    return <App runs={readReport(document)} />;
  } catch (error) {
    return <Problem says={error instanceof Error ? error.message : String(error)} />;
  }
}
