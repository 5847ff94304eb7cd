/* Enhancement only: everything works without this file. */
(function () {
  var page = document, root = page.documentElement;

  // Preferences: shown at once, saved in the background by the same form post.
  function show(name, value) {
    root.setAttribute('data-' + name, value);
    page.querySelectorAll('.quick button[name=fs]').forEach(function (button) {
      if (name === 'fs') button.setAttribute('aria-pressed', String(button.value === value));
    });
    page.querySelectorAll('[data-theme-button]').forEach(function (button) {
      if (name !== 'theme') return;
      var own = button.getAttribute('data-theme-button'), on = own === value;
      button.setAttribute('aria-pressed', String(on));
      button.value = on ? 'auto' : own;
    });
    page.querySelectorAll('.settings input[name=' + name + ']').forEach(function (input) { input.checked = input.value === value; });
  }

  page.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('.quick button');
    if (!button || !window.fetch || !window.FormData) return;
    event.preventDefault();
    var form = button.form, name = button.name, value = button.value, data = new FormData(form);
    data.append(name, value);
    show(name, value);
    fetch(form.action, { method: 'POST', body: new URLSearchParams(data), redirect: 'manual', credentials: 'same-origin' });
  });

  // Buttons that need a script are hidden without one.
  page.querySelectorAll('[data-act]').forEach(function (button) {
    var act = button.getAttribute('data-act');
    if (act === 'copy' && !(navigator.clipboard && navigator.clipboard.writeText)) return;
    button.hidden = false;
    button.addEventListener('click', function () {
      if (act === 'print') window.print();
      if (act === 'copy') {
        navigator.clipboard.writeText(page.getElementById(button.getAttribute('data-copy')).textContent).then(function () {
          button.textContent = button.getAttribute('data-done');
        });
      }
    });
  });

  // "/" goes to the search box, or to the search page where the box is folded away.
  page.addEventListener('keydown', function (event) {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || /INPUT|TEXTAREA|SELECT/.test(event.target.tagName)) return;
    var box = page.getElementById('q');
    if (!box || !box.offsetParent) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  // Beside the text, the contents show where one is.
  if (window.matchMedia('(min-width:75em)').matches && 'IntersectionObserver' in window) {
    var links = {};
    page.querySelectorAll('.toc-w a').forEach(function (link) { links[link.hash.slice(1)] = link; });
    var observer = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting || !links[entry.target.id]) return;
        Object.keys(links).forEach(function (id) { links[id].removeAttribute('aria-current'); });
        links[entry.target.id].setAttribute('aria-current', 'true');
      });
    }, { rootMargin: '0px 0px -70% 0px' });
    page.querySelectorAll('.body h2').forEach(function (heading) { observer.observe(heading); });
  }
})();
