// Sends forms without a new page; all works without it.
(function (d) {
  var busy, by = d.getElementById.bind(d);
  function all(what, how) { d.querySelectorAll(what).forEach(how); }
  function say(text) { by('status').textContent = text; }
  function told(name) { say(by('status').getAttribute('data-' + name)); }
  function page(html) { return new DOMParser().parseFromString(html, 'text/html'); }
  function refused(html) {
    var main = page(html).getElementById('main');
    say(main.children[0].textContent + '：' + main.children[1].textContent);
  }
  function show(html) {
    var to = page(html), at = to.getElementById('main'), more = to.getElementById('turns'), list = by('turns');
    d.title = at.getAttribute('data-title');
    if (list && more) {
      all('[data-steps], .intro', function (e) { e.remove(); });
      while (more.firstElementChild) at = list.appendChild(more.firstElementChild);
      by('next').replaceWith(to.getElementById('next'));
      say('');
      at.scrollIntoView();
    } else {
      by('main').replaceWith(at);
      scrollTo(0, 0);
    }
    at = at.querySelector('h1, h2');
    at.tabIndex = -1;
    at.focus({ preventScroll: true });
  }
  d.addEventListener('submit', function (e) {
    var form = e.target, b = e.submitter;
    if (busy) return e.preventDefault();
    if (!form.hasAttribute('data-live') || !b) return;
    var body = new URLSearchParams(new FormData(form));
    e.preventDefault();
    if (b.name) body.append(b.name, b.value);
    busy = 1;
    told('wait');
    fetch(form.getAttribute('action'), { method: 'POST', body: body, headers: { 'X-Part': 1 } })
      .then(function (r) {
        var go = r.headers.get('X-Go');
        return go ? location.assign(go) : r.text().then(r.ok || r.status == 422 ? show : refused);
      })
      .catch(function () { told('lost'); })
      .then(function () { busy = 0; });
  });
  all('[data-print]', function (b) { b.hidden = 0; b.onclick = function () { print(); }; });
  all('[data-print-hint]', function (e) { e.hidden = 1; });
})(document);
