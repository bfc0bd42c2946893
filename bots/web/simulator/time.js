// Shows office time, and moves it on when a button is pressed.
const AGAIN_MS = 3000;
const PLACE = '/simulator/time';
const shown = document.querySelector('#office-time');
const buttons = [...document.querySelectorAll('[data-move]')];

const showTime = async (path, method) => {
  const answer = await fetch(path, { method });
  if (answer.ok) shown.textContent = (await answer.json()).shown;
};

const lookAgain = async () => {
  // A page nobody looks at asks nothing; a server that is out is asked again.
  if (!document.hidden) await showTime(PLACE, 'GET').catch(() => undefined);
  setTimeout(lookAgain, AGAIN_MS);
};

for (const button of buttons) {
  button.addEventListener('click', async () => {
    for (const each of buttons) each.disabled = true;
    await showTime(`${PLACE}/${button.dataset.move}`, 'POST').catch(() => undefined);
    for (const each of buttons) each.disabled = false;
  });
}

void lookAgain();
