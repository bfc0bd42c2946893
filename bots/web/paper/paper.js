// Shows the document behind a one-use link, to be saved or printed.
import { element, openAt, show, words } from './behind-link.js';

const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

openAt('/kertas/buka', ({ name, pdf }) => {
  const url = URL.createObjectURL(new Blob([bytesOf(pdf)], { type: 'application/pdf' }));
  // The document has no other copy: it is gone with the page.
  addEventListener('pagehide', () => URL.revokeObjectURL(url));
  const print = element('a', { textContent: words.print, href: url, target: '_blank', className: 'button' });
  const save = element('a', {
    textContent: words.save,
    href: url,
    download: name,
    className: 'button quiet',
  });
  show(words.ready, element('p', {}, print, ' ', save), element('p', words.close));
});
