// A host page in React. The page has `<div id="app">` and loads the element's script itself.
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

// React makes a property of what the element has a property for, and an attribute of the rest; an
// event's name is what follows `on`, exactly as it stands, dashes and all.
function Readiness({ theme, onProgress, onReady }) {
  return (
    <buying-readiness loading="eager" share-key="br" theme={theme} onbr-progress={onProgress} onbr-ready={onReady}>
      <p>Fallback</p>
    </buying-readiness>
  );
}

function App() {
  const [moved, setMoved] = useState(false);
  const [shown, setShown] = useState(true);
  const [dark, setDark] = useState(false);
  const [heard, setHeard] = useState('nothing yet');
  const [ready, setReady] = useState(0);

  const readiness = shown && (
    <Readiness
      theme={dark ? 'dark' : 'light'}
      onProgress={({ detail }) => setHeard(`${detail.answered} of ${detail.asked}`)}
      onReady={() => setReady((times) => times + 1)}
    />
  );
  return (
    <>
      <h1>React</h1>
      <button id="move" onClick={() => setMoved(!moved)}>Move</button>
      <button id="show" onClick={() => setShown(!shown)}>{shown ? 'Hide' : 'Show'}</button>
      <button id="dark" aria-pressed={dark} onClick={() => setDark(!dark)}>Dark</button>
      <p id="heard">Heard: {heard}</p>
      <p id="ready">Ready: {ready}</p>
      {/* Under another parent it is another element to React: the old one goes, a new one comes. */}
      <main id="first">{!moved && readiness}</main>
      <aside id="second">{moved && readiness}</aside>
    </>
  );
}

createRoot(document.getElementById('app')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
