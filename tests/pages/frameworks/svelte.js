// A component is compiled to a module of its own, so something else has to put it on the page.
import { mount } from 'svelte';
import App from './svelte.svelte';

mount(App, { target: document.getElementById('app') });
