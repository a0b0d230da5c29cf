// Takes what the app gives behind the address, and sends it to be checked.
(function (d) {
  var given = new URLSearchParams(location.hash.slice(1)), form = d.getElementById('opening');
  function tell(name) {
    if (window.TelegramWebviewProxy) TelegramWebviewProxy.postEvent(name, '{}');
    else if (parent !== window) parent.postMessage(JSON.stringify({ eventType: name }), 'https://web.telegram.org');
  }
  if (!given.get('tgWebAppData')) return;
  tell('web_app_ready');
  tell('web_app_expand');
  history.replaceState(null, '', location.pathname + location.search);
  form.elements.data.value = given.get('tgWebAppData');
  form.elements.colours.value = given.get('tgWebAppThemeParams') || '';
  d.getElementById('status').textContent = form.getAttribute('data-wait');
  form.submit();
})(document);
