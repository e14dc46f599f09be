// Runs before the first paint, so that a dark screen does not flash white at night.
// The choice is kept by src/outbox/choices.ts under this key; without one the system decides.
(function () {
  var choice = null;
  try { choice = localStorage.getItem('doorstep.scheme'); } catch (refused) { /* storage is off */ }
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
