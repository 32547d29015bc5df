// Loaded before a program, sets its clock ahead by so many milliseconds as AEGIS_CLOCK_AHEAD says.

const ahead = Number(process.env.AEGIS_CLOCK_AHEAD ?? "0");
const now = Date.now.bind(Date);
Date.now = () => now() + ahead;
globalThis.Date = new Proxy(Date, {
  apply: () => new Date().toString(),
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [Date.now()] : given, newTarget),
});
