/* On a static site the reader's preferences are kept in the browser. They are on the page before it is painted: this script waits for nothing. */
(function () {
  var root = document.documentElement, kept = null;
  try { kept = JSON.parse(localStorage.getItem('reading')); } catch { /* a browser that keeps nothing, or something else under that name */ }
  root.setAttribute('data-marks', 'on');
  ['fs', 'theme', 'mode', 'keys', 'marks'].forEach(function (name) {
    if (kept && /^[a-z0-9]{1,10}$/.test(kept[name])) root.setAttribute('data-' + name, kept[name]);
  });
})();
