// A host page in Vue. The page has `<div id="app">` and loads the element's script itself.
//
// Render functions need no compiler, and so no `isCustomElement`: a name given as a text to `h` is an
// element of that name.
import { createApp, h, ref } from 'vue';

// Vue makes a property of what the element has a property for, and an attribute of the rest; it
// writes `onBrProgress` with dashes to get the event's name.
const Readiness = (props) =>
  h('buying-readiness', { loading: 'eager', 'share-key': 'br', ...props }, [h('p', 'Fallback')]);

const App = {
  setup() {
    const moved = ref(false);
    const shown = ref(true);
    const dark = ref(false);
    const heard = ref('nothing yet');
    const ready = ref(0);
    const toggle = (state) => () => (state.value = !state.value);

    const readiness = () =>
      shown.value &&
      h(Readiness, {
        theme: dark.value ? 'dark' : 'light',
        onBrProgress: ({ detail }) => (heard.value = `${detail.answered} of ${detail.asked}`),
        onBrReady: () => (ready.value += 1),
      });
    return () => [
      h('h1', 'Vue'),
      h('button', { id: 'move', onClick: toggle(moved) }, 'Move'),
      h('button', { id: 'show', onClick: toggle(shown) }, shown.value ? 'Hide' : 'Show'),
      h('button', { id: 'dark', 'aria-pressed': dark.value, onClick: toggle(dark) }, 'Dark'),
      h('p', { id: 'heard' }, `Heard: ${heard.value}`),
      h('p', { id: 'ready' }, `Ready: ${ready.value}`),
      // Under another parent it is another element to Vue: the old one goes, a new one comes.
      h('main', { id: 'first' }, [!moved.value && readiness()]),
      h('aside', { id: 'second' }, [moved.value && readiness()]),
    ];
  },
};

createApp(App).mount('#app');
