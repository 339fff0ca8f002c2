// The page that checks a file of the supplier's own: the same reader as the widget's, every error at once.

import { check } from './buying-readiness.js';

const said = document.querySelector('#said');

const look = async (file) => {
  if (!file) return;
  const lines = await check(await file.text()).then((found) => found.split('\n'), (error) => [`It could not be checked: ${error.message}`]);
  const right = lines[0] === 'ok';
  if (right) lines.shift();
  const heard = [`${file.name}: ${right ? 'nothing is wrong with it.' : `${lines.length} things are wrong.`}`, ...lines];
  said.replaceChildren(...heard.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
};

document.querySelector('#file').addEventListener('change', (event) => look(event.target.files[0]));
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  look(event.dataTransfer.files[0]);
});
