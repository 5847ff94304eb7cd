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

  // The search box suggests while one types; without scripts the browser offers the terms of the page.
  page.querySelectorAll('input[data-suggest]').forEach(function (box) {
    if (!window.fetch) return;
    var list = page.createElement('ul'), chosen = -1, asked = box.value, timer;
    list.className = 'suggest';
    list.id = box.id + '-suggestions';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', box.form.getAttribute('aria-label'));
    box.removeAttribute('list');
    box.setAttribute('role', 'combobox');
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-controls', list.id);
    box.form.appendChild(list);
    close();

    function close() {
      list.hidden = true;
      box.setAttribute('aria-expanded', 'false');
      choose(-1);
    }

    function choose(index) {
      chosen = index;
      Array.prototype.forEach.call(list.children, function (item, i) { item.setAttribute('aria-selected', String(i === index)); });
      if (index < 0) box.removeAttribute('aria-activedescendant');
      else box.setAttribute('aria-activedescendant', list.children[index].id);
    }

    function show(suggestions) {
      list.textContent = '';
      suggestions.forEach(function (suggestion, i) {
        var item = page.createElement('li'), text = page.createElement('span'), kind = page.createElement('small');
        item.id = list.id + i;
        item.setAttribute('role', 'option');
        text.lang = 'zh-CN';
        text.textContent = suggestion.text;
        kind.textContent = suggestion.label;
        item.append(text, kind);
        item.addEventListener('mousedown', function (event) { event.preventDefault(); });
        item.addEventListener('click', function () { window.location.assign(suggestion.url); });
        list.appendChild(item);
      });
      choose(-1);
      list.hidden = suggestions.length === 0;
      box.setAttribute('aria-expanded', String(!list.hidden));
    }

    box.addEventListener('input', function (event) {
      clearTimeout(timer);
      if (event.isComposing) return;
      timer = setTimeout(function () {
        var typed = asked = box.value;
        if (!typed.trim()) return close();
        fetch(box.getAttribute('data-suggest') + '?q=' + encodeURIComponent(typed)).then(function (answer) { return answer.ok ? answer.json() : { suggestions: [] }; })
          .then(function (answer) { if (typed === asked && page.activeElement === box) show(answer.suggestions); });
      }, 120);
    });
    box.addEventListener('compositionend', function () { box.dispatchEvent(new Event('input')); });
    box.addEventListener('blur', close);
    box.addEventListener('keydown', function (event) {
      if (list.hidden || event.isComposing) return;
      var count = list.children.length;
      if (event.key === 'Escape') close();
      else if (event.key === 'ArrowDown') choose(chosen + 1 < count ? chosen + 1 : -1);
      else if (event.key === 'ArrowUp') choose(chosen < 0 ? count - 1 : chosen - 1);
      else if (event.key === 'Enter' && chosen >= 0) list.children[chosen].click();
      else return;
      event.preventDefault();
    });
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
