// The plain page's whole program: begin, and keep the answers.
const form = document.querySelector('form');
const [roles, statements] = form.querySelectorAll('#roles, #statements');

document.querySelector('#begin').addEventListener('click', () => {
  const isTicked = roles.querySelector(':checked') !== null;
  document.querySelector('#missed').hidden = isTicked;
  roles.hidden = isTicked;
  statements.hidden = !isTicked;
  if (isTicked) statements.querySelector('h2').focus();
});
form.addEventListener('change', () => {
  localStorage.setItem('answers', JSON.stringify([...new FormData(form)]));
});
