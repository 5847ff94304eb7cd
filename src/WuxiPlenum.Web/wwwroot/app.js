/* Enhancement only: everything works without this file. */
(function () {
  var page = document, root = page.documentElement, own = page.currentScript;

  // Preferences: the button answers at once, the page follows after that is painted, and the same form post saves it in the background.
  function afterPaint(act) {
    window.requestAnimationFrame(function () { window.setTimeout(act); });
  }

  function show(name, value) {
    afterPaint(function () { root.setAttribute('data-' + name, value); });
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

  // A static site keeps them in the browser (static/preferences.js reads them). Entering the easy layout enlarges the text, leaving it sets that back.
  var isKeptHere = root.classList.contains('static'), names = ['fs', 'theme', 'mode', 'keys', 'marks'];
  function preference(name) { return root.getAttribute('data-' + name); }
  function keep(chosen) {
    var isElder = preference('mode') === 'elder', kept = {};
    if (chosen.mode === 'elder' && !isElder) chosen.fs = String(Math.max(3, Number(chosen.fs || preference('fs'))));
    if (chosen.mode === 'standard' && isElder && (chosen.fs || preference('fs')) === '3') chosen.fs = '1';
    names.forEach(function (name) { kept[name] = chosen[name] || preference(name); });
    try { localStorage.setItem('reading', JSON.stringify(kept)); } catch { /* they hold for this page */ }
    names.forEach(function (name) {
      root.setAttribute('data-' + name, kept[name]);
      show(name, kept[name]);
    });
    page.querySelectorAll('.quick button[name=mode]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(kept.mode === 'elder'));
      button.value = kept.mode === 'elder' ? 'standard' : 'elder';
    });
  }
  if (isKeptHere) {
    keep({});
    page.addEventListener('click', function (event) {
      var button = event.target.closest && event.target.closest('.quick button'), chosen = {};
      if (!button) return;
      event.preventDefault();
      chosen[button.name] = button.value;
      keep(chosen);
    });
    page.addEventListener('submit', function (event) {
      if (!event.target.matches('.settings')) return;
      event.preventDefault();
      keep(Object.fromEntries(new FormData(event.target)));
    });
  }

  page.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('.quick button:not([name=mode])');
    if (isKeptHere || !button || !window.fetch || !window.FormData) return;
    event.preventDefault();
    var form = button.form, name = button.name, value = button.value, data = new FormData(form);
    data.append(name, value);
    show(name, value);
    fetch(form.action, { method: 'POST', body: new URLSearchParams(data), redirect: 'manual', credentials: 'same-origin' });
  });

  function fromPage(address) { return new URL(address, page.baseURI).href; } // an import begins at the script otherwise

  // Buttons that need a script: copying is hidden until it is known to work, the others are hidden by a style sheet without scripts.
  var acts = {
    print: function () { window.print(); },
    copy: function (button) {
      navigator.clipboard.writeText(page.getElementById(button.getAttribute('data-copy')).textContent).then(function () {
        page.getElementById('status').textContent = button.textContent = button.getAttribute('data-done');
      });
    },
    pick: function (button) {
      navigator.clipboard.writeText(button.value).then(function () {
        page.getElementById('status').textContent = button.getAttribute('data-done');
        window.getSelection().removeAllRanges();
      });
    },
    read: function (button) {
      import(fromPage(button.getAttribute('data-module'))).then(function (reader) { reader.toggle(button); });
    }
  };
  page.querySelectorAll('[data-act]').forEach(function (button) {
    var act = button.getAttribute('data-act');
    if (act === 'read' && !('speechSynthesis' in window)) button.hidden = true;
    if (act === 'copy' && navigator.clipboard && navigator.clipboard.writeText) button.hidden = false;
    button.addEventListener('click', function () { acts[act](button); });
  });

  // #p5:12-30 names words of a paragraph; words that are selected are offered such an address. The script for both is loaded when one is needed.
  var picker = page.querySelector('[data-act=pick]');
  if (picker && navigator.clipboard && navigator.clipboard.writeText) {
    var passages = function () { return import(fromPage(picker.getAttribute('data-module'))); };
    var showPassage = function (event) { if (event || window.location.hash.indexOf(':') > 0) passages().then(function (module) { module.show(); }); };
    showPassage();
    window.addEventListener('hashchange', showPassage);
    page.addEventListener('selectionchange', function () {
      if (window.getSelection().isCollapsed) picker.hidden = true;
      else passages().then(function (module) { module.offer(picker); });
    });
  }

  // Single keys, unless the reader has switched them off: / searches, n and p go on and back, r reads aloud, ? explains.
  function follow(selectors) {
    for (var i = 0; i < selectors.length; i++) {
      var found = page.querySelector(selectors[i]);
      if (found) return found.click();
    }
  }
  function hitLink(step) { // from the hit that the address names, the next or the one before
    var hits = page.querySelectorAll('mark[id]'), at = -1;
    hits.forEach(function (hit, i) { if ('#' + hit.id === window.location.hash) at = i; });
    var hit = hits[at + step];
    if (hit) window.location.hash = hit.id;
    return hits.length > 0;
  }
  var keys = {
    '/': function () {
      var box = page.getElementById('q');
      if (!box || !box.offsetParent) return follow(['.go']);
      box.focus();
      box.select();
    },
    n: function () { hitLink(1) || follow(['.pager [rel=next]', '.pgn [rel=next]']); },
    p: function () { hitLink(-1) || follow(['.pager [rel=prev]', '.pgn [rel=prev]']); },
    r: function () { follow(['[data-act=read]:not([hidden])']); },
    '?': function () { follow(['.foot-nav a[href*="accessibility"]']); }
  };
  page.addEventListener('keydown', function (event) {
    if (!keys.hasOwnProperty(event.key) || root.getAttribute('data-keys') === 'off') return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || /INPUT|TEXTAREA|SELECT/.test(event.target.tagName)) return;
    event.preventDefault();
    keys[event.key]();
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

    // From the API, or on a static site from a script.
    function suggest(typed) {
      var address = box.getAttribute('data-suggest');
      if (/\.js$/.test(address)) return import(fromPage(address)).then(function (module) { return module.suggest(typed); });
      return fetch(address + '?q=' + encodeURIComponent(typed)).then(function (answer) { return answer.ok ? answer.json() : { suggestions: [] }; });
    }

    box.addEventListener('input', function (event) {
      clearTimeout(timer);
      if (event.isComposing) return;
      timer = setTimeout(function () {
        var typed = asked = box.value;
        if (!typed.trim()) return close();
        suggest(typed).then(function (answer) { if (typed === asked && page.activeElement === box) show(answer.suggestions); });
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

  // From the second page on, the pages read last are kept for when there is no network.
  var worker = own.getAttribute('data-worker');
  if (worker && 'serviceWorker' in navigator && (navigator.serviceWorker.controller || page.referrer.indexOf(window.location.origin + '/') === 0)) {
    window.addEventListener('load', function () { navigator.serviceWorker.register(worker); });
  }
})();
