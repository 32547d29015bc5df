const nothing = () => {};
const silent = {
  child: () => silent,
  debug: nothing,
  info: nothing,
  success: nothing,
  warn: nothing,
  error: nothing,
};

/** Prism's log, which the mock keeps silent. The real one has no levels of its own in browsers. */
module.exports = Object.assign(() => silent, { levels: { values: { info: 30 } } });
