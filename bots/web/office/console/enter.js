// Takes the token out of the address line and the history, and puts it into the form: nothing is opened before its holder says so.
const token = location.hash.slice(1);
history.replaceState(null, '', location.pathname);
if (token !== '') {
  const form = document.querySelector('[data-enter]');
  form.elements.token.value = token;
  form.querySelector('[data-typed]').hidden = true;
  form.querySelector('button').focus();
}
