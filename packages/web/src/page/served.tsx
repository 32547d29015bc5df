import { render } from "preact";
import { ServedApp } from "./served/served-app.tsx";

// The program of the page that a server has at its root. The API is below the page, whatever comes before it.
const place = document.getElementById("app");
if (place === null) throw new Error("The page has no place for the runs.");
place.textContent = "";
const { origin, pathname } = location;
render(<ServedApp api={`${origin}${pathname.replace(/\/*$/, "")}/api/v1`} storage={sessionStorage} />, place);
